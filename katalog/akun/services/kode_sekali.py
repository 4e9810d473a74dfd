"""A second proof for one act: six digits by mail, or the password where there is no address.

The digits are made when the letter is written and never stored: they follow from the row's
random code and the key of the settings. A code confirms one content and no other.
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from katalog.akun.models import KodeSekali, Pengguna, kode_acak
from katalog.akun.services.percobaan import forget, take_try
from katalog.akun.state import TopikAkun
from katalog.akun.tautan import angka_of
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.kabar.services import kabarkan

GARAM = "akun.kode-sekali.isi"
KODE_SALAH = "Kode salah, lewat waktu, atau isiannya berubah. Periksa, atau kirim kode lagi."
SANDI_SALAH = "Sandi tidak cocok. Ketik sandi yang Anda pakai untuk masuk."


def minta_kode(
    *,
    actor: Pengguna,
    tujuan: str,
    isi: str,
    tampak: str,
    menit: int,
    url: str,
    lagi: bool = False,
) -> bool:
    """Mail six digits that confirm `isi` for `tujuan` and live `menit` minutes.

    `tampak` says in the letter what is confirmed, sensitive numbers masked; `url` leads back to
    the act. A code for the same content that still waits is not mailed again unless `lagi`.
    Call it outside a transaction. Returns False where the person has no address, so that the
    password is asked for. Raises RuleViolation `terlalu_banyak_percobaan`.
    """
    if not actor.surel:
        return False
    menunggu = KodeSekali.objects.filter(
        pengguna=actor,
        tujuan=tujuan,
        sidik_isi=_hash(isi),
        berlaku_sampai__gt=timezone.now(),
    )
    if lagi or not menunggu.exists():
        take_try("lupa", f"kode-{tujuan}-{actor.pk}")
        _issue(actor, tujuan, isi, tampak, menit, url)
    return True


@transaction.atomic
def _issue(actor: Pengguna, tujuan: str, isi: str, tampak: str, menit: int, url: str) -> None:
    satu, _ = KodeSekali.objects.update_or_create(
        pengguna=actor,
        tujuan=tujuan,
        defaults={
            "kode": kode_acak(),
            "sidik_isi": _hash(isi),
            "tampak": tampak,
            "berlaku_sampai": timezone.now() + timedelta(minutes=menit),
        },
    )
    record(actor=actor, aksi="akun.minta-kode", on=actor, tujuan=tujuan)
    kabarkan(
        topik=TopikAkun.KODE_SEKALI,
        peristiwa=f"kode:{satu.kode}",
        penerima=[actor],
        judul="Kode sekali pakai dikirim ke surel Anda",
        isi=f"Untuk {tampak}. Bukan Anda? Ganti sandi sekarang.",
        url=url,
        rujukan={"kode": satu.pk},
    )


def pay_for_proof(actor: Pengguna, tujuan: str) -> None:
    """Pay for one try before `use_proof` judges it, outside the transaction of the act.

    Raises RuleViolation `terlalu_banyak_percobaan`.
    """
    take_try("kode", f"{tujuan}-{actor.pk}")


def use_proof(*, actor: Pengguna, tujuan: str, isi: str, bukti: str) -> None:
    """Accept the digits that were mailed for this content, once; or the password (see above).

    Must run in the transaction of the act, so that a refused act leaves the code in force. Raises
    RuleViolation `kode_salah`.
    """
    if not actor.surel:
        if not actor.check_password(bukti):
            raise RuleViolation("kode_salah", SANDI_SALAH)
        return
    satu = (
        KodeSekali.objects.select_for_update()
        .filter(pengguna=actor, tujuan=tujuan, berlaku_sampai__gt=timezone.now())
        .first()
    )
    cocok = satu is not None and constant_time_compare(satu.sidik_isi, _hash(isi))
    if satu is None or not cocok:
        raise RuleViolation("kode_salah", KODE_SALAH)
    if not constant_time_compare(angka_of(satu.kode), "".join(bukti.split())):
        raise RuleViolation("kode_salah", KODE_SALAH)
    satu.delete()


def forget_tries(actor: Pengguna, tujuan: str) -> None:
    """Wipe the tries after the act was done."""
    forget("kode", f"{tujuan}-{actor.pk}")
    forget("lupa", f"kode-{tujuan}-{actor.pk}")


def _hash(isi: str) -> str:
    return salted_hmac(GARAM, isi, algorithm="sha256").hexdigest()
