"""A vendor's objection to a freeze, and its answer by a person who did not freeze."""

from django.db import transaction
from django.utils import timezone

from etalase.models import Keberatan, Pembekuan, Produk
from etalase.services.pembekuan import close_freeze, refuse_own_product
from etalase.services.penayangan import perform_aksi_produk, roles_for
from etalase.services.umumkan import announce_answer
from etalase.state import (
    ALUR_KEBERATAN,
    TOKO,
    AksiKeberatan,
    AksiProduk,
    StatusKeberatan,
    StatusProduk,
)
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.teks import bersihkan
from katalog.kebijakan.selectors import tenggat_hari_kerja
from katalog.unggahan.models import Unggahan

HARI_JAWAB = "produk.keberatan_jawab_hari"
URAIAN_MIN, URAIAN_MAKS, JAWAB_MIN, JAWAB_MAKS = 10, 1000, 5, 500


@transaction.atomic
def ajukan_keberatan(
    *, produk_id: int, actor: Pengguna, uraian: str, bukti: Unggahan | None = None
) -> Keberatan:
    """Object to the running freeze of a product, once, within the working days of the policy.

    Returns the objection with the deadline of its answer. Raises RuleViolation
    `bukan_kewenangan`, `tidak_dibekukan`, `sudah_keberatan`, `lewat_batas` or `uraian_kosong`.
    """
    produk = Produk.objects.select_for_update(of=("self",)).get(pk=produk_id)
    if TOKO.isdisjoint(roles_for(produk, actor)):
        raise RuleViolation("bukan_kewenangan", "Keberatan diajukan oleh penyedianya.")
    beku = _running(produk)
    if Keberatan.objects.filter(pembekuan=beku).exists():
        raise RuleViolation("sudah_keberatan", "Keberatan sudah diajukan. Tunggu jawabannya.")
    sekarang = timezone.now()
    if sekarang > beku.batas_keberatan:
        raise RuleViolation("lewat_batas", "Batas waktu mengajukan keberatan sudah lewat.")
    if len(uraian.strip()) < URAIAN_MIN:
        raise RuleViolation("uraian_kosong", f"Tulis keberatan Anda, minimal {URAIAN_MIN} huruf.")
    satu = Keberatan.objects.create(
        pembekuan=beku,
        pembeku_id=beku.dibekukan_oleh_id,
        uraian=bersihkan(uraian).strip()[:URAIAN_MAKS],
        bukti=bukti,
        diajukan_oleh=actor,
        diajukan_pada=sekarang,
        batas=tenggat_hari_kerja(HARI_JAWAB, sekarang),
    )
    record(
        actor=actor, aksi="keberatan.ajukan", on=satu, nomor=produk.kode,
        peran=min(roles_for(produk, actor) & TOKO), ke=satu.status,
    )  # fmt: skip
    return satu


@transaction.atomic
def perform_aksi_keberatan(
    *, produk_id: int, aksi: AksiKeberatan, actor: Pengguna, jawaban: str
) -> Keberatan:
    """Answer an objection: lifting the freeze, or keeping it. The vendor reads the answer.

    Raises RuleViolation `tidak_menunggu`, `status_tidak_sesuai`, `bukan_kewenangan`,
    `orang_sama`, `benturan_kepentingan` or `jawaban_kosong`.
    """
    produk = Produk.objects.select_for_update(of=("self",)).get(pk=produk_id)
    satu = (
        Keberatan.objects.select_for_update(of=("self",))
        .filter(pembekuan__produk=produk, pembekuan__diangkat_pada=None)
        .first()
    )
    if satu is None:
        raise RuleViolation("tidak_menunggu", "Tidak ada keberatan yang menunggu jawaban.")
    peran, dari = peran_semua(actor), StatusKeberatan(satu.status)
    ke = ALUR_KEBERATAN.target(source=dari, action=aksi, roles=peran)
    _may_answer(produk, satu, actor, jawaban)
    satu.status, satu.jawaban = ke, bersihkan(jawaban).strip()[:JAWAB_MAKS]
    satu.diputus_oleh, satu.diputus_pada = actor, timezone.now()
    satu.save()
    record(
        actor=actor, aksi=f"keberatan.{aksi}", on=satu, nomor=produk.kode,
        peran=min(peran & ALUR_KEBERATAN.table[aksi].roles), dari=dari, ke=ke,
    )  # fmt: skip
    announce_answer(satu)
    if aksi == AksiKeberatan.TERIMA:
        produk = perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.PULIHKAN, actor=actor)
        close_freeze(produk, actor, "Keberatan penyedia diterima.")
    return satu


def _running(produk: Produk) -> Pembekuan:
    beku = Pembekuan.objects.filter(produk=produk, diangkat_pada=None).first()
    if beku is None or produk.status != StatusProduk.DIBEKUKAN or produk.is_shown:
        raise RuleViolation("tidak_dibekukan", "Produk ini sedang tidak dibekukan.")
    return beku


def _may_answer(produk: Produk, satu: Keberatan, actor: Pengguna, jawaban: str) -> None:
    if satu.pembeku_id == actor.pk:
        raise RuleViolation("orang_sama", "Anda yang membekukan. Minta orang lain memutus.")
    refuse_own_product(produk, actor)
    if len(jawaban.strip()) < JAWAB_MIN:
        raise RuleViolation("jawaban_kosong", "Tulis jawabannya. Penyedia akan membacanya.")
