"""Vendors at `/kelola/`: facts are curated, the status moves by an act."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.helpers import ActionForm
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from katalog.akun.admin import TanpaHapus
from katalog.akun.permintaan import LoggedInRequest
from katalog.core.errors import RuleViolation
from vendors.models import Keanggotaan, Penyedia
from vendors.selectors.fakta import perlu_dilihat
from vendors.services.verifikasi import perform_aksi
from vendors.state import Aksi


class AlasanForm(ActionForm):
    """The bar of bulk acts, with the reason that the vendor will read."""

    alasan = forms.CharField(required=False, max_length=200, label="Alasan:")


class KeanggotaanInline(admin.TabularInline):
    """Who acts for the vendor. The business names its own people; here they are only seen."""

    model = Keanggotaan
    extra = 0
    can_delete = False
    fields = ["pengguna", "peran", "created_at", "berakhir_pada"]
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Penyedia)
class PenyediaAdmin(TanpaHapus):
    list_display = ["nama", "nib", "skala", "jenis_badan", "wilayah", "is_pkp", "status", "periksa"]
    list_filter = ["status", "skala", "jenis_badan", "is_pkp", "wilayah"]
    list_select_related = ["wilayah"]
    show_full_result_count = False
    search_fields = ["nama", "nib"]
    search_help_text = "Nama usaha atau NIB"
    date_hierarchy = "terdaftar_sejak"
    autocomplete_fields = ["wilayah"]
    prepopulated_fields = {"slug": ["nama"]}
    readonly_fields = ["kode", "status", "npwp_tersamar", "oss_status", "oss_pada"]
    # A number in a form would be in the page's source; the desk opens it with a trace.
    exclude = ["npwp", "nik"]
    inlines = [KeanggotaanInline]
    action_form = AlasanForm
    actions = ["verifikasi"]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Penyedia | None = None) -> dict:
        return {} if obj else dict(self.prepopulated_fields)

    def get_readonly_fields(self, request: HttpRequest, obj: Penyedia | None = None) -> list[str]:
        return [*self.readonly_fields, "slug", "nib"] if obj else self.readonly_fields

    def act(
        self, request: LoggedInRequest, rows: QuerySet[Penyedia], aksi: Aksi, done: str
    ) -> None:
        alasan = request.POST.get("alasan", "")
        step = partial(perform_aksi, aksi=aksi, actor=request.user, alasan=alasan)

        def act_if_clean(row: Penyedia) -> None:
            if perlu := perlu_dilihat(row):
                raise RuleViolation("perlu_dilihat", f"Periksa satu per satu: {perlu}.")
            step(penyedia_id=row.pk)

        self.run(request, rows, act_if_clean, done)

    @admin.display(description="verifikasi")
    def periksa(self, penyedia: Penyedia) -> str:
        url = reverse("vendors:periksa", args=[penyedia.kode])
        return format_html('<a href="{}">Periksa</a>', url)

    @admin.action(
        description="Verifikasi penyedia terpilih yang semua ceknya lulus", permissions=["view"]
    )
    def verifikasi(self, request: LoggedInRequest, rows: QuerySet[Penyedia]) -> None:
        self.act(request, rows, Aksi.VERIFIKASI, "penyedia diverifikasi")
