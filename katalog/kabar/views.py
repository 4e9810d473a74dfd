"""The inbox: the truth of what we told a person. It never waits for the queue."""

from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from katalog.kabar.aturan import aturan_of
from katalog.kabar.forms import RINGKASAN, PilihanKabarForm
from katalog.kabar.selectors import belum_dibaca, inbox, pilihan_of
from katalog.kabar.services import choose_kabar, mark_all_read, open_notifikasi

PER_HALAMAN = 30


@require_safe
def notifikasi(request: HttpRequest) -> HttpResponse:
    """What we told this person, by day, newest first."""
    pengguna = _orang(request)
    halaman = Paginator(inbox(pengguna), PER_HALAMAN).get_page(request.GET.get("hal"))
    for entry in halaman.object_list:
        entry.hari = timezone.localdate(entry.dibuat_pada)
    context = {
        "halaman": halaman,
        "belum_dibaca": belum_dibaca(pengguna),
        "hari_ini": timezone.localdate(),
    }
    return render(request, "kabar/notifikasi.html", context)


@require_POST
def buka(request: HttpRequest) -> HttpResponse:
    """Mark one entry as read and go where it leads; somebody else's is unknown here."""
    peristiwa = request.POST.get("peristiwa", "").replace("\x00", "")[:80]
    entry = get_object_or_404(inbox(_orang(request)), peristiwa=peristiwa)
    return redirect(open_notifikasi(notifikasi=entry))


@require_POST
def baca_semua(request: HttpRequest) -> HttpResponse:
    """Mark everything as read."""
    mark_all_read(penerima=_orang(request))
    messages.success(request, "Semua notifikasi ditandai sudah dibaca.")
    return redirect("kabar:notifikasi")


@require_http_methods(["GET", "HEAD", "POST"])
def pilihan(request: HttpRequest) -> HttpResponse:
    """How this person wants to be told: which mails, when, and not at night."""
    pengguna, aturan = _orang(request), aturan_of(timezone.localdate())
    form = PilihanKabarForm(
        request.POST if request.method == "POST" else None,
        pilihan=pilihan_of(pengguna),
        awal=(aturan.tenang_mulai, aturan.tenang_selesai),
        jam=aturan.jam_ringkasan,
    )
    if not form.is_bound or not form.is_valid():
        context = {"form": form, "surel": getattr(pengguna, "surel", None)}
        return render(request, "kabar/pilihan.html", context, status=422 if form.is_bound else 200)
    choose_kabar(
        pengguna=pengguna,
        surel_senyap=form.surel_senyap,
        is_ringkasan=form.cleaned_data["irama"] == RINGKASAN,
        tenang=form.jam_tenang,
    )
    messages.success(request, "Pilihan notifikasi tersimpan. Berlaku untuk kabar berikutnya.")
    return redirect("kabar:pilihan")


def _orang(request: HttpRequest) -> AbstractBaseUser:
    if not isinstance(request.user, AbstractBaseUser):
        raise TypeError("the login middleware lets nobody else in")
    return request.user
