"""Filters of lists. A parameter that makes no sense is left out and named, never an error page."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django_filters import CharFilter, ChoiceFilter, FilterSet, MultipleChoiceFilter

from etalase.models import Atribut
from etalase.selectors.cari.kamus import SpekSaring
from etalase.selectors.cari.kini import ADA, TKDN_PILIHAN, UTAMA, WAJIB
from etalase.selectors.cari.permintaan import SESUAI, URUTAN, Permintaan
from etalase.selectors.cari.teks import HURUF_MAKS
from etalase.selectors.kata import words_of
from etalase.selectors.pdn import AmbangPdn
from etalase.selectors.saringan import usaha_q
from katalog.core.money import format_rupiah, parse_rupiah
from katalog.core.teks import bersihkan
from katalog.core.templatetags.katalog import persen
from katalog.wilayah.models import Wilayah
from vendors.models import Penyedia

USAHA = {
    "umk": "Mikro atau kecil",
    "koperasi": "Koperasi",
    "menengah": "Menengah",
    "besar": "Besar",
}
KIRIM = {"1": "1 hari kerja", "3": "3 hari kerja", "7": "7 hari kerja", "14": "14 hari kerja"}
PDN_PILIHAN = ("utama", "dalam_negeri", "impor")
SERTIFIKAT = {"sni": "Ber-SNI", "halal": "Bersertifikat halal"}
SEMUA = "semua"
LAYANI = {SEMUA: "Semua penyedia"}
AWALAN_SPEK = "spek_"
NILAI_DIKUTIP = 24
NILAI_SPEK_MAKS = 20


class KataField(forms.CharField):
    """What people type into a search box: cleaned, and cut rather than refused."""

    def to_python(self, value: Any) -> str:
        return bersihkan(super().to_python(value) or "")[:HURUF_MAKS].strip()


class RupiahFormField(forms.CharField):
    """An amount in whole rupiah as people write it; empty means none."""

    def to_python(self, value: Any) -> Any:
        written = (value or "").strip()
        return parse_rupiah(written) if written else None


class NilaiSpekField(forms.Field):
    """Values of a key spec that were ticked; one that no product has finds nothing."""

    widget = forms.SelectMultiple

    def to_python(self, value: Any) -> list[str]:
        return [bersihkan(str(satu))[:HURUF_MAKS] for satu in (value or ())][:NILAI_SPEK_MAKS]


class KataFilter(CharFilter):
    field_class = KataField


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


def label_tkdn(ambang: AmbangPdn) -> dict[str, str]:
    """Return the steps of TKDN in words, with the thresholds of the day."""
    return {
        UTAMA: f"TKDN ≥ {persen(ambang.tkdn_bmp)}",
        WAJIB: f"TKDN ≥ {persen(ambang.tkdn)}",
        ADA: "Bersertifikat TKDN",
    }


def label_asal(ambang: AmbangPdn) -> dict[str, str]:
    """Return where goods come from in words, with the threshold of the day."""
    return {
        "utama": f"TKDN + BMP ≥ {persen(ambang.tkdn_bmp)}",
        "dalam_negeri": "Produk dalam negeri",
        "impor": "Produk impor",
    }


class Saringan(forms.Form):
    """The filters of `/cari/` and of one etalase; what makes no sense is dropped and named.

    `spek` are the key specs that the etalase lets people filter by, `ambang` the thresholds of the
    day, `label` the words of each option of the fixed groups.
    """

    q = KataField(required=False)
    wil = forms.MultipleChoiceField(required=False)
    usaha = forms.MultipleChoiceField(choices=list(USAHA.items()), required=False)
    tkdn = forms.MultipleChoiceField(choices=[(k, k) for k in TKDN_PILIHAN], required=False)
    pdn = forms.MultipleChoiceField(choices=[(k, k) for k in PDN_PILIHAN], required=False)
    sertifikat = forms.MultipleChoiceField(choices=list(SERTIFIKAT.items()), required=False)
    layani = forms.ChoiceField(choices=list(LAYANI.items()), required=False)
    kirim = forms.ChoiceField(choices=list(KIRIM.items()), required=False)
    harga_min = RupiahFormField(required=False)
    harga_maks = RupiahFormField(required=False)
    urut = forms.ChoiceField(choices=list(URUTAN.items()), required=False)

    def __init__(
        self,
        data: QueryDict,
        *,
        daftar_wilayah: Sequence[Wilayah],
        ambang: AmbangPdn,
        spek: Sequence[SpekSaring] = (),
    ) -> None:
        super().__init__(data)
        self.ambang = ambang
        self.label = {
            "usaha": USAHA,
            "tkdn": label_tkdn(ambang),
            "pdn": label_asal(ambang),
            "sertifikat": SERTIFIKAT,
        }
        self.wilayah = {satu.kode: satu for satu in daftar_wilayah}
        self.spek = tuple(spek)
        wil = self.fields["wil"]
        wil.choices = [(kode, kode) for kode in self.wilayah]  # type: ignore[attr-defined]
        for satu in self.spek:
            self.fields[AWALAN_SPEK + satu.kode] = NilaiSpekField(required=False)
        self.diabaikan = self._drop_wrong(data)

    def _drop_wrong(self, data: QueryDict) -> list[str]:
        salah = list(self.errors)
        bersih = data.copy()
        for nama in salah:
            del bersih[nama]
        if salah:
            self.data = bersih
            self.full_clean()
        return [f"{nama}={_quoted(data.getlist(nama))}" for nama in salah]

    @property
    def isi(self) -> dict[str, Any]:
        """Return the cleaned values, all of them valid."""
        return dict(self.cleaned_data)

    @property
    def parameter(self) -> tuple[str, ...]:
        return tuple(self.fields)

    def permintaan(self, *, etalase: int | None = None, tujuan: str = "") -> Permintaan:
        """Return the search that these filters ask for, goods going to a region code."""
        isi = self.isi
        nama_spek = {satu.kode: AWALAN_SPEK + satu.kode for satu in self.spek}
        return Permintaan(
            q=isi["q"],
            etalase=etalase,
            tujuan=tujuan,
            layani=bool(tujuan) and isi["layani"] != SEMUA,
            wil=frozenset(isi["wil"]),
            usaha=frozenset(isi["usaha"]),
            tkdn=frozenset(isi["tkdn"]),
            pdn=frozenset(isi["pdn"]),
            sertifikat=frozenset(isi["sertifikat"]),
            spek=tuple(
                (kode, frozenset(isi[nama])) for kode, nama in nama_spek.items() if isi[nama]
            ),
            kirim=int(isi["kirim"]) if isi["kirim"] else None,
            harga_min=isi["harga_min"],
            harga_maks=isi["harga_maks"],
            urut=isi["urut"] or SESUAI,
        )


def chosen_labels(saring: Saringan) -> dict[str, list[tuple[str, str]]]:
    """Return the chosen values of each filter with their labels, but for the words."""
    isi = saring.isi
    wil = {kode: satu.nama_pendek for kode, satu in saring.wilayah.items()}
    found: dict[str, list[tuple[str, str]]] = {}
    for nama, label in {**saring.label, "wil": wil}.items():
        found[nama] = [(kode, label[kode]) for kode in isi[nama]]
    for satu in saring.spek:
        nama = AWALAN_SPEK + satu.kode
        found[nama] = [(nilai, f"{satu.nama}: {spec_label(satu, nilai)}") for nilai in isi[nama]]
    if isi["kirim"]:
        found["kirim"] = [(isi["kirim"], f"≤ {KIRIM[isi['kirim']]}")]
    for nama, tanda in (("harga_min", "≥"), ("harga_maks", "≤")):
        if isi[nama] is not None:
            found[nama] = [(str(isi[nama]), f"{tanda} {format_rupiah(isi[nama])}")]
    return {nama: daftar for nama, daftar in found.items() if daftar}


def spec_label(spek: SpekSaring, nilai: str) -> str:
    """Return a value of a key spec as people write it."""
    if spek.tipe == Atribut.Tipe.YA_TIDAK:
        return nilai.capitalize()
    tulisan = nilai.replace(".", ",") if spek.tipe == Atribut.Tipe.ANGKA else nilai
    return f"{tulisan} {spek.satuan}".strip()


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
