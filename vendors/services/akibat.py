"""What each act on a vendor brings about besides the status itself."""

from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

from katalog.core.teks import bersihkan
from katalog.kebijakan.selectors import tenggat_hari_kerja
from katalog.unggahan.models import StatusUnggahan
from vendors.models import (
    AlasanPerbaikan,
    PemeriksaanPenyedia,
    Penyedia,
    PutusanRekening,
    Sanksi,
    TemuanPenyedia,
)
from vendors.models.sanksi import BERLAKU
from vendors.selectors.verifikasi import pemeriksaan_terbuka
from vendors.services.perkara import Perkara
from vendors.services.syarat import ALASAN_MAKS
from vendors.state import Aksi, JenisSanksi, Putusan

HARI_VERIFIKASI = "penyedia.verifikasi_hari"


def start_round(
    penyedia: Penyedia, pada: datetime, prioritas_sejak: datetime | None = None
) -> PemeriksaanPenyedia:
    """Start the next round of a vendor whose row the caller holds, with its own deadline."""
    lalu = penyedia.pemeriksaan.first()
    return PemeriksaanPenyedia.objects.create(
        penyedia=penyedia,
        putaran=lalu.putaran + 1 if lalu else 1,
        diajukan_pada=pada,
        prioritas_sejak=prioritas_sejak or pada,
        batas=tenggat_hari_kerja(HARI_VERIFIKASI, pada),
    )


def open_round(perkara: Perkara) -> None:
    """Start a round; after a correction it keeps its place in the queue."""
    lalu = perkara.penyedia.pemeriksaan.filter(usulan_kbli=None).first()
    diperbaiki = lalu is not None and lalu.putusan == Putusan.PERBAIKAN
    sejak = lalu.prioritas_sejak if lalu and diperbaiki else None
    start_round(perkara.penyedia, perkara.pada, sejak)
    TemuanPenyedia.objects.filter(pemeriksaan__penyedia=perkara.penyedia, selesai_pada=None).update(
        selesai_pada=perkara.pada
    )


def close_round(putusan: Putusan) -> Callable[[Perkara], None]:
    """Return the effect that ends the open round with this decision, where there is one."""

    def apply(perkara: Perkara) -> None:
        satu = pemeriksaan_terbuka(perkara.penyedia)
        if satu is None:
            return
        satu.putusan, satu.diputus_pada, satu.pemeriksa = putusan, perkara.pada, perkara.actor
        satu.save()
        _keep_findings(satu, perkara)

    return apply


def _keep_findings(satu: PemeriksaanPenyedia, perkara: Perkara) -> None:
    alasan = {
        baris.kode: baris
        for baris in AlasanPerbaikan.objects.filter(
            kode__in=[temuan.alasan for temuan in perkara.temuan],
            berlaku__contains=timezone.localdate(perkara.pada),
        )
    }
    TemuanPenyedia.objects.bulk_create(
        TemuanPenyedia(
            pemeriksaan=satu,
            bidang=temuan.bidang,
            alasan=alasan[temuan.alasan],
            penjelasan=bersihkan(temuan.penjelasan).strip()[:ALASAN_MAKS],
        )
        for temuan in perkara.temuan
    )


def accept(perkara: Perkara) -> None:
    """End the round, and let the papers that came with it count from now on."""
    close_round(Putusan.DITERIMA)(perkara)
    # A file that is still in quarantine waits in the queue of renewed documents.
    perkara.penyedia.dokumen.filter(
        diganti_pada=None, diterima_pada=None, unggahan__status=StatusUnggahan.SIAP
    ).update(diterima_pada=perkara.pada, diterima_oleh=perkara.actor)
    # The account of the registration is approved by the review of it (`RekeningPenyedia`).
    perkara.penyedia.rekening.filter(is_awal=True, putusan=PutusanRekening.USULAN).update(
        putusan=PutusanRekening.DISETUJUI,
        diputus_oleh=perkara.actor,
        diputus_pada=perkara.pada,
        berlaku_mulai=perkara.pada,
    )


def impose(perkara: Perkara) -> None:
    """Put the proposed sanction in force; a heavier one takes the place of the one that runs."""
    sanksi = perkara.sanksi
    if sanksi is None:
        return
    _end_running(perkara, f"Diganti dengan {sanksi.nomor}.")
    sanksi.ditetapkan_oleh, sanksi.ditetapkan_pada = perkara.actor, perkara.pada
    sanksi.save()


def lift(perkara: Perkara) -> None:
    """End the running sanction before its date."""
    _end_running(perkara, bersihkan(perkara.alasan).strip()[:ALASAN_MAKS])


def _end_running(perkara: Perkara, alasan: str) -> None:
    berjalan = Sanksi.objects.filter(
        BERLAKU, penyedia=perkara.penyedia, berlaku__endswith__gt=timezone.localdate(perkara.pada)
    ).exclude(jenis=JenisSanksi.PERINGATAN)
    for satu in berjalan:
        satu.dicabut_oleh, satu.dicabut_pada, satu.alasan_cabut = (
            perkara.actor,
            perkara.pada,
            alasan,
        )
        satu.save()


AKIBAT: dict[Aksi, Callable[[Perkara], None]] = {
    Aksi.AJUKAN: open_round,
    Aksi.MINTA_PERBAIKAN: close_round(Putusan.PERBAIKAN),
    Aksi.VERIFIKASI: accept,
    Aksi.TUTUP: close_round(Putusan.DITUTUP),
    Aksi.NONAKTIFKAN: close_round(Putusan.DITUTUP),
    Aksi.TANGGUHKAN: impose,
    Aksi.TURUNKAN: impose,
    Aksi.DAFTAR_HITAMKAN: impose,
    Aksi.PULIHKAN: lift,
    Aksi.CABUT_DAFTAR_HITAM: lift,
}
