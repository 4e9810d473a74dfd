"""Proposing an etalase, and following where one's proposal is."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from etalase.forms.usulan import UsulanForm, awal_usulan
from etalase.models import UsulanEtalase
from etalase.selectors.telaah import etalase_mirip, usulan_saya
from etalase.services.penetapan import perform_aksi_etalase
from etalase.services.usulan import simpan_usulan
from etalase.state import AksiEtalase, StatusEtalase
from katalog.akun.permintaan import LoggedInRequest
from katalog.core.errors import RuleViolation


@require_http_methods(["GET", "HEAD", "POST"])
def usul(request: LoggedInRequest) -> HttpResponse:
    """A new proposal: kept as a draft, or sent at once."""
    if request.method != "POST":
        return render(request, "etalase/usul.html", {"form": UsulanForm()})
    return _take(request, None)


@require_safe
def daftar(request: LoggedInRequest) -> HttpResponse:
    """One's own proposals with their stage."""
    return render(request, "etalase/usulan_daftar.html", {"daftar": usulan_saya(request.user)})


@require_http_methods(["GET", "HEAD", "POST"])
def usulan(request: LoggedInRequest, kode: str) -> HttpResponse:
    """One's own proposal: its stages and dates, and its form while it is a draft."""
    satu = get_object_or_404(usulan_saya(request.user), kode=kode)
    if request.method == "POST":
        return _take(request, satu)
    form = UsulanForm(initial=awal_usulan(satu))
    return _show(request, satu, form if satu.etalase.status == StatusEtalase.USULAN_DRAF else None)


def _take(request: LoggedInRequest, lama: UsulanEtalase | None) -> HttpResponse:
    form = UsulanForm(request.POST)
    if not form.is_valid():
        return _show(request, lama, form, status=422)
    kirim = "ajukan" in request.POST
    try:
        satu = simpan_usulan(actor=request.user, isian=form.isian(), usulan=lama)
        if kirim:
            perform_aksi_etalase(
                etalase_id=satu.etalase_id, aksi=AksiEtalase.AJUKAN, actor=request.user
            )
    except RuleViolation as violation:
        bidang = "nama" if violation.code == "nama_sudah_ada" else None
        form.add_error(bidang, violation.message)
        return _show(request, lama, form, status=409)
    pesan = "Usulan terkirim. Pengelola memeriksa kelengkapannya." if kirim else "Draf tersimpan."
    messages.success(request, pesan)
    return redirect("etalase:usulan", kode=satu.kode)


def _show(
    request: HttpRequest,
    satu: UsulanEtalase | None,
    form: UsulanForm | None,
    status: int = 200,
) -> HttpResponse:
    nama = form["nama"].value() if form else ""
    context = {
        "form": form,
        "usulan": satu,
        "mirip": etalase_mirip(nama or "", satu.etalase_id if satu else None) if nama else [],
    }
    templat = "etalase/usulan.html" if satu else "etalase/usul.html"
    return render(request, templat, context, status=status)
