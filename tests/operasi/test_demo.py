"""The supervisor behind `make demo`, from outside: as a person starts, stops and kills it."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from katalog.operasi import catatan, isi
from katalog.operasi.jaringan import LOOPBACK, free_port
from katalog.operasi.proses import marked
from katalog.operasi.rumah import AKAR
from tests.operasi.bantu import clean_env, listeners, new_home, run_module, until

DEMO = "katalog.operasi.demo"
COLD, WARM = 120, 30


@pytest.fixture
def rumah():
    with new_home() as home:
        yield home
        catatan.reap(home)


def env_for(rumah, port):
    return clean_env(KATALOG_HOME=str(rumah.path), PORT=str(port), PRODUK="60")


@contextmanager
def running(rumah, port, seconds):
    """The demo, from its start to the line that says it is ready; yields process and seconds."""
    said = rumah.path / "layar.txt"
    started = time.monotonic()
    with said.open("w") as screen:
        demo = subprocess.Popen(
            [sys.executable, "-m", DEMO],
            cwd=AKAR,
            env=env_for(rumah, port),
            stdout=screen,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        until(lambda: "Berhenti: Ctrl-C" in said.read_text() or demo.poll(), seconds, "Siap")
        assert f"\nSiap: http://127.0.0.1:{port}/\n" in said.read_text(), said.read_text()
        yield demo, time.monotonic() - started
    finally:
        demo.kill()
        demo.wait()


def ask(port, path):
    conn = http.client.HTTPConnection(LOOPBACK, port, timeout=20)
    try:
        conn.request("GET", path)
        return conn.getresponse().status
    finally:
        conn.close()


def family(rumah):
    return list(marked(catatan.mark(rumah)))


def database(rumah):
    """The address of the demo's database, read where its programs have it: their environment."""
    for each in family(rumah):
        for word in Path(f"/proc/{each.pid}/environ").read_bytes().split(b"\0"):
            if word.startswith(b"DATABASE_URL="):
                return word.partition(b"=")[2].decode()
    raise AssertionError("tidak ada yang berjalan")


def count(rumah):
    with psycopg.connect(database(rumah)) as conn:
        return conn.execute("SELECT count(*) FROM akun_pengguna").fetchone()[0]


def test_life_of_a_demo(rumah):
    port = free_port()
    with running(rumah, port, COLD) as (demo, _):
        people = count(rumah)
        assert [ask(port, path) for path in ("/sehat/siap/", "/", "/demo/surat/")] == [200] * 3
        assert "Pejabat Pengadaan" in (rumah.path / "layar.txt").read_text()
        assert isi.read_note(database(rumah)) == isi.LENGKAP
        assert listeners({each.pid for each in family(rumah)}) == {LOOPBACK}
        told = run_module(DEMO, "status", env=env_for(rumah, port))
        assert (told.returncode, f":{port}/" in told.stdout) == (0, True)
        again = run_module(DEMO, env=env_for(rumah, free_port()))
        assert (again.returncode, "Demo sudah berjalan" in again.stderr) == (1, True)

        logins = run_module(DEMO, "kelola", "akun_demo", env=env_for(rumah, port))
        assert (logins.returncode, "Pejabat Pengadaan" in logins.stdout) == (0, True)

        kill_and_await_web(rumah, port)

        os.kill(demo.pid, signal.SIGTERM)
        assert demo.wait(40) == 0
    assert family(rumah) == []
    assert catatan.read(rumah) is None

    with running(rumah, port, WARM) as (demo, _):
        assert count(rumah) == people
        os.kill(demo.pid, signal.SIGKILL)
        demo.wait()
        assert len(family(rumah)) > 5

        with running(rumah, port, WARM) as (again, _):
            assert count(rumah) == people
            again.kill()
            again.wait()
            stopped = run_module(DEMO, "henti", env=env_for(rumah, port))
            assert (stopped.returncode, family(rumah)) == (0, [])


def kill_and_await_web(rumah, port):
    """The web server is shot and has to be back by itself."""
    [web] = [row for row in catatan.read(rumah).anak if row["nama"] == "web"]
    os.killpg(web["pid"], signal.SIGKILL)
    until(lambda: new_pid(rumah, "web") != web["pid"], 20, "web baru")
    until(lambda: answers_ready(port), 30, "siap lagi")


def new_pid(rumah, nama):
    return next(row["pid"] for row in catatan.read(rumah).anak if row["nama"] == nama)


def answers_ready(port):
    try:
        return ask(port, "/sehat/siap/") == 200
    except OSError:
        return False


def test_sigterm_in_the_middle_of_starting_leaves_nothing(rumah):
    command = [sys.executable, "-m", DEMO]
    with subprocess.Popen(command, cwd=AKAR, env=env_for(rumah, free_port())) as demo:
        until(lambda: rumah.log("statis").exists(), 60, "collectstatic")
        demo.terminate()
        assert demo.wait(40) == 0
    assert family(rumah) == []


def test_a_taken_port_is_one_sentence(rumah):
    with socket.socket() as other:
        other.bind((LOOPBACK, 0))
        other.listen()
        port = other.getsockname()[1]
        told = run_module(DEMO, env=env_for(rumah, port))
    wanted = f"Port {port} sudah dipakai program lain. Coba: PORT={port + 1} make demo\n"
    assert (told.returncode, told.stderr) == (1, wanted)


@pytest.mark.parametrize(("name", "value"), [("PORT", "80a"), ("PORT", "99999"), ("PRODUK", "-1")])
def test_nonsense_numbers_are_one_sentence(rumah, name, value):
    told = run_module(DEMO, env={**env_for(rumah, free_port()), name: value})
    assert told.returncode == 1
    assert told.stderr.startswith(f"{name}={value} harus angka dari 1 sampai ")
    assert told.stderr.count("\n") == 1


def test_nothing_to_stop_is_said(rumah):
    told = run_module(DEMO, "henti", env=env_for(rumah, 1))
    assert (told.returncode, told.stdout) == (0, "Demo tidak berjalan.\n")
    assert run_module(DEMO, "status", env=env_for(rumah, 1)).returncode == 3
    assert run_module(DEMO, "kelola", "check", env=env_for(rumah, 1)).returncode == 1


def test_a_database_of_the_persons_own_is_not_thrown_away(rumah):
    env = {**env_for(rumah, 1), "DATABASE_URL": "postgresql://lain/basis"}
    told = run_module(DEMO, "ulang", env=env)
    assert told.returncode == 1
    assert "DATABASE_URL terisi" in told.stderr
