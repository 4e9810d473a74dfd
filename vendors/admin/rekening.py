"""`/kelola/rekening/…`: the second person for a business that has one owner only."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from katalog.akun.permintaan import LoggedInRequest
from vendors.models import RekeningPenyedia
from vendors.selectors.pendaftaran import rekening_berlaku
from vendors.services.rekening import putus_rekening


@require_http_methods(["GET", "HEAD", "POST"])
def rekening_usulan(request: LoggedInRequest, kode: str) -> HttpResponse:
    """Compare the proposed account with the one in use; POST approves or refuses."""
    if not request.user.has_perm("vendors.view_penyedia"):
        raise PermissionDenied("Halaman ini untuk pengelola katalog dan APIP.")
    satu = get_object_or_404(
        RekeningPenyedia.objects.select_related("penyedia", "diusulkan_oleh"), kode=kode
    )
    if request.method == "POST":
        setuju = request.POST.get("aksi") == "setujui"
        satu = putus_rekening(actor=request.user, kode=satu.kode, setuju=setuju)
        messages.success(request, f"{satu}: {satu.get_putusan_display()}.")
        return redirect("vendors:rekening-usulan", satu.kode)
    context = {
        "satu": satu,
        "dipakai": rekening_berlaku(satu.penyedia),
        "title": f"Rekening: {satu.penyedia}",
    }
    return render(request, "vendors/kelola/rekening.html", context)
