"""`/kelola/verifikasi/penyedia/<kode>/kbli/`: the decision on a change of business fields."""

from django.contrib import messages
from django.http import HttpResponse
from django.views.decorators.http import require_POST

from katalog.akun.permintaan import LoggedInRequest
from katalog.core.errors import RuleViolation
from vendors.admin.periksa import TIDAK_LENGKAP, cari_penyedia, go_next, show
from vendors.forms.periksa import PutusKbliForm
from vendors.selectors.verifikasi import kbli_diusulkan, pemeriksaan_terbuka, tetangga
from vendors.services.ubah_kbli import putus_kbli


@require_POST
def putus(request: LoggedInRequest, kode: str) -> HttpResponse:
    """Accept the proposed KBLI or send it back; the next in the queue opens by itself."""
    penyedia = cari_penyedia(request, kode)
    usulan, form = kbli_diusulkan(penyedia), PutusKbliForm(request.POST)
    if usulan is None or request.POST.get("usulan") != usulan.kode:
        raise RuleViolation("versi_lama", "Usulan KBLI berubah sejak Anda membukanya.")
    if not form.is_valid():
        return show(request, penyedia, form_kbli=form, status=TIDAK_LENGKAP)
    lanjut = tetangga(pemeriksaan_terbuka(penyedia)).sesudah
    setuju = form.is_setuju
    putus_kbli(
        actor=request.user,
        kode=usulan.kode,
        setuju=setuju,
        alasan=form.cleaned_data["alasan"],
        penjelasan=form.cleaned_data["tulis"],
    )
    hasil = "diterima" if setuju else "dikembalikan"
    messages.success(request, f"KBLI {penyedia.nama} {hasil}.")
    return go_next(lanjut)
