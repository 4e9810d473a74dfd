"""Search over PRODUK (100,000) products, as ratios to references measured in the same run.

The mix, hot words and several ticks per group, each asked ULANG times; the median of a query
counts. Answers are not remembered between runs. Prints the cost of a price update as well.
"""

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import Any

from bench.admin import _database

PRODUK = int(os.environ.get("PRODUK", "100000"))
ULANG = int(os.environ.get("ULANG", "3"))


def main() -> None:
    """Print each set of queries, from a database that is then dropped."""
    with _database(), tempfile.TemporaryDirectory() as folder:
        os.environ["INDEKS_DIR"] = folder
        _run()


def _run() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django  # noqa: PLC0415 - after the database is named

    django.setup()
    from django.db import connection  # noqa: PLC0415

    from bench import _cari_acuan as acuan  # noqa: PLC0415
    from bench import _cari_soal as soal  # noqa: PLC0415

    _load()
    keadaan = _build()
    with connection.cursor() as cursor:
        mulai = time.perf_counter()
        acuan.prepare(cursor)
        cursor.execute("SELECT id, teks FROM bench_sempit")
        tantivy = acuan.Tantivy(cursor.fetchall())
        print(f"acuan disiapkan dalam {time.perf_counter() - mulai:.0f} detik", flush=True)
        kata = [isi for isi in keadaan.ejaan.banyak.items() if len(isi[0]) > 3]
        kata.sort(key=lambda isi: (-isi[1], isi[0]))
        etalase = sorted(keadaan.kamus.tayang)
        campur = soal.mix(kata, list(keadaan.sekitar.daftar_kode), etalase)
        kami = _ours()

        def hitung(satu: Any) -> int:
            return acuan.count_exactly(cursor, satu)

        def saleor(satu: Any) -> int:
            return acuan.like_saleor(cursor, satu)

        berkata = [satu for satu in campur if satu.kata and not _is_filtered(satu)]
        panas, (banyak, tunggal) = soal.hot(kata), soal.multi(campur)
        _compare("campuran", campur, kami, {"count(*)": hitung})
        _compare("kata saja", berkata, kami, {"count(*)": hitung, "tantivy": tantivy.find})
        _compare(
            "kata panas",
            panas,
            kami,
            {"count(*)": hitung, "tantivy": tantivy.find, "saleor": saleor},
        )
        _against("banyak centang", banyak, kami, "satu centang", tunggal)
        _writes(cursor)


def _load() -> None:
    from django.core.management import call_command  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from katalog.demo.pengisi.dunia import Ukuran  # noqa: PLC0415
    from katalog.demo.pengisi.isi import fill  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    mulai = time.perf_counter()
    fill(
        Ukuran(PRODUK, 2_000, 40, max(400, PRODUK // 50), 2026, timezone.now(), bergambar=False),
        lambda nama, banyak, lama: None,
    )
    print(f"{PRODUK} produk dimuat dalam {time.perf_counter() - mulai:.0f} detik", flush=True)


def _build() -> Any:
    from etalase.selectors.cari.keadaan import current  # noqa: PLC0415
    from etalase.services.indeks import rebuild_index  # noqa: PLC0415

    mulai = time.perf_counter()
    rebuild_index()
    bangun = time.perf_counter()
    keadaan = current()
    print(
        f"indeks {bangun - mulai:.0f} detik, dibuka dalam {time.perf_counter() - bangun:.2f} detik",
        flush=True,
    )
    return keadaan


def _ours() -> Callable[[Any], int]:
    from django.utils import timezone  # noqa: PLC0415

    from etalase.selectors.cari.keadaan import current  # noqa: PLC0415
    from etalase.selectors.cari.mesin import Sudut, search  # noqa: PLC0415
    from etalase.selectors.pdn import ambang_pdn  # noqa: PLC0415

    hari = timezone.localdate()
    sudut = Sudut(hari, None, ambang_pdn(hari))

    def ask(satu: Any) -> int:
        return search(current(), satu.minta, sudut).total

    return ask


def _is_filtered(satu: Any) -> bool:
    m = satu.minta
    return bool(m.usaha or m.tkdn or m.wil or m.kirim or m.harga_maks or m.etalase)


def _times(daftar: Sequence[Any], kerja: Callable[[Any], int]) -> list[float]:
    for satu in daftar:
        kerja(satu)
    hasil = []
    for satu in daftar:
        putaran = []
        for _ in range(ULANG):
            mulai = time.perf_counter()
            kerja(satu)
            putaran.append((time.perf_counter() - mulai) * 1000)
        hasil.append(median(putaran))
    return sorted(hasil)


def _at(waktu: list[float], bagian: float) -> float:
    return waktu[min(int(len(waktu) * bagian), len(waktu) - 1)]


def _compare(
    nama: str,
    daftar: Sequence[Any],
    kami: Callable[[Any], int],
    lain: dict[str, Callable[[Any], int]],
) -> None:
    beda = sum(kami(satu) != lain["count(*)"](satu) for satu in daftar)
    kita = _times(daftar, kami)
    print(f"{nama} ({len(daftar)} kueri, {beda} dengan jumlah lain dari count(*))")
    print(f"  {'kami':<10} p50 {_at(kita, 0.5):8.2f}  p95 {_at(kita, 0.95):8.2f} ms")
    for siapa, kerja in lain.items():
        dia = _times(daftar, kerja)
        p50, p95 = _at(dia, 0.5), _at(dia, 0.95)
        print(
            f"  {siapa:<10} p50 {p50:8.2f}  p95 {p95:8.2f} ms   "
            f"kami {_at(kita, 0.5) / p50:5.2f}x p50, {_at(kita, 0.95) / p95:5.2f}x p95",
            flush=True,
        )


def _against(
    nama: str, daftar: Sequence[Any], kami: Callable[[Any], int], acuan: str, lain: Sequence[Any]
) -> None:
    satu, dua = _times(daftar, kami), _times(lain, kami)
    print(f"{nama} ({len(daftar)} kueri) dibanding {acuan}")
    print(
        f"  p50 {_at(satu, 0.5):.2f} ms, {_at(satu, 0.5) / _at(dua, 0.5):.2f}x;  "
        f"p95 {_at(satu, 0.95):.2f} ms, {_at(satu, 0.95) / _at(dua, 0.95):.2f}x",
        flush=True,
    )


def _writes(cursor: Any) -> None:
    """Publish a new version, which is how a price changes; the floor is a row with one index."""
    cursor.execute("CREATE TABLE bench_satu (id bigint PRIMARY KEY, harga bigint)")
    cursor.execute("INSERT INTO bench_satu SELECT id, 1 FROM etalase_produk LIMIT 2000")
    cursor.execute("SELECT id FROM etalase_produk WHERE status = 'tayang' LIMIT 400")
    ids = [row[0] for row in cursor.fetchall()]

    def price(pk: int) -> int:
        cursor.execute("UPDATE bench_satu SET harga = harga + 1 WHERE id = %s", [pk])
        return 0

    def shown(pk: int) -> int:
        cursor.execute(
            "UPDATE etalase_produk SET tayang_sejak = tayang_sejak + interval '1 s' WHERE id = %s",
            [pk],
        )
        return 0

    dasar, kita = _times(ids, price), _times(ids, shown)
    cursor.execute("ALTER TABLE etalase_produk DISABLE TRIGGER cari_produk_ubah")
    tanpa_log = _times(ids, shown)
    cursor.execute("ALTER TABLE etalase_produk DISABLE TRIGGER USER")
    polos = _times(ids, shown)
    tahap = {
        "baris satu indeks": dasar,
        "produk": polos,
        "dengan jejak halaman": tanpa_log,
        "dengan log pencarian": kita,
    }
    print(
        "tulis: "
        + ", ".join(f"{nama} {_at(waktu, 0.5):.3f} ms" for nama, waktu in tahap.items())
        + f" ({_at(kita, 0.5) / _at(dasar, 0.5):.2f}x baris satu indeks)"
    )
