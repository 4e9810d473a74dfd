"""`/kelola/verifikasi/penyedia/<kode>/`: one vendor, judged field by field (`ux.md` 3.20)."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from katalog.akun.permintaan import LoggedInRequest
from katalog.core.errors import RuleViolation
from vendors.forms.periksa import PeriksaForm, PutusKbliForm
from vendors.models import PemeriksaanPenyedia, Penyedia
from vendors.selectors.fakta import daftar_fakta, dokumen_menunggu
from vendors.selectors.riwayat import riwayat_penyedia
from vendors.selectors.sanksi import sanksi_berjalan
from vendors.selectors.verifikasi import (
    aksi_tersedia,
    alasan_berlaku,
    kbli_diusulkan,
    pemeriksaan_terbuka,
    tetangga,
)
from vendors.services.rahasia import buka_rahasia
from vendors.services.verifikasi import perform_aksi, version_of
from vendors.state import Aksi

TIDAK_LENGKAP = 422


def cari_penyedia(request: LoggedInRequest, kode: str) -> Penyedia:
    """Return the vendor of this address.

    Raises PermissionDenied for a person who may see no vendor here, Http404 for an unknown one.
    """
    if not request.user.has_perm("vendors.view_penyedia"):
        raise PermissionDenied("Halaman ini untuk pengelola katalog dan APIP.")
    return get_object_or_404(Penyedia.objects.select_related("wilayah"), kode=kode)


@require_http_methods(["GET", "HEAD", "POST"])
def periksa(request: LoggedInRequest, kode: str) -> HttpResponse:
    """Show the facts and take the decision; the next in the queue opens by itself."""
    penyedia = cari_penyedia(request, kode)
    if request.method != "POST":
        return show(request, penyedia)
    form = _form(penyedia, request.POST)
    if not form.is_valid():
        return show(request, penyedia, form, status=TIDAK_LENGKAP)
    semua_baik = "semua" in request.POST or not form.temuan
    lanjut = tetangga(pemeriksaan_terbuka(penyedia)).sesudah
    try:
        perform_aksi(
            penyedia_id=penyedia.pk,
            aksi=Aksi.VERIFIKASI if semua_baik else Aksi.MINTA_PERBAIKAN,
            actor=request.user,
            versi=form.cleaned_data["versi"] or "-",
            temuan=() if semua_baik else form.temuan,
        )
    except RuleViolation as violation:
        if violation.code != "versi_lama":
            raise
        # What was typed stays in the form; only the token is new, next to the new facts.
        segar = Penyedia.objects.select_related("wilayah").get(pk=penyedia.pk)
        isi = request.POST.copy()
        isi["versi"] = version_of(segar)
        return show(request, segar, _form(segar, isi), galat=violation.message, status=409)
    hasil = "terverifikasi" if semua_baik else "diminta memperbaiki"
    messages.success(request, f"{penyedia.nama} {hasil}.")
    return go_next(lanjut)


@require_POST
def buka(request: LoggedInRequest, kode: str) -> HttpResponse:
    """Show one sensitive number for this one answer, and write down who looked."""
    penyedia = cari_penyedia(request, kode)
    bidang = request.POST.get("bidang", "")
    buka_rahasia(penyedia=penyedia, bidang=bidang, actor=request.user)
    return show(request, penyedia, _form(penyedia, terbuka=bidang))


def _form(penyedia: Penyedia, isi: Any = None, terbuka: str = "") -> PeriksaForm:
    return PeriksaForm(
        isi,
        fakta=daftar_fakta(penyedia, {terbuka}),
        alasan=alasan_berlaku(timezone.localdate()),
        initial={"versi": version_of(penyedia)},
    )


def show(
    request: LoggedInRequest,
    penyedia: Penyedia,
    form: PeriksaForm | None = None,
    galat: str = "",
    status: int = 200,
    form_kbli: PutusKbliForm | None = None,
) -> HttpResponse:
    """Return the page of one vendor; `form` and `form_kbli` hold what was typed and refused."""
    usulan = kbli_diusulkan(penyedia)
    ronde: PemeriksaanPenyedia | None = pemeriksaan_terbuka(penyedia)
    tempat = tetangga(ronde)
    sebelah = Penyedia.objects.in_bulk([pk for pk in (tempat.sebelum, tempat.sesudah) if pk])
    context = {
        **admin.site.each_context(request),
        "title": penyedia.nama,
        "penyedia": penyedia,
        "form": form or _form(penyedia),
        "usulan": usulan,
        "form_kbli": form_kbli or PutusKbliForm(initial={"usulan": usulan.kode if usulan else ""}),
        "galat": galat,
        "pemeriksaan": ronde,
        "tempat": tempat,
        "sebelum": sebelah.get(tempat.sebelum or 0),
        "sesudah": sebelah.get(tempat.sesudah or 0),
        "boleh": Aksi.VERIFIKASI in aksi_tersedia(penyedia, request.user),
        "riwayat": riwayat_penyedia(penyedia),
        "putaran": penyedia.pemeriksaan.prefetch_related("temuan__alasan"),
        "sanksi": sanksi_berjalan(penyedia),
        "dokumen": [] if ronde and not usulan else dokumen_menunggu(penyedia),
    }
    return render(request, "vendors/kelola/periksa.html", context, status=status)


def go_next(pk: int | None) -> HttpResponse:
    """Open the vendor that comes next in the queue, or the desk where nobody waits."""
    berikut = Penyedia.objects.filter(pk=pk).first() if pk else None
    return redirect("vendors:periksa", berikut.kode) if berikut else redirect("admin:index")
