"""Renewed documents at `/kelola/`: each is accepted, or sent back with a sentence."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from katalog.akun.permintaan import LoggedInRequest
from vendors.models import DokumenPenyedia
from vendors.services.pembaruan import terima_dokumen, tolak_dokumen


@require_POST
def putus_dokumen(request: LoggedInRequest, kode: str) -> HttpResponse:
    """Decide on one document of a vendor; both buttons of the page lead here."""
    if not request.user.has_perm("vendors.view_penyedia"):
        raise PermissionDenied("Halaman ini untuk pengelola katalog dan APIP.")
    satu = get_object_or_404(DokumenPenyedia.objects.select_related("penyedia"), kode=kode)
    if request.POST.get("putusan") == "terima":
        terima_dokumen(actor=request.user, dokumen_id=satu.pk)
        messages.success(request, f"{satu}: diterima.")
    else:
        alasan = request.POST.get("alasan", "")
        tolak_dokumen(actor=request.user, dokumen_id=satu.pk, alasan=alasan)
        messages.success(request, f"{satu}: dikembalikan. Penyedia diberi tahu.")
    return redirect("vendors:periksa", satu.penyedia.kode)
