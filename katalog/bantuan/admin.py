from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest

from katalog.akun.admin import TanpaHapus
from katalog.akun.permintaan import LoggedInRequest
from katalog.bantuan.forms import SesiForm
from katalog.bantuan.models import (
    Gangguan,
    Pengaduan,
    PermintaanDamping,
    PesertaSesi,
    SesiDamping,
)
from katalog.bantuan.services.damping import batalkan_sesi, jawab_permintaan
from katalog.bantuan.services.pengaduan import jawab_pengaduan
from katalog.core.errors import RuleViolation


@admin.register(Pengaduan)
class PengaduanAdmin(admin.ModelAdmin):
    """The manager writes an answer; the status moves with it, and never by hand."""

    list_display = ("nomor", "kategori", "status", "created_at")
    list_filter = ("status", "kategori")
    search_fields = ("nomor", "isi")
    date_hierarchy = "created_at"
    fields = ("nomor", "kategori", "isi", "nama", "kontak", "status", "jawaban", "dijawab_oleh")
    readonly_fields = ("nomor", "kategori", "isi", "nama", "kontak", "status", "dijawab_oleh")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(
        self, request: HttpRequest, obj: Pengaduan, form: ModelForm, change: bool
    ) -> None:
        try:
            jawab_pengaduan(pengaduan_id=obj.pk, actor=request.user, jawaban=obj.jawaban)
        except RuleViolation as violation:
            self.message_user(request, violation.message, messages.ERROR)


@admin.register(Gangguan)
class GangguanAdmin(admin.ModelAdmin):
    list_display = ("judul", "jenis", "mulai", "selesai")
    list_filter = ("jenis",)
    search_fields = ("judul",)
    date_hierarchy = "mulai"


class PesertaInline(admin.TabularInline):
    """Who is coming. People take and give back their seats themselves."""

    model = PesertaSesi
    extra = 0
    can_delete = False
    fields = ["pengguna", "created_at", "mundur_pada"]
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(SesiDamping)
class SesiDampingAdmin(TanpaHapus):
    """The calendar of mentoring. A session is called off by an act, so that its people are told."""

    form = SesiForm
    list_display = ["judul", "cara", "wilayah", "mulai", "terisi", "kursi", "dibatalkan_pada"]
    list_filter = ["cara", "topik"]
    list_select_related = ["wilayah"]
    search_fields = ["judul", "tempat"]
    date_hierarchy = "mulai"
    autocomplete_fields = ["wilayah"]
    inlines = [PesertaInline]
    actions = ["batalkan"]

    def save_model(
        self, request: LoggedInRequest, obj: SesiDamping, form: ModelForm, change: bool
    ) -> None:
        if not change:
            obj.pendamping = request.user
        super().save_model(request, obj, form, change)

    @admin.action(description="Batalkan sesi (peserta diberi tahu)", permissions=["change"])
    def batalkan(self, request: LoggedInRequest, rows: QuerySet[SesiDamping]) -> None:
        step = partial(batalkan_sesi, actor=request.user)
        self.run(request, rows, lambda row: step(sesi_id=row.pk), "sesi dibatalkan")


@admin.register(PermintaanDamping)
class PermintaanDampingAdmin(TanpaHapus):
    """Who asks for help. Writing the answer answers it; the status moves with it."""

    list_display = ["pengguna", "topik", "waktu", "lewat", "status", "created_at"]
    list_filter = ["status", "topik"]
    list_select_related = ["pengguna"]
    search_fields = ["pengguna__nama", "cerita"]
    date_hierarchy = "created_at"
    fields = ["pengguna", "topik", "waktu", "lewat", "nomor_hp", "halaman", "cerita", "status"]
    fields += ["pendamping", "jawaban"]
    readonly_fields = [nama for nama in fields if nama != "jawaban"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def save_model(
        self, request: LoggedInRequest, obj: PermintaanDamping, form: ModelForm, change: bool
    ) -> None:
        try:
            jawab_permintaan(permintaan_id=obj.pk, actor=request.user, jawaban=obj.jawaban)
        except RuleViolation as violation:
            self.message_user(request, violation.message, messages.ERROR)
