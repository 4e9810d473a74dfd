"""Cheap deterministic randomness: one 64-bit mix per thing instead of one generator object."""

from collections.abc import Sequence
from math import gcd
from typing import TypeVar
from zlib import crc32

T = TypeVar("T")

MASKER = (1 << 64) - 1
_EMAS = 0x9E3779B97F4A7C15
_KALI = 0xBF58476D1CE4E5B9


def mix(nomor: int, benih: int) -> int:
    """Return 64 well-spread bits for the pair (splitmix64, two rounds)."""
    h = (nomor * _EMAS + benih * _KALI + _EMAS) & MASKER
    h = ((h ^ (h >> 30)) * _KALI) & MASKER
    return h ^ (h >> 31)


def seed_of(teks: str, benih: int = 0) -> int:
    """Return a seed that is stable between processes, unlike `hash()`."""
    return crc32(teks.encode()) ^ (benih * 0x1000193 & 0xFFFFFFFF)


def pick(pilihan: Sequence[T], bits: int) -> T:
    """Return one element, chosen by the bits."""
    return pilihan[bits % len(pilihan)]


def weighted_table(bobot: Sequence[int]) -> list[int]:
    """Return indexes repeated by weight, so that one modulo is a weighted choice."""
    return [index for index, berat in enumerate(bobot) for _ in range(berat)]


def stride(banyak: int) -> int:
    """Return a step coprime to `banyak`, so that i*step mod banyak visits everything once."""
    langkah = max(1, int(banyak * 0.6180339887))
    while gcd(langkah, banyak) != 1:
        langkah += 1
    return langkah
