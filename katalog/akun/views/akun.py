from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from katalog.akun.permintaan import LoggedInRequest
from katalog.akun.selectors import KUNCI_SESI, daftar_sesi, konteks_semua, peran_aktif
from katalog.akun.services.faktor import has_factor
from katalog.akun.services.sesi import end_session
from katalog.akun.sesi import KUNCI_PERANGKAT
from katalog.akun.views.arah import safe_next


@require_safe
def akun(request: LoggedInRequest) -> HttpResponse:
    """One's own profile, and the switch between roles."""
    context = {
        "orang": request.user,
        "pilihan": konteks_semua(request),
        "aktif": peran_aktif(request),
        "punya_faktor": has_factor(request.user),
    }
    return render(request, "akun/akun.html", context)


@require_POST
def peran(request: HttpRequest) -> HttpResponse:
    """Put another of one's own roles to use. The session gets a new id."""
    wanted = request.POST.get("pilihan")
    chosen = next((satu for satu in konteks_semua(request) if satu.pilihan == wanted), None)
    if chosen is None:
        raise Http404
    for kunci in KUNCI_SESI.values():
        request.session.pop(kunci, None)
    request.session[KUNCI_SESI[chosen.kind]] = chosen.pk
    request.session.cycle_key()
    rotate_token(request)
    messages.success(request, f"Anda sekarang bertugas sebagai {chosen.label}.")
    return redirect(safe_next(request, "/akun/"))


@require_safe
def perangkat(request: LoggedInRequest) -> HttpResponse:
    """The sessions that are open under this account."""
    context = {
        "daftar": daftar_sesi(request.user),
        "kode_ini": request.session.get(KUNCI_PERANGKAT, {}).get("kode"),
    }
    return render(request, "akun/perangkat.html", context)


@require_POST
def perangkat_akhiri(request: LoggedInRequest, kode: str) -> HttpResponse:
    """End one of them."""
    if not end_session(pengguna=request.user, kode=kode):
        raise Http404
    messages.success(request, "Sesi itu sudah diakhiri.")
    return redirect("akun:perangkat")
