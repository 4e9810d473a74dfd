from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from etalase.filters import USAHA, PenyediaFilter
from etalase.selectors.kartu import daftar_kartu, usaha_badge
from etalase.selectors.penyedia import (
    hitung_produk,
    penyedia_terbuka,
    penyedia_terdaftar,
    statistik_penyedia,
)
from etalase.selectors.produk import produk_tayang
from etalase.views.tautan import HalamanTerbatas, Kueri, page_number
from katalog.core.singgahan import kept_for_guests
from katalog.kebijakan.selectors import daftar_tarif
from katalog.wilayah.selectors import semua_kab_kota
from vendors.selectors.sanksi import sanksi_berjalan


@login_not_required
@require_safe
@kept_for_guests()
def daftar(request: HttpRequest) -> HttpResponse:
    """The directory of vendors who may take orders today."""
    daftar_wilayah = semua_kab_kota()
    saring = PenyediaFilter(
        request.GET, queryset=penyedia_terdaftar(), daftar_wilayah=daftar_wilayah
    )
    kueri = Kueri(reverse("etalase:penyedia-daftar"), saring.data, ("q", "wil", "usaha"))
    jumlah = saring.qs.count()
    halaman = HalamanTerbatas(saring.qs, jumlah).get_page(page_number(request.GET))
    produk = hitung_produk(halaman.object_list)
    context = {
        "saring": saring,
        "kueri": kueri,
        "halaman": halaman,
        "jumlah": jumlah,
        "baris": [(satu, usaha_badge(satu), produk.get(satu.pk, 0)) for satu in halaman],
        "daftar_wilayah": daftar_wilayah,
        "pilihan_usaha": USAHA.items(),
    }
    return render(request, "etalase/penyedia_daftar.html", context)


@login_not_required
@require_safe
@kept_for_guests()
def penyedia(request: HttpRequest, slug: str) -> HttpResponse:
    """The public face of one vendor: what its papers say, and what it offers."""
    satu = get_object_or_404(penyedia_terbuka(), slug=slug)
    today = timezone.localdate()
    statistik = statistik_penyedia(satu)
    produk = (
        produk_tayang()
        .filter(penyedia=satu)
        .prefetch_related("foto")
        .order_by("-tayang_sejak", "pk")
    )
    halaman = HalamanTerbatas(produk, statistik.produk).get_page(page_number(request.GET))
    context = {
        "penyedia": satu,
        "lencana": usaha_badge(satu),
        "sanksi": sanksi_berjalan(satu).exclude(jenis="peringatan"),
        "statistik": statistik,
        "halaman": halaman,
        "kartu": daftar_kartu(halaman.object_list, today, daftar_tarif(today)),
    }
    return render(request, "etalase/penyedia.html", context)
