"""What a schema looks like to a vendor, to a buyer who filters, and to one who compares."""

from collections.abc import Sequence
from typing import Any

from django import forms

from etalase.forms.atribut import AWALAN, fields_of
from etalase.forms.skema import ATRIBUT_MIN, BISA_SARING
from etalase.models import Atribut

CONTOH = {
    Atribut.Tipe.TEKS: ("Contoh", "Contoh lain"),
    Atribut.Tipe.ANGKA: ("10", "25"),
    Atribut.Tipe.YA_TIDAK: ("Ya", "Tidak"),
    Atribut.Tipe.TANGGAL: ("01-02-2026", "15-06-2026"),
}


def preview(daftar: Sequence[Atribut]) -> dict[str, Any]:
    """Return the context of the three previews; the form is the one that vendors get."""
    formulir = type("FormulirPratinjau", (forms.Form,), fields_of(daftar))
    return {
        "atribut": daftar,
        "kurang": max(ATRIBUT_MIN - len(daftar), 0),
        "formulir": formulir(auto_id="pratinjau_%s"),
        "saringan": [_facet(satu) for satu in daftar if satu.is_saring],
        "banding": [(satu, _examples(satu)) for satu in daftar if satu.is_banding],
    }


def _facet(atribut: Atribut) -> dict[str, Any]:
    pilihan = atribut.pilihan if atribut.tipe == Atribut.Tipe.PILIHAN else []
    if atribut.tipe == Atribut.Tipe.YA_TIDAK:
        pilihan = ["Ya", "Tidak"]
    return {
        "nama": f"{AWALAN}{atribut.kode}",
        "judul": f"{atribut.nama} ({atribut.satuan})" if atribut.satuan else atribut.nama,
        "opsi": [{"nilai": p, "label": p, "jumlah": None, "dipilih": False} for p in pilihan],
        "is_rentang": atribut.tipe == Atribut.Tipe.ANGKA,
        "is_bisa": atribut.tipe in BISA_SARING,
    }


def _examples(atribut: Atribut) -> list[str]:
    if atribut.tipe == Atribut.Tipe.PILIHAN:
        return [*atribut.pilihan, "–", "–"][:2]
    return [f"{nilai} {atribut.satuan}".strip() for nilai in CONTOH[Atribut.Tipe(atribut.tipe)]]
