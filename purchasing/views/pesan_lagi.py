from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from katalog.core.errors import RuleViolation
from purchasing.selectors.hak import kantor_belanja
from purchasing.services.pesan_lagi import pesan_lagi
from purchasing.views.konteks import find_pesanan, orang


@require_POST
def lagi(request: HttpRequest, nomor: str) -> HttpResponse:
    """Order the same again, or build a refused package anew: cart filled, package page open."""
    pesanan = find_pesanan(request, nomor)
    try:
        hasil = pesan_lagi(actor=orang(request), pesanan=pesanan)
    except RuleViolation as violation:
        if violation.code == "bukan_kewenangan":
            raise
        messages.error(request, violation.message)
        return redirect("purchasing:pesanan", nomor)
    for kalimat in hasil.tertinggal:
        messages.warning(request, kalimat)
    # The purchase is made for the office of the old order, whichever was in use before.
    tugas = kantor_belanja(orang(request)).filter(satuan_kerja=pesanan.satker_id)
    request.session["penugasan_id"] = tugas.values_list("pk", flat=True).earliest("pk")
    asal = {"penyedia": pesanan.penyedia.kode, "dari": pesanan.nomor}
    return redirect(reverse("purchasing:paket-buat", query=asal))
