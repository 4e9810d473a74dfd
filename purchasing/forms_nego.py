"""The forms of a negotiation: an offer for a whole package, and a message beside it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from etalase.forms.isian import RupiahIsian
from katalog.core.teks import TeksField
from purchasing.forms import AksiForm, KunciForm
from purchasing.models import BarisPesanan, Pesanan, PutaranNego
from purchasing.services.nego.tawaran import Tawaran

TAWAR, SEPAKATI, AKHIRI, BUKA = "tawar", "sepakati", "akhiri", "buka"
TINDAKAN = (TAWAR, SEPAKATI, AKHIRI, BUKA)


class TindakanForm(AksiForm):
    """Which of the acts of a negotiation is meant, at which version, and why."""

    tindakan = forms.ChoiceField(
        choices=[(satu, satu) for satu in TINDAKAN],
        error_messages={
            "required": "Pilih tawar, terima, atau akhiri.",
            "invalid_choice": "Pilih tawar, terima, atau akhiri.",
        },
    )


class TawaranForm(forms.Form):
    """An offer: a price per good under its displayed price, and what is agreed beside."""

    ongkir = RupiahIsian(label="Ongkir seluruh paket", error_messages={"required": "Isi ongkir."})
    biaya_lain = RupiahIsian(
        label="Biaya lain",
        help_text="Misalnya pemasangan. Isi 0 bila tidak ada.",
        error_messages={"required": "Isi biaya lain, atau 0."},
    )
    tiba = forms.DateField(
        label="Paling lambat tiba",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Isi tanggal tiba.",
            "invalid": "Tanggal ditulis tahun-bulan-hari, contoh 2026-12-10.",
        },
    )
    syarat = TeksField(
        label="Syarat",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": "Syarat paling banyak 500 huruf."},
    )
    yakin = forms.BooleanField(
        label="Ya, harga jauh di bawah harga tayang ini memang maksud saya", required=False
    )

    def __init__(self, *args: Any, baris: Sequence[BarisPesanan], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.baris = baris
        for satu in baris:
            label = f"Harga tawaran {satu.versi.nama}"
            self.fields[f"harga_{satu.urutan}"] = _HargaField(
                satu.harga_tayang, label=label, error_messages={"required": f"Isi {label.lower()}."}
            )

    def kolom(self, satu: BarisPesanan) -> forms.BoundField:
        """Return the price field of one good."""
        return self[f"harga_{satu.urutan}"]

    def isian(self) -> Tawaran:
        """Return what the services take."""
        data = self.cleaned_data
        return Tawaran(
            harga=tuple((b.versi_id, data[f"harga_{b.urutan}"]) for b in self.baris),
            ongkir=data["ongkir"],
            biaya_lain=data["biaya_lain"],
            tiba_paling_lambat=data["tiba"],
            syarat=data["syarat"],
            yakin=data["yakin"],
        )


class _HargaField(RupiahIsian):
    """A price that may not lie above the displayed one."""

    def __init__(self, tayang: int, **kwargs: Any) -> None:
        self.tayang = tayang
        super().__init__(kurang=1, **kwargs)

    def to_python(self, value: Any) -> int | None:
        harga = super().to_python(value)
        if harga is not None and harga > self.tayang:
            raise ValidationError("Tawaran tidak boleh di atas harga tayang.", code="tayang")
        return harga


class PesanForm(KunciForm):
    """A message to the other side."""

    isi = TeksField(
        label="Tulis pesan",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Tulis pesannya dulu.",
            "max_length": "Pesan paling banyak 500 huruf.",
        },
    )


def mulai_dari(
    pesanan: Pesanan,
    baris: Sequence[BarisPesanan],
    putaran: PutaranNego | None,
    persen: int | None,
) -> dict[str, Any]:
    """Return what an offer's form begins with.

    The other side's newest prices, else the displayed ones; with `persen` every displayed price
    lowered by that many percent, to the whole rupiah downwards.
    """
    harga = {b.versi_id: b.harga for b in putaran.baris.all()} if putaran else {}
    isi: dict[str, Any] = {
        "ongkir": putaran.ongkir if putaran else pesanan.ongkir,
        "biaya_lain": putaran.biaya_lain if putaran else pesanan.biaya_lain,
        "tiba": putaran.tiba_paling_lambat if putaran else pesanan.tiba_paling_lambat,
        "syarat": putaran.syarat if putaran else "",
    }
    for satu in baris:
        nilai = harga.get(satu.versi_id, satu.harga_tayang)
        if persen is not None:
            nilai = max(satu.harga_tayang * (100 - persen) // 100, 1)
        isi[f"harga_{satu.urutan}"] = nilai
    return isi
