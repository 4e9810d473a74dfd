"""The triggers that log what a search must read again.

They fire once per statement and compare what a search knows of a row, so that a load of a million
rows costs one insert and a touched row that looks the same costs nothing. The database writes the
log, not the services: a change made by hand in SQL is found as well.
"""

from django.db import migrations

PENYEDIA = (
    "nama, skala, jenis_badan, is_pkp, wilayah_id, kirim_semua, status, sanksi_dari, "
    "sanksi_sampai, dagang_sampai"
)
PRODUK = (
    "status, versi_tayang_id, etalase_id, penyedia_id, berlaku_sampai, beku_sampai, tayang_sejak, "
    "sku"
)
# A freeze with a last day lifts by itself, so what is frozen is kept as well.
MUNGKIN = "{0}.status IN ('tayang', 'dibekukan')"
ADA = "({0}.tidak_terbatas OR {0}.tersedia > {0}.dicadangkan)"


def _columns(daftar: str, awalan: str) -> str:
    return ", ".join(f"{awalan}.{nama.strip()}" for nama in daftar.split(","))


def _differs(daftar: str) -> str:
    return f"({_columns(daftar, 'l')}) IS DISTINCT FROM ({_columns(daftar, 'b')})"


def _log(jenis: str, objek: str, dari: str) -> str:
    pilih = f"SELECT DISTINCT '{jenis}', {objek} FROM {dari};"  # noqa: S608 -- only constants here
    return f"INSERT INTO etalase_perubahancari (jenis, objek) {pilih}"


# Name, table, act, what is written.
PEMICU = [
    (
        "produk_tambah",
        "etalase_produk",
        "INSERT",
        _log("p", "b.id", f"baru b WHERE {MUNGKIN.format('b')}"),
    ),
    (
        "produk_hapus",
        "etalase_produk",
        "DELETE",
        _log("p", "l.id", f"lama l WHERE {MUNGKIN.format('l')}"),
    ),
    (
        "produk_ubah",
        "etalase_produk",
        "UPDATE",
        _log(
            "p",
            "b.id",
            "lama l JOIN baru b ON b.id = l.id "
            f"WHERE ({MUNGKIN.format('l')} OR {MUNGKIN.format('b')}) AND {_differs(PRODUK)}",
        ),
    ),
    (
        "stok_tambah",
        "etalase_stok",
        "INSERT",
        _log("p", "b.produk_id", f"baru b WHERE NOT {ADA.format('b')}"),
    ),
    ("stok_hapus", "etalase_stok", "DELETE", _log("p", "l.produk_id", "lama l")),
    (
        "stok_ubah",
        "etalase_stok",
        "UPDATE",
        _log(
            "p",
            "b.produk_id",
            f"lama l JOIN baru b ON b.id = l.id WHERE {ADA.format('l')} <> {ADA.format('b')}",
        ),
    ),
    (
        "harga_tambah",
        "etalase_hargawilayah",
        "INSERT",
        _log("p", "p.id", "baru b JOIN etalase_produk p ON p.versi_tayang_id = b.versi_id"),
    ),
    (
        "kelompok_ubah",
        "etalase_kelompokwilayah",
        "UPDATE",
        _log(
            "p",
            "p.id",
            "baru b JOIN etalase_hargawilayah h ON h.kelompok_id = b.id "
            "JOIN etalase_produk p ON p.versi_tayang_id = h.versi_id",
        ),
    ),
    (
        "satuan_ubah",
        "etalase_atribut",
        "UPDATE",
        _log(
            "p",
            "p.id",
            "lama l JOIN baru b ON b.id = l.id "
            "JOIN etalase_versiproduk v ON v.skema_id = b.skema_id "
            "JOIN etalase_produk p ON p.versi_tayang_id = v.id "
            "WHERE (l.satuan, l.kode) IS DISTINCT FROM (b.satuan, b.kode)",
        ),
    ),
    (
        "penyedia_ubah",
        "vendors_penyedia",
        "UPDATE",
        _log("v", "b.id", f"lama l JOIN baru b ON b.id = l.id WHERE {_differs(PENYEDIA)}"),
    ),
    ("layanan_tambah", "vendors_wilayahlayanan", "INSERT", _log("v", "b.penyedia_id", "baru b")),
    ("layanan_hapus", "vendors_wilayahlayanan", "DELETE", _log("v", "l.penyedia_id", "lama l")),
] + [
    (f"{nama}_{akhir}", tabel, aksi, _log("e", "0", f"{sumber} x"))
    for nama, tabel in (
        ("etalase", "etalase_etalase"),
        ("skema", "etalase_skemaatribut"),
        ("atribut", "etalase_atribut"),
        ("padanan", "etalase_padanankata"),
        ("tetangga", "etalase_kelompokwilayah"),
    )
    for akhir, aksi, sumber in (
        ("tambah", "INSERT", "baru"),
        ("ubah", "UPDATE", "baru"),
        ("hapus", "DELETE", "lama"),
    )
]
TABEL_SEMENTARA = {
    "INSERT": "NEW TABLE AS baru",
    "UPDATE": "OLD TABLE AS lama NEW TABLE AS baru",
    "DELETE": "OLD TABLE AS lama",
}


def _create(nama: str, tabel: str, aksi: str, isi: str) -> str:
    return f"""
        CREATE FUNCTION cari_{nama}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN {isi} RETURN NULL; END $$;
        CREATE TRIGGER cari_{nama} AFTER {aksi} ON {tabel}
        REFERENCING {TABEL_SEMENTARA[aksi]}
        FOR EACH STATEMENT EXECUTE FUNCTION cari_{nama}();
    """


class Migration(migrations.Migration):
    dependencies = [("etalase", "0060_mesin_cari"), ("vendors", "0040_urut_nama")]

    operations = [
        migrations.RunSQL(
            _create(*satu),
            f"DROP TRIGGER cari_{satu[0]} ON {satu[1]}; DROP FUNCTION cari_{satu[0]}();",
        )
        for satu in PEMICU
    ]
