from typing import Any

from django import forms

from katalog.kabar.models import PilihanKabar
from katalog.kabar.topik import kelompok_pilihan

SEGERA = "segera"
RINGKASAN = "ringkasan"
JAM = [(jam, f"{jam:02d}.00") for jam in range(24)]


class PilihanKabarForm(forms.Form):
    """How mail reaches one person. `awal` are the hours that the policy proposes as quiet."""

    surel = forms.MultipleChoiceField(
        label="Kirim surel untuk",
        help_text="Yang tidak dicentang tetap masuk ke halaman Notifikasi.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    irama = forms.ChoiceField(
        label="Kapan dikirim",
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih kapan surel dikirim."},
    )
    tenang = forms.BooleanField(label="Tahan surel pada jam tenang", required=False)
    tenang_mulai = forms.TypedChoiceField(label="Jam tenang mulai", choices=JAM, coerce=int)
    tenang_selesai = forms.TypedChoiceField(
        label="Jam tenang selesai",
        choices=JAM,
        coerce=int,
        error_messages={"required": "Pilih jam selesai."},
    )

    def __init__(
        self, *args: Any, pilihan: PilihanKabar, awal: tuple[int, int], jam: int, **kwargs: Any
    ) -> None:
        kelompok = kelompok_pilihan()
        mulai = pilihan.tenang_mulai if pilihan.tenang_mulai is not None else awal[0]
        selesai = pilihan.tenang_selesai if pilihan.tenang_selesai is not None else awal[1]
        kwargs["initial"] = {
            "surel": [k for k in kelompok if k not in pilihan.surel_senyap],
            "irama": RINGKASAN if pilihan.is_ringkasan else SEGERA,
            "tenang": pilihan.tenang_mulai is not None,
            "tenang_mulai": mulai,
            "tenang_selesai": selesai,
        }
        super().__init__(*args, **kwargs)
        self.fields["surel"].choices = [(k.value, k.label) for k in kelompok]
        self.fields["irama"].choices = [
            (SEGERA, "Segera, satu surel per kabar"),
            (RINGKASAN, f"Sekali sehari pukul {jam:02d}.00 dalam satu surel"),
        ]

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if isi.get("tenang") and isi.get("tenang_mulai") == isi.get("tenang_selesai"):
            self.add_error(
                "tenang_selesai", "Jam selesai sama dengan jam mulai. Pilih jam yang lain."
            )
        return isi

    @property
    def surel_senyap(self) -> list[str]:
        """Groups that the person can silence and left unticked."""
        return [k.value for k in kelompok_pilihan() if k.value not in self.cleaned_data["surel"]]

    @property
    def jam_tenang(self) -> tuple[int, int] | None:
        """The hours that were chosen, or None where mail may come at any hour."""
        isi = self.cleaned_data
        return (isi["tenang_mulai"], isi["tenang_selesai"]) if isi["tenang"] else None
