from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from katalog.akun.forms.masuk import TerimaForm
from katalog.akun.models import Pengguna, Undangan
from katalog.akun.services.undangan import find_undangan, invitee_of, is_open, terima
from katalog.core.errors import RuleViolation


@login_not_required
@never_cache
@sensitive_post_parameters("sandi", "ulang")
@require_http_methods(["GET", "HEAD", "POST"])
def undangan(request: HttpRequest, token: str) -> HttpResponse:
    """The link of an invitation. GET shows it, POST accepts it, once."""
    satu = find_undangan(token)
    if satu is None:
        raise Http404
    if not is_open(satu):
        return render(request, "akun/tautan_mati.html", {"reset": False}, status=410)
    orang = invitee_of(satu)
    if orang.has_usable_password():
        return _known(request, satu, orang)
    return _newcomer(request, satu, orang)


def _newcomer(request: HttpRequest, satu: Undangan, orang: Pengguna) -> HttpResponse:
    form = TerimaForm(request.POST or None, pengguna=orang)
    if request.method == "POST" and form.is_valid():
        try:
            terima(kode=satu.kode, sandi=form.cleaned_data["sandi"])
        except RuleViolation as violation:
            form.add_error(None, violation.message)
            context = {"undangan": satu, "form": form}
            return render(request, "akun/undangan.html", context, status=409)
        messages.success(request, "Akun Anda siap. Masuk dengan surel dan sandi tadi.")
        return redirect("akun:masuk")
    status = 422 if form.errors else 200
    return render(request, "akun/undangan.html", {"undangan": satu, "form": form}, status=status)


def _known(request: HttpRequest, satu: Undangan, orang: Pengguna) -> HttpResponse:
    mine = request.user.is_authenticated and request.user.pk == orang.pk
    context = {"undangan": satu, "milik_saya": mine, "lain": request.user.is_authenticated}
    if request.method != "POST" or not mine:
        status = 403 if request.method == "POST" else 200
        return render(request, "akun/undangan_akun.html", context, status=status)
    try:
        terima(kode=satu.kode, sandi=None, oleh=orang)
    except RuleViolation as violation:
        context["pesan"] = violation.message
        return render(request, "akun/undangan_akun.html", context, status=409)
    messages.success(request, f"Anda sekarang {satu.get_peran_display()}, {satu.satuan_kerja}.")
    return redirect("akun:akun")
