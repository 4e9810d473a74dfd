from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from katalog.akun.models import Penugasan
from katalog.core.api import http_status
from katalog.core.errors import RuleViolation
from katalog.core.kalender import add_hari_kerja
from katalog.kebijakan.selectors import libur, policy_rupiah
from purchasing.forms import PaketForm
from purchasing.models import PaketRup, Pesanan
from purchasing.selectors.daftar import SARAN_RUP, KelompokKeranjang, isi_keranjang, saran_rup
from purchasing.selectors.hak import hari_ini, rup_for, visible_pesanan
from purchasing.selectors.lampiran import kertas_untuk
from purchasing.services.kirim import buat_dan_kirim
from purchasing.services.paket import buat_paket, find_dibuat, ubah_paket
from purchasing.state import Status
from purchasing.views.konteks import find_pesanan, orang, tugas_belanja


@require_http_methods(["GET", "HEAD", "POST"])
def buat(request: HttpRequest) -> HttpResponse:
    """The one page that makes a package: budget, place, way of buying, reason."""
    tugas = tugas_belanja(request)
    if sudah := _made_before(request):
        return redirect("purchasing:paket", sudah.nomor)
    kelompok = _kelompok(request, tugas)
    earliest = add_hari_kerja(hari_ini(), max(kelompok.hari, 1), libur())
    form = PaketForm(
        request.POST or None,
        penugasan=tugas,
        tahun=hari_ini().year,
        earliest=earliest,
        initial=_initial(tugas, kelompok, earliest) | _as_before(request, tugas),
    )
    if request.method != "POST":
        return _page(request, form, kelompok)
    if not form.is_valid():
        return _page(request, form, kelompok, status=422)
    barang = tuple((b.item.produk.kode, b.item.jumlah) for b in kelompok.baris if b.is_tayang)
    isian = form.isian(kelompok.penyedia.pk, barang)
    try:
        if "nego" in request.POST:
            pesanan = buat_paket(actor=orang(request), isian=isian, kunci=form.kunci_sah)
            return redirect("purchasing:nego", pesanan.nomor)
        if "draf" in request.POST:
            pesanan = buat_paket(actor=orang(request), isian=isian, kunci=form.kunci_sah)
            messages.success(request, f"Draf tersimpan. Nomor: {pesanan.nomor}")
        else:
            pesanan = buat_dan_kirim(
                actor=orang(request),
                isian=isian,
                kunci=form.kunci_sah,
                benturan_dinyatakan=True,
            )
            messages.success(request, f"Terkirim. Nomor: {pesanan.nomor}")
    except RuleViolation as violation:
        status = http_status(violation)
        return _page(request, form, kelompok, violation=violation, status=status)
    return redirect("purchasing:paket", pesanan.nomor)


@require_http_methods(["GET", "HEAD", "POST"])
def ubah(request: HttpRequest, nomor: str) -> HttpResponse:
    """Mend a draft: other plan line, place, date or reason, at today's prices."""
    pesanan = find_pesanan(request, nomor)
    tugas = tugas_belanja(request)
    if pesanan.satker_id != tugas.satuan_kerja_id:
        raise Http404
    if pesanan.status != Status.DRAF:
        raise RuleViolation("status_tidak_sesuai", "Paket ini bukan draf lagi.")
    form = PaketForm(
        request.POST or None,
        penugasan=tugas,
        tahun=hari_ini().year,
        earliest=hari_ini(),
        initial=_of_draft(pesanan),
    )
    usulan = [(satu, 0) for satu in form.fields["rup"].queryset]
    context = {"form": form, "pesanan": pesanan, "rup": _options(form, usulan)}
    if request.method != "POST":
        return render(request, "purchasing/paket_ubah.html", context)
    if not form.is_valid():
        return render(request, "purchasing/paket_ubah.html", context, status=422)
    barang = tuple(pesanan.baris.values_list("versi__produk__kode", "jumlah"))
    try:
        ubah_paket(
            actor=orang(request),
            nomor=nomor,
            versi=_whole(request.POST.get("versi", "")),
            isian=form.isian(pesanan.penyedia_id, barang),
        )
    except RuleViolation as violation:
        context["violation"] = violation
        return render(request, "purchasing/paket_ubah.html", context, status=409)
    messages.success(request, "Draf diperbarui dengan harga hari ini.")
    return redirect("purchasing:paket", nomor)


@require_safe
def cek_pagu(request: HttpRequest) -> HttpResponse:
    """The live line under the plan lines: enough, nearly used up, or how much is missing."""
    tugas = tugas_belanja(request)
    kelompok = _kelompok(request, tugas)
    rup = rup_for(tugas, hari_ini().year).filter(pk=_whole(request.GET.get("rup", ""))).first()
    sisa = rup.saldo.sisa - kelompok.total if rup else 0
    context = {"rup": rup, "sisa": sisa, "kurang": -sisa}
    return render(request, "purchasing/_cek_pagu.html", context)


def _penyedia(request: HttpRequest) -> str:
    return request.GET.get("penyedia") or request.POST.get("penyedia") or ""


def _kelompok(request: HttpRequest, tugas: Penugasan) -> KelompokKeranjang:
    kode = _penyedia(request)
    for kelompok in isi_keranjang(orang(request), tugas.satuan_kerja_id or 0):
        if kelompok.penyedia.kode == kode and kelompok.may_be_packed:
            return kelompok
    raise Http404


def _made_before(request: HttpRequest) -> Pesanan | None:
    try:
        kunci = UUID(request.POST.get("kunci", ""))
    except ValueError:
        return None
    return find_dibuat(
        actor=orang(request),
        kunci=kunci,
        penyedia=_penyedia(request),
        rup=request.POST.get("rup", ""),
    )


def _initial(tugas: Penugasan, kelompok: KelompokKeranjang, earliest: date) -> dict[str, Any]:
    kantor = tugas.satuan_kerja
    penyedia = kelompok.penyedia
    kode = {b.item.produk.kode for b in kelompok.baris if b.is_tayang}
    if bukti := kertas_untuk(tugas.satuan_kerja_id, kode):
        kertas, alasan = bukti
        return {
            "alamat": kantor.alamat_kirim.first() if kantor else None,
            "tiba": add_hari_kerja(earliest, 2, libur()),
            "alasan": alasan,
            "kertas": kertas.kode,
        }
    return {
        "alamat": kantor.alamat_kirim.first() if kantor else None,
        "tiba": add_hari_kerja(earliest, 2, libur()),
        "alasan": (
            f"Harga tayang sesuai kebutuhan dan spesifikasi terpenuhi. Penyedia "
            f"{penyedia.get_skala_display().lower()} dari {penyedia.wilayah.nama_pendek}."
        ),
    }


def _as_before(request: HttpRequest, tugas: Penugasan) -> dict[str, Any]:
    """Take plan line, place, reason and PPK from the order that is bought again (`dari`)."""
    nomor = request.GET.get("dari", "")[:20].replace("\x00", "")
    if not nomor:
        return {}
    lama = visible_pesanan(orang(request)).filter(nomor=nomor, satker=tugas.satuan_kerja_id)
    pesanan = lama.first()
    return _chosen(pesanan) if pesanan else {}


def _of_draft(pesanan: Pesanan) -> dict[str, Any]:
    return {**_chosen(pesanan), "tiba": pesanan.tiba_paling_lambat}


def _chosen(pesanan: Pesanan) -> dict[str, Any]:
    return {
        "rup": pesanan.rup_id,
        "beban": dict(pesanan.anggaran.values_list("baris_mak", "nilai")),
        "alamat": pesanan.satker.alamat_kirim.filter(alamat=pesanan.alamat_kirim).first(),
        "alasan": pesanan.alasan,
        "ppk": pesanan.ppk_id,
    }


def _page(
    request: HttpRequest,
    form: PaketForm,
    kelompok: KelompokKeranjang,
    *,
    violation: RuleViolation | None = None,
    status: int = 200,
) -> HttpResponse:
    tugas = form.penugasan
    utama = max((b for b in kelompok.baris if b.is_tayang), key=lambda b: b.total)
    usulan = saran_rup(tugas, nama=utama.item.produk.etalase.nama, tahun=hari_ini().year)
    daftar = _options(form, [(s, kelompok.total - s.saldo.sisa) for s in usulan[:60]])
    batas = policy_rupiah("epurchasing.pp_max", timezone.localdate())
    context = {
        "form": form,
        "kelompok": kelompok,
        "rup_dekat": daftar[:SARAN_RUP],
        "rup_lain": daftar[SARAN_RUP:],
        "violation": violation,
        "batas_langsung": policy_rupiah("metode.beli_langsung_max", hari_ini()),
        "wewenang_ppk": kelompok.total > batas,
    }
    return render(request, "purchasing/paket_buat.html", context, status=status)


def _options(form: PaketForm, usulan: list[tuple[PaketRup, int]]) -> list[dict[str, Any]]:
    """Return the plan lines to choose from, with what each lacks and the fields of its lines."""
    dipilih = str(form["rup"].value() or "")
    return [
        {
            "rup": satu,
            "kurang": kurang,
            "dipilih": str(satu.pk) == dipilih,
            "mak": [{"mak": m, "isi": form.isi_mak(m.pk)} for m in satu.mak_terbuka],
        }
        for satu, kurang in usulan
    ]


def _whole(written: str) -> int:
    return int(written) if written.isascii() and written.isdigit() and len(written) < 16 else 0
