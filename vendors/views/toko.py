"""A vendor's own data: profile, documents, team and bank account (`ux.md` 2.4)."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from katalog.akun.permintaan import LoggedInRequest
from katalog.core.errors import RuleViolation
from vendors.forms.daftar import PILIH, SEMUA, JangkauanForm
from vendors.forms.toko import BerkasForm, TimForm
from vendors.models import Penyedia, UndanganTim
from vendors.selectors.pendaftaran import rekening_berlaku
from vendors.services.dokumen import simpan_dokumen
from vendors.services.jangkauan import ubah_jangkauan
from vendors.services.rekening import owners_of
from vendors.services.tim import (
    find_undangan,
    keluarkan_anggota,
    terima_undangan_tim,
    token_of,
    undang_tim,
)
from vendors.views.verifikasi import usaha

GET_POST = ["GET", "HEAD", "POST"]


@require_safe
def profil(request: LoggedInRequest) -> HttpResponse:
    """The business as the catalogue knows it, with ways to change each part."""
    penyedia = usaha(request)
    context = {
        "penyedia": penyedia,
        "kbli": penyedia.kbli.all(),
        "tujuan": penyedia.wilayah_layanan.select_related("wilayah"),
        "rekening": rekening_berlaku(penyedia),
        "dokumen": penyedia.dokumen.filter(diganti_pada=None),
    }
    return render(request, "vendors/toko_profil.html", context)


@require_http_methods(GET_POST)
def jangkauan(request: LoggedInRequest) -> HttpResponse:
    """Where the shop delivers; a change counts at once."""
    penyedia = usaha(request)
    kini = {
        "kirim": SEMUA if penyedia.kirim_semua else PILIH,
        "kirim_ke": [satu.wilayah_id for satu in penyedia.wilayah_layanan.all()],
    }
    form = JangkauanForm(request.POST or None, initial=kini)
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        ubah_jangkauan(
            actor=request.user,
            penyedia_id=penyedia.pk,
            semua=isi["kirim"] == SEMUA,
            tujuan=isi["kirim_ke"],
        )
        messages.success(request, "Wilayah kirim tersimpan dan langsung berlaku.")
        return redirect("vendors:profil")
    return _page(request, "vendors/toko_jangkauan.html", penyedia, form)


@require_http_methods(GET_POST)
def berkas(request: LoggedInRequest) -> HttpResponse:
    """Documents in force, and the form that takes the next one."""
    penyedia = usaha(request)
    form = BerkasForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            dokumen = simpan_dokumen(
                actor=request.user, penyedia_id=penyedia.pk, **form.cleaned_data
            )
        except RuleViolation as salah:
            form.add_error("berkas", salah.message)
        else:
            messages.success(request, f"{dokumen.get_jenis_display()} tersimpan dan diperiksa.")
            return redirect("vendors:berkas")
    daftar = penyedia.dokumen.filter(diganti_pada=None).select_related("unggahan")
    return _page(request, "vendors/toko_berkas.html", penyedia, form, daftar=daftar)


@never_cache
@require_http_methods(GET_POST)
def tim(request: LoggedInRequest) -> HttpResponse:
    """Who acts for the business; the owner invites and ends memberships."""
    penyedia = usaha(request)
    form = TimForm(request.POST or None)
    if request.method == "POST" and (nomor := request.POST.get("keluarkan", "")):
        anggota = get_object_or_404(penyedia.keanggotaan, pk=nomor if nomor.isdigit() else 0)
        keluarkan_anggota(actor=request.user, penyedia_id=penyedia.pk, keanggotaan_id=anggota.pk)
        messages.success(request, f"{anggota.pengguna} dikeluarkan dari tim.")
        return redirect("vendors:tim")
    if request.method == "POST" and form.is_valid():
        try:
            undang_tim(actor=request.user, penyedia_id=penyedia.pk, **form.cleaned_data)
        except RuleViolation as salah:
            form.add_error(None, salah.message)
        else:
            messages.success(request, "Undangan dibuat. Kirim tautannya kepada orang itu.")
            return redirect("vendors:tim")
    terbuka = UndanganTim.objects.filter(
        penyedia=penyedia, diterima_pada=None, dibatalkan_pada=None
    )
    return _page(
        request,
        "vendors/toko_tim.html",
        penyedia,
        form,
        anggota=penyedia.keanggotaan.filter(berakhir_pada=None).select_related("pengguna"),
        undangan=[(satu, token_of(satu)) for satu in terbuka],
        is_pemilik=request.user.pk in owners_of(penyedia),
    )


@login_not_required
@never_cache
@require_http_methods(GET_POST)
def gabung(request: HttpRequest, token: str) -> HttpResponse:
    """The link of a team invitation. GET shows it, POST accepts it, once."""
    satu = find_undangan(token)
    if satu is None:
        raise Http404
    if request.method == "POST" and request.user.is_authenticated:
        terima_undangan_tim(actor=request.user, kode=satu.kode)
        messages.success(request, f"Anda kini anggota tim {satu.penyedia}.")
        return redirect("vendors:profil")
    return render(request, "vendors/gabung.html", {"undangan": satu})


def _page(
    request: HttpRequest, templat: str, penyedia: Penyedia, form: forms.Form, **lain: Any
) -> HttpResponse:
    context = {"penyedia": penyedia, "form": form, **lain}
    status = 422 if form.errors else 200
    return render(request, templat, context, status=status)
