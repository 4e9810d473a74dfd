"""Keeping personal data no longer than the policy says (UU 27/2022 Pasal 43)."""

from calendar import monthrange
from collections.abc import Callable
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone

from etalase.models import Favorit, Langganan
from katalog.akun.models import Pengguna, PercobaanMasuk, Sesi, Undangan
from katalog.akun.services.sesi import end_sessions
from katalog.audit.services import record
from katalog.bantuan.models import Pengaduan
from katalog.core.errors import RuleViolation
from katalog.kebijakan.models import AturanRetensi
from purchasing.models import ItemKeranjang

SETAHUN = 12
NAMA_SAMARAN = "Pengguna disamarkan"
# RFC 2606: an address that can never belong to anybody.
DOMAIN_SAMARAN = "disamarkan.invalid"

Tindakan = Callable[[datetime], int]


@transaction.atomic
def apply_retention(*, now: datetime | None = None) -> dict[str, int]:
    """Delete or blur what is older than its rule; returns how many rows of each group.

    Raises LookupError for a rule whose group has no action here: a promise that nobody keeps.
    """
    moment = now or timezone.now()
    done = {}
    for aturan in AturanRetensi.objects.order_by("kelompok"):
        if aturan.kelompok not in TINDAKAN:
            raise LookupError(aturan.kelompok)
        batas = months_before(moment, aturan.lama_bulan)
        done[aturan.kelompok] = TINDAKAN[aturan.kelompok](batas)
    return done


def months_before(moment: datetime, bulan: int) -> datetime:
    """Return the same day so many months earlier, or the last day of a shorter month."""
    tahun, sisa = divmod(moment.year * SETAHUN + moment.month - 1 - bulan, SETAHUN)
    hari = min(moment.day, monthrange(tahun, sisa + 1)[1])
    return moment.replace(year=tahun, month=sisa + 1, day=hari)


@transaction.atomic
def blur_pengguna(*, pengguna: Pengguna) -> None:
    """Take a person's name, addresses and secrets out of the portal; the deeds stay, by id.

    Raises RuleViolation `masih_aktif` for somebody who may still log in.
    """
    if pengguna.is_active:
        raise RuleViolation("masih_aktif", "Nonaktifkan dulu orang ini.")
    samaran = f"{pengguna.kode}@{DOMAIN_SAMARAN}"
    if pengguna.surel:
        Undangan.objects.filter(surel=pengguna.surel).update(
            nama=NAMA_SAMARAN, surel=samaran, nip=""
        )
    pengguna.nama = NAMA_SAMARAN
    pengguna.nip = None
    pengguna.hp = None
    pengguna.surel = samaran
    pengguna.set_unusable_password()
    pengguna.save()
    Authenticator.objects.filter(user=pengguna).delete()
    end_sessions(pengguna)
    # What somebody liked and waited for is no record of the office.
    Favorit.objects.filter(pengguna=pengguna).delete()
    Langganan.objects.filter(pengguna=pengguna).delete()
    record(actor=None, aksi="akun.samarkan", on=pengguna)


def _sessions(batas: datetime) -> int:
    return Sesi.objects.filter(expire_date__lt=batas).delete()[0]


def _tries(batas: datetime) -> int:
    return PercobaanMasuk.objects.filter(terakhir__lt=batas).delete()[0]


def _invitations(batas: datetime) -> int:
    old = Undangan.objects.filter(diterima_pada=None, kedaluwarsa_pada__lt=batas)
    return old.delete()[0]


def _carts(batas: datetime) -> int:
    return ItemKeranjang.objects.filter(updated_at__lt=batas).delete()[0]


def _complaints(batas: datetime) -> int:
    old = Pengaduan.objects.filter(updated_at__lt=batas, status=Pengaduan.Status.SELESAI)
    return old.exclude(nama="", kontak="").update(nama="", kontak="")


def _people(batas: datetime) -> int:
    old = Pengguna.objects.filter(is_active=False, date_joined__lt=batas)
    daftar = list(old.exclude(nama=NAMA_SAMARAN).exclude(last_login__gte=batas).order_by("pk"))
    for pengguna in daftar:
        blur_pengguna(pengguna=pengguna)
    return len(daftar)


TINDAKAN: dict[str, Tindakan] = {
    "Sesi masuk": _sessions,
    "Percobaan masuk gagal": _tries,
    "Undangan pengguna": _invitations,
    "Isi keranjang": _carts,
    "Pengaduan": _complaints,
    "Akun nonaktif": _people,
}
