"""The desk of studies at `/kelola/telaah/`: a list by deadline and one page for each etalase."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from etalase.forms.telaah import (
    BAGIAN,
    AksiForm,
    PersyaratanFormSet,
    SalinForm,
    awal_telaah,
    isian_persyaratan,
)
from etalase.models import Etalase, PersyaratanEtalase, Produk, Telaah
from etalase.selectors.dampak import dampak_produk
from etalase.selectors.telaah import antrean_telaah, daftar_periksa, etalase_mirip, telaah_terbaru
from etalase.services.penetapan import perform_aksi_etalase, roles_in
from etalase.services.penetapan_syarat import Bahan
from etalase.services.telaah import salin_telaah, simpan_telaah
from etalase.state import (
    ALUR_ETALASE,
    PENYUSUN,
    AksiEtalase,
    StatusEtalase,
    StatusTelaah,
)
from katalog.akun.permintaan import LoggedInRequest
from katalog.core.errors import RuleViolation
from katalog.unggahan.models import JenisUnggahan
from katalog.unggahan.services import terima

TAHAP = (
    ("usulan", "Usulan", (StatusEtalase.USULAN_DIAJUKAN,)),
    ("telaah", "Telaah", (StatusEtalase.PENELAAHAN,)),
    ("penetapan", "Penetapan", (StatusEtalase.MENUNGGU_PENETAPAN, StatusEtalase.DITETAPKAN)),
    ("tayang", "Tayang", (StatusEtalase.PENDAFTARAN, StatusEtalase.TAYANG)),
)
# These have forms or lists of their own elsewhere.
BUKAN_DI_SINI = (AksiEtalase.AJUKAN, AksiEtalase.TAYANGKAN)
SK = (AksiEtalase.TETAPKAN, AksiEtalase.TETAPKAN_PERUBAHAN)
BAHAN = ("nomor_sk", "tanggal_sk", "teks", "mulai", "selesai")
PER_HALAMAN = 100


@require_safe
def daftar(request: LoggedInRequest) -> HttpResponse:
    """What is on its way, the most urgent first; a chip narrows it to one stage."""
    pilih = request.GET.get("tahap", "")
    rows = antrean_telaah()
    for kode, _, status in TAHAP:
        if kode == pilih:
            live = Etalase.objects.filter(status__in=status).order_by("-updated_at")
            rows = live if kode == "tayang" else rows.filter(status__in=status)
    context = {
        **admin.site.each_context(request),
        "title": "Telaah etalase",
        "daftar": rows[:PER_HALAMAN],
        "tahap": [(kode, label) for kode, label, _ in TAHAP],
        "pilih": pilih,
        "kini": timezone.now(),
    }
    return render(request, "admin/etalase/telaah/daftar.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def telaah(request: LoggedInRequest, pk: int) -> HttpResponse:
    """One etalase: checklist, the parts of its study, its acts and its history."""
    etalase = get_object_or_404(Etalase.objects.select_related("usulan__pengusul"), pk=pk)
    if request.method != "POST":
        return _show(request, etalase, {})
    if request.POST.get("aksi"):
        return _act(request, etalase)
    return _write(request, etalase, request.POST.get("bagian", ""))


def _write(request: LoggedInRequest, etalase: Etalase, bagian: str) -> HttpResponse:
    form = _form(request, etalase, bagian)
    if not form.is_valid():
        return _show(request, etalase, {bagian: form}, status=422)
    try:
        if bagian == "salin":
            salin_telaah(etalase_id=etalase.pk, actor=request.user, **form.cleaned_data)
        else:
            isian = isian_persyaratan(form) if bagian == "persyaratan" else form.isian()
            simpan_telaah(etalase_id=etalase.pk, actor=request.user, isian=isian)
    except RuleViolation as violation:
        messages.error(request, violation.message)
        return _show(request, etalase, {bagian: form}, status=_code(violation))
    messages.success(request, "Telaah tersimpan.")
    return redirect("admin:etalase_telaah", etalase.pk)


def _form(request: LoggedInRequest, etalase: Etalase, bagian: str) -> Any:
    if bagian in BAGIAN:
        return BAGIAN[bagian](request.POST)
    if bagian == "salin":
        return SalinForm(request.POST)
    if bagian == "persyaratan":
        return PersyaratanFormSet(request.POST, queryset=_syarat(telaah_terbaru(etalase)))
    raise PermissionDenied("Bagian telaah ini tidak dikenal.")


def _act(request: LoggedInRequest, etalase: Etalase) -> HttpResponse:
    form = AksiForm(request.POST, request.FILES)
    if not form.is_valid() or request.POST["aksi"] not in AksiEtalase.values:
        return _show(request, etalase, {"aksi": form}, status=422)
    aksi = AksiEtalase(request.POST["aksi"])
    try:
        hasil = perform_aksi_etalase(
            etalase_id=etalase.pk,
            aksi=aksi,
            actor=request.user,
            alasan=form.cleaned_data["alasan"],
            bahan=_bahan(request, etalase, aksi, form),
        )
    except RuleViolation as violation:
        messages.error(request, violation.message)
        return _show(request, etalase, {"aksi": form}, status=_code(violation))
    messages.success(request, _effect(hasil, aksi))
    return redirect("admin:etalase_telaah", etalase.pk)


def _bahan(request: LoggedInRequest, etalase: Etalase, aksi: AksiEtalase, form: AksiForm) -> Bahan:
    data = form.cleaned_data
    mirip = etalase_mirip(etalase.nama, etalase.pk, 1) if aksi == AksiEtalase.TOLAK else []
    duplikat = mirip[0].etalase.pk if mirip and "tautkan" in request.POST else None
    # A file is taken in only from who may sign with it.
    berkas = data["berkas"] if aksi in SK and aksi in _acts(request, etalase) else None
    return Bahan(
        **{nama: data[nama] for nama in BAHAN},
        serupa_id=duplikat,
        berkas=terima(
            berkas=berkas,
            jenis=JenisUnggahan.DOKUMEN,
            ruang=f"etalase:{etalase.pk}",
            actor=request.user,
        )
        if berkas
        else None,
    )


def _code(violation: RuleViolation) -> int:
    return 403 if violation.code == "bukan_kewenangan" else 409


def _effect(etalase: Etalase, aksi: AksiEtalase) -> str:
    kata = f"{etalase.nama}: {etalase.get_status_display()}."
    if aksi == AksiEtalase.UMUMKAN:
        jumlah = etalase.diberi_tahu  # type: ignore[attr-defined]
        return f"{kata} Pendaftaran dibuka sekarang: {jumlah} penyedia diberi tahu."
    if aksi == AksiEtalase.TUTUP:
        return " ".join([kata, *_stops(etalase, [aksi])])
    return kata


def _stops(etalase: Etalase, acts: list[AksiEtalase]) -> list[str]:
    """Return what closing this etalase ends and what goes on; nothing where nobody may close."""
    if AksiEtalase.TUTUP not in acts:
        return []
    return dampak_produk(Produk.objects.filter(etalase=etalase))


def _acts(request: LoggedInRequest, etalase: Etalase) -> list[AksiEtalase]:
    peran = roles_in(request.user)
    boleh = ALUR_ETALASE.available(source=StatusEtalase(etalase.status), roles=peran)
    return [aksi for aksi in boleh if aksi not in BUKAN_DI_SINI]


def _syarat(satu: Telaah | None) -> Any:
    return satu.persyaratan.all() if satu else PersyaratanEtalase.objects.none()


def _writable(request: LoggedInRequest, etalase: Etalase, satu: Telaah | None) -> bool:
    if PENYUSUN.isdisjoint(roles_in(request.user)):
        return False
    if satu is None:
        return etalase.status == StatusEtalase.PENELAAHAN
    return satu.status == StatusTelaah.DISUSUN


def _show(
    request: LoggedInRequest, etalase: Etalase, dikirim: dict[str, Any], status: int = 200
) -> HttpResponse:
    satu = telaah_terbaru(etalase)
    awal = awal_telaah(satu)
    acts = _acts(request, etalase)
    context = {
        **admin.site.each_context(request),
        "title": f"Telaah {etalase.nama}",
        "etalase": etalase,
        "telaah": satu,
        "usulan": getattr(etalase, "usulan", None),
        "periksa": daftar_periksa(satu) if satu else [],
        "mirip": etalase_mirip(etalase.nama, etalase.pk),
        "bisa_tulis": _writable(request, etalase, satu),
        **{nama: dikirim.get(nama) or form(initial=awal) for nama, form in BAGIAN.items()},
        "persyaratan": dikirim.get("persyaratan") or PersyaratanFormSet(queryset=_syarat(satu)),
        "salin": dikirim.get("salin") or SalinForm(),
        "aksi": dikirim.get("aksi") or AksiForm(initial={"mulai": timezone.localdate()}),
        "daftar_aksi": acts,
        "dampak": _stops(etalase, acts),
        "butuh_sk": any(act in SK for act in acts),
        "butuh_pengumuman": AksiEtalase.UMUMKAN in acts,
        "bisa_tolak": AksiEtalase.TOLAK in acts,
        "riwayat": etalase.tahap.select_related("oleh"),
        "versi": etalase.telaah.select_related("penetapan"),
        "skema": etalase.skema.filter(is_berlaku=True).first(),
        "kini": timezone.now(),
    }
    return render(request, "admin/etalase/telaah/satu.html", context, status=status)


def may_look(model_admin: admin.ModelAdmin, request: HttpRequest) -> None:
    """Refuse who may not even see an etalase here."""
    if not model_admin.has_view_permission(request):
        raise PermissionDenied("Halaman ini untuk pengelola katalog.")
