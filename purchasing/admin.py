"""Orders are looked at here, never touched: no add, no change, no delete, for anyone."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from katalog.core.money import format_rupiah
from purchasing.models import BarisPesanan, MakRup, PaguSaldo, PaketRup, PeristiwaPesanan, Pesanan


class HanyaLihat:
    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class BarisInline(HanyaLihat, admin.TabularInline):
    model = BarisPesanan
    fields = ("urutan", "versi", "jumlah", "harga_satuan", "ppn", "ongkir", "total")
    extra = 0


class PeristiwaInline(HanyaLihat, admin.TabularInline):
    model = PeristiwaPesanan
    fields = ("versi", "aksi", "dari", "ke", "pelaku", "peran", "alasan", "pada")
    extra = 0


@admin.register(Pesanan)
class PesananAdmin(HanyaLihat, admin.ModelAdmin):
    list_display = ("nomor", "nama", "satker", "penyedia", "nilai", "status", "tenggat")
    list_filter = ("status", "metode", "tahun", "is_umkk", "etalase")
    list_select_related = ("satker", "penyedia")
    search_fields = ("nomor", "nomor_sp", "nama", "penyedia__nama", "satker__nama")
    date_hierarchy = "created_at"
    show_full_result_count = False
    inlines = (BarisInline, PeristiwaInline)

    @admin.display(description="nilai", ordering="total")
    def nilai(self, pesanan: Pesanan) -> str:
        return format_rupiah(pesanan.total)


class SaldoInline(HanyaLihat, admin.TabularInline):
    model = PaguSaldo
    fields = ("pagu", "dicadangkan", "terikat", "realisasi")
    extra = 0


class MakInline(HanyaLihat, admin.TabularInline):
    model = MakRup
    fields = (
        "mak", "sumber_dana", "pagu", "dicadangkan", "terikat", "realisasi_fisik",
        "realisasi_keuangan",
    )  # fmt: skip
    extra = 0


@admin.register(PaketRup)
class PaketRupAdmin(HanyaLihat, admin.ModelAdmin):
    list_display = ("kode_rup", "nama", "satker", "tahun", "nilai", "is_aktif")
    list_filter = ("tahun", "jenis", "is_aktif", "is_terumumkan", "sumber_dana")
    list_select_related = ("satker",)
    search_fields = ("kode_rup", "nama", "satker__nama")
    show_full_result_count = False
    inlines = (SaldoInline, MakInline)

    @admin.display(description="pagu", ordering="pagu")
    def nilai(self, rup: PaketRup) -> str:
        return format_rupiah(rup.pagu)
