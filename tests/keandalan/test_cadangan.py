"""Backup, wipe, restore: the same people log in, the same orders stand, every sum is right."""

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.db import connection, connections
from psycopg import sql

from katalog.operasi.cadangan import CadanganRusak, back_up, verify
from katalog.operasi.rumah import AKAR

MASUK = """
import django; django.setup()
from django.contrib.auth import authenticate
from django.test import RequestFactory
from katalog.akun.models import Pengguna
post = RequestFactory().post("/")
people = Pengguna.objects.order_by("pk")
print([authenticate(post, username=p.nip, password="Sandi-uji-20261") == p for p in people])
"""
ISI = """
import django; django.setup()
from katalog.akun.models import Pengguna
from purchasing.state import Aksi
from tests.purchasing.pabrik import dunia_kecil
dunia = dunia_kecil()
dunia.draf(jumlah=1); dunia.terkirim(jumlah=2)
dunia.lakukan(dunia.terbit(jumlah=3), Aksi.TERIMA, dunia.pemilik)
dunia.lakukan(dunia.terbit(jumlah=4), Aksi.TOLAK_PESANAN, dunia.pemilik, alasan="Habis.")
for orang in Pengguna.objects.all():
    orang.set_password("Sandi-uji-20261"); orang.save()
"""


class Instalasi:
    """One installation: a database and a folder of files."""

    def __init__(self, env: dict[str, str], nama: str, folder: Path) -> None:
        self.asal = env["DATABASE_URL"]
        self.nama = nama
        self.berkas = folder / "berkas"
        self.berkas.mkdir(parents=True)
        url = urlunsplit(urlsplit(self.asal)._replace(path=f"/{nama}"))
        self.env = {**env, "DATABASE_URL": url, "BERKAS_DIR": str(self.berkas)}

    def create(self, *, like: str = "template1") -> None:
        self._sql("DROP DATABASE IF EXISTS {nama} WITH (FORCE)")
        self._sql("CREATE DATABASE {nama} TEMPLATE {asal}", asal=like)

    def drop(self) -> None:
        self._sql("DROP DATABASE IF EXISTS {nama} WITH (FORCE)")

    def manage(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self._python("manage.py", *words)

    def run(self, code: str) -> str:
        done = self._python("-c", code)
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    def _python(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *words],
            cwd=AKAR,
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
        )

    def rows(self) -> dict[str, list]:
        """Return what nobody may lose: people with their passwords, orders, letters."""
        wanted = {
            "orang": "SELECT id, nip, surel, password FROM akun_pengguna ORDER BY id",
            "pesanan": "SELECT nomor, status, versi, total FROM purchasing_pesanan ORDER BY id",
            "surat": "SELECT nomor, isi, sidik FROM purchasing_suratpesanan ORDER BY id",
            "saldo": "SELECT dicadangkan, terikat FROM purchasing_pagusaldo ORDER BY id",
        }
        with psycopg.connect(self.env["DATABASE_URL"]) as conn:
            return {name: conn.execute(query).fetchall() for name, query in wanted.items()}

    def _sql(self, statement: str, **names: str) -> None:
        parts = {name: sql.Identifier(word) for name, word in {"nama": self.nama, **names}.items()}
        with psycopg.connect(self.asal, autocommit=True) as conn:
            conn.execute(sql.SQL(statement).format(**parts))


@pytest.fixture(scope="module")
def instalasi(lingkungan, tmp_path_factory):
    """A small portal with people, orders in several states, and a file."""
    env = {**lingkungan, "DATABASE_URL": os.environ["DATABASE_URL"]}
    nama = f"cadangan_{os.getpid()}"
    satu = Instalasi(env, nama, tmp_path_factory.mktemp("instalasi"))
    # The test database as its migrations left it; a template may have no visitors.
    connections.close_all()
    satu.create(like=connection.settings_dict["NAME"])
    satu.run(ISI)
    (satu.berkas / "foto").mkdir()
    (satu.berkas / "foto" / "kursi.jpg").write_bytes(os.urandom(4096))
    yield satu
    satu.drop()


@pytest.fixture(scope="module")
def cadangan(instalasi, tmp_path_factory):
    folder = tmp_path_factory.mktemp("cadangan") / "satu"
    done = instalasi.manage("cadangkan", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


def test_backup_wipe_restore(instalasi, cadangan):
    before = instalasi.rows()
    foto = (instalasi.berkas / "foto" / "kursi.jpg").read_bytes()
    assert len(before["pesanan"]) == 4

    instalasi.create()
    (instalasi.berkas / "foto" / "kursi.jpg").write_bytes(b"rusak")
    (instalasi.berkas / "sisa.txt").write_text("bukan dari cadangan")
    done = instalasi.manage("pulihkan", str(cadangan))

    assert done.returncode == 0, done.stderr
    assert "semuanya ditepati" in done.stdout
    assert instalasi.rows() == before
    assert instalasi.run(MASUK).strip() == str([True] * len(before["orang"]))
    assert (instalasi.berkas / "foto" / "kursi.jpg").read_bytes() == foto
    assert not (instalasi.berkas / "sisa.txt").exists()


def test_a_database_in_use_is_replaced_only_on_demand(instalasi, cadangan):
    before = instalasi.rows()
    with psycopg.connect(instalasi.env["DATABASE_URL"]) as conn:
        conn.execute("UPDATE akun_pengguna SET password = 'lain'")
    refused = instalasi.manage("pulihkan", str(cadangan))
    assert refused.returncode != 0
    assert "--timpa" in refused.stderr
    assert instalasi.rows() != before
    done = instalasi.manage("pulihkan", str(cadangan), "--timpa")
    assert done.returncode == 0, done.stderr
    assert instalasi.rows() == before


def flip_last_byte(berkas: Path) -> None:
    good = berkas.read_bytes()
    berkas.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))


def test_a_damaged_backup_is_refused_before_anything_is_touched(instalasi, cadangan):
    before = instalasi.rows()
    flip_last_byte(cadangan / "basis-data.dump")
    done = instalasi.manage("pulihkan", str(cadangan), "--timpa")
    flip_last_byte(cadangan / "basis-data.dump")
    assert done.returncode != 0
    assert "basis-data.dump tidak sama dengan manifest" in done.stderr
    assert instalasi.rows() == before


def test_one_flipped_byte_a_missing_and_a_new_file_are_seen(cadangan):
    verify(cadangan)
    foto, baru = cadangan / "berkas" / "foto" / "kursi.jpg", cadangan / "berkas" / "baru"
    flip_last_byte(foto)
    with pytest.raises(CadanganRusak, match=r"kursi\.jpg tidak sama"):
        verify(cadangan)
    flip_last_byte(foto)
    baru.touch()
    with pytest.raises(CadanganRusak, match="berkas/baru tidak sama"):
        verify(cadangan)
    baru.unlink()
    moved = foto.rename(foto.with_suffix(".png"))
    with pytest.raises(CadanganRusak, match="kursi"):
        verify(cadangan)
    moved.rename(foto)
    verify(cadangan)


def test_a_backup_never_lands_on_another(cadangan):
    with pytest.raises(CadanganRusak, match="tidak kosong"):
        back_up(cadangan, versi="0")


def test_the_manifest_names_version_and_migrations(cadangan):
    manifest = json.loads((cadangan / "manifest.json").read_text())
    assert manifest["versi"]
    assert "purchasing.0001_initial" in manifest["migrasi"]
    assert set(manifest["sidik"]) == {"basis-data.dump", "berkas/foto/kursi.jpg"}
