from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from katalog.core.errors import RuleViolation
from katalog.core.htmx import is_htmx
from purchasing.forms import JumlahForm
from purchasing.selectors.daftar import isi_keranjang, jumlah_keranjang
from purchasing.services.keranjang import put, remove
from purchasing.views.konteks import orang, tugas_belanja


@require_safe
def keranjang(request: HttpRequest) -> HttpResponse:
    """The cart by vendor: one vendor, one package, one Surat Pesanan."""
    return _page(request)


@require_POST
def item(request: HttpRequest, kode: str) -> HttpResponse:
    """Put a product into the cart, change its number, or take it out (`hapus`)."""
    tugas = tugas_belanja(request)
    satker_id = tugas.satuan_kerja_id or 0
    if "hapus" in request.POST:
        remove(actor=orang(request), satker_id=satker_id, kode=kode)
        messages.success(request, "Barang dikeluarkan dari keranjang.")
        return redirect("purchasing:keranjang")
    form = JumlahForm(request.POST)
    if not form.is_valid():
        return _page(request, galat=form.errors["jumlah"][0], status=422)
    try:
        isi = put(
            actor=orang(request), satker_id=satker_id, kode=kode, jumlah=form.cleaned_data["jumlah"]
        )
    except RuleViolation as violation:
        return _page(request, galat=violation.message, status=409)
    if is_htmx(request):
        context = {"item": isi, "jumlah": jumlah_keranjang(orang(request))}
        return render(request, "purchasing/_sudah_di_keranjang.html", context)
    messages.success(request, f"Sudah di keranjang: {isi.jumlah} {isi.produk.versi_tayang.satuan}.")
    return redirect("purchasing:keranjang")


def _page(request: HttpRequest, *, galat: str = "", status: int = 200) -> HttpResponse:
    tugas = tugas_belanja(request)
    context = {
        "kelompok": isi_keranjang(orang(request), tugas.satuan_kerja_id or 0),
        "satker": tugas.satuan_kerja,
        "galat": galat,
        "kunci": uuid4(),
    }
    if is_htmx(request) and galat:
        return render(request, "purchasing/_galat_keranjang.html", context, status=status)
    return render(request, "purchasing/keranjang.html", context, status=status)
