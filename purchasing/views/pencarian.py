"""Searches that were frozen, and the worksheets beside them: the proof of how one chose."""

import json
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from etalase.asal import read_asal
from etalase.hasil import daftar_hasil, ringkas
from etalase.views.wilayah import wilayah_kirim
from katalog.core.errors import RuleViolation
from katalog.wilayah.selectors import daftar_kab_kota
from purchasing.models import PencarianTersimpan
from purchasing.selectors.dokumen import is_office_of, visible_kertas, visible_pencarian
from purchasing.services.pencarian import IsianPencarian, simpan_pencarian
from purchasing.views.konteks import orang, tugas_belanja

PER_HALAMAN = 24
KERTAS_TERBARU = 12


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """The saved searches and worksheets of my office, the newest first."""
    terlihat = visible_pencarian(orang(request))
    context = {
        "halaman": Paginator(terlihat, PER_HALAMAN).get_page(request.GET.get("hal")),
        "kertas": visible_kertas(orang(request))[:KERTAS_TERBARU],
    }
    return render(request, "purchasing/pencarian_daftar.html", context)


@require_POST
def simpan(request: HttpRequest) -> HttpResponse:
    """Freeze the list that the address names, as it stands now."""
    tugas = tugas_belanja(request)
    asal = read_asal(request.POST.get("dari", ""))
    if asal is None:
        raise RuleViolation("pencarian_tak_terbaca", "Buka hasil pencarian dulu, lalu simpan.")
    tujuan = wilayah_kirim(request, list(daftar_kab_kota()))
    total, daftar_pk = daftar_hasil(asal.data, tujuan, asal.etalase)
    isian = IsianPencarian(
        satker_id=tugas.satuan_kerja_id or 0,
        ringkas=ringkas(asal.url, asal.data, total, asal.etalase),
        tujuan_id=tujuan.pk if tujuan else None,
        daftar_pk=tuple(daftar_pk),
    )
    satu = simpan_pencarian(actor=orang(request), isian=isian, kunci=_key(request))
    messages.success(request, "Hasil pencarian disimpan. Lampirkan saat membuat paket.")
    return redirect("purchasing:pencarian", satu.kode)


@require_safe
def pencarian(request: HttpRequest, kode: str) -> HttpResponse:
    """One saved search, read from its frozen content."""
    satu = visible_pencarian(orang(request)).filter(kode=kode).first()
    if satu is None:
        asing = PencarianTersimpan.objects.filter(kode=kode).first()
        if asing is not None and is_office_of(orang(request), asing.satker_id):
            raise PermissionDenied
        raise Http404
    context = {"pencarian": satu, "isi": json.loads(satu.isi)}
    return render(request, "purchasing/pencarian.html", context)


def _key(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("kunci", ""))
    except ValueError:
        raise RuleViolation("kunci_hilang", "Muat ulang halaman, lalu simpan lagi.") from None
