"""What the catalogue's managers see of the outbox. Nothing is edited here."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from katalog.kabar.models import Kiriman, Notifikasi


class KeadaanFilter(admin.SimpleListFilter):
    title = "keadaan"
    parameter_name = "keadaan"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("gagal", "Gagal"), ("menunggu", "Menunggu"), ("terkirim", "Terkirim")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Kiriman]) -> QuerySet[Kiriman]:
        match self.value():
            case "gagal":
                return queryset.filter(failed_at__isnull=False)
            case "menunggu":
                return queryset.filter(sent_at=None, failed_at=None)
            case "terkirim":
                return queryset.filter(sent_at__isnull=False)
        return queryset


class HanyaBaca(admin.ModelAdmin):
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Kiriman)
class KirimanAdmin(HanyaBaca):
    list_display = ["pk", "topik", "peristiwa", "created_at", "tries", "sent_at", "failed_at"]
    list_filter = [KeadaanFilter, "topik"]
    search_fields = ["peristiwa"]
    fields = [
        "topik",
        "peristiwa",
        "kanal",
        "is_dirangkum",
        "created_at",
        "not_before",
        "lease_until",
        "tries",
        "sent_at",
        "failed_at",
        "last_error",
    ]


@admin.register(Notifikasi)
class NotifikasiAdmin(HanyaBaca):
    list_display = ["pk", "topik", "peristiwa", "dibuat_pada", "dibaca_pada"]
    list_filter = ["topik"]
    search_fields = ["peristiwa"]
    fields = ["topik", "peristiwa", "judul", "dibuat_pada", "dibaca_pada"]
