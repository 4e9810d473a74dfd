"""`/toko/kbli/`: the business fields of the shop, and the change of them that waits."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from katalog.akun.permintaan import LoggedInRequest
from katalog.core.errors import RuleViolation
from vendors.forms.daftar import KbliForm
from vendors.models import UsulanKbli
from vendors.selectors.verifikasi import kbli_diusulkan, pemeriksaan_terbuka
from vendors.services.ubah_kbli import batal_kbli, ubah_kbli
from vendors.usaha import usaha

DI_BIDANG = frozenset({"kbli_kosong", "tidak_berubah"})
DITERIMA = "KBLI tersimpan dan langsung tercatat."
DIUSULKAN = "Usulan terkirim. Toko Anda tetap berjalan dengan KBLI yang lama."


@require_http_methods(["GET", "HEAD", "POST"])
def kbli(request: LoggedInRequest) -> HttpResponse:
    """Show the KBLI and what waits; POST proposes a change or takes one back."""
    penyedia = usaha(request)
    kini = ", ".join(satu.kode for satu in penyedia.kbli.all())
    form = KbliForm(initial={"kbli": kini})
    if request.method == "POST" and "batal" in request.POST:
        milik = UsulanKbli.objects.filter(pemeriksaan__penyedia=penyedia)
        satu = get_object_or_404(milik, kode=request.POST["batal"])
        batal_kbli(actor=request.user, kode=satu.kode)
        messages.success(request, "Usulan KBLI dibatalkan.")
        return redirect("vendors:kbli")
    if request.method == "POST":
        form = KbliForm(request.POST)
        if form.is_valid():
            try:
                usulan = ubah_kbli(
                    actor=request.user, penyedia_id=penyedia.pk, kbli=form.cleaned_data["kbli"]
                )
            except RuleViolation as salah:
                form.add_error("kbli" if salah.code in DI_BIDANG else None, salah.message)
            else:
                messages.success(request, DIUSULKAN if usulan else DITERIMA)
                return redirect("vendors:kbli" if usulan else "vendors:profil")
    context = {
        "penyedia": penyedia,
        "kini": kini,
        "form": form,
        "usulan": kbli_diusulkan(penyedia),
        "pemeriksaan": pemeriksaan_terbuka(penyedia),
    }
    return render(request, "vendors/toko_kbli.html", context, status=422 if form.errors else 200)
