"""`/kelola/harga/anomali/`: prices to look at, with the way to the product and to a freeze."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from etalase.selectors.anomali import PERTAMA, daftar_anomali
from katalog.akun.permintaan import LoggedInRequest


@require_safe
def anomali(request: LoggedInRequest) -> HttpResponse:
    """One window of products; the next goes on where this one ended."""
    if not request.user.has_perm("etalase.view_produk"):
        raise PermissionDenied("Halaman ini untuk pengelola katalog dan APIP.")
    tulis = request.GET.get("sebelum", "")[:18]
    sebelum = int(tulis) if tulis.isascii() and tulis.isdigit() else PERTAMA
    context = {
        **admin.site.each_context(request),
        "title": "Anomali harga",
        "halaman": daftar_anomali(sebelum),
    }
    return render(request, "etalase/kelola/anomali.html", context)
