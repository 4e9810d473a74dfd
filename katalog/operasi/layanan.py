"""PostgreSQL and Valkey for a run: ours from wheels, or those that the environment names."""

import os
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

from katalog.operasi import catatan, postgres, valkey
from katalog.operasi.proses import Anak, end_child, end_marked
from katalog.operasi.rumah import Rumah

Mulai = Callable[..., tuple[Anak, str]]
PENYEDIA: Mapping[str, Mulai] = {"DATABASE_URL": postgres.start, "REDIS_URL": valkey.start}


class Layanan:
    """The servers of one data folder. A context manager: what it started it stops.

    `safe` False trades durability for speed, for data that tests throw away.
    """

    def __init__(self, rumah: Rumah, *, safe: bool = True) -> None:
        self.rumah = rumah
        self.safe = safe
        self.anak: dict[str, Anak] = {}
        self.env: dict[str, str] = {}

    @property
    def embedded(self) -> bool:
        """Tell whether the database is ours to throw away."""
        return postgres.NAMA in self.anak

    def start(self) -> dict[str, str]:
        """Start what the environment does not name; return DATABASE_URL and REDIS_URL.

        Raises TidakBisa with a sentence when a server does not come up.
        """
        for variable, begin in PENYEDIA.items():
            if given := os.environ.get(variable):
                self.env[variable] = given
                continue
            anak, self.env[variable] = begin(
                self.rumah, mark=catatan.mark(self.rumah), safe=self.safe
            )
            self.anak[anak.program.nama] = anak
            self.note()
        return self.env

    def note(self) -> None:
        """Write down what runs, so that a killed run can be cleaned up."""
        catatan.write(self.rumah, induk=os.getppid(), alamat="", anak=self.anak.values())

    def stop(self) -> None:
        """Stop what was started, last first; data stays."""
        for anak in reversed(list(self.anak.values())):
            end_child(anak)
        end_marked(catatan.mark(self.rumah))
        self.anak.clear()
        catatan.forget(self.rumah)

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
