from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import uuid4

from django.contrib.auth.decorators import login_not_required
from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from etalase.grafik import draw_bulan, draw_pita
from etalase.models import Produk, VersiProduk
from etalase.selectors.harga import harga_setempat, with_khusus
from etalase.selectors.harga_wajar import KEBIJAKAN_PITA, pita_harga
from etalase.selectors.kartu import daftar_kartu, is_sold_out
from etalase.selectors.minat import with_minat
from etalase.selectors.produk import price_of, produk_sekitar, produk_terbuka
from etalase.selectors.rincian import daftar_lencana, daftar_spek, not_sold_in, why_not
from etalase.selectors.riwayat_harga import JENDELA, PERUBAHAN, riwayat_harga
from etalase.selectors.tanya import DI_HALAMAN, tanya_terbuka
from etalase.services.lihatan import catat_dibuka
from etalase.views.toko_konteks import orang
from etalase.views.wilayah import wilayah_kirim
from katalog.akun.selectors import konteks_semua
from katalog.akun.state import PERAN_BELANJA
from katalog.core.singgahan import kept_for_guests, shown
from katalog.kebijakan.selectors import Tarif, daftar_tarif, policy_numbers
from katalog.wilayah.models import Wilayah
from katalog.wilayah.selectors import semua_kab_kota


@login_not_required
@require_safe
@kept_for_guests()
def produk(request: HttpRequest, kode: str, slug: str = "") -> HttpResponse:
    """One product. An old slug leads to the address in force; what left display keeps its page."""
    tujuan = wilayah_kirim(request, semua_kab_kota())
    # Its pictures are read together with those of its neighbours.
    terbuka = with_khusus(produk_terbuka().prefetch_related(None), tujuan)
    if request.user.is_authenticated:
        terbuka = with_minat(terbuka, orang(request))
    satu = get_object_or_404(terbuka, kode=kode)
    if request.path != satu.get_absolute_url():
        return redirect(satu, permanent=True)
    versi = satu.versi_tayang
    if versi is None:
        raise LookupError(kode)
    response = render(request, "etalase/produk.html", _context(request, satu, versi, tujuan))
    return shown(response, partial(catat_dibuka, satu.pk, timezone.localdate()))


def _context(
    request: HttpRequest, produk: Produk, versi: VersiProduk, tujuan: Wilayah | None
) -> dict[str, Any]:
    today = timezone.localdate()
    tarif = daftar_tarif(today)
    lain, serupa = produk_sekitar(produk)
    prefetch_related_objects([produk, *lain, *serupa], "foto")
    khusus = getattr(produk, "khusus", None)
    setempat = harga_setempat(versi, khusus, asked=tujuan is not None)
    jumlah = _wanted(request, versi)
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
        "jumlah": jumlah,
        "lain": daftar_kartu(lain, today, tarif),
        "serupa": daftar_kartu(serupa, today, tarif),
        "daftar_wilayah": semua_kab_kota(),
        "tujuan": tujuan,
        "tanya": list(tanya_terbuka(produk)[:DI_HALAMAN]),
        "is_favorit": getattr(produk, "is_favorit", False),
        "ditunggu": getattr(produk, "ditunggu", False),
        **_fairness(produk, versi, tujuan, jumlah, tarif),
    }


def _fairness(
    produk: Produk,
    versi: VersiProduk,
    tujuan: Wilayah | None,
    jumlah: int,
    tarif: Mapping[str, Tarif],
) -> dict[str, Any]:
    """Return the band of the price and its past twelve months, with their pictures."""
    today = timezone.localdate()
    kebijakan = policy_numbers((*KEBIJAKAN_PITA, JENDELA, PERUBAHAN), today)
    pita = pita_harga(
        versi, wilayah=tujuan, on=today, jumlah=jumlah, tarif=tarif, kebijakan=kebijakan
    )
    riwayat = riwayat_harga(produk, on=today, tarif=tarif, kebijakan=kebijakan)
    return {
        "pita": pita,
        "gambar_pita": draw_pita(pita) if pita else None,
        "riwayat": riwayat,
        "batang": draw_bulan(riwayat.bulan),
    }


def may_buy(request: HttpRequest) -> bool:
    """Tell whether this person has an office to buy for; the service judges again."""
    return any(satu.peran in PERAN_BELANJA for satu in konteks_semua(request))


def _wanted(request: HttpRequest, versi: VersiProduk) -> int:
    """Return how many were wished for before the login, else the least that is sold."""
    ditulis = request.GET.get("jumlah", "")[:7]
    jumlah = int(ditulis) if ditulis.isascii() and ditulis.isdigit() else 0
    return max(jumlah, versi.minimal_pembelian, versi.kelipatan)
