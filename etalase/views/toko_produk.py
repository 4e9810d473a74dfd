"""One product as its shop sees it: where it stands, what is missing, what can be done."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from etalase.forms.draf import LingkupForm
from etalase.forms.isian import point_out
from etalase.models import DrafProduk, Produk, VersiProduk
from etalase.selectors.foto import foto_of, preview_pictures
from etalase.selectors.kartu import is_sold_out
from etalase.selectors.perubahan import DIBANDINGKAN
from etalase.selectors.produk import price_of
from etalase.selectors.rincian import daftar_lencana, daftar_spek
from etalase.selectors.tempat import daftar_tempat, read_tabel, write_tabel
from etalase.selectors.temuan import antre_of, layar_of, temuan_of
from etalase.selectors.toko import kelengkapan, skema_berlaku
from etalase.services.draf import BOLEH_DIUBAH, buang_draf, draf_dari, simpan_draf
from etalase.services.penayangan import perform_aksi_produk
from etalase.services.pengajuan import kurang_apa
from etalase.state import AksiProduk, StatusProduk
from etalase.views.toko_konteks import find_draf, find_produk, orang
from katalog.core.errors import RuleViolation
from katalog.kebijakan.selectors import daftar_tarif

LAKUKAN = {
    AksiProduk.TURUNKAN: "Produk turun tayang. Pesanan yang berjalan tetap jalan.",
    AksiProduk.TAYANGKAN_LAGI: "Produk tayang lagi.",
}


@require_http_methods(["GET", "POST"])
def produk(request: HttpRequest, kode: str) -> HttpResponse:
    """The state of one product and its next steps; a draft that was never sent leads to itself."""
    satu = find_produk(request, kode)
    if satu is None or satu.status == StatusProduk.DRAF:
        return _bare_draft(request, kode)
    if request.method == "POST":
        return _act(request, satu)
    versi = satu.versi.order_by("-nomor").first()
    if versi is None:
        raise Http404
    antre = antre_of(satu)
    jumlah_foto = len(versi.foto) or satu.foto.count()
    context = {
        "produk": satu,
        "versi": versi,
        "draf": DrafProduk.objects.filter(produk=satu).first(),
        "menunggu": antre is not None and satu.status == StatusProduk.TAYANG,
        "antre": antre,
        "temuan": [
            {
                "bidang": bidang,
                "kalimat": kalimat,
                "rute": f"etalase:toko-produk-{layar_of(bidang)}",
            }
            for bidang, kalimat in temuan_of(satu).items()
        ],
        "lengkap": kelengkapan(versi, jumlah_foto),
        "boleh_ubah": satu.status in BOLEH_DIUBAH,
        "foto": list(satu.foto.all()) or preview_pictures(versi.foto),
        "tayang": satu.status == StatusProduk.TAYANG,
        "turun": satu.status == StatusProduk.TURUN_TAYANG,
    }
    return render(request, "etalase/toko/produk.html", context)


def _bare_draft(request: HttpRequest, kode: str) -> HttpResponse:
    draf = find_draf(request, kode)
    if request.method == "POST" and "buang" in request.POST:
        buang_draf(draf_id=draf.pk, actor=orang(request))
        messages.success(request, "Draf dibuang.")
        return redirect("etalase:toko-produk-daftar")
    bagian = {1: "foto", 2: "isi", 3: "harga"}[draf.langkah]
    return redirect(f"etalase:toko-produk-{bagian}", draf.kode)


def _act(request: HttpRequest, produk: Produk) -> HttpResponse:
    aksi = request.POST.get("aksi", "")
    try:
        if aksi == "ubah":
            draf = draf_dari(produk_id=produk.pk, actor=orang(request))
            return redirect("etalase:toko-produk-isi", draf.kode)
        if aksi == "buang":
            buang_draf(draf_id=find_draf(request, produk.kode).pk, actor=orang(request))
            messages.success(request, "Perubahan dibuang. Yang tayang tetap sama.")
        elif aksi in LAKUKAN:
            perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk(aksi), actor=orang(request))
            messages.success(request, LAKUKAN[AksiProduk(aksi)])
        else:
            messages.error(request, "Pilih tindakan dari daftar.")
    except RuleViolation as violation:
        messages.error(request, violation.message)
    return redirect("etalase:toko-produk", produk.kode)


@require_http_methods(["GET", "POST"])
def wilayah(request: HttpRequest, kode: str) -> HttpResponse:
    """Prices and delivery by region, as lines that may be pasted from a table."""
    draf = find_draf(request, kode)
    tempat = daftar_tempat()
    awal = {"lingkup": draf.lingkup, "tabel": write_tabel(draf.harga_wilayah, tempat)}
    form = LingkupForm(request.POST or None, initial=awal)
    temuan = temuan_of(draf.produk)
    if "harga_wilayah" in temuan:
        temuan["tabel"] = temuan["harga_wilayah"]
    point_out(form, temuan)
    if request.method == "POST" and form.is_valid():
        rows, galat = read_tabel(form.cleaned_data["tabel"], tempat)
        if form.cleaned_data["lingkup"] == "terpilih" and not rows and not galat:
            galat = ["Isi paling sedikit satu wilayah, atau pilih “Semua wilayah”."]
        for pesan in galat:
            form.add_error("tabel", pesan)
        if not galat:
            isi = {"lingkup": form.cleaned_data["lingkup"], "harga_wilayah": rows}
            simpan_draf(draf_id=draf.pk, actor=orang(request), isi=isi)
            messages.success(request, f"Harga {len(rows)} wilayah disimpan.")
            return redirect("etalase:toko-produk-harga", draf.kode)
    context = {"draf": draf, "form": form, "tempat": tempat}
    status = 422 if form.is_bound else 200
    return render(request, "etalase/toko/wilayah.html", context, status=status)


@require_safe
def pratinjau(request: HttpRequest, kode: str) -> HttpResponse:
    """The real product page, made of the draft."""
    draf = find_draf(request, kode)
    kurang = kurang_apa(draf)
    if {"nama", "etalase", "harga"} & kurang.keys():
        messages.error(request, next(iter(kurang.values())))
        return redirect("etalase:toko-produk-harga", draf.kode)
    return render(request, "etalase/produk.html", _preview(draf, kurang))


def _preview(draf: DrafProduk, kurang: dict[str, str]) -> dict[str, Any]:
    hari_ini, produk = timezone.localdate(), draf.produk
    if produk is None or draf.harga is None:
        raise Http404
    isi = {nama: getattr(draf, nama) for nama in DIBANDINGKAN}
    isi["waktu_kirim_hari"] = draf.waktu_kirim_hari or 0
    skema = skema_berlaku(draf.etalase)
    versi = VersiProduk(produk=produk, penyedia=draf.penyedia, slug="pratinjau", skema=skema, **isi)
    harga = price_of(versi, hari_ini, is_pkp=draf.penyedia.is_pkp, tarif=daftar_tarif(hari_ini))
    return {
        "pratinjau": draf,
        "kurang": list(kurang.values()),
        "produk": produk,
        "versi": versi,
        "penyedia": draf.penyedia,
        "harga": harga,
        "ongkir": versi.ongkir,
        "foto": preview_pictures(draf.foto) or list(produk.foto.all()),
        "diolah": any(satu.status == "karantina" for satu in foto_of(draf.foto)),
        "lencana": daftar_lencana(produk, versi, hari_ini),
        "spek": daftar_spek(versi),
        "stok": getattr(produk, "stok", None),
        "habis": is_sold_out(produk),
        "jumlah": versi.minimal_pembelian,
        "daftar_wilayah": [],
    }
