"""The pages and the command: what a person sees, sends and gets back."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.core.management.base import CommandError
from django.urls import reverse
from django.utils import timezone

from katalog.akun.state import Peran
from purchasing.models import ImporRup, PaketRup
from tests.buruk.test_lembar import TOLAK
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_rup, dunia_kecil
from tests.purchasing.rup.berkas import as_csv, as_xlsx, sirup

pytestmark = pytest.mark.django_db
IMPOR = reverse("purchasing:rup-impor")
SIMPAN = reverse("purchasing:rup-impor-simpan")
TAHUN = timezone.localdate().year


@pytest.fixture
def d():
    return dunia_kecil()


def row(d, kode="99000001", **ganti):
    return sirup(d.satker, kode, tahun_anggaran=TAHUN, **ganti)


def kirim(client, isi, nama="rup.csv"):
    return client.post(IMPOR, {"berkas": SimpleUploadedFile(nama, isi)})


@pytest.mark.parametrize("tulis", [as_csv, as_xlsx])
def test_from_the_list_to_the_saved_plan(d, tulis):
    ppk = client_of(d.ppk)
    assert IMPOR in ppk.get(reverse("purchasing:rup")).text
    answer = kirim(ppk, tulis(row(d), row(d, "99000002", pagu="sejuta")))
    assert answer.status_code == 302
    page = ppk.get(answer.url)
    assert "<strong>1</strong> RUP baru" in page.text
    assert "<strong>1</strong> ditolak" in page.text
    assert "Pagu tidak terbaca sebagai rupiah" in page.text
    assert not PaketRup.objects.filter(kode_rup="99000001").exists()
    kode = ImporRup.objects.get().kode
    done = ppk.post(SIMPAN, {"berkas": kode}, follow=True)
    assert "RUP disimpan: 1 baru, 0 diubah, 0 tetap, 1 ditolak." in done.text
    assert "Belanja kursi uji" in done.text
    rinci = ppk.get(reverse("purchasing:rup-rinci", args=["99000001"]))
    assert "rup." in rinci.text
    assert "Rp10.000.000" in rinci.text
    assert "MAK belum ada" in rinci.text


def test_the_admin_of_an_office_finds_the_way(d):
    admin = client_of(buat_orang("Admin", peran=Peran.ADMIN_OPD, satker=d.satker))
    page = admin.get(reverse("purchasing:rup"))
    assert page.status_code == 200
    assert IMPOR in page.text


def test_a_pp_sees_the_plan_without_the_way_to_change_it(d):
    pp = client_of(d.pp)
    assert IMPOR not in pp.get(reverse("purchasing:rup")).text
    assert kirim(pp, as_csv(row(d))).status_code == 403
    assert pp.post(SIMPAN, {"berkas": "x"}).status_code == 403


def test_a_file_of_another_person_cannot_be_saved(d):
    kirim(client_of(d.ppk), as_csv(row(d)))
    kode = ImporRup.objects.get().kode
    asing = client_of(dunia_kecil().ppk)
    assert "tidak ada" in asing.post(SIMPAN, {"berkas": kode}, follow=True).text
    assert "Belum ada yang disimpan" not in asing.get(f"{IMPOR}?berkas={kode}").text
    assert not PaketRup.objects.filter(kode_rup="99000001").exists()


def test_a_line_of_another_office_answers_like_none(d):
    asing = dunia_kecil()
    client = client_of(d.ppk)
    assert client.get(reverse("purchasing:rup-rinci", args=[asing.rup.kode_rup])).status_code == 404
    assert client.get(reverse("purchasing:rup-rinci", args=["99999999"])).status_code == 404
    assert client.get(reverse("purchasing:rup-rinci", args=[d.rup.kode_rup])).status_code == 200


def test_notes_as_csv_compute_nothing(d):
    ppk = client_of(d.ppk)
    jahat = "=cmd|' /C calc'!A0"
    answer = kirim(ppk, as_csv(row(d, pagu=jahat), row(d, "99000002", jenis_pengadaan="+1")))
    kode = answer.url.split("=")[1]
    unduh = ppk.get(reverse("purchasing:rup-impor-catatan"), {"berkas": kode})
    rows = list(csv.reader(io.StringIO(unduh.content.decode("utf-8-sig"))))
    assert len(rows) == 3
    assert not [sel for satu in rows for sel in satu if sel.startswith(("=", "+", "-", "@"))]
    assert any(sel.startswith("'=cmd") for satu in rows for sel in satu)


@pytest.mark.parametrize("kasus", [k for k in TOLAK if k not in ("1.001 baris", "kosong")])
def test_hostile_files_are_told_at_the_door(d, kasus):
    pembuat, _ = TOLAK[kasus]
    answer = kirim(client_of(d.ppk), pembuat(), "rup.xlsx")
    assert answer.status_code in (413, 422)
    assert not ImporRup.objects.exists()


@pytest.mark.parametrize("kode", ["", "\x00", "x" * 5000, "0000000000000000", "' OR 1=1 --"])
def test_bad_names_of_a_file_are_harmless(d, kode):
    ppk = client_of(d.ppk)
    assert ppk.post(SIMPAN, {"berkas": kode}).status_code in (302, 400)
    assert ppk.get(IMPOR, {"berkas": kode}).status_code in (200, 400)
    assert ppk.get(reverse("purchasing:rup-impor-catatan"), {"berkas": kode}).status_code in (
        400,
        404,
    )


def test_no_file_at_all_is_told(d):
    answer = client_of(d.ppk).post(IMPOR, {})
    assert answer.status_code == 422
    assert "Pilih berkas RUP dulu." in answer.text


def test_the_command_tries_and_then_saves(d, tmp_path, capsys):
    berkas = tmp_path / "rup.csv"
    berkas.write_bytes(as_csv(row(d), row(d, "99000002", pagu="x")))
    call_command("impor_rup", str(berkas), satker=d.satker.singkatan, uji=True)
    assert "Akan ada: 1 baru, 0 diubah, 0 tetap, 1 ditolak" in capsys.readouterr().out
    assert not PaketRup.objects.filter(kode_rup="99000001").exists()
    call_command("impor_rup", str(berkas), satker=d.satker.kode)
    out = capsys.readouterr().out
    assert "DITOLAK baris 3" in out
    assert "Disimpan: 1 baru" in out
    assert PaketRup.objects.get(kode_rup="99000001").perubahan.get().pelaku is None


def test_the_command_tells_what_is_wrong(d, tmp_path):
    with pytest.raises(CommandError, match="Kantor TIDAK-ADA tidak ada"):
        call_command("impor_rup", "x.csv", satker="TIDAK-ADA")
    with pytest.raises(CommandError, match="Berkas tidak terbaca"):
        call_command("impor_rup", str(tmp_path / "tidak.csv"), satker=d.satker.kode)
    (tmp_path / "a.csv").write_text("sku,nama\n1,2\n")
    with pytest.raises(CommandError, match="Judul kolom"):
        call_command("impor_rup", str(tmp_path / "a.csv"), satker=d.satker.kode)


def test_the_list_of_the_year_shows_what_is_left(d):
    buat_rup(d.satker, pagu=5_000_000)
    page = client_of(d.pp).get(reverse("purchasing:rup"))
    assert "Rp5.000.000" in page.text


def test_a_word_that_no_line_has_offers_the_whole_list(d):
    buat_rup(d.satker, pagu=5_000_000)
    page = client_of(d.pp).get(reverse("purchasing:rup"), {"q": "zzqx"})
    assert "Tidak ada RUP yang cocok" in page.text
    assert f'href="{reverse("purchasing:rup")}">Lihat semua RUP' in page.text


def test_a_changed_ceiling_is_shown_in_rupiah_before_and_after_it_is_saved(d):
    ppk = client_of(d.ppk)
    kode = buat_rup(d.satker, pagu=5_000_000).kode_rup
    page = ppk.get(kirim(ppk, as_csv(row(d, kode, pagu="7500000"))).url)
    assert "Rp5.000.000</td>" in page.text
    ppk.post(SIMPAN, {"berkas": ImporRup.objects.get().kode})
    rinci = ppk.get(reverse("purchasing:rup-rinci", args=[kode]))
    assert "Rp5.000.000</td>" in rinci.text
    assert "Rp7.500.000</td>" in rinci.text
