"""The plan of an office: its lines with what is left, one line in full, and new ones by file."""

import csv
import io
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from etalase.services.massal.templat import tanpa_rumus
from katalog.akun.models import Penugasan, SatuanKerja
from katalog.core.errors import RuleViolation
from purchasing.forms import BerkasRupForm, DpaForm
from purchasing.models import ImporRup
from purchasing.selectors.dpa import dpa_kantor, has_dpa
from purchasing.selectors.hak import (
    PERAN_IMPOR_RUP,
    find_rup,
    hari_ini,
    impor_terakhir,
    kantor_rup,
    rup_for,
)
from purchasing.services.dpa import catat_dpa
from purchasing.services.rup.periksa import Hasil
from purchasing.services.rup.terap import periksa_impor, simpan_impor, terima_berkas
from purchasing.views.konteks import orang

DI_LAYAR = 100
TAMPIL = 200
KEPALA_CATATAN = ("baris", "kode_rup", "kolom", "isi", "masalah", "perbaiki", "ditolak")


@require_safe
def rup(request: HttpRequest) -> HttpResponse:
    """The plan lines of the office with their ceiling, what is used and what is left."""
    tugas = _tugas(request)
    kata = request.GET.get("q", "")[:80].replace("\x00", "")
    daftar = rup_for(tugas, hari_ini().year)
    if kata:
        daftar = daftar.filter(nama__icontains=kata) | daftar.filter(kode_rup__startswith=kata)
    context = {
        "daftar": daftar[:TAMPIL],
        "satker": tugas.satuan_kerja,
        "q": kata,
        "boleh_impor": _may_import(request, tugas),
        "terakhir": impor_terakhir(tugas),
    }
    return render(request, "purchasing/rup.html", context)


@require_safe
def rinci(request: HttpRequest, kode: str) -> HttpResponse:
    """One plan line: its facts, its balances, its packages, and what imports changed."""
    tugas = _tugas(request)
    satu = find_rup(tugas, kode[:20], hari_ini().year)
    if satu is None:
        raise Http404
    context = {
        "rup": satu,
        "dpa_ada": has_dpa(satu),
        "mak": [m for m in satu.baris_mak.all() if m.pagu or m.terpakai],
        "perubahan": satu.perubahan.select_related("pelaku", "impor")[:20],
        "boleh_impor": _may_import(request, tugas),
    }
    return render(request, "purchasing/rup_rinci.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def impor(request: HttpRequest) -> HttpResponse:
    """Send a file, then look at what it would do. Nothing changes here."""
    satker = _own_office(request)
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    form = BerkasRupForm(*data)
    if request.method == "POST" and form.is_valid():
        try:
            satu = terima_berkas(
                satker=satker, actor=orang(request), berkas=form.cleaned_data["berkas"]
            )
        except RuleViolation as violation:
            form.add_error("berkas", violation.message)
        else:
            return redirect(f"{reverse('purchasing:rup-impor')}?berkas={satu.kode}")
    status = 422 if request.method == "POST" else 200
    satu = _waiting(request, satker)
    hasil = periksa_impor(satu, hari=hari_ini()) if satu else None
    context = {"satker": satker, "form": form, "impor": satu, **_preview(hasil)}
    return render(request, "purchasing/rup_impor.html", context, status=status)


@require_POST
def simpan(request: HttpRequest) -> HttpResponse:
    """Save a file that was looked at."""
    satker = _own_office(request)
    kode = request.POST.get("berkas", "")[:16].replace("\x00", "")
    try:
        satu = simpan_impor(kode=kode, satker=satker, actor=orang(request))
    except RuleViolation as violation:
        messages.error(request, violation.message)
        return redirect("purchasing:rup-impor")
    messages.success(
        request,
        f"RUP disimpan: {satu.baru} baru, {satu.ubah} diubah, {satu.sama} tetap,"
        f" {satu.ditolak} ditolak.",
    )
    return redirect("purchasing:rup")


@require_http_methods(["GET", "HEAD", "POST"])
def dpa(request: HttpRequest) -> HttpResponse:
    """Write down that the budget of the office was approved."""
    satker = _own_office(request)
    form = DpaForm(*([request.POST] if request.method == "POST" else []))
    if request.method == "POST" and form.is_valid():
        try:
            satu = catat_dpa(satker=satker, actor=orang(request), **form.cleaned_data)
        except RuleViolation as violation:
            form.add_error(None, violation.message)
        else:
            messages.success(request, f"DPA {satu.tahun} dicatat: {satu.nomor}")
            return redirect("purchasing:dpa")
    context = {"satker": satker, "form": form, "daftar": dpa_kantor(satker.pk)[:20]}
    status = 422 if request.method == "POST" else 200
    return render(request, "purchasing/dpa.html", context, status=status)


@require_safe
def catatan(request: HttpRequest) -> HttpResponse:
    """All notes on a file that waits, as CSV with nothing in it that computes."""
    satker = _own_office(request)
    satu = _waiting(request, satker)
    hasil = periksa_impor(satu, hari=hari_ini()) if satu else None
    if hasil is None or satu is None:
        raise Http404
    keluar = io.StringIO(newline="")
    penulis = csv.writer(keluar)
    penulis.writerow(KEPALA_CATATAN)
    for c in hasil.semua_catatan:
        ditolak = "ya" if c.is_ditolak else "tidak"
        sel = (c.baris, c.kode, c.kolom, c.nilai, c.masalah, c.perbaiki, ditolak)
        penulis.writerow([tanpa_rumus(isi) for isi in sel])
    return HttpResponse(
        keluar.getvalue().encode("utf-8-sig"),
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="catatan-rup-{satu.kode}.csv"',
            "Cache-Control": "private, no-store",
        },
    )


def _preview(hasil: Hasil | None) -> dict[str, Any]:
    if hasil is None:
        return {"hasil": None}
    semua = hasil.semua_catatan
    diubah = [
        (satu.baris, kolom, lama, baru)
        for satu in hasil.putusan
        if satu.keadaan == "ubah"
        for kolom, lama, baru in satu.perubahan
    ]
    return {
        "hasil": hasil,
        "catatan": semua[:DI_LAYAR],
        "catatan_lebih": max(len(semua) - DI_LAYAR, 0),
        "diubah": diubah[:DI_LAYAR],
        "diubah_lebih": max(len(diubah) - DI_LAYAR, 0),
    }


def _tugas(request: HttpRequest, peran: frozenset[Any] | None = None) -> Penugasan:
    """Return the assignment under which this person looks at a plan: the one in use, else first."""
    daftar = list(kantor_rup(orang(request)).order_by("pk"))
    if peran is not None:
        daftar = [satu for satu in daftar if satu.peran in peran]
    dipakai = request.session.get("penugasan_id")
    for satu in daftar:
        if satu.pk == dipakai:
            return satu
    if not daftar:
        raise PermissionDenied
    return daftar[0]


def _may_import(request: HttpRequest, tugas: Penugasan) -> bool:
    return (
        kantor_rup(orang(request))
        .filter(satuan_kerja=tugas.satuan_kerja_id, peran__in=PERAN_IMPOR_RUP)
        .exists()
    )


def _own_office(request: HttpRequest) -> SatuanKerja:
    kantor = _tugas(request, PERAN_IMPOR_RUP).satuan_kerja
    if kantor is None:
        raise PermissionDenied
    return kantor


def _waiting(request: HttpRequest, satker: SatuanKerja) -> ImporRup | None:
    kode = request.GET.get("berkas", "")[:16].replace("\x00", "")
    if not kode:
        return None
    menunggu = ImporRup.objects.select_related("satker").filter(
        kode=kode, satker=satker, pelaku=orang(request), status=ImporRup.Status.MENUNGGU
    )
    return menunggu.first()
