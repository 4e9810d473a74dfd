from typing import Any

from django.contrib import admin, messages
from django.forms import ModelForm
from django.http import HttpRequest

from katalog.bantuan.models import Gangguan, Pengaduan
from katalog.bantuan.services import jawab_pengaduan
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
