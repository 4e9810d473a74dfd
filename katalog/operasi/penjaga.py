"""Keeps a set of child processes alive and takes all of them down again."""

import contextlib
import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import IO

from katalog.operasi import catatan
from katalog.operasi.proses import MARK, Anak, Program, end_child, end_marked, spawn
from katalog.operasi.rumah import AKAR, Rumah, TidakBisa

DETAK = 0.3
JEDA_TERLAMA = 30.0
# A child that ran this long was healthy: its next death starts the pauses anew.
SEHAT = 60.0


class Berhenti(Exception):
    """Somebody asked us to stop: Ctrl-C, SIGTERM or a closed terminal."""


class Penjaga:
    """The supervisor. Every wait of its user goes through `pause`, where a signal ends the run."""

    def __init__(self, rumah: Rumah, *, alamat: str) -> None:
        self.rumah = rumah
        self.alamat = alamat
        self.mark = catatan.mark(rumah)
        self.induk = os.getppid()
        self.anak: dict[str, Anak] = {}
        self._langkah: list[subprocess.Popen[bytes]] = []
        self._jatuh: dict[str, int] = {}
        self._lagi: dict[str, float] = {}
        self._selesai = threading.Event()

    def listen(self) -> None:
        """Take over the signals that mean stop; a SIGHUP ignored by nohup stays ignored."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is not signal.SIG_IGN or number is not signal.SIGHUP:
                signal.signal(number, self._on_signal)

    def adopt(self, anak: Anak) -> None:
        """Watch over a child that is already running."""
        self.anak[anak.program.nama] = anak
        self.note()

    def start(self, program: Program) -> None:
        """Start a child and watch over it."""
        self.adopt(spawn(program, mark=self.mark))

    def note(self) -> None:
        """Write down what runs, for the next start after we were killed."""
        catatan.write(self.rumah, induk=self.induk, alamat=self.alamat, anak=self.anak.values())

    def begin(
        self, command: Sequence[str], env: Mapping[str, str], output: IO[bytes] | None = None
    ) -> "subprocess.Popen[bytes]":
        """Start a step that ends by itself; its words go to our own output unless told else."""
        step = subprocess.Popen(
            command,
            cwd=AKAR,
            env={**env, MARK: self.mark},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT if output else None,
            start_new_session=True,
        )
        self._langkah.append(step)
        return step

    def finish(self, step: "subprocess.Popen[bytes]", nama: str) -> None:
        """Wait for a step. Raises TidakBisa when it failed, Berhenti when we were told to stop."""
        while step.poll() is None:
            self.pause(0.05)
        if step.returncode:
            raise TidakBisa(f"Langkah {nama} gagal (kode {step.returncode}).")

    def pause(self, seconds: float) -> None:
        """Sleep. Raises Berhenti as soon as a signal arrives."""
        if self._selesai.wait(seconds):
            raise Berhenti

    def watch(self) -> None:
        """Restart what dies, with growing pauses, until a signal arrives."""
        while True:
            self.check()
            self.pause(DETAK)

    def check(self) -> None:
        """Look once at every child."""
        now = time.monotonic()
        for nama, anak in list(self.anak.items()):
            if anak.popen.poll() is None:
                continue
            if nama not in self._lagi:
                self._lagi[nama] = now + self._jeda(anak, now)
            elif now >= self._lagi[nama]:
                del self._lagi[nama]
                self.start(anak.program)

    def stop(self) -> None:
        """Stop every step and child, last started first, and whatever they left behind."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        for step in self._langkah:
            if step.poll() is None:
                # Half-done work is rolled back by its transaction, or begun anew next time.
                os.killpg(step.pid, signal.SIGKILL)
                step.wait()
        for anak in reversed(list(self.anak.values())):
            end_child(anak)
        end_marked(self.mark)
        catatan.forget(self.rumah)

    def _jeda(self, anak: Anak, now: float) -> float:
        nama = anak.program.nama
        falls = 0 if now - anak.sejak > SEHAT else self._jatuh.get(nama, 0)
        self._jatuh[nama] = falls + 1
        seconds = min(2.0**falls, JEDA_TERLAMA)
        clock = datetime.now().astimezone().strftime("%H:%M:%S")
        say(
            f"{clock} {nama} berhenti (kode {anak.popen.returncode}), "
            f"dijalankan lagi dalam {seconds:.0f} detik; lihat {anak.program.log}"
        )
        return seconds

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self._selesai.set()


def say(words: str) -> None:
    """Print for whoever still listens; a closed screen must not end what we watch over."""
    with contextlib.suppress(OSError):
        print(words, flush=True)


def last_words(log: Path, lines: int = 15) -> str:
    """Return the end of a log, for a person who has to see why a child does not start."""
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])
