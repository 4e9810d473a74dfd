"""The review of a version: opened at the hand-in, decided by one person, or by two at a risk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from etalase.models import (
    AlasanKurasi,
    Etalase,
    PemeriksaanProduk,
    Produk,
    TemuanProduk,
    VersiProduk,
)
from etalase.selectors.cek import Cek, daftar_cek
from etalase.services.penayangan import perform_aksi_produk
from etalase.services.penetapan import open_when_ready
from etalase.services.tampilan import show_version
from etalase.services.umumkan import announce
from etalase.state import (
    DITUNGGU,
    AksiProduk,
    Putusan,
    StatusEtalase,
    StatusPemeriksaan,
    StatusProduk,
)
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.teks import bersihkan
from katalog.kebijakan.selectors import tenggat_hari_kerja

HARI_VERIFIKASI = "produk.verifikasi_hari"
TULIS_MAKS, ALASAN_MIN, ALASAN_MAKS = 500, 5, 200
PEMUTUS = frozenset({Peran.PENGELOLA.value})


@dataclass(frozen=True, slots=True)
class TemuanBaru:
    """One field sent back: its code, the code of the reason, and the reviewer's own words."""

    bidang: str
    alasan: str
    penjelasan: str = ""


@dataclass(slots=True)
class Sidang:
    """What a decision is about. The rows of product and review are locked."""

    produk: Produk
    satu: PemeriksaanProduk
    actor: Pengguna
    pada: datetime
    temuan: Sequence[TemuanBaru]
    alasan: str


def open_pemeriksaan(*, versi: VersiProduk, actor: Pengguna) -> PemeriksaanProduk:
    """Open the review of a version, in place of one that still waits for this product.

    A correction keeps the place in the queue of what it corrects; its findings count as answered.
    The caller holds the product's row. Returns the review.
    """
    sekarang = timezone.now()
    lalu = PemeriksaanProduk.objects.filter(produk=versi.produk_id).order_by("-pk").first()
    menunggu = lalu is not None and lalu.status in DITUNGGU
    if lalu is not None and menunggu:
        lalu.status, lalu.diputus_pada = StatusPemeriksaan.DIGANTI, sekarang
        lalu.save()
    TemuanProduk.objects.filter(pemeriksaan__produk=versi.produk_id, selesai_pada=None).update(
        selesai_pada=sekarang
    )
    lanjutan = lalu is not None and (menunggu or lalu.status == StatusPemeriksaan.PERBAIKAN)
    cek = daftar_cek(versi, versi.produk.versi_tayang)
    return PemeriksaanProduk.objects.create(
        versi=versi,
        produk_id=versi.produk_id,
        diajukan_pada=sekarang,
        prioritas_sejak=lalu.prioritas_sejak if lalu and lanjutan else sekarang,
        batas=tenggat_hari_kerja(HARI_VERIFIKASI, sekarang),
        daftar_risiko=risks_of(cek),
        hasil_cek=[satu.as_row() for satu in cek],
    )


def risks_of(cek: Sequence[Cek]) -> list[str]:
    """Return the risk classes that the checks found, each once, in order."""
    return sorted({satu.risiko for satu in cek if satu.risiko})


@transaction.atomic
def putuskan(
    *,
    produk_id: int,
    versi_id: int,
    putusan: Putusan,
    actor: Pengguna,
    temuan: Sequence[TemuanBaru] = (),
    alasan: str = "",
) -> PemeriksaanProduk:
    """Decide the review of a version: lock, judge, apply, save, record, announce.

    `versi_id` is the version that the reviewer looked at. A version of a risk class waits for a
    second person after the first approval (`domain.md` 3.5). Returns the review. Raises
    RuleViolation `tidak_menunggu`, `versi_lama`, `bukan_kewenangan`, `benturan_kepentingan`,
    `orang_sama`, `temuan_kosong`, `alasan_kosong`, or what `perform_aksi_produk` refuses.
    """
    _hold_etalase(produk_id)
    produk = Produk.objects.select_for_update(of=("self",)).get(pk=produk_id)
    satu = (
        PemeriksaanProduk.objects.select_for_update(of=("self",))
        .filter(produk=produk, status__in=DITUNGGU)
        .first()
    )
    if satu is None:
        raise RuleViolation("tidak_menunggu", "Produk ini sudah diputus orang lain.")
    if satu.versi_id != versi_id:
        raise RuleViolation("versi_lama", "Penyedia mengirim perubahan baru. Periksa lagi.")
    _may_decide(produk, actor)
    sidang = Sidang(produk, satu, actor, timezone.now(), temuan, alasan)
    dari = satu.status
    DOOR[putusan](sidang)
    satu.save()
    record(
        actor=actor,
        aksi=f"pemeriksaan.{putusan}",
        on=satu,
        nomor=produk.kode,
        peran=Peran.PENGELOLA,
        dari=dari,
        ke=satu.status,
        versi=satu.versi_id,
        temuan={baris.bidang: baris.alasan for baris in temuan},
    )
    announce(satu)
    return satu


def _hold_etalase(produk_id: int) -> None:
    """Hold an etalase that may open by this decision: it stands before products in the order."""
    Etalase.objects.select_for_update(of=("self",)).filter(
        produk=produk_id, status=StatusEtalase.PENDAFTARAN
    ).first()


def _may_decide(produk: Produk, actor: Pengguna) -> None:
    if PEMUTUS.isdisjoint(peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Produk diputus oleh pengelola katalog.")
    if produk.penyedia.keanggotaan.filter(pengguna=actor).exists():
        raise RuleViolation("benturan_kepentingan", "Anda anggota usaha ini. Minta orang lain.")


def _approve(sidang: Sidang) -> None:
    satu = sidang.satu
    if satu.daftar_risiko and satu.status == StatusPemeriksaan.MENUNGGU:
        satu.status, satu.pemeriksa = StatusPemeriksaan.MENUNGGU_KEDUA, sidang.actor
        return
    if satu.status == StatusPemeriksaan.MENUNGGU_KEDUA:
        if satu.pemeriksa_id == sidang.actor.pk:
            raise RuleViolation("orang_sama", "Anda orang pertama. Minta orang lain memeriksa.")
        satu.pemeriksa_kedua = sidang.actor
    else:
        satu.pemeriksa = sidang.actor
    _publish(sidang)
    satu.status, satu.diputus_pada = StatusPemeriksaan.DISETUJUI, sidang.pada


def _publish(sidang: Sidang) -> None:
    produk, actor = sidang.produk, sidang.actor
    if produk.status == StatusProduk.TAYANG:
        show_version(produk, sidang.satu.versi)
        produk.save()
        return
    if produk.status == StatusProduk.DIAJUKAN:
        perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.AMBIL, actor=actor)
    perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.SETUJUI, actor=actor)
    open_when_ready(produk.etalase_id)


def _ask_correction(sidang: Sidang) -> None:
    if not sidang.temuan:
        raise RuleViolation("temuan_kosong", "Pilih bidang yang perlu diperbaiki dan alasannya.")
    alasan = _keep_findings(sidang)
    _send_back(sidang, AksiProduk.MINTA_PERBAIKAN, alasan)
    sidang.satu.status = StatusPemeriksaan.PERBAIKAN


def _reject(sidang: Sidang) -> None:
    if len(sidang.alasan.strip()) < ALASAN_MIN:
        raise RuleViolation("alasan_kosong", "Tulis alasannya. Penyedia akan membacanya.")
    _send_back(sidang, AksiProduk.TOLAK, bersihkan(sidang.alasan))
    sidang.satu.status = StatusPemeriksaan.DITOLAK


def _send_back(sidang: Sidang, aksi: AksiProduk, alasan: str) -> None:
    """A product that was never shown goes back; one on display keeps its old version there."""
    produk, actor = sidang.produk, sidang.actor
    if produk.status == StatusProduk.DIAJUKAN:
        perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.AMBIL, actor=actor)
    if produk.status in (StatusProduk.DIAJUKAN, StatusProduk.DIVERIFIKASI):
        perform_aksi_produk(
            produk_id=produk.pk, aksi=aksi, actor=actor, alasan=alasan[:ALASAN_MAKS]
        )
    sidang.satu.pemeriksa = sidang.satu.pemeriksa or actor
    sidang.satu.diputus_pada = sidang.pada


def _keep_findings(sidang: Sidang) -> str:
    """Write the findings down and return the sentence of the first."""
    dipakai = AlasanKurasi.objects.filter(
        kode__in=[satu.alasan for satu in sidang.temuan],
        berlaku__contains=timezone.localdate(sidang.pada),
    )
    alasan = {satu.kode: satu for satu in dipakai}
    asing = [satu for satu in sidang.temuan if satu.alasan not in alasan]
    if asing:
        raise RuleViolation("temuan_kosong", "Alasan itu tidak dikenal. Pilih dari daftar.")
    rows = [
        TemuanProduk(
            pemeriksaan=sidang.satu,
            bidang=satu.bidang,
            alasan=alasan[satu.alasan],
            penjelasan=bersihkan(satu.penjelasan)[:TULIS_MAKS],
        )
        for satu in sidang.temuan
    ]
    TemuanProduk.objects.bulk_create(rows)
    return rows[0].kalimat


DOOR = {
    Putusan.SETUJUI: _approve,
    Putusan.MINTA_PERBAIKAN: _ask_correction,
    Putusan.TOLAK: _reject,
}
