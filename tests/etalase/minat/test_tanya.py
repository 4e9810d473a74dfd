"""Questions about a product, the vendor's answers, and what a manager hides."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from etalase.models import TanyaJawab
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.topik import find_topik
from katalog.kebijakan.models import Parameter
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, dunia_kecil

pytestmark = pytest.mark.django_db
KATA = "Apakah sudah termasuk ongkos pasang?"


def ask(d, orang=None, kata=KATA, kunci=None):
    url = reverse("etalase:tanya", args=[d.produk.kode])
    return client_of(orang or d.pp).post(url, {"pertanyaan": kata, "kunci": kunci or uuid4()})


def answer(d, satu, kata="Sudah termasuk.", orang=None):
    url = reverse("etalase:toko-jawab", args=[satu.kode])
    return client_of(orang or d.pemilik).post(url, {"jawaban": kata})


def hide(satu, orang, alasan="Memuat nomor telepon."):
    url = reverse("etalase:kelola-pertanyaan", args=[satu.kode])
    return client_of(orang).post(url, {"alasan": alasan})


def page(d, client=None):
    return (client or Client()).get(reverse("etalase:pertanyaan", args=[d.produk.kode])).text


def test_a_question_is_read_by_all_without_the_name_and_reaches_the_vendor():
    d = dunia_kecil()
    assert ask(d).status_code == 302
    html = page(d)
    assert KATA in html
    assert "Belum dijawab." in html
    assert d.pp.nama not in html
    assert KATA in Client().get(d.produk.get_absolute_url()).text
    kabar = Notifikasi.objects.get(penerima=d.pemilik)
    assert kabar.url == reverse("etalase:toko-pertanyaan")
    assert KATA in client_of(d.pemilik).get(kabar.url).text
    assert "1 belum dijawab" in client_of(d.pemilik).get("/toko/").text


def test_the_answer_stands_under_it_and_reaches_who_asked():
    d = dunia_kecil()
    ask(d)
    satu = TanyaJawab.objects.get()
    assert answer(d, satu).status_code == 302
    assert "Sudah termasuk." in page(d)
    assert Notifikasi.objects.get(penerima=d.pp).url == f"/produk/{d.produk.kode}/pertanyaan/"
    for topik, orang in (("tanya.baru", d.pemilik), ("tanya.dijawab", d.pp)):
        kiriman = Kiriman.objects.get(topik=topik)
        assert kiriman.penerima == orang
        assert find_topik(topik).may_know(kiriman)
        surat = find_topik(topik).render(kiriman)
        assert str(d.produk) in surat.teks
        kiriman.penerima = buat_orang()
        assert not find_topik(topik).may_know(kiriman)


def test_only_its_own_vendor_answers_and_once():
    d, luar = dunia_kecil(), dunia_kecil()
    ask(d)
    satu = TanyaJawab.objects.get()
    assert answer(d, satu, orang=luar.pemilik).status_code == 404
    assert answer(d, satu, kata="").status_code == 422
    answer(d, satu)
    answer(d, satu, kata="Berubah pikiran.")
    satu.refresh_from_db()
    assert satu.jawaban == "Sudah termasuk."


def test_anybody_logged_in_asks_and_nobody_else():
    d = dunia_kecil()
    ask(d, orang=buat_orang())
    assert TanyaJawab.objects.count() == 1
    url = reverse("etalase:tanya", args=[d.produk.kode])
    assert Client().post(url, {"pertanyaan": KATA}).status_code == 302
    assert TanyaJawab.objects.count() == 1
    assert "Masuk untuk bertanya" in page(d)


def test_one_submit_asks_once_and_a_bad_one_keeps_its_words():
    d, kunci = dunia_kecil(), uuid4()
    ask(d, kunci=kunci)
    ask(d, kunci=kunci)
    assert TanyaJawab.objects.count() == 1
    pendek = ask(d, kata="Berapa?")
    assert pendek.status_code == 422
    assert "Pertanyaan paling sedikit 10 huruf." in pendek.text
    assert "Berapa?" in pendek.text


def test_the_policy_limits_questions_per_day():
    d = dunia_kecil()
    Parameter.objects.filter(kunci="tanya.per_hari").update(nilai="2")
    jawaban = [ask(d, kata=f"Pertanyaan nomor {n}?").status_code for n in range(3)]
    assert jawaban == [302, 302, 409]
    assert ask(d, orang=d.ppk).status_code == 302


def test_a_manager_hides_with_a_reason_that_is_audited():
    d = dunia_kecil()
    ask(d)
    satu = TanyaJawab.objects.get()
    pengelola = buat_orang(peran=Peran.PENGELOLA)
    assert "Sembunyikan" in page(d, client_of(pengelola))
    assert "Sembunyikan" not in page(d, client_of(d.pp))
    assert hide(satu, pengelola, alasan="").status_code == 422
    assert hide(satu, pengelola).status_code == 302
    assert KATA not in page(d)
    assert KATA not in Client().get(d.produk.get_absolute_url()).text
    assert KATA not in client_of(d.pemilik).get("/toko/pertanyaan/").text
    satu.refresh_from_db()
    assert satu.alasan_sembunyi == "Memuat nomor telepon."
    jejak = JejakAudit.objects.get(aksi="tanya.sembunyikan")
    assert (jejak.pelaku, jejak.peran) == (pengelola, "pengelola")
    assert KATA not in str(jejak.data)
    assert hide(satu, pengelola).status_code == 409
    assert answer(d, satu).status_code == 404


@pytest.mark.parametrize("peran", [Peran.PENELAAH, Peran.APIP, Peran.KEPALA_UKPBJ])
def test_others_at_the_desk_read_and_do_not_hide(peran):
    d = dunia_kecil()
    ask(d)
    satu = TanyaJawab.objects.get()
    orang = buat_orang(peran=peran)
    url = reverse("etalase:kelola-pertanyaan", args=[satu.kode])
    assert KATA in client_of(orang).get(url).text
    assert hide(satu, orang).status_code == 403
    assert KATA in page(d)


def test_the_database_keeps_words_and_rows():
    d = dunia_kecil()
    ask(d)
    satu = TanyaJawab.objects.get()
    rows = TanyaJawab.objects.filter(pk=satu.pk)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(pertanyaan="Lain sama sekali?")
    with pytest.raises(DatabaseError), transaction.atomic():
        satu.delete()
    with pytest.raises(IntegrityError, match="tanya_jawaban_utuh"), transaction.atomic():
        rows.update(jawaban="Ya")
    with pytest.raises(IntegrityError, match="tanya_sembunyi_beralasan"), transaction.atomic():
        rows.update(penyembunyi=d.pp)
