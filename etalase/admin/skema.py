"""The builder of key specs at `/kelola/`."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from etalase.models import Atribut, Etalase, SkemaAtribut
from etalase.services.skema import berlakukan, copy_skema, is_in_use
from katalog.akun.admin import TanpaHapus
from katalog.akun.permintaan import LoggedInRequest


class AtributInline(admin.TabularInline):
    model = Atribut
    extra = 0
    fields = [
        "kode",
        "nama",
        "tipe",
        "satuan",
        "pilihan",
        "is_wajib",
        "is_saring",
        "is_banding",
        "urutan",
    ]

    def _is_open(self, skema: SkemaAtribut | None) -> bool:
        return skema is None or not is_in_use(skema)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_add_permission(request, obj) and self._is_open(obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and self._is_open(obj)


class SkemaForm(forms.ModelForm):
    def clean_etalase(self) -> Etalase:
        etalase: Etalase = self.cleaned_data["etalase"]
        if etalase.skema.exists():
            raise forms.ValidationError("Etalase ini sudah punya skema. Salin versi yang ada.")
        return etalase


@admin.register(SkemaAtribut)
class SkemaAtributAdmin(TanpaHapus):
    """A schema in use is read-only: copy it, change the copy, put the copy in force."""

    form = SkemaForm
    list_display = ["etalase", "versi", "is_berlaku", "updated_at"]
    list_filter = ["is_berlaku", "etalase__rumpun"]
    list_select_related = ["etalase"]
    search_fields = ["etalase__nama", "etalase__kode"]
    ordering = ["etalase__nama", "-versi"]
    autocomplete_fields = ["etalase"]
    readonly_fields = ["versi", "is_berlaku"]
    inlines = [AtributInline]
    actions = ["salin", "berlakukan"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [*self.readonly_fields, "etalase"] if obj else self.readonly_fields

    @admin.action(description="Salin menjadi versi baru", permissions=["change"])
    def salin(self, request: LoggedInRequest, rows: QuerySet[SkemaAtribut]) -> None:
        step = partial(copy_skema, actor=request.user)
        self.run(request, rows, lambda row: step(skema_id=row.pk), "skema disalin")

    @admin.action(description="Berlakukan skema terpilih", permissions=["change"])
    def berlakukan(self, request: LoggedInRequest, rows: QuerySet[SkemaAtribut]) -> None:
        step = partial(berlakukan, actor=request.user)
        self.run(request, rows, lambda row: step(skema_id=row.pk), "skema diberlakukan")
