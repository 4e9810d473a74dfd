from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from etalase.filters import KIRIM, TKDN, USAHA, ProdukFilter
from etalase.models import Etalase
from etalase.selectors.etalase import SEGERA, TERLIHAT
from etalase.selectors.kartu import daftar_kartu
from etalase.selectors.kata import guess, named
from etalase.selectors.produk import produk_tayang, shown_in_order
from etalase.selectors.saringan import Hitungan, count_options
from etalase.selectors.telaah import is_pendaftaran_terbuka, pengumuman_kini
from etalase.selectors.urutan import SESUAI, URUTAN, sort_by
from etalase.state import StatusEtalase
from etalase.views.saran import drop_one, tick_groups
from etalase.views.tautan import HalamanTerbatas, Kueri, Tautan, page_number
from etalase.views.wilayah import wilayah_kirim
from katalog.core.htmx import is_htmx
from katalog.core.money import format_rupiah
from katalog.core.templatetags.katalog import ribuan
from katalog.kebijakan.selectors import daftar_tarif
from katalog.wilayah.selectors import daftar_kab_kota

PARAMETER = ("q", "wil", "usaha", "tkdn", "kirim", "harga_min", "harga_maks", "urut")


@login_not_required
@require_safe
def cari(request: HttpRequest) -> HttpResponse:
    """Search over all that is on display."""
    context = _listing(request, produk_tayang(), reverse("etalase:cari"))
    kata = context["saring"].kata
    context["bernama"] = named(kata)
    ditulis = context["saring"].isi["q"]
    context["judul"] = f"“{ditulis}”" if ditulis else "Semua produk"
    return _answer(request, context)


@login_not_required
@require_safe
def etalase(request: HttpRequest, slug: str) -> HttpResponse:
    """Search within one etalase; one that is not open yet says so."""
    satu = get_object_or_404(
        Etalase.objects.select_related("rumpun"), slug=slug, status__in=TERLIHAT
    )
    if satu.status in SEGERA:
        return render(request, "etalase/segera.html", _coming(satu))
    alamat = reverse("etalase:etalase", args=[slug])
    context = _listing(request, produk_tayang().filter(etalase=satu), alamat)
    context["etalase"] = satu
    context["dibekukan"] = satu.status == StatusEtalase.DIBEKUKAN
    context["judul"] = satu.nama
    return _answer(request, context)


def _coming(satu: Etalase) -> dict[str, Any]:
    return {
        "etalase": satu,
        "pengumuman": pengumuman_kini(satu),
        "pendaftaran_terbuka": is_pendaftaran_terbuka(satu, timezone.localdate()),
    }


def _listing(request: HttpRequest, produk: Any, alamat: str) -> dict[str, Any]:
    today = timezone.localdate()
    daftar_wilayah = list(daftar_kab_kota())
    tujuan = wilayah_kirim(request, daftar_wilayah)
    tarif = daftar_tarif(today)
    saring = ProdukFilter(
        request.GET, queryset=produk, daftar_wilayah=daftar_wilayah, tarif=tarif, on=today
    )
    kueri = Kueri(alamat, saring.data, PARAMETER)
    hitung = count_options(saring.dasar, saring.pilihan, today)
    urut = saring.isi["urut"] or SESUAI
    kata = saring.kata
    hasil = sort_by(
        saring.qs,
        urut,
        on=today,
        tarif=tarif,
        kata=kata[0] if kata else "",
        wilayah=tujuan.kode if tujuan else "",
    )
    halaman = HalamanTerbatas(hasil.values_list("pk", flat=True), hitung.total).get_page(
        page_number(request.GET)
    )
    context = {
        "saring": saring,
        "kueri": kueri,
        "hitung": hitung,
        "halaman": halaman,
        "kartu": daftar_kartu(shown_in_order(halaman.object_list), today, tarif),
        "grup": tick_groups(saring, hitung),
        "chip": _chips(saring, kueri),
        "pilihan_urut": URUTAN.items(),
        "urut": urut,
        "pilihan_kirim": KIRIM.items(),
        "daftar_wilayah": daftar_wilayah,
        "tujuan": tujuan,
    }
    if not hitung.total:
        context |= _empty(saring, kueri, hitung)
    return context


def _empty(saring: ProdukFilter, kueri: Kueri, hitung: Hitungan) -> dict[str, Any]:
    usul = guess(saring.kata)
    return {
        "usul": usul and Tautan(Kueri(kueri.alamat, _with(kueri, usul), PARAMETER).url(), usul),
        "lepas": drop_one(saring, kueri, hitung),
    }


def _with(kueri: Kueri, kata: str) -> Any:
    data = kueri.data.copy()
    data["q"] = kata
    return data


def _chips(saring: ProdukFilter, kueri: Kueri) -> list[Tautan]:
    isi = saring.isi
    chips = [Tautan(kueri.tanpa("usaha", kode), USAHA[kode]) for kode in isi["usaha"]]
    chips += [Tautan(kueri.tanpa("tkdn", kode), TKDN[kode]) for kode in isi["tkdn"]]
    chips += [
        Tautan(kueri.tanpa("wil", kode), saring.wilayah[kode].nama_pendek) for kode in isi["wil"]
    ]
    if isi["kirim"]:
        chips.append(Tautan(kueri.tanpa("kirim"), f"≤ {KIRIM[isi['kirim']]}"))
    if isi["harga_min"] is not None:
        chips.append(Tautan(kueri.tanpa("harga_min"), f"≥ {format_rupiah(isi['harga_min'])}"))
    if isi["harga_maks"] is not None:
        chips.append(Tautan(kueri.tanpa("harga_maks"), f"≤ {format_rupiah(isi['harga_maks'])}"))
    return chips


def _answer(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    hitung: Hitungan = context["hitung"]
    banyak = ribuan(hitung.total)
    context["jumlah"] = f"lebih dari {banyak}" if hitung.is_lebih else banyak
    context["hapus"] = context["kueri"].hanya("q", "urut")
    template = "etalase/_hasil_htmx.html" if is_htmx(request) else "etalase/cari.html"
    response = render(request, template, context)
    if is_htmx(request):
        response["HX-Push-Url"] = context["kueri"].url(context["halaman"].number)
    patch_vary_headers(response, ["HX-Request"])
    return response
