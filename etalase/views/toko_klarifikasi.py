"""`/toko/klarifikasi/`: prices that a manager asks about, and the shop's answers."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from etalase.forms.anomali import KlarifikasiForm
from etalase.models import PutusanAnomali
from etalase.selectors.klarifikasi import klarifikasi_terbuka, klarifikasi_toko
from etalase.services.klarifikasi import jawab_klarifikasi
from etalase.views.toko_konteks import orang, toko_of
from katalog.core.errors import RuleViolation

PER_HALAMAN = 24


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """The open requests to my shop, those without an answer first."""
    return _page(request)


@require_POST
def jawab(request: HttpRequest, kode: str) -> HttpResponse:
    """Answer one request of my shop, or put another answer in its place."""
    if not klarifikasi_toko(toko_of(request)).filter(kode=kode).exists():
        raise Http404
    form = KlarifikasiForm(request.POST)
    if not form.is_valid():
        return _page(request, kode=kode, form=form, status=422)
    try:
        jawab_klarifikasi(
            actor=orang(request),
            kode=kode,
            jawaban=form.cleaned_data["jawaban"],
            kunci=form.kunci_sah,
        )
    except RuleViolation as violation:
        if violation.code == "bukan_kewenangan":
            raise
        messages.error(request, violation.message)
        return _page(request, status=409)
    messages.success(request, "Penjelasan terkirim. Bisa Anda ganti sampai pengelola memutus.")
    return redirect("etalase:toko-klarifikasi")


def _page(
    request: HttpRequest,
    *,
    kode: str = "",
    form: KlarifikasiForm | None = None,
    status: int = 200,
) -> HttpResponse:
    daftar_terbuka = klarifikasi_terbuka(toko_of(request))
    halaman = Paginator(daftar_terbuka, PER_HALAMAN).get_page(request.GET.get("hal"))
    rows = [
        {"minta": satu, "jawaban": _last(satu), "form": form if satu.kode == kode else _form(satu)}
        for satu in halaman
    ]
    context = {"halaman": halaman, "baris": rows, "form": form}
    return render(request, "etalase/toko/klarifikasi.html", context, status=status)


def _form(satu: PutusanAnomali) -> KlarifikasiForm:
    return KlarifikasiForm(lama=_last(satu), auto_id=f"id_{satu.kode}_%s")


def _last(satu: PutusanAnomali) -> str:
    return next((jawaban.isi for jawaban in satu.jawaban.all()), "")
