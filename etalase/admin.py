"""Where the catalogue manager curates. Facts are looked at here; a status only moves by an act."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from etalase.models import (
    Atribut,
    Etalase,
    FotoProduk,
    Produk,
    Rumpun,
    SkemaAtribut,
    Stok,
    VersiProduk,
)
from etalase.services.penayangan import perform_aksi_etalase, perform_aksi_produk
from etalase.services.skema import berlakukan, copy_skema, is_in_use
from etalase.state import AksiEtalase, AksiProduk
from katalog.akun.admin import TanpaHapus
from katalog.akun.permintaan import LoggedInRequest
from katalog.core.money import format_rupiah
from vendors.admin import AlasanForm


class HanyaBaca(admin.TabularInline):
    """Rows that are shown and never edited."""

    extra = 0
    can_delete = False
    show_change_link = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class VersiInline(HanyaBaca):
    model = VersiProduk
    fk_name = "produk"
    ordering = ["-nomor"]
    fields = ["nomor", "nama", "harga", "kelas_pajak", "tkdn", "waktu_kirim_hari", "dibuat_pada"]


class FotoInline(HanyaBaca):
    model = FotoProduk
    fields = ["urutan", "sedang", "keterangan"]


class StokInline(HanyaBaca):
    model = Stok
    fields = ["tersedia", "dicadangkan", "tidak_terbatas"]


@admin.register(Produk)
class ProdukAdmin(TanpaHapus):
    list_display = ["nama", "penyedia", "etalase", "harga", "status", "tayang_sejak"]
    list_filter = ["status", "etalase__rumpun", "etalase__jenis", "penyedia__skala"]
    list_select_related = ["versi_tayang", "penyedia", "etalase"]
    search_fields = ["versi_tayang__nama", "kode", "sku", "penyedia__nama", "penyedia__nib"]
    search_help_text = "Nama produk, kode, SKU, nama penyedia, atau NIB"
    show_full_result_count = False
    date_hierarchy = "tayang_sejak"
    ordering = ["-pk"]
    action_form = AlasanForm
    actions = ["tayangkan", "bekukan", "pulihkan"]
    inlines = [VersiInline, FotoInline, StokInline]
    fields = [
        "kode",
        "sku",
        "penyedia",
        "etalase",
        "status",
        "status_sejak",
        "alasan_status",
        "versi_tayang",
        "tayang_sejak",
    ]
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @admin.display(description="nama", ordering="versi_tayang__nama")
    def nama(self, produk: Produk) -> str:
        return str(produk)

    @admin.display(description="harga sebelum PPN", ordering="versi_tayang__harga")
    def harga(self, produk: Produk) -> str:
        return format_rupiah(produk.versi_tayang.harga) if produk.versi_tayang else "–"

    def act(
        self, request: LoggedInRequest, rows: QuerySet[Produk], aksi: AksiProduk, done: str
    ) -> None:
        step = partial(
            perform_aksi_produk,
            aksi=aksi,
            actor=request.user,
            alasan=request.POST.get("alasan", ""),
        )
        self.run(request, rows, lambda row: step(produk_id=row.pk), done)

    @admin.action(description="Tayangkan produk terpilih", permissions=["view"])
    def tayangkan(self, request: LoggedInRequest, rows: QuerySet[Produk]) -> None:
        self.act(request, rows, AksiProduk.TAYANGKAN, "produk ditayangkan")

    @admin.action(description="Bekukan produk terpilih (isi alasan)", permissions=["view"])
    def bekukan(self, request: LoggedInRequest, rows: QuerySet[Produk]) -> None:
        self.act(request, rows, AksiProduk.BEKUKAN, "produk dibekukan")

    @admin.action(description="Pulihkan produk terpilih", permissions=["view"])
    def pulihkan(self, request: LoggedInRequest, rows: QuerySet[Produk]) -> None:
        self.act(request, rows, AksiProduk.PULIHKAN, "produk dipulihkan")


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
