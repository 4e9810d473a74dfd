"""Letting a mentor look, from both sides: the vendor's code, and the mentor's way in."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from katalog.akun.permintaan import LoggedInRequest
from katalog.core.errors import RuleViolation
from vendors.forms.damping import KodeForm, TandaForm
from vendors.models import IzinDamping
from vendors.selectors.damping import izin_pendamping, izin_penyedia
from vendors.services.damping import akhiri, beri_tanda, buat_kode, buka_kode
from vendors.usaha import usaha


@require_http_methods(["GET", "HEAD", "POST"])
def pendamping(request: LoggedInRequest) -> HttpResponse:
    """Make a code for a mentor, see who looks, read what he pointed at."""
    penyedia = usaha(request)
    kode = ""
    if request.method == "POST":
        _, kode = buat_kode(penyedia_id=penyedia.pk, actor=request.user)
    izin = izin_penyedia(penyedia)
    context = {
        "penyedia": penyedia,
        "izin": izin,
        "kode": f"{kode[:3]} {kode[3:]}" if kode else "",
        "tanda": izin.tanda.all() if izin else (),
    }
    return render(request, "vendors/pendamping.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def kode(request: LoggedInRequest) -> HttpResponse:
    """Where a mentor types the digits that the vendor read out."""
    form = KodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            izin = buka_kode(kode=form.cleaned_data["kode"], actor=request.user)
        except RuleViolation as violation:
            form.add_error("kode", violation.message)
        else:
            messages.success(request, f"Anda melihat toko {izin.penyedia}. Hanya baca.")
            return redirect("vendors:verifikasi")
    status = 422 if form.errors else 200
    context = {"form": form, "izin": izin_pendamping(request.user)}
    return render(request, "vendors/kode_damping.html", context, status=status)


@require_POST
def tanda(request: LoggedInRequest) -> HttpResponse:
    """Point at the page the mentor just looked at."""
    izin = izin_pendamping(request.user)
    if izin is None:
        raise Http404
    form = TandaForm(request.POST)
    if not form.is_valid():
        context = {"form": KodeForm(), "izin": izin, "tanda_form": form}
        return render(request, "vendors/kode_damping.html", context, status=422)
    beri_tanda(izin=izin, actor=request.user, **form.cleaned_data)
    messages.success(request, "Penyedia melihat tanda Anda di halaman Pendamping.")
    return redirect(form.cleaned_data["halaman"] or "vendors:verifikasi")


@require_POST
def selesai(request: LoggedInRequest) -> HttpResponse:
    """End the consent, from either side."""
    izin = get_object_or_404(IzinDamping, pk=_izin_milik(request))
    akhiri(izin_id=izin.pk, actor=request.user)
    messages.success(request, "Pendampingan selesai. Toko tidak bisa dilihat lagi.")
    tujuan = "vendors:kode-damping" if izin.pendamping_id == request.user.pk else None
    return redirect(tujuan or "vendors:pendamping")


def _izin_milik(request: LoggedInRequest) -> int:
    """Return the consent that this person may end. Raises Http404 when there is none."""
    if (izin := izin_pendamping(request.user)) is not None:
        return izin.pk
    izin = izin_penyedia(usaha(request))
    if izin is None:
        raise Http404
    return izin.pk
