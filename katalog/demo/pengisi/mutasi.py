"""Budget and stock as the orders left them: every movement, and the counters they add up to."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db import connection

from etalase.models import JenisMutasi, MutasiStok
from katalog.demo.pengisi.dunia import Dunia
from katalog.demo.pengisi.rencana import DIKIRIM, Rencana
from katalog.demo.pengisi.salin import copy_objects, without_witnesses
from purchasing.models import MutasiMak, PaguMutasi, PaguSaldo, Pesanan
from purchasing.state import TERCADANG, TERIKAT, Aksi

Pair = tuple[Pesanan, Rencana]
JENIS = {
    Aksi.BELI_LANGSUNG: JenisMutasi.CADANG,
    Aksi.SEPAKATI: JenisMutasi.CADANG,
    Aksi.TANDA_TANGANI: JenisMutasi.IKAT,
    Aksi.KEMBALIKAN: JenisMutasi.LEPAS,
    Aksi.TOLAK: JenisMutasi.LEPAS,
    Aksi.TOLAK_PESANAN: JenisMutasi.KEMBALI,
    Aksi.KEDALUWARSAKAN: JenisMutasi.KEMBALI,
}
PAGU = """
UPDATE purchasing_pagusaldo s SET dicadangkan = b.dicadangkan, terikat = b.terikat
FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[]) AS b (id, dicadangkan, terikat)
WHERE s.id = b.id
"""
# Each plan line of this world has one budget line, under its own number.
MAK = PAGU.replace("purchasing_pagusaldo", "purchasing_makrup")
# What is signed has left the stock for good; what has no limit never runs out.
STOK = """
UPDATE etalase_stok s SET
  dicadangkan = b.dicadangkan,
  tersedia = CASE WHEN s.tidak_terbatas THEN s.tersedia ELSE s.tersedia - b.terikat END
FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[]) AS b (id, dicadangkan, terikat)
WHERE s.id = b.id
"""


def write_movements(dunia: Dunia, pairs: Sequence[Pair]) -> None:
    """Write the movements of both kinds and set the counters."""
    copy_objects(PaguMutasi, _budget_moves(dunia, pairs))
    copy_objects(MutasiMak, _line_moves(dunia, pairs))
    copy_objects(MutasiStok, _stock_moves(dunia, pairs))
    with without_witnesses(PaguSaldo):
        _set(PAGU, ((p.rup_id, p.total, r) for p, r in pairs))
    _set(MAK, ((p.rup_id, p.total, r) for p, r in pairs))
    _set(STOK, ((b.barang.stok, b.jumlah, r) for _, r in pairs for b in r.baris))


def _moves(pesanan: Pesanan, rencana: Rencana) -> Iterator[tuple[str, JenisMutasi, datetime]]:
    putaran = 0
    for satu in rencana.langkah:
        putaran += satu.aksi in DIKIRIM
        if satu.aksi in JENIS:
            yield f"{pesanan.nomor}/{putaran}", JENIS[Aksi(satu.aksi)], satu.pada


def _budget_moves(dunia: Dunia, pairs: Sequence[Pair]) -> Iterator[PaguMutasi]:
    for pesanan, rencana in pairs:
        for rujukan, jenis, pada in _moves(pesanan, rencana):
            yield PaguMutasi(
                pk=dunia.pk(PaguMutasi),
                saldo_id=pesanan.rup_id,
                rujukan=rujukan,
                jenis=jenis,
                nilai=pesanan.total,
                pada=pada,
            )


def _line_moves(dunia: Dunia, pairs: Sequence[Pair]) -> Iterator[MutasiMak]:
    for pesanan, rencana in pairs:
        for rujukan, jenis, pada in _moves(pesanan, rencana):
            yield MutasiMak(
                pk=dunia.pk(MutasiMak),
                baris_mak_id=pesanan.rup_id,
                rujukan=rujukan,
                jenis=jenis,
                nilai=pesanan.total,
                pada=pada,
            )


def _stock_moves(dunia: Dunia, pairs: Sequence[Pair]) -> Iterator[MutasiStok]:
    for pesanan, rencana in pairs:
        for rujukan, jenis, pada in _moves(pesanan, rencana):
            for baris in rencana.baris:
                yield MutasiStok(
                    pk=dunia.pk(MutasiStok),
                    stok_id=baris.barang.stok,
                    rujukan=rujukan,
                    jenis=jenis,
                    jumlah=baris.jumlah,
                    pada=pada,
                )


def _set(perintah: str, isi: Iterator[tuple[int, int, Rencana]]) -> None:
    dicadangkan: Counter[int] = Counter()
    terikat: Counter[int] = Counter()
    for pk, banyak, rencana in isi:
        dicadangkan[pk] += banyak if rencana.status in TERCADANG else 0
        terikat[pk] += banyak if rencana.status in TERIKAT else 0
    kunci = sorted(dicadangkan)
    with connection.cursor() as cursor:
        cursor.execute(
            perintah, [kunci, [dicadangkan[k] for k in kunci], [terikat[k] for k in kunci]]
        )
