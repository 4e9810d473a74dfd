"""Letting a mentor look: a code of the vendor, opened once, ended by either side or by time."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.crypto import salted_hmac

from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.akun.services.percobaan import take_try
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.teks import bersihkan
from katalog.kebijakan.selectors import policy_number
from vendors.models import IzinDamping, Penyedia, TandaDamping

GARAM = "vendors.damping"
ANGKA = 6


@transaction.atomic
def buat_kode(*, penyedia_id: int, actor: Pengguna) -> tuple[IzinDamping, str]:
    """Make a new consent in place of any that is open; returns it with its six digits.

    The digits are shown now and never again. They live `damping.menit_kode` minutes. Raises
    RuleViolation `bukan_kewenangan` for somebody who does not act for this vendor.
    """
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia_id)
    if not penyedia.keanggotaan.filter(pengguna=actor, berakhir_pada=None).exists():
        raise RuleViolation("bukan_kewenangan", "Kode dibuat oleh anggota usaha ini.")
    _close(penyedia.izin_damping.filter(diakhiri_pada=None))
    kode = _free_code()
    sekarang = timezone.now()
    izin = IzinDamping.objects.create(
        penyedia=penyedia,
        dibuat_oleh=actor,
        sidik_kode=_hash(kode),
        kode_sampai=sekarang + _minutes("damping.menit_kode"),
    )
    record(actor=actor, aksi="damping.beri-izin", on=izin, nomor=penyedia.kode)
    return izin, kode


def buka_kode(*, kode: str, actor: Pengguna) -> IzinDamping:
    """Open a consent with its digits; it then runs `damping.menit_lihat` minutes.

    Returns the consent. Raises RuleViolation `bukan_kewenangan`, `kode_salah`, or that of too
    many tries.
    """
    if Peran.PENDAMPING not in peran_semua(actor):
        raise RuleViolation("bukan_kewenangan", "Kode ini dipakai oleh pendamping.")
    take_try("kode", f"damping-{actor.pk}")
    with transaction.atomic():
        return _open(kode.replace(" ", ""), actor)


def _open(kode: str, actor: Pengguna) -> IzinDamping:
    sekarang = timezone.now()
    waiting = IzinDamping.objects.select_for_update(of=("self",)).filter(
        sidik_kode=_hash(kode), pendamping=None, diakhiri_pada=None, kode_sampai__gt=sekarang
    )
    izin = waiting.exclude(dibuat_oleh=actor).first()
    if izin is None:
        raise RuleViolation(
            "kode_salah", "Kode salah atau sudah lewat waktu. Minta kode baru dari penyedia."
        )
    _close(IzinDamping.objects.filter(pendamping=actor, diakhiri_pada=None))
    izin.pendamping = actor
    izin.lihat_sampai = sekarang + _minutes("damping.menit_lihat")
    izin.save()
    record(
        actor=actor,
        aksi="damping.buka",
        on=izin,
        nomor=izin.penyedia.kode,
        peran=Peran.PENDAMPING,
    )
    return izin


@transaction.atomic
def akhiri(*, izin_id: int, actor: Pengguna) -> None:
    """End a consent at once, by the mentor or by anyone of the vendor. Repeating changes nothing.

    Raises RuleViolation `bukan_kewenangan`.
    """
    izin = IzinDamping.objects.select_for_update(of=("self",)).get(pk=izin_id)
    own = izin.penyedia.keanggotaan.filter(pengguna=actor, berakhir_pada=None).exists()
    if not own and izin.pendamping_id != actor.pk:
        raise RuleViolation("bukan_kewenangan", "Izin ini bukan milik Anda.")
    if _close(IzinDamping.objects.filter(pk=izin.pk, diakhiri_pada=None)):
        record(actor=actor, aksi="damping.akhiri", on=izin, nomor=izin.penyedia.kode)


@transaction.atomic
def beri_tanda(*, izin: IzinDamping, actor: Pengguna, halaman: str, catatan: str) -> TandaDamping:
    """Point at a part of a page for the vendor to look at.

    Raises RuleViolation `bukan_kewenangan` or `catatan_kosong`.
    """
    if izin.pendamping_id != actor.pk:
        raise RuleViolation("bukan_kewenangan", "Izin ini bukan milik Anda.")
    if not catatan.strip():
        raise RuleViolation("catatan_kosong", "Tulis bagian mana yang perlu dilihat.")
    tanda = TandaDamping.objects.create(
        izin=izin, halaman=halaman[:200], catatan=bersihkan(catatan).strip()[:200]
    )
    record(actor=actor, aksi="damping.tanda", on=izin, nomor=izin.penyedia.kode)
    return tanda


def _close(rows: QuerySet[IzinDamping]) -> int:
    return int(rows.update(diakhiri_pada=Now(), updated_at=Now()))


def _minutes(kunci: str) -> timedelta:
    return timedelta(minutes=policy_number(kunci, timezone.localdate()))


def _hash(kode: str) -> str:
    return salted_hmac(GARAM, kode, algorithm="sha256").hexdigest()


def _free_code() -> str:
    """Return digits that no waiting consent has: two vendors must not share a code."""
    while True:
        kode = f"{secrets.randbelow(10**ANGKA):0{ANGKA}d}"
        if not IzinDamping.objects.filter(
            sidik_kode=_hash(kode), pendamping=None, kode_sampai__gt=Now()
        ).exists():
            return kode
