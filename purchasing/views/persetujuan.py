from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from katalog.akun.services.faktor import check_code, has_factor, has_fresh_factor
from katalog.core.errors import RuleViolation
from purchasing.forms import PutusanForm
from purchasing.models import Pesanan, TautanKeputusan
from purchasing.selectors.daftar import tugas_of
from purchasing.selectors.hak import roles_in
from purchasing.selectors.harga import bukti_harga
from purchasing.selectors.lampiran import lampiran_of
from purchasing.selectors.nego import putaran_terakhir
from purchasing.selectors.pemeriksaan import daftar_cek
from purchasing.services.pesanan import perform_berurutan
from purchasing.services.tautan import PUTUSAN, find_tautan, is_decided, putuskan_lewat_tautan
from purchasing.state import ALUR, TERCADANG, Aksi, Status
from purchasing.views.konteks import find_pesanan, orang, sisa_waktu, with_sisa

UCAPAN = {
    "setujui": "Disetujui. Surat Pesanan terbit dan dikirim ke penyedia.",
    "kembalikan": "Dikembalikan. PP membaca alasan Anda.",
    "tolak": "Ditolak. Pagu dan stok dilepas.",
}
STATUS_GALAT = {"alasan_kosong": 422, "perlu_kode": 422, "kunci_dipakai_ulang": 422}


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """The approval inbox of a PPK, the nearest deadline first."""
    menunggu = [p for p in tugas_of(orang(request)) if p.status in TERCADANG]
    context = {"daftar": with_sisa(menunggu)}
    return render(request, "purchasing/persetujuan_daftar.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def putuskan(request: HttpRequest, nomor: str) -> HttpResponse:
    """The whole decision on one screen. GET shows, POST acts."""
    pesanan = find_pesanan(request, nomor)
    if request.method != "POST":
        return _page(request, pesanan, None)
    form = PutusanForm(request.POST)
    if not form.is_valid():
        return _page(request, pesanan, form, status=422)
    putusan = form.cleaned_data["putusan"]
    try:
        perform_berurutan(
            nomor=nomor,
            daftar_aksi=_remaining(pesanan, putusan),
            actor=orang(request),
            versi=form.cleaned_data["versi"],
            kunci=form.kunci_sah,
            alasan=form.cleaned_data["alasan"],
            faktor_segar=_factor(request, form),
        )
    except RuleViolation as violation:
        return _refused(request, pesanan, form, violation)
    messages.success(request, UCAPAN[putusan])
    return redirect("purchasing:pesanan", nomor)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tautan(request: HttpRequest, token: str) -> HttpResponse:
    """The link of an e-mail: opening it shows, only its form acts, and only for its addressee."""
    satu = find_tautan(token)
    if satu is None:
        raise Http404
    mine = request.user.is_authenticated and request.user.pk == satu.penerima_id
    if not mine and not has_factor(satu.penerima):
        return redirect(f"{reverse('akun:masuk')}?next={request.path}")
    if request.method != "POST":
        return _link_page(request, satu, None, mine=mine)
    form = PutusanForm(request.POST)
    if not form.is_valid():
        return _link_page(request, satu, form, mine=mine, status=422)
    putusan = form.cleaned_data["putusan"]
    if is_decided(tautan=satu, putusan=putusan, kunci=form.kunci_sah):
        return _decided(request, satu, putusan, mine=mine)
    code = form.cleaned_data["kode"]
    proven = bool(code) and check_code(satu.penerima, code)
    if not mine and not proven:
        form.add_error("kode", "Kode salah atau sudah lewat 30 detik. Coba kode terbaru.")
        return _link_page(request, satu, form, mine=mine, status=422)
    try:
        putuskan_lewat_tautan(
            tautan=satu,
            putusan=putusan,
            kunci=form.kunci_sah,
            alasan=form.cleaned_data["alasan"],
            faktor_segar=proven or (mine and has_fresh_factor(request)),
        )
    except RuleViolation as violation:
        form.add_error("kode" if violation.code == "perlu_kode" else None, violation.message)
        status = STATUS_GALAT.get(violation.code, 409)
        return _link_page(request, satu, form, mine=mine, status=status)
    return _decided(request, satu, putusan, mine=mine)


def _decided(
    request: HttpRequest, satu: TautanKeputusan, putusan: str, *, mine: bool
) -> HttpResponse:
    if mine:
        messages.success(request, UCAPAN[putusan])
        return redirect("purchasing:pesanan", satu.pesanan.nomor)
    context = {"pesanan": satu.pesanan, "ucapan": UCAPAN[putusan]}
    return render(request, "purchasing/tautan_selesai.html", context)


def _remaining(pesanan: Pesanan, putusan: str) -> tuple[Aksi, ...]:
    # A package whose approval stands already lacks only the signature.
    if putusan == "setujui" and pesanan.status == Status.TANDA_TANGAN:
        return (Aksi.TANDA_TANGANI,)
    return PUTUSAN[putusan]


def _factor(request: HttpRequest, form: PutusanForm) -> bool:
    code = form.cleaned_data["kode"]
    return has_fresh_factor(request) or (bool(code) and check_code(orang(request), code))


def _refused(
    request: HttpRequest, pesanan: Pesanan, form: PutusanForm, violation: RuleViolation
) -> HttpResponse:
    if violation.code == "bukan_kewenangan":
        raise violation
    field = "kode" if violation.code == "perlu_kode" else None
    form.add_error(field, violation.message)
    pesanan.refresh_from_db()
    return _page(request, pesanan, form, status=STATUS_GALAT.get(violation.code, 409))


def _page(
    request: HttpRequest, pesanan: Pesanan, form: PutusanForm | None, *, status: int = 200
) -> HttpResponse:
    boleh = ALUR.available(source=Status(pesanan.status), roles=roles_in(pesanan, orang(request)))
    context = {
        **_context(pesanan, form),
        "boleh": Aksi.SETUJUI in boleh or Aksi.TANDA_TANGANI in boleh,
        "boleh_kembalikan": Aksi.KEMBALIKAN in boleh,
        "minta_kode": not has_fresh_factor(request),
        "aksi_url": reverse("purchasing:persetujuan", args=[pesanan.nomor]),
        "punya_pesanan": True,
        "lampiran": lampiran_of(pesanan, orang(request)),
    }
    return render(request, "purchasing/persetujuan.html", context, status=status)


def _link_page(
    request: HttpRequest,
    satu: TautanKeputusan,
    form: PutusanForm | None,
    *,
    mine: bool,
    status: int = 200,
) -> HttpResponse:
    pesanan = satu.pesanan
    masih = satu.dipakai_pada is None and pesanan.versi == satu.versi
    context = {
        **_context(pesanan, form),
        "boleh": masih and pesanan.status == Status.REVIU_PPK,
        "boleh_kembalikan": True,
        "minta_kode": not (mine and has_fresh_factor(request)),
        "aksi_url": request.path,
        "punya_pesanan": mine,
        "lampiran": lampiran_of(pesanan, satu.penerima) if mine else None,
        "lain": request.user.is_authenticated and not mine,
    }
    page = "purchasing/persetujuan.html" if mine else "purchasing/tautan.html"
    return render(request, page, context, status=status)


def _context(pesanan: Pesanan, form: PutusanForm | None) -> dict[str, Any]:
    return {
        "pesanan": pesanan,
        "form": form or PutusanForm(initial={"versi": pesanan.versi}),
        "baris": pesanan.baris.select_related("versi"),
        "cek": daftar_cek(pesanan),
        "bukti_harga": bukti_harga(pesanan),
        "nego": putaran_terakhir(pesanan),
        "waktu": sisa_waktu(pesanan),
        "pembuat_pp": pesanan.peristiwa.filter(versi=1).first(),
    }
