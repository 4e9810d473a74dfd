"""What an API client may ask for. Here a wrong value is refused, not left out."""

from collections.abc import Callable
from decimal import Decimal
from math import ceil, floor
from typing import Any

from django.db.models import QuerySet
from django_filters import CharFilter, ChoiceFilter, FilterSet, MultipleChoiceFilter, NumberFilter

from etalase.filters import USAHA, KataFilter
from etalase.models import Etalase, JenisPengadaan, Produk
from etalase.selectors.cari.permintaan import Permintaan
from etalase.selectors.kata import words_of
from etalase.selectors.saringan import usaha_q
from etalase.state import StatusEtalase
from vendors.models import JenisBadan, Penyedia, SkalaUsaha

RUPIAH_MAKS = 10**15
NIHIL = 0  # the key of nothing: an address that does not exist finds no product
SLUG_MAKS = 220


class EtalaseApiFilter(FilterSet):
    status = ChoiceFilter(choices=StatusEtalase.choices)
    jenis = ChoiceFilter(choices=JenisPengadaan.choices)
    rumpun = CharFilter(field_name="rumpun__slug", max_length=80)

    class Meta:
        model = Etalase
        fields: list[str] = []


class ProdukApiFilter(FilterSet):
    """Filters of products. Prices are whole rupiah before PPN, TKDN is percent.

    With words the search engine answers, as it does on the pages (`permintaan`).
    """

    q = KataFilter(method="by_engine")
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

    def permintaan(self) -> Permintaan | None:
        """Return the search that is asked for, or None without words. The form must be valid."""
        isi: dict[str, Any] = self.form.cleaned_data
        if not isi["q"]:
            return None
        return Permintaan(
            q=isi["q"],
            etalase=_key_of(Etalase, isi["etalase"]),
            penyedia=_key_of(Penyedia, isi["penyedia"]),
            wil=frozenset(filter(None, [isi["wilayah"]])),
            usaha=frozenset(isi["usaha"]),
            tkdn_min=None if isi["tkdn_min"] is None else ceil(isi["tkdn_min"] * 100),
            dasar_min=_whole(isi["harga_min"], ceil),
            dasar_maks=_whole(isi["harga_maks"], floor),
        )

    def by_engine(self, hasil: QuerySet[Produk], name: str, value: str) -> QuerySet[Produk]:
        return hasil

    def by_class(self, hasil: QuerySet[Produk], name: str, value: list[str]) -> QuerySet[Produk]:
        return hasil.filter(usaha_q(value))


def _key_of(model: type[Etalase] | type[Penyedia], slug: str) -> int | None:
    if not slug:
        return None
    return model._default_manager.filter(slug=slug).values_list("pk", flat=True).first() or NIHIL


def _whole(harga: Decimal | None, bulat: Callable[[Decimal], int]) -> int | None:
    return None if harga is None else bulat(harga)


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
