"""The catalogue manager's workplace: stock Django admin on our look, behind our own login."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator

from katalog.akun.bukti import session_has_factor
from katalog.akun.izin import PERAN_MASUK_KELOLA
from katalog.akun.selectors import peran_semua
from katalog.akun.services.faktor import has_factor
from katalog.kelola.beranda import KEADAAN, beranda
from katalog.kelola.hak import may_see_kinerja
from katalog.kelola.models import SaringanTersimpan
from katalog.kelola.penomor import PenomorTerbatas


class SitusKelola(admin.AdminSite):
    """Open to those who curate or audit today, each with a second factor shown in the session."""

    site_title = "Kelola katalog"
    site_header = "Kelola katalog"
    index_title = "Ruang kerja pengelola"
    site_url = "/"
    enable_nav_sidebar = False

    def register(
        self,
        model_or_iterable: Any,
        admin_class: type[admin.ModelAdmin] | None = None,
        **options: Any,
    ) -> None:
        """No list of ours counts a whole table, whatever its package wrote."""
        cepat = {
            "paginator": PenomorTerbatas,
            "show_full_result_count": False,
            "list_per_page": 50,
        }
        super().register(model_or_iterable, admin_class, **{**cepat, **options})

    def has_permission(self, request: HttpRequest) -> bool:
        return _curates(request) and session_has_factor(request)

    def admin_view(
        self, view: Callable[..., HttpResponse], cacheable: bool = False
    ) -> Callable[..., HttpResponse]:
        """Send people without a factor to it; refuse people without a role by naming the role."""
        inner = super().admin_view(view, cacheable)

        @wraps(inner)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if self.has_permission(request):
                return inner(request, *args, **kwargs)
            return _turn_away(request)

        return guarded

    def get_urls(self) -> list[Any]:
        """The desk of studies has the short address that people are told (`ux.md` 2.5)."""
        desk = self.admin_view(partial(redirect_to, "admin:etalase_telaah_daftar"))
        one = self.admin_view(partial(redirect_to, "admin:etalase_telaah"))
        return [
            path("telaah/", desk, name="telaah"),
            path("telaah/<int:pk>/", one, name="telaah_satu"),
            *super().get_urls(),
        ]

    @method_decorator(login_not_required)
    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """There is one login for everybody."""
        return _to("akun:masuk", request.GET.get("next") or reverse("admin:index"))

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The queues of this person, most urgent first; the tables of the stock admin below."""
        isi = {
            "meja": beranda(request.user, request.GET),
            "keadaan_pilihan": KEADAAN,
            "tersimpan": SaringanTersimpan.objects.filter(pengguna=request.user.pk),
            "boleh_kinerja": may_see_kinerja(request.user),
            **(extra_context or {}),
        }
        return super().index(request, isi)

    def password_change(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return redirect("akun:ubah-sandi")


def redirect_to(rute: str, request: HttpRequest, **kwargs: Any) -> HttpResponse:
    """Lead from a short address to the page itself, filters included."""
    tanya = request.META.get("QUERY_STRING", "")
    return redirect(reverse(rute, kwargs=kwargs) + (f"?{tanya}" if tanya else ""))


def _curates(request: HttpRequest) -> bool:
    return not PERAN_MASUK_KELOLA.isdisjoint(peran_semua(request.user))


def _turn_away(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        return _to("akun:masuk", request.get_full_path())
    if not _curates(request):
        raise PermissionDenied("Halaman ini untuk pengelola katalog dan APIP.")
    page = "akun:konfirmasi" if has_factor(request.user) else "akun:keamanan"
    return _to(page, request.get_full_path())


def _to(page: str, tujuan: str) -> HttpResponse:
    return redirect(f"{reverse(page)}?{urlencode({'next': tujuan})}")
