"""Bulk upload: a template out, a sheet in, faults mended on the screen, then saved by a worker."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from etalase.forms.massal import FotoMassalForm, LembarForm, PilihEtalaseForm
from etalase.models import Etalase, UnggahanMassal
from etalase.selectors.massal import (
    DI_LAYAR,
    etalase_unggah,
    faulty_rows,
    ringkas,
    unggahan_terakhir,
    written,
)
from etalase.services.massal.ekspor import ekspor, without_sku
from etalase.services.massal.gambar import HasilFoto, tambah_foto_massal
from etalase.services.massal.kerja import batalkan, periksa_ulang, simpan, terima_lembar
from etalase.services.massal.kolom import Kolom
from etalase.services.massal.rencana import columns_of
from etalase.services.massal.templat import contoh, tulis_csv, tulis_galat, tulis_xlsx
from etalase.state import StatusMassal
from etalase.views.toko_konteks import orang, toko_of
from katalog.core.errors import RuleViolation
from katalog.core.htmx import is_htmx

TIPE = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
BEKERJA = (StatusMassal.DIPERIKSA, StatusMassal.MENYIMPAN)


@require_http_methods(["GET", "POST"])
def unggah(request: HttpRequest) -> HttpResponse:
    """Choose an etalase, take its template, send the filled sheet."""
    toko = toko_of(request)
    pilih = PilihEtalaseForm(request.GET or None, penyedia=toko)
    etalase = pilih.cleaned_data["etalase"] if pilih.is_bound and pilih.is_valid() else None
    form = LembarForm()
    if request.method == "POST" and etalase is not None:
        form = LembarForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                satu = terima_lembar(
                    penyedia=toko,
                    etalase=etalase,
                    actor=orang(request),
                    berkas=form.cleaned_data["berkas"],
                )
            except RuleViolation as violation:
                form.add_error("berkas", violation.message)
            else:
                return redirect("etalase:toko-unggah-satu", satu.kode)
    context = {
        "pilih": pilih,
        "etalase": etalase,
        "form": form,
        "terakhir": unggahan_terakhir(toko),
        "tanpa_sku": without_sku(toko, etalase) if etalase else 0,
    }
    salah = form.errors or (request.method == "POST" and etalase is None)
    return render(request, "etalase/toko/unggah.html", context, status=422 if salah else 200)


@require_http_methods(["GET", "POST"])
def satu(request: HttpRequest, kode: str) -> HttpResponse:
    """One sheet: progress, result, mending, saving."""
    unggahan = _find(request, kode)
    if request.method == "POST":
        return _act(request, unggahan)
    return _page(request, unggahan)


@require_safe
def galat(request: HttpRequest, kode: str) -> HttpResponse:
    """The vendor's own rows that are wrong, coloured and commented."""
    unggahan = _find(request, kode)
    _, versi = columns_of(unggahan.etalase)
    rows = [
        (nomor, [written(sel) for sel in row.sel], row.galat)
        for nomor, row in enumerate(faulty_rows(unggahan), start=2)
    ]
    isi = tulis_galat(unggahan.kepala, rows, versi=versi)
    return _file(isi, f"galat-{unggahan.kode}", "xlsx")


@require_safe
def templat(request: HttpRequest, slug: str, jenis: str) -> HttpResponse:
    """The empty sheet of an etalase with one sample row."""
    etalase = _etalase(request, slug)
    kolom, versi = columns_of(etalase)
    tulis = tulis_csv if jenis == "csv" else tulis_xlsx
    return _file(tulis(kolom, [contoh(kolom)], versi=versi), f"templat-{slug}", jenis)


@require_safe
def unduh(request: HttpRequest, slug: str, jenis: str) -> HttpResponse:
    """All products of the shop in one etalase, ready to be uploaded again."""
    etalase = _etalase(request, slug)
    nama = f"produk-{slug}-{timezone.localdate():%Y%m%d}"
    return _file(ekspor(toko_of(request), etalase, jenis), nama, jenis)


def _file(isi: bytes, nama: str, jenis: str) -> HttpResponse:
    if jenis not in TIPE:
        raise Http404
    return HttpResponse(
        isi,
        content_type=TIPE[jenis],
        headers={
            "Content-Disposition": f'attachment; filename="{nama}.{jenis}"',
            "Cache-Control": "private, no-store",
        },
    )


def _etalase(request: HttpRequest, slug: str) -> Etalase:
    return get_object_or_404(etalase_unggah(toko_of(request)), slug=slug)


def _find(request: HttpRequest, kode: str) -> UnggahanMassal:
    rows = UnggahanMassal.objects.select_related("etalase", "penyedia").defer("isi")
    return get_object_or_404(rows, penyedia=toko_of(request), kode=kode)


def _act(request: HttpRequest, unggahan: UnggahanMassal) -> HttpResponse:
    aksi = request.POST.get("aksi", "")
    try:
        match aksi:
            case "simpan":
                ikut = "ikut_cek" in request.POST
                simpan(unggahan_id=unggahan.pk, actor=orang(request), ikut_cek=ikut)
            case "periksa":
                periksa_ulang(
                    unggahan_id=unggahan.pk, actor=orang(request), perbaikan=_mended(request)
                )
                messages.success(request, "Diperiksa ulang.")
            case "batal":
                batalkan(unggahan_id=unggahan.pk, actor=orang(request))
                messages.success(request, "Unggahan dibatalkan. Tidak ada produk yang berubah.")
                return redirect("etalase:toko-unggah")
            case "foto":
                return _pictures(request, unggahan)
            case _:
                messages.error(request, "Pilih tindakan dari halaman ini.")
    except RuleViolation as violation:
        messages.error(request, violation.message)
    return redirect("etalase:toko-unggah-satu", unggahan.kode)


def _mended(request: HttpRequest) -> dict[tuple[int, str], str]:
    """Return the corrected cells by row and column from fields named `sel-12-harga`."""
    isi = {}
    for nama, tulis in request.POST.items():
        bagian = nama.split("-", 2)
        if bagian[0] == "sel" and len(bagian) == 3 and bagian[1].isascii() and bagian[1].isdigit():
            isi[int(bagian[1][:9]), bagian[2]] = str(tulis)[:5000]
    return isi


def _pictures(request: HttpRequest, unggahan: UnggahanMassal) -> HttpResponse:
    form = FotoMassalForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, unggahan, form=form, status=422)
    hasil = tambah_foto_massal(
        unggahan_id=unggahan.pk, actor=orang(request), daftar=form.cleaned_data["foto"]
    )
    unggahan.refresh_from_db(fields=["status", "foto"])
    return _page(request, unggahan, foto=hasil)


def _page(
    request: HttpRequest,
    unggahan: UnggahanMassal,
    *,
    form: FotoMassalForm | None = None,
    foto: HasilFoto | None = None,
    status: int = 200,
) -> HttpResponse:
    bekerja = unggahan.status in BEKERJA
    daftar = [] if bekerja else list(faulty_rows(unggahan)[: DI_LAYAR + 1])
    kolom = {satu.nama: satu for satu in columns_of(unggahan.etalase)[0]}
    context = {
        "unggahan": unggahan,
        "bekerja": bekerja,
        "hitung": ringkas(unggahan),
        "galat": _faults(daftar[:DI_LAYAR], kolom),
        "lebih": len(daftar) > DI_LAYAR,
        "form": form or FotoMassalForm(),
        "hasil_foto": foto,
        "minta_foto": unggahan.status == StatusMassal.SIAP and "foto" in unggahan.kepala,
    }
    utuh, sebagian = "etalase/toko/unggah_satu.html", "etalase/toko/_unggah_satu.html"
    return render(request, sebagian if is_htmx(request) else utuh, context, status=status)


def _faults(daftar: list[Any], kolom: dict[str, Kolom]) -> list[dict[str, Any]]:
    """Return one entry per wrong cell, with the choices of its column."""
    return [
        {
            **salah,
            "pilihan": kolom[salah["kolom"]].pilihan if salah["kolom"] in kolom else (),
            "isi": salah["saran"] or salah["nilai"],
            "keadaan": row.keadaan,
        }
        for row in daftar
        for salah in row.galat
    ]
