"""The page of a negotiation, the same for both sides: rounds, the next offer, and messages."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from katalog.akun.state import PERAN_BELANJA, PERAN_PENYEDIA
from katalog.core.api import http_status
from katalog.core.errors import RuleViolation
from katalog.kebijakan.selectors import policy_number
from purchasing.forms_nego import (
    AKHIRI,
    BUKA,
    SEPAKATI,
    TAWAR,
    PesanForm,
    TawaranForm,
    TindakanForm,
    mulai_dari,
)
from purchasing.models import Pesanan, PutaranNego
from purchasing.selectors.hak import is_of_own_office, roles_in
from purchasing.selectors.nego import (
    daftar_putaran,
    giliran,
    is_giliran,
    kali_dibuka,
    visible_nego,
)
from purchasing.services.nego.pesan import kirim_pesan
from purchasing.services.nego.syarat import BUKA_MAKS, PUTARAN_MAKS
from purchasing.services.nego.tawaran import baris_of, susun
from purchasing.services.pesanan import perform_aksi
from purchasing.state import Aksi, Status
from purchasing.views.konteks import orang, sisa_waktu

AKSI = {SEPAKATI: Aksi.SEPAKATI, AKHIRI: Aksi.AKHIRI_NEGO, BUKA: Aksi.BUKA_NEGO}
SELESAI = {
    Aksi.MULAI_NEGO: "Tawaran terkirim ke penyedia.",
    Aksi.TAWAR: "Tawaran terkirim.",
    Aksi.SEPAKATI: "Harga disepakati. Paket menunggu persetujuan PPK.",
    Aksi.AKHIRI_NEGO: "Negosiasi diakhiri tanpa sepakat.",
    Aksi.BUKA_NEGO: "Negosiasi dibuka lagi.",
}
TERBUKA = (Status.DRAF, Status.NEGOSIASI)


@require_http_methods(["GET", "HEAD", "POST"])
def nego(request: HttpRequest, nomor: str) -> HttpResponse:
    """Show the rounds; send an offer, accept one, end without one, or open again."""
    pesanan = _find(request, nomor)
    if request.method != "POST":
        return _page(request, pesanan)
    form = TindakanForm(request.POST)
    if not form.is_valid():
        return _page(request, pesanan, form=form, status=422)
    tawaran = None
    if form.cleaned_data["tindakan"] == TAWAR:
        tawaran = TawaranForm(request.POST, baris=baris_of(pesanan))
        if not tawaran.is_valid():
            return _page(request, pesanan, tawaran=tawaran, status=422)
        if "hitung" in request.POST:
            return _page(request, pesanan, tawaran=tawaran)
    return _perform(request, pesanan, form, tawaran)


@require_POST
def pesan(request: HttpRequest, nomor: str) -> HttpResponse:
    """Write one message to the other side."""
    pesanan = _find(request, nomor)
    form = PesanForm(request.POST)
    if not form.is_valid():
        return _page(request, pesanan, surat=form, status=422)
    try:
        kirim_pesan(
            actor=orang(request), nomor=nomor, isi=form.cleaned_data["isi"], kunci=form.kunci_sah
        )
    except RuleViolation as violation:
        if violation.code == "bukan_kewenangan":
            raise
        form.add_error(None, violation.message)
        return _page(request, pesanan, surat=form, status=http_status(violation))
    messages.success(request, "Pesan terkirim.")
    return redirect("purchasing:nego", nomor)


def _find(request: HttpRequest, nomor: str) -> Pesanan:
    satu = visible_nego(orang(request)).filter(nomor=nomor).first()
    if satu is not None:
        return satu
    if is_of_own_office(orang(request), nomor):
        raise PermissionDenied
    raise Http404


def _perform(
    request: HttpRequest, pesanan: Pesanan, form: TindakanForm, tawaran: TawaranForm | None
) -> HttpResponse:
    aksi = AKSI.get(form.cleaned_data["tindakan"])
    if aksi is None:
        aksi = Aksi.MULAI_NEGO if pesanan.status == Status.DRAF else Aksi.TAWAR
    try:
        perform_aksi(
            nomor=pesanan.nomor,
            aksi=aksi,
            actor=orang(request),
            versi=form.cleaned_data["versi"],
            kunci=form.kunci_sah,
            alasan=form.cleaned_data["alasan"],
            benturan_dinyatakan=True,
            isian=tawaran.isian() if tawaran else None,
        )
    except RuleViolation as violation:
        if violation.code == "bukan_kewenangan":
            raise
        form.add_error(None, violation.message)
        status = (
            422 if violation.code in ("alasan_kosong", "perlu_yakin") else http_status(violation)
        )
        kini = _find(request, pesanan.nomor)
        yakin = violation.code == "perlu_yakin"
        return _page(request, kini, form=form, tawaran=tawaran, status=status, minta_yakin=yakin)
    messages.success(request, SELESAI[aksi])
    return redirect("purchasing:nego", pesanan.nomor)


def _page(
    request: HttpRequest,
    pesanan: Pesanan,
    *,
    form: TindakanForm | None = None,
    tawaran: TawaranForm | None = None,
    surat: PesanForm | None = None,
    status: int = 200,
    minta_yakin: bool = False,
) -> HttpResponse:
    peran = roles_in(pesanan, orang(request))
    putaran = daftar_putaran(pesanan)
    akhir = putaran[-1] if putaran else None
    baris = baris_of(pesanan)
    giliran_saya = pesanan.status in TERBUKA and is_giliran(pesanan, peran)
    if pesanan.status == Status.DRAF:
        giliran_saya = not PERAN_BELANJA.isdisjoint(peran)
    boleh_tawar = giliran_saya and not _habis(pesanan, akhir)
    if boleh_tawar and tawaran is None:
        acuan = akhir if pesanan.status == Status.NEGOSIASI else None
        mulai = mulai_dari(pesanan, baris, acuan, _persen(request))
        tawaran = TawaranForm(baris=baris, initial=mulai)
    context: dict[str, Any] = {
        "pesanan": pesanan,
        "putaran": putaran[::-1],
        "akhir": akhir,
        "giliran": giliran(pesanan) if pesanan.status in TERBUKA else None,
        "giliran_saya": giliran_saya,
        "form": form,
        "tawaran": tawaran if boleh_tawar else None,
        "baris": _rows(baris, putaran, tawaran) if boleh_tawar and tawaran else [],
        "hasil": _hasil(pesanan, tawaran) if boleh_tawar else None,
        "minta_yakin": minta_yakin,
        "boleh_terima": giliran_saya and pesanan.status == Status.NEGOSIASI,
        "boleh_akhiri": pesanan.status == Status.NEGOSIASI and _pihak(peran),
        "boleh_buka": _boleh_buka(pesanan, peran),
        "pesan": pesanan.pesan_nego.select_related("oleh"),
        "surat": surat or PesanForm(auto_id="id_pesan_%s"),
        "boleh_pesan": pesanan.status == Status.NEGOSIASI and _pihak(peran),
        "penyedia_saya": not PERAN_PENYEDIA.isdisjoint(peran),
        "waktu": sisa_waktu(pesanan),
        "kunci": uuid4(),
        "persen": request.GET.get("persen", "")[:3],
    }
    return render(request, "purchasing/nego.html", context, status=status)


def _pihak(peran: set[str]) -> bool:
    return not (PERAN_BELANJA | PERAN_PENYEDIA).isdisjoint(peran)


def _habis(pesanan: Pesanan, akhir: PutaranNego | None) -> bool:
    if akhir is None or pesanan.status == Status.DRAF:
        return False
    return akhir.nomor >= policy_number(PUTARAN_MAKS, timezone.localdate())


def _boleh_buka(pesanan: Pesanan, peran: set[str]) -> bool:
    if pesanan.status != Status.BATAL_NEGO or PERAN_BELANJA.isdisjoint(peran):
        return False
    return kali_dibuka(pesanan) < policy_number(BUKA_MAKS, timezone.localdate())


def _persen(request: HttpRequest) -> int | None:
    tulis = request.GET.get("persen", "")
    return int(tulis) if tulis.isascii() and tulis.isdigit() and len(tulis) < 3 else None


def _rows(
    baris: list[Any], putaran: list[PutaranNego], tawaran: TawaranForm
) -> list[dict[str, Any]]:
    """Return each good with its displayed price, the two newest offers, and the field."""
    dua = putaran[-2:]
    harga = [({b.versi_id: b.harga for b in satu.baris.all()}, satu) for satu in dua]
    return [
        {
            "baris": satu,
            "dahulu": [(n, isi.get(satu.versi_id)) for isi, n in harga],
            "kolom": tawaran.kolom(satu),
        }
        for satu in baris
    ]


def _hasil(pesanan: Pesanan, tawaran: TawaranForm | None) -> PutaranNego | None:
    """Return what the written offer comes to, when it can be reckoned."""
    if tawaran is None or not tawaran.is_bound or not tawaran.is_valid():
        return None
    isian = replace(tawaran.isian(), yakin=True)
    hasil, _ = susun(pesanan, list(tawaran.baris), isian, timezone.localdate())
    return hasil
