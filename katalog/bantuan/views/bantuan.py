"""Help and the required pages. All of them are public."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from katalog.bantuan.forms import PengaduanForm
from katalog.bantuan.istilah import ISTILAH
from katalog.bantuan.models import Gangguan, Pengaduan
from katalog.bantuan.panduan import DAFTAR
from katalog.bantuan.services.pengaduan import sampaikan_pengaduan
from katalog.kebijakan.models import AturanRetensi

PANDUAN = {panduan.slug: panduan for panduan in DAFTAR}
GANGGUAN_TAMPIL = 20


@login_not_required
@require_safe
def bantuan(request: HttpRequest) -> HttpResponse:
    """The guides by reader, with a search over their titles."""
    kata = request.GET.get("q", "")[:80].strip()
    cocok = [p for p in DAFTAR if kata.lower() in p.judul.lower()]
    return render(request, "bantuan/bantuan.html", {"daftar": cocok, "q": kata})


@login_not_required
@require_safe
def panduan(request: HttpRequest, slug: str) -> HttpResponse:
    """One guide, printable on two pages."""
    if slug not in PANDUAN:
        raise Http404
    return render(request, "bantuan/panduan.html", {"panduan": PANDUAN[slug]})


@login_not_required
@require_safe
def istilah(request: HttpRequest) -> HttpResponse:
    """The words of procurement in plain language."""
    return render(request, "bantuan/istilah.html", {"istilah": ISTILAH})


def _plain(nama: str) -> Any:
    @login_not_required
    @require_safe
    def halaman(request: HttpRequest) -> HttpResponse:
        return render(request, f"bantuan/{nama}.html")

    return halaman


tentang = _plain("tentang")
ketentuan = _plain("ketentuan")
aksesibilitas = _plain("aksesibilitas")
kontak = _plain("kontak")


@login_not_required
@require_safe
def privasi(request: HttpRequest) -> HttpResponse:
    """What we keep of a person, why, and how long (UU 27/2022): the terms are rows of policy."""
    return render(request, "bantuan/privasi.html", {"retensi": AturanRetensi.objects.all()})


@login_not_required
@require_safe
def status(request: HttpRequest) -> HttpResponse:
    """Is the service well, what is planned, and what went wrong before."""
    semua = list(Gangguan.objects.order_by("-mulai")[:GANGGUAN_TAMPIL])
    sekarang = timezone.now()
    context = {
        "kini": [g for g in semua if g.mulai <= sekarang and not _over(g)],
        "rencana": [g for g in semua if g.mulai > sekarang],
        "lampau": [g for g in semua if _over(g)],
    }
    return render(request, "bantuan/status.html", context)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def pengaduan(request: HttpRequest) -> HttpResponse:
    """Take a complaint, anonymous allowed; or show how one stands, by its ticket."""
    if request.method == "POST":
        form = PengaduanForm(request.POST)
        if not form.is_valid():
            return render(request, "bantuan/pengaduan.html", {"form": form}, status=422)
        tiket = sampaikan_pengaduan(**form.cleaned_data)
        messages.success(request, f"Terkirim. Nomor tiket: {tiket.nomor}")
        return redirect(f"{reverse('bantuan:pengaduan')}?nomor={tiket.nomor}")
    nomor = request.GET.get("nomor", "")[:20].replace("\x00", "").strip().upper()
    context = {
        "form": PengaduanForm(),
        "nomor": nomor,
        "tiket": Pengaduan.objects.filter(nomor=nomor).first() if nomor else None,
    }
    return render(request, "bantuan/pengaduan.html", context)


def _over(gangguan: Gangguan) -> bool:
    return gangguan.selesai is not None and gangguan.selesai <= timezone.now()
