"""Freezing a product and lifting the freeze, each an act with its facts (`domain.md` 3.5)."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from etalase.models import Keberatan, Pembekuan, Produk
from etalase.services.penayangan import perform_aksi_produk
from etalase.services.umumkan import announce_freeze, announce_lifted
from etalase.state import (
    ALUR_KEBERATAN,
    AksiKeberatan,
    AksiProduk,
    AlasanBeku,
    StatusKeberatan,
    StatusProduk,
)
from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.teks import bersihkan
from katalog.kebijakan.selectors import tenggat_hari_kerja
from katalog.unggahan.models import Unggahan

HARI_KEBERATAN = "produk.keberatan_hari"
TULIS_MAKS, UMUM_MAKS, TULIS_MIN = 500, 200, 5


@dataclass(frozen=True, slots=True)
class IsianBeku:
    """What a freeze says. `sampai` is its last day; none means until an officer lifts it."""

    kode_alasan: AlasanBeku
    alasan: str
    catatan_umum: str
    sampai: date | None = None
    bukti: Unggahan | None = None


@transaction.atomic
def bekukan_produk(*, produk_id: int, actor: Pengguna, isian: IsianBeku) -> Pembekuan:
    """Freeze a product: new orders stop, running ones go on; its vendor learns why and may object.

    Returns the freeze. Raises RuleViolation `catatan_kosong`, `sampai_lewat`,
    `benturan_kepentingan`, or what `perform_aksi_produk` refuses.
    """
    produk = Produk.objects.select_for_update(of=("self",)).get(pk=produk_id)
    _is_complete(isian)
    refuse_own_product(produk, actor)
    if produk.status == StatusProduk.DIBEKUKAN and produk.is_shown:
        catat_berakhir(produk_id=produk.pk)
    perform_aksi_produk(
        produk_id=produk.pk,
        aksi=AksiProduk.BEKUKAN,
        actor=actor,
        alasan=isian.alasan,
        beku_sampai=isian.sampai,
    )
    sekarang = timezone.now()
    beku = Pembekuan.objects.create(
        produk=produk,
        kode_alasan=isian.kode_alasan,
        alasan=bersihkan(isian.alasan).strip()[:TULIS_MAKS],
        catatan_umum=bersihkan(isian.catatan_umum).strip()[:UMUM_MAKS],
        bukti=isian.bukti,
        dibekukan_oleh=actor,
        dari=sekarang,
        sampai=isian.sampai,
        batas_keberatan=tenggat_hari_kerja(HARI_KEBERATAN, sekarang),
    )
    record(
        actor=actor, aksi="pembekuan.bekukan", on=beku, nomor=produk.kode, peran=Peran.PENGELOLA,
        ke="berjalan", kode_alasan=str(isian.kode_alasan),
    )  # fmt: skip
    announce_freeze(beku)
    return beku


@transaction.atomic
def angkat_pembekuan(*, produk_id: int, actor: Pengguna, alasan: str) -> Produk:
    """Lift a freeze before its date; an objection that still waits falls away with it.

    Raises RuleViolation `alasan_kosong`, `benturan_kepentingan`, or what `perform_aksi_produk`
    refuses.
    """
    produk = Produk.objects.select_for_update(of=("self",)).get(pk=produk_id)
    if len(alasan.strip()) < TULIS_MIN:
        raise RuleViolation("alasan_kosong", "Tulis mengapa pembekuan diangkat.")
    refuse_own_product(produk, actor)
    produk = perform_aksi_produk(produk_id=produk_id, aksi=AksiProduk.PULIHKAN, actor=actor)
    close_freeze(produk, actor, alasan)
    return produk


@transaction.atomic
def catat_berakhir(*, produk_id: int) -> Produk:
    """Write down that a freeze ran out; what buyers see follows from the date alone.

    Raises RuleViolation `masih_beku` or `status_tidak_sesuai`.
    """
    produk = perform_aksi_produk(produk_id=produk_id, aksi=AksiProduk.CATAT_BERAKHIR, actor=None)
    close_freeze(produk, None, "Masa pembekuan berakhir.")
    return produk


def close_freeze(produk: Produk, actor: Pengguna | None, alasan: str) -> None:
    """Close the running freeze and the objection that still waits for it, and tell the vendor.

    The caller holds the product's row and has moved its status.
    """
    beku = Pembekuan.objects.select_for_update().filter(produk=produk, diangkat_pada=None).first()
    if beku is None:
        return
    beku.diangkat_oleh, beku.diangkat_pada = actor, timezone.now()
    beku.alasan_angkat = bersihkan(alasan).strip()[:UMUM_MAKS]
    beku.save()
    peran = Peran.PENGELOLA if actor else Peran.SISTEM
    record(
        actor=actor, aksi="pembekuan.angkat", on=beku, nomor=produk.kode, peran=peran,
        dari="berjalan", ke="diangkat",
    )  # fmt: skip
    _let_objection_fall(beku, actor, peran)
    announce_lifted(beku)


def _let_objection_fall(beku: Pembekuan, actor: Pengguna | None, peran: Peran) -> None:
    satu = Keberatan.objects.filter(pembekuan=beku, status=StatusKeberatan.DIAJUKAN).first()
    if satu is None:
        return
    satu.status = ALUR_KEBERATAN.target(
        source=StatusKeberatan(satu.status), action=AksiKeberatan.GUGURKAN, roles={peran.value}
    )
    satu.diputus_pada = timezone.now()
    satu.save()
    record(
        actor=actor, aksi="keberatan.gugurkan", on=satu, nomor=beku.produk.kode, peran=peran,
        dari=StatusKeberatan.DIAJUKAN, ke=satu.status,
    )  # fmt: skip


def refuse_own_product(produk: Produk, actor: Pengguna) -> None:
    """Raise RuleViolation `benturan_kepentingan` for a member of the product's vendor."""
    if produk.penyedia.keanggotaan.filter(pengguna=actor).exists():
        raise RuleViolation("benturan_kepentingan", "Anda anggota usaha ini. Minta orang lain.")


def _is_complete(isian: IsianBeku) -> None:
    if len(isian.catatan_umum.strip()) < TULIS_MIN:
        raise RuleViolation("catatan_kosong", "Tulis catatan yang dibaca umum.")
    if isian.sampai is not None and isian.sampai < timezone.localdate():
        raise RuleViolation("sampai_lewat", "Hari terakhir tidak boleh sudah lewat.")
