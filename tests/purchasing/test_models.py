"""Round the Python, straight at the database: what the law refuses, it refuses."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from purchasing.models import Dokumen, Dpa, ImporRup, PencarianTersimpan
from purchasing.state import Aksi
from tests.purchasing.pabrik import (
    buat_penyedia,
    buat_produk,
    buat_rup,
    buat_satker,
    dunia_kecil,
)

pytestmark = [pytest.mark.django_db, pytest.mark.tanpa_invarian]

DRAF = "WHERE status = 'draf'"
PESANAN = "UPDATE purchasing_pesanan SET"
BARIS = "UPDATE purchasing_barispesanan SET"
BARIS_DRAF = "WHERE pesanan_id IN (SELECT id FROM purchasing_pesanan WHERE status = 'draf')"


def copy(table: str, where: str = "", **ganti: str) -> str:
    """Insert one more row like the first one, but for the columns named."""
    model = {"id": None, **ganti}
    with connection.cursor() as cursor:
        columns = [c.name for c in connection.introspection.get_table_description(cursor, table)]
    kept = [name for name in columns if name != "id"]
    values = ", ".join(model.get(name) or name for name in kept)
    return f"INSERT INTO {table} ({', '.join(kept)}) SELECT {values} FROM {table} {where} LIMIT 1"


def _refusal(sebab: str) -> str:
    return (
        "INSERT INTO purchasing_penolakanpenyedia (pesanan_id, sebab)"
        f" SELECT min(id), {sebab} FROM purchasing_pesanan"
    )


def _request(putusan: str) -> str:
    return (
        "INSERT INTO purchasing_permintaanwaktu"
        " (pesanan_id, peminta_id, alasan, tenggat_lama, putusan)"
        f" SELECT id, pembuat_id, 'x', now(), {putusan} FROM purchasing_pesanan"
        " ORDER BY id LIMIT 1"
    )


# By the name under which the database refuses: what is tried.
DITOLAK = {
    # An unknown status has no letter rule to keep either, so that one stands aside here.
    "pesanan_status_dikenal": lambda: (
        "ALTER TABLE purchasing_pesanan DROP CONSTRAINT pesanan_sp_sesuai_status; "
        + copy("purchasing_pesanan", DRAF, nomor="'PKT-X'", status="'lunas'")
    ),
    "pesanan_sp_sesuai_status": lambda: f"{PESANAN} nomor_sp = 'SP/1' {DRAF}",
    "pesanan_nomor_sp_unik": lambda: copy(
        "purchasing_pesanan", "WHERE nomor_sp <> ''", nomor="'PKT-X'"
    ),
    "purchasing_pesanan_nomor_key": lambda: copy("purchasing_pesanan"),
    "pesanan_total_benar": lambda: f"{PESANAN} total = total + 1 {DRAF}",
    "pesanan_tidak_terlupa": lambda: f"{PESANAN} tenggat = NULL {DRAF}",
    "Invalid transition": lambda: (
        f"{PESANAN} status = 'selesai', nomor_sp = 'SP/1', sp_terbit_pada = now(),"
        f" pemilik_langkah = '', tenggat = NULL {DRAF}"
    ),
    "pesanan_rup_satker_tahun": lambda: f"{PESANAN} satker_id = {buat_satker().pk} {DRAF}",
    "pesanan_jumlah_cocok": lambda: f"{PESANAN} ongkir = ongkir + 1, total = total + 1 {DRAF}",
    "pesanan_anggaran_cocok": lambda: (
        f"UPDATE purchasing_pesanananggaran SET nilai = nilai - 1 {BARIS_DRAF}"
    ),
    "anggaran_beku": lambda: "UPDATE purchasing_pesanananggaran SET nilai = nilai",
    "anggaran_bernilai": lambda: copy(
        "purchasing_pesanananggaran", BARIS_DRAF, nilai="0", mak="'x'", baris_mak_id="0"
    ),
    "anggaran_baris_mak_sekali": lambda: copy("purchasing_pesanananggaran", mak="'x'"),
    "anggaran_ikut_rup_pesanan": lambda: (
        f"UPDATE purchasing_pesanananggaran SET rup_id = m.rup_id, baris_mak_id = m.id"
        f" FROM (SELECT * FROM purchasing_makrup WHERE id = {_foreign_line()}) m {BARIS_DRAF}"
    ),
    "anggaran_ikut_rup_mak": lambda: (
        f"UPDATE purchasing_pesanananggaran SET baris_mak_id = {_foreign_line()} {BARIS_DRAF}"
    ),
    "mutasi_mak_sekali": lambda: copy("purchasing_mutasimak"),
    "purchasing_mutasimak table": lambda: "DELETE FROM purchasing_mutasimak",
    "penolakan_sebab_dikenal": lambda: _refusal("'malas'"),
    "purchasing_penolakanpenyedia_pesanan_id_key": lambda: (
        _refusal("'lain'") + "; " + _refusal("'lain'")
    ),
    "purchasing_penolakanpenyedia table": lambda: (
        _refusal("'lain'") + "; UPDATE purchasing_penolakanpenyedia SET sebab = 'jadwal'"
    ),
    "permintaan_waktu_putusan_utuh": lambda: _request("'diberi'"),
    "purchasing_permintaanwaktu_pesanan_id_key": lambda: (
        _request("'menunggu'") + "; " + _request("'menunggu'")
    ),
    "dpa_nomor_sekali": lambda: copy("purchasing_dpa"),
    "purchasing_dpa table": lambda: "UPDATE purchasing_dpa SET nomor = 'x'",
    "pesanan_nilai_beku": lambda: (
        f"{PESANAN} alamat_kirim = 'Jl. Lain' WHERE status = 'konfirmasi_penyedia'"
    ),
    "baris_beku": lambda: f"{BARIS} urutan = 9 WHERE NOT ({BARIS_DRAF.removeprefix('WHERE ')})",
    "baris_jumlah_positif": lambda: f"{BARIS} jumlah = 0, harga = 0, total = ppn {BARIS_DRAF}",
    "baris_versi_sekali": lambda: copy("purchasing_barispesanan", BARIS_DRAF, urutan="2"),
    "baris_tidak_di_atas_tayang": lambda: f"{BARIS} harga_tayang = harga_satuan - 1 {BARIS_DRAF}",
    "baris_total_benar": lambda: f"{BARIS} total = total + 1 {BARIS_DRAF}",
    "baris_ikut_penyedia_pesanan": lambda: f"{BARIS} penyedia_id = {_foreign()} {BARIS_DRAF}",
    "baris_ikut_penyedia_versi": lambda: f"{BARIS} versi_id = {_foreign_version()} {BARIS_DRAF}",
    "bukti_harga_sekali": lambda: copy("purchasing_buktiharga"),
    "bukti_harga_kelompok_dikenal": lambda: copy(
        "purchasing_buktiharga", versi_paket="9", kelompok="'lain'"
    ),
    "bukti_harga_lengkap_atau_kosong": lambda: copy(
        "purchasing_buktiharga", versi_paket="9", banyak="minimal"
    ),
    "bukti_harga_tidak_berubah": lambda: "UPDATE purchasing_buktiharga SET banyak = 1",
    "anggaran_mak_sekali": lambda: copy("purchasing_pesanananggaran"),
    "peristiwa_versi_sekali": lambda: copy("purchasing_peristiwapesanan"),
    "purchasing_peristiwapesanan table": lambda: "DELETE FROM purchasing_peristiwapesanan",
    "purchasing_suratpesanan table": lambda: "UPDATE purchasing_suratpesanan SET isi = '{}'",
    "surat_nomor_sekali": lambda: copy(
        "purchasing_suratpesanan", pesanan_id="(SELECT min(id) FROM purchasing_pesanan)"
    ),
    "surat_versi_sekali": lambda: copy("purchasing_suratpesanan", nomor="'X'"),
    "surat_versi_dari_satu": lambda: copy("purchasing_suratpesanan", versi="0"),
    "tautan_sekali_per_versi": lambda: copy("purchasing_tautankeputusan", kode="'x'"),
    "purchasing_tautankeputusan_kode_key": lambda: copy("purchasing_tautankeputusan", versi="9"),
    "rup_kode_sekali": lambda: copy("purchasing_paketrup"),
    "purchasing_pagusaldo_rup_id_key": lambda: copy("purchasing_pagusaldo"),
    "pagu_tidak_terlampaui": lambda: "UPDATE purchasing_pagusaldo SET pagu = terikat",
    "mutasi_pagu_sekali": lambda: copy("purchasing_pagumutasi"),
    "purchasing_pagumutasi table": lambda: "UPDATE purchasing_pagumutasi SET nilai = 0",
    "mak_rup_sekali": lambda: copy("purchasing_makrup"),
    "mak_tidak_terlampaui": lambda: "UPDATE purchasing_makrup SET dicadangkan = pagu - terikat + 1",
    "mak_realisasi_dalam_ikatan": lambda: (
        "UPDATE purchasing_makrup SET realisasi_fisik = terikat + 1"
    ),
    "impor_rup_berkas_sesuai_status": lambda: "UPDATE purchasing_imporrup SET isi = NULL",
    "impor_rup_satu_menunggu": lambda: copy("purchasing_imporrup", kode="'x'"),
    "purchasing_imporrup_kode_key": lambda: copy("purchasing_imporrup"),
    "perubahan_rup_bersidik": lambda: copy(
        "purchasing_perubahanrup", kolom="'lain'", sidik_berkas="'x'"
    ),
    "perubahan_rup_sekali": lambda: copy("purchasing_perubahanrup"),
    "purchasing_perubahanrup table": lambda: "DELETE FROM purchasing_perubahanrup",
    "keranjang_produk_sekali": lambda: copy("purchasing_itemkeranjang"),
    "dokumen_terbit_jenis_dikenal": lambda: copy("purchasing_dokumen", kode="'x'", jenis="'y'"),
    "dokumen_terbit_bersidik": lambda: copy("purchasing_dokumen", kode="'x'", sidik="'0'"),
    "dokumen_terbit_surat_sesuai_jenis": lambda: _printed("'x'", surat_id="NULL"),
    "purchasing_dokumen_surat_id_key": lambda: _printed("'x'") + "; " + _printed("'y'"),
    "purchasing_dokumen_kode_key": lambda: copy("purchasing_dokumen"),
    "purchasing_dokumen table": lambda: "UPDATE purchasing_dokumen SET isi = '{}'",
    "purchasing_pencariantersimpan_kode_key": lambda: copy("purchasing_pencariantersimpan"),
    "purchasing_pencariantersimpan table": lambda: "DELETE FROM purchasing_pencariantersimpan",
    "lampiran_satu_benda": lambda: copy("purchasing_lampiranpaket", dokumen_id="NULL"),
    "lampiran_dokumen_sekali": lambda: copy("purchasing_lampiranpaket"),
    "lampiran_pencarian_sekali": lambda: copy(
        "purchasing_lampiranpaket", "WHERE pencarian_id IS NOT NULL"
    ),
    "purchasing_lampiranpaket table": lambda: "DELETE FROM purchasing_lampiranpaket",
    "keranjang_jumlah_wajar": lambda: "UPDATE purchasing_itemkeranjang SET jumlah = 1000001",
}
# A key that only exists for another table's key to point at: it holds for every row there is.
SASARAN = {"pesanan_milik_penyedia", "rup_milik_satker", "mak_milik_rup", "pesanan_milik_rup"}
TABEL = "purchasing_%"


def _printed(kode: str, **ganti: str) -> str:
    surat = {"surat_id": "(SELECT min(id) FROM purchasing_suratpesanan)", **ganti}
    return copy("purchasing_dokumen", kode=kode, jenis="'surat_pesanan'", **surat)


def _foreign_line() -> int:
    return buat_rup(buat_satker()).baris_mak.get().pk


def _foreign() -> int:
    return buat_penyedia().pk


def _foreign_version() -> int:
    return buat_produk(buat_penyedia()).versi_tayang_id


def _proof(dunia, pesanan) -> None:
    sama = {"satker": dunia.satker, "pembuat": dunia.pp, "isi": "{}", "sidik": "0" * 64}
    sekarang = timezone.now()
    dokumen = Dokumen.objects.create(
        **sama,
        jenis="kertas_kerja",
        templat="kertas-kerja-1",
        berkas="terbitan/x.pdf",
        sidik_berkas="0" * 64,
        ukuran=1,
        terbit_pada=sekarang,
    )
    cari = PencarianTersimpan.objects.create(**sama, judul="kursi", total=1, disimpan_pada=sekarang)
    pesanan.lampiran.create(dokumen=dokumen)
    pesanan.lampiran.create(pencarian=cari)


def _import(dunia) -> None:
    impor = ImporRup.objects.create(
        satker=dunia.satker, pelaku=dunia.ppk, sumber="berkas", nama_berkas="rup.csv",
        sha256="0" * 64, isi=b"x",
    )  # fmt: skip
    Dpa.objects.create(
        satker=dunia.satker, tahun=2026, nomor="DPA-1", tanggal=timezone.localdate(),
        pencatat=dunia.ppk,
    )  # fmt: skip
    impor.perubahan.create(rup=dunia.rup, kolom="pagu", sidik_berkas="0" * 64)


@pytest.fixture
def dunia():
    dunia = dunia_kecil()
    _proof(dunia, dunia.draf(jumlah=1))
    _import(dunia)
    dunia.terkirim(jumlah=2)
    dunia.terbit(jumlah=3)
    dunia.pp.keranjang.create(
        satker=dunia.satker, produk=dunia.produk, jumlah=1, harga_saat_ditaruh=1
    )
    return dunia


def attempt(statement: str) -> None:
    """Run it and ask for every judgement that waits for the commit."""
    with transaction.atomic(), connection.cursor() as cursor:
        # What was written before is judged first: only the statement is on trial.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute(statement)
        assert cursor.rowcount, statement
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


@pytest.mark.parametrize("nama", DITOLAK)
def test_the_database_refuses(dunia, nama):
    statement = DITOLAK[nama]()
    with pytest.raises(DatabaseError) as refused:
        attempt(statement)
    constraint = refused.value.__cause__.diag.constraint_name
    assert nama == constraint or nama in str(refused.value)


def names(sql: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(sql, [TABEL])
        return {row[0] for row in cursor.fetchall()}


def test_every_constraint_has_its_test():
    known = names(
        "SELECT conname FROM pg_constraint WHERE conrelid::regclass::text LIKE %s"
        " AND contype IN ('c', 'u', 'x') AND conname NOT LIKE '%%\\_check'"
    ) | names(
        "SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid"
        " WHERE x.indrelid::regclass::text LIKE %s AND x.indisunique AND NOT x.indisprimary"
    )
    history = {nama for nama in known if "riwayat" in nama}
    assert known - history - SASARAN - set(DITOLAK) == set()


def test_every_amount_and_count_is_refused_below_zero(dunia):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.conrelid::regclass::text, a.attname, c.conname FROM pg_constraint c"
            " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
            " WHERE c.conrelid::regclass::text LIKE %s AND c.contype = 'c'"
            " AND c.conname LIKE '%%\\_check'"
            " AND c.conrelid::regclass::text NOT LIKE '%%riwayat%%'",
            [TABEL],
        )
        columns = cursor.fetchall()
    assert len(columns) > 20
    for table, column, name in columns:
        with pytest.raises(DatabaseError) as refused:
            attempt(copy(table, **{column: "-1"}))
        # Some other guard of the row may speak first; what counts is that nothing gets in.
        assert "violates" in str(refused.value), name


def test_control_a_lawful_change_passes(dunia):
    attempt(f"{PESANAN} alamat_kirim = 'Jl. Lain' {DRAF}")
    attempt("UPDATE purchasing_pagusaldo SET pagu = pagu + 1")
    dunia.terbit(jumlah=1)
    assert Aksi.TANDA_TANGANI in dunia.satker.pesanan.first().peristiwa.values_list(
        "aksi", flat=True
    )
