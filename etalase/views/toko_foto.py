"""Screen 1: pictures. Each is a row of its own, so that a lost connection costs one at most."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from etalase.forms.draf import FotoForm
from etalase.models import DrafProduk
from etalase.selectors.foto import foto_of
from etalase.selectors.temuan import temuan_of
from etalase.services.draf import FOTO_MAKS, mulai_draf
from etalase.services.foto import buang_foto, tambah_foto, utamakan_foto
from etalase.views.toko_draf import langkah_of
from etalase.views.toko_konteks import find_draf, orang, toko_of
from katalog.akun.models import kode_acak
from katalog.core.errors import RuleViolation

SATU_SATU = "satu"  # what the script sends with each picture
BELUM_ADA_FOTO = "Foto barang: pilih paling sedikit satu foto."


@require_http_methods(["GET", "POST"])
def baru(request: HttpRequest) -> HttpResponse:
    """Begin a product with its pictures; the page chose the code, so a resend begins no other."""
    toko = toko_of(request)
    if request.method != "POST":
        return _page(request, None, kode=kode_acak())
    form = FotoForm(request.POST, request.FILES)
    kode = request.POST.get("kode", "")
    if not form.is_valid() or not kode:
        return _page(request, None, kode=kode_acak(), galat=[BELUM_ADA_FOTO], status=422)
    if not request.FILES:
        return _page(request, None, kode=kode, galat=[BELUM_ADA_FOTO], status=422)
    draf = mulai_draf(penyedia=toko, actor=orang(request), kode=kode)
    return _take(request, draf)


@require_http_methods(["GET", "POST"])
def foto(request: HttpRequest, kode: str) -> HttpResponse:
    """Add pictures, choose the main one, take one away."""
    draf = find_draf(request, kode)
    if request.method != "POST":
        temuan = temuan_of(draf.produk).get("foto")
        return _page(request, draf, kode=draf.kode, galat=[temuan] if temuan else [])
    for nama, lakukan in (("utama", utamakan_foto), ("buang", buang_foto)):
        if pilih := request.POST.get(nama, ""):
            lakukan(draf_id=draf.pk, actor=orang(request), foto=pilih[:16])
            return redirect("etalase:toko-produk-foto", draf.kode)
    return _take(request, draf)


def _take(request: HttpRequest, draf: DrafProduk) -> HttpResponse:
    galat = []
    for berkas in request.FILES.getlist("foto")[:FOTO_MAKS]:
        try:
            tambah_foto(draf_id=draf.pk, actor=orang(request), berkas=berkas)
        except RuleViolation as violation:
            galat.append(f"{berkas.name}: {violation.message}")
    draf.refresh_from_db()
    if request.headers.get("X-Kirim") == SATU_SATU:
        return _one(draf, galat)
    punya = draf.foto or (draf.produk and draf.produk.versi_tayang_id)
    if not galat and not punya:
        galat = [BELUM_ADA_FOTO]
    if galat:
        return _page(request, draf, kode=draf.kode, galat=galat, status=422)
    if "tambah" in request.POST:
        messages.success(request, "Foto diterima.")
        return redirect("etalase:toko-produk-foto", draf.kode)
    return redirect("etalase:toko-produk-isi", draf.kode)


def _one(draf: DrafProduk, galat: list[str]) -> HttpResponse:
    if galat:
        return HttpResponse(galat[0], status=422, content_type="text/plain; charset=utf-8")
    tempat = reverse("etalase:toko-produk-foto", args=[draf.kode])
    return HttpResponse(status=201, headers={"Location": tempat})


def _page(
    request: HttpRequest,
    draf: DrafProduk | None,
    *,
    kode: str,
    galat: list[str] | None = None,
    status: int = 200,
) -> HttpResponse:
    daftar = foto_of(draf.foto) if draf else []
    context: dict[str, Any] = {
        "draf": draf,
        "form": FotoForm(initial={"kode": kode}),
        "galat": galat or [],
        "daftar": daftar,
        "diolah": any(satu.status == "karantina" for satu in daftar),
        "penuh": len(daftar) >= FOTO_MAKS,
        "langkah": langkah_of("foto"),
    }
    return render(request, "etalase/toko/foto.html", context, status=status)
