"""The queue of this package on the manager's desk."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from etalase.selectors.pembekuan import antrean_keberatan
from etalase.selectors.pemeriksaan import antrean_produk
from etalase.state import StatusPemeriksaan
from katalog.akun.state import Peran
from katalog.core.antrean import Antrean, Butir, register_antrean


def _reviews(orang: Any, banyak: int) -> Iterable[Butir]:
    for satu in antrean_produk()[:banyak]:
        kedua = " · menunggu orang kedua" if _second(satu.status) else ""
        yield Butir(
            judul=satu.versi.nama,
            url=reverse("etalase:periksa", args=[satu.produk.kode]),
            masuk=satu.prioritas_sejak,
            tenggat=satu.batas,
            risiko=len(satu.daftar_risiko),
            keterangan=f"{satu.produk.penyedia}, {satu.produk.etalase}{kedua}",
        )


def _objections(orang: Any, banyak: int) -> Iterable[Butir]:
    for satu in antrean_keberatan(orang)[:banyak]:
        produk = satu.pembekuan.produk
        yield Butir(
            judul=f"Keberatan: {produk}",
            url=reverse("etalase:pembekuan", args=[produk.kode]),
            masuk=satu.diajukan_pada,
            tenggat=satu.batas,
            risiko=1,
            keterangan=f"{produk.penyedia}, {satu.pembekuan.get_kode_alasan_display().lower()}",
        )


def _second(status: str) -> bool:
    return status == StatusPemeriksaan.MENUNGGU_KEDUA


def register_queues() -> None:
    """Make the queue known; called once when the app is ready."""
    register_antrean(
        Antrean(
            kode="produk",
            judul="Produk dan perubahannya",
            peran=frozenset({Peran.PENGELOLA.value}),
            jumlah=lambda orang: antrean_produk().order_by().select_related(None).count(),
            isi=_reviews,
        )
    )
    register_antrean(
        Antrean(
            kode="keberatan",
            judul="Keberatan atas pembekuan",
            peran=frozenset({Peran.PENGELOLA.value}),
            jumlah=lambda orang: antrean_keberatan(orang).order_by().select_related(None).count(),
            isi=_objections,
        )
    )
