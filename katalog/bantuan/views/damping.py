"""Mentoring: the sessions that are coming, and asking to be helped."""

from datetime import UTC

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from katalog.akun.permintaan import LoggedInRequest
from katalog.bantuan.forms import MintaDampingForm, SaringSesiForm
from katalog.bantuan.models import SesiDamping
from katalog.bantuan.selectors import permintaan_terakhir, sesi_mendatang
from katalog.bantuan.services.damping import (
    batalkan_permintaan,
    ikut_sesi,
    minta_damping,
    mundur_sesi,
)
from katalog.core.errors import RuleViolation
from katalog.wilayah.selectors import daftar_kab_kota

WAKTU_ICS = "%Y%m%dT%H%M%SZ"


@login_not_required
@require_safe
def pendampingan(request: HttpRequest) -> HttpResponse:
    """The sessions that are coming, by way and place, and one's own request."""
    pilihan = [(satu.kode, satu.nama) for satu in daftar_kab_kota()]
    saring = SaringSesiForm(request.GET, wilayah=pilihan)
    saring.is_valid()
    orang = request.user if request.user.is_authenticated else None
    context = {
        "saring": saring,
        "daftar": sesi_mendatang(
            orang,
            cara=saring.cleaned_data.get("cara", ""),
            wilayah=saring.cleaned_data.get("wilayah", ""),
        ),
        "permintaan": permintaan_terakhir(orang) if orang else None,
    }
    return render(request, "bantuan/pendampingan.html", context)


@login_not_required
@require_safe
def kalender(request: HttpRequest, kode: str) -> HttpResponse:
    """One session as a calendar file. The place is left out: only participants see it."""
    sesi = get_object_or_404(SesiDamping, kode=kode, dibatalkan_pada=None)
    baris = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Katalog Elektronik//Pendampingan//ID",
        "BEGIN:VEVENT",
        f"UID:{sesi.kode}@pendampingan",
        f"DTSTAMP:{sesi.updated_at.astimezone(UTC):{WAKTU_ICS}}",
        f"DTSTART:{sesi.mulai.astimezone(UTC):{WAKTU_ICS}}",
        f"DTEND:{sesi.selesai.astimezone(UTC):{WAKTU_ICS}}",
        f"SUMMARY:{_ics(sesi.judul)}",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
    answer = HttpResponse("\r\n".join(baris), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="pendampingan-{sesi.kode}.ics"'
    return answer


def _ics(teks: str) -> str:
    """Escape what iCalendar gives a meaning to (RFC 5545 3.3.11)."""
    for letter in ("\\", ";", ","):
        teks = teks.replace(letter, f"\\{letter}")
    return " ".join(teks.split())


@require_POST
def sesi_ikut(request: LoggedInRequest, kode: str) -> HttpResponse:
    """Take a seat."""
    try:
        sesi = ikut_sesi(kode=kode, actor=request.user)
    except SesiDamping.DoesNotExist as missing:
        raise Http404 from missing
    messages.success(request, f"Anda terdaftar di “{sesi.judul}”. Kami ingatkan sehari sebelumnya.")
    return redirect("bantuan:pendampingan")


@require_POST
def sesi_mundur(request: LoggedInRequest, kode: str) -> HttpResponse:
    """Give the seat back."""
    try:
        sesi = mundur_sesi(kode=kode, actor=request.user)
    except SesiDamping.DoesNotExist as missing:
        raise Http404 from missing
    messages.success(request, f"Kursi Anda di “{sesi.judul}” dilepas.")
    return redirect("bantuan:pendampingan")


@require_http_methods(["GET", "HEAD", "POST"])
def minta(request: LoggedInRequest) -> HttpResponse:
    """Ask for help; `dari` is the page on which the person got stuck."""
    if request.method != "POST":
        awal = {"nomor_hp": request.user.hp or ""}
        return render(request, "bantuan/minta.html", {"form": MintaDampingForm(initial=awal)})
    form = MintaDampingForm(request.POST)
    if not form.is_valid():
        return render(request, "bantuan/minta.html", {"form": form}, status=422)
    permintaan = form.save(commit=False)
    dari = request.GET.get("dari", "")[:200]
    if url_has_allowed_host_and_scheme(dari, allowed_hosts=None):
        permintaan.halaman = dari
    try:
        minta_damping(actor=request.user, permintaan=permintaan)
    except RuleViolation as violation:
        form.add_error(None, violation.message)
        return render(request, "bantuan/minta.html", {"form": form}, status=409)
    messages.success(request, "Permintaan terkirim. Pendamping menghubungi Anda di hari kerja.")
    return redirect("bantuan:pendampingan")


@require_POST
def minta_batal(request: LoggedInRequest) -> HttpResponse:
    """Withdraw one's own open request."""
    if batalkan_permintaan(actor=request.user):
        messages.success(request, "Permintaan pendampingan dibatalkan.")
    return redirect("bantuan:pendampingan")
