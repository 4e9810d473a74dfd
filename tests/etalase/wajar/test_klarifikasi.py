"""A manager asks about a price, its vendor explains, and the manager decides on that."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from etalase.models import JawabanKlarifikasi, JenisAnomali, PutusanAnomali, PutusanHarga
from etalase.services.anomali import IsianPutusan, putuskan_anomali
from katalog.akun.models import Penugasan
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.idempotency import IdempotencyKey
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.topik import find_topik
from tests.etalase.wajar.pabrik import buat_rak, next_of
from tests.etalase.wajar.test_anomali import melompat
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_penyedia
from vendors.models import Keanggotaan

pytestmark = pytest.mark.django_db
TOKO = "/toko/klarifikasi/"
TANYA, KATA = "Harga naik mendadak. Apa sebabnya?", "Harga besi naik dua kali lipat sejak Oktober."


def anggota(penyedia, peran=Peran.PEMILIK_PENYEDIA):
    orang = buat_orang("Anggota")
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=orang, peran=peran)
    return orang


def putus(pengelola, produk, putusan, jenis=JenisAnomali.LOMPAT):
    isian = IsianPutusan(produk.kode, produk.versi_tayang_id, jenis, putusan, TANYA)
    return putuskan_anomali(actor=pengelola, isian=isian, kunci=uuid4())


class Perkara:
    """A shop whose price has just doubled, and a manager who asked why."""

    def __init__(self):
        self.produk = melompat(buat_rak())
        self.pemilik = anggota(self.produk.penyedia)
        self.pengelola = buat_orang("Pengelola", peran=Peran.PENGELOLA)
        self.permintaan = putus(self.pengelola, self.produk, PutusanHarga.KLARIFIKASI)
        self.meja = reverse("etalase:anomali-putusan", args=[self.produk.kode])

    def jawab(self, kata=KATA, orang=None, kode=None, kunci=None):
        url = reverse("etalase:toko-klarifikasi-jawab", args=[kode or self.permintaan.kode])
        isi = {"jawaban": kata, "kunci": kunci or uuid4()}
        return client_of(orang or self.pemilik).post(url, isi)

    def baca(self, url=TOKO, orang=None):
        return client_of(orang or self.pemilik).get(url).text


@pytest.fixture
def p():
    return Perkara()


def test_the_shop_finds_the_request_from_its_home_and_from_the_message(p):
    rumah = p.baca("/toko/")
    assert "Pengelola katalog minta penjelasan atas 1 harga." in rumah
    assert "Klarifikasi harga (1 belum dijawab)" in rumah
    assert f'href="{TOKO}"' in rumah
    assert Notifikasi.objects.get(penerima=p.pemilik).url == TOKO
    surat = find_topik("harga.klarifikasi").render(Kiriman.objects.get(topik="harga.klarifikasi"))
    assert TOKO in surat.teks
    html = p.baca()
    for kata in (str(p.produk), TANYA, "Berubah mendadak", "Rp200.000", "Kirim penjelasan"):
        assert kata in html
    assert p.pengelola.nama not in html


@pytest.mark.parametrize("peran", [Peran.PEMILIK_PENYEDIA, Peran.STAF_PENYEDIA])
def test_the_answer_stands_beside_the_anomaly_and_reaches_who_asked(p, peran):
    orang = anggota(p.produk.penyedia, peran)
    answer = p.jawab(orang=orang)
    assert (answer.status_code, answer.url) == (302, TOKO)
    satu = JawabanKlarifikasi.objects.get()
    assert (satu.putusan, satu.isi, satu.oleh) == (p.permintaan, KATA, orang)
    meja = p.baca(p.meja, p.pengelola)
    ringkasan = meja[meja.index('<dl class="ringkasan">') : meja.index("</dl>")]
    assert KATA in ringkasan
    assert orang.nama in ringkasan
    assert " Dijawab " in p.baca("/kelola/harga/anomali/", p.pengelola)
    kabar = Notifikasi.objects.get(penerima=p.pengelola)
    assert (kabar.url, kabar.judul) == (p.meja, f"Harga dijelaskan: {p.produk}")
    kiriman = Kiriman.objects.get(topik="harga.dijelaskan")
    surat = find_topik("harga.dijelaskan").render(kiriman)
    assert KATA in surat.teks
    assert p.meja in surat.teks
    assert find_topik("harga.dijelaskan").may_know(kiriman)
    kiriman.penerima = p.pemilik
    assert not find_topik("harga.dijelaskan").may_know(kiriman)


def test_an_answer_is_audited_without_its_words(p):
    p.jawab()
    jejak = JejakAudit.objects.get(aksi="klarifikasi.jawab")
    assert (jejak.pelaku, jejak.peran) == (p.pemilik, "pemilik_penyedia")
    assert jejak.nomor == p.produk.kode
    assert jejak.data["permintaan"] == p.permintaan.pk
    assert KATA not in str(jejak.data)


def test_an_answer_may_be_put_in_place_of_another_until_it_is_decided(p):
    p.jawab()
    assert "(1 belum dijawab)" not in p.baca("/toko/")
    html = p.baca()
    assert f">{KATA}</textarea>" in html.replace("\n", "")
    assert "Ganti penjelasan" in html
    baru = "Ongkos kirim dari pabrik juga naik."
    assert p.jawab(baru).status_code == 302
    assert [satu.isi for satu in p.permintaan.jawaban.all()] == [baru, KATA]
    meja = p.baca(p.meja, p.pengelola)
    ringkasan = meja[: meja.index("</dl>")]
    assert baru in ringkasan
    assert KATA not in ringkasan
    assert KATA in meja
    putus(p.pengelola, p.produk, PutusanHarga.WAJAR)
    basi = p.jawab("Satu lagi, mohon dibaca.")
    assert basi.status_code == 409
    assert "sudah diputus" in basi.text
    assert p.permintaan.jawaban.count() == 2
    assert str(p.produk) not in p.baca()
    assert "Tidak ada harga yang perlu dijelaskan" in p.baca()


def test_asking_again_ends_the_first_request(p):
    p.jawab()
    kedua = putus(p.pengelola, p.produk, PutusanHarga.KLARIFIKASI)
    assert "(1 belum dijawab)" in p.baca("/toko/")
    assert p.jawab().status_code == 409
    assert p.jawab(kode=kedua.kode).status_code == 302
    assert kedua.jawaban.get().isi == KATA


def test_another_price_ends_the_request(p):
    next_of(p.produk, harga=150_000)
    assert "belum dijawab" not in p.baca("/toko/")
    assert p.jawab().status_code == 409
    assert not JawabanKlarifikasi.objects.exists()


def test_another_shop_neither_reads_nor_answers(p):
    luar = anggota(buat_penyedia())
    assert str(p.produk) not in p.baca(orang=luar)
    assert "belum dijawab" not in p.baca("/toko/", luar)
    asing = p.jawab(orang=luar)
    tidak_ada = p.jawab(orang=luar, kode="0000000000000000")
    assert (asing.status_code, tidak_ada.status_code) == (404, 404)
    assert not JawabanKlarifikasi.objects.exists()


def test_who_left_the_shop_does_not_answer(p):
    Keanggotaan.objects.filter(pengguna=p.pemilik).update(berakhir_pada=p.permintaan.pada)
    assert p.jawab().status_code in (403, 404)
    assert not JawabanKlarifikasi.objects.exists()


def test_a_decision_that_asks_nothing_is_not_answered(p):
    wajar = putus(p.pengelola, p.produk, PutusanHarga.WAJAR)
    assert p.jawab(kode=wajar.kode).status_code == 404
    with pytest.raises(IntegrityError, match="diminta"), transaction.atomic():
        JawabanKlarifikasi.objects.create(putusan=wajar, isi=KATA, oleh=p.pemilik)


@pytest.mark.parametrize(
    ("kata", "pesan"),
    [
        ("", "Tulis penjelasan Anda."),
        ("Mahal.", "Penjelasan paling sedikit 10 huruf."),
        ("  Mahal.    ", "Penjelasan paling sedikit 10 huruf."),
        ("\u200b" * 20, "Tulis penjelasan Anda."),
        ("x" * 1_001, "Penjelasan paling banyak 1.000 huruf."),
    ],
)
def test_what_explains_nothing_is_refused_and_kept_on_the_page(p, kata, pesan):
    answer = p.jawab(kata)
    assert answer.status_code == 422
    assert pesan in answer.text
    assert kata.strip("\u200b ") in answer.text
    assert not JawabanKlarifikasi.objects.exists()


@pytest.mark.parametrize("kata", ["x" * 10, "x" * 1_000])
def test_the_shortest_and_the_longest_are_taken(p, kata):
    assert p.jawab(kata).status_code == 302
    assert JawabanKlarifikasi.objects.get().isi == kata


def test_one_submit_answers_once(p):
    kunci = uuid4()
    for _ in range(2):
        assert p.jawab(kunci=kunci).status_code == 302
    assert JawabanKlarifikasi.objects.count() == 1
    assert IdempotencyKey.objects.filter(kunci=kunci).count() == 1
    assert Notifikasi.objects.filter(penerima=p.pengelola).count() == 1


def test_once_the_asker_is_no_manager_any_more_all_managers_are_told(p):
    lain = buat_orang(peran=Peran.PENGELOLA)
    Penugasan.objects.filter(pengguna=p.pengelola).update(berlaku_sampai="2021-01-01")
    p.jawab()
    told = Notifikasi.objects.filter(judul__startswith="Harga dijelaskan")
    assert [satu.penerima for satu in told] == [lain]


def test_requests_of_one_product_are_answered_each_for_itself(p):
    """Two kinds of anomaly are two requests; those without an answer come first."""
    kembar = PutusanAnomali.objects.create(
        produk=p.produk,
        versi=p.produk.versi_tayang,
        jenis=JenisAnomali.KEMBAR,
        putusan=PutusanHarga.KLARIFIKASI,
        alasan="Sama dengan toko lain.",
        oleh=p.pengelola,
    )
    assert "minta penjelasan atas 2 harga" in p.baca("/toko/")
    p.jawab()
    html = p.baca()
    assert html.index("Sama dengan toko lain.") < html.index(TANYA)
    assert not kembar.jawaban.exists()


def test_the_database_keeps_every_answer(p):
    p.jawab()
    rows = JawabanKlarifikasi.objects.all()
    for lakukan in (lambda: rows.update(isi="Kata lain sama sekali."), rows.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            lakukan()
    with pytest.raises(IntegrityError, match="berisi"), transaction.atomic():
        JawabanKlarifikasi.objects.create(putusan=p.permintaan, isi="Pendek", oleh=p.pemilik)


def test_the_page_asks_no_more_for_more_requests(p):
    client, banyak = client_of(p.pemilik), []
    client.get(TOKO)
    for jenis in (JenisAnomali.PENCILAN, JenisAnomali.KEMBAR):
        with CaptureQueriesContext(connection) as queries:
            client.get(TOKO)
        banyak.append(len(queries))
        PutusanAnomali.objects.create(
            produk=p.produk,
            versi=p.produk.versi_tayang,
            jenis=jenis,
            putusan=PutusanHarga.KLARIFIKASI,
            alasan=TANYA,
            oleh=p.pengelola,
        )
    assert banyak[0] == banyak[1] < 20
