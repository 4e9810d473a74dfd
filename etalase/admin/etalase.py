"""Etalase and their families at `/kelola/`."""

from functools import partial, wraps

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from etalase.admin import meja_telaah
from etalase.models import Etalase, Rumpun
from etalase.services.penetapan import perform_aksi_etalase
from etalase.state import AksiEtalase
from katalog.akun.admin import TanpaHapus
from katalog.akun.permintaan import LoggedInRequest
from vendors.admin import AlasanForm


@admin.register(Etalase)
class EtalaseAdmin(TanpaHapus):
    list_display = ["nama", "kode", "jenis", "rumpun", "status", "tayang_sejak"]
    list_filter = ["status", "jenis", "rumpun"]
    list_select_related = ["rumpun"]
    search_fields = ["nama", "kode"]
    date_hierarchy = "tayang_sejak"
    autocomplete_fields = ["rumpun"]
    prepopulated_fields = {"slug": ["nama"]}
    readonly_fields = ["status", "tayang_sejak"]
    action_form = AlasanForm
    actions = ["bekukan", "pulihkan"]

    def get_urls(self) -> list[URLPattern]:
        """The desk of studies stands before the stock pages."""

        def guarded(view):
            @wraps(view)
            def inner(request: HttpRequest, *args, **kwargs) -> HttpResponse:
                meja_telaah.may_look(self, request)
                return view(request, *args, **kwargs)

            return self.admin_site.admin_view(inner)

        return [
            path("telaah/", guarded(meja_telaah.daftar), name="etalase_telaah_daftar"),
            path("<int:pk>/telaah/", guarded(meja_telaah.telaah), name="etalase_telaah"),
            *super().get_urls(),
        ]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Etalase | None = None) -> dict:
        # An address that was published keeps working.
        return {} if obj else dict(self.prepopulated_fields)

    def get_readonly_fields(self, request: HttpRequest, obj: Etalase | None = None) -> list[str]:
        return [*self.readonly_fields, "kode", "slug"] if obj else self.readonly_fields

    def act(
        self, request: LoggedInRequest, rows: QuerySet[Etalase], aksi: AksiEtalase, done: str
    ) -> None:
        step = partial(
            perform_aksi_etalase,
            aksi=aksi,
            actor=request.user,
            alasan=request.POST.get("alasan", ""),
        )
        self.run(request, rows, lambda row: step(etalase_id=row.pk), done)

    @admin.action(description="Bekukan etalase terpilih (isi alasan)", permissions=["view"])
    def bekukan(self, request: LoggedInRequest, rows: QuerySet[Etalase]) -> None:
        self.act(request, rows, AksiEtalase.BEKUKAN, "etalase dibekukan")

    @admin.action(description="Pulihkan etalase terpilih", permissions=["view"])
    def pulihkan(self, request: LoggedInRequest, rows: QuerySet[Etalase]) -> None:
        self.act(request, rows, AksiEtalase.PULIHKAN, "etalase dipulihkan")


@admin.register(Rumpun)
class RumpunAdmin(TanpaHapus):
    list_display = ["nama", "slug", "urutan"]
    search_fields = ["nama"]
    prepopulated_fields = {"slug": ["nama"]}
