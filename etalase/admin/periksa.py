"""`/kelola/verifikasi/produk/<kode>/`: one version, judged field by field (`ux.md` 3.20)."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from etalase.forms.periksa import PeriksaProdukForm
from etalase.models import PemeriksaanProduk, Produk, VersiProduk
from etalase.selectors.bidang import BIDANG, daftar_beda
from etalase.selectors.cek import Cek, daftar_cek
from etalase.selectors.pemeriksaan import (
    alasan_kurasi,
    pemeriksaan_produk,
    tempat_di_antrean,
)
from etalase.services.pemeriksaan import PEMUTUS, putuskan
from etalase.state import StatusPemeriksaan
from katalog.akun.permintaan import LoggedInRequest
from katalog.akun.selectors import peran_semua
from katalog.audit.selectors import jejak_terakhir
from katalog.core.errors import RuleViolation

TIDAK_LENGKAP, BENTROK = 422, 409
KATA = {
    StatusPemeriksaan.DISETUJUI: "disetujui",
    StatusPemeriksaan.MENUNGGU_KEDUA: "menunggu persetujuan orang kedua",
    StatusPemeriksaan.PERBAIKAN: "diminta diperbaiki",
    StatusPemeriksaan.DITOLAK: "ditolak",
}


@require_http_methods(["GET", "HEAD", "POST"])
def periksa(request: LoggedInRequest, kode: str) -> HttpResponse:
    """Show the difference and take the decision; the next in the queue opens by itself."""
    if not request.user.has_perm("etalase.view_produk"):
        raise PermissionDenied("Halaman ini untuk pengelola katalog dan APIP.")
    produk = get_object_or_404(
        Produk.objects.select_related("penyedia__wilayah", "etalase", "versi_tayang"), kode=kode
    )
    satu = pemeriksaan_produk(produk)
    baru = satu.versi if satu else produk.versi.order_by("-nomor").first()
    if baru is None or request.method != "POST":
        return _page(request, produk, satu, baru)
    form = _form(produk, baru, request.POST)
    if not form.is_valid():
        return _page(request, produk, satu, baru, form, status=TIDAK_LENGKAP)
    lanjut = tempat_di_antrean(satu).sesudah
    try:
        hasil = putuskan(
            produk_id=produk.pk,
            versi_id=form.cleaned_data["versi"],
            putusan=form.putusan(),
            actor=request.user,
            temuan=form.temuan,
            alasan=form.cleaned_data["tolak"],
        )
    except RuleViolation as violation:
        # What was typed stays in the form, next to what is true now.
        return _page(request, produk, satu, baru, form, violation.message, BENTROK)
    kata = KATA[StatusPemeriksaan(hasil.status)]
    messages.success(request, f"{hasil.versi.nama} {kata}.")
    return redirect("etalase:periksa", lanjut) if lanjut else redirect("admin:index")


def _form(produk: Produk, baru: VersiProduk, isi: Any = None) -> PeriksaProdukForm:
    return PeriksaProdukForm(
        isi,
        beda=daftar_beda(produk.versi_tayang, baru),
        alasan=alasan_kurasi(),
        initial={"versi": baru.pk},
    )


def _page(
    request: LoggedInRequest,
    produk: Produk,
    satu: PemeriksaanProduk | None,
    baru: VersiProduk | None,
    form: PeriksaProdukForm | None = None,
    galat: str = "",
    status: int = 200,
) -> HttpResponse:
    cek: list[Cek] = daftar_cek(baru, produk.versi_tayang) if baru else []
    if baru and form is None:
        form = _form(produk, baru)
    baris = form.baris(cek) if form else []
    context = {
        **admin.site.each_context(request),
        "title": str(baru or produk),
        "produk": produk,
        "baru": baru,
        "pemeriksaan": satu,
        "form": form,
        "berubah": [b for b in baris if b.beda.is_berubah],
        "sama": [b for b in baris if not b.beda.is_berubah],
        "cek_lain": [satu for satu in cek if satu.bidang not in BIDANG],
        "galat": galat,
        "tempat": tempat_di_antrean(satu),
        "boleh": satu is not None and not PEMUTUS.isdisjoint(peran_semua(request.user)),
        "riwayat": jejak_terakhir(produk),
        "putaran": produk.pemeriksaan.prefetch_related("temuan__alasan").select_related("versi"),
    }
    return render(request, "etalase/kelola/periksa.html", context, status=status)
