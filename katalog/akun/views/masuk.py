from allauth.account.adapter import get_adapter
from allauth.account.internal.decorators import login_stage_required
from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from katalog.akun.bukti import note_factor
from katalog.akun.forms.masuk import CadanganForm, KodeForm, MasukForm
from katalog.akun.services.faktor import require_code, require_recovery_code
from katalog.akun.services.masuk import cocokkan
from katalog.akun.services.sesi import note_logout
from katalog.akun.views.arah import known_device, remember_device, safe_next
from katalog.core.errors import RuleViolation

GET_POST = ["GET", "HEAD", "POST"]


def refusal_status(violation: RuleViolation) -> int:
    """Return 429 where tries have run out, else 422: what was typed does not fit."""
    return 429 if violation.code == "terlalu_banyak_percobaan" else 422


@login_not_required
@never_cache
@sensitive_post_parameters("sandi")
@require_http_methods(GET_POST)
def masuk(request: HttpRequest) -> HttpResponse:
    """First step: who, and the password. Nothing tells which of the two was wrong."""
    if request.user.is_authenticated:
        beranda = get_adapter(request).get_login_redirect_url(request)
        return redirect(safe_next(request, beranda))
    if request.method != "POST":
        form = MasukForm(initial={"next": safe_next(request)})
        return render(request, "akun/masuk.html", {"form": form})
    form = MasukForm(request.POST)
    status = 422
    if form.is_valid():
        try:
            return _open(request, form)
        except RuleViolation as violation:
            form.add_error(None, violation.message)
            status = refusal_status(violation)
    return render(request, "akun/masuk.html", {"form": form}, status=status)


def _open(request: HttpRequest, form: MasukForm) -> HttpResponse:
    pengguna = cocokkan(
        pengenal=form.cleaned_data["pengenal"],
        sandi=form.cleaned_data["sandi"],
        alamat=request.META.get("REMOTE_ADDR", ""),
        perangkat=known_device(request),
    )
    login = Login(user=pengguna, redirect_url=safe_next(request) or None)
    return remember_device(request, perform_password_login(request, {}, login))


@login_stage_required(stage=AuthenticateStage.key, redirect_urlname="akun:masuk")
@require_http_methods(GET_POST)
def kode(request: HttpRequest) -> HttpResponse:
    """Second step: the code of the authenticator app."""
    return _second_step(request, KodeForm, "akun/kode.html")


@login_stage_required(stage=AuthenticateStage.key, redirect_urlname="akun:masuk")
@require_http_methods(GET_POST)
def cadangan(request: HttpRequest) -> HttpResponse:
    """Second step without the phone: one of the recovery codes."""
    return _second_step(request, CadanganForm, "akun/cadangan.html")


def _second_step(request: HttpRequest, form_class: type[Form], template: str) -> HttpResponse:
    if request.method != "POST":
        return render(request, template, {"form": form_class()})
    form = form_class(request.POST)
    status = 422
    if form.is_valid():
        stage = request._login_stage
        try:
            _prove(request, stage.login.user, form)
        except RuleViolation as violation:
            form.add_error("kode", violation.message)
            status = refusal_status(violation)
        else:
            return remember_device(request, stage.exit())
    return render(request, template, {"form": form}, status=status)


def _prove(request: HttpRequest, pengguna, form: Form) -> None:
    if isinstance(form, CadanganForm):
        require_recovery_code(pengguna, form.cleaned_data["kode"])
        note_factor(request, pengguna, Authenticator.Type.RECOVERY_CODES)
    else:
        require_code(pengguna, form.cleaned_data["kode"])
        note_factor(request, pengguna)


@require_http_methods(GET_POST)
@never_cache
def konfirmasi(request: HttpRequest) -> HttpResponse:
    """Show the second factor again before an act that matters. The session gets a new id."""
    tujuan = safe_next(request, "/")
    form_class = CadanganForm if "cadangan" in request.GET else KodeForm
    form = form_class(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            _prove(request, request.user, form)
        except RuleViolation as violation:
            form.add_error("kode", violation.message)
            status = refusal_status(violation)
        else:
            request.session.cycle_key()
            return redirect(tujuan)
    elif request.method == "POST":
        status = 422
    context = {"form": form, "tujuan": tujuan, "cadangan": form_class is CadanganForm}
    return render(request, "akun/konfirmasi.html", context, status=status)


@login_not_required
@require_POST
def keluar(request: HttpRequest) -> HttpResponse:
    """End this session."""
    if request.user.is_authenticated:
        note_logout(request.user)
    logout(request)
    return redirect("/")
