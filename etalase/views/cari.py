from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from etalase.filters import KIRIM, Saringan, chosen_labels
from etalase.hasil import read_saringan
from etalase.models import Etalase, KelasPajak
from etalase.selectors.cari.mesin import Sudut, suggest
from etalase.selectors.cari.permintaan import URUTAN
from etalase.selectors.etalase import SEGERA, TERLIHAT
from etalase.selectors.kartu import daftar_kartu
from etalase.selectors.kata import named, words_of
from etalase.selectors.pdn import ambang_pdn
from etalase.selectors.produk import shown_in_order
from etalase.selectors.telaah import is_pendaftaran_terbuka, pengumuman_kini
from etalase.services.lihatan import catat_tampil
from etalase.state import StatusEtalase
from etalase.views.halaman import open_page
from etalase.views.saran import drop_one, tick_groups, told_reasons
from etalase.views.tautan import Kueri, Tautan
from etalase.views.wilayah import wilayah_kirim
from katalog.core.htmx import is_htmx
from katalog.core.singgahan import kept_for_guests, shown
from katalog.core.teks import bersihkan
from katalog.core.templatetags.katalog import ribuan
from katalog.kebijakan.selectors import daftar_tarif

PPN_UMUM = KelasPajak.PPN_UMUM
# Words to correct a query with are gathered anew so often (`katalog.jadwal`), without a trace.
SEGAR_DETIK = 300


@login_not_required
@require_safe
@kept_for_guests(segar_detik=SEGAR_DETIK)
def cari(request: HttpRequest) -> HttpResponse:
    """Search over all that is on display."""
    context = _listing(request, reverse("etalase:cari"))
    ditulis = context["saring"].isi["q"]
    context["bernama"] = named(words_of(ditulis))
    context["judul"] = f"“{ditulis}”" if ditulis else "Semua produk"
    return _answer(request, context)


@login_not_required
@require_safe
@kept_for_guests(segar_detik=SEGAR_DETIK)
def saran(request: HttpRequest) -> HttpResponse:
    """Suggest searches under the box while somebody types; plain links, nothing to learn."""
    ditulis = bersihkan(request.GET.get("q", ""))
    today = timezone.localdate()
    kata = suggest(ditulis, Sudut(today, None, ambang_pdn(today)))
    isi = {"saran": kata, "bernama": named(words_of(ditulis)) if kata else []}
    return render(request, "etalase/_saran.html", isi)


@login_not_required
@require_safe
@kept_for_guests(segar_detik=SEGAR_DETIK)
def etalase(request: HttpRequest, slug: str) -> HttpResponse:
    """Search within one etalase; one that is not open yet says so."""
    satu = get_object_or_404(
        Etalase.objects.select_related("rumpun"), slug=slug, status__in=TERLIHAT
    )
    if satu.status in SEGERA:
        return render(request, "etalase/segera.html", _coming(satu))
    context = _listing(request, reverse("etalase:etalase", args=[slug]), satu)
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


def _listing(request: HttpRequest, alamat: str, satu: Etalase | None = None) -> dict[str, Any]:
    today = timezone.localdate()
    tarif = daftar_tarif(today)
    sudut = Sudut(today, tarif.get(PPN_UMUM), ambang_pdn(today))
    saring = read_saringan(request.GET, satu, sudut.ambang)
    daftar_wilayah = list(saring.wilayah.values())
    tujuan = wilayah_kirim(request, daftar_wilayah)
    kueri = Kueri(alamat, saring.data, saring.parameter)
    minta = saring.permintaan(
        etalase=satu.pk if satu else None, tujuan=tujuan.kode if tujuan else ""
    )
    dibuka = open_page(minta, request.GET, sudut)
    hasil = dibuka.hasil
    produk = shown_in_order(hasil.pk)
    return {
        "saring": saring,
        "kueri": kueri,
        "total": hasil.total,
        "hasil": hasil,
        "terlihat": partial(catat_tampil, hasil.pk, today),
        "halaman": dibuka.halaman,
        "usang": dibuka.usang,
        "kartu": daftar_kartu(
            produk,
            today,
            tarif,
            tujuan=tujuan,
            luar=hasil.luar,
            mengapa=told_reasons(hasil, minta, sudut.ambang),
        ),
        "grup": tick_groups(saring, hasil),
        "chip": _chips(saring, kueri),
        "pilihan_urut": URUTAN.items(),
        "urut": minta.urut,
        "pilihan_kirim": KIRIM.items(),
        "daftar_wilayah": daftar_wilayah,
        "tujuan": tujuan,
        "melayani": minta.layani,
        "lepas": drop_one(saring, kueri, hasil),
        "usul": hasil.usul and Tautan(kueri.dengan("q", hasil.usul), hasil.usul),
    }


def _chips(saring: Saringan, kueri: Kueri) -> list[Tautan]:
    return [
        Tautan(kueri.tanpa(nama, nilai), label)
        for nama, daftar in chosen_labels(saring).items()
        for nilai, label in daftar
    ]


def _answer(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    context["jumlah"] = ribuan(context["total"])
    context["hapus"] = context["kueri"].hanya("q", "urut")
    template = "etalase/_hasil_htmx.html" if is_htmx(request) else "etalase/cari.html"
    response = render(request, template, context)
    if is_htmx(request):
        response["HX-Push-Url"] = context["kueri"].pada(context["halaman"].ini)
    return shown(response, context["terlihat"])
