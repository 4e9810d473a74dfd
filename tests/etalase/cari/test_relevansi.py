"""Bars of U21: a judged set, typos of one letter, and answers that are never empty-handed."""

import random
from collections import defaultdict
from datetime import date
from decimal import Decimal
from math import log2
from string import ascii_lowercase

import pytest

from etalase.models import PadananKata
from etalase.selectors.cari.keadaan import current
from etalase.selectors.cari.mesin import Sudut, search
from etalase.selectors.cari.permintaan import Permintaan
from etalase.selectors.cari.teks import KATA_UMUM, SATUAN
from etalase.selectors.pdn import AmbangPdn
from tests.etalase.cari.katalog_nilai import BARANG, PADANAN, Barang
from tests.etalase.cari.soal_nilai import SOAL, Nilai, grade
from tests.purchasing.pabrik import buat_etalase, buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db
# Fillers tell nothing, and a unit is read together with its number.
BUKAN_KATA = KATA_UMUM | set(SATUAN)
SUDUT = Sudut(date(2026, 11, 23), None, AmbangPdn(Decimal(25), Decimal(40)))
NDCG_MIN, KOSONG_MAKS, SALAH_KETIK_MIN = 0.85, 0.03, 0.98


@pytest.fixture
def isi_katalog():
    """The judged catalogue in the database, and which product is which."""
    etalase = {nama: buat_etalase(nama=nama) for nama in dict.fromkeys(b.etalase for b in BARANG)}
    penyedia = {nama: buat_penyedia(nama=nama) for nama in {b.penyedia for b in BARANG}}
    daftar = {
        buat_produk(
            penyedia[satu.penyedia],
            etalase=etalase[satu.etalase],
            nama=satu.nama,
            merek=satu.merek,
            sku=satu.sku,
            atribut=satu.atribut,
        ).pk: satu
        for satu in BARANG
    }
    for kata, padanan, di in PADANAN:
        PadananKata.objects.create(kata=kata, padanan=padanan, etalase=etalase[di] if di else None)
    return daftar


def gain(urutan: list[int]) -> float:
    return sum((2**nilai - 1) / log2(letak + 2) for letak, nilai in enumerate(urutan[:10]))


def ndcg(hasil: list[Barang], nilai: Nilai) -> float:
    ideal = sorted((grade(satu, nilai) for satu in BARANG), reverse=True)
    return gain([grade(satu, nilai) for satu in hasil]) / gain(ideal)


def test_judged_queries_are_answered_well(isi_katalog):
    keadaan = current()
    angka = {}
    kosong = []
    for ditulis, nilai in SOAL:
        hasil = search(keadaan, Permintaan(q=ditulis, jumlah=10), SUDUT)
        angka[ditulis] = ndcg([isi_katalog[pk] for pk in hasil.pk], nilai)
        if not hasil.total:
            kosong.append(ditulis)
    rata = sum(angka.values()) / len(angka)
    terburuk = sorted(angka.items(), key=lambda isi: isi[1])[:12]
    assert len(SOAL) >= 60
    assert rata >= NDCG_MIN, (rata, terburuk)
    assert len(kosong) / len(SOAL) <= KOSONG_MAKS, kosong


def one_letter_wrong(kata: str, acak: random.Random) -> str:
    """Return the word with one letter left out, added, changed, or swapped with the next."""
    letak = acak.randrange(1, len(kata) - 1)
    huruf = acak.choice(ascii_lowercase.replace(kata[letak], ""))
    return acak.choice(
        [
            kata[:letak] + kata[letak + 1 :],
            kata[:letak] + huruf + kata[letak:],
            kata[:letak] + huruf + kata[letak + 1 :],
            kata[:letak] + kata[letak + 1] + kata[letak] + kata[letak + 2 :],
        ]
    )


def test_a_word_with_one_letter_wrong_still_finds_its_products(isi_katalog):
    keadaan, acak = current(), random.Random(2026)
    milik = defaultdict(set)
    for pk, satu in isi_katalog.items():
        for kata in satu.nama.lower().split():
            if kata.isalpha() and len(kata) >= 4 and kata not in BUKAN_KATA:
                milik[kata].add(pk)
    salah, luput = 0, []
    for kata, dicari in sorted(milik.items()):
        for _ in range(3):
            ditulis = one_letter_wrong(kata, acak)
            if ditulis in milik:
                continue
            salah += 1
            hasil = search(keadaan, Permintaan(q=ditulis), SUDUT)
            if not dicari & set(hasil.pk):
                luput.append((ditulis, kata, hasil.usul))
    assert salah > 300
    assert len(luput) <= (1 - SALAH_KETIK_MIN) * salah, luput


def test_what_was_meant_is_told(isi_katalog):
    hasil = search(current(), Permintaan(q="kusri rapat"), SUDUT)
    assert hasil.usul == "kursi rapat"
    assert search(current(), Permintaan(q="kursi rapat"), SUDUT).usul == ""


def test_without_a_synonym_its_word_finds_nothing(isi_katalog):
    PadananKata.objects.filter(kata="infocus").delete()
    assert search(current(), Permintaan(q="infocus"), SUDUT).total == 0
