"""The queues of this package on the manager's desk."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from katalog.akun.state import Peran
from katalog.core.antrean import Antrean, Butir, register_antrean
from katalog.kebijakan.selectors import tenggat_hari_kerja
from vendors.selectors.fakta import antrean_dokumen, jumlah_tanda
from vendors.selectors.pendaftaran import rekening_pemilik_tunggal
from vendors.selectors.sanksi import usulan_sanksi
from vendors.selectors.verifikasi import antrean_verifikasi
from vendors.services.akibat import HARI_VERIFIKASI


def _verifikasi(orang: Any, banyak: int) -> Iterable[Butir]:
    for satu in antrean_verifikasi()[:banyak]:
        yield Butir(
            judul=f"KBLI: {satu.penyedia}" if hasattr(satu, "usulan_kbli") else satu.penyedia.nama,
            url=reverse("vendors:periksa", args=[satu.penyedia.kode]),
            masuk=satu.prioritas_sejak,
            tenggat=satu.batas,
            risiko=jumlah_tanda(satu.penyedia),
            keterangan=f"{satu.penyedia.wilayah}, putaran {satu.putaran}",
        )


def _dokumen(orang: Any, banyak: int) -> Iterable[Butir]:
    for satu in antrean_dokumen()[:banyak]:
        yield Butir(
            judul=f"{satu.get_jenis_display()}: {satu.penyedia}",
            url=reverse("vendors:periksa", args=[satu.penyedia.kode]),
            masuk=satu.created_at,
            tenggat=tenggat_hari_kerja(HARI_VERIFIKASI, satu.created_at),
            keterangan=satu.penyedia.label_status,
        )


def _sanksi(orang: Any, banyak: int) -> Iterable[Butir]:
    for satu in usulan_sanksi().exclude(diusulkan_oleh=orang)[:banyak]:
        yield Butir(
            judul=f"{satu.get_jenis_display()}: {satu.penyedia}",
            url=reverse("vendors:sanksi", args=[satu.pk]),
            masuk=satu.created_at,
            risiko=2,
            keterangan=satu.dasar.perbuatan,
        )


def _rekening(orang: Any, banyak: int) -> Iterable[Butir]:
    for satu in rekening_pemilik_tunggal()[:banyak]:
        yield Butir(
            judul=f"Rekening: {satu.penyedia}",
            url=reverse("vendors:rekening-usulan", args=[satu.kode]),
            masuk=satu.created_at,
            risiko=2,
            keterangan="Pemilik tunggal, perlu orang kedua",
        )


def register_queues() -> None:
    """Make the queues known; called once when the app is ready."""
    register_antrean(
        Antrean(
            kode="penyedia",
            judul="Penyedia baru",
            peran=frozenset({Peran.PENGELOLA.value}),
            jumlah=lambda orang: antrean_verifikasi().order_by().count(),
            isi=_verifikasi,
        )
    )
    register_antrean(
        Antrean(
            kode="dokumen-penyedia",
            judul="Dokumen penyedia diperbarui",
            peran=frozenset({Peran.PENGELOLA.value}),
            jumlah=lambda orang: antrean_dokumen().order_by().count(),
            isi=_dokumen,
        )
    )
    register_antrean(
        Antrean(
            kode="rekening-penyedia",
            judul="Rekening penyedia diusulkan berubah",
            peran=frozenset({Peran.PENGELOLA.value}),
            jumlah=lambda orang: rekening_pemilik_tunggal().order_by().count(),
            isi=_rekening,
        )
    )
    register_antrean(
        Antrean(
            kode="sanksi",
            judul="Usulan sanksi",
            peran=frozenset({Peran.PENGELOLA.value, Peran.KEPALA_UKPBJ.value}),
            jumlah=lambda orang: usulan_sanksi().exclude(diusulkan_oleh=orang).count(),
            isi=_sanksi,
        )
    )
