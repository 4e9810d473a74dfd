import os
import re
import signal
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from katalog.operasi import catatan, panggung
from katalog.operasi.jaringan import free_port
from katalog.operasi.layanan import Layanan
from katalog.operasi.peran import PERAN_APLIKASI
from katalog.operasi.rumah import AKAR
from tests.operasi.bantu import clean_env, new_home, until
from tests.operasi.komposisi import (
    APLIKASI,
    BERKAS,
    DOCKERFILE,
    BelumDiisi,
    fill,
    image_env,
    natively,
    services,
)

RAHASIA = re.compile(r"(SECRET|PASSWORD|KEY|_URL)", re.I)
# Made of a secret that is asked for elsewhere, or an address that carries none: its token does.
TANPA_RAHASIA = {"REDIS_URL", "SIRUP_URL"}
NILAI = {
    "ALAMAT_SITUS": "https://katalog.contoh.test",
    "HOST_DIIZINKAN": "katalog.contoh.test",
    "SECRET_KEY": "k" * 60,
    "DATA_KEYS": "d" * 40,
    "DATA_KEY_SIDIK": "i" * 40,
    "POSTGRES_PASSWORD": "p" * 20,
    "VALKEY_PASSWORD": "v" * 20,
    "S3_ACCESS_KEY": "a" * 20,
    "S3_SECRET_KEY": "s" * 40,
    "SURAT_URL": "smtp://surat:1025",
    "SURAT_DARI": "Katalog <katalog@contoh.test>",
}


def test_every_part_of_the_production_shape_is_there():
    images = {name: spec["image"] for name, spec in services().items()}
    assert set(images) == {*APLIKASI, "db", "valkey", "berkas", "surat"}
    assert images["db"] == "postgres:18"
    assert images["valkey"].startswith("valkey/valkey:")
    assert services()["surat"]["profiles"] == ["surat"]
    assert "--workers ${PEKERJA_WEB:-4}" in services()["web"]["command"]


@pytest.mark.parametrize("name", services())
def test_each_service_is_restarted_watched_and_keeps_its_data(name):
    spec = services()[name]
    once = name == "migrate"
    assert spec["restart"].startswith("on-failure" if once else "unless-stopped")
    assert ("test" in spec["healthcheck"]) is not once
    assert spec.get("volumes") or once
    assert spec["logging"]["options"]["max-size"]
    for port in spec.get("ports", []):
        assert port.startswith("127.0.0.1:")


def test_every_volume_is_named_and_used():
    text = BERKAS.read_text()
    used = {v.split(":")[0] for spec in services().values() for v in spec.get("volumes", [])}
    declared = set(re.findall(r"^  (\w+):$", text.split("\nvolumes:\n")[1], re.M))
    assert used == declared


@pytest.mark.parametrize("name", services())
def test_no_secret_has_a_value_or_a_default(name):
    for key, value in services()[name].get("environment", {}).items():
        if RAHASIA.search(key) and key not in TANPA_RAHASIA:
            assert "${" in str(value), key
            assert ":-" not in str(value), key


@pytest.mark.parametrize("missing", sorted(NILAI))
def test_without_a_needed_value_nothing_starts(missing):
    values = {key: value for key, value in NILAI.items() if key != missing}
    with pytest.raises(BelumDiisi, match=missing):
        fill(BERKAS.read_text(), values)


def test_the_example_names_every_variable_and_holds_no_secret():
    example = dict(
        line.split("=", 1)
        for line in (AKAR / ".env.example").read_text().splitlines()
        if line and not line.startswith("#")
    )
    wanted = set(re.findall(r"\$\{(\w+)", BERKAS.read_text().split("\nservices:")[0]))
    assert wanted - {"VERSI"} <= set(example)
    filled = {key for key in example if RAHASIA.search(key) and example[key]}
    assert filled <= TANPA_RAHASIA


def test_the_order_of_starting():
    waits = {name: spec.get("depends_on", {}) for name, spec in services().items()}
    assert waits["migrate"] == {"db": {"condition": "service_healthy"}}
    for name in ("web", "worker", "beat"):
        assert waits[name]["migrate"]["condition"] == "service_completed_successfully"
        assert waits[name]["valkey"]["condition"] == "service_healthy"


def test_the_application_is_closed_in():
    for name in APLIKASI:
        spec = services()[name]
        assert spec["read_only"] is True
        assert spec["cap_drop"] == ["ALL"]
        assert spec["security_opt"] == ["no-new-privileges:true"]


def test_only_migrate_is_the_owner_of_the_database():
    roles = {name: services()[name]["environment"]["PERAN_BASIS_DATA"] for name in APLIKASI}
    portal = dict.fromkeys(APLIKASI, PERAN_APLIKASI)
    assert roles == {**portal, "migrate": "-"}
    assert panggung.PERAN == PERAN_APLIKASI


def test_the_image():
    stages = re.findall(r"^FROM (\S+)(?: AS (\w+))?", DOCKERFILE, re.M)
    assert [image for image, _ in stages] == ["python:3.13-slim"] * 2
    assert "--require-hashes" in DOCKERFILE
    last = DOCKERFILE.split("\nFROM ")[-1]
    assert re.findall(r"^USER (\S+)", last, re.M) == ["10001:10001"]
    assert "pip install" not in last
    assert "HEALTHCHECK" in last
    assert "CompressedManifestStaticFilesStorage" in image_env()["PENYIMPAN_STATIS"]
    assert re.search(r"SECRET_KEY=(?!\"\$\()", DOCKERFILE) is None


def test_the_image_gets_what_it_copies_and_nothing_private():
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.M)
    let_in = re.findall(r"^!([^*\n]+?)(?:/\*\*)?$", (AKAR / ".dockerignore").read_text(), re.M)
    for word in " ".join(copied).split():
        assert (AKAR / word).exists(), word
        assert word in let_in, word
    assert not {".env", ".git", "tests", ".venv"} & set(let_in)


@pytest.fixture
def production(monkeypatch):
    """A database and a broker of our own, and a function that starts a service's very words."""
    for name in ("DATABASE_URL", "REDIS_URL"):
        monkeypatch.delenv(name, raising=False)
    port = free_port()
    with new_home() as rumah, Layanan(rumah, safe=False) as layanan, ExitStack() as running:
        data = rumah.path / "data"
        (data / "beat").mkdir(parents=True)
        places = {
            f"postgresql://katalog:{NILAI['POSTGRES_PASSWORD']}@db:5432/katalog": layanan.env[
                "DATABASE_URL"
            ],
            f"redis://:{NILAI['VALKEY_PASSWORD']}@valkey:6379/0": layanan.env["REDIS_URL"],
            "//web:8000": f"//127.0.0.1:{port}",
            "127.0.0.1:8000": f"127.0.0.1:{port}",
            "--host 0.0.0.0 --port 8000": f"--host 127.0.0.1 --port {port}",
            "/data": str(data),
        }
        base = clean_env(**{**image_env(), "BERKAS_DIR": str(data), "STATIC_DIR": str(data)})
        base["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"

        def service(name):
            return natively(name, NILAI, places)

        yield lambda name: running.enter_context(started(service(name), base, rumah.log(name)))
        catatan.forget(rumah)


@contextmanager
def started(service, base, log):
    env = {**base, **service.env}
    with log.open("wb") as out:
        process = subprocess.Popen(
            service.command, cwd=AKAR, env=env, stdout=out, stderr=out, start_new_session=True
        )

    def healthy():
        done = subprocess.run(service.check, cwd=AKAR, env=env, capture_output=True, check=False)
        return done.returncode == 0

    try:
        yield process, healthy
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def test_the_very_commands_and_health_checks_work(production):
    migrate, _ = production("migrate")
    assert migrate.wait(120) == 0
    web, web_healthy = production("web")
    until(web_healthy, 60, "web sehat")
    beat, beat_healthy = production("beat")
    assert not beat_healthy(), "tanpa pekerja tidak ada detak"
    worker, worker_healthy = production("worker")
    until(worker_healthy, 60, "worker sehat")
    until(beat_healthy, 60, "beat sehat")
    assert [each.poll() for each in (web, beat, worker)] == [None, None, None]
    worker.terminate()
    worker.wait(30)
    assert not worker_healthy()
    web.terminate()
    assert web.wait(30) == 0
    assert not web_healthy()
