"""What pages show of the integrity gate before a click, and the work list of APIP."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from katalog.akun.models import Pengguna
from katalog.akun.state import PERAN_PENYEDIA, Peran
from katalog.core.api import http_status
from katalog.core.errors import RuleViolation
from purchasing.forms import KasusForm
from purchasing.models import Pesanan, TemuanGerbang
from purchasing.selectors.gerbang.kasus import tepat_aturan, visible_kasus
from purchasing.selectors.gerbang.periksa import daftar_temuan, judul_aturan
from purchasing.selectors.hak import peran_lembaga, roles_in
from purchasing.services.kasus import perform_kasus
from purchasing.state import ALUR_KASUS, Aksi, AksiKasus, Status, StatusKasus, TingkatGerbang
from purchasing.views.konteks import orang

PER_HALAMAN = 24
SEBELUM = {Status.DRAF: Aksi.BELI_LANGSUNG, Status.REVIU_PPK: Aksi.SETUJUI}
UCAPAN = {AksiKasus.TANGANI: "Kasus ini Anda tangani.", AksiKasus.TUTUP: "Kasus ditutup."}
TAB = (("terbuka", "Terbuka"), ("selesai", "Selesai"))


def temuan_halaman(
    pesanan: Pesanan, pembaca: Pengguna, form: Form | None = None
) -> list[dict[str, Any]]:
    """Return what this reader sees of the gate: before the click, or as it was at the last one.

    What goes to APIP is for APIP alone: the parties are not warned (`reliability.md` T22).
    """
    peran = roles_in(pesanan, pembaca)
    if peran <= PERAN_PENYEDIA:
        return []
    tersimpan = list(
        TemuanGerbang.objects.filter(pesanan=pesanan, is_ditolak=False)
        .select_related("dijelaskan_oleh")
        .order_by("pk")
    )
    aksi = SEBELUM.get(Status(pesanan.status))
    if aksi is None:
        terakhir = max((t.versi for t in tersimpan), default=0)
        rows = [_stored(t) for t in tersimpan if t.versi == terakhir]
    else:
        lama = {(t.kode, t.kalimat): t for t in tersimpan if t.alasan}
        found = daftar_temuan(pesanan, aksi, pada=timezone.now(), orang=[pembaca])
        rows = [_shown(t, lama.get((t.kode, t.kalimat)), form) for t in found]
    is_apip = Peran.APIP in peran
    return [row for row in rows if is_apip or row["tingkat"] != TingkatGerbang.APIP]


def temuan_tertahan(violation: RuleViolation, form: Form) -> list[dict[str, Any]]:
    """Return what a refusal of the gate named, with the fields to explain it in."""
    return [_shown(temuan, None, form) for temuan in getattr(violation, "temuan", ())]


def _stored(temuan: TemuanGerbang) -> dict[str, Any]:
    return {
        "judul": judul_aturan(temuan.kode),
        "tingkat": TingkatGerbang(temuan.tingkat),
        "kalimat": temuan.kalimat,
        "penjelasan": temuan.alasan,
        "oleh": temuan.dijelaskan_oleh,
        "isian": None,
    }


def _shown(temuan: Any, lama: TemuanGerbang | None, form: Form | None) -> dict[str, Any]:
    minta = temuan.tingkat == TingkatGerbang.ALASAN and lama is None and form is not None
    return {
        "judul": temuan.judul,
        "tingkat": temuan.tingkat,
        "kalimat": temuan.kalimat,
        "penjelasan": lama.alasan if lama else "",
        "oleh": lama.dijelaskan_oleh if lama else None,
        "isian": form[temuan.isian] if minta and form is not None else None,
    }


@require_safe
def kasus_daftar(request: HttpRequest) -> HttpResponse:
    """The work list of APIP, and how often each rule was right over the past year."""
    tab = request.GET.get("tab", "terbuka")
    rows = visible_kasus(orang(request), "selesai" if tab == "selesai" else "terbuka")
    halaman = Paginator(rows, PER_HALAMAN).get_page(request.GET.get("hal"))
    for satu in halaman:
        satu.judul = judul_aturan(satu.aturan)
    context = {
        "halaman": halaman,
        "kueri": f"tab={tab}&" if tab == "selesai" else "",
        "tab": [
            {"label": label, "url": f"?tab={kode}", "aktif": kode == tab} for kode, label in TAB
        ],
        "aturan": tepat_aturan(),
    }
    return render(request, "purchasing/kasus_daftar.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def kasus(request: HttpRequest, kode: str) -> HttpResponse:
    """One case: what was found, on what evidence, and its outcome."""
    satu = get_object_or_404(visible_kasus(orang(request)), kode=kode)
    if request.method != "POST":
        return _case_page(request, satu, KasusForm())
    form = KasusForm(request.POST)
    if not form.is_valid():
        return _case_page(request, satu, form, status=422)
    aksi = AksiKasus(form.cleaned_data["aksi"])
    try:
        perform_kasus(
            kode=kode,
            aksi=aksi,
            actor=orang(request),
            versi=form.cleaned_data["versi"],
            hasil=form.cleaned_data["hasil"],
            catatan=form.cleaned_data["catatan"],
        )
    except RuleViolation as violation:
        field = {"hasil_kosong": "hasil", "alasan_kosong": "catatan"}.get(violation.code)
        form.add_error(field, violation.message)
        satu.refresh_from_db()
        status = 422 if field else http_status(violation)
        return _case_page(request, satu, form, status=status)
    messages.success(request, UCAPAN[aksi])
    return redirect("purchasing:kasus", kode)


def _case_page(
    request: HttpRequest, satu: Any, form: KasusForm, *, status: int = 200
) -> HttpResponse:
    boleh = ALUR_KASUS.available(
        source=StatusKasus(satu.status), roles=peran_lembaga(orang(request))
    )
    context = {
        "kasus": satu,
        "judul": judul_aturan(satu.aturan),
        "form": form,
        "boleh_tangani": AksiKasus.TANGANI in boleh,
        "boleh_tutup": AksiKasus.TUTUP in boleh,
        "bukti": [(nama.replace("_", " "), isi) for nama, isi in satu.temuan.bukti.items()],
        "lain": visible_kasus(orang(request))
        .filter(satker=satu.satker_id, penyedia=satu.penyedia_id)
        .exclude(pk=satu.pk)[:5],
    }
    return render(request, "purchasing/kasus.html", context, status=status)
