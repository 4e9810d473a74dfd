"""Pages of the workplace that are no table of the stock admin."""

import csv
from urllib.parse import parse_qsl, urlencode

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from katalog.akun.permintaan import LoggedInRequest
from katalog.akun.selectors import peran_semua
from katalog.core.antrean import antrean_untuk
from katalog.core.sel import aman
from katalog.core.teks import bersihkan
from katalog.kelola.beranda import tidy
from katalog.kelola.kinerja import (
    PERIODE,
    Ukuran,
    daftar_alasan,
    daftar_tumpukan,
    daftar_ukuran,
    rentang,
    ringkas,
)
from katalog.kelola.models import SARINGAN_MAKS, SaringanTersimpan

NAMA_MAKS = 40


@require_GET
def kinerja(request: HttpRequest) -> HttpResponse:
    """Median and P90 per stage and officer over a period, on paper or as CSV too."""
    kode = request.GET.get("periode", "")
    kode = kode if kode in PERIODE else "30"
    dari, sampai = rentang(kode, timezone.now())
    ukuran = daftar_ukuran(dari, sampai)
    if request.GET.get("bentuk") == "csv":
        return _csv(ukuran, kode)
    isi = {
        **admin.site.each_context(request),
        "title": "Kinerja kurasi",
        "periode": PERIODE,
        "kode": kode,
        "dari": dari,
        "sampai": sampai,
        "ringkas": ringkas(ukuran),
        "ukuran": [satu for satu in ukuran if not satu.petugas],
        "petugas": [satu for satu in ukuran if satu.petugas],
        "tumpukan": daftar_tumpukan(request.user, sampai),
        "alasan": daftar_alasan(dari, sampai),
    }
    return TemplateResponse(request, "admin/kinerja.html", isi)


def _csv(ukuran: list[Ukuran], kode: str) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="kinerja-{kode}.csv"'
    # Spreadsheets take a file without this mark for a foreign alphabet.
    response.write("\ufeff")
    tulis = csv.writer(response)
    tulis.writerow(["jenis", "tahap", "petugas", "selesai", "median_hari", "p90_hari", "tepat_%"])
    for satu in ukuran:
        tepat = "" if satu.tepat_persen is None else satu.tepat_persen
        baris = [satu.jenis, satu.tahap, satu.petugas or "semua", satu.banyak]
        tulis.writerow([aman(nilai) for nilai in [*baris, satu.median, satu.p90, tepat]])
    return response


@require_POST
def simpan_saringan(request: LoggedInRequest) -> HttpResponse:
    """Keep this way of looking at the queue under a name; the same name is overwritten."""
    nama = bersihkan(request.POST.get("nama", ""))[:NAMA_MAKS].strip()
    kueri = _known(request)
    punya = SaringanTersimpan.objects.filter(pengguna=request.user)
    if not nama:
        messages.error(request, "Saringan belum diberi nama. Isi namanya lalu simpan lagi.")
    elif punya.exclude(nama=nama).count() >= SARINGAN_MAKS:
        messages.error(request, f"Saringan sudah {SARINGAN_MAKS}. Hapus satu dulu.")
    else:
        punya.update_or_create(pengguna=request.user, nama=nama, defaults={"kueri": kueri})
        messages.success(request, f"Saringan “{nama}” disimpan.")
    return _home(kueri)


@require_POST
def hapus_saringan(request: LoggedInRequest, kode: int) -> HttpResponse:
    """Take away a filter of one's own."""
    satu = get_object_or_404(SaringanTersimpan, pk=kode, pengguna=request.user)
    satu.delete()
    messages.success(request, f"Saringan “{satu.nama}” dihapus.")
    return redirect("admin:index")


def _known(request: LoggedInRequest) -> str:
    isi = dict(parse_qsl(request.POST.get("kueri", "")))
    kode = [satu.kode for satu in antrean_untuk(peran_semua(request.user))]
    return urlencode(tidy(isi, kode))


def _home(kueri: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('admin:index')}?{kueri}")
