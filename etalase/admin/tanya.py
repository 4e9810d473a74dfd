"""`/kelola/pertanyaan/<kode>/`: take a question from sight, with a reason."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from etalase.forms.tanya import SembunyikanForm
from etalase.models import TanyaJawab
from etalase.services.pemeriksaan import PEMUTUS
from etalase.services.tanya import sembunyikan
from katalog.akun.permintaan import LoggedInRequest
from katalog.akun.selectors import peran_semua
from katalog.core.errors import RuleViolation


@require_http_methods(["GET", "HEAD", "POST"])
def pertanyaan(request: LoggedInRequest, kode: str) -> HttpResponse:
    """One question and its answer, and the form that hides both."""
    if not request.user.has_perm("etalase.view_produk"):
        raise PermissionDenied("Halaman ini untuk pengelola katalog dan APIP.")
    satu = get_object_or_404(
        TanyaJawab.objects.select_related("produk__versi_tayang", "penyembunyi"), kode=kode
    )
    if request.method != "POST":
        return _page(request, satu, SembunyikanForm())
    if PEMUTUS.isdisjoint(peran_semua(request.user)):
        raise PermissionDenied("Pertanyaan disembunyikan oleh pengelola katalog.")
    form = SembunyikanForm(request.POST)
    if not form.is_valid():
        return _page(request, satu, form, status=422)
    try:
        sembunyikan(actor=request.user, kode=kode, alasan=form.cleaned_data["alasan"])
    except RuleViolation as violation:
        form.add_error("alasan", violation.message)
        return _page(request, satu, form, status=409)
    messages.success(request, "Pertanyaan disembunyikan.")
    return redirect("etalase:kelola-pertanyaan", kode)


def _page(
    request: LoggedInRequest, satu: TanyaJawab, form: SembunyikanForm, *, status: int = 200
) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "title": "Pertanyaan tentang produk",
        "tanya": satu,
        "form": form,
        "boleh": not PEMUTUS.isdisjoint(peran_semua(request.user)),
    }
    return render(request, "etalase/kelola/pertanyaan.html", context, status=status)
