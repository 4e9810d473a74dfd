from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from katalog.akun.forms.masuk import LupaForm, SandiBaruForm, UbahSandiForm
from katalog.akun.permintaan import LoggedInRequest
from katalog.akun.services.sandi import change_sandi, find_by_reset, request_reset, reset_sandi
from katalog.core.errors import RuleViolation

GET_POST = ["GET", "HEAD", "POST"]


@login_not_required
@never_cache
@require_http_methods(GET_POST)
def lupa(request: HttpRequest) -> HttpResponse:
    """Ask for a reset link. The answer is the same whether or not the address is known."""
    form = LupaForm(request.POST or None)
    if request.method != "POST":
        return render(request, "akun/lupa.html", {"form": form})
    if not form.is_valid():
        return render(request, "akun/lupa.html", {"form": form}, status=422)
    request_reset(form.cleaned_data["surel"])
    return render(request, "akun/lupa_terkirim.html")


@login_not_required
@never_cache
@sensitive_post_parameters("sandi", "ulang")
@require_http_methods(GET_POST)
def lupa_baru(request: HttpRequest, kode: str, token: str) -> HttpResponse:
    """Set the new password by the link of the e-mail; it works once, for 30 minutes."""
    pengguna = find_by_reset(kode, token)
    if pengguna is None:
        return render(request, "akun/tautan_mati.html", {"reset": True}, status=410)
    form = SandiBaruForm(request.POST or None, pengguna=pengguna)
    if request.method != "POST":
        return render(request, "akun/lupa_baru.html", {"form": form})
    if not form.is_valid():
        return render(request, "akun/lupa_baru.html", {"form": form}, status=422)
    try:
        reset_sandi(kode=kode, token=token, sandi=form.cleaned_data["sandi"])
    except RuleViolation:
        return render(request, "akun/tautan_mati.html", {"reset": True}, status=410)
    messages.success(request, "Sandi baru tersimpan. Masuk dengan sandi itu.")
    return redirect("akun:masuk")


@never_cache
@sensitive_post_parameters("lama", "sandi", "ulang")
@require_http_methods(GET_POST)
def ubah(request: LoggedInRequest) -> HttpResponse:
    """Change one's own password; every other session ends."""
    form = UbahSandiForm(request.POST or None, pengguna=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            change_sandi(
                pengguna=request.user,
                lama=form.cleaned_data["lama"],
                baru=form.cleaned_data["sandi"],
                sesi=request.session.session_key,
            )
        except RuleViolation as violation:
            form.add_error("lama", violation.message)
        else:
            update_session_auth_hash(request, request.user)
            messages.success(request, "Sandi diubah. Sesi lain sudah diakhiri.")
            return redirect("akun:keamanan")
    status = 422 if form.errors else 200
    return render(request, "akun/ubah_sandi.html", {"form": form}, status=status)
