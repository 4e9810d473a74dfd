"""The comparison worksheet: making one, reading it, and its PDF."""

import json
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from etalase.asal import read_asal
from etalase.hasil import daftar_hasil, ringkas
from etalase.selectors.banding import (
    BANDING_PALING_BANYAK,
    BANDING_PALING_SEDIKIT,
    Perbandingan,
    bandingkan,
)
from etalase.selectors.pencarian import RingkasPencarian
from etalase.views.banding import read_jumlah, read_permintaan
from etalase.views.wilayah import wilayah_kirim
from katalog.core.api import http_status
from katalog.core.errors import RuleViolation
from katalog.wilayah.models import Wilayah
from katalog.wilayah.selectors import daftar_kab_kota
from purchasing.forms import KertasForm
from purchasing.models import Dokumen
from purchasing.selectors.dokumen import daftar_kertas, examine, is_office_of, visible_kertas
from purchasing.selectors.pembanding import alasan_awal, catatan_pilihan, pilihan_awal
from purchasing.services.dokumen import IsianKertas, terbitkan_kertas
from purchasing.views.konteks import kirim_pdf, orang, tugas_belanja


@require_http_methods(["GET", "HEAD", "POST"])
def buat(request: HttpRequest) -> HttpResponse:
    """Choose one of the compared products and say why; the document is issued at once."""
    tugas = tugas_belanja(request)
    hasil = _compared(request)
    dipilih = pilihan_awal(hasil, request.GET.get("pilih", ""))
    form = KertasForm(
        request.POST or None,
        penugasan=tugas,
        pilihan=[
            (kolom.kode, f"{kolom.huruf} {kolom.versi.nama}, {kolom.produk.penyedia.nama}")
            for kolom in hasil.kolom
            if not kolom.halangan
        ],
        initial={"pilih": dipilih, "alasan": alasan_awal(hasil, dipilih)},
    )
    if request.method != "POST":
        return _page(request, form, hasil)
    if not form.is_valid():
        return _page(request, form, hasil, status=422)
    isian = IsianKertas(
        satker_id=tugas.satuan_kerja_id or 0,
        ppk_id=form.cleaned_data["ppk"].pk,
        daftar_kode=tuple(kolom.kode for kolom in hasil.kolom),
        jumlah=hasil.jumlah,
        tujuan_id=hasil.tujuan.pk if hasil.tujuan else None,
        dipilih=form.cleaned_data["pilih"],
        alasan=form.cleaned_data["alasan"],
        pencarian=_search(request, hasil.tujuan),
    )
    try:
        dokumen = terbitkan_kertas(actor=orang(request), isian=isian, kunci=form.kunci_sah)
    except RuleViolation as violation:
        status = http_status(violation)
        return _page(request, form, hasil, violation=violation, status=status)
    messages.success(request, "Kertas kerja terbit. Lampirkan saat membuat paket.")
    return redirect("purchasing:kertas", dokumen.kode)


@require_safe
def kertas(request: HttpRequest, kode: str) -> HttpResponse:
    """The worksheet on screen, read from its frozen content."""
    satu = find_kertas(request, kode)
    isi = json.loads(satu.isi)
    context = {
        "dokumen": satu,
        "isi": isi,
        "keaslian": examine(satu),
        "baris": [
            {"nama": baris["nama"], "sel": list(zip(isi["produk"], baris["sel"], strict=True))}
            for baris in isi["baris"]
        ],
        "dipilih": next(produk for produk in isi["produk"] if produk["dipilih"]),
    }
    return render(request, "purchasing/kertas.html", context)


@require_safe
def pdf(request: HttpRequest, kode: str) -> FileResponse:
    """The bytes as they were issued; never made again."""
    satu = find_kertas(request, kode)
    return kirim_pdf(satu, f"kertas-kerja-{satu.kode}.pdf")


def find_kertas(request: HttpRequest, kode: str) -> Dokumen:
    """Return a worksheet that this person may read.

    Raises PermissionDenied for one of the own office that is for other roles, else Http404.
    """
    satu = visible_kertas(orang(request)).filter(kode=kode).first()
    if satu is not None:
        return satu
    asing = daftar_kertas().filter(kode=kode).first()
    if asing is not None and is_office_of(orang(request), asing.satker_id):
        raise PermissionDenied
    raise Http404


def _compared(request: HttpRequest) -> Perbandingan:
    daftar = read_permintaan(request.GET).daftar
    if not BANDING_PALING_SEDIKIT <= len(daftar) <= BANDING_PALING_BANYAK:
        raise RuleViolation("banding_dua_sampai_empat", "Bandingkan 2 sampai 4 produk.")
    tujuan = wilayah_kirim(request, list(daftar_kab_kota()))
    jumlah = read_jumlah(request.GET, daftar)
    return bandingkan(daftar, jumlah=jumlah, tujuan=tujuan, on=timezone.localdate())


def _search(request: HttpRequest, tujuan: Wilayah | None) -> RingkasPencarian | None:
    asal = read_asal(request.GET.get("dari", ""))
    if asal is None:
        return None
    total, _ = daftar_hasil(asal.data, tujuan, asal.etalase)
    return ringkas(asal.url, asal.data, total, asal.etalase)


def _page(
    request: HttpRequest,
    form: KertasForm,
    hasil: Perbandingan,
    *,
    violation: RuleViolation | None = None,
    status: int = 200,
) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "hasil": hasil,
        "asal": read_asal(request.GET.get("dari", "")),
        "kueri": request.GET.urlencode(),
        "catatan": catatan_pilihan(hasil),
        "violation": violation,
    }
    return render(request, "purchasing/kertas_buat.html", context, status=status)
