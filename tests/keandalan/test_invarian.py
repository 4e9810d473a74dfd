"""Each promise is broken once, round every guard, and has to be found: these are its controls."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from katalog.operasi.invarian import ATURAN, langgar
from katalog.operasi.periodic import verify_invariants
from purchasing.state import Aksi
from tests.purchasing.pabrik import DuniaKecil, dunia_kecil

pytestmark = [pytest.mark.django_db, pytest.mark.tanpa_invarian]

PESANAN = "UPDATE purchasing_pesanan SET"
# Where a CHECK stands in the way it is dropped first: DDL goes with the test's transaction.
RUSAK: dict[str, list[str]] = {
    "A6": ["UPDATE purchasing_barispesanan SET ongkir = ongkir + 1, total = total + 1"],
    "B4": ["UPDATE purchasing_pesanananggaran SET nilai = nilai + 1"],
    "B5": [f"{PESANAN} tahun = tahun - 1"],
    "A8": [f"{PESANAN} penyedia_id = penyedia_id + 1000000"],
    "A4-versi": ["DELETE FROM purchasing_peristiwapesanan WHERE versi = 2"],
    "A4-rantai": ["UPDATE purchasing_peristiwapesanan SET dari = 'selesai' WHERE versi = 2"],
    "A4-status": [f"{PESANAN} status = 'berjalan' WHERE status = 'konfirmasi_penyedia'"],
    "A10": [
        "ALTER TABLE purchasing_pesanan DROP CONSTRAINT pesanan_tidak_terlupa",
        f"{PESANAN} pemilik_langkah = ''",
    ],
    "H1": ["DELETE FROM audit_jejakaudit WHERE aksi = 'pesanan.setujui'"],
    "D4": [
        "UPDATE purchasing_peristiwapesanan SET pelaku_id = (SELECT min(pelaku_id) FROM"
        " purchasing_peristiwapesanan WHERE aksi = 'buat') WHERE aksi = 'tanda-tangani'"
    ],
    "B1": [
        "ALTER TABLE purchasing_pagusaldo DROP CONSTRAINT pagu_tidak_terlampaui",
        "UPDATE purchasing_pagusaldo SET pagu = 1",
    ],
    "B2": ["UPDATE purchasing_pagusaldo SET dicadangkan = dicadangkan + 1"],
    "B2-pesanan": ["DELETE FROM purchasing_pagumutasi WHERE jenis = 'ikat'"],
    "B1-mak": [
        "ALTER TABLE purchasing_makrup DROP CONSTRAINT mak_tidak_terlampaui",
        "UPDATE purchasing_makrup SET pagu = 1",
    ],
    "B2-mak": ["UPDATE purchasing_makrup SET realisasi_fisik = 1"],
    "B2-mak-rup": ["UPDATE purchasing_makrup SET dicadangkan = dicadangkan - 1"],
    "B2-mak-pesanan": ["DELETE FROM purchasing_mutasimak WHERE jenis = 'ikat'"],
    "B3": [
        "INSERT INTO purchasing_perubahanrup (rup_id, impor_id, kolom, lama, baru, sidik_berkas)"
        " SELECT id, 0, 'pagu', '', '1', repeat('0', 64) FROM purchasing_paketrup"
    ],
    "B5-dpa": ["UPDATE purchasing_paketrup SET is_pra_dpa = true"],
    "C1": [
        "ALTER TABLE etalase_stok DROP CONSTRAINT stok_cadangan_tidak_melebihi",
        "UPDATE etalase_stok SET dicadangkan = tersedia + 1",
    ],
    "C2": ["UPDATE etalase_stok SET dicadangkan = dicadangkan + 1"],
    "C2-pesanan": ["UPDATE etalase_mutasistok SET jumlah = jumlah + 1 WHERE jenis = 'ikat'"],
    "A3-surat": ["DELETE FROM purchasing_suratpesanan"],
    "J3": ["UPDATE purchasing_suratpesanan SET isi = replace(isi, 'kursi', 'Kursi') || ' '"],
    "J3-bukti": [
        "INSERT INTO purchasing_pencariantersimpan"
        " (kode, judul, total, isi, sidik, disimpan_pada, pembuat_id, satker_id)"
        " SELECT 'x', 'kursi', 1, '{}', repeat('0', 64), now(), pembuat_id, satker_id"
        " FROM purchasing_pesanan LIMIT 1"
    ],
    "A3": ["UPDATE core_nomorseri SET terakhir = terakhir + 1"],
    "J1": [
        "INSERT INTO unggahan_kuotaruang (ruang, terpakai, created_at, updated_at)"
        " VALUES ('uji:1', 1, now(), now())"
    ],
    "G3": ["UPDATE kabar_kiriman SET not_before = now() - interval '26 hours'"],
    "G4": ["DELETE FROM kabar_notifikasi WHERE topik = 'pesanan_baru'"],
    "G1": ["DELETE FROM kabar_notifikasi WHERE topik = 'persetujuan'"],
    "G2": [
        """UPDATE kabar_kiriman SET is_dirangkum = true, sent_at = NULL, failed_at = NULL,
           ringkasan_id = (SELECT max(id) FROM kabar_kiriman)
           WHERE id = (SELECT min(id) FROM kabar_kiriman)""",
        """UPDATE kabar_kiriman SET sent_at = now(), failed_at = NULL
           WHERE id = (SELECT max(id) FROM kabar_kiriman)""",
    ],
    "G6": ["""UPDATE kabar_kiriman SET rujukan = '{"isi": {"nama": "x"}}'"""],
}


@pytest.fixture
def dunia() -> DuniaKecil:
    """A draft, a package under review, an order at the vendor, one running and one refused."""
    dunia = dunia_kecil()
    dunia.draf(jumlah=1)
    dunia.terkirim(jumlah=2)
    dunia.terbit(jumlah=3)
    dunia.lakukan(dunia.terbit(jumlah=4), Aksi.TERIMA, dunia.pemilik)
    dunia.lakukan(dunia.terbit(jumlah=5), Aksi.TOLAK_PESANAN, dunia.pemilik, alasan="Habis.")
    return dunia


def round_every_guard(*statements: str) -> None:
    """Do what only a superuser could: write with all triggers off."""
    with connection.cursor() as cursor:
        # Judged now, because a table with waiting judgements cannot be altered.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")
        for statement in statements:
            cursor.execute(statement)
            assert statement.startswith("ALTER") or cursor.rowcount > 0, statement


def test_a_sound_world_keeps_every_promise(dunia):
    assert langgar() == []
    assert verify_invariants() == 0


def test_every_promise_has_a_control():
    assert {aturan.kode for aturan in ATURAN} == set(RUSAK)


@pytest.mark.parametrize("kode", RUSAK)
def test_a_broken_promise_is_found(dunia, kode):
    round_every_guard(*RUSAK[kode])
    found = {satu.kode: satu for satu in langgar()}
    assert kode in found
    assert found[kode].contoh
    assert verify_invariants() == len(found)


def test_the_command_says_what_is_broken_and_where(dunia):
    out = StringIO()
    call_command("periksa_invarian", stdout=out)
    assert "semuanya ditepati" in out.getvalue()
    round_every_guard(*RUSAK["A3"])
    with pytest.raises(CommandError, match="1 dari"):
        call_command("periksa_invarian", stdout=(out := StringIO()))
    assert f"{dunia.satker.kode} " in out.getvalue()
    with pytest.raises(CommandError):
        call_command("periksa_invarian", "--json", stdout=(out := StringIO()))
    [broken] = json.loads(out.getvalue())
    assert broken["kode"] == "A3"
    assert broken["banyak"] == 1
