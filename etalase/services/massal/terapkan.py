"""Saves checked rows through the services of the single form; the SKU says which product it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from etalase.models import DrafProduk, Etalase, Produk, Stok
from etalase.services.draf import draf_dari, mulai_draf, simpan_draf
from etalase.services.massal.periksa import Baris, Galat
from etalase.services.pengajuan import kirim_draf, kurang_apa
from etalase.services.persediaan import ubah_stok
from katalog.akun.models import Pengguna, kode_acak
from katalog.core.errors import RuleViolation
from vendors.models import Penyedia


@dataclass(slots=True)
class Terapan:
    """What became of the rows: their numbers, by outcome. `draf` waits for photos."""

    draf: list[int] = field(default_factory=list)
    dikirim: list[int] = field(default_factory=list)
    stok: list[int] = field(default_factory=list)
    sama: list[int] = field(default_factory=list)
    galat: list[Galat] = field(default_factory=list)


def terapkan(
    daftar: Iterable[Baris], *, penyedia: Penyedia, etalase: Etalase, actor: Pengguna
) -> Terapan:
    """Save each row whole or not at all; a repeated call with the same rows changes nothing.

    An empty cell leaves the fact as it is. Returns the outcome of every row; what a rule refuses
    is among its `galat` and keeps no other row from being saved.
    """
    hasil = Terapan()
    for baris in daftar:
        sku = str(baris.isi["sku"])
        try:
            jadi = _apply(penyedia, etalase, actor, dict(baris.isi))
        except RuleViolation as salah:
            galat = Galat(baris.nomor, "sku", sku, salah.message, "Ubah lewat halaman produk")
            hasil.galat.append(galat)
        except ValidationError as salah:
            hasil.galat += _by_field(baris, salah)
        else:
            getattr(hasil, jadi).append(baris.nomor)
    return hasil


@transaction.atomic
def _apply(penyedia: Penyedia, etalase: Etalase, actor: Pengguna, isi: dict[str, Any]) -> str:
    Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia.pk)
    produk = Produk.objects.filter(penyedia=penyedia, sku=isi["sku"]).first()
    draf = DrafProduk.objects.filter(penyedia=penyedia, sku=isi["sku"]).first()
    if produk is not None and produk.etalase_id != etalase.pk:
        raise RuleViolation("etalase_lain", "SKU ini dipakai produk di etalase lain.")
    bergerak = produk is not None and _move_stock(produk, actor, isi)
    isi["etalase"] = etalase
    if draf is None and produk is not None:
        draf = _changed_draft(produk, actor, isi)
        if draf is None:
            return "stok" if bergerak else "sama"
    if draf is None:
        draf = mulai_draf(penyedia=penyedia, actor=actor, kode=kode_acak())
    elif not _differs(draf, isi):
        return "stok" if bergerak else "sama"
    draf = simpan_draf(draf_id=draf.pk, actor=actor, isi={**isi, "langkah": 3})
    if kurang_apa(draf):
        return "draf"
    kirim_draf(draf_id=draf.pk, actor=actor)
    return "dikirim"


def _move_stock(produk: Produk, actor: Pengguna, isi: dict[str, Any]) -> bool:
    """Take the stock out of the facts and set it by its own door; it shows at once."""
    stok = Stok.objects.filter(produk=produk).first()
    if stok is None:
        return False
    tersedia, bebas = isi.pop("stok", None), isi.pop("stok_tidak_terbatas", False)
    if bebas or tersedia is None or (tersedia, False) == (stok.tersedia, stok.tidak_terbatas):
        return False
    ubah_stok(produk_id=produk.pk, actor=actor, tersedia=tersedia, tidak_terbatas=False)
    return True


def _changed_draft(produk: Produk, actor: Pengguna, isi: dict[str, Any]) -> DrafProduk | None:
    """Return the draft of a sent product when the row changes it, else leave none behind."""
    draf = draf_dari(produk_id=produk.pk, actor=actor)
    if _differs(draf, isi):
        return draf
    draf.delete()
    return None


def _differs(draf: DrafProduk, isi: dict[str, Any]) -> bool:
    return any(getattr(draf, kolom) != nilai for kolom, nilai in isi.items())


def _by_field(baris: Baris, salah: ValidationError) -> list[Galat]:
    return [
        Galat(baris.nomor, kolom, str(baris.isi.get(kolom, ""))[:100], pesan[0], "Perbaiki sel ini")
        for kolom, pesan in salah.message_dict.items()
    ]
