"""The three screens of a product (`ux.md` 3.16). The valid part is saved even when not all is."""

from collections.abc import Iterable
from typing import Any

from django import forms

from etalase.forms.atribut import atribut_fields, initial_atribut, read_atribut
from etalase.forms.isian import BilanganField, RupiahIsian, hari, persen, pilihan, teks
from etalase.models import DrafProduk, Etalase, KelasPajak, LingkupJual, SkemaAtribut
from etalase.selectors.produk import base_price_from
from etalase.state import SATUAN
from katalog.core.teks import TeksField
from katalog.kebijakan.selectors import Tarif


class BanyakBerkas(forms.ClearableFileInput):
    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"


class BanyakBerkasField(forms.FileField):
    """Any number of files. What is in them is judged by `katalog.unggahan`, one by one."""

    def to_python(self, data: Any) -> list[Any]:  # type: ignore[override]
        return [satu for satu in data or [] if satu]


class FotoForm(forms.Form):
    """Screen 1: pictures from the camera or the gallery."""

    kode = forms.RegexField(r"^[0-9a-z]{16}$", required=False, widget=forms.HiddenInput)
    foto = BanyakBerkasField(
        label="Foto barang",
        required=False,
        widget=BanyakBerkas(attrs={"accept": "image/*", "multiple": True}),
        help_text="1 sampai 8 foto. Tiap foto paling besar 8 MB. Latar terang, barang utuh.",
    )


class IsiForm(forms.Form):
    """Screen 2: name, etalase, and the key specs of that etalase."""

    nama = teks(
        "Nama barang", 200, wajib=True, min_length=3, help_text="Contoh: Kursi rapat rangka besi."
    )
    etalase = forms.ModelChoiceField(
        queryset=Etalase.objects.none(),
        label="Etalase",
        empty_label="Pilih etalase",
        error_messages={
            "required": "Pilih etalase.",
            "invalid_choice": "Etalase ini belum menerima produk. Pilih yang lain.",
        },
    )
    merek = teks("Merek", 80)
    uraian = TeksField(
        label="Rincian",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        error_messages={"max_length": "Rincian paling banyak 4.000 huruf."},
    )

    def __init__(
        self,
        *args: Any,
        draf: DrafProduk,
        daftar_etalase: Any,
        pilihan_etalase: Any,
        skema: SkemaAtribut | None,
        **kwargs: Any,
    ) -> None:
        awal = {
            **initial_atribut(draf.atribut),
            "nama": draf.nama,
            "etalase": draf.etalase_id,
            "merek": draf.merek,
            "uraian": draf.uraian,
        }
        super().__init__(*args, initial=awal, **kwargs)
        etalase = self.fields["etalase"]
        etalase.queryset = daftar_etalase
        etalase.widget.choices = pilihan_etalase
        etalase.widget.attrs["autocomplete"] = "off"
        self.skema = skema
        self.spek = atribut_fields(skema) if skema else {}
        self.fields.update(self.spek)

    def daftar_spek(self) -> Iterable[forms.BoundField]:
        """Return the bound spec fields, in the order of the schema."""
        return [self[nama] for nama in self.spek]

    def tersimpan(self) -> dict[str, Any]:
        """Return the valid fields as columns of the draft."""
        isi = {nama: self.cleaned_data[nama] for nama in KOLOM_ISI if nama in self.cleaned_data}
        if self.spek:
            isi["atribut"] = read_atribut(self.cleaned_data, self.skema) if self.skema else {}
        return isi


KOLOM_ISI = ("nama", "etalase", "merek", "uraian")


class HargaForm(forms.Form):
    """Screen 3: price, unit, stock and days; everything else may wait."""

    harga = RupiahIsian(label="Harga", kurang=1, error_messages={"required": "Isi harga."})
    termasuk_ppn = forms.BooleanField(label="Harga sudah termasuk PPN", required=False)
    satuan = pilihan("Satuan", ())
    stok = BilanganField(label="Stok", required=False)
    stok_tidak_terbatas = forms.BooleanField(label="Dibuat sesuai pesanan", required=False)
    waktu_kirim_hari = BilanganField(
        label="Siap dalam (hari kerja)",
        lebih=365,
        error_messages={"required": "Isi lama siap dalam hari kerja."},
    )
    ongkir = RupiahIsian(label="Ongkos kirim per pengiriman", required=False)
    minimal_pembelian = BilanganField(label="Pembelian paling sedikit", kurang=1, required=False)
    kelipatan = BilanganField(label="Kelipatan", kurang=1, required=False)
    kelas_pajak = pilihan("Pajak", KelasPajak.choices)
    sku = teks("Kode barang Anda (SKU)", 60)
    isi_kemasan = BilanganField(label="Isi per kemasan", kurang=1, required=False)
    satuan_dasar = teks("Satuan isi", 30, help_text="Contoh: satu dus berisi 12 botol.")
    kapasitas_bulanan = BilanganField(label="Kapasitas per bulan", required=False)
    garansi_bulan = BilanganField(label="Garansi (bulan)", lebih=600, required=False)
    berlaku_sampai = hari("Harga berlaku sampai")
    is_impor = forms.BooleanField(label="Produk impor", required=False)
    negara_asal = teks("Negara asal", 60)
    tkdn = persen("TKDN (%)", 100)
    bmp = persen("BMP (%)", 15)
    tkdn_nomor = teks("Nomor sertifikat TKDN", 60)
    tkdn_berlaku_sampai = hari("TKDN berlaku sampai")
    sni_nomor = teks("Nomor SNI", 60)
    halal_nomor = teks("Nomor halal", 60)
    halal_berlaku_sampai = hari("Halal berlaku sampai")
    izin_edar_nomor = teks("Nomor izin edar", 60, help_text="BPOM, P-IRT, NIE, atau pupuk.")
    izin_edar_berlaku_sampai = hari("Izin edar berlaku sampai")

    def __init__(
        self, *args: Any, draf: DrafProduk, tarif: Tarif | None, stok: int | None, **kwargs: Any
    ) -> None:
        self.draf, self.tarif = draf, tarif
        awal: dict[str, Any] = {
            nama: getattr(draf, nama) for nama in self.base_fields if hasattr(draf, nama)
        }
        awal["stok"] = draf.stok if draf.stok is not None else stok
        awal["termasuk_ppn"] = tarif is not None
        if tarif and draf.harga is not None and draf.kelas_pajak == KelasPajak.PPN_UMUM:
            awal["harga"] = draf.harga + tarif.ppn(draf.harga)
        super().__init__(*args, initial=awal, **kwargs)
        satuan = [*SATUAN, draf.satuan] if draf.satuan not in SATUAN else SATUAN
        self.fields["satuan"].choices = [("", "Pilih"), *((s, s) for s in satuan if s)]
        if tarif is None:
            del self.fields["termasuk_ppn"]
        if draf.produk is not None and draf.produk.versi_tayang_id:
            # Orders move this stock meanwhile: it has a page of its own.
            del self.fields["stok"], self.fields["stok_tidak_terbatas"]

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        tanpa_stok = (
            "stok" in self.fields and isi.get("stok") is None and not isi.get("stok_tidak_terbatas")
        )
        if tanpa_stok and "stok" not in self.errors:
            self.add_error("stok", "Isi stok, atau centang “Dibuat sesuai pesanan”.")
        if isi.get("is_impor") and isi.get("tkdn") is not None:
            self.add_error("tkdn", "Produk impor tidak punya TKDN. Kosongkan TKDN.")
        if isi.get("tkdn") is not None and not isi.get("tkdn_nomor"):
            self.add_error("tkdn_nomor", "Isi nomor sertifikat TKDN, atau kosongkan TKDN.")
        return isi

    def tersimpan(self) -> dict[str, Any]:
        """Return the valid fields as columns of the draft, the price before PPN."""
        isi = {nama: nilai for nama, nilai in self.cleaned_data.items() if nama != "termasuk_ppn"}
        for nama, bawaan in (("ongkir", 0), ("minimal_pembelian", 1), ("kelipatan", 1)):
            if nama in isi and isi[nama] is None:
                isi[nama] = bawaan
        bertarif = self.tarif and isi.get("kelas_pajak") == KelasPajak.PPN_UMUM
        if bertarif and self.cleaned_data.get("termasuk_ppn") and isi.get("harga") and self.tarif:
            isi["harga"] = base_price_from(isi["harga"], self.tarif)
        return isi


class LingkupForm(forms.Form):
    lingkup = forms.ChoiceField(
        label="Dijual ke",
        choices=LingkupJual.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Pilih ke mana barang dijual.",
            "invalid_choice": "Pilih ke mana barang dijual dari daftar.",
        },
    )
    tabel = TeksField(
        label="Harga per wilayah",
        required=False,
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 8, "autocomplete": "off", "spellcheck": "false"}),
        help_text="Satu baris satu wilayah: wilayah, harga, ongkir. Boleh ditempel dari Excel.",
        error_messages={"max_length": "Tabel paling banyak 8.000 huruf."},
    )
