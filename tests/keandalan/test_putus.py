"""Workers killed while sending, the queue killed and wiped: every message still arrives."""

import json
import time
from uuid import uuid4

import pytest

from katalog.kabar.models import Detak, Kiriman, Notifikasi
from katalog.kabar.surel import message_id
from purchasing.models import Pesanan
from purchasing.state import Aksi
from tests.invarian import assert_bersih
from tests.keandalan.aksi import OK, SETUJU, lakukan, minta_detak, sapu
from tests.keandalan.kolam import Kolam
from tests.keandalan.layanan import layanan
from tests.purchasing.pabrik import dunia_kecil
from tests.titik import wait_for

pytestmark = pytest.mark.usefixtures("basis_nyata")

PERSETUJUAN = 9


@pytest.fixture
def hidup(lingkungan, tmp_path):
    with layanan(lingkungan, tmp_path) as running:
        yield running


@pytest.fixture
def kantor(hidup):
    """One more web process, whose hints go to the queue that will die."""
    with Kolam(hidup.env, proses=1) as kolam:
        yield kolam


def call(pesanan, daftar_aksi, actor) -> dict:
    return {
        "nomor": pesanan.nomor,
        "daftar_aksi": daftar_aksi,
        "actor": actor.pk,
        "versi": pesanan.versi,
        "kunci": str(uuid4()),
        "permintaan": f"permintaan-{pesanan.nomor}",
    }


def all_sent() -> bool:
    return not Kiriman.objects.filter(sent_at=None).exists()


def assert_everybody_was_told(hidup, events: set[str]) -> None:
    """Exactly one inbox entry per recipient, at least one mail, always under the same id."""
    entries = list(Notifikasi.objects.values_list("peristiwa", "penerima"))
    assert len(entries) == len(set(entries))
    assert {peristiwa for peristiwa, _ in entries} >= events
    wanted = {message_id(kiriman) for kiriman in Kiriman.objects.all()}
    assert len(wanted) == len(entries)
    assert set(hidup.kotak.message_ids()) == wanted
    assert_bersih()


@pytest.mark.parametrize(
    ("titik", "paling_banyak"),
    [("kabar.disewa", 1), ("kabar.terkirim", 2)],
    ids=["before-smtp", "after-smtp"],
)
def test_worker_killed_in_the_middle_of_sending(hidup, kantor, tmp_path, titik, paling_banyak):
    dunia = dunia_kecil()
    held = tmp_path / "lepas"
    first = hidup.start_worker(TITIK_TAHAN=f"{titik}:{held}")
    draf = dunia.draf(jumlah=1)
    assert kantor.lakukan(lakukan, **call(draf, (Aksi.BELI_LANGSUNG,), dunia.pp)) == OK
    wait_for((tmp_path / "lepas.tiba").exists, "pekerja sampai di tengah pengiriman")

    first.kill()
    assert not all_sent()
    hidup.start_worker()

    wait_for(all_sent, "kiriman sampai setelah pekerja mati")
    [(_, times)] = hidup.kotak.message_ids().items()
    assert times <= paling_banyak
    assert_everybody_was_told(hidup, {f"{draf.nomor}/2"})


def outage(hidup, kantor, *, seconds: float) -> None:
    dunia = dunia_kecil(stok=1000)
    sent = [dunia.terkirim(jumlah=1) for _ in range(PERSETUJUAN)]
    hidup.start_worker()
    wait_for(Detak.objects.exists, "pekerja hidup")
    slowest = killed_at = 0.0
    for number, pesanan in enumerate(sent):
        if number == PERSETUJUAN // 3:
            hidup.antrean.kill()
            killed_at = time.monotonic()
        if number == 2 * PERSETUJUAN // 3:
            time.sleep(max(0, killed_at + seconds - time.monotonic()))
            hidup.antrean.start()
        begin = time.monotonic()
        assert kantor.lakukan(lakukan, **call(pesanan, SETUJU, dunia.ppk)) == OK
        slowest = max(slowest, time.monotonic() - begin)
    wait_for(all_sent, "semua kiriman sampai setelah antrean kembali", sabar=90)
    events = {f"{pesanan.nomor}/{pesanan.versi + 2}" for pesanan in sent}
    assert_everybody_was_told(hidup, events)
    assert slowest < 15, "orang menunggu antrean yang mati"


def test_queue_killed_and_wiped_during_approvals(hidup, kantor):
    outage(hidup, kantor, seconds=5)
    check_mails(hidup)
    check_logs(hidup)


def test_control_without_the_sweeper_a_wiped_queue_loses_messages(hidup, kantor):
    dunia = dunia_kecil()
    draf = dunia.draf(jumlah=1)
    assert kantor.lakukan(lakukan, **call(draf, (Aksi.BELI_LANGSUNG,), dunia.pp)) == OK
    hidup.antrean.kill()
    hidup.antrean.start()
    hidup.start_worker(clock=False)
    kantor.lakukan(minta_detak)
    wait_for(Detak.objects.exists, "pekerja mengambil dari antrean")
    # The worker works, the hint is gone, and nobody notices.
    assert not all_sent()
    assert hidup.kotak.letters() == []

    wait_for(lambda: kantor.lakukan(sapu) == 1, "penyapu menemukannya")
    wait_for(all_sent, "kiriman sampai setelah disapu")
    assert_everybody_was_told(hidup, {f"{draf.nomor}/2"})


@pytest.mark.lama
def test_queue_away_for_half_a_minute(hidup, kantor):
    outage(hidup, kantor, seconds=30)


def check_mails(hidup) -> None:
    """Every letter as it arrived keeps the limits of `ux.md` U29."""
    letters = hidup.kotak.letters()
    assert len({str(letter["Subject"]) for letter in letters}) > PERSETUJUAN
    for letter in letters:
        text = letter.get_body(("plain",)).get_content()
        html = letter.get_body(("html",)).get_content()
        assert len(str(letter["Subject"])) <= 70
        assert len(text.split()) <= 120, text
        assert len(letter.as_bytes()) <= 30_000
        assert "http://127.0.0.1:8000/" in text
        assert not [word for word in ("src=", "<style", "url(", "<link", "<script") if word in html]


def check_logs(hidup) -> None:
    """The worker's lines are JSON and carry the id of the request that caused them."""
    numbers = Pesanan.objects.values_list("nomor", flat=True)
    lines = [json.loads(line) for line in hidup.log.read_text().splitlines() if line[:1] == "{"]
    sent = [line for line in lines if line.get("event") == "message_sent"]
    assert len(sent) >= PERSETUJUAN
    assert all(line["task_id"] for line in sent)
    # The first third was hinted by the request itself, before the queue died.
    caused = {line.get("request_id") for line in sent}
    assert len(caused & {f"permintaan-{nomor}" for nomor in numbers}) >= PERSETUJUAN // 3 - 1
