import json
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from katalog.akun.state import PERAN_BELANJA
from katalog.core.errors import RuleViolation
from purchasing.forms import AksiForm
from purchasing.models import Pesanan
from purchasing.selectors.daftar import hitung_tab, is_for_me, tugas_of
from purchasing.selectors.hak import roles_in, visible_pesanan
from purchasing.selectors.harga import bukti_harga_of
from purchasing.selectors.jawaban import penolakan_of, permintaan_of, sesuai_permintaan
from purchasing.selectors.lampiran import lampiran_of
from purchasing.selectors.pemeriksaan import daftar_cek
from purchasing.selectors.waktu import garis_waktu
from purchasing.services.dokumen import terbitkan_surat
from purchasing.services.jawaban import Penolakan
from purchasing.services.pesanan import perform_aksi
from purchasing.state import AKHIR, ALUR, GAGAL, SESUDAH_SP, Aksi, Sebab, Status
from purchasing.views.konteks import find_pesanan, kirim_pdf, orang, sisa_waktu, with_sisa

PER_HALAMAN = 24
TAB = (("berjalan", "Berjalan"), ("selesai", "Selesai"), ("semua", "Semua"))
# These have their own page, where the decision is explained.
DI_HALAMAN_LAIN = frozenset({Aksi.SETUJUI, Aksi.KEMBALIKAN, Aksi.TOLAK, Aksi.TANDA_TANGANI})
SELESAI = {
    Aksi.BELI_LANGSUNG: "Terkirim ke PPK. Kami kabari lewat surel.",
    Aksi.TERUSKAN: "Diteruskan ke PPK.",
    Aksi.HAPUS: "Draf dihapus.",
    Aksi.TERIMA: "Pesanan diterima. Siapkan barangnya.",
    Aksi.TOLAK_PESANAN: "Pesanan ditolak. Pembeli membaca alasan Anda.",
    Aksi.MINTA_WAKTU: "Permintaan terkirim ke PPK. Batas jawaban tetap sampai PPK memutus.",
    Aksi.BERI_WAKTU: "Waktu jawaban ditambah. Penyedia dikabari.",
    Aksi.TOLAK_WAKTU: "Permintaan tidak diberi. Penyedia dikabari.",
}

# What the person left out, not what the order forbids.
BELUM_LENGKAP = ("alasan_kosong", "sebab_kosong", "kunci_dipakai_ulang")


@require_safe
def tugas(request: HttpRequest) -> HttpResponse:
    """Only what waits for me, the nearest deadline first."""
    daftar = with_sisa(tugas_of(orang(request)))
    return render(request, "purchasing/tugas.html", {"daftar": daftar})


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """The orders of my office, by tab, with a search by number, goods or vendor."""
    terlihat = visible_pesanan(orang(request))
    kata = request.GET.get("q", "")[:80].replace("\x00", "").strip()
    if kata:
        terlihat = terlihat.filter(
            Q(nomor__icontains=kata) | Q(nama__icontains=kata) | Q(penyedia__nama__icontains=kata)
        )
    hitung = hitung_tab(terlihat)
    tab = request.GET.get("tab", "berjalan")
    halaman = Paginator(_of_tab(terlihat, tab), PER_HALAMAN).get_page(request.GET.get("hal"))
    context = {
        "halaman": halaman,
        "q": kata,
        "tab": [
            {
                "label": label,
                "jumlah": hitung[kode],
                "url": f"?tab={kode}",
                "aktif": kode == tab,
            }
            for kode, label in (
                ("berjalan", "Berjalan"),
                ("selesai", "Selesai"),
                ("semua", "Semua"),
            )
        ],
        "kueri": f"tab={tab}&" if tab in ("selesai", "semua") else "",
    }
    return render(request, "purchasing/pesanan_daftar.html", context)


@require_safe
def daftar_paket(request: HttpRequest) -> HttpResponse:
    """My drafts and what I sent to a PPK."""
    sebelum = visible_pesanan(orang(request)).filter(
        status__in=(Status.DRAF, Status.REVIU_PPK, Status.TANDA_TANGAN)
    )
    halaman = Paginator(sebelum.order_by("-pk"), PER_HALAMAN).get_page(request.GET.get("hal"))
    return render(request, "purchasing/paket_daftar.html", {"halaman": halaman})


@require_safe
def paket(request: HttpRequest, nomor: str) -> HttpResponse:
    """The same row before its Surat Pesanan; afterwards the address leads to the order."""
    satu = find_pesanan(request, nomor)
    if satu.status in SESUDAH_SP:
        return redirect("purchasing:pesanan", nomor)
    return _detail(request, satu)


@require_safe
def pesanan(request: HttpRequest, nomor: str) -> HttpResponse:
    """One order: its timeline, goods, money, letter, and what I may do now."""
    return _detail(request, find_pesanan(request, nomor))


@require_safe
def surat(request: HttpRequest, nomor: str) -> HttpResponse:
    """The Surat Pesanan as it was signed, read from its frozen text and printable on A4."""
    satu = find_pesanan(request, nomor)
    naskah = satu.surat
    if naskah is None:
        raise Http404
    context = {"pesanan": satu, "surat": naskah, "isi": json.loads(naskah.isi)}
    return render(request, "purchasing/surat.html", context)


@require_safe
def surat_pdf(request: HttpRequest, nomor: str) -> FileResponse:
    """The letter in force as PDF: printed when first asked for, the same bytes ever after."""
    naskah = find_pesanan(request, nomor).surat
    if naskah is None:
        raise Http404
    dokumen = terbitkan_surat(actor=orang(request), surat=naskah)
    return kirim_pdf(dokumen, f"surat-pesanan-{naskah.nomor.replace('/', '-')}.pdf")


@require_POST
def aksi(request: HttpRequest, nomor: str, aksi: Aksi) -> HttpResponse:
    """Do one act and go back to the page that the person came from."""
    satu = find_pesanan(request, nomor)
    form = AksiForm(request.POST)
    if not form.is_valid():
        return _detail(request, satu, form=form, status=422)
    try:
        perform_aksi(
            nomor=nomor,
            aksi=aksi,
            actor=orang(request),
            versi=form.cleaned_data["versi"],
            kunci=form.kunci_sah,
            alasan=form.cleaned_data["alasan"],
            benturan_dinyatakan=True,
            isian=_form_of(aksi, form),
        )
    except RuleViolation as violation:
        if violation.code == "bukan_kewenangan":
            raise
        form.add_error(None, violation.message)
        status = 422 if violation.code in BELUM_LENGKAP else 409
        return _detail(request, find_pesanan(request, nomor), form=form, status=status)
    messages.success(request, SELESAI.get(aksi, "Tersimpan."))
    tujuan = "toko-pesanan" if request.POST.get("dari") == "toko" else "pesanan"
    return redirect(f"purchasing:{tujuan}", nomor)


def _form_of(aksi: Aksi, form: AksiForm) -> Penolakan | None:
    return Penolakan(form.cleaned_data["sebab"]) if aksi is Aksi.TOLAK_PESANAN else None


def _of_tab(terlihat: QuerySet[Pesanan], tab: str) -> QuerySet[Pesanan]:
    if tab == "selesai":
        terlihat = terlihat.filter(status__in=AKHIR)
    elif tab != "semua":
        terlihat = terlihat.exclude(status__in=AKHIR)
    return terlihat.order_by("-pk")


def detail_context(request: HttpRequest, satu: Pesanan) -> dict[str, Any]:
    """Return what the page of an order shows, to its buyer and to its vendor alike."""
    peran = roles_in(satu, orang(request))
    minta = permintaan_of(satu)
    boleh = sesuai_permintaan(ALUR.available(source=Status(satu.status), roles=peran), minta)
    return {
        "pesanan": satu,
        "baris": satu.baris.select_related("versi__produk"),
        "anggaran": satu.anggaran.all(),
        "langkah": garis_waktu(satu),
        "aksi_tersedia": [a for a in boleh if a not in DI_HALAMAN_LAIN],
        "boleh_putuskan": Aksi.SETUJUI in boleh or Aksi.TANDA_TANGANI in boleh,
        "minta_waktu": minta,
        "penolakan": penolakan_of(satu),
        "daftar_sebab": Sebab.choices,
        "untuk_saya": is_for_me(satu, peran),
        "boleh_lagi": satu.status != Status.DRAF and not PERAN_BELANJA.isdisjoint(peran),
        "berakhir_gagal": satu.status in GAGAL,
        "waktu": sisa_waktu(satu),
        "lampiran": lampiran_of(satu, orang(request)),
        "bukti_harga": bukti_harga_of(satu, orang(request)),
        "kunci": uuid4(),
        "url_kembali": reverse("purchasing:pesanan-daftar"),
    }


def _detail(
    request: HttpRequest, satu: Pesanan, *, form: AksiForm | None = None, status: int = 200
) -> HttpResponse:
    context = {**detail_context(request, satu), "form": form}
    if satu.status not in SESUDAH_SP:
        context["cek"] = daftar_cek(satu)
    return render(request, "purchasing/pesanan.html", context, status=status)
