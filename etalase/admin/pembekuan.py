"""`/kelola/pembekuan/<kode>/`: freeze with the effect in sight, lift, answer an objection."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from etalase.forms.pembekuan import AngkatForm, BekukanForm, JawabForm
from etalase.models import Produk
from etalase.selectors.dampak import dampak_produk
from etalase.selectors.pembekuan import RUANG_BUKTI, pembekuan_berjalan, riwayat_pembekuan
from etalase.services.keberatan import perform_aksi_keberatan
from etalase.services.pembekuan import IsianBeku, angkat_pembekuan, bekukan_produk
from etalase.services.pemeriksaan import PEMUTUS
from etalase.state import AksiKeberatan, AlasanBeku, StatusKeberatan
from katalog.akun.permintaan import LoggedInRequest
from katalog.akun.selectors import peran_semua
from katalog.audit.selectors import jejak_terakhir
from katalog.core.errors import RuleViolation
from katalog.unggahan.models import JenisUnggahan
from katalog.unggahan.services import terima

TIDAK_LENGKAP, BENTROK = 422, 409
FORMULIR: dict[str, type[forms.Form]] = {
    "bekukan": BekukanForm,
    "angkat": AngkatForm,
    "jawab": JawabForm,
}
JAWABAN = {"terima": AksiKeberatan.TERIMA, "tolak": AksiKeberatan.TOLAK}


@require_http_methods(["GET", "HEAD", "POST"])
def pembekuan(request: LoggedInRequest, kode: str) -> HttpResponse:
    """One product: the effect of a freeze and its form, or the running freeze and its end."""
    if not request.user.has_perm("etalase.view_produk"):
        raise PermissionDenied("Halaman ini untuk pengelola katalog dan APIP.")
    produk = get_object_or_404(
        Produk.objects.select_related("penyedia", "etalase", "versi_tayang"), kode=kode
    )
    if request.method != "POST":
        return _page(request, produk, {})
    if PEMUTUS.isdisjoint(peran_semua(request.user)):
        raise PermissionDenied("Pembekuan dilakukan oleh pengelola katalog.")
    nama = request.POST.get("bagian", "")
    form = FORMULIR.get(nama, BekukanForm)(request.POST, request.FILES)
    if nama not in FORMULIR or not form.is_valid():
        return _page(request, produk, {nama: form}, status=TIDAK_LENGKAP)
    try:
        pesan = _act(request, produk, nama, form.cleaned_data)
    except RuleViolation as violation:
        # What was typed stays in the form, next to what is true now.
        return _page(request, produk, {nama: form}, violation.message, BENTROK)
    messages.success(request, pesan)
    return redirect("etalase:pembekuan", produk.kode)


def _act(request: LoggedInRequest, produk: Produk, nama: str, isi: dict[str, Any]) -> str:
    if nama == "bekukan":
        bekukan_produk(produk_id=produk.pk, actor=request.user, isian=_isian(request, produk, isi))
        return "Produk dibekukan. Penyedia diberi tahu beserta cara mengajukan keberatan."
    if nama == "angkat":
        angkat_pembekuan(produk_id=produk.pk, actor=request.user, alasan=isi["alasan"])
        return "Pembekuan diangkat. Penyedia diberi tahu."
    aksi = JAWABAN.get(request.POST.get("putusan", ""))
    if aksi is None:
        raise RuleViolation("putusan_tidak_dikenal", "Pilih terima atau tolak.")
    satu = perform_aksi_keberatan(
        produk_id=produk.pk, aksi=aksi, actor=request.user, jawaban=isi["jawaban"]
    )
    return f"Keberatan dijawab: {satu.get_status_display().lower()}. Penyedia diberi tahu."


def _isian(request: LoggedInRequest, produk: Produk, isi: dict[str, Any]) -> IsianBeku:
    berkas = isi["bukti"]
    bukti = berkas and terima(
        berkas=berkas,
        jenis=JenisUnggahan.DOKUMEN,
        ruang=f"{RUANG_BUKTI}:{produk.penyedia_id}",
        actor=request.user,
    )
    return IsianBeku(
        kode_alasan=AlasanBeku(isi["kode_alasan"]),
        alasan=isi["alasan"],
        catatan_umum=isi["catatan_umum"],
        sampai=isi["sampai"],
        bukti=bukti or None,
    )


def _page(
    request: LoggedInRequest,
    produk: Produk,
    dikirim: dict[str, forms.Form],
    galat: str = "",
    status: int = 200,
) -> HttpResponse:
    beku = pembekuan_berjalan(produk)
    keberatan = getattr(beku, "keberatan", None)
    menunggu = keberatan is not None and keberatan.status == StatusKeberatan.DIAJUKAN
    context = {
        **admin.site.each_context(request),
        "title": f"Pembekuan: {produk}",
        "produk": produk,
        "beku": beku,
        "keberatan": keberatan,
        "menunggu": menunggu,
        "boleh": not PEMUTUS.isdisjoint(peran_semua(request.user)),
        "pembeku": beku is not None and beku.dibekukan_oleh_id == request.user.pk,
        "dampak": dampak_produk(Produk.objects.filter(pk=produk.pk)),
        "galat": galat,
        **{nama: dikirim.get(nama) or form() for nama, form in FORMULIR.items()},
        "putaran": riwayat_pembekuan(produk),
        "riwayat": jejak_terakhir(produk),
    }
    return render(request, "etalase/kelola/pembekuan.html", context, status=status)
