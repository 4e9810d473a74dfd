"""What the frame of every page needs: who we are, where one can go, and as whom one acts."""

from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from katalog.akun.izin import PERAN_MASUK_KELOLA
from katalog.akun.models import Pengguna
from katalog.akun.selectors import KonteksPeran, konteks_semua, peran_aktif
from katalog.akun.state import PERAN_BELANJA, PERAN_PENYEDIA, Peran
from katalog.bantuan.panduan import MENURUT_RUTE
from katalog.bantuan.panduan.bentuk import Panduan
from katalog.wilayah.selectors import instansi
from purchasing.selectors.daftar import Kerja, hitung_kerja
from vendors.models import IzinDamping
from vendors.selectors.damping import izin_pendamping, izin_penyedia

VERSI = "0.1.0"


@dataclass(frozen=True, slots=True)
class Butir:
    """One word of the main navigation. `kunci` names its counter, which pages may update."""

    label: str
    rute: str
    ikon: str
    kunci: str = ""


TUGAS = Butir("Tugas", "purchasing:tugas", "tugas", "tugas")
ETALASE = Butir("Etalase", "etalase:indeks", "produk")
KERANJANG = Butir("Keranjang", "purchasing:keranjang", "keranjang", "keranjang")
PESANAN = Butir("Pesanan", "purchasing:pesanan-daftar", "pesanan")
AKUN = Butir("Akun", "akun:akun", "akun")
PENYEDIA = Butir("Penyedia", "etalase:penyedia-daftar", "toko")
BANTUAN = Butir("Bantuan", "bantuan:bantuan", "bantuan")
KELOLA = Butir("Kelola", "admin:index", "tugas")

# At most five each (`ux.md` 2).
UMUM = (ETALASE, PENYEDIA, BANTUAN, Butir("Masuk", "akun:masuk", "akun"))
TANPA_PERAN = (ETALASE, PENYEDIA, BANTUAN, AKUN)
PEMBELI = (TUGAS, ETALASE, KERANJANG, PESANAN, AKUN)
PELAKSANA = (ETALASE, PENYEDIA, PESANAN, BANTUAN, AKUN)
TOKO = (
    Butir("Beranda toko", "purchasing:toko", "toko"),
    Butir("Pesanan", "purchasing:toko-pesanan-daftar", "pesanan", "tugas"),
    Butir("Produk", "etalase:toko-produk-daftar", "produk"),
    BANTUAN,
    AKUN,
)
ADMIN_OPD = (
    Butir("Pengguna", "akun:pengguna", "gedung"),
    Butir("RUP", "purchasing:rup", "pesanan"),
    ETALASE,
    BANTUAN,
    AKUN,
)
PENGELOLA = (KELOLA, ETALASE, PENYEDIA, BANTUAN, AKUN)
PENGAWAS = (KELOLA, ETALASE, Butir("Kasus", "purchasing:kasus-daftar", "tugas"), PESANAN, AKUN)
PENDAMPING = (
    Butir("Dampingi", "vendors:kode-damping", "toko"),
    Butir("Sesi", "bantuan:pendampingan", "tugas"),
    KELOLA,
    BANTUAN,
    AKUN,
)
MENURUT_PERAN: dict[str, tuple[Butir, ...]] = {
    **dict.fromkeys(PERAN_BELANJA, PEMBELI),
    **dict.fromkeys(PERAN_PENYEDIA, TOKO),
    **dict.fromkeys(PERAN_MASUK_KELOLA, PENGELOLA),
    **dict.fromkeys(
        (
            Peran.PA,
            Peran.KPA,
            Peran.PPTK,
            Peran.BENDAHARA,
            Peran.VERIFIKATOR_KEUANGAN,
            Peran.PENERIMA,
        ),
        PELAKSANA,
    ),
    Peran.ADMIN_OPD: ADMIN_OPD,
    Peran.APIP: PENGAWAS,
    Peran.PENDAMPING: PENDAMPING,
}


def navigasi(request: HttpRequest) -> dict[str, Any]:
    """Context of every template; each value is read only by the template that shows it."""
    konteks = partial(peran_aktif, request)
    return {
        "instansi": SimpleLazyObject(instansi),
        "damping": SimpleLazyObject(partial(_consent, request)),
        "panduan_halaman": _guide(request),
        "navigasi": SimpleLazyObject(partial(_items, request)),
        "peran_aktif": SimpleLazyObject(konteks),
        "versi_situs": VERSI,
    }


def _consent(request: HttpRequest) -> IzinDamping | None:
    """Return the open consent that this person gave or looks under, if a mentor looks now."""
    aktif = peran_aktif(request) if hasattr(request, "user") else None
    if aktif is None or not request.user.is_authenticated:
        return None
    if aktif.penyedia_id:
        izin = izin_penyedia(aktif.penyedia_id)
        return izin if izin and izin.pendamping_id else None
    return izin_pendamping(request.user) if aktif.peran == Peran.PENDAMPING else None


def _guide(request: HttpRequest) -> Panduan | None:
    match = request.resolver_match
    return MENURUT_RUTE.get(match.view_name) if match else None


def _items(request: HttpRequest) -> list[dict[str, Any]]:
    urls = {butir: reverse(butir.rute) for butir in _words(request)}
    here = max((url for url in urls.values() if request.path.startswith(url)), key=len, default="")
    kerja = _work(request) if any(butir.kunci for butir in urls) else None
    return [_item(butir, url, here, kerja) for butir, url in urls.items()]


def _work(request: HttpRequest) -> Kerja:
    """Count what waits. Only people with a role have words with a counter."""
    penugasan = [
        (satu.peran, satu.satker.pk if satu.satker else None) for satu in konteks_semua(request)
    ]
    return hitung_kerja(cast(Pengguna, request.user), penugasan)


def _words(request: HttpRequest) -> tuple[Butir, ...]:
    if not hasattr(request, "user") or not request.user.is_authenticated:
        return UMUM
    konteks: KonteksPeran | None = peran_aktif(request)
    return MENURUT_PERAN.get(konteks.peran, TANPA_PERAN) if konteks else TANPA_PERAN


def _item(butir: Butir, url: str, here: str, kerja: Kerja | None) -> dict[str, Any]:
    return {
        "label": butir.label,
        "url": url,
        "ikon": butir.ikon,
        "kunci": butir.kunci,
        "aktif": url == here,
        "jumlah": getattr(kerja, butir.kunci) if butir.kunci else 0,
    }
