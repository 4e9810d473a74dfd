import segno
from allauth.mfa.adapter import get_adapter
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from katalog.akun.bukti import has_fresh_factor, note_factor
from katalog.akun.forms.masuk import KodeForm
from katalog.akun.penjaga import lacks_factor
from katalog.akun.permintaan import LoggedInRequest
from katalog.akun.services.faktor import enrol, has_factor, new_codes, new_secret
from katalog.akun.views.arah import detour, safe_next
from katalog.core.errors import RuleViolation

RAHASIA = "akun.rahasia_totp"
KODE_BARU = "akun.kode_cadangan_baru"
TUJUAN = "akun.tujuan_setelah_pasang"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def keamanan(request: LoggedInRequest) -> HttpResponse:
    """Enrol the authenticator app, or see that it is enrolled. Replacing it needs a fresh code."""
    punya = has_factor(request.user)
    ganti = punya and "ganti" in request.GET
    if ganti and not has_fresh_factor(request):
        return detour("akun:konfirmasi", f"{request.path}?ganti")
    if punya and not ganti:
        return render(request, "akun/keamanan.html", {"punya_faktor": True})
    form = KodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            codes = enrol(
                pengguna=request.user,
                rahasia=request.session.get(RAHASIA, ""),
                kode=form.cleaned_data["kode"],
            )
        except RuleViolation as violation:
            form.add_error("kode", violation.message)
        else:
            return _enrolled(request, codes)
    return _enrolment(request, form)


def _enrolment(request: LoggedInRequest, form: KodeForm) -> HttpResponse:
    rahasia = request.session.setdefault(RAHASIA, new_secret())
    if tujuan := safe_next(request):
        request.session[TUJUAN] = tujuan
    uri = get_adapter().build_totp_url(request.user, rahasia)
    context = {
        "form": form,
        "punya_faktor": False,
        "wajib": lacks_factor(request),
        "kunci": " ".join(rahasia[i : i + 4] for i in range(0, len(rahasia), 4)),
        "qr": segno.make(uri, error="m").svg_data_uri(scale=5, border=4),
    }
    return render(request, "akun/keamanan.html", context, status=422 if form.errors else 200)


def _enrolled(request: LoggedInRequest, codes: list[str]) -> HttpResponse:
    request.session.pop(RAHASIA, None)
    request.session.cycle_key()
    note_factor(request, request.user)
    request.session[KODE_BARU] = codes
    messages.success(request, "Autentikator terpasang.")
    return redirect("akun:keamanan-cadangan")


@never_cache
@require_safe
def cadangan(request: LoggedInRequest) -> HttpResponse:
    """Show new recovery codes, this once."""
    codes = request.session.pop(KODE_BARU, None)
    if codes is None:
        return redirect("akun:keamanan")
    context = {"daftar_kode": codes, "tujuan": request.session.pop(TUJUAN, "/akun/")}
    return render(request, "akun/kode_cadangan.html", context)


@require_POST
def cadangan_baru(request: LoggedInRequest) -> HttpResponse:
    """Replace the recovery codes; the old ones stop working."""
    if not has_factor(request.user):
        return redirect("akun:keamanan")
    if not has_fresh_factor(request):
        return detour("akun:konfirmasi", reverse("akun:keamanan"))
    request.session[KODE_BARU] = new_codes(pengguna=request.user)
    return redirect("akun:keamanan-cadangan")
