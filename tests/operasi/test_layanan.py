import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
import redis

from katalog.operasi import catatan, postgres
from katalog.operasi.layanan import Layanan
from katalog.operasi.proses import birth, marked
from katalog.operasi.rumah import Rumah, TidakBisa
from tests.operasi.bantu import listeners, new_home, until


@pytest.fixture
def rumah(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("REDIS_URL", raising=False)
    with new_home() as home:
        yield home
        catatan.reap(home)


def write_row(url):
    with psycopg.connect(url) as conn:
        conn.execute("CREATE TABLE saksi (isi text)")
        conn.execute("INSERT INTO saksi VALUES ('tetap')")


def read_row(url):
    with psycopg.connect(url) as conn:
        return conn.execute("SELECT isi FROM saksi").fetchone()[0]


def test_both_servers_are_real_and_listen_on_loopback_only(rumah):
    with Layanan(rumah) as layanan:
        with psycopg.connect(layanan.env["DATABASE_URL"]) as conn:
            shown = "SELECT current_setting(n) FROM unnest(%s::text[]) n"
            names = ["server_version_num", "data_checksums", "fsync", "full_page_writes"]
            major, *safe = [row[0] for row in conn.execute(shown, [names])]
            conn.execute("CREATE EXTENSION pg_trgm")
        broker = redis.Redis.from_url(layanan.env["REDIS_URL"])
        info = broker.info()
        broker.close()
        ours = {tanda.pid for tanda in marked(catatan.mark(rumah))}

        assert (major[:2], safe) == ("18", ["on", "on", "on"])
        assert info["server_name"] == "valkey"
        assert listeners(ours) == {"127.0.0.1"}
        if os.geteuid() == 0:
            owners = {Path(f"/proc/{pid}").stat().st_uid for pid in ours}
            assert owners == {rumah.akun.uid}


def test_a_password_is_needed_from_this_machine_too(rumah):
    with Layanan(rumah) as layanan:
        wrong = layanan.env["DATABASE_URL"].replace(rumah.secret("postgres"), "salah")
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(wrong)
        stranger = redis.Redis.from_url(
            layanan.env["REDIS_URL"].replace(rumah.secret("valkey"), "x")
        )
        with pytest.raises(redis.AuthenticationError):
            stranger.ping()
        stranger.close()
    assert rumah.secret("postgres") not in rumah.log("postgres").read_text()


def test_stop_leaves_no_process_and_a_second_start_keeps_the_data(rumah):
    with Layanan(rumah) as layanan:
        write_row(layanan.env["DATABASE_URL"])
        pids = [anak.tanda.pid for anak in layanan.anak.values()]
    assert [birth(pid) for pid in pids] == ["", ""]
    assert list(marked(catatan.mark(rumah))) == []
    assert catatan.read(rumah) is None

    with Layanan(rumah) as layanan:
        assert read_row(layanan.env["DATABASE_URL"]) == "tetap"


@pytest.mark.parametrize("victim", ["postgres", "valkey"])
def test_a_killed_server_starts_again_with_its_data(rumah, victim):
    first = Layanan(rumah)
    write_row(first.start()["DATABASE_URL"])
    killed = first.anak[victim]
    os.kill(killed.tanda.pid, signal.SIGKILL)
    killed.popen.wait()

    catatan.reap(rumah)
    with Layanan(rumah) as again:
        assert read_row(again.env["DATABASE_URL"]) == "tetap"


def test_a_killed_run_is_found_and_stopped_by_the_next(rumah):
    first = Layanan(rumah)
    first.start()
    left = [anak.tanda for anak in first.anak.values()]

    assert catatan.reap(rumah) == ["valkey", "postgres"]

    assert not any(tanda.alive() for tanda in left)
    for anak in first.anak.values():
        anak.popen.wait()


def test_a_stranger_with_the_old_number_is_not_killed(rumah):
    waits = [sys.executable, "-c", "input()"]
    with subprocess.Popen(waits, stdin=subprocess.PIPE, start_new_session=True) as stranger:
        row = {"nama": "web", "pid": stranger.pid, "lahir": "1", "henti": 15, "sabar": 1}
        body = {"pid": 1, "lahir": "0", "induk": 1, "alamat": "", "anak": [row]}
        (rumah.path / catatan.NAMA).write_text(json.dumps(body))

        assert catatan.reap(rumah) == []

        assert stranger.poll() is None
        stranger.communicate(b"\n")


def test_a_pid_file_that_names_a_stranger_does_not_keep_postgres_down(rumah):
    with Layanan(rumah) as layanan:
        write_row(layanan.env["DATABASE_URL"])
    note = rumah.path / "postgres" / "data" / "postmaster.pid"
    note.write_text(f"{os.getppid()}\n{note.parent}\n")
    with Layanan(rumah) as layanan:
        assert read_row(layanan.env["DATABASE_URL"]) == "tetap"


def test_a_half_made_cluster_is_made_again(rumah):
    half = rumah.folder("postgres", for_server=True) / "data.baru"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    with Layanan(rumah) as layanan:
        write_row(layanan.env["DATABASE_URL"])
        assert read_row(layanan.env["DATABASE_URL"]) == "tetap"


def test_named_servers_are_used_and_nothing_is_started(rumah, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://lain/basis")
    monkeypatch.setenv("REDIS_URL", "redis://lain/0")
    with Layanan(rumah) as layanan:
        assert layanan.env == {
            "DATABASE_URL": "postgresql://lain/basis",
            "REDIS_URL": "redis://lain/0",
        }
        assert not layanan.embedded
        assert list(marked(catatan.mark(rumah))) == []


def test_the_database_can_be_emptied_by_its_owner_only_when_embedded(rumah):
    with Layanan(rumah) as layanan:
        url = layanan.env["DATABASE_URL"]
        write_row(url)
        postgres.recreate(url)
        with pytest.raises(psycopg.errors.UndefinedTable):
            read_row(url)


def test_secrets_are_made_once_and_closed_to_others(rumah):
    first = rumah.secret("django")
    path = rumah.path / "rahasia" / "django"
    assert rumah.secret("django") == first
    assert len(first) == 64
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.geteuid() != 0, reason="only root starts servers under another account")
def test_a_folder_that_the_account_cannot_enter_is_refused_with_a_sentence(tmp_path):
    tmp_path.chmod(0o700)
    with pytest.raises(TidakBisa, match="tidak dapat dimasuki akun"):
        Rumah(tmp_path / "rumah").open()


def test_a_server_that_dies_is_seen_by_its_birth(rumah):
    layanan = Layanan(rumah)
    layanan.start()
    valkey = layanan.anak["valkey"]
    assert valkey.tanda.alive()
    os.kill(valkey.tanda.pid, signal.SIGKILL)
    until(lambda: not valkey.tanda.alive(), 5, "matinya valkey")
    layanan.stop()
