"""What an API client may ask for. Here a wrong value is refused, not left out."""

from django.db.models import QuerySet
from django_filters import CharFilter, ChoiceFilter, FilterSet, MultipleChoiceFilter, NumberFilter

from etalase.filters import USAHA, KataFilter
from etalase.models import Etalase, JenisPengadaan, Produk
from etalase.selectors.kata import with_words, words_of
from etalase.selectors.saringan import usaha_q
from etalase.state import StatusEtalase
from vendors.models import JenisBadan, Penyedia, SkalaUsaha

RUPIAH_MAKS = 10**15
SLUG_MAKS = 220


class EtalaseApiFilter(FilterSet):
    status = ChoiceFilter(choices=StatusEtalase.choices)
    jenis = ChoiceFilter(choices=JenisPengadaan.choices)
    rumpun = CharFilter(field_name="rumpun__slug", max_length=80)

    class Meta:
        model = Etalase
        fields: list[str] = []


class ProdukApiFilter(FilterSet):
    """Filters of products. Prices are whole rupiah before PPN, TKDN is percent."""

    q = KataFilter(method="by_words")
    etalase = CharFilter(field_name="etalase__slug", max_length=SLUG_MAKS)
    penyedia = CharFilter(field_name="penyedia__slug", max_length=SLUG_MAKS)
    wilayah = CharFilter(field_name="penyedia__wilayah__kode", max_length=13)
    usaha = MultipleChoiceFilter(choices=list(USAHA.items()), method="by_class")
    tkdn_min = NumberFilter(
        field_name="versi_tayang__tkdn", lookup_expr="gte", min_value=0, max_value=100
    )
    harga_min = NumberFilter(
        field_name="versi_tayang__harga", lookup_expr="gte", min_value=0, max_value=RUPIAH_MAKS
    )
    harga_maks = NumberFilter(
        field_name="versi_tayang__harga", lookup_expr="lte", min_value=0, max_value=RUPIAH_MAKS
    )

    class Meta:
        model = Produk
        fields: list[str] = []

    def by_words(self, hasil: QuerySet[Produk], name: str, value: str) -> QuerySet[Produk]:
        return with_words(hasil, words_of(value))

    def by_class(self, hasil: QuerySet[Produk], name: str, value: list[str]) -> QuerySet[Produk]:
        return hasil.filter(usaha_q(value))


class PenyediaApiFilter(FilterSet):
    q = KataFilter(method="by_words")
    wilayah = CharFilter(field_name="wilayah__kode", max_length=13)
    skala = ChoiceFilter(choices=SkalaUsaha.choices)
    jenis_badan = ChoiceFilter(choices=JenisBadan.choices)

    class Meta:
        model = Penyedia
        fields: list[str] = []

    def by_words(self, hasil: QuerySet[Penyedia], name: str, value: str) -> QuerySet[Penyedia]:
        for kata in words_of(value):
            hasil = hasil.filter(nama__icontains=kata)
        return hasil
