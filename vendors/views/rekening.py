"""`/toko/rekening/`: the account in use and its change: form, code by mail, second person."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from katalog.akun.permintaan import LoggedInRequest
from katalog.core.errors import RuleViolation
from vendors.forms.toko import KodeRekeningForm, RekeningForm, SandiRekeningForm
from vendors.models import Penyedia
from vendors.selectors.pendaftaran import rekening_berlaku
from vendors.services.rekening import (
    RekeningBaru,
    minta_bukti,
    owners_of,
    putus_rekening,
    usulkan_rekening,
)
from vendors.usaha import usaha

KIRIM_LAGI = "kode"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("nomor", "bukti")
def rekening(request: LoggedInRequest) -> HttpResponse:
    """Show the account and the proposal; POST decides on one, or proposes one with a proof."""
    penyedia = usaha(request)
    if request.method != "POST":
        return _page(request, penyedia, RekeningForm())
    if request.POST.get("aksi") in ("setujui", "tolak"):
        return _decide(request, penyedia)
    if "bukti" in request.POST and request.POST.get("aksi") != KIRIM_LAGI:
        return _propose(request, penyedia)
    return _ask_proof(request, penyedia)


def _decide(request: LoggedInRequest, penyedia: Penyedia) -> HttpResponse:
    satu = get_object_or_404(penyedia.rekening, kode=request.POST.get("kode", ""))
    setuju = request.POST["aksi"] == "setujui"
    satu = putus_rekening(actor=request.user, kode=satu.kode, setuju=setuju)
    messages.success(request, f"{satu}: {satu.get_putusan_display()}.")
    return redirect("vendors:rekening")


def _ask_proof(request: LoggedInRequest, penyedia: Penyedia) -> HttpResponse:
    """Keep what was typed in the page itself and ask for the code, or for the password."""
    form = RekeningForm(request.POST)
    if not form.is_valid():
        return _page(request, penyedia, form)
    lagi = request.POST.get("aksi") == KIRIM_LAGI
    try:
        minta_bukti(actor=request.user, baru=_account(penyedia, form), lagi=lagi)
    except RuleViolation as salah:
        form.add_error(None, salah.message)
        return _page(request, penyedia, form)
    return _page(request, penyedia, _proof_form(request)(initial=form.cleaned_data))


def _propose(request: LoggedInRequest, penyedia: Penyedia) -> HttpResponse:
    form = _proof_form(request)(request.POST)
    if not form.is_valid():
        return _page(request, penyedia, form)
    try:
        usulkan_rekening(
            actor=request.user,
            baru=_account(penyedia, form),
            bukti=form.cleaned_data["bukti"],
        )
    except RuleViolation as salah:
        form.add_error("bukti" if salah.code == "kode_salah" else None, salah.message)
        return _page(request, penyedia, form)
    messages.success(request, "Usulan terkirim. Orang kedua perlu menyetujuinya.")
    return redirect("vendors:rekening")


def _proof_form(request: LoggedInRequest) -> type[forms.Form]:
    return KodeRekeningForm if request.user.surel else SandiRekeningForm


def _account(penyedia: Penyedia, form: forms.Form) -> RekeningBaru:
    isi: dict[str, Any] = form.cleaned_data
    return RekeningBaru(penyedia.pk, isi["bank"], isi["nomor"], isi["nama_pemilik"])


def _page(request: LoggedInRequest, penyedia: Penyedia, form: forms.Form) -> HttpResponse:
    pemilik = owners_of(penyedia)
    context = {
        "penyedia": penyedia,
        "form": form,
        "surel": _masked(request.user.surel or ""),
        "dipakai": rekening_berlaku(penyedia),
        "usulan": penyedia.rekening.filter(putusan="usulan").first(),
        "jeda": penyedia.rekening.filter(putusan="disetujui").first(),
        "is_pemilik": request.user.pk in pemilik,
        "is_sendiri": len(pemilik) == 1,
    }
    return render(
        request, "vendors/toko_rekening.html", context, status=422 if form.errors else 200
    )


def _masked(surel: str) -> str:
    nama, _, rumah = surel.partition("@")
    return f"{nama[:1]}***@{rumah}" if rumah else ""
