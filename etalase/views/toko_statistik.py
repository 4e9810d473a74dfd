import csv

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from etalase.selectors.statistik import MASA, BarisStatistik, awal_masa, nasihat, statistik_toko
from etalase.selectors.toko import hitung_status
from etalase.views.toko_konteks import toko_of
from katalog.core.sel import aman

KEPALA = [
    "sku",
    "produk",
    "tampil_di_hasil",
    "halaman_dibuka",
    "pesanan",
    "nilai_rupiah",
    "harga_sebelum_ppn",
    "persen_dari_harga_tengah",
]


@require_safe
def statistik(request: HttpRequest) -> HttpResponse:
    """What became of the shop's products in a period; no vendor is named beside another."""
    toko = toko_of(request)
    masa = request.GET.get("masa", "")
    masa = masa if masa in MASA else "30"
    dari = awal_masa(masa, timezone.localdate())
    rows = statistik_toko(toko, dari)
    if request.GET.get("bentuk") == "csv":
        return _csv(rows, masa)
    context = {
        "baris": rows,
        "nasihat": nasihat(rows),
        "hitung": hitung_status(toko),
        "masa": masa,
        "pilihan_masa": MASA.items(),
        "dari": dari,
        "tampil": sum(row.tampil for row in rows),
        "dibuka": sum(row.dibuka for row in rows),
        "dipesan": sum(row.dipesan for row in rows),
        "nilai": sum(row.nilai for row in rows),
    }
    return render(request, "etalase/toko/statistik.html", context)


def _csv(rows: list[BarisStatistik], masa: str) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="statistik-toko-{masa}.csv"'
    # Spreadsheets take a file without this mark for a foreign alphabet.
    response.write("\ufeff")
    tulis = csv.writer(response)
    tulis.writerow(KEPALA)
    for row in rows:
        angka = [row.tampil, row.dibuka, row.dipesan, row.nilai, row.versi.harga]
        selisih = "" if row.selisih_persen is None else row.selisih_persen
        tulis.writerow([aman(row.produk.sku), aman(row.versi.nama), *angka, selisih])
    return response
