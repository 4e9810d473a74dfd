"""`/kelola/sanksi/…`: propose with the effect in sight, decide by a second person, lift."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from katalog.akun.permintaan import LoggedInRequest
from katalog.core.errors import RuleViolation
from vendors.admin.periksa import TIDAK_LENGKAP, cari_penyedia
from vendors.forms.sanksi import PutusSanksiForm, SanksiForm
from vendors.models import Sanksi
from vendors.selectors.dampak import dampak_sanksi
from vendors.services.sanksi import (
    batalkan_usulan,
    cabut_sanksi,
    tetapkan_sanksi,
    usulkan_sanksi,
)

GET_POST = ["GET", "HEAD", "POST"]
# A mistake in what was typed is answered on the page itself, with all of it still there.
ISIAN_SALAH = {"nomor_dipakai": "nomor", "nomor_kosong": "nomor", "alasan_kosong": "alasan"}


@require_http_methods(GET_POST)
def baru(request: LoggedInRequest, kode: str) -> HttpResponse:
    """Propose a sanction against one vendor; a written warning is in force at once."""
    penyedia = cari_penyedia(request, kode)
    form = SanksiForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = TIDAK_LENGKAP
        if form.is_valid():
            try:
                satu = usulkan_sanksi(actor=request.user, usul=form.usul(penyedia.pk))
            except RuleViolation as violation:
                if violation.code not in ISIAN_SALAH:
                    raise
                form.add_error(ISIAN_SALAH[violation.code], violation.message)
            else:
                messages.success(request, f"{satu}: {satu.keadaan}.")
                return redirect("vendors:sanksi", satu.pk)
    context = {"form": form, "penyedia": penyedia, "title": f"Usulkan sanksi: {penyedia.nama}"}
    return _page(request, "vendors/kelola/sanksi_baru.html", penyedia.pk, context, status)


@require_http_methods(GET_POST)
def sanksi(request: LoggedInRequest, kode: str) -> HttpResponse:
    """One sanction: decide on the proposal, or lift what is in force."""
    if not request.user.has_perm("vendors.view_penyedia"):
        raise PermissionDenied("Halaman ini untuk pengelola katalog dan APIP.")
    satu = _find(kode)
    form, status = PutusSanksiForm(request.POST or None), 200
    if request.method == "POST" and form.is_valid():
        try:
            pesan = _decide(request, satu, form)
        except RuleViolation as violation:
            if violation.code not in ("nomor_tidak_cocok", "alasan_kosong"):
                raise
            kolom = "ketik" if violation.code == "nomor_tidak_cocok" else "alasan"
            form.add_error(kolom, violation.message)
        else:
            messages.success(request, pesan)
            return redirect("vendors:sanksi", satu.pk)
    if form.errors:
        status = TIDAK_LENGKAP
    context = {"form": form, "sanksi": satu, "penyedia": satu.penyedia, "title": str(satu)}
    return _page(request, "vendors/kelola/sanksi.html", satu.penyedia_id, context, status)


def _find(kode: str) -> Sanksi:
    terkait = ("penyedia__wilayah", "dasar", "diusulkan_oleh", "ditetapkan_oleh", "dicabut_oleh")
    pk = int(kode) if kode.isascii() and kode.isdigit() and len(kode) <= 18 else 0
    if (satu := Sanksi.objects.select_related(*terkait).filter(pk=pk).first()) is None:
        raise Http404
    return satu


def _decide(request: LoggedInRequest, satu: Sanksi, form: PutusSanksiForm) -> str:
    isi, putusan = form.cleaned_data, request.POST.get("putusan", "")
    if putusan == "tetapkan":
        tetapkan_sanksi(actor=request.user, sanksi_id=satu.pk, ketik=isi["ketik"])
        return "Sanksi ditetapkan. Penyedia diberi tahu."
    if putusan == "batalkan":
        batalkan_usulan(actor=request.user, sanksi_id=satu.pk, alasan=isi["alasan"])
        return "Usulan sanksi dibatalkan."
    if putusan == "cabut":
        cabut_sanksi(actor=request.user, penyedia_id=satu.penyedia_id, alasan=isi["alasan"])
        return "Sanksi dicabut. Penyedia diberi tahu."
    raise RuleViolation("putusan_tidak_dikenal", "Pilih tetapkan, batalkan, atau cabut.")


def _page(
    request: LoggedInRequest, templat: str, penyedia_id: int, isi: dict[str, Any], status: int
) -> HttpResponse:
    context = {**admin.site.each_context(request), "dampak": dampak_sanksi(penyedia_id), **isi}
    return render(request, templat, context, status=status)
