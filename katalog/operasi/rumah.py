"""The folder in which the embedded servers and the demo keep everything they write."""

import os
import pwd
import secrets
import subprocess
from dataclasses import dataclass
from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
PELAYAN = ("nobody", "daemon")


class TidakBisa(Exception):
    """Something the person has to change first; the message is the sentence that says what."""


@dataclass(frozen=True, slots=True)
class Akun:
    """An unprivileged account for servers that refuse to run as root."""

    nama: str
    uid: int
    gid: int


def server_account() -> Akun | None:
    """Return the account for servers when we are root, None when we are not."""
    if os.geteuid() != 0:
        return None
    for nama in PELAYAN:
        try:
            found = pwd.getpwnam(nama)
        except KeyError:
            continue
        return Akun(nama, found.pw_uid, found.pw_gid)
    raise TidakBisa("PostgreSQL butuh akun nobody. Jalankan bukan sebagai root.")


def default_path() -> Path:
    """Return KATALOG_HOME, else `/var/lib/katalog` for root and `.katalog` for others."""
    if chosen := os.environ.get("KATALOG_HOME"):
        return Path(chosen).expanduser().absolute()
    return Path("/var/lib/katalog") if os.geteuid() == 0 else AKAR / ".katalog"


class Rumah:
    """One data folder; `program` may be shared between several."""

    def __init__(self, path: Path, *, program: Path | None = None) -> None:
        self.path = path
        self.program = program or path / "program"
        self.akun = server_account()

    def open(self) -> None:
        """Create the folder. Raises TidakBisa when the servers' account cannot enter it."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self.program.mkdir(parents=True, exist_ok=True)
        except OSError as salah:
            raise TidakBisa(f"Folder {self.path} tidak dapat dibuat: {salah.strerror}.") from salah
        if self.akun is None:
            return
        self.path.chmod(0o755)
        self.program.chmod(0o755)
        able = subprocess.run(
            ["test", "-x", str(self.path)],
            check=False,
            user=self.akun.uid,
            group=self.akun.gid,
            extra_groups=[],
        )
        if able.returncode:
            raise TidakBisa(
                f"KATALOG_HOME={self.path} tidak dapat dimasuki akun {self.akun.nama}. "
                "Pilih folder lain, misalnya /var/lib/katalog."
            )

    def folder(self, nama: str, *, for_server: bool = False) -> Path:
        """Return a private folder inside, owned by the servers' account if asked."""
        path = self.path / nama
        path.mkdir(exist_ok=True)
        path.chmod(0o700)
        if for_server and self.akun:
            os.chown(path, self.akun.uid, self.akun.gid)
        return path

    def log(self, nama: str) -> Path:
        """Return the path of one child's log."""
        return self.folder("log") / f"{nama}.log"

    def secret(self, nama: str) -> str:
        """Return a random secret of 64 letters that is made once and readable by us only."""
        path = self.folder("rahasia") / nama
        if not path.exists():
            fresh = path.with_suffix(".baru")
            fresh.unlink(missing_ok=True)
            fresh.touch(mode=0o600)
            fresh.write_text(secrets.token_hex(32))
            fresh.rename(path)
        return path.read_text().strip()
