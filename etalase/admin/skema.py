"""The builder of key specs at `/kelola/`, with previews of what it makes."""

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from etalase.admin.pratinjau import preview
from etalase.forms.skema import (
    ATRIBUT_MIN,
    AtributForm,
    AtributFormSet,
    SkemaForm,
    draft_rows,
)
from etalase.models import Atribut, SkemaAtribut
from etalase.models.etalase import ATRIBUT_MAKS
from etalase.selectors.skema import count_on_older
from etalase.services.skema import berlakukan, copy_skema, is_in_use, move_atribut
from katalog.akun.admin import TanpaHapus
from katalog.akun.permintaan import LoggedInRequest


class AtributInline(admin.TabularInline):
    model = Atribut
    form = AtributForm
    formset = AtributFormSet
    extra = 0
    max_num = ATRIBUT_MAKS
    fields = [
        *("nama", "tipe", "satuan", "pilihan", "is_wajib", "is_saring", "is_banding"),
        *("kode", "geser"),
    ]
    readonly_fields = ["geser"]

    @admin.display(description="urutan")
    def geser(self, atribut: Atribut) -> str:
        if atribut.pk is None or is_in_use(atribut.skema):
            return "–"
        tombol = (
            '<button class="geser" type="submit" name="_geser" value="{}:naik">'
            '<span aria-hidden="true">↑</span><span class="vh">Naikkan {}</span></button> '
            '<button class="geser" type="submit" name="_geser" value="{}:turun">'
            '<span aria-hidden="true">↓</span><span class="vh">Turunkan {}</span></button>'
        )
        return format_html(tombol, atribut.pk, atribut.nama, atribut.pk, atribut.nama)

    def _is_open(self, skema: SkemaAtribut | None) -> bool:
        return skema is None or not is_in_use(skema)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_add_permission(request, obj) and self._is_open(obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and self._is_open(obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # A row of a draft is no record yet; who may change the draft may take it away.
        return self.has_change_permission(request, obj)


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

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(require_POST(self.pratinjau))
        own = path("pratinjau/", view, name="etalase_skemaatribut_pratinjau")
        return [own, *super().get_urls()]

    def pratinjau(self, request: HttpRequest) -> HttpResponse:
        """Show what stands in the builder now; nothing is saved. A page of its own without htmx."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        isi = preview(draft_rows(request.POST))
        if request.htmx:
            return TemplateResponse(request, "admin/etalase/skemaatribut/_pratinjau.html", isi)
        isi |= {**self.admin_site.each_context(request), "title": "Pratinjau skema"}
        return TemplateResponse(request, "admin/etalase/skemaatribut/pratinjau.html", isi)

    def render_change_form(self, request: HttpRequest, context: dict, **kwargs: Any) -> Any:
        skema = kwargs.get("obj")
        rows = draft_rows(request.POST) if request.POST else _saved(skema)
        context |= {**preview(rows), "dipakai": bool(skema and is_in_use(skema))}
        if skema and not skema.is_berlaku:
            context["lama"] = count_on_older(skema)
        return super().render_change_form(request, context, **kwargs)

    def save_formset(
        self, request: LoggedInRequest, form: Any, formset: BaseInlineFormSet, change: bool
    ) -> None:
        akhir = max((satu.urutan for satu in form.instance.atribut.all()), default=0)
        for satu in formset.extra_forms:
            if satu.has_changed():
                akhir += 1
                satu.instance.urutan = akhir
        super().save_formset(request, form, formset, change)
        banyak = form.instance.atribut.count()
        if banyak < ATRIBUT_MIN:
            pesan = f"Baru {banyak} atribut. Sebaiknya {ATRIBUT_MIN} sampai {ATRIBUT_MAKS}."
            messages.warning(request, pesan)

    def response_change(self, request: LoggedInRequest, obj: SkemaAtribut) -> HttpResponse:
        kode, _, arah = request.POST.get("_geser", "").partition(":")
        if kode.isdecimal() and not is_in_use(obj):
            move_atribut(skema_id=obj.pk, atribut_id=int(kode), naik=arah == "naik")
            return redirect(f"{request.path}#atribut-group")
        return super().response_change(request, obj)

    @admin.action(description="Salin menjadi versi baru", permissions=["change"])
    def salin(self, request: LoggedInRequest, rows: QuerySet[SkemaAtribut]) -> None:
        step = partial(copy_skema, actor=request.user)
        self.run(request, rows, lambda row: step(skema_id=row.pk), "skema disalin")

    @admin.action(description="Berlakukan skema terpilih", permissions=["change"])
    def berlakukan(self, request: LoggedInRequest, rows: QuerySet[SkemaAtribut]) -> None:
        step = partial(berlakukan, actor=request.user)
        self.run(request, rows, lambda row: step(skema_id=row.pk), "skema diberlakukan")
        for skema in rows.filter(is_berlaku=True):
            pesan = f"{skema}: {count_on_older(skema)} produk tetap memakai skema lama."
            messages.info(request, pesan)


def _saved(skema: SkemaAtribut | None) -> list[Atribut]:
    return list(skema.atribut.all()) if skema else []
