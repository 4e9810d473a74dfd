"""The tables of reasons at `/kelola/`: a change is a new row, with a date of its own."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from katalog.akun.admin import TanpaHapus
from vendors.models import AlasanPerbaikan, DasarSanksi, Sanksi


class SekaliTulis(TanpaHapus):
    """What people were told once stays as it was; only its last day may be set."""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        tetap = [f.name for f in self.opts.fields if f.name not in ("id", "berlaku")]
        return tetap if obj else []


@admin.register(AlasanPerbaikan)
class AlasanPerbaikanAdmin(SekaliTulis):
    list_display = ["kode", "bidang", "kalimat", "berlaku"]
    list_filter = ["bidang"]
    search_fields = ["kode", "kalimat"]


@admin.register(DasarSanksi)
class DasarSanksiAdmin(SekaliTulis):
    list_display = ["kode", "jenis", "perbuatan", "dasar_hukum", "lama_bulan", "berlaku"]
    list_filter = ["jenis"]
    search_fields = ["kode", "perbuatan", "dasar_hukum"]


@admin.register(Sanksi)
class SanksiAdmin(TanpaHapus):
    """The book of sanctions: read here, proposed and decided on their own pages."""

    list_display = ["nomor", "penyedia", "jenis", "berlaku", "keadaan", "buka"]
    list_filter = ["jenis"]
    list_select_related = ["penyedia"]
    search_fields = ["nomor", "penyedia__nama", "penyedia__nib"]
    search_help_text = "Nomor surat keputusan, nama usaha, atau NIB"
    date_hierarchy = "created_at"
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description="putusan")
    def buka(self, satu: Sanksi) -> str:
        return format_html('<a href="{}">Buka</a>', reverse("vendors:sanksi", args=[satu.pk]))
