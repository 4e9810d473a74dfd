from django.contrib import admin
from django.http import HttpRequest

from katalog.wilayah.models import Instansi, Wilayah


@admin.register(Wilayah)
class WilayahAdmin(admin.ModelAdmin):
    """Regions come from the ministry's codes (`manage.py muat_wilayah`) and are only read here."""

    list_display = ["kode", "nama", "induk"]
    list_filter = [("induk", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["induk"]
    search_fields = ["kode", "nama"]
    ordering = ["kode"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Wilayah | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Wilayah | None = None) -> bool:
        return False


@admin.register(Instansi)
class InstansiAdmin(admin.ModelAdmin):
    """The one government that this instance serves: changed, never added twice or removed."""

    list_display = ["nama", "nama_singkat", "domain", "wilayah", "zona_waktu"]
    list_select_related = ["wilayah"]
    autocomplete_fields = ["wilayah"]
    readonly_fields = ["is_demo"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Instansi.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Instansi | None = None) -> bool:
        return False
