"""The list of a shop's products, and what is done to several of them at once."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from etalase.models import Produk
from etalase.selectors.toko import TAB, draf_toko, hitung_status, produk_toko
from etalase.services.penayangan import perform_aksi_produk
from etalase.services.persediaan import ubah_stok
from etalase.state import AksiProduk
from etalase.views.toko_konteks import orang, toko_of
from katalog.core.errors import RuleViolation

PER_HALAMAN = 24
PILIH_MAKS = 100
SELESAI = {
    AksiProduk.TURUNKAN: "turun tayang",
    AksiProduk.TAYANGKAN_LAGI: "tayang lagi",
}


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """The products of a shop by status, the drafts first among those to be done."""
    toko = toko_of(request)
    hitung = hitung_status(toko)
    dipilih = request.GET.get("tab", "")
    if dipilih not in hitung:
        dipilih = next((kunci for kunci in [*TAB, "draf"] if hitung[kunci]), "tayang")
    label = {kunci: satu[0] for kunci, satu in TAB.items()} | {"draf": "Draf"}
    rows = (
        draf_toko(toko)
        if dipilih == "draf"
        else produk_toko(toko).filter(status__in=TAB[dipilih][1])
    )
    context = {
        "tab": [
            {
                "label": label[kunci],
                "jumlah": jumlah,
                "url": f"?tab={kunci}",
                "aktif": kunci == dipilih,
            }
            for kunci, jumlah in hitung.items()
        ],
        "dipilih": dipilih,
        "jumlah": sum(hitung.values()),
        "halaman": Paginator(rows, PER_HALAMAN).get_page(request.GET.get("hal")),
        "kueri": urlencode({"tab": dipilih}) + "&",
        "turun": request.GET.get("turun", "")[:1700].split(",") if "turun" in request.GET else [],
    }
    return render(request, "etalase/toko/daftar.html", context)


@require_POST
def massal(request: HttpRequest) -> HttpResponse:
    """Set the stock of the ticked products, take them down, or show them again."""
    kode = [k[:16] for k in request.POST.getlist("pilih")[:PILIH_MAKS] if k.isalnum()]
    daftar_produk = list(
        Produk.objects.filter(penyedia=toko_of(request), kode__in=kode)
        .select_related("versi_tayang", "stok")
        .order_by("pk")
    )
    aksi = request.POST.get("aksi", "")
    if not daftar_produk:
        messages.error(request, "Pilih produk: belum ada yang dicentang.")
        return redirect("etalase:toko-produk-daftar")
    if aksi == "stok":
        return render(request, "etalase/toko/stok.html", {"daftar": daftar_produk})
    if aksi == "simpan-stok":
        return _store(request, daftar_produk)
    if aksi in (AksiProduk.TURUNKAN, AksiProduk.TAYANGKAN_LAGI):
        return _move(request, daftar_produk, AksiProduk(aksi))
    messages.error(request, "Pilih tindakan dari daftar.")
    return redirect("etalase:toko-produk-daftar")


def _move(request: HttpRequest, daftar_produk: list[Produk], aksi: AksiProduk) -> HttpResponse:
    jadi = []
    for produk in daftar_produk:
        try:
            perform_aksi_produk(produk_id=produk.pk, aksi=aksi, actor=orang(request))
            jadi.append(produk.kode)
        except RuleViolation as violation:
            messages.error(request, f"{produk}: {violation.message}")
    response = redirect("etalase:toko-produk-daftar")
    if jadi:
        messages.success(request, f"{len(jadi)} produk {SELESAI[aksi]}.")
        if aksi == AksiProduk.TURUNKAN:
            kueri = urlencode({"tab": "turun", "turun": ",".join(jadi)})
            response["Location"] += f"?{kueri}"
    return response


def _store(request: HttpRequest, daftar_produk: list[Produk]) -> HttpResponse:
    galat: dict[str, str] = {}
    for produk in daftar_produk:
        tulis = request.POST.get(f"stok-{produk.kode}", "").strip().replace(".", "")[:12]
        bebas = f"bebas-{produk.kode}" in request.POST
        if not tulis and not bebas:
            galat[produk.kode] = "Isi stok, atau centang “Dibuat sesuai pesanan”."
        elif tulis and not (tulis.isascii() and tulis.isdigit()):
            galat[produk.kode] = "Stok ditulis dengan angka bulat, contoh 40."
        else:
            galat |= _store_one(request, produk, int(tulis) if tulis else None, bebas)
    jadi = len(daftar_produk) - len(galat)
    if galat:
        rows = [satu for satu in daftar_produk if satu.kode in galat]
        for satu in rows:
            vars(satu)["galat"] = galat[satu.kode]
            vars(satu)["ditulis"] = request.POST.get(f"stok-{satu.kode}", "")
        context = {"daftar": rows, "jadi": jadi}
        return render(request, "etalase/toko/stok.html", context, status=422)
    messages.success(request, f"Stok {jadi} produk disimpan.")
    return redirect("etalase:toko-produk-daftar")


def _store_one(
    request: HttpRequest, produk: Produk, tersedia: int | None, bebas: bool
) -> dict[str, str]:
    try:
        ubah_stok(
            produk_id=produk.pk, actor=orang(request), tersedia=tersedia, tidak_terbatas=bebas
        )
    except RuleViolation as violation:
        return {produk.kode: violation.message}
    return {}
