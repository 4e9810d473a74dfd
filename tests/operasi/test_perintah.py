"""The commands that a person types."""

import re
import subprocess

from katalog.operasi import setelan
from katalog.operasi.rumah import AKAR
from tests.operasi.bantu import clean_env, run_module

MAKEFILE = (AKAR / "Makefile").read_text()


def test_help_comes_from_the_comments_and_names_every_command():
    told = subprocess.run(
        ["make", "-s", "help"], cwd=AKAR, capture_output=True, text=True, check=True
    ).stdout
    listed = re.findall(r"^  (\S+) ", told, re.M)
    assert {"demo", "demo-henti", "demo-ulang", "test", "test-lama", "lint", "bench"} <= set(listed)
    assert listed == re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.M)


def test_signals_reach_the_supervisor_because_the_recipe_becomes_it():
    for target in ("demo", "demo-ulang", "test"):
        recipe = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", MAKEFILE, re.M)[1]
        assert recipe.strip().splitlines()[-1].strip().startswith("@exec "), target


def test_ci_runs_what_people_run():
    lines = (AKAR / ".ci" / "run").read_text().splitlines()
    assert "set -euo pipefail" in lines
    assert lines[-1] == "make lint test"
    assert (AKAR / ".ci" / "run").stat().st_mode & 0o111


def test_an_unknown_benchmark_is_refused_with_the_list():
    done = run_module("bench", "tidak-ada", env=clean_env())
    assert done.returncode == 1
    assert done.stdout.startswith("Tidak ada: tidak-ada. Yang ada: ")


def test_production_settings_are_made_up_anew_each_time():
    first, second = setelan.environment(), setelan.environment()
    assert first["MODE_DEMO"] == "0"
    assert first["ALAMAT_SITUS"].startswith("https://")
    assert first["SECRET_KEY"] != second["SECRET_KEY"]
