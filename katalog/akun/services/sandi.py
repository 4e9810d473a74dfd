"""Passwords: changing one's own, and getting back in when it is lost."""

from uuid import uuid4

from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.urls import reverse

from katalog.akun.models import Pengguna
from katalog.akun.services.percobaan import forget, take_try
from katalog.akun.services.sesi import end_sessions
from katalog.akun.state import TopikAkun
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.kabar.services import kabarkan

TAUTAN_MATI = "Tautan ini sudah dipakai atau lewat 30 menit. Minta tautan baru."


def request_reset(surel: str) -> None:
    """Send a reset link to this address if somebody here has it.

    Says nothing either way, and nothing when it is asked too often: the answer to the person who
    asks is the same for every address.
    """
    surel = surel.strip().lower()
    try:
        take_try("lupa", surel)
    except RuleViolation:
        return
    with transaction.atomic():
        pengguna = Pengguna.objects.filter(surel=surel, is_active=True).first()
        if pengguna is None:
            return
        record(actor=None, aksi="akun.minta-reset", on=pengguna)
        kabarkan(
            topik=TopikAkun.RESET_SANDI,
            peristiwa=f"reset:{uuid4().hex}",
            penerima=[pengguna],
            judul="Ada yang meminta sandi baru untuk akun Anda",
            isi="Abaikan bila bukan Anda. Sandi lama tetap berlaku.",
            url=reverse("akun:keamanan"),
            rujukan={"pengguna": pengguna.pk},
        )


def find_by_reset(kode: str, token: str) -> Pengguna | None:
    """Return the person whose unused reset link, at most 30 minutes old, this is; else None."""
    pengguna = Pengguna.objects.filter(kode=kode, is_active=True).first()
    if pengguna is None or not default_token_generator.check_token(pengguna, token):
        return None
    return pengguna


@transaction.atomic
def reset_sandi(*, kode: str, token: str, sandi: str) -> Pengguna:
    """Set a new password by a reset link and end every session of the person.

    Raises RuleViolation `tautan_mati` when the link was used meanwhile.
    """
    locked = Pengguna.objects.select_for_update().filter(kode=kode, is_active=True).first()
    if locked is None or not default_token_generator.check_token(locked, token):
        raise RuleViolation("tautan_mati", TAUTAN_MATI)
    _store(locked, sandi)
    end_sessions(locked)
    record(actor=locked, aksi="akun.reset-sandi", on=locked)
    return locked


@transaction.atomic
def change_sandi(*, pengguna: Pengguna, lama: str, baru: str, sesi: str | None) -> None:
    """Set a new password and end all sessions but the one with this key.

    Raises RuleViolation `sandi_salah` when the old password does not match.
    """
    if not pengguna.check_password(lama):
        raise RuleViolation("sandi_salah", "Sandi lama tidak cocok.")
    _store(pengguna, baru)
    end_sessions(pengguna, kecuali=sesi)
    record(actor=pengguna, aksi="akun.ubah-sandi", on=pengguna)


def _store(pengguna: Pengguna, sandi: str) -> None:
    pengguna.set_password(sandi)
    pengguna.save(update_fields=["password"])
    forget("akun", str(pengguna.pk))
    kabarkan(
        topik=TopikAkun.SANDI_DIUBAH,
        peristiwa=f"sandi:{uuid4().hex}",
        penerima=[pengguna],
        judul="Sandi Anda diubah",
        isi="Bila bukan Anda, hubungi Admin OPD sekarang.",
        url=reverse("akun:keamanan"),
        rujukan={"pengguna": pengguna.pk},
    )
