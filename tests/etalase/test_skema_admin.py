"""The schema builder: eight at most, written by people and not as JSON, seen before it is used."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from etalase.models import Atribut, SkemaAtribut
from katalog.akun.state import Peran
from tests.klien import client_of
from tests.purchasing.pabrik import buat_etalase, buat_orang, buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db
BAHAN = {"nama": "Bahan", "tipe": "pilihan", "pilihan": "Kayu\n\n Besi \nKayu", "is_saring": "on"}
PANJANG = {"nama": "Panjang", "tipe": "angka", "satuan": "cm", "is_wajib": "on", "is_saring": "on"}
WARNA = {"nama": "Warna", "tipe": "teks", "is_banding": "on"}


@pytest.fixture
def skema():
    return buat_etalase().skema.get()


def desk(peran=Peran.PENGELOLA):
    return client_of(buat_orang(peran=peran))


def rows(*daftar, skema=None, **lain):
    lama = list(skema.atribut.all()) if skema else []
    isi = {"atribut-TOTAL_FORMS": len(daftar), "atribut-INITIAL_FORMS": len(lama)}
    for n, satu in enumerate(daftar):
        isi |= {f"atribut-{n}-{nama}": nilai for nama, nilai in satu.items()}
        if n < len(lama):
            isi[f"atribut-{n}-id"] = lama[n].pk
        if skema:
            isi[f"atribut-{n}-skema"] = skema.pk
    return {**isi, **lain}


def save(client, skema, *daftar, **lain):
    url = reverse("admin:etalase_skemaatribut_change", args=[skema.pk])
    return client.post(url, rows(*daftar, skema=skema, **lain), follow=True)


def page(skema):
    url = reverse("admin:etalase_skemaatribut_change", args=[skema.pk])
    return desk().get(url).content.decode()


def names(skema):
    return [satu.nama for satu in skema.atribut.all()]


def test_choices_are_written_one_per_line_and_the_code_comes_from_the_name(skema):
    response = save(desk(), skema, BAHAN, PANJANG)
    bahan, panjang = skema.atribut.all()
    assert (bahan.kode, bahan.pilihan) == ("bahan", ["Kayu", "Besi"])
    assert (panjang.satuan, panjang.is_wajib, panjang.is_banding) == ("cm", True, False)
    assert "Baru 2 atribut. Sebaiknya 4 sampai 8." in response.content.decode()
    html = (
        desk().get(reverse("admin:etalase_skemaatribut_change", args=[skema.pk])).content.decode()
    )
    assert ">\nKayu\nBesi</textarea>" in html


@pytest.mark.parametrize(
    ("baris", "kata"),
    [
        ({**BAHAN, "pilihan": "Kayu"}, "Tulis minimal 2 pilihan"),
        ({**WARNA, "satuan": "cm"}, "Satuan hanya untuk angka"),
        ({**WARNA, "is_saring": "on"}, "Saringan hanya untuk"),
        ({**BAHAN, "pilihan": "\n".join(f"P{n}" for n in range(41))}, "Paling banyak 40 pilihan"),
    ],
)
def test_a_row_that_makes_no_sense_says_why(skema, baris, kata):
    assert kata in save(desk(), skema, baris).content.decode()
    assert names(skema) == []


def test_two_rows_with_one_code_are_refused(skema):
    assert "Kode dipakai dua kali: bahan" in save(desk(), skema, BAHAN, BAHAN).content.decode()


def test_nine_are_too_many_for_the_form_and_for_the_database(skema):
    sembilan = [{**WARNA, "nama": f"Warna {n}"} for n in range(9)]
    assert "Paling banyak 8 atribut" in save(desk(), skema, *sembilan).content.decode()
    save(desk(), skema, *sembilan[:8])
    assert skema.atribut.count() == 8
    with pytest.raises(IntegrityError, match="paling banyak 8"), transaction.atomic():
        Atribut.objects.create(skema=skema, kode="x", nama="X", tipe="teks")


def test_the_buttons_move_a_row_after_saving_what_was_typed(skema):
    client = desk()
    save(client, skema, BAHAN, PANJANG, WARNA)
    warna = skema.atribut.get(nama="Warna")
    baru = {**WARNA, "nama": "Warna rangka"}
    save(client, skema, BAHAN, PANJANG, baru, _geser=f"{warna.pk}:naik")
    assert names(skema) == ["Bahan", "Warna rangka", "Panjang"]
    for _ in range(2):
        daftar = [{"nama": satu.nama, "tipe": "teks"} for satu in skema.atribut.all()]
        save(client, skema, *daftar, _geser=f"{warna.pk}:naik")
    assert names(skema)[0] == "Warna rangka"


def test_a_row_of_a_draft_can_be_taken_away(skema):
    client = desk()
    save(client, skema, BAHAN, PANJANG)
    save(client, skema, {**BAHAN, "DELETE": "on"}, PANJANG)
    assert names(skema) == ["Panjang"]


def test_a_schema_in_use_stays_as_it_is(skema):
    save(desk(), skema, BAHAN)
    buat_produk(buat_penyedia(), etalase=skema.etalase)
    response = save(desk(), skema, {**BAHAN, "nama": "Lain"}, WARNA)
    assert names(skema) == ["Bahan"]
    html = (
        desk().get(reverse("admin:etalase_skemaatribut_change", args=[skema.pk])).content.decode()
    )
    assert "sudah dipakai produk" in html
    assert "_geser" not in html
    assert response.status_code == 200


def test_the_effect_of_putting_a_copy_in_force_is_told_before_and_after(skema):
    save(desk(), skema, BAHAN)
    buat_produk(buat_penyedia(), etalase=skema.etalase)
    client = desk()
    daftar = reverse("admin:etalase_skemaatribut_changelist")
    client.post(daftar, {"action": "salin", "_selected_action": [skema.pk]})
    salinan = SkemaAtribut.objects.get(etalase=skema.etalase, versi=2)
    url = reverse("admin:etalase_skemaatribut_change", args=[salinan.pk])
    assert "1 produk tetap memakai skema lama sampai" in client.get(url).content.decode()
    isi = {"action": "berlakukan", "_selected_action": [salinan.pk]}
    html = client.post(daftar, isi, follow=True).content.decode()
    assert "1 produk tetap memakai skema lama." in html


def preview(client, *daftar, htmx=True):
    headers = {"HX-Request": "true"} if htmx else {}
    url = reverse("admin:etalase_skemaatribut_pratinjau")
    return client.post(url, rows(*daftar), headers=headers)


def test_the_previews_show_what_is_typed_and_save_nothing():
    lama = Atribut.objects.count()
    html = preview(desk(), BAHAN, PANJANG, WARNA).content.decode()
    assert "<html" not in html
    assert 'name="spek_panjang"' in html
    assert "Dalam cm." in html
    assert 'type="checkbox" name="spek_bahan" value="Besi"' in html
    assert "Panjang (cm)" in html
    assert '<th scope="row">Warna</th>' in html
    assert '<th scope="row">Bahan</th>' not in html
    assert "Masih kurang 1 atribut" in html
    assert Atribut.objects.count() == lama


def test_the_preview_is_a_page_without_htmx_and_survives_nonsense():
    html = preview(desk(), WARNA, htmx=False).content.decode()
    assert "<html" in html
    assert "Belum disimpan" in html
    url = reverse("admin:etalase_skemaatribut_pratinjau")
    for isi in [
        {},
        {"atribut-TOTAL_FORMS": "banyak"},
        {"atribut-TOTAL_FORMS": "-3"},
        {"atribut-TOTAL_FORMS": "999999999", "atribut-0-nama": "<b>", "atribut-0-tipe": "teks"},
    ]:
        response = desk().post(url, isi)
        assert response.status_code == 200
        assert "<b>" not in response.content.decode()


def test_the_preview_is_for_those_who_see_schemas():
    assert preview(desk(Peran.PENELAAH), WARNA).status_code == 200
    assert preview(desk(Peran.PENDAMPING), WARNA).status_code == 403
