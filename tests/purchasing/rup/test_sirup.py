"""SiRUP over real HTTP: what comes in is applied like a file; what goes wrong is told."""

import json
from contextlib import contextmanager
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from purchasing.gateways import sirup as pintu
from purchasing.gateways.simulator import Simulator, isi, status
from purchasing.gateways.sirup import (
    ANGGARAN,
    PAKET,
    SirupHttp,
    SirupJawabanBuruk,
    SirupMenolak,
    SirupTidakTerjangkau,
)
from purchasing.models import ImporRup, PaketRup, PerubahanRup
from purchasing.periodic import pull_rup
from purchasing.services.rup.tarik import tarik_rup
from tests.purchasing.pabrik import buat_satker, dunia_kecil
from tests.purchasing.rup.berkas import MAK, MAK_LAIN, sirup

pytestmark = pytest.mark.django_db
TAHUN = timezone.localdate().year


class _Diam(WSGIRequestHandler):
    def log_message(self, *args):
        return


@contextmanager
def hidup(simulator):
    """Serve the simulator on a socket of this machine; yields its address."""
    with make_server("127.0.0.1", 0, simulator, handler_class=_Diam) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def d():
    return dunia_kecil()


def row(satker, kode, **ganti):
    return sirup(satker, kode, tahun_anggaran=TAHUN, **ganti)


def budget(kode, mak, pagu):
    return {"kd_rup": int(kode), "mak": mak, "sumber_dana": "APBD,APBD", "pagu": pagu}


@pytest.fixture
def simulator(d):
    kode = [f"9900000{n}" for n in range(1, 6)]
    return Simulator(
        {
            PAKET: [row(d.satker, satu) for satu in kode],
            ANGGARAN: [
                budget(kode[0], f"{MAK}.", 6_000_000),
                budget(kode[0], MAK_LAIN, 4_000_000),
                *(budget(satu, MAK, 10_000_000) for satu in kode[1:]),
            ],
        }
    )


@pytest.fixture
def jeda():
    return []


@pytest.fixture
def server(simulator):
    with hidup(simulator) as alamat:
        yield alamat


@pytest.fixture
def klien(server, jeda):
    return SirupHttp(server, "uji", tidur=jeda.append)


def test_pages_are_joined_and_both_files_applied(d, simulator, klien):
    tarikan = tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    assert (tarikan.baris, [(h.baru, h.ubah, h.ditolak) for h in tarikan.hasil]) == (
        5,
        [(5, 0, 0), (0, 5, 0)],
    )
    rup = PaketRup.objects.get(kode_rup="99000001")
    assert dict(rup.baris_mak.values_list("mak", "pagu")) == {MAK: 6_000_000, MAK_LAIN: 4_000_000}
    assert set(ImporRup.objects.values_list("sumber", "pelaku")) == {("sirup", None)}
    assert len(simulator.permintaan) == 3 + 3
    assert f"kode_satker={d.satker.kode}&tahun={TAHUN}" in simulator.permintaan[0]


def test_a_second_pull_leaves_nothing_behind(d, klien):
    tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    sebelum = (ImporRup.objects.count(), PerubahanRup.objects.count())
    tarikan = tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    assert (tarikan.berubah, [h.sama for h in tarikan.hasil]) == (0, [5, 5])
    assert (ImporRup.objects.count(), PerubahanRup.objects.count()) == sebelum


def test_a_trial_keeps_nothing_and_judges_both(d, klien):
    tarikan = tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien, uji=True)
    assert [(h.baru, h.ubah, h.ditolak) for h in tarikan.hasil] == [(5, 0, 0), (0, 5, 0)]
    assert not ImporRup.objects.exists()
    assert not PaketRup.objects.filter(kode_rup="99000001").exists()


def test_lines_of_other_offices_are_not_taken_over(d, simulator, klien):
    simulator.isi[PAKET].append(row(buat_satker(), "99000077"))
    tarikan = tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    assert tarikan.hasil[0].kantor_lain == 1
    assert not PaketRup.objects.filter(kode_rup="99000077").exists()


def test_a_name_that_would_compute_is_made_harmless(d, simulator, klien):
    simulator.isi[PAKET][0]["nama_paket"] = "=cmd|' /C calc'!A0"
    tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    assert PaketRup.objects.get(kode_rup="99000001").nama == "cmd|' /C calc'!A0"


def test_letters_that_cannot_be_stored_are_refused_and_can_be_told(d, simulator, klien, capsys):
    simulator.isi[PAKET] = [row(d.satker, "99000001"), row(d.satker, "99000002")]
    simulator.isi[PAKET][0]["kd_rup"] = "\ud800"
    simulator.isi[PAKET][1]["nama_paket"] = "meja\x00"
    tarikan = tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    assert (tarikan.hasil[0].baru, tarikan.hasil[0].ditolak) == (0, 2)
    for satu in tarikan.hasil[0].semua_catatan:
        f"{satu.nilai} {satu.masalah}".encode()


@pytest.mark.parametrize("kode", [429, 500, 502, 503, 504])
def test_a_passing_fault_is_tried_again(d, simulator, klien, jeda, kode):
    simulator.gangguan = [status(kode), status(kode)]
    assert tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien).baris == 5
    assert jeda == [2.0, 4.0]


def test_the_wait_that_is_asked_for_is_kept_within_reason(d, simulator, klien, jeda):
    simulator.gangguan = [status(429, Retry_After="7"), status(429, Retry_After="99999")]
    tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    assert jeda == [7.0, 30]


def test_a_lasting_fault_is_told_and_nothing_is_kept(d, simulator, klien):
    simulator.gangguan = [status(503)] * 3
    with pytest.raises(SirupTidakTerjangkau, match="status 503"):
        tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    assert not ImporRup.objects.exists()


def test_silence_in_the_middle_keeps_nothing(d, simulator, klien):
    """The lines came; their budget did not: neither is applied."""
    asli = Simulator.__call__

    def bisu(self, environ, mulai):
        if ANGGARAN in environ["PATH_INFO"]:
            self.gangguan = [status(502)]
        return asli(self, environ, mulai)

    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(Simulator, "__call__", bisu)
        with pytest.raises(SirupTidakTerjangkau):
            tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    assert not PaketRup.objects.filter(kode_rup="99000001").exists()


def test_a_wrong_token_is_told_at_once(d, server, jeda):
    klien = SirupHttp(server, "salah", tidur=jeda.append)
    with pytest.raises(SirupMenolak, match="menolak token"):
        tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    assert jeda == []


def page(data, **meta):
    return json.dumps({"success": True, "data": data, "meta": meta}).encode()


BURUK = {
    "bukan JSON": isi(b"<html>perbaikan</html>"),
    "terpotong": isi(b'{"success": true, "data": [', Content_Length="500"),
    "bukan objek": isi(b"[1, 2]"),
    "tidak berhasil": isi(b'{"success": false, "data": []}'),
    "data bukan daftar": isi(b'{"success": true, "data": {}}'),
    "baris bukan objek": isi(page(["x"])),
    "sel bersarang": isi(page([{"kd_rup": {"a": 1}}])),
    "tanpa cursor": isi(page([], has_more=True)),
    "halaman berulang": isi(page([], has_more=True, cursor="0")),
    "bersarang dalam": isi(b"[" * 100_000),
    "alih": status(302, Location="http://127.0.0.1:9/lain"),
    "tidak ada": status(404),
}


@pytest.mark.parametrize("nama", BURUK)
def test_a_bad_answer_is_told_and_nothing_is_kept(d, simulator, klien, nama):
    simulator.gangguan = [BURUK[nama]] * 4
    with pytest.raises((SirupJawabanBuruk, SirupTidakTerjangkau)) as salah:
        tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    assert "uji" not in str(salah.value)
    assert not ImporRup.objects.exists()
    assert not any("lain" in satu for satu in simulator.permintaan)


def test_an_answer_without_end_is_cut_off(d, simulator, klien, monkeypatch):
    monkeypatch.setattr(pintu, "HALAMAN_MAKS_BYTE", 1000)
    with pytest.raises(SirupJawabanBuruk, match="terlalu besar"):
        tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    monkeypatch.setattr(pintu, "HALAMAN_MAKS_BYTE", 10**6)
    monkeypatch.setattr(pintu, "HALAMAN_MAKS", 2)
    with pytest.raises(SirupJawabanBuruk, match="tidak ada habisnya"):
        tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)


def test_a_trickle_is_cut_off(d, klien, monkeypatch, jeda):
    monkeypatch.setattr(pintu, "HALAMAN_DETIK", -1)
    with pytest.raises(SirupTidakTerjangkau, match="TimeoutError"):
        tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)
    assert len(jeda) == 2


def test_nobody_at_the_address_is_told(d, jeda):
    klien = SirupHttp("http://127.0.0.1:9", "uji", tidur=jeda.append)
    with pytest.raises(SirupTidakTerjangkau, match="ConnectionRefusedError"):
        tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien)


def test_a_plan_of_nothing_is_no_fault(d, simulator, klien):
    simulator.isi = {PAKET: [], ANGGARAN: []}
    assert tarik_rup(satker=d.satker, tahun=TAHUN, dari=klien).hasil == ()


def test_the_command_pulls_and_tells(d, server, settings, capsys):
    settings.SIRUP_URL, settings.SIRUP_TOKEN = server, "uji"
    call_command("tarik_rup", satker=d.satker.singkatan, tahun=TAHUN, uji=True)
    assert f"5 RUP tahun {TAHUN} diperiksa, belum disimpan." in capsys.readouterr().out
    call_command("tarik_rup", satker=d.satker.kode, tahun=TAHUN)
    assert f"5 RUP tahun {TAHUN} ditarik." in capsys.readouterr().out
    settings.SIRUP_TOKEN = "salah"
    with pytest.raises(CommandError, match="menolak token"):
        call_command("tarik_rup", satker=d.satker.kode, tahun=TAHUN)
    with pytest.raises(CommandError, match="tidak ada"):
        call_command("tarik_rup", satker="TIDAK-ADA")
    settings.SIRUP_URL = "-"
    with pytest.raises(CommandError, match="SIRUP_URL belum diatur"):
        call_command("tarik_rup", satker=d.satker.kode)


def test_the_clock_pulls_the_offices_of_its_hour_and_stops_at_the_first_silence(
    d, server, simulator, settings, monkeypatch
):
    settings.SIRUP_URL, settings.SIRUP_TOKEN = server, "uji"
    assert pull_rup((d.satker.pk + 1) % 24) == 0
    assert simulator.permintaan == []
    assert pull_rup(d.satker.pk % 24) == 10
    assert pull_rup(d.satker.pk % 24) == 0
    monkeypatch.setattr(pintu.time, "sleep", lambda detik: None)
    simulator.permintaan.clear()
    simulator.gangguan = [status(503)] * 100
    assert pull_rup(d.satker.pk % 24) == 0
    assert len(simulator.permintaan) == 3


def test_without_an_address_the_clock_does_nothing(d, settings):
    settings.SIRUP_URL = "-"
    assert pull_rup(d.satker.pk % 24) == 0
