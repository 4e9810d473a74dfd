"""`/toko/verifikasi/perbaiki/`: each field that was sent back, with the reviewer's words at it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from katalog.akun.permintaan import LoggedInRequest
from katalog.core.errors import RuleViolation
from vendors.forms.perbaikan import PerbaikanForm
from vendors.selectors.verifikasi import temuan_terbuka
from vendors.services.perbaikan import perbaiki_dan_kirim
from vendors.state import Status
from vendors.views.verifikasi import usaha

TIDAK_LENGKAP = 422


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("npwp", "nik", "rekening")
def perbaiki(request: LoggedInRequest) -> HttpResponse:
    """Show the fields that were sent back; POST corrects them and hands the vendor in again."""
    penyedia = usaha(request)
    if penyedia.status != Status.PERBAIKAN:
        return redirect("vendors:verifikasi")
    temuan, status = temuan_terbuka(penyedia), 200
    kirim = (request.POST, request.FILES) if request.method == "POST" else ()
    form = PerbaikanForm(*kirim, penyedia=penyedia, temuan=temuan)
    if kirim:
        status = TIDAK_LENGKAP
        if form.is_valid():
            try:
                perbaiki_dan_kirim(
                    actor=request.user,
                    penyedia_id=penyedia.pk,
                    isi=form.isi,
                    berkas=form.berkas,
                )
            except RuleViolation as salah:
                form.add_error("nib" if salah.code == "nib_terdaftar" else None, salah.message)
            else:
                messages.success(request, "Terkirim. Antrean Anda tidak mundur.")
                return redirect("vendors:verifikasi")
    lain = [satu for bidang, satu in temuan.items() if bidang == "dokumen"]
    context = {"penyedia": penyedia, "form": form, "lain": lain}
    return render(request, "vendors/perbaikan.html", context, status=status)
