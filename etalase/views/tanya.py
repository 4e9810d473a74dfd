"""Questions about a product: the public page, and the shop's answers."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from etalase.forms.tanya import JawabTanyaForm, TanyaForm
from etalase.models import Produk
from etalase.selectors.produk import produk_terbuka
from etalase.selectors.tanya import tanya_terbuka, tanya_toko
from etalase.services.tanya import jawab, tanyakan
from etalase.views.toko_konteks import orang, toko_of
from katalog.akun.selectors import peran_semua
from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation

PER_HALAMAN = 24


@login_not_required
@require_safe
def daftar(request: HttpRequest, kode: str) -> HttpResponse:
    """All questions and answers about one product."""
    return _page(request, _found(kode), TanyaForm())


@require_POST
def tanya(request: HttpRequest, kode: str) -> HttpResponse:
    """Ask; the vendor is told, and everybody reads it at once."""
    produk = _found(kode)
    form = TanyaForm(request.POST)
    if not form.is_valid():
        return _page(request, produk, form, status=422)
    try:
        tanyakan(
            actor=orang(request),
            kode=kode,
            pertanyaan=form.cleaned_data["pertanyaan"],
            kunci=form.kunci_sah,
        )
    except RuleViolation as violation:
        form.add_error("pertanyaan", violation.message)
        return _page(request, produk, form, status=409)
    messages.success(request, "Pertanyaan terkirim. Kami kabari saat dijawab.")
    return redirect("etalase:pertanyaan", kode)


@require_http_methods(["GET", "HEAD"])
def toko(request: HttpRequest) -> HttpResponse:
    """The questions to my shop, those without an answer first."""
    return _shop(request)


@require_POST
def toko_jawab(request: HttpRequest, kode: str) -> HttpResponse:
    """Answer one question of my shop."""
    if not tanya_toko(toko_of(request)).filter(kode=kode).exists():
        raise Http404
    form = JawabTanyaForm(request.POST)
    if not form.is_valid():
        return _shop(request, kode=kode, form=form, status=422)
    try:
        jawab(actor=orang(request), kode=kode, jawaban=form.cleaned_data["jawaban"])
    except RuleViolation as violation:
        if violation.code == "bukan_kewenangan":
            raise
        messages.error(request, violation.message)
    else:
        messages.success(request, "Jawaban terkirim dan dibaca semua orang.")
    return redirect("etalase:toko-pertanyaan")


def _found(kode: str) -> Produk:
    return get_object_or_404(produk_terbuka(), kode=kode)


def _page(
    request: HttpRequest, produk: Produk, form: TanyaForm, *, status: int = 200
) -> HttpResponse:
    halaman = Paginator(tanya_terbuka(produk), PER_HALAMAN).get_page(request.GET.get("hal"))
    context = {
        "produk": produk,
        "halaman": halaman,
        "form": form,
        "boleh_sembunyi": Peran.PENGELOLA in peran_semua(request.user),
    }
    return render(request, "etalase/pertanyaan.html", context, status=status)


def _shop(
    request: HttpRequest,
    *,
    kode: str = "",
    form: JawabTanyaForm | None = None,
    status: int = 200,
) -> HttpResponse:
    halaman = Paginator(tanya_toko(toko_of(request)), PER_HALAMAN).get_page(request.GET.get("hal"))
    rows = [
        {
            "tanya": satu,
            "form": form
            if form is not None and satu.kode == kode
            else JawabTanyaForm(auto_id=f"id_{satu.kode}_%s"),
        }
        for satu in halaman
    ]
    context = {"halaman": halaman, "baris": rows, "form": form}
    return render(request, "etalase/toko/pertanyaan.html", context, status=status)
