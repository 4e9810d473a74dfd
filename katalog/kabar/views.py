"""The inbox: the truth of what we told a person. It never waits for the queue."""

from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from katalog.kabar.selectors import belum_dibaca, inbox
from katalog.kabar.services import mark_all_read, open_notifikasi

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


def _orang(request: HttpRequest) -> AbstractBaseUser:
    if not isinstance(request.user, AbstractBaseUser):
        raise TypeError("the login middleware lets nobody else in")
    return request.user
