"""The tables of reasons at `/kelola/`: a change is a new row, with a date of its own."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from katalog.akun.admin import TanpaHapus
from vendors.models import AlasanPerbaikan, DasarSanksi


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
