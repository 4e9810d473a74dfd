"""What the search is compared with, on the same data in the same run."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from django.utils import timezone

from bench._cari_soal import Soal
from etalase.selectors.cari.kini import ADA, UTAMA, WAJIB
from etalase.selectors.cari.permintaan import Permintaan
from etalase.selectors.pdn import ambang_pdn

# A narrow table as `performance.md` recommends, with one index on its words.
SEMPIT = """
    CREATE TABLE bench_sempit AS
    SELECT p.id, p.etalase_id AS etalase, v.harga, v.waktu_kirim_hari AS hari,
           coalesce(v.tkdn, -1) AS tkdn, w.kode AS wilayah, y.skala, y.jenis_badan,
           p.tayang_sejak, v.nama || ' ' || v.merek || ' ' || y.nama AS teks
    FROM etalase_produk p
    JOIN etalase_versiproduk v ON v.id = p.versi_tayang_id
    JOIN vendors_penyedia y ON y.id = p.penyedia_id
    JOIN wilayah_wilayah w ON w.id = y.wilayah_id
    JOIN etalase_etalase e ON e.id = p.etalase_id AND e.status = 'tayang'
    WHERE p.status = 'tayang';
    CREATE INDEX ON bench_sempit USING gin (to_tsvector('simple', teks));
    CREATE INDEX ON bench_sempit (harga);
    CREATE INDEX ON bench_sempit (etalase);
    CREATE INDEX ON bench_sempit (tayang_sejak DESC);
    ALTER TABLE bench_sempit ADD COLUMN vektor tsvector;
    CREATE TABLE bench_saleor AS SELECT * FROM bench_sempit;
    UPDATE bench_saleor SET vektor = setweight(to_tsvector('simple', teks), 'A');
    CREATE INDEX ON bench_saleor USING gin (vektor);
    ALTER TABLE bench_sempit DROP COLUMN vektor;
"""
USAHA = {
    "umk": "skala IN ('mikro', 'kecil')",
    "menengah": "skala = 'menengah'",
    "koperasi": "jenis_badan = 'koperasi'",
}


def prepare(cursor: Any) -> None:
    """Build the tables of the references."""
    cursor.execute(SEMPIT)
    for tabel in ("bench_sempit", "bench_saleor"):
        cursor.execute(f"VACUUM (ANALYZE) {tabel}")


@cache
def _tkdn_paling_sedikit() -> Mapping[str, Decimal]:
    """Return the percent that each choice of the TKDN group asks for today."""
    ambang = ambang_pdn(timezone.localdate())
    return {UTAMA: ambang.tkdn_bmp, WAJIB: ambang.tkdn, ADA: Decimal(0)}


def _where(soal: Soal) -> tuple[str, list[Any]]:
    minta: Permintaan = soal.minta
    bagian, nilai = ["true"], []
    if soal.kata:
        bagian.append("to_tsvector('simple', teks) @@ plainto_tsquery('simple', %s)")
        nilai.append(" ".join(soal.kata))
    if minta.usaha:
        bagian.append("(" + " OR ".join(USAHA[satu] for satu in sorted(minta.usaha)) + ")")
    if minta.tkdn:
        bagian.append("tkdn >= %s")
        nilai.append(min(_tkdn_paling_sedikit()[satu] for satu in minta.tkdn))
    if minta.wil:
        bagian.append("wilayah = ANY(%s)")
        nilai.append(sorted(minta.wil))
    for kolom, tanda, isi in (
        ("harga", "<=", minta.harga_maks),
        ("hari", "<=", minta.kirim),
        ("etalase", "=", minta.etalase),
    ):
        if isi is not None:
            bagian.append(f"{kolom} {tanda} %s")
            nilai.append(isi)
    return " AND ".join(bagian), nilai


def count_exactly(cursor: Any, soal: Soal) -> int:
    """The floor: one exact `count(*)` with the same WHERE on the narrow table."""
    where, nilai = _where(soal)
    cursor.execute(f"SELECT count(*) FROM bench_sempit WHERE {where}", nilai)
    return int(cursor.fetchone()[0])


def like_saleor(cursor: Any, soal: Soal) -> int:
    """Saleor's shape: prefix query, two ranks over all matches, then a separate count."""
    awalan = " & ".join(f"{kata}:*" for kata in soal.kata)
    cursor.execute(
        "SELECT id, ts_rank(vektor, to_tsquery('simple', %s)) "
        "+ ts_rank(vektor, plainto_tsquery('simple', %s)) AS nilai "
        "FROM bench_saleor WHERE vektor @@ to_tsquery('simple', %s) "
        "ORDER BY nilai DESC, id LIMIT 24",
        [awalan, " ".join(soal.kata), awalan],
    )
    cursor.fetchall()
    cursor.execute(
        "SELECT count(*) FROM bench_saleor WHERE vektor @@ to_tsquery('simple', %s)", [awalan]
    )
    return int(cursor.fetchone()[0])


class Tantivy:
    """The same words in an engine of its own, in this process: hits and an exact count."""

    def __init__(self, rows: Sequence[tuple[int, str]]) -> None:
        import tantivy  # noqa: PLC0415 - only the benchmark needs it

        bangun = tantivy.SchemaBuilder()
        bangun.add_integer_field("id", stored=True)
        bangun.add_text_field("teks")
        self.indeks = tantivy.Index(bangun.build())
        tulis = self.indeks.writer(256_000_000, 1)
        for nomor, teks in rows:
            tulis.add_document(tantivy.Document(id=nomor, teks=teks))
        tulis.commit()
        tulis.wait_merging_threads()
        self.indeks.reload()
        self.pencari = self.indeks.searcher()

    def find(self, soal: Soal) -> int:
        """Return how many documents hold all words; the first 24 are read as well."""
        kueri = self.indeks.parse_query(" ".join(f"+{kata}" for kata in soal.kata), ["teks"])
        hasil = self.pencari.search(kueri, 24, count=True)
        for _, alamat in hasil.hits:
            self.pencari.doc(alamat)
        return int(hasil.count)
