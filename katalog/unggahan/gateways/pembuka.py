"""Sends one file through the child process and reads its answer."""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ANAK = Path(__file__).parent / "anak"
MEMORI = 512 * 1024 * 1024
# The child has 10 s of processor; a machine with much else to do may take longer for them.
PALING_LAMA_DETIK = 40
# Threads and arenas of the C library claim address space that the limit counts.
LINGKUNGAN = {"MALLOC_ARENA_MAX": "1", "OMP_NUM_THREADS": "1", "LC_ALL": "C.UTF-8"}


class AnakMati(Exception):
    """The child died or said nothing that can be read; the file was not judged."""


@dataclass(frozen=True, slots=True)
class Hasil:
    """What the child made of a file: a refusal (`tolak` and what fills it), or facts and files."""

    fakta: dict[str, Any]
    berkas: list[bytes] = field(default_factory=list)

    @property
    def tolak(self) -> str:
        return str(self.fakta.get("tolak", ""))


def olah_di_anak(isi: bytes, perintah: dict[str, int | str]) -> Hasil:
    """Let the child decode the file. Raises AnakMati when it died or took too long."""
    pesan = json.dumps({"memori": MEMORI, **perintah})
    try:
        selesai = subprocess.run(  # noqa: S603 - our own interpreter and our own folder
            [sys.executable, "-I", "-B", str(ANAK), pesan],
            input=isi,
            capture_output=True,
            timeout=PALING_LAMA_DETIK,
            env=LINGKUNGAN,
            cwd="/",
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise AnakMati("terlalu lama") from error
    if selesai.returncode != 0:
        raise AnakMati(f"keluar {selesai.returncode}: {selesai.stderr[-200:]!r}")
    return _baca(selesai.stdout)


def _baca(keluaran: bytes) -> Hasil:
    kepala, pisah, sisa = keluaran.partition(b"\n")
    try:
        fakta = json.loads(kepala)
        panjang = [int(satu) for satu in fakta["panjang"]]
    except (ValueError, KeyError, TypeError) as error:
        raise AnakMati("jawaban tidak terbaca") from error
    if not pisah or sum(panjang) != len(sisa):
        raise AnakMati("jawaban terpotong")
    berkas, letak = [], 0
    for satu in panjang:
        berkas.append(sisa[letak : letak + satu])
        letak += satu
    return Hasil(fakta, berkas)
