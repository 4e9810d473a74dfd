"""The stages in order, each in one line of what it wrote and how long it took."""

import time
from collections.abc import Callable

from django.db import connection, transaction

from katalog.demo.pengisi import belanja, dasar, harga, kantor, mutu, produk, rup, usaha
from katalog.demo.pengisi.dunia import Dunia, Ukuran
from katalog.demo.pengisi.foto import Studio
from katalog.demo.pengisi.salin import reset_sequences
from katalog.operasi.invarian import ATURAN, langgar

Lapor = Callable[[str, int, float], None]


class DuniaRusak(Exception):
    """The loaded world breaks a promise of the house."""


def fill(ukuran: Ukuran, lapor: Lapor) -> Dunia:
    """Write the whole world, or nothing, into an empty database.

    `lapor` hears of each stage: its name, how many, and its seconds. Raises DuniaRusak when the
    result breaks an invariant.
    """
    dunia = Dunia(ukuran)
    with Studio(bergambar=ukuran.bergambar) as studio:
        stages: tuple[tuple[str, Callable[[], int]], ...] = (
            ("wilayah", lambda: dasar.fill_instansi(dunia)),
            ("etalase", lambda: dasar.fill_etalase(dunia)),
            ("satuan kerja", lambda: kantor.fill_satker(dunia)),
            ("petugas", lambda: kantor.fill_petugas(dunia)),
            ("penyedia", lambda: usaha.fill_penyedia(dunia)),
            ("paket RUP", lambda: rup.fill_rup(dunia)),
            ("produk", lambda: produk.fill_produk(dunia, studio.names if studio.is_open else None)),
            ("statistik produk", lambda: produk.count_up(dunia)),
            ("pemeriksaan produk", lambda: mutu.fill_mutu(dunia)),
            ("riwayat harga", lambda: harga.fill_harga(dunia)),
            ("pesanan", lambda: belanja.fill_pesanan(dunia)),
            ("gambar", studio.finish),
            ("periksa invarian", check),
        )
        with transaction.atomic():
            with connection.cursor() as cursor:
                # A large load takes minutes, and the connection rests while pictures are drawn.
                cursor.execute("SET LOCAL statement_timeout = 0")
                cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
            for nama, stage in stages:
                _timed(nama, stage, lapor)
            reset_sequences()
    _timed("statistik tabel", _analyze, lapor)
    return dunia


def _timed(nama: str, stage: Callable[[], int], lapor: Lapor) -> None:
    mulai = time.monotonic()
    lapor(nama, stage(), time.monotonic() - mulai)


def check() -> int:
    """Compute every invariant; return how many were looked at. Raises DuniaRusak."""
    if found := langgar():
        raise DuniaRusak("\n".join(map(str, found)))
    return len(ATURAN)


def _analyze() -> int:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return len(connection.introspection.table_names())
