"""`/daftar/penyedia/`: four steps, each one POST that is kept at once (`ux.md` 3.15)."""

from typing import Any

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from katalog.akun.permintaan import LoggedInRequest
from katalog.akun.services.masuk import cocokkan
from katalog.akun.services.percobaan import take_try
from katalog.akun.views.arah import known_device, remember_device
from katalog.core.errors import RuleViolation
from katalog.kebijakan.selectors import policy_number
from vendors.forms.daftar import PILIH, SEMUA, AkunForm, AlamatForm, NibForm, PajakForm, UsahaForm
from vendors.models import Pendaftaran, StatusOss
from vendors.selectors.pendaftaran import draf_of, langkah_berikut
from vendors.selectors.ringkas import daftar_ringkas
from vendors.services.akibat import HARI_VERIFIKASI
from vendors.services.akun_penyedia import mulai_akun
from vendors.services.pendaftaran import (
    KOSONG,
    cari_usaha,
    isi_usaha,
    kirim_pendaftaran,
    simpan_langkah,
)

LANGKAH = ("Akun", "Usaha", "Pajak dan rekening", "Alamat dan wilayah")
TUJUAN = {
    1: "vendors:daftar-akun",
    2: "vendors:daftar-usaha",
    3: "vendors:daftar-pajak",
    4: "vendors:daftar-alamat",
    5: "vendors:daftar-ringkasan",
}
TEMPLAT = {
    1: "vendors/daftar_1.html",
    2: "vendors/daftar_2.html",
    3: "vendors/daftar_3.html",
    4: "vendors/daftar_4.html",
}
GET_POST = ["GET", "HEAD", "POST"]
TERSIMPAN = "Isian tersimpan. Anda boleh berhenti kapan saja dan melanjutkan setelah masuk lagi."
BIDANG_AKUN = {"hp_dipakai": "hp", "surel_dipakai": "surel"}


@login_not_required
@require_safe
@never_cache
def mulai(request: HttpRequest) -> HttpResponse:
    """Lead on to the step that comes next for this person."""
    if not request.user.is_authenticated:
        return redirect(TUJUAN[1])
    return redirect(TUJUAN[langkah_berikut(draf_of(request.user))])


@login_not_required
@never_cache
@sensitive_post_parameters("sandi")
@require_http_methods(GET_POST)
def akun(request: HttpRequest) -> HttpResponse:
    """Step 1: an account, which is logged in at once. Who has one goes on to step 2."""
    if request.user.is_authenticated:
        return redirect(TUJUAN[2])
    form = AkunForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return _open(request, form.cleaned_data)
        except RuleViolation as salah:
            form.add_error(BIDANG_AKUN.get(salah.code), salah.message)
            terpakai = salah.code in BIDANG_AKUN
            return _show(request, 1, form, terpakai=terpakai, ditolak=True)
    return _show(request, 1, form)


def _open(request: HttpRequest, isi: dict[str, Any]) -> HttpResponse:
    alamat = request.META.get("REMOTE_ADDR", "")
    take_try("daftar", alamat)
    mulai_akun(nama=isi["nama"], hp=isi["hp"], surel=isi["surel"], sandi=isi["sandi"])
    pengguna = cocokkan(
        pengenal=isi["hp"], sandi=isi["sandi"], alamat=alamat, perangkat=known_device(request)
    )
    messages.success(request, TERSIMPAN)
    login = Login(user=pengguna, redirect_url=reverse(TUJUAN[2]))
    return remember_device(request, perform_password_login(request, {}, login))


@never_cache
@require_http_methods(GET_POST)
def usaha(request: LoggedInRequest) -> HttpResponse:
    """Step 2: the business by its NIB; what OSS cannot say the person fills in."""
    draf = draf_of(request.user)
    aksi = request.POST.get("aksi", "")
    if request.method == "POST" and aksi == "bukan":
        simpan_langkah(actor=request.user, langkah=1, isi=KOSONG)
        return redirect(TUJUAN[2])
    if request.method == "POST" and aksi == "benar" and draf.oss_status == StatusOss.COCOK:
        simpan_langkah(actor=request.user, langkah=2, isi={})
        return redirect(TUJUAN[3])
    is_isian = aksi == "isi" or (request.method != "POST" and _needs_hand(draf))
    kelas = UsahaForm if is_isian else NibForm
    form = kelas(request.POST or None, initial=_initial(draf))
    if request.method == "POST" and form.is_valid():
        try:
            return _keep_business(request, form)
        except RuleViolation as salah:
            form.add_error("nib", salah.message)
            return _show(request, 2, form, draf=draf, nib_terdaftar=True, ditolak=True)
    return _show(request, 2, form, draf=draf, isian=is_isian)


def _needs_hand(draf: Pendaftaran) -> bool:
    return bool(draf.nib) and draf.oss_status != StatusOss.COCOK


def _keep_business(request: LoggedInRequest, form: forms.Form) -> HttpResponse:
    isi = form.cleaned_data
    if not isinstance(form, UsahaForm):
        cari_usaha(actor=request.user, nib=isi["nib"])
        return redirect(TUJUAN[2])
    isi_usaha(actor=request.user, isi=isi)
    messages.success(request, TERSIMPAN)
    return redirect(TUJUAN[3])


@never_cache
@sensitive_post_parameters("npwp", "nik", "rekening")
@require_http_methods(GET_POST)
def pajak(request: LoggedInRequest) -> HttpResponse:
    """Step 3: tax numbers and the bank account."""
    return _step(request, 3, PajakForm)


@never_cache
@require_http_methods(GET_POST)
def alamat(request: LoggedInRequest) -> HttpResponse:
    """Step 4: the address, and the regions delivered to."""
    return _step(request, 4, AlamatForm)


def _step(request: LoggedInRequest, langkah: int, kelas: type[forms.Form]) -> HttpResponse:
    draf = draf_of(request.user)
    if draf.langkah < langkah - 1:
        return redirect(TUJUAN[langkah_berikut(draf)])
    form = kelas(request.POST or None, initial=_initial(draf))
    if request.method != "POST" or not form.is_valid():
        return _show(request, langkah, form, draf=draf)
    isi = dict(form.cleaned_data)
    isi.pop("benar", None)
    tujuan = isi.pop("kirim_ke", None)
    if "kirim" in isi:
        isi["kirim_semua"] = isi.pop("kirim") == SEMUA
    simpan_langkah(actor=request.user, langkah=langkah, isi=isi, kirim_ke=tujuan)
    messages.success(request, TERSIMPAN)
    return redirect(TUJUAN[langkah + 1])


@never_cache
@require_http_methods(GET_POST)
def ringkasan(request: LoggedInRequest) -> HttpResponse:
    """The whole of it once more, and the button that hands it in."""
    draf = draf_of(request.user)
    if request.method == "POST":
        kirim_pendaftaran(actor=request.user)
        hari = policy_number(HARI_VERIFIKASI, timezone.localdate())
        messages.success(
            request,
            f"Pendaftaran terkirim. Diperiksa paling lama {hari} hari kerja."
            " Sambil menunggu, Anda sudah bisa mengisi produk (disimpan sebagai draf).",
        )
        return redirect("vendors:verifikasi")
    if langkah_berikut(draf) not in TUJUAN or draf.langkah < len(LANGKAH):
        return redirect(TUJUAN[langkah_berikut(draf)])
    return render(request, "vendors/daftar_ringkasan.html", {"bagian": daftar_ringkas(draf)})


def _initial(draf: Pendaftaran) -> dict[str, Any]:
    kolom = (
        *("nib", "nama", "jenis_badan", "penjualan_tahunan", "is_pkp", "npwp", "nik"),
        *("bank", "rekening", "rekening_nama", "alamat", "wilayah"),
    )
    isi = {satu: getattr(draf, satu) for satu in kolom}
    isi |= {"kbli": ", ".join(draf.kbli), "kirim": SEMUA if draf.kirim_semua else PILIH}
    if draf.nik == draf.npwp:
        isi["nik"] = ""
    if draf.pk:
        isi["kirim_ke"] = draf.kirim_ke.all()
    return isi


def _show(
    request: HttpRequest, langkah: int, form: forms.Form, *, ditolak: bool = False, **lain: Any
) -> HttpResponse:
    kini = {True: "kini", False: "nanti"}
    context = {
        "form": form,
        "nomor": langkah,
        "langkah": [
            {"judul": judul, "keadaan": "sudah" if nomor < langkah else kini[nomor == langkah]}
            for nomor, judul in enumerate(LANGKAH, 1)
        ],
        **lain,
    }
    status = 409 if ditolak else 422 if form.errors else 200
    return render(request, TEMPLAT[langkah], context, status=status)
