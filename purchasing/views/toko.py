from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from etalase.selectors.klarifikasi import klarifikasi_menunggu
from etalase.selectors.tanya import belum_dijawab
from katalog.akun.state import Peran
from purchasing.selectors.daftar import hitung_tab, pesanan_masuk
from purchasing.selectors.nego import nego_toko
from purchasing.state import AKHIR, Status
from purchasing.views.konteks import find_pesanan, orang, with_sisa
from purchasing.views.pesanan import detail_context

PER_HALAMAN = 24
VENDOR = Peran.PEMILIK_PENYEDIA
TAB = (
    ("nego", "Negosiasi", (Status.NEGOSIASI,)),
    ("baru", "Baru", (Status.KONFIRMASI_PENYEDIA,)),
    ("siapkan", "Siapkan", (Status.BERJALAN,)),
    ("selesai", "Selesai", AKHIR),
)


@require_safe
def toko(request: HttpRequest) -> HttpResponse:
    """What the vendor has to do, and what is on its way to him."""
    masuk = pesanan_masuk(orang(request))
    baru = masuk.filter(status=Status.KONFIRMASI_PENYEDIA).order_by("tenggat")
    usaha = orang(request).penyedia.select_related("wilayah").first()
    context = {
        "baru": with_sisa(baru[:10]),
        "nego": with_sisa(nego_toko(orang(request)).filter(pemilik_langkah=VENDOR)[:10]),
        "berjalan": masuk.filter(status=Status.BERJALAN)[:5],
        "hitung": hitung_tab(masuk),
        "toko": usaha,
        "pertanyaan": belum_dijawab(usaha) if usaha else 0,
        "klarifikasi": klarifikasi_menunggu(usaha) if usaha else 0,
    }
    return render(request, "purchasing/toko.html", context)


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """The vendor's orders, by what is to be done with them."""
    masuk, nego = pesanan_masuk(orang(request)), nego_toko(orang(request))
    dipilih = request.GET.get("tab", "baru")
    daftar_tab = []
    for kode, label, daftar_status in TAB:
        jumlah = nego.count() if kode == "nego" else masuk.filter(status__in=daftar_status).count()
        url = f"?tab={kode}"
        daftar_tab.append({"label": label, "jumlah": jumlah, "url": url, "aktif": kode == dipilih})
    saring = {kode: daftar_status for kode, _, daftar_status in TAB}.get(dipilih, TAB[1][2])
    isi = nego if dipilih == "nego" else masuk.filter(status__in=saring)
    halaman = Paginator(isi, PER_HALAMAN).get_page(request.GET.get("hal"))
    context = {
        "halaman": halaman,
        "tab": daftar_tab,
        "rute": "nego" if dipilih == "nego" else "toko-pesanan",
        "kueri": urlencode({"tab": dipilih[:20]}) + "&",
    }
    return render(request, "purchasing/toko_daftar.html", context)


@require_safe
def pesanan(request: HttpRequest, nomor: str) -> HttpResponse:
    """One order as its vendor sees it, with the two answers on top; a buyer's is a 403."""
    satu = pesanan_masuk(orang(request)).filter(nomor=nomor).first()
    if satu is None:
        find_pesanan(request, nomor)
        raise PermissionDenied
    return render(request, "purchasing/toko_pesanan.html", detail_context(request, satu))
