from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from etalase.asal import read_asal
from etalase.models import Produk
from etalase.selectors.banding import (
    BANDING_PALING_BANYAK,
    BANDING_PALING_SEDIKIT,
    JUMLAH_MAKS,
    Perbandingan,
    bandingkan,
    daftar_dibandingkan,
    jumlah_terkecil,
)
from etalase.views.produk import may_buy
from etalase.views.tautan import Kueri, Tautan
from etalase.views.wilayah import wilayah_kirim
from katalog.core.singgahan import kept_for_guests
from katalog.wilayah.selectors import semua_kab_kota

PARAMETER = ("id", "jumlah", "beda", "kiri", "kanan", "dari")
KODE_MAKS = 16
# More codes than this are a mistake of a machine; people tick cards.
KODE_DIBACA = 24


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What the address asks to compare: products in order, and what it named in vain."""

    daftar: list[Produk]
    tak_ada: int


@login_not_required
@require_safe
@kept_for_guests()
def banding(request: HttpRequest) -> HttpResponse:
    """Products side by side. The whole state is the address, so that it can be shared."""
    return render(request, "etalase/banding.html", _context(request))


def read_permintaan(data: QueryDict) -> Permintaan:
    """Return the products that `id` names, as one list with commas or as one value per tick."""
    dipisah = [kode.strip() for nilai in data.getlist("id") for kode in nilai.split(",")]
    kode = list(dict.fromkeys(satu for satu in dipisah if satu))[:KODE_DIBACA]
    sah = [satu for satu in kode if satu.isascii() and satu.isalnum() and len(satu) <= KODE_MAKS]
    daftar = daftar_dibandingkan(sah)
    return Permintaan(daftar, len(kode) - len(daftar))


def read_jumlah(data: QueryDict, daftar: Sequence[Produk]) -> int:
    """Return how many units were asked for, else the least that each may be bought in."""
    ditulis = data.get("jumlah", "")[:9].strip().replace(".", "")
    jumlah = int(ditulis) if ditulis.isascii() and ditulis.isdigit() else 0
    return min(jumlah, JUMLAH_MAKS) or jumlah_terkecil(daftar)


def _context(request: HttpRequest) -> dict[str, Any]:
    permintaan = read_permintaan(request.GET)
    daftar = permintaan.daftar
    kueri = Kueri(reverse("etalase:banding"), request.GET, PARAMETER)
    kueri.data["id"] = ",".join(satu.kode for satu in daftar)
    asal = read_asal(request.GET.get("dari", ""))
    if asal is None:
        kueri.data.pop("dari", None)
    daftar_wilayah = semua_kab_kota()
    context = {
        "daftar": daftar,
        "tak_ada": permintaan.tak_ada,
        "asal": asal,
        "kembali": asal.url if asal else reverse("etalase:cari"),
        "tujuan": wilayah_kirim(request, daftar_wilayah),
        "daftar_wilayah": daftar_wilayah,
        "terlalu_banyak": len(daftar) > BANDING_PALING_BANYAK,
        "kurang": len(daftar) == BANDING_PALING_SEDIKIT - 1,
        "lepas": _drop_links(kueri, daftar),
        "alamat": kueri.url(),
        "boleh_belanja": may_buy(request),
        "kueri_kertas": kueri.hanya("id", "jumlah", "dari").partition("?")[2],
        "paling_banyak": BANDING_PALING_BANYAK,
    }
    if daftar and not context["terlalu_banyak"]:
        context |= _table(request, kueri, daftar, context["tujuan"])
    return context


def _table(request: HttpRequest, kueri: Kueri, daftar: list[Produk], tujuan: Any) -> dict[str, Any]:
    jumlah = read_jumlah(request.GET, daftar)
    hasil = bandingkan(daftar, jumlah=jumlah, tujuan=tujuan, on=timezone.localdate())
    beda = "beda" in kueri.data
    sempit = _narrow(request.GET, hasil)
    return {
        "hasil": hasil,
        "jumlah": jumlah,
        "beda": beda,
        "baris": _rows(hasil, sempit, beda=beda),
        "kepala": [
            {
                "kolom": kolom,
                "lepas": lepas.url,
                "lebar_saja": kolom.kode not in sempit,
                "termurah": kolom.kode in hasil.termurah,
            }
            for kolom, lepas in zip(hasil.kolom, _drop_links(kueri, daftar), strict=True)
        ],
        "sempit": sempit,
        "pakai_pilih": len(hasil.kolom) > BANDING_PALING_SEDIKIT,
    }


def _drop_links(kueri: Kueri, daftar: Sequence[Produk]) -> list[Tautan]:
    """Return, for each product, the address of the comparison without it."""
    links = []
    for satu in daftar:
        sisa = Kueri(kueri.alamat, kueri.data, PARAMETER)
        sisa.data["id"] = ",".join(lain.kode for lain in daftar if lain != satu)
        if not sisa.data["id"]:
            del sisa.data["id"]
        links.append(Tautan(sisa.url(), str(satu)))
    return links


def _narrow(data: QueryDict, hasil: Perbandingan) -> list[str]:
    """Return the codes of the two columns that a narrow screen shows, left and right."""
    ada = [kolom.kode for kolom in hasil.kolom]
    kiri = data.get("kiri") if data.get("kiri") in ada else ada[0]
    sisa = [kode for kode in ada if kode != kiri]
    kanan = data.get("kanan") if data.get("kanan") in sisa else next(iter(sisa), "")
    return [kode for kode in (kiri, kanan) if kode]


def _rows(hasil: Perbandingan, sempit: list[str], *, beda: bool) -> list[dict[str, Any]]:
    return [
        {
            "nama": baris.nama,
            "utama": baris.kunci in ("sampai", "total"),
            "sel": [
                {"isi": sel, "lebar_saja": kolom.kode not in sempit, "huruf": kolom.huruf}
                for sel, kolom in zip(baris.sel, hasil.kolom, strict=True)
            ],
        }
        for baris in (hasil.baris_beda() if beda else hasil.baris)
    ]
