import os
import subprocess
import sys

import pytest

from katalog.operasi import pasang, peramban


@pytest.fixture
def venv(tmp_path, monkeypatch):
    folder = tmp_path / "venv"
    monkeypatch.setenv("KATALOG_VENV", str(folder))
    return folder


def stamped(folder, tingkat):
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").symlink_to(sys.executable)
    (folder / pasang.STEMPEL).write_text(pasang.stamp(tingkat) + "\n")


def test_the_environment_is_where_the_variable_says(venv):
    assert pasang.venv_folder() == venv


def test_the_larger_level_serves_for_the_smaller_but_not_the_other_way(venv):
    stamped(venv, "dev")
    assert pasang.is_current(venv, "demo")
    (venv / pasang.STEMPEL).write_text(pasang.stamp("demo"))
    assert not pasang.is_current(venv, "dev")


def test_a_changed_lock_makes_the_environment_stale(venv, monkeypatch, tmp_path):
    stamped(venv, "demo")
    other = tmp_path / "lain.txt"
    other.write_text("django==1\n")
    monkeypatch.setattr(pasang, "lock_file", lambda tingkat: other)
    assert not pasang.is_current(venv, "demo")


def test_nothing_is_run_when_the_stamp_matches(venv):
    stamped(venv, "demo")
    done = subprocess.run(
        [sys.executable, pasang.__file__, "demo"],
        env={**os.environ, "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_folder_with_something_else_is_not_overwritten(venv):
    venv.mkdir()
    (venv / "catatan").write_text("punya orang")
    with pytest.raises(pasang.GagalPasang, match="bukan lingkungan Python"):
        pasang.create(venv)
    assert (venv / "catatan").exists()


def test_an_empty_environment_is_made_without_touching_its_neighbours(venv):
    pasang.create(venv)
    told = subprocess.run(
        [venv / "bin" / "python", "-c", "import sys; print(sys.prefix != sys.base_prefix)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "True\n"


def test_a_file_that_does_not_match_its_hash_is_refused(venv, monkeypatch, tmp_path):
    pasang.create(venv)
    lock = tmp_path / "salah.txt"
    lock.write_text(f"segno==1.6.6 --hash=sha256:{'0' * 64}\n")
    monkeypatch.setattr(pasang, "lock_file", lambda tingkat: lock)
    with pytest.raises(pasang.GagalPasang, match="Pemasangan berhenti"):
        pasang.install(venv, "demo")
    assert not list(venv.glob("lib/*/site-packages/segno"))


def test_the_named_browser_comes_first_and_must_answer(monkeypatch, tmp_path):
    mute = tmp_path / "peramban"
    mute.write_text("#!/bin/sh\nexit 1\n")
    mute.chmod(0o755)
    monkeypatch.setenv("PERAMBAN", str(mute))
    assert peramban.find_browser() != mute
    mute.write_text("#!/bin/sh\nexit 0\n")
    assert peramban.find_browser() == mute


def test_no_browser_at_all_fails_with_a_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr(peramban, "find_browser", lambda: None)
    monkeypatch.setattr(peramban, "_from_debian", lambda: None)
    monkeypatch.setattr(peramban, "_from_playwright", lambda: None)
    with pytest.raises(peramban.TanpaPeramban, match="Pasang paket chromium"):
        peramban.ensure_browser()


def test_a_machine_without_the_typeface_is_given_it(monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(peramban, "find_browser", lambda: tmp_path)
    monkeypatch.setattr(peramban, "_install_debian", lambda *packages: asked.extend(packages))
    fc_match = tmp_path / "fc-match"
    fc_match.write_text("#!/bin/sh\necho 'DejaVu Sans'\n")
    fc_match.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert peramban.ensure_browser() == tmp_path
    assert asked == ["fonts-liberation"]
    fc_match.write_text("#!/bin/sh\necho 'Liberation Sans'\n")
    peramban.ensure_browser()
    assert asked == ["fonts-liberation"]
