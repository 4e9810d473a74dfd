"""Child processes that can be found again: own group, known by pid and time of birth."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from katalog.operasi.rumah import Akun

PROC = Path("/proc")
LINUX = (PROC / "self" / "stat").exists()
# Inherited by every descendant, so that one that left its group is still known as ours.
MARK = "KATALOG_ANAK"


@dataclass(frozen=True, slots=True)
class Program:
    """What to start and how to stop it. `sabar` is seconds between `henti` and SIGKILL."""

    nama: str
    perintah: Sequence[str]
    env: Mapping[str, str]
    log: Path
    cwd: Path
    akun: Akun | None = None
    henti: signal.Signals = signal.SIGTERM
    sabar: float = 10.0


@dataclass(frozen=True, slots=True)
class Tanda:
    """A process as it was when we knew it; a later one with the same pid is a stranger."""

    pid: int
    lahir: str

    @classmethod
    def of(cls, pid: int) -> "Tanda":
        """Return the mark of a process that is running now."""
        return cls(pid, birth(pid))

    def alive(self) -> bool:
        """Tell whether this very process still runs (a zombie does not)."""
        return bool(self.lahir) and birth(self.pid) == self.lahir


@dataclass(slots=True)
class Anak:
    """A started program."""

    program: Program
    popen: subprocess.Popen[bytes]
    tanda: Tanda
    sejak: float = field(default_factory=time.monotonic)


def birth(pid: int) -> str:
    """Return when the process was born, in the kernel's words; empty when it is gone."""
    if not LINUX:
        state, _, since = _ps(pid, "state=,lstart=").partition(" ")
        return "" if state.startswith("Z") else since.strip()
    stat = _stat(pid)
    return stat[19] if stat and stat[0] not in "ZX" else ""


def parent(pid: int) -> int:
    """Return the pid of the parent; 0 when the process is gone."""
    if not LINUX:
        return int(_ps(pid, "ppid=") or 0)
    stat = _stat(pid)
    return int(stat[1]) if stat else 0


def command_line(pid: int) -> str:
    """Return the words the process was started with; empty when it is gone."""
    if not LINUX:
        return _ps(pid, "args=")
    try:
        raw = (PROC / str(pid) / "cmdline").read_bytes()
    except OSError:
        return ""
    return raw.replace(b"\0", b" ").decode(errors="replace")


def spawn(program: Program, *, mark: str) -> Anak:
    """Start the program in a session of its own, so that Ctrl-C reaches only its supervisor."""
    account = program.akun
    with program.log.open("ab") as log:
        popen = subprocess.Popen(
            program.perintah,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=program.cwd,
            env={**program.env, MARK: mark},
            start_new_session=True,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )
    return Anak(program, popen, Tanda.of(popen.pid))


def end(tanda: Tanda, *, henti: signal.Signals, sabar: float) -> None:
    """Ask the process to stop, wait `sabar` seconds, then kill whatever is left of its group.

    Does nothing when the process is gone: its number may belong to a stranger by now.
    """
    if not tanda.alive():
        return
    _signal(os.kill, tanda.pid, henti)
    _wait(tanda, sabar)
    _signal(os.killpg, tanda.pid, signal.SIGKILL)
    _wait(tanda, 5)


def end_child(anak: Anak) -> None:
    """Stop a child of ours, with its group, and collect it."""
    if anak.popen.returncode is not None:
        return
    end(anak.tanda, henti=anak.program.henti, sabar=anak.program.sabar)
    _signal(os.killpg, anak.tanda.pid, signal.SIGKILL)
    anak.popen.wait(timeout=5)


def end_marked(mark: str) -> None:
    """Kill every process that inherited this mark, whatever group it moved to (Linux only)."""
    for tanda in list(marked(mark)):
        end(tanda, henti=signal.SIGKILL, sabar=5)


def marked(mark: str) -> Iterator[Tanda]:
    """Yield the running processes that carry the mark in their environment."""
    wanted = f"{MARK}={mark}".encode()
    for folder in PROC.glob("[0-9]*"):
        try:
            words = (folder / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if wanted in words and int(folder.name) != os.getpid():
            yield Tanda.of(int(folder.name))


def _stat(pid: int) -> list[str]:
    """Return the fields after the name, beginning with the state."""
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _ps(pid: int, columns: str) -> str:
    asked = ["ps", "-ww", "-o", columns, "-p", str(pid)]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()


def _signal(send: Callable[[int, int], None], pid: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        send(pid, number)


def _wait(tanda: Tanda, seconds: float) -> None:
    until = time.monotonic() + seconds
    while tanda.alive() and time.monotonic() < until:
        time.sleep(0.02)
