"""Saves checked rows through the services of the single form; the SKU says which product it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from etalase.models import DrafProduk, Etalase, Produk, Stok
from etalase.services.draf import draf_dari, facts_of, mulai_draf, simpan_draf
from etalase.services.massal.periksa import Baris, Galat
from etalase.services.pengajuan import kirim_draf, kurang_apa
from etalase.services.persediaan import ubah_stok
from katalog.akun.models import Pengguna, kode_acak
from katalog.core.errors import RuleViolation
from vendors.models import Penyedia

DRAF, DIKIRIM, STOK, SAMA = "draf", "dikirim", "stok", "sama"
# These say which product it is, or move by a door of their own; they are no fact of a version.
BUKAN_FAKTA = frozenset({"sku", "etalase", "stok", "stok_tidak_terbatas"})


@dataclass(slots=True)
class Terapan:
    """What became of the rows: their numbers, by outcome. `draf` waits for photos."""

    draf: list[int] = field(default_factory=list)
    dikirim: list[int] = field(default_factory=list)
    stok: list[int] = field(default_factory=list)
    sama: list[int] = field(default_factory=list)
    galat: list[Galat] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Toko:
    """Whose products, where, and who does it."""

    penyedia: Penyedia
    etalase: Etalase
    actor: Pengguna


def terapkan(
    daftar: Iterable[Baris], *, penyedia: Penyedia, etalase: Etalase, actor: Pengguna
) -> Terapan:
    """Save each row whole or not at all; a repeated call with the same rows changes nothing.

    An empty cell leaves the fact as it is. Returns the outcome of every row; what a rule refuses
    is among its `galat` and keeps no other row from being saved.
    """
    hasil = Terapan()
    toko = Toko(penyedia, etalase, actor)
    for baris in daftar:
        jadi, galat = terapkan_satu(baris, toko)
        if galat:
            hasil.galat += galat
        else:
            getattr(hasil, jadi).append(baris.nomor)
    return hasil


def terapkan_satu(baris: Baris, toko: Toko) -> tuple[str, list[Galat]]:
    """Save one row whole or not at all. Returns the outcome, or nothing and what is wrong."""
    sku = str(baris.isi["sku"])
    try:
        return _apply(toko, dict(baris.isi)), []
    except RuleViolation as salah:
        return "", [Galat(baris.nomor, "sku", sku, salah.message, "Ubah lewat halaman produk")]
    except ValidationError as salah:
        return "", _by_field(baris, salah)


@transaction.atomic
def _apply(toko: Toko, isi: dict[str, Any]) -> str:
    Penyedia.objects.select_for_update(of=("self",)).get(pk=toko.penyedia.pk)
    produk = Produk.objects.filter(penyedia=toko.penyedia, sku=isi["sku"]).first()
    draf = DrafProduk.objects.filter(penyedia=toko.penyedia, sku=isi["sku"]).first()
    if produk is not None and produk.etalase_id != toko.etalase.pk:
        raise RuleViolation("etalase_lain", "SKU ini dipakai produk di etalase lain.")
    if produk is not None:
        return _change(produk, draf, toko, isi)
    if draf is not None and not differing(isi, vars(draf), BUKAN_FAKTA - {"stok"}):
        return SAMA
    if draf is None:
        draf = mulai_draf(penyedia=toko.penyedia, actor=toko.actor, kode=kode_acak())
    return _send(draf, toko, isi)


def _change(produk: Produk, draf: DrafProduk | None, toko: Toko, isi: dict[str, Any]) -> str:
    bergerak = _move_stock(produk, toko.actor, isi)
    versi = produk.versi.order_by("-nomor").first()
    kini = facts_of(versi) if versi else {}
    if not differing(isi, kini):
        return STOK if bergerak else SAMA
    if draf is not None:
        _no_other_edit(draf, kini, isi)
    draf = draf_dari(produk_id=produk.pk, actor=toko.actor)
    return _send(draf, toko, isi)


def _send(draf: DrafProduk, toko: Toko, isi: dict[str, Any]) -> str:
    isi["atribut"] = {**draf.atribut, **isi.get("atribut", {})}
    simpan = {**isi, "etalase": toko.etalase, "langkah": 3}
    draf = simpan_draf(draf_id=draf.pk, actor=toko.actor, isi=simpan)
    if kurang_apa(draf):
        return DRAF
    kirim_draf(draf_id=draf.pk, actor=toko.actor)
    return DIKIRIM


def _no_other_edit(draf: DrafProduk, kini: Mapping[str, Any], isi: Mapping[str, Any]) -> None:
    """What somebody is still writing on the page of the product is not sent along unasked."""
    lain = [
        nama for nama, nilai in kini.items() if nama not in isi and getattr(draf, nama) != nilai
    ]
    if lain:
        raise RuleViolation(
            "ada_suntingan", "Ada perubahan yang belum dikirim. Kirim atau buang dulu."
        )


def _move_stock(produk: Produk, actor: Pengguna, isi: dict[str, Any]) -> bool:
    """Take the stock out of the facts and set it by its own door; it shows at once."""
    tersedia, bebas = isi.pop("stok", None), isi.pop("stok_tidak_terbatas", False)
    stok = Stok.objects.filter(produk=produk).first()
    if tersedia is None and not bebas:
        return False
    if stok and bebas == stok.tidak_terbatas and (bebas or tersedia == stok.tersedia):
        return False
    ubah_stok(produk_id=produk.pk, actor=actor, tersedia=tersedia, tidak_terbatas=bebas)
    return True


def differing(
    isi: Mapping[str, Any], kini: Mapping[str, Any], kecuali: frozenset[str] = BUKAN_FAKTA
) -> list[str]:
    """Return the names of the facts that a row states and that are not so now."""
    return [
        nama
        for nama, nilai in isi.items()
        if nama not in kecuali and _changes(nama, nilai, kini.get(nama))
    ]


def _changes(nama: str, nilai: Any, kini: Any) -> bool:
    if nama == "atribut":
        ada = kini or {}
        return any(ada.get(kode) != satu for kode, satu in nilai.items())
    if nama == "harga_wilayah":
        return _by_place(nilai) != _by_place(kini or [])
    return bool(nilai != kini)


def _by_place(rows: Sequence[Mapping[str, Any]]) -> dict[str, tuple[Any, Any]]:
    return {row["tempat"]: (row["harga"], row["ongkir"]) for row in rows}


def _by_field(baris: Baris, salah: ValidationError) -> list[Galat]:
    return [
        Galat(baris.nomor, kolom, str(baris.isi.get(kolom, ""))[:100], pesan[0], "Perbaiki sel ini")
        for kolom, pesan in salah.message_dict.items()
    ]
