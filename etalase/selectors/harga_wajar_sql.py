"""The one statement behind the reference band, put together from the rules that it shares."""

from collections.abc import Sequence
from typing import Any

from django.db.models.expressions import RawSQL

from etalase.models import Produk
from etalase.selectors.satuan import SATUAN
from katalog.kebijakan.selectors import Tarif

# A package that states its content is compared by what is in it, anything else by its unit.
_SATUAN = """lower(btrim(CASE WHEN {v}.satuan_dasar <> '' AND {v}.isi_kemasan > 0
    THEN {v}.satuan_dasar ELSE {v}.satuan END))"""
# A litre and a kilogram are of different kinds and never meet; a unit we do not know is its own.
_DASAR = "coalesce(u.ukuran, {satuan})"
_ISI = """(CASE WHEN {v}.satuan_dasar <> '' AND {v}.isi_kemasan > 0
    THEN {v}.isi_kemasan ELSE 1 END::bigint * coalesce(u.besar, 1))"""
# `Tarif.ppn` in numbers that do not overflow; only a PKP charges it (UU PPN Pasal 3A).
_BAYAR = """{harga} + CASE WHEN {y}.is_pkp AND {v}.kelas_pajak = 'ppn_umum'
    THEN div(2 * {harga}::numeric * t.atas + t.bawah, 2 * t.bawah) ELSE 0 END"""
# The most specific exception first, as in `selectors.harga`.
_KHUSUS = """LEFT JOIN LATERAL (
    SELECT h.id, h.harga FROM etalase_hargawilayah h
    LEFT JOIN etalase_kelompokwilayah k ON k.id = h.kelompok_id
    WHERE h.versi_id = {v}.id
      AND (h.wilayah_id = t.wilayah OR k.daftar_kode @> ARRAY[t.kode]::varchar[])
    ORDER BY h.wilayah_id NULLS LAST, cardinality(k.daftar_kode), k.urutan LIMIT 1
  ) w ON true"""
_DIJUAL = "(t.wilayah IS NULL OR w.id IS NOT NULL OR {v}.lingkup <> 'terpilih')"
_LIMA = """percentile_cont(ARRAY[0, 0.25, 0.5, 0.75, 1]) WITHIN GROUP (
    ORDER BY n.{kelompok} * s.isi)"""
_SUARA = "percentile_cont(0.5) WITHIN GROUP (ORDER BY harga::float8)"
# A number in the unit of a schema, held against what it may be; exact, and false without one.
_DEKAT = """'$.' || to_json(d.kode)::text || ' * ' || b.besar || ' >= ' || d.nilai - d.selisih
    || ' && $.' || to_json(d.kode)::text || ' * ' || b.besar || ' <= ' || d.nilai + d.selisih"""

# t: tax and place. u: units. s: what is asked about. d: its numbers among the key specs, in the
# smallest unit. r: what these numbers may be in each schema of the etalase, as a path, or nothing
# where a schema does not know one of them. x, c: the comparables; n: one voice of each vendor.
# Kept apart (x), because one join of them all took longer to plan than to run.
_PERNYATAAN = """
WITH t AS (
  SELECT %s::numeric AS atas, %s::numeric AS bawah, %s::bigint AS wilayah, %s::text AS kode
), u AS MATERIALIZED (
  SELECT * FROM unnest(%s::text[], %s::text[], %s::bigint[]) AS u(nama, ukuran, besar)
), s AS MATERIALIZED (
  SELECT v.id, p.etalase_id, v.penyedia_id, v.nama, {dasar} AS dasar, {isi} AS isi, q.jumlah,
         v.skema_id, v.atribut,
         {bayar} AS harga, coalesce((
           SELECT jsonb_object_agg(a.kode, v.atribut -> a.kode) FROM etalase_atribut a
           WHERE a.skema_id = v.skema_id AND a.is_banding AND a.tipe IN ('pilihan', 'ya_tidak')
             AND v.atribut -> a.kode NOT IN ('null', '""')
         ), '{{}}') AS spek
  FROM unnest(%s::bigint[], %s::bigint[]) AS q(versi, jumlah)
  CROSS JOIN t
  JOIN etalase_versiproduk v ON v.id = q.versi
  JOIN etalase_produk p ON p.id = v.produk_id
  JOIN vendors_penyedia y ON y.id = v.penyedia_id
  LEFT JOIN u ON u.nama = {satuan}
  {khusus}
  WHERE {dijual}
), d AS MATERIALIZED (
  SELECT s.id, s.etalase_id, a.kode, n.ukuran, n.nilai, abs(n.nilai) * %s / 100 AS selisih
  FROM s JOIN etalase_atribut a ON a.skema_id = s.skema_id
  LEFT JOIN u ON u.nama = lower(btrim(a.satuan))
  CROSS JOIN LATERAL (
    SELECT coalesce(u.ukuran, lower(btrim(a.satuan))) AS ukuran,
           (s.atribut ->> a.kode)::numeric * coalesce(u.besar, 1) AS nilai
  ) n
  WHERE a.is_banding AND a.tipe = 'angka' AND jsonb_typeof(s.atribut -> a.kode) = 'number'
), r AS MATERIALIZED (
  SELECT d.id, k.id AS skema_id,
         CASE WHEN bool_and(b.besar IS NOT NULL)
           THEN string_agg({dekat}, ' && ')::jsonpath END AS dekat
  FROM d JOIN etalase_skemaatribut k ON k.etalase_id = d.etalase_id
  LEFT JOIN LATERAL (
    SELECT coalesce(u.besar, 1) AS besar
    FROM etalase_atribut a LEFT JOIN u ON u.nama = lower(btrim(a.satuan))
    WHERE a.skema_id = k.id AND a.kode = d.kode AND a.tipe = 'angka'
      AND coalesce(u.ukuran, lower(btrim(a.satuan))) = d.ukuran
  ) b ON true
  GROUP BY d.id, k.id
), x AS MATERIALIZED (
  SELECT s.id, x.versi_tayang_id FROM s CROSS JOIN LATERAL ({tayang}) x
), c AS (
  SELECT s.id, v.penyedia_id, ({bayar})::numeric / {isi} AS harga,
         s.spek <> '{{}}' AND v.atribut @> s.spek AS ketat,
         similarity(lower(v.nama), lower(s.nama)) * 100 >= %s AS mirip
  FROM x JOIN s ON s.id = x.id CROSS JOIN t
  JOIN etalase_versiproduk v ON v.id = x.versi_tayang_id
  JOIN vendors_penyedia y ON y.id = v.penyedia_id
  LEFT JOIN u ON u.nama = {satuan}
  LEFT JOIN r ON r.id = s.id AND r.skema_id = v.skema_id
  {khusus}
  WHERE {dasar} = s.dasar AND {dijual}
    AND (s.jumlah IS NULL OR v.minimal_pembelian * {isi} <= s.jumlah * s.isi)
    AND (s.id NOT IN (SELECT id FROM d) OR v.atribut @@ r.dekat)
), n AS (
  SELECT id, {suara} FILTER (WHERE ketat) AS ketat,
         {suara} FILTER (WHERE ketat OR mirip) AS longgar
  FROM c GROUP BY id, penyedia_id
)
SELECT s.id, s.harga, count(n.ketat), {ketat}, count(n.longgar), {longgar}
FROM s LEFT JOIN n ON n.id = s.id
GROUP BY s.id, s.harga
"""


def comparison(
    *,
    soal: Sequence[tuple[int, int | None]],
    tarif: Tarif,
    wilayah: tuple[int | None, str | None],
    mirip: int,
    dekat: int,
    pembanding: int,
) -> tuple[str, list[Any]]:
    """Return the statement and its parameters.

    `soal` are keys of versions with a number of units, `wilayah` the key and code of a region,
    `mirip` the likeness of names in percent of their trigrams, `dekat` how far a number among the
    key specs may be from that of the version, in percent of it.
    Rows: key of version; its own price; count and lowest, quartiles, highest of the comparables
    with the same specs; the same of those with a similar name too. Prices are rupiah with PPN per
    unit of the version asked about.
    """
    tayang, isi_tayang = others_on_display(pembanding)
    sql = _PERNYATAAN.format(
        satuan=_SATUAN.format(v="v"),
        dasar=_DASAR.format(satuan=_SATUAN.format(v="v")),
        isi=_ISI.format(v="v"),
        bayar=_BAYAR.format(harga="coalesce(w.harga, v.harga)", y="y", v="v"),
        khusus=_KHUSUS.format(v="v"),
        dijual=_DIJUAL.format(v="v"),
        dekat=_DEKAT,
        suara=_SUARA,
        ketat=_LIMA.format(kelompok="ketat"),
        longgar=_LIMA.format(kelompok="longgar"),
        tayang=tayang,
    )
    versi, jumlah = zip(*soal, strict=True)
    params = [
        tarif.perseratus_persen * tarif.dpp_pembilang,
        10_000 * tarif.dpp_penyebut,
        *wilayah,
        *map(list, zip(*SATUAN, strict=True)),
        list(versi),
        list(jumlah),
        dekat,
        *isi_tayang,
        mirip,
    ]
    return sql, params


def others_on_display(pembanding: int) -> tuple[str, tuple[Any, ...]]:
    """Return the newest products that others have on display in the etalase of `s`, as SQL.

    The condition is that of `ProdukQuerySet.tayang`, so that no second copy of it can differ.
    """
    rows = (
        Produk.objects.tayang()
        .filter(etalase_id=RawSQL("s.etalase_id", ()))
        .exclude(penyedia_id=RawSQL("s.penyedia_id", ()))
        .order_by("-tayang_sejak")
        .values("versi_tayang_id")[:pembanding]
    )
    return rows.query.sql_with_params()
