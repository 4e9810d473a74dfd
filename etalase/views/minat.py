"""Saved products, and asking to be told."""

from django.contrib import messages
from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from etalase.asal import read_asal
from etalase.hasil import daftar_hasil, ringkas
from etalase.selectors.kartu import daftar_kartu
from etalase.selectors.minat import favorit_of, langganan_of
from etalase.selectors.produk import produk_terbuka
from etalase.services.minat import (
    batalkan_tunggu,
    lepas_favorit,
    simpan_favorit,
    tunggu_pencarian,
    tunggu_stok,
)
from etalase.views.toko_konteks import orang
from etalase.views.wilayah import wilayah_kirim
from katalog.core.errors import RuleViolation
from katalog.kebijakan.selectors import daftar_tarif
from katalog.wilayah.selectors import semua_kab_kota


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """What I saved, at today's prices, and what I wait to be told of."""
    hari = timezone.localdate()
    urut = {pk: nomor for nomor, pk in enumerate(favorit_of(orang(request)))}
    produk = sorted(produk_terbuka().filter(pk__in=urut), key=lambda satu: urut[satu.pk])
    prefetch_related_objects(produk, "foto")
    context = {
        "kartu": daftar_kartu(produk, hari, daftar_tarif(hari)),
        "langganan": langganan_of(orang(request)),
    }
    return render(request, "etalase/favorit.html", context)


@require_POST
def favorit(request: HttpRequest, kode: str) -> HttpResponse:
    """Save a product, or take it away (`lepas`), and go back to where one was."""
    if "lepas" in request.POST:
        lepas_favorit(actor=orang(request), kode=kode)
        messages.success(request, "Dikeluarkan dari favorit.")
    else:
        simpan_favorit(actor=orang(request), kode=kode)
        messages.success(request, "Disimpan di favorit.")
    return redirect(_back(request))


@require_POST
def tunggu(request: HttpRequest) -> HttpResponse:
    """Ask to be told once: of a product's stock, or of the first result of a search."""
    if batal := request.POST.get("batal", ""):
        nomor = int(batal) if batal.isascii() and batal.isdigit() and len(batal) < 16 else 0
        batalkan_tunggu(actor=orang(request), langganan_id=nomor)
        messages.success(request, "Anda tidak akan dikabari lagi.")
    elif kode := request.POST.get("produk", ""):
        tunggu_stok(actor=orang(request), kode=kode[:16])
        messages.success(request, "Kami kabari sekali saat stok tersedia lagi.")
    else:
        _wait_for_search(request)
        messages.success(request, "Kami kabari sekali saat ada hasilnya.")
    return redirect(_back(request))


def _wait_for_search(request: HttpRequest) -> None:
    asal = read_asal(request.POST.get("dari", ""))
    if asal is None:
        raise RuleViolation("pencarian_tak_terbaca", "Buka hasil pencarian dulu.")
    tujuan = wilayah_kirim(request, semua_kab_kota())
    total, _ = daftar_hasil(asal.data, tujuan, asal.etalase)
    judul = ringkas(asal.url, asal.data, total, asal.etalase).judul
    tunggu_pencarian(actor=orang(request), alamat=asal.url, judul=judul, ada=total)


def _back(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe and wanted.startswith("/") else "etalase:favorit-daftar"
