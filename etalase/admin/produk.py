"""Products at `/kelola/`: facts are looked at here; a status only moves by an act."""

from functools import partial

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from etalase.admin.baca import HanyaBaca
from etalase.models import FotoProduk, PemeriksaanProduk, Produk, Stok, VersiProduk
from etalase.selectors.kurasi import find_for_curator
from etalase.services.pembekuan import IsianBeku, angkat_pembekuan, bekukan_produk
from etalase.services.setuju import setujui_bila_baik
from etalase.state import DITUNGGU, AlasanBeku
from katalog.akun.admin import TanpaHapus
from katalog.akun.permintaan import LoggedInRequest
from katalog.core.money import format_rupiah
from vendors.admin import AlasanForm


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


class MenungguFilter(admin.SimpleListFilter):
    """The queue of reviews as a list, on which several are approved at once."""

    title = "pemeriksaan"
    parameter_name = "periksa"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("menunggu", "Menunggu diperiksa")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Produk]) -> QuerySet[Produk]:
        if self.value() != "menunggu":
            return queryset
        menunggu = PemeriksaanProduk.objects.filter(status__in=DITUNGGU)
        return queryset.filter(pk__in=menunggu.values("produk"))


@admin.register(Produk)
class ProdukAdmin(TanpaHapus):
    list_display = ["nama", "penyedia", "etalase", "harga", "status", "tayang_sejak"]
    list_filter = [MenungguFilter, "status", "etalase__rumpun", "etalase__jenis", "penyedia__skala"]
    list_select_related = ["versi_tayang", "penyedia", "etalase"]
    search_fields = ["versi_tayang__nama", "kode", "sku", "penyedia__nama", "penyedia__nib"]
    search_help_text = "Kata dalam nama produk; atau kode, SKU, NIB, nama penyedia dengan lengkap"
    # A million rows are not sorted by a column for one page of a hundred.
    sortable_by = ()
    ordering = ["-pk"]
    action_form = AlasanForm
    actions = ["setujui", "bekukan", "pulihkan"]
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

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Produk], search_term: str
    ) -> tuple[QuerySet[Produk], bool]:
        return find_for_curator(queryset, search_term), False

    @admin.display(description="nama", ordering="versi_tayang__nama")
    def nama(self, produk: Produk) -> str:
        return str(produk)

    @admin.display(description="harga sebelum PPN", ordering="versi_tayang__harga")
    def harga(self, produk: Produk) -> str:
        return format_rupiah(produk.versi_tayang.harga) if produk.versi_tayang else "–"

    @admin.action(
        description="Setujui perubahan terpilih yang semua ceknya baik", permissions=["view"]
    )
    def setujui(self, request: LoggedInRequest, rows: QuerySet[Produk]) -> None:
        step = partial(setujui_bila_baik, actor=request.user)
        self.run(request, rows, lambda row: step(produk_id=row.pk), "perubahan disetujui")

    @admin.action(description="Bekukan produk terpilih (isi alasan)", permissions=["view"])
    def bekukan(self, request: LoggedInRequest, rows: QuerySet[Produk]) -> HttpResponse | None:
        alasan = request.POST.get("alasan", "")
        if lead := _lead(rows, alasan):
            return lead
        # What an officer writes for several at once is read by their vendors and by everybody.
        isian = IsianBeku(AlasanBeku.LAIN, alasan, alasan)
        step = partial(bekukan_produk, actor=request.user, isian=isian)
        self.run(request, rows, lambda row: step(produk_id=row.pk), "produk dibekukan")
        return None

    @admin.action(description="Pulihkan produk terpilih (isi alasan)", permissions=["view"])
    def pulihkan(self, request: LoggedInRequest, rows: QuerySet[Produk]) -> HttpResponse | None:
        alasan = request.POST.get("alasan", "")
        if lead := _lead(rows, alasan):
            return lead
        step = partial(angkat_pembekuan, actor=request.user, alasan=alasan)
        self.run(request, rows, lambda row: step(produk_id=row.pk), "produk dipulihkan")
        return None


def _lead(rows: QuerySet[Produk], alasan: str) -> HttpResponse | None:
    """Lead to the page of a single product, where the effects stand, unless a reason was typed."""
    dua = list(rows.values_list("kode", flat=True)[:2])
    return redirect("etalase:pembekuan", dua[0]) if len(dua) == 1 and not alasan.strip() else None
