"""What saving a checked row would do, found out without doing it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from etalase.models import DrafProduk, Etalase, Produk, SkemaAtribut
from etalase.selectors.toko import skema_berlaku
from etalase.services.draf import facts_of
from etalase.services.massal.kolom import SESUAI_PESANAN, TETAP, Kolom, daftar_kolom
from etalase.services.massal.periksa import Baris, Galat
from etalase.services.massal.terapkan import differing
from katalog.kebijakan.selectors import policy_number
from vendors.models import Penyedia

STOK_BARU = f"Produk baru perlu stok. Tulis angka atau: {SESUAI_PESANAN}"
SUNTINGAN = "Produk ini punya perubahan yang belum dikirim di halamannya"


@dataclass(slots=True)
class Rencana:
    """What a row would change: nothing, some fields, or it makes a product."""

    baris: Baris
    is_baru: bool = False
    perubahan: list[str] = field(default_factory=list)
    salah: list[Galat] = field(default_factory=list)
    cek: list[Galat] = field(default_factory=list)


def columns_of(etalase: Etalase) -> tuple[list[Kolom], int]:
    """Return the columns of an etalase's sheet and the number of its template."""
    skema: SkemaAtribut | None = skema_berlaku(etalase)
    return (list(TETAP), 0) if skema is None else (daftar_kolom(skema), skema.versi)


def plan_rows(
    daftar: Iterable[Baris], *, penyedia: Penyedia, etalase: Etalase, foto: Mapping[str, str]
) -> list[Rencana]:
    """Return what each good row would do to the products of this vendor.

    `foto` are the codes of pictures that came along, by file name.
    """
    baris = list(daftar)
    sku = [str(satu.isi["sku"]) for satu in baris]
    milik = Produk.objects.filter(penyedia=penyedia, sku__in=sku).select_related("stok")
    produk = {satu.sku: satu for satu in milik}
    draf = {satu.sku: satu for satu in DrafProduk.objects.filter(penyedia=penyedia, sku__in=sku)}
    batas = policy_number("massal.beda_harga", timezone.localdate())
    return [
        _plan(Rencana(satu), produk.get(s), draf.get(s), etalase, foto, batas)
        for satu, s in zip(baris, sku, strict=True)
    ]


def _plan(
    rencana: Rencana,
    produk: Produk | None,
    draf: DrafProduk | None,
    etalase: Etalase,
    foto: Mapping[str, str],
    batas: int,
) -> Rencana:
    isi = pictured(rencana.baris.isi, foto)
    _missing_pictures(rencana, foto)
    if produk is None:
        rencana.is_baru = draf is None
        if draf is None and "stok" not in isi:
            rencana.salah.append(_galat(rencana, "stok", STOK_BARU, "Isi stok"))
        kini: Mapping[str, Any] = vars(draf) if draf else {}
        rencana.perubahan = differing(isi, kini) if draf else []
        return rencana
    if produk.etalase_id != etalase.pk:
        alasan = "SKU ini dipakai produk di etalase lain"
        rencana.salah.append(_galat(rencana, "sku", alasan, "Pakai SKU lain"))
        return rencana
    versi = produk.versi.order_by("-nomor").first()
    kini = facts_of(versi) if versi else {}
    rencana.perubahan = differing(isi, kini) + _stock_moves(isi, produk)
    if draf is not None and any(
        n not in isi and getattr(draf, n) != nilai for n, nilai in kini.items()
    ):
        rencana.cek.append(_galat(rencana, "sku", SUNTINGAN, "Kirim atau buang dulu"))
    _odd_price(rencana, kini, batas)
    return rencana


def pictured(isi: Mapping[str, Any], foto: Mapping[str, str]) -> dict[str, Any]:
    """Return the facts of a row with codes of pictures for names; without any, none is stated."""
    hasil = dict(isi)
    if hasil.get("foto"):
        kode = [foto[nama] for nama in hasil["foto"] if nama in foto]
        if kode:
            hasil["foto"] = kode
        else:
            del hasil["foto"]
    return hasil


def _missing_pictures(rencana: Rencana, foto: Mapping[str, str]) -> None:
    kurang: Sequence[str] = [n for n in rencana.baris.isi.get("foto") or [] if n not in foto]
    if kurang:
        alasan = f"Foto ‘{kurang[0][:60]}’ belum dikirim"
        rencana.cek.append(_galat(rencana, "foto", alasan, "Kirim fotonya di bawah"))


def _odd_price(rencana: Rencana, kini: Mapping[str, Any], batas: int) -> None:
    lama, baru = kini.get("harga"), rencana.baris.isi.get("harga")
    if lama and baru and abs(baru - lama) * 100 > batas * lama:
        arah = "naik" if baru > lama else "turun"
        alasan = f"Harga {arah} {abs(baru - lama) * 100 // lama}% dari {lama}"
        rencana.cek.append(_galat(rencana, "harga", alasan, "Pastikan harganya benar"))


def _stock_moves(isi: Mapping[str, Any], produk: Produk) -> list[str]:
    if "stok" not in isi:
        return []
    stok = getattr(produk, "stok", None)
    bebas = bool(isi["stok_tidak_terbatas"])
    if stok is None or bebas != stok.tidak_terbatas:
        return ["stok"]
    return [] if bebas or isi["stok"] == stok.tersedia else ["stok"]


def _galat(rencana: Rencana, kolom: str, alasan: str, perbaiki: str) -> Galat:
    nilai = rencana.baris.isi.get(kolom, "")
    tulis = ", ".join(nilai) if isinstance(nilai, list) else str(nilai)
    return Galat(rencana.baris.nomor, kolom, tulis[:100], alasan, perbaiki)
