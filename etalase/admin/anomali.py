"""`/kelola/harga/anomali/`: prices to look at, and the decision on one of them."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from etalase.forms.anomali import PutusanForm
from etalase.models import JenisAnomali, Produk, PutusanHarga
from etalase.selectors.anomali import PERTAMA, anomali_of, daftar_anomali
from etalase.services.anomali import IsianPutusan, putuskan_anomali
from etalase.services.pemeriksaan import PEMUTUS
from katalog.akun.permintaan import LoggedInRequest
from katalog.akun.selectors import peran_semua
from katalog.core.errors import RuleViolation

UCAPAN = {
    PutusanHarga.WAJAR: "Tersimpan. Anomali ini tidak ditampilkan sampai harganya berubah.",
    PutusanHarga.KLARIFIKASI: "Tersimpan. Penyedia diminta menjelaskan harganya.",
}


@require_safe
def anomali(request: LoggedInRequest) -> HttpResponse:
    """One window of products; the next goes on where this one ended."""
    _may_read(request)
    tulis = request.GET.get("sebelum", "")[:18]
    sebelum = int(tulis) if tulis.isascii() and tulis.isdigit() else PERTAMA
    context = {
        **admin.site.each_context(request),
        "title": "Anomali harga",
        "halaman": daftar_anomali(sebelum),
    }
    return render(request, "etalase/kelola/anomali.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def putusan(request: LoggedInRequest, kode: str) -> HttpResponse:
    """One product: what stands out, what was decided before, and the form for a decision."""
    _may_read(request)
    produk = get_object_or_404(Produk.objects.select_related("versi_tayang", "penyedia"), kode=kode)
    if request.method != "POST":
        return _page(request, produk, None)
    if PEMUTUS.isdisjoint(peran_semua(request.user)):
        raise PermissionDenied("Anomali harga diputus oleh pengelola katalog.")
    satu = anomali_of(produk)
    # Decided cases stay known here: a form that is sent twice gets the same answer twice.
    form = PutusanForm(request.POST, tanda=satu.tanda if satu else ())
    if not form.is_valid():
        return _page(request, produk, form, 422)
    isi = form.cleaned_data
    dipilih = PutusanHarga(isi["putusan"])
    isian = IsianPutusan(kode, isi["versi"], JenisAnomali(isi["jenis"]), dipilih, isi["alasan"])
    try:
        putuskan_anomali(actor=request.user, isian=isian, kunci=form.kunci_sah)
    except RuleViolation as violation:
        form.add_error(None, violation.message)
        return _page(request, produk, form, 409)
    messages.success(request, UCAPAN[dipilih])
    return redirect("etalase:anomali-putusan", kode)


def _may_read(request: LoggedInRequest) -> None:
    if not request.user.has_perm("etalase.view_produk"):
        raise PermissionDenied("Halaman ini untuk pengelola katalog dan APIP.")


def _page(
    request: LoggedInRequest, produk: Produk, form: PutusanForm | None, status: int = 200
) -> HttpResponse:
    satu = anomali_of(produk)
    terbuka = satu.terbuka if satu else ()
    context = {
        **admin.site.each_context(request),
        "title": f"Harga {produk}",
        "produk": produk,
        "anomali": satu,
        "terbuka": terbuka,
        "form": form or PutusanForm(tanda=terbuka, versi=produk.versi_tayang_id or 0),
        "boleh": not PEMUTUS.isdisjoint(peran_semua(request.user)),
        "riwayat": produk.putusan_anomali.select_related("oleh", "versi").prefetch_related(
            "jawaban__oleh"
        ),
    }
    return render(request, "etalase/kelola/anomali_putusan.html", context, status=status)
