"""The runner behind `make test`."""

import os
import signal
import subprocess
import sys

import pytest

from katalog.operasi import catatan
from katalog.operasi.rumah import AKAR, Rumah
from tests.operasi.bantu import clean_env, new_home, run_module, until

UJI = "katalog.operasi.uji"
TANYA = (
    "import os, psycopg, redis;"
    "c = psycopg.connect(os.environ['DATABASE_URL']);"
    "print(c.execute('SHOW fsync').fetchone()[0], os.environ['DJANGO_SETTINGS_MODULE']);"
    "print(redis.Redis.from_url(os.environ['REDIS_URL']).ping());"
    "raise SystemExit(7)"
)


@pytest.fixture
def rumah():
    with new_home() as home:
        yield home


def test_the_command_gets_servers_and_its_exit_code_comes_back(rumah):
    env = clean_env(KATALOG_HOME=str(rumah.path))
    done = run_module(UJI, "--", sys.executable, "-c", TANYA, env=env)
    assert (done.returncode, done.stdout) == (7, "off tests.settings\nTrue\n")
    assert list((rumah.path / "uji").iterdir()) == []


def test_sigterm_reaches_the_command_and_the_servers_go(rumah):
    env = clean_env(KATALOG_HOME=str(rumah.path))
    wait = [sys.executable, "-c", "import time; time.sleep(99)"]
    with subprocess.Popen([sys.executable, "-m", UJI, "--", *wait], cwd=AKAR, env=env) as runner:
        until(lambda: len(notes(rumah)) == 1 and len(notes(rumah)[0].anak) == 2, 60, "server")
        runner.terminate()
        assert runner.wait(30) != 0
    assert list((rumah.path / "uji").iterdir()) == []


def test_a_killed_run_is_swept_by_the_next(rumah):
    env = clean_env(KATALOG_HOME=str(rumah.path))
    wait = [sys.executable, "-c", "import time; time.sleep(99)"]
    with subprocess.Popen(
        [sys.executable, "-m", UJI, "--", *wait], cwd=AKAR, env=env, start_new_session=True
    ) as runner:
        until(lambda: len(notes(rumah)) == 1 and len(notes(rumah)[0].anak) == 2, 60, "server")
        [old] = notes(rumah)
        os.killpg(runner.pid, signal.SIGKILL)

    assert run_module(UJI, "--", sys.executable, "-c", "", env=env).returncode == 0

    assert list((rumah.path / "uji").iterdir()) == []
    assert not any(catatan.Tanda(row["pid"], row["lahir"]).alive() for row in old.anak)


def notes(rumah):
    runs = rumah.path / "uji"
    found = [catatan.read(Rumah(each)) for each in runs.glob("*")] if runs.exists() else []
    return [note for note in found if note]
