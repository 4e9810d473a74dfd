"""How a business gets its first account: a person registers with a phone number."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.audit.services import record
from katalog.core.errors import RuleViolation

DIPAKAI = "{} ini sudah punya akun. Masuk untuk melanjutkan."


@transaction.atomic
def buka_akun(*, nama: str, hp: str, surel: str, sandi: str) -> Pengguna:
    """Make an account of a person who has read the privacy notice (UU 27/2022 Pasal 20).

    `hp` is E.164, `surel` may be empty. Raises RuleViolation `hp_dipakai` or `surel_dipakai`.
    """
    alamat = surel.strip().lower() or None
    if Pengguna.objects.filter(hp=hp).exists():
        raise RuleViolation("hp_dipakai", DIPAKAI.format("Nomor HP"))
    if alamat and Pengguna.objects.filter(surel=alamat).exists():
        raise RuleViolation("surel_dipakai", DIPAKAI.format("Surel"))
    try:
        with transaction.atomic():
            pengguna = Pengguna.objects.create_user(
                nama=nama,
                hp=hp,
                surel=alamat,
                password=sandi,
                setuju_privasi_pada=timezone.now(),
            )
    except IntegrityError as salah:
        raise RuleViolation("hp_dipakai", DIPAKAI.format("Nomor HP")) from salah
    record(actor=pengguna, aksi="pengguna.daftar", on=pengguna)
    return pengguna
