"""Which budget lines an order burdens, and what their balances say after each act."""

from importlib import import_module

import pytest
from django.db import connection, transaction

from katalog.core.errors import RuleViolation
from katalog.operasi.invarian import langgar
from purchasing.models import JenisMutasiMak, MakRup, MutasiMak, PaguSaldo
from purchasing.services.mak import beban_of, kembalikan, realisasikan
from purchasing.services.paket import ubah_paket
from purchasing.state import Aksi
from tests.purchasing.pabrik import buat_rup, dunia_kecil
from tests.purchasing.rup.berkas import MAK_LAIN

pytestmark = pytest.mark.django_db


@pytest.fixture
def d():
    return dunia_kecil()


def second(d, pagu=50_000_000) -> MakRup:
    return MakRup.objects.create(rup=d.rup, mak=MAK_LAIN, sumber_dana="BLUD", pagu=pagu)


def first(d) -> MakRup:
    return d.rup.baris_mak.get(sumber_dana="APBD")


def balance(mak: MakRup) -> tuple[int, int]:
    mak.refresh_from_db()
    return mak.dicadangkan, mak.terikat


def split(d, jumlah=10):
    """A draft half on each of two budget lines."""
    total = d.draf(jumlah=jumlah).total
    dua = second(d)
    bagian = ((first(d).pk, total // 2), (dua.pk, total - total // 2))
    return d.draf(jumlah=jumlah, beban=bagian), first(d), dua


def test_the_only_line_carries_everything_unasked(d):
    pesanan = d.draf()
    assert beban_of(pesanan) == [(first(d).pk, pesanan.total)]
    anggaran = pesanan.anggaran.get()
    assert (anggaran.mak, anggaran.rup) == (d.rup.mak, d.rup)


def test_a_line_without_a_ceiling_is_not_one_of_several(d):
    second(d, pagu=0)
    assert beban_of(d.draf())[0][0] == first(d).pk


def test_of_several_lines_somebody_must_choose(d):
    second(d)
    with pytest.raises(RuleViolation, match="RUP ini punya 2 MAK") as salah:
        d.draf()
    assert salah.value.code == "mak_belum_dibagi"


@pytest.mark.parametrize("geser", [-1, 1])
def test_parts_that_are_not_the_total_are_refused(d, geser):
    total = d.draf().total
    dua = second(d)
    with pytest.raises(RuleViolation, match="harus sama dengan total paket") as salah:
        d.draf(beban=((first(d).pk, 1), (dua.pk, total - 1 + geser)))
    assert salah.value.code == "mak_tidak_cocok"


def test_parts_below_nothing_are_refused(d):
    total = d.draf().total
    dua = second(d)
    with pytest.raises(RuleViolation, match="harus sama"):
        d.draf(beban=((first(d).pk, total + 5), (dua.pk, -5)))


def test_a_line_of_another_plan_is_refused(d):
    asing = buat_rup(d.satker).baris_mak.get()
    with pytest.raises(RuleViolation, match="milik RUP yang dipakai"):
        d.draf(beban=((asing.pk, d.draf().total),))


def test_each_act_moves_each_line_by_its_part(d):
    pesanan, satu, dua = split(d)
    a, b = dict(beban_of(pesanan))[satu.pk], dict(beban_of(pesanan))[dua.pk]
    d.lakukan(pesanan, Aksi.BELI_LANGSUNG, d.pp)
    assert (balance(satu), balance(dua)) == ((a, 0), (b, 0))
    d.setujui(pesanan)
    assert (balance(satu), balance(dua)) == ((0, a), (0, b))
    d.lakukan(pesanan, Aksi.TOLAK_PESANAN, d.pemilik, alasan="Barang habis.")
    assert (balance(satu), balance(dua)) == ((0, 0), (0, 0))
    assert MutasiMak.objects.count() == 6


def test_a_returned_package_gives_its_lines_back_and_takes_others(d):
    pesanan, satu, dua = split(d)
    d.lakukan(pesanan, Aksi.BELI_LANGSUNG, d.pp)
    d.lakukan(pesanan, Aksi.KEMBALIKAN, d.ppk, alasan="Pindah MAK.")
    assert (balance(satu), balance(dua)) == ((0, 0), (0, 0))
    pesanan.refresh_from_db()
    isian = d.isian(beban=((dua.pk, pesanan.total),))
    ubah_paket(actor=d.pp, nomor=pesanan.nomor, versi=pesanan.versi, isian=isian)
    d.lakukan(pesanan, Aksi.BELI_LANGSUNG, d.pp)
    assert (balance(satu), balance(dua)) == ((0, 0), (pesanan.total, 0))


def test_a_full_line_refuses_and_leaves_nothing_behind(d):
    pesanan, satu, dua = split(d)
    MakRup.objects.filter(pk=dua.pk).update(pagu=1)
    with pytest.raises(RuleViolation, match=f"Pagu {MAK_LAIN} kurang") as salah:
        d.lakukan(pesanan, Aksi.BELI_LANGSUNG, d.pp)
    assert salah.value.code == "mak_kurang"
    assert (balance(satu), balance(dua)) == ((0, 0), (0, 0))
    assert PaguSaldo.objects.get(rup=d.rup).dicadangkan == 0


def test_what_is_received_and_paid_stays_within_what_was_signed(d):
    pesanan = d.terbit()
    mak, total = first(d), pesanan.total
    fisik, keuangan = JenisMutasiMak.FISIK, JenisMutasiMak.KEUANGAN
    sebagian = total // 3
    realisasikan(beban=[(mak.pk, sebagian)], rujukan="BAST/1", jenis=fisik)
    realisasikan(beban=[(mak.pk, total - sebagian)], rujukan="BAST/2", jenis=fisik)
    realisasikan(beban=[(mak.pk, total)], rujukan="SP2D/1", jenis=keuangan)
    mak.refresh_from_db()
    assert (mak.terikat, mak.realisasi_fisik, mak.realisasi_keuangan) == (total,) * 3
    for jenis in (fisik, keuangan):
        with pytest.raises(RuleViolation, match="tidak boleh melebihi"):
            realisasikan(beban=[(mak.pk, 1)], rujukan="BAST/3", jenis=jenis)
    with pytest.raises(RuleViolation, match="Saldo MAK tidak cocok"):
        kembalikan(beban=[(mak.pk, 1)], rujukan=pesanan.rujukan)


def test_one_receipt_counts_once(d):
    mak = first(d)
    d.terbit()
    realisasikan(beban=[(mak.pk, 5)], rujukan="BAST/1", jenis=JenisMutasiMak.FISIK)
    with pytest.raises(Exception, match="mutasi_mak_sekali"), transaction.atomic():
        realisasikan(beban=[(mak.pk, 5)], rujukan="BAST/1", jenis=JenisMutasiMak.FISIK)
    mak.refresh_from_db()
    assert mak.realisasi_fisik == 5


@pytest.mark.tanpa_invarian
def test_orders_from_before_get_their_one_line_with_all_its_movements(d):
    d.draf(jumlah=1)
    d.terkirim(jumlah=2)
    d.terbit(jumlah=3)
    d.lakukan(d.terkirim(jumlah=4), Aksi.KEMBALIKAN, d.ppk, alasan="Kurangi.")
    sebelum = list(MakRup.objects.values_list("mak", "pagu", "dicadangkan", "terikat"))
    isi = import_module("purchasing.migrations.0041_mak_pesanan").ISI
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for nama in ("baris_mak_id", "rup_id"):
            cursor.execute(
                f"ALTER TABLE purchasing_pesanananggaran ALTER COLUMN {nama} DROP NOT NULL"
            )
        # As it was then: neither lines nor movements, and a budget that names none.
        cursor.execute("ALTER TABLE purchasing_pesanananggaran DISABLE TRIGGER anggaran_beku")
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE purchasing_pesanananggaran SET baris_mak_id = NULL, rup_id = NULL")
        cursor.execute("DELETE FROM purchasing_mutasimak")
        cursor.execute("DELETE FROM purchasing_makrup")
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")
        cursor.execute(isi)
    assert list(MakRup.objects.values_list("mak", "pagu", "dicadangkan", "terikat")) == sebelum
    assert langgar() == []
