"""The three screens of a product. Each saves what is valid, so that leaving loses nothing."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from etalase.forms.draf import HargaForm, IsiForm
from etalase.forms.isian import point_out
from etalase.models import DrafProduk
from etalase.selectors.kbli import TIDAK_COCOK, kbli_cocok
from etalase.selectors.temuan import temuan_of
from etalase.selectors.toko import etalase_terbuka, kelengkapan, saran_etalase, skema_berlaku
from etalase.services.draf import simpan_draf
from etalase.services.pengajuan import kirim_draf
from etalase.views.toko_konteks import find_draf, orang
from katalog.core.errors import RuleViolation
from katalog.kebijakan.selectors import Tarif, daftar_tarif

LANGKAH = (("foto", "Foto"), ("isi", "Isi"), ("harga", "Harga & kirim"))
RUTE_GALAT = {"foto": "foto", "nama": "isi", "etalase": "isi"}


@require_http_methods(["GET", "POST"])
def isi(request: HttpRequest, kode: str) -> HttpResponse:
    """Screen 2: name, etalase, key specs."""
    draf = find_draf(request, kode)
    if request.method != "POST":
        form = _isi_form(request, draf, None)
        temuan = temuan_of(draf.produk)
        spek = dict.fromkeys(list(form.spek)[:1], temuan.get("atribut", ""))
        point_out(form, {**temuan, **(spek if temuan.get("atribut") else {})})
        return _isi_page(request, draf, form)
    form = _isi_form(request, draf, request.POST)
    sah = form.is_valid()
    draf, tolak = _keep(request, draf, form, 2)
    if is_autosave(request):
        return saved(request, draf)
    if "pakai" in request.GET:
        return _etalase_part(request, draf)
    if "pakai" in request.POST and not tolak and not {"nama", "etalase"} & form.errors.keys():
        return redirect("etalase:toko-produk-isi", draf.kode)
    if not sah or tolak or draf.etalase_id is None:
        return _isi_page(request, draf, form, tolak=tolak, status=422)
    return redirect("etalase:toko-produk-harga", draf.kode)


@require_http_methods(["GET", "POST"])
def harga(request: HttpRequest, kode: str) -> HttpResponse:
    """Screen 3: price, stock, days; then see it as a buyer would, or send it."""
    draf = find_draf(request, kode)
    if request.method != "POST":
        form = _harga_form(draf, None)
        point_out(form, temuan_of(draf.produk))
        return _harga_page(request, draf, form)
    form = _harga_form(draf, request.POST)
    sah = form.is_valid()
    draf, tolak = _keep(request, draf, form, 3)
    if is_autosave(request):
        return saved(request, draf)
    if not sah or tolak:
        return _harga_page(request, draf, form, tolak=tolak, status=422)
    if "lihat" in request.POST:
        return redirect("etalase:toko-produk-pratinjau", draf.kode)
    if "wilayah" in request.POST:
        return redirect("etalase:toko-produk-wilayah", draf.kode)
    return _send(request, draf)


@require_POST
def kirim(request: HttpRequest, kode: str) -> HttpResponse:
    """Send a draft from its preview."""
    return _send(request, find_draf(request, kode))


def is_autosave(request: HttpRequest) -> bool:
    """Tell whether the page saves by itself while somebody writes."""
    return request.headers.get("HX-Request") == "true" and "simpan" in request.GET


def saved(request: HttpRequest, draf: DrafProduk) -> HttpResponse:
    """Answer a page that saved by itself with the time of it."""
    return render(request, "etalase/toko/_tersimpan.html", {"pada": timezone.now()})


def langkah_of(kini: str) -> list[dict[str, str]]:
    """Return the three steps with what is done, for `komponen/langkah.html`."""
    urut = [kunci for kunci, _ in LANGKAH].index(kini)
    keadaan = ["sudah" if n < urut else "kini" if n == urut else "nanti" for n in range(3)]
    return [
        {"judul": judul, "keadaan": satu} for (_, judul), satu in zip(LANGKAH, keadaan, strict=True)
    ]


def _keep(
    request: HttpRequest, draf: DrafProduk, form: IsiForm | HargaForm, langkah: int
) -> tuple[DrafProduk, str]:
    """Save what is valid. Returns the draft, and the reason when even that was refused."""
    simpan = {**form.tersimpan(), "langkah": max(draf.langkah, langkah)}
    try:
        return simpan_draf(draf_id=draf.pk, actor=orang(request), isi=simpan), ""
    except RuleViolation as violation:
        return draf, violation.message


def _send(request: HttpRequest, draf: DrafProduk) -> HttpResponse:
    try:
        hasil = kirim_draf(draf_id=draf.pk, actor=orang(request))
    except ValidationError as salah:
        kolom, pesan = next(iter(salah.message_dict.items()))
        messages.error(request, pesan[0])
        bagian = RUTE_GALAT.get(kolom, "isi" if _is_spec(draf, kolom) else "harga")
        return redirect(f"etalase:toko-produk-{bagian}", draf.kode)
    except RuleViolation as violation:
        messages.error(request, violation.message)
        return redirect("etalase:toko-produk-harga", draf.kode)
    pukul = timezone.localtime().strftime("%H.%M")
    messages.success(
        request,
        "Perubahan sudah tayang."
        if hasil.is_langsung
        else f"Terkirim {pukul}. Kami kabari hasil pemeriksaannya.",
    )
    return redirect("etalase:toko-produk", hasil.produk.kode)


def _is_spec(draf: DrafProduk, kolom: str) -> bool:
    skema = skema_berlaku(draf.etalase)
    return skema is not None and any(satu.kode == kolom for satu in skema.atribut.all())


def _isi_form(request: HttpRequest, draf: DrafProduk, data: Any) -> IsiForm:
    daftar = etalase_terbuka()
    dipilih = draf.etalase
    if data is not None:
        ditulis = data.get("etalase", "")[:12]
        dipilih = daftar.filter(pk=int(ditulis)).first() if _is_number(ditulis) else None
    nama = data.get("nama", "")[:200] if data is not None else draf.nama
    saran = saran_etalase(draf.penyedia, nama.replace("\x00", ""))
    return IsiForm(
        data,
        draf=draf,
        daftar_etalase=daftar,
        pilihan_etalase=_grouped(daftar, saran),
        skema=skema_berlaku(dipilih),
    )


def _is_number(ditulis: str) -> bool:
    return ditulis.isascii() and ditulis.isdigit()


def _grouped(daftar: Any, saran: list[Any]) -> list[tuple[str, Any]]:
    grup: dict[str, list[tuple[int, str]]] = {}
    for satu in daftar.order_by("rumpun__urutan", "nama"):
        grup.setdefault(satu.rumpun.nama, []).append((satu.pk, satu.nama))
    usul = [("Saran", [(satu.pk, satu.nama) for satu in saran])] if saran else []
    return [("", "Pilih etalase"), *usul, *grup.items()]


def _isi_page(
    request: HttpRequest, draf: DrafProduk, form: IsiForm, *, tolak: str = "", status: int = 200
) -> HttpResponse:
    context = _isi_context(draf, form, tolak)
    return render(request, "etalase/toko/isi.html", context, status=status)


def _etalase_part(request: HttpRequest, draf: DrafProduk) -> HttpResponse:
    """Answer a changed name with suggestions, and a changed etalase with its specs.

    A name alone changes nothing once an etalase is chosen: nobody's list moves under his hand.
    """
    if request.headers.get("HX-Trigger") == "id_nama" and draf.etalase_id is not None:
        return HttpResponse(status=204)
    context = _isi_context(draf, _isi_form(request, draf, None), "")
    return render(request, "etalase/toko/_etalase.html", context)


def _isi_context(draf: DrafProduk, form: IsiForm, tolak: str) -> dict[str, Any]:
    cocok = kbli_cocok(draf.penyedia, draf.etalase) if draf.etalase else None
    alamat = reverse("etalase:toko-produk-isi", args=[draf.kode])
    return {
        **_frame(draf, form, "isi", tolak),
        "kbli": TIDAK_COCOK if cocok is False else "",
        "url_pakai": f"{alamat}?pakai=1",
    }


def tarif_of(draf: DrafProduk) -> Tarif | None:
    """Return the PPN that this vendor charges today; only a PKP charges any."""
    if not draf.penyedia.is_pkp:
        return None
    return daftar_tarif(timezone.localdate()).get("ppn_umum")


def _harga_form(draf: DrafProduk, data: Any) -> HargaForm:
    stok = getattr(draf.produk, "stok", None) if draf.produk else None
    return HargaForm(data, draf=draf, tarif=tarif_of(draf), stok=stok.tersedia if stok else None)


def _harga_page(
    request: HttpRequest, draf: DrafProduk, form: HargaForm, *, tolak: str = "", status: int = 200
) -> HttpResponse:
    context = _frame(draf, form, "harga", tolak) | {"jumlah_wilayah": len(draf.harga_wilayah)}
    return render(request, "etalase/toko/harga.html", context, status=status)


def _frame(draf: DrafProduk, form: forms.Form, kini: str, tolak: str) -> dict[str, Any]:
    return {
        "draf": draf,
        "form": form,
        "tolak": tolak,
        "langkah": langkah_of(kini),
        "lengkap": kelengkapan(draf, len(draf.foto)),
    }
