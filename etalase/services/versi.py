"""A new version of a product. The old one stays as orders quoted it."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import and_
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Max
from django.utils.text import slugify

from etalase.models import (
    Atribut,
    HargaWilayah,
    KelasPajak,
    KelompokWilayah,
    LingkupJual,
    Produk,
    SkemaAtribut,
    VersiProduk,
)
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.teks import bersihkan
from katalog.wilayah.models import Wilayah

Nilai = str | int | float | bool
TEKS_MAKS = 200
ANGKA_MAKS = 10**12


@dataclass(frozen=True, slots=True)
class HargaTempat:
    """An exception to the base price: `tempat` is a region's code or the slug of a group."""

    tempat: str
    harga: int | None = None
    ongkir: int | None = None


@dataclass(frozen=True, slots=True)
class IsianVersi:
    """What a vendor states about a product. Prices are whole rupiah before PPN, TKDN in percent."""

    nama: str
    satuan: str
    harga: int
    kelas_pajak: KelasPajak
    waktu_kirim_hari: int
    merek: str = ""
    uraian: str = ""
    ongkir: int = 0
    minimal_pembelian: int = 1
    kelipatan: int = 1
    is_impor: bool = False
    tkdn: Decimal | None = None
    bmp: Decimal | None = None
    tkdn_nomor: str = ""
    tkdn_berlaku_sampai: date | None = None
    sni_nomor: str = ""
    halal_nomor: str = ""
    isi_kemasan: int | None = None
    satuan_dasar: str = ""
    kapasitas_bulanan: int | None = None
    garansi_bulan: int | None = None
    berlaku_sampai: date | None = None
    halal_berlaku_sampai: date | None = None
    izin_edar_nomor: str = ""
    izin_edar_berlaku_sampai: date | None = None
    negara_asal: str = ""
    lingkup: LingkupJual = LingkupJual.SEMUA
    foto: Sequence[str] = ()
    atribut: Mapping[str, object] = field(default_factory=dict)
    harga_wilayah: Sequence[HargaTempat] = ()


SEMUA_SYARAT = models.CheckConstraint(
    name="versi_semua_syarat",
    condition=reduce(
        and_,
        (
            satu.condition
            for satu in VersiProduk._meta.constraints
            if isinstance(satu, models.CheckConstraint)
        ),
    ),
)
BUKAN_KOLOM = frozenset({"atribut", "harga_wilayah", "foto"})


@transaction.atomic
def buat_versi(*, produk_id: int, actor: Pengguna, isian: IsianVersi) -> VersiProduk:
    """Freeze what a vendor states as the next version. What is on display does not move.

    Returns the version. Raises RuleViolation `bukan_kewenangan`, `skema_tidak_ada` or
    `tempat_tidak_dikenal`, and ValidationError by field for what the model or the schema of the
    etalase refuses.
    """
    produk = Produk.objects.select_for_update(of=("self",)).get(pk=produk_id)
    _may_write(produk, actor)
    skema = SkemaAtribut.objects.filter(etalase=produk.etalase_id, is_berlaku=True).first()
    if skema is None:
        raise RuleViolation("skema_tidak_ada", "Etalase ini belum punya skema spesifikasi.")
    terakhir = produk.versi.aggregate(nomor=Max("nomor"))["nomor"] or 0
    isi = {nama: getattr(isian, nama) for nama in IsianVersi.__slots__ if nama not in BUKAN_KOLOM}
    versi = VersiProduk(
        produk=produk,
        penyedia_id=produk.penyedia_id,
        nomor=terakhir + 1,
        slug=slugify(isian.nama)[:220] or "produk",
        skema=skema,
        atribut=check_atribut(skema, isian.atribut),
        foto=list(isian.foto),
        dibuat_oleh=actor,
        **isi,
    )
    _check(versi)
    versi.save()
    HargaWilayah.objects.bulk_create(_exceptions(versi, isian.harga_wilayah))
    record(actor=actor, aksi="produk.buat-versi", on=produk, nomor=produk.kode, versi=versi.nomor)
    return versi


def _check(versi: VersiProduk) -> None:
    """Check a version as the model does, its conditions in one statement instead of one each."""
    luar = {"produk", "penyedia", "skema", "dibuat_oleh", "dibuat_pada"}
    versi.full_clean(exclude=luar, validate_constraints=False)
    try:
        SEMUA_SYARAT.validate(VersiProduk, versi)
    except ValidationError:
        versi.validate_constraints(exclude=luar)  # The one that failed has the words.
        raise


def _exceptions(versi: VersiProduk, daftar: Sequence[HargaTempat]) -> list[HargaWilayah]:
    tempat = [satu.tempat for satu in daftar]
    wilayah = {satu.kode: satu for satu in Wilayah.objects.filter(kode__in=tempat)}
    kelompok = {satu.slug: satu for satu in KelompokWilayah.objects.filter(slug__in=tempat)}
    asing = sorted(set(tempat) - wilayah.keys() - kelompok.keys())
    if asing:
        raise RuleViolation("tempat_tidak_dikenal", f"Wilayah {asing[0]} tidak dikenal.")
    rows = [
        HargaWilayah(
            versi=versi,
            wilayah=wilayah.get(satu.tempat),
            kelompok=kelompok.get(satu.tempat),
            harga=satu.harga,
            ongkir=satu.ongkir,
        )
        for satu in daftar
    ]
    for row in rows:
        row.clean_fields()
    return rows


def check_atribut(skema: SkemaAtribut, atribut: Mapping[str, object]) -> dict[str, Nilai]:
    """Return the key specs as the schema wants them, in its order; empty ones are left out.

    Raises ValidationError with one message per attribute code.
    """
    daftar = list(skema.atribut.all())
    galat = {
        kode: ["Isian ini tidak dikenal."] for kode in atribut.keys() - {a.kode for a in daftar}
    }
    bersih: dict[str, Nilai] = {}
    for satu in daftar:
        nilai = atribut.get(satu.kode)
        if nilai is None or nilai == "":
            if satu.is_wajib:
                galat[satu.kode] = [f"Isi {satu.nama}."]
            continue
        try:
            bersih[satu.kode] = PEMERIKSA[satu.tipe](satu, nilai)
        except ValidationError as salah:
            galat[satu.kode] = salah.messages
    if galat:
        raise ValidationError(galat)
    return bersih


def _may_write(produk: Produk, actor: Pengguna) -> None:
    own = produk.penyedia.keanggotaan.filter(pengguna=actor, berakhir_pada=None).exists()
    if not (own or Peran.PENGELOLA in peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Produk ini diubah oleh penyedianya.")


def _text(atribut: Atribut, nilai: Any) -> Nilai:
    if not isinstance(nilai, str) or len(nilai) > TEKS_MAKS:
        raise ValidationError(f"{atribut.nama} ditulis paling banyak {TEKS_MAKS} huruf.")
    return bersihkan(nilai).strip()


def _number(atribut: Atribut, nilai: Any) -> Nilai:
    sah = isinstance(nilai, int | float) and not isinstance(nilai, bool)
    if not sah or not math.isfinite(nilai) or abs(nilai) >= ANGKA_MAKS:
        raise ValidationError(f"{atribut.nama} ditulis dengan angka.")
    return int(nilai) if float(nilai).is_integer() else float(nilai)


def _choice(atribut: Atribut, nilai: Any) -> Nilai:
    if nilai not in atribut.pilihan:
        raise ValidationError(f"Pilih {atribut.nama} dari daftar.")
    return str(nilai)


def _yes_no(atribut: Atribut, nilai: Any) -> Nilai:
    if not isinstance(nilai, bool):
        raise ValidationError(f"{atribut.nama} dijawab ya atau tidak.")
    return nilai


def _day(atribut: Atribut, nilai: Any) -> Nilai:
    try:
        return date.fromisoformat(str(nilai)).isoformat()
    except ValueError:
        contoh = f"{atribut.nama} ditulis tahun-bulan-hari, contoh 2026-12-10."
        raise ValidationError(contoh) from None


PEMERIKSA: dict[str, Callable[[Atribut, Any], Nilai]] = {
    Atribut.Tipe.TEKS: _text,
    Atribut.Tipe.ANGKA: _number,
    Atribut.Tipe.PILIHAN: _choice,
    Atribut.Tipe.YA_TIDAK: _yes_no,
    Atribut.Tipe.TANGGAL: _day,
}
