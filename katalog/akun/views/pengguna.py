"""`/opd/pengguna/`: an office's people, looked after by its own Admin OPD."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from katalog.akun.bukti import has_fresh_factor
from katalog.akun.forms.pengguna import DelegasiForm, UndangForm
from katalog.akun.models import Pengguna, SatuanKerja
from katalog.akun.permintaan import LoggedInRequest
from katalog.akun.selectors import (
    peran_aktif,
    satker_diadmini,
    tugas_kantor,
    undangan_terbuka,
)
from katalog.akun.services.faktor import has_factor
from katalog.akun.services.pengguna import aktifkan, lepas_faktor, nonaktifkan
from katalog.akun.services.penugasan import cabut, tugaskan
from katalog.akun.services.undangan import batalkan, undang
from katalog.akun.views.arah import detour
from katalog.core.errors import RuleViolation

GET_POST = ["GET", "HEAD", "POST"]
View = Callable[..., HttpResponse]


def kantor_admin(request: LoggedInRequest) -> SatuanKerja:
    """Return the office this person looks after: that of the role in use, else the first.

    Raises PermissionDenied for anybody else.
    """
    kantor = list(satker_diadmini(request.user).order_by("pk"))
    aktif = peran_aktif(request)
    if not kantor:
        raise PermissionDenied("Halaman ini untuk Admin OPD.")
    return next((k for k in kantor if aktif and k == aktif.satker), kantor[0])


def needs_fresh_factor(view: View) -> View:
    """Let a person in who showed the second factor in the last minutes; ask for it otherwise."""

    @wraps(view)
    def guarded(request: LoggedInRequest, *args: str, **kwargs: str) -> HttpResponse:
        kantor_admin(request)
        if has_fresh_factor(request):
            return view(request, *args, **kwargs)
        return detour("akun:konfirmasi", request.path)

    return guarded


@require_safe
def daftar(request: LoggedInRequest) -> HttpResponse:
    """Who serves at the office, and who is invited."""
    satker = kantor_admin(request)
    context = {
        "satker": satker,
        "daftar_tugas": tugas_kantor(satker),
        "daftar_undangan": undangan_terbuka(satker),
    }
    return render(request, "akun/pengguna.html", context)


@require_safe
def rinci(request: LoggedInRequest, kode: str) -> HttpResponse:
    """One person: the roles at this office, and what can be done."""
    satker = kantor_admin(request)
    orang = _person(satker, kode)
    context = {
        "satker": satker,
        "orang": orang,
        "daftar_tugas": tugas_kantor(satker).filter(pengguna=orang),
        "sendiri": orang == request.user,
        "punya_faktor": has_factor(orang),
    }
    return render(request, "akun/pengguna_rinci.html", context)


@require_http_methods(GET_POST)
@needs_fresh_factor
def undang_baru(request: LoggedInRequest) -> HttpResponse:
    """Invite a person against a decree."""
    satker = kantor_admin(request)
    form = UndangForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            undang(actor=request.user, satker=satker, calon=form.calon)
        except RuleViolation as violation:
            return _refused(request, "akun/undang.html", form, violation, satker)
        messages.success(request, f"Undangan dikirim ke {form.calon.surel}.")
        return redirect("akun:pengguna")
    return _form_page(request, "akun/undang.html", form, satker)


@require_http_methods(GET_POST)
@needs_fresh_factor
def delegasi(request: LoggedInRequest) -> HttpResponse:
    """Let one official stand in for another for some days (Plh/Plt)."""
    satker = kantor_admin(request)
    form = DelegasiForm(request.POST or None, tugas=tugas_kantor(satker), actor=request.user)
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        tetap = form.tetap[isi["digantikan"]]
        try:
            tugaskan(
                actor=request.user,
                pengguna=form.orang[isi["pengganti"]],
                peran=tetap.peran,
                satker=satker,
                nomor_sk=isi["nomor_sk"],
                dari=isi["dari"],
                sampai=isi["sampai"],
                menggantikan=tetap,
            )
        except RuleViolation as violation:
            return _refused(request, "akun/delegasi.html", form, violation, satker)
        messages.success(request, "Penugasan Plh/Plt tersimpan.")
        return redirect("akun:pengguna")
    return _form_page(request, "akun/delegasi.html", form, satker)


@dataclass(frozen=True, slots=True)
class Tindakan:
    """An act on a whole account, and the words of its confirmation page."""

    jalankan: Callable[..., Pengguna]
    judul: str
    akibat: str
    tombol: str
    selesai: str


TINDAKAN = {
    "nonaktifkan": Tindakan(
        nonaktifkan,
        "Nonaktifkan {}?",
        "Orang ini langsung keluar dan tidak dapat masuk lagi.",
        "Ya, nonaktifkan akun",
        "Akun dinonaktifkan. Semua sesinya berakhir.",
    ),
    "aktifkan": Tindakan(
        aktifkan,
        "Aktifkan lagi {}?",
        "Orang ini dapat masuk lagi dengan sandi lamanya.",
        "Ya, aktifkan akun",
        "Akun aktif lagi.",
    ),
    "lepas-faktor": Tindakan(
        lepas_faktor,
        "Lepas autentikator {}?",
        "Pastikan lewat panggilan video bahwa yang meminta memang orangnya.",
        "Ya, lepas autentikator",
        "Autentikator dilepas. Orang ini memasangnya lagi saat masuk.",
    ),
}


@require_http_methods(GET_POST)
@needs_fresh_factor
def tindakan(request: LoggedInRequest, kode: str, aksi: str) -> HttpResponse:
    """Confirm and do one act on an account. GET shows, POST acts."""
    orang = _person(kantor_admin(request), kode)
    pilihan = TINDAKAN[aksi]
    if request.method == "POST":
        try:
            pilihan.jalankan(actor=request.user, pengguna_id=orang.pk)
        except RuleViolation as violation:
            return _conflict(request, orang, violation)
        messages.success(request, pilihan.selesai)
        return redirect("akun:pengguna-rinci", orang.kode)
    context = {
        "judul": pilihan.judul.format(orang.nama),
        "akibat": pilihan.akibat,
        "tombol": pilihan.tombol,
        "batal": reverse("akun:pengguna-rinci", args=[orang.kode]),
    }
    return render(request, "akun/konfirmasi_tindakan.html", context)


@require_http_methods(GET_POST)
@needs_fresh_factor
def cabut_peran(request: LoggedInRequest, kode: str, peran: str) -> HttpResponse:
    """Confirm and end one role of a person at this office."""
    satker = kantor_admin(request)
    orang = _person(satker, kode)
    milik = tugas_kantor(satker).filter(pengguna=orang, peran=peran).order_by("berlaku_dari")
    tugas = get_object_or_404(milik[:1])
    if request.method == "POST":
        try:
            cabut(actor=request.user, penugasan_id=tugas.pk)
        except RuleViolation as violation:
            return _conflict(request, orang, violation)
        messages.success(request, f"Peran {tugas.get_peran_display()} dicabut.")
        return redirect("akun:pengguna")
    context = {
        "judul": f"Cabut peran {tugas.get_peran_display()} dari {orang.nama}?",
        "akibat": "Peran ini berhenti pada permintaan berikutnya.",
        "tombol": "Ya, cabut peran",
        "batal": reverse("akun:pengguna-rinci", args=[orang.kode]),
    }
    return render(request, "akun/konfirmasi_tindakan.html", context)


@require_http_methods(GET_POST)
@needs_fresh_factor
def undangan_batal(request: LoggedInRequest, kode: str) -> HttpResponse:
    """Confirm and call back one invitation of this office."""
    undangan = get_object_or_404(undangan_terbuka(kantor_admin(request)), kode=kode)
    if request.method == "POST":
        batalkan(actor=request.user, kode=undangan.kode)
        messages.success(request, "Undangan dibatalkan.")
        return redirect("akun:pengguna")
    context = {
        "judul": f"Batalkan undangan untuk {undangan.nama}?",
        "akibat": "Tautan di surelnya tidak berlaku lagi.",
        "tombol": "Ya, batalkan undangan",
        "batal": reverse("akun:pengguna"),
    }
    return render(request, "akun/konfirmasi_tindakan.html", context)


def _person(satker: SatuanKerja, kode: str) -> Pengguna:
    here = tugas_kantor(satker).order_by().values("pengguna")
    return get_object_or_404(Pengguna.objects.filter(pk__in=here), kode=kode)


def _form_page(
    request: LoggedInRequest, template: str, form: Form, satker: SatuanKerja
) -> HttpResponse:
    status = 422 if form.errors else 200
    return render(request, template, {"form": form, "satker": satker}, status=status)


def _refused(
    request: LoggedInRequest,
    template: str,
    form: Form,
    violation: RuleViolation,
    satker: SatuanKerja,
) -> HttpResponse:
    form.add_error(None, violation.message)
    return render(request, template, {"form": form, "satker": satker}, status=409)


def _conflict(request: LoggedInRequest, orang: Pengguna, violation: RuleViolation) -> HttpResponse:
    context = {
        "pesan": violation.message,
        "kembali": reverse("akun:pengguna-rinci", args=[orang.kode]),
    }
    return render(request, "409.html", context, status=409)
