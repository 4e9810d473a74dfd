"""Filters of lists. A parameter that makes no sense is left out and named, never an error page."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django_filters import CharFilter, ChoiceFilter, Filter, FilterSet, MultipleChoiceFilter

from etalase.models import KelasPajak, Produk
from etalase.selectors.kata import HURUF_MAKS, with_words, words_of
from etalase.selectors.produk import base_price_from
from etalase.selectors.saringan import Pilihan, filter_ticked, usaha_q
from etalase.selectors.urutan import URUTAN
from katalog.core.money import parse_rupiah
from katalog.core.teks import bersihkan
from katalog.kebijakan.selectors import Tarif
from katalog.wilayah.models import Wilayah
from vendors.models import Penyedia

USAHA = {
    "umk": "Mikro atau kecil",
    "koperasi": "Koperasi",
    "menengah": "Menengah",
    "besar": "Besar",
}
TKDN = {"40": "TKDN ≥ 40%", "25": "TKDN ≥ 25%", "ada": "Bersertifikat TKDN"}
KIRIM = {"1": "1 hari kerja", "3": "3 hari kerja", "7": "7 hari kerja", "14": "14 hari kerja"}
NILAI_DIKUTIP = 24


class KataField(forms.CharField):
    """What people type into a search box: cleaned, and cut rather than refused."""

    def to_python(self, value: Any) -> str:
        return bersihkan(super().to_python(value) or "")[:HURUF_MAKS].strip()


class RupiahFormField(forms.CharField):
    """An amount in whole rupiah as people write it; empty means none."""

    def to_python(self, value: Any) -> Any:
        written = (value or "").strip()
        return parse_rupiah(written) if written else None


class KataFilter(CharFilter):
    field_class = KataField


class RupiahFilter(Filter):
    field_class = RupiahFormField


class SaringanLonggar(FilterSet):
    """A FilterSet for pages: what does not validate is dropped and listed in `diabaikan`."""

    diabaikan: list[str]

    def __init__(self, data: QueryDict, *args: Any, **kwargs: Any) -> None:
        super().__init__(data, *args, **kwargs)
        self.prepare()
        self.diabaikan = []
        salah = list(self.form.errors)
        if salah:
            bersih = data.copy()
            for nama in salah:
                self.diabaikan.append(f"{nama}={_quoted(data.getlist(nama))}")
                del bersih[nama]
            self.data = bersih
            del self._form

    def prepare(self) -> None:
        """Give filters the choices that are known only now; the form is not built yet."""

    @property
    def isi(self) -> dict[str, Any]:
        """Return the cleaned values, all of them valid."""
        self.form.is_valid()
        return dict(self.form.cleaned_data)


def _quoted(nilai: list[str]) -> str:
    tampak = "".join(huruf for huruf in ",".join(nilai) if huruf.isprintable())
    return tampak if len(tampak) <= NILAI_DIKUTIP else f"{tampak[:NILAI_DIKUTIP]}…"


class ProdukFilter(SaringanLonggar):
    """The filters of `/cari/` and of one etalase. `dasar` is the result before ticks that count."""

    q = KataFilter(method="by_words")
    wil = MultipleChoiceFilter(method="later")
    usaha = MultipleChoiceFilter(choices=list(USAHA.items()), method="later")
    tkdn = MultipleChoiceFilter(choices=list(TKDN.items()), method="later")
    kirim = ChoiceFilter(choices=list(KIRIM.items()), method="by_days")
    harga_min = RupiahFilter(method="from_price")
    harga_maks = RupiahFilter(method="up_to_price")
    urut = ChoiceFilter(choices=list(URUTAN.items()), method="later")

    class Meta:
        model = Produk
        fields: list[str] = []

    def __init__(
        self,
        data: QueryDict,
        *,
        queryset: QuerySet[Produk],
        daftar_wilayah: list[Wilayah],
        tarif: Mapping[str, Tarif],
        on: date,
    ) -> None:
        self.tarif, self.on = tarif, on
        self.wilayah = {satu.kode: satu for satu in daftar_wilayah}
        super().__init__(data, queryset=queryset)

    def prepare(self) -> None:
        self.filters["wil"].extra["choices"] = [(kode, kode) for kode in self.wilayah]

    @property
    def kata(self) -> list[str]:
        return words_of(self.isi["q"])

    @property
    def pilihan(self) -> Pilihan:
        isi = self.isi
        return Pilihan(*(frozenset(isi[nama]) for nama in ("wil", "usaha", "tkdn")))

    @property
    def dasar(self) -> QuerySet[Produk]:
        """Return the result of everything but the counted ticks."""
        return self.without("")

    def without(self, nama: str) -> QuerySet[Produk]:
        """Return the result of everything but the counted ticks and one filter."""
        hasil = self.queryset.all()
        for satu, nilai in self.isi.items():
            if satu != nama:
                hasil = self.filters[satu].filter(hasil, nilai)
        return hasil

    @property
    def qs(self) -> QuerySet[Produk]:
        return filter_ticked(self.dasar, self.pilihan, self.on)

    def later(self, hasil: QuerySet[Produk], name: str, value: object) -> QuerySet[Produk]:
        return hasil

    def by_words(self, hasil: QuerySet[Produk], name: str, value: str) -> QuerySet[Produk]:
        return with_words(hasil, words_of(value))

    def by_days(self, hasil: QuerySet[Produk], name: str, value: str) -> QuerySet[Produk]:
        return hasil.filter(versi_tayang__waktu_kirim_hari__lte=int(value))

    def from_price(self, hasil: QuerySet[Produk], name: str, value: int) -> QuerySet[Produk]:
        return hasil.filter(self._price("gte", value))

    def up_to_price(self, hasil: QuerySet[Produk], name: str, value: int) -> QuerySet[Produk]:
        return hasil.filter(self._price("lt", value + 1))

    def _price(self, lookup: str, batas: int) -> Q:
        """People filter by the price they read, PPN included; the column holds it before PPN."""
        harga = f"versi_tayang__harga__{lookup}"
        kena = Q(penyedia__is_pkp=True, versi_tayang__kelas_pajak=KelasPajak.PPN_UMUM)
        tarif = self.tarif.get(KelasPajak.PPN_UMUM)
        dasar = base_price_from(batas, tarif) if tarif else batas
        return (kena & Q(**{harga: dasar})) | (~kena & Q(**{harga: batas}))


class PenyediaFilter(SaringanLonggar):
    """The filters of the directory of vendors."""

    q = KataFilter(method="by_words")
    wil = ChoiceFilter(method="by_region")
    usaha = MultipleChoiceFilter(choices=list(USAHA.items()), method="by_class")

    class Meta:
        model = Penyedia
        fields: list[str] = []

    def __init__(
        self, data: QueryDict, *, queryset: QuerySet[Penyedia], daftar_wilayah: list[Wilayah]
    ) -> None:
        self.wilayah = {satu.kode: satu for satu in daftar_wilayah}
        super().__init__(data, queryset=queryset)

    def prepare(self) -> None:
        self.filters["wil"].extra["choices"] = [(kode, kode) for kode in self.wilayah]

    def by_words(self, hasil: QuerySet[Penyedia], name: str, value: str) -> QuerySet[Penyedia]:
        for kata in words_of(value):
            hasil = hasil.filter(nama__icontains=kata)
        return hasil

    def by_region(self, hasil: QuerySet[Penyedia], name: str, value: str) -> QuerySet[Penyedia]:
        return hasil.filter(wilayah__kode=value)

    def by_class(
        self, hasil: QuerySet[Penyedia], name: str, value: list[str]
    ) -> QuerySet[Penyedia]:
        return hasil.filter(usaha_q(value, awalan=""))
