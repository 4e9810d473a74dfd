from typing import Any
from uuid import uuid4

from django.contrib.auth.decorators import login_not_required
from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from etalase.models import Produk, VersiProduk
from etalase.selectors.harga import harga_untuk
from etalase.selectors.kartu import daftar_kartu, is_sold_out
from etalase.selectors.produk import price_of, produk_lain, produk_serupa, produk_terbuka
from etalase.selectors.rincian import daftar_lencana, daftar_spek, not_sold_in, why_not
from etalase.selectors.tanya import DI_HALAMAN, tanya_terbuka
from etalase.services.lihatan import catat_dibuka
from etalase.views.minat import minat_of
from etalase.views.wilayah import wilayah_kirim
from katalog.akun.selectors import konteks_semua
from katalog.akun.state import PERAN_BELANJA
from katalog.kebijakan.selectors import daftar_tarif
from katalog.wilayah.selectors import daftar_kab_kota


@login_not_required
@require_safe
def produk(request: HttpRequest, kode: str, slug: str = "") -> HttpResponse:
    """One product. An old slug leads to the address in force; what left display keeps its page."""
    satu = get_object_or_404(produk_terbuka(), kode=kode)
    if request.path != satu.get_absolute_url():
        return redirect(satu, permanent=True)
    versi = satu.versi_tayang
    if versi is None:
        raise LookupError(kode)
    catat_dibuka(satu.pk, timezone.localdate())
    return render(request, "etalase/produk.html", _context(request, satu, versi))


def _context(request: HttpRequest, produk: Produk, versi: VersiProduk) -> dict[str, Any]:
    today = timezone.localdate()
    tarif = daftar_tarif(today)
    daftar_wilayah = list(daftar_kab_kota())
    lain, serupa = list(produk_lain(produk)), list(produk_serupa(produk))
    prefetch_related_objects([*lain, *serupa], "foto")
    tujuan = wilayah_kirim(request, daftar_wilayah)
    setempat = harga_untuk(versi, tujuan)
    return {
        "produk": produk,
        "versi": versi,
        "penyedia": produk.penyedia,
        "harga": price_of(
            versi,
            today,
            is_pkp=produk.penyedia.is_pkp,
            tarif=tarif,
            dasar=setempat.harga if setempat else None,
        ),
        "ongkir": setempat.ongkir if setempat else versi.ongkir,
        "foto": list(produk.foto.all()),
        "lencana": daftar_lencana(produk, versi, today),
        "spek": daftar_spek(versi),
        "larangan": why_not(produk) or not_sold_in(tujuan if setempat is None else None),
        "habis": is_sold_out(produk),
        "stok": getattr(produk, "stok", None),
        "boleh_belanja": may_buy(request),
        "kunci": uuid4(),
        "jumlah": _wanted(request, versi),
        "lain": daftar_kartu(lain, today, tarif),
        "serupa": daftar_kartu(serupa, today, tarif),
        "daftar_wilayah": daftar_wilayah,
        "tujuan": tujuan,
        "tanya": list(tanya_terbuka(produk)[:DI_HALAMAN]),
        **minat_of(request, produk),
    }


def may_buy(request: HttpRequest) -> bool:
    """Tell whether this person has an office to buy for; the service judges again."""
    return any(satu.peran in PERAN_BELANJA for satu in konteks_semua(request))


def _wanted(request: HttpRequest, versi: VersiProduk) -> int:
    """Return how many were wished for before the login, else the least that is sold."""
    ditulis = request.GET.get("jumlah", "")[:7]
    jumlah = int(ditulis) if ditulis.isascii() and ditulis.isdigit() else 0
    return max(jumlah, versi.minimal_pembelian, versi.kelipatan)
