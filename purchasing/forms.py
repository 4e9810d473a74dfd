from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError

from katalog.akun.models import AlamatKirim, Penugasan
from katalog.akun.state import Peran
from katalog.core.money import parse_rupiah
from katalog.core.teks import TeksField
from katalog.core.templatetags.katalog import tanggal_pendek
from purchasing.models import PaketRup
from purchasing.selectors.hak import hari_ini, pemegang, rup_for
from purchasing.selectors.lampiran import kertas_ditawarkan, pencarian_ditawarkan
from purchasing.services.paket import IsianPaket
from purchasing.services.tautan import PUTUSAN
from purchasing.state import Sebab


class KunciForm(forms.Form):
    """A form whose repeated submit is harmless: it carries the key of this one submit."""

    kunci = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        initial = {"kunci": uuid4(), **(kwargs.pop("initial", None) or {})}
        super().__init__(*args, initial=initial, **kwargs)

    @property
    def kunci_sah(self) -> UUID:
        return self.cleaned_data["kunci"]


class BulatField(forms.IntegerField):
    """A whole number in the digits 0 to 9. int() would also read those of other scripts."""

    def to_python(self, value: Any) -> int | None:
        written = str(value if value is not None else "").strip()
        if written and not (written.isascii() and written.isdigit()):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(written)


class JumlahForm(forms.Form):
    jumlah = BulatField(
        min_value=1,
        max_value=1_000_000,
        localize=False,
        error_messages={
            "required": "Isi jumlah.",
            "invalid": "Jumlah ditulis dengan angka bulat, contoh 40.",
            "min_value": "Jumlah paling sedikit 1.",
            "max_value": "Jumlah paling banyak 1.000.000.",
        },
    )


class LampiranField(forms.ModelChoiceField):
    """A proof of the own office, named by its public code."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            queryset=None,
            required=False,
            to_field_name="kode",
            error_messages={"invalid_choice": "Pilih lampiran milik kantor Anda."},
            **kwargs,
        )

    def label_from_instance(self, obj: Any) -> str:
        pada = getattr(obj, "terbit_pada", None) or obj.disimpan_pada
        return f"{tanggal_pendek(pada)}: {obj}"


class PaketForm(KunciForm):
    """The one page "Buat paket": budget, place, way of buying, reason."""

    rup = forms.ModelChoiceField(
        queryset=None,
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={
            "required": "Pilih satu RUP.",
            "invalid_choice": "RUP ini tidak dapat dipakai. Pilih RUP lain.",
        },
    )
    alamat = forms.ModelChoiceField(
        queryset=None,
        label="Kirim ke",
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={
            "required": "Pilih alamat kirim.",
            "invalid_choice": "Pilih alamat kirim milik kantor Anda.",
        },
    )
    tiba = forms.DateField(
        label="Paling lambat tiba",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Isi tanggal tiba.",
            "invalid": "Tanggal ditulis tahun-bulan-hari, contoh 2026-12-10.",
        },
    )
    alasan = TeksField(
        label="Alasan memilih",
        max_length=500,
        min_length=10,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Isi alasan memilih.",
            "min_length": "Alasan paling sedikit 10 huruf.",
            "max_length": "Alasan paling banyak 500 huruf.",
        },
    )
    ppk = forms.ModelChoiceField(
        queryset=None,
        label="PPK yang menyetujui",
        empty_label=None,
        error_messages={
            "required": "Pilih PPK.",
            "invalid_choice": "Pilih PPK dari kantor Anda.",
        },
    )
    kertas = LampiranField(label="Kertas kerja", empty_label="Tanpa kertas kerja")
    pencarian = LampiranField(label="Pencarian tersimpan", empty_label="Tanpa pencarian")

    def __init__(
        self, *args: Any, penugasan: Penugasan, tahun: int, earliest: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.penugasan = penugasan
        self.earliest = earliest
        self.fields["rup"].queryset = rup_for(penugasan, tahun)
        self.fields["alamat"].queryset = AlamatKirim.objects.filter(
            satuan_kerja=penugasan.satuan_kerja_id
        ).select_related("wilayah")
        self.fields["ppk"].queryset = pemegang(Peran.PPK, penugasan.satuan_kerja_id)
        for nama, daftar in (
            ("kertas", kertas_ditawarkan(penugasan.satuan_kerja_id)),
            ("pencarian", pencarian_ditawarkan(penugasan.satuan_kerja_id)),
        ):
            self.fields[nama].queryset = daftar
            if not daftar.exists():
                del self.fields[nama]

    @property
    def lampiran(self) -> list[forms.BoundField]:
        """Return the fields for proof that this office has any of."""
        return [self[nama] for nama in ("kertas", "pencarian") if nama in self.fields]

    def isi_mak(self, pk: int) -> str:
        """Return what stands in the field of one budget line."""
        if self.is_bound:
            return str(self.data.get(f"mak-{pk}", ""))[:20]
        return str(self.initial.get("beban", {}).get(pk, ""))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if rup := data.get("rup"):
            data["beban"] = self._split(rup)
        return data

    def _split(self, rup: PaketRup) -> tuple[tuple[int, int], ...]:
        """Return what each of several budget lines carries, in rupiah; nothing for a single one."""
        daftar = rup.mak_terbuka
        if len(daftar) < 2:
            return ()
        bagian = []
        for mak in daftar:
            tulis = self.isi_mak(mak.pk).strip()
            try:
                nilai = parse_rupiah(tulis) if tulis else 0
            except ValidationError:
                self.add_error("rup", f"Nilai untuk {mak} ditulis dengan angka, contoh 1210000.")
                continue
            if nilai:
                bagian.append((mak.pk, nilai))
        if not bagian and not self.errors.get("rup"):
            self.add_error(
                "rup",
                f"RUP ini punya {len(daftar)} MAK. Tulis berapa yang dibebankan ke tiap MAK.",
            )
        return tuple(bagian)

    def clean_tiba(self) -> date:
        tiba: date = self.cleaned_data["tiba"]
        if tiba < self.earliest:
            raise ValidationError(
                f"Tanggal tiba paling cepat {self.earliest:%d-%m-%Y}, sesuai waktu kirim penyedia."
            )
        if tiba.year > self.earliest.year + 1:
            raise ValidationError("Tanggal tiba terlalu jauh. Isi paling lambat akhir tahun depan.")
        return tiba

    def isian(self, penyedia_id: int, barang: tuple[tuple[str, int], ...]) -> IsianPaket:
        """Return what the services take: the cleaned fields, the vendor and the goods."""
        data = self.cleaned_data
        return IsianPaket(
            satker_id=self.penugasan.satuan_kerja_id,
            penyedia_id=penyedia_id,
            rup_id=data["rup"].pk,
            alamat_id=data["alamat"].pk,
            ppk_id=data["ppk"].pk,
            tiba_paling_lambat=data["tiba"],
            alasan=data["alasan"],
            barang=barang,
            kertas=getattr(data.get("kertas"), "kode", ""),
            pencarian=getattr(data.get("pencarian"), "kode", ""),
            beban=data.get("beban", ()),
        )


class KertasForm(KunciForm):
    """What a worksheet adds to a comparison: the choice, its reason, and the PPK."""

    pilih = forms.ChoiceField(
        label="Produk yang dipilih",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Pilih satu produk.",
            "invalid_choice": "Pilih satu dari produk yang dibandingkan.",
        },
    )
    alasan = TeksField(
        label="Alasan memilih",
        max_length=500,
        min_length=10,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Isi alasan memilih.",
            "min_length": "Alasan paling sedikit 10 huruf.",
            "max_length": "Alasan paling banyak 500 huruf.",
        },
    )
    ppk = forms.ModelChoiceField(
        queryset=None,
        label="PPK",
        empty_label=None,
        error_messages={
            "required": "Pilih PPK.",
            "invalid_choice": "Pilih PPK dari kantor Anda.",
        },
    )

    def __init__(
        self, *args: Any, penugasan: Penugasan, pilihan: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pilih"].choices = pilihan
        self.fields["ppk"].queryset = pemegang(Peran.PPK, penugasan.satuan_kerja_id)


class PeriksaBerkasForm(forms.Form):
    """A file that somebody holds, to be compared with what was issued. It is never kept."""

    berkas = forms.FileField(
        label="Berkas PDF yang Anda pegang",
        error_messages={
            "required": "Pilih berkas PDF dulu.",
            "empty": "Berkas ini kosong. Pilih berkas lain.",
        },
        widget=forms.ClearableFileInput(attrs={"accept": "application/pdf"}),
    )


class AksiForm(KunciForm):
    """One act on an order: the version that was looked at, and a reason where one is due."""

    versi = BulatField(min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)
    alasan = TeksField(
        required=False,
        max_length=500,
        error_messages={"max_length": "Alasan paling banyak 500 huruf."},
    )
    sebab = forms.ChoiceField(
        required=False,
        choices=Sebab.choices,
        error_messages={"invalid_choice": "Pilih kenapa pesanan tidak bisa dipenuhi."},
    )


class PutusanForm(AksiForm):
    """What a PPK decides: approve, return or reject, and the code of a second factor."""

    putusan = forms.ChoiceField(
        choices=[(p, p) for p in PUTUSAN],
        error_messages={
            "required": "Pilih setujui, kembalikan, atau tolak.",
            "invalid_choice": "Pilih setujui, kembalikan, atau tolak.",
        },
    )
    kode = forms.CharField(required=False, max_length=12)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("putusan") in ("kembalikan", "tolak") and len(data.get("alasan", "")) < 5:
            self.add_error("alasan", "Tulis alasannya. PP akan membaca kalimat ini.")
        return data


class BerkasRupForm(forms.Form):
    """A file of plan lines. What is in it is judged by the service, row by row."""

    berkas = forms.FileField(
        label="Berkas RUP",
        help_text="Berkas .xlsx atau .csv dari SiRUP, paling besar 5 MB.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv", "autocomplete": "off"}),
        error_messages={
            "required": "Pilih berkas RUP dulu.",
            "empty": "Berkas ini kosong. Pilih berkas lain.",
        },
    )


class DpaForm(forms.Form):
    """The number under which the budget of the own office was approved."""

    tahun = forms.TypedChoiceField(
        label="Tahun anggaran",
        coerce=int,
        error_messages={
            "required": "Pilih tahun anggaran.",
            "invalid_choice": "Pilih tahun ini atau tahun depan.",
        },
    )
    nomor = TeksField(
        label="Nomor DPA",
        max_length=60,
        min_length=3,
        error_messages={
            "required": "Isi nomor DPA.",
            "min_length": "Nomor DPA paling sedikit 3 huruf.",
            "max_length": "Nomor DPA paling banyak 60 huruf.",
        },
    )
    tanggal = forms.DateField(
        label="Tanggal pengesahan",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Isi tanggal pengesahan.",
            "invalid": "Tanggal ditulis tahun-bulan-hari, contoh 2026-01-05.",
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        tahun = hari_ini().year
        self.fields["tahun"].choices = [(tahun, str(tahun)), (tahun + 1, str(tahun + 1))]
