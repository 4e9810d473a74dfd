import os
import signal
import sys
import time

import pytest

from katalog.operasi import catatan
from katalog.operasi.penjaga import Berhenti, Penjaga
from katalog.operasi.proses import Program, birth, marked
from katalog.operasi.rumah import Rumah, TidakBisa
from tests.operasi.bantu import until


@pytest.fixture
def penjaga(tmp_path):
    tmp_path.chmod(0o755)
    rumah = Rumah(tmp_path)
    (tmp_path / "log").mkdir()
    before = {n: signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    keeper = Penjaga(rumah, alamat="")
    yield keeper
    keeper.stop()
    for number, handler in before.items():
        signal.signal(number, handler)


def program(penjaga, code, nama="anak"):
    folder = penjaga.rumah.path
    env = dict(os.environ)
    return Program(
        nama, [sys.executable, "-c", code], env, penjaga.rumah.log(nama), folder, sabar=1
    )


def test_a_child_that_dies_comes_back_after_a_pause(penjaga, capsys):
    penjaga.start(program(penjaga, "input() if 0 else __import__('time').sleep(60)"))
    first = penjaga.anak["anak"]
    os.kill(first.tanda.pid, signal.SIGKILL)
    first.popen.wait()

    penjaga.check()
    assert penjaga.anak["anak"] is first
    until(lambda: penjaga.check() or penjaga.anak["anak"] is not first, 5, "anak baru")

    assert penjaga.anak["anak"].tanda.alive()
    assert "anak berhenti (kode -9), dijalankan lagi dalam 1 detik" in capsys.readouterr().out


def test_one_that_keeps_dying_is_given_longer_and_longer_pauses(penjaga, capsys):
    penjaga.start(program(penjaga, "raise SystemExit(3)"))
    until(lambda: penjaga.check() or "dalam 2 detik" in capsys.readouterr().out, 15, "jeda kedua")


def test_stop_takes_grandchildren_and_the_stubborn_with_it(penjaga):
    deaf = (
        "import signal, subprocess, sys, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(99)'],"
        " start_new_session=True)\n"
        "time.sleep(99)\n"
    )
    penjaga.start(program(penjaga, deaf))
    mark = catatan.mark(penjaga.rumah)
    until(lambda: len(list(marked(mark))) == 2, 10, "cucu")
    family = list(marked(mark))
    started = time.monotonic()

    penjaga.stop()

    assert [birth(each.pid) for each in family] == ["", ""]
    assert time.monotonic() - started < 10
    assert catatan.read(penjaga.rumah) is None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_every_wait(penjaga, number):
    # Whoever started the tests may have had it ignored.
    signal.signal(number, signal.default_int_handler)
    penjaga.listen()
    os.kill(os.getpid(), number)
    with pytest.raises(Berhenti):
        penjaga.pause(30)


def test_a_step_that_fails_is_named(penjaga):
    step = penjaga.begin([sys.executable, "-c", "raise SystemExit(4)"], dict(os.environ))
    with pytest.raises(TidakBisa, match=r"Langkah migrate gagal \(kode 4\)"):
        penjaga.finish(step, "migrate")


def test_a_step_in_the_middle_ends_before_the_servers_it_uses(penjaga):
    penjaga.start(program(penjaga, "__import__('time').sleep(60)", "postgres"))
    step = penjaga.begin([sys.executable, "-c", "__import__('time').sleep(60)"], dict(os.environ))
    penjaga.stop()
    assert step.returncode == -signal.SIGKILL
    assert not penjaga.anak["postgres"].tanda.alive()


def test_the_note_names_every_child(penjaga):
    penjaga.start(program(penjaga, "__import__('time').sleep(60)", "web"))
    penjaga.start(program(penjaga, "__import__('time').sleep(60)", "worker"))
    note = catatan.read(penjaga.rumah)
    assert [row["nama"] for row in note.anak] == ["web", "worker"]
    assert note.pengawas.pid == os.getpid()
    assert note.pengawas.alive()
