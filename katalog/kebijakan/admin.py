"""The law's numbers at `/kelola/`: rows are added, and put in force by a second person."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from katalog.akun.admin import TanpaHapus
from katalog.akun.permintaan import LoggedInRequest
from katalog.core.errors import RuleViolation
from katalog.kebijakan.models import (
    AturanPajak,
    AturanRetensi,
    HariLibur,
    Parameter,
    StatusKebijakan,
)
from katalog.kebijakan.services.parameter import judge_proposal, setujui, tolak, usulkan


class HanyaTambah(TanpaHapus):
    """What was once decided is not rewritten: a change is a new row."""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        semua = [field.name for field in self.opts.fields if field.name != "id"]
        return semua if obj else list(self.readonly_fields)


class ParameterForm(forms.ModelForm):
    actor: Any
    # The exclusion constraint is told by this that a proposal may overlap what is in force.
    status = forms.CharField(
        initial=StatusKebijakan.USULAN, disabled=True, widget=forms.HiddenInput
    )

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if not self.errors and self.instance.pk is None:
            try:
                judge_proposal(parameter=Parameter(**isi), actor=self.actor)
            except RuleViolation as violation:
                raise forms.ValidationError(violation.message, code=violation.code) from violation
        return isi


@admin.register(Parameter)
class ParameterAdmin(HanyaTambah):
    form = ParameterForm
    list_display = ["kunci", "lingkup", "nilai", "jenis_nilai", "berlaku", "status", "dasar_hukum"]
    list_filter = ["status", "jenis_nilai", "lingkup"]
    list_select_related = ["diusulkan_oleh", "disetujui_oleh"]
    search_fields = ["kunci", "dasar_hukum", "keterangan"]
    date_hierarchy = "created_at"
    actions = ["setujui", "tolak"]
    isian = ["kunci", "lingkup", "jenis_nilai", "nilai", "berlaku", "dasar_hukum", "keterangan"]

    def get_fields(self, request: HttpRequest, obj: Parameter | None = None) -> list[str]:
        putusan = ["status", "diusulkan_oleh", "disetujui_oleh", "created_at"]
        return [*self.isian, *(putusan if obj else ["status"])]

    def get_form(self, request: LoggedInRequest, obj=None, change: bool = False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.actor = request.user
        return form

    def save_model(self, request: LoggedInRequest, obj: Parameter, form, change: bool) -> None:
        if not change:
            usulkan(parameter=obj, actor=request.user)

    @admin.action(description="Setujui usulan terpilih", permissions=["view"])
    def setujui(self, request: LoggedInRequest, rows: QuerySet[Parameter]) -> None:
        self.run(
            request,
            rows,
            lambda row: setujui(parameter_id=row.pk, actor=request.user),
            "usulan diberlakukan",
        )

    @admin.action(description="Tolak usulan terpilih", permissions=["view"])
    def tolak(self, request: LoggedInRequest, rows: QuerySet[Parameter]) -> None:
        self.run(
            request,
            rows,
            lambda row: tolak(parameter_id=row.pk, actor=request.user),
            "usulan ditolak",
        )


@admin.register(AturanPajak)
class AturanPajakAdmin(HanyaTambah):
    list_display = ["kode", "nama", "persen", "dpp_pembilang", "dpp_penyebut", "berlaku"]
    list_filter = ["kode"]
    search_fields = ["kode", "nama", "dasar_hukum"]


@admin.register(HariLibur)
class HariLiburAdmin(TanpaHapus):
    list_display = ["tanggal", "nama", "jenis", "dasar_hukum"]
    list_filter = ["jenis"]
    search_fields = ["nama", "dasar_hukum"]
    date_hierarchy = "tanggal"
    ordering = ["-tanggal"]


@admin.register(AturanRetensi)
class AturanRetensiAdmin(TanpaHapus):
    list_display = ["kelompok", "lama_bulan", "tindakan", "dasar_hukum"]
    list_filter = ["tindakan"]
    search_fields = ["kelompok", "dasar_hukum"]
