"""The second factor: enrolment, codes that work once, and the way back in without a phone."""

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt, encrypt
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from katalog.akun.bukti import has_fresh_factor
from katalog.akun.models import Pengguna
from katalog.akun.services.percobaan import forget, take_try
from katalog.audit.services import record
from katalog.core.errors import RuleViolation

__all__ = [
    "KODE_SALAH",
    "check_code",
    "enrol",
    "has_factor",
    "has_fresh_factor",
    "new_codes",
    "new_secret",
    "require_code",
    "require_recovery_code",
]

KODE_SALAH = "Kode salah atau sudah lewat 30 detik. Coba kode terbaru."
CADANGAN_SALAH = "Kode cadangan tidak cocok atau sudah dipakai."
TERPAKAI = "langkah_terakhir"


def has_factor(pengguna: Pengguna | AnonymousUser) -> bool:
    """Tell whether this person has an authenticator app enrolled."""
    return Authenticator.objects.filter(user_id=pengguna.pk, type=Authenticator.Type.TOTP).exists()


def new_secret() -> str:
    """Return a fresh TOTP secret in base32 (RFC 6238, SHA-1, 6 digits, 30 seconds)."""
    return generate_totp_secret()


def check_code(pengguna: Pengguna, kode: str) -> bool:
    """Tell whether this is the person's current TOTP code. Each code works once.

    Also False while the person has too many tries behind him (`require_code` says until when).
    Call it before the transaction of the act, or a rolled-back act would give the try back.
    """
    try:
        require_code(pengguna, kode)
    except RuleViolation:
        return False
    return True


def require_code(pengguna: Pengguna, kode: str) -> None:
    """Accept the person's current TOTP code, once.

    Raises RuleViolation `kode_salah`, or `terlalu_banyak_percobaan` after five tries.
    """
    take_try("kode", str(pengguna.pk))
    if not _use_totp(pengguna, kode):
        raise RuleViolation("kode_salah", KODE_SALAH)
    forget("kode", str(pengguna.pk))


def require_recovery_code(pengguna: Pengguna, kode: str) -> None:
    """Accept one of the person's unused recovery codes, once.

    Raises RuleViolation `kode_salah`, or `terlalu_banyak_percobaan` after five tries.
    """
    take_try("kode", str(pengguna.pk))
    row = Authenticator.objects.filter(
        user=pengguna, type=Authenticator.Type.RECOVERY_CODES
    ).first()
    if row is None or not RecoveryCodes(row).validate_code(kode):
        raise RuleViolation("kode_salah", CADANGAN_SALAH)
    forget("kode", str(pengguna.pk))
    record(actor=pengguna, aksi="akun.pakai-kode-cadangan", on=pengguna)


@transaction.atomic
def _use_totp(pengguna: Pengguna, kode: str) -> bool:
    row = (
        Authenticator.objects.select_for_update()
        .filter(user=pengguna, type=Authenticator.Type.TOTP)
        .first()
    )
    if row is None:
        return False
    step = _matching_step(decrypt(row.data["secret"]), kode, after=row.data.get(TERPAKAI, 0))
    if step is None:
        return False
    row.data[TERPAKAI] = step
    row.last_used_at = timezone.now()
    row.save(update_fields=["data", "last_used_at"])
    return True


def _matching_step(secret: str, kode: str, *, after: int) -> int | None:
    given = "".join(kode.split())
    for step in yield_hotp_counters_from_time():
        expected = format_hotp_value(hotp_value(secret, step))
        if constant_time_compare(given, expected) and step > after:
            return step
    return None


@transaction.atomic
def enrol(*, pengguna: Pengguna, rahasia: str, kode: str) -> list[str]:
    """Tie the authenticator app with this secret to the person; return new recovery codes.

    An app enrolled before is replaced. Raises RuleViolation `kode_salah` when the code was not
    made with the secret.
    """
    step = _matching_step(rahasia, kode, after=0)
    if step is None:
        raise RuleViolation("kode_salah", KODE_SALAH)
    Pengguna.objects.select_for_update().get(pk=pengguna.pk)
    Authenticator.objects.update_or_create(
        user=pengguna,
        type=Authenticator.Type.TOTP,
        defaults={"data": {"secret": encrypt(rahasia), TERPAKAI: step}},
    )
    record(actor=pengguna, aksi="akun.pasang-faktor", on=pengguna)
    return new_codes(pengguna=pengguna)


@transaction.atomic
def new_codes(*, pengguna: Pengguna) -> list[str]:
    """Replace the recovery codes by new ones and return them, for the one time they are shown."""
    Pengguna.objects.select_for_update().get(pk=pengguna.pk)
    Authenticator.objects.filter(user=pengguna, type=Authenticator.Type.RECOVERY_CODES).delete()
    codes: list[str] = RecoveryCodes.activate(pengguna).generate_codes()
    record(actor=pengguna, aksi="akun.buat-kode-cadangan", on=pengguna)
    return codes
