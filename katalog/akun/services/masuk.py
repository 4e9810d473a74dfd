"""Judging a login: every answer costs a try and the same time, whoever is asked for."""

from django.contrib.auth import authenticate

from katalog.akun.models import Pengguna
from katalog.akun.services.percobaan import forget, give_back, take_try
from katalog.core.errors import RuleViolation
from katalog.core.lokal import nomor_hp

TIDAK_COCOK = "Surel, HP, atau sandi tidak cocok."


def find_pengguna(pengenal: str) -> Pengguna | None:
    """Return the person with this NIP, e-mail or phone number in any spelling, or None."""
    written = pengenal.strip()
    try:
        return Pengguna.objects.get_by_pengenal(nomor_hp(written) or written)
    except Pengguna.DoesNotExist:
        return None


def cocokkan(*, pengenal: str, sandi: str, alamat: str, perangkat: str = "") -> Pengguna:
    """Return the person whose login this is.

    `alamat` is the client's address. `perangkat` is the mark of a device on which somebody has
    logged in before; its tries are counted apart, so that a stranger's failures elsewhere never
    lock the owner out. Raises RuleViolation `tidak_cocok`, or `terlalu_banyak_percobaan`.
    """
    dicari = find_pengguna(pengenal)
    nama = str(dicari.pk) if dicari else pengenal
    if dicari and perangkat.startswith(f"{dicari.pk}."):
        nama = perangkat
    take_try("alamat", alamat)
    take_try("akun", nama)
    pengguna = authenticate(None, username=pengenal, password=sandi)
    if not isinstance(pengguna, Pengguna):
        raise RuleViolation("tidak_cocok", TIDAK_COCOK)
    forget("akun", nama)
    give_back("alamat", alamat)
    return pengguna
