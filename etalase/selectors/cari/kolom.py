"""The facts of products as columns of numbers, one row per document."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np

from etalase.models import KelasPajak, LingkupJual
from etalase.selectors.cari.dokumen import Dokumen, Lingkungan
from etalase.state import StatusProduk
from vendors.models import JenisBadan, SkalaUsaha
from vendors.state import BOLEH_BERDAGANG, DALAM_SANKSI

TAK_BERAKHIR, TAK_PERNAH = 10_000_000, -1
SKALA = tuple(SkalaUsaha.values)
KOPERASI = 8  # beside the place of the scale, in one small number
SNI, HALAL = 1, 2
TANPA_WILAYAH = 255
BOLEH, SANKSI = 1, 2
# Name of a column, its type, and how a document fills it.
TIPE: dict[str, str] = {
    "pk": "i8",
    "etalase": "i4",
    "penyedia": "i4",
    "harga": "i8",
    "kena_ppn": "?",
    "hari": "i2",
    "tkdn": "i2",
    "tkdn_sampai": "i4",
    "bmp": "i2",
    "impor": "?",
    "sertifikat": "u1",
    "wilayah": "u1",
    "kelas": "u1",
    "tayang": "i8",
    "sampai": "i4",
    "beku": "i4",
    "dagang": "u1",
    "sanksi_dari": "i4",
    "sanksi_sampai": "i4",
    "dagang_sampai": "i4",
    "habis": "?",
    "terpilih": "?",
    "layanan": "u8",
}
Kolom = Mapping[str, "np.ndarray[Any, Any]"]


def columns_of(
    daftar: Sequence[Dokumen], sekitar: Lingkungan, layanan: Mapping[int, frozenset[str]]
) -> dict[str, "np.ndarray[Any, Any]"]:
    """Return the columns of these documents, in their order."""
    urut = sekitar.urut_kode
    semua = (1 << len(urut)) - 1
    rows = [_row(satu, urut, semua, layanan) for satu in daftar]
    if not rows:
        return {nama: np.zeros(0, tipe) for nama, tipe in TIPE.items()}
    return {
        nama: np.array(isi, dtype=tipe)
        for (nama, tipe), isi in zip(TIPE.items(), zip(*rows, strict=True), strict=True)
    }


def _row(
    satu: Dokumen, urut: Mapping[str, int], semua: int, layanan: Mapping[int, frozenset[str]]
) -> tuple[Any, ...]:
    boleh, dari, sampai = _may_trade(satu)
    return (
        satu.pk,
        satu.etalase,
        satu.penyedia,
        satu.harga,
        satu.is_pkp and satu.kelas_pajak == KelasPajak.PPN_UMUM,
        satu.hari,
        _hundredths(satu.tkdn),
        day_number(satu.tkdn_berlaku_sampai, TAK_BERAKHIR),
        _hundredths(satu.bmp),
        satu.is_impor,
        (SNI if satu.sni_nomor else 0) | (HALAL if satu.halal_nomor else 0),
        urut.get(satu.wilayah, TANPA_WILAYAH),
        SKALA.index(satu.skala) | (KOPERASI if satu.jenis_badan == JenisBadan.KOPERASI else 0),
        int(satu.tayang_sejak.timestamp()) if satu.tayang_sejak else 0,
        day_number(satu.berlaku_sampai, TAK_BERAKHIR),
        _frozen_until(satu),
        boleh,
        dari,
        sampai,
        day_number(satu.dagang_sampai, TAK_BERAKHIR),
        _sold_out(satu),
        satu.lingkup == LingkupJual.TERPILIH,
        semua if satu.kirim_semua else _mask(layanan.get(satu.penyedia, frozenset()), urut),
    )


def day_number(hari: date | None, kosong: int) -> int:
    """Return a day as a whole number that sorts like it."""
    return kosong if hari is None else hari.toordinal()


def _hundredths(persen: Decimal | None) -> int:
    return TAK_PERNAH if persen is None else int(persen * 100)


def _frozen_until(satu: Dokumen) -> int:
    """The last day of a freeze; a product that is not frozen was free from the first day on."""
    if satu.status == StatusProduk.TAYANG:
        return TAK_PERNAH
    return day_number(satu.beku_sampai, TAK_BERAKHIR)


def _may_trade(satu: Dokumen) -> tuple[int, int, int]:
    """The status and dates of `vendors.models.boleh_berdagang`, its empty dates made to compare.

    Without a sanction an accepted vendor is free on every day, one under sanction on none.
    """
    boleh = (
        BOLEH
        if satu.status_penyedia in BOLEH_BERDAGANG
        else SANKSI
        if satu.status_penyedia in DALAM_SANKSI
        else 0
    )
    kosong = TAK_BERAKHIR if boleh == BOLEH else TAK_PERNAH
    return (
        boleh,
        day_number(satu.sanksi_dari, kosong),
        day_number(satu.sanksi_sampai, TAK_BERAKHIR),
    )


def _sold_out(satu: Dokumen) -> bool:
    if satu.tersedia is None or satu.tidak_terbatas:
        return False
    return satu.tersedia <= (satu.dicadangkan or 0)


def _mask(daftar: frozenset[str], urut: Mapping[str, int]) -> int:
    return sum(1 << urut[kode] for kode in daftar if kode in urut)


def exceptions_of(
    daftar: Sequence[Dokumen],
    sekitar: Lingkungan,
    khusus: Mapping[int, Mapping[str, int | None]],
) -> "np.ndarray[Any, Any]":
    """Return regional prices as rows of region, document and price, sorted by region.

    Prices are whole rupiah before tax; what an exception leaves empty is filled from its version.
    """
    urut = sekitar.urut_kode
    rows = [
        (
            urut[kode],
            nomor,
            satu.harga if harga is None else harga,
        )
        for nomor, satu in enumerate(daftar)
        for kode, harga in khusus.get(satu.versi, {}).items()
        if kode in urut
    ]
    rows.sort()
    return np.array(rows, dtype="i8").reshape(-1, 3)
