"""A SiRUP that behaves, or misbehaves on purpose, over real HTTP. For tests; never in production.

`Simulator` is a WSGI application: it pages what it was given, checks the token, and plays the
faults of `gangguan` one request after the other.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs

Kepala = list[tuple[str, str]]
Mulai = Callable[[str, Kepala], object]
Gangguan = Callable[[], tuple[HTTPStatus, Kepala, bytes]]


@dataclass(slots=True)
class Simulator:
    """Rows per kind (`paket-penyedia-terumumkan`, `paket-anggaran-penyedia`)."""

    isi: dict[str, list[dict[str, Any]]]
    token: str = "uji"  # noqa: S105 - of nobody: the other side of this token is this class
    per_halaman: int = 2
    gangguan: list[Gangguan] = field(default_factory=list)
    permintaan: list[str] = field(default_factory=list)

    def __call__(self, environ: dict[str, Any], mulai: Mulai) -> Iterable[bytes]:
        jalur, soal = environ["PATH_INFO"].strip("/"), parse_qs(environ["QUERY_STRING"])
        self.permintaan.append(f"{jalur}?{environ['QUERY_STRING']}")
        status, kepala, isi = self._answer(jalur, soal, environ.get("HTTP_AUTHORIZATION", ""))
        mulai(f"{status.value} {status.phrase}", [("Content-Type", "application/json"), *kepala])
        return [isi]

    def _answer(
        self, jalur: str, soal: dict[str, list[str]], izin: str
    ) -> tuple[HTTPStatus, Kepala, bytes]:
        if self.gangguan:
            return self.gangguan.pop(0)()
        if izin != f"Bearer {self.token}":
            return HTTPStatus.UNAUTHORIZED, [], b'{"success": false}'
        if jalur not in self.isi:
            return HTTPStatus.NOT_FOUND, [], b"{}"
        return HTTPStatus.OK, [], self._page(jalur, soal)

    def _page(self, jalur: str, soal: dict[str, list[str]]) -> bytes:
        tahun = soal["tahun"][0]
        semua = [r for r in self.isi[jalur] if str(r.get("tahun_anggaran", tahun)) == tahun]
        mulai = int(soal.get("cursor", ["0"])[0])
        akhir = mulai + self.per_halaman
        meta = {"limit": self.per_halaman, "has_more": akhir < len(semua), "cursor": str(akhir)}
        return json.dumps({"success": True, "data": semua[mulai:akhir], "meta": meta}).encode()


def status(kode: int, **kepala: str) -> Gangguan:
    """Return a fault: this status, with an empty object as body."""
    daftar = [(nama.replace("_", "-"), nilai) for nama, nilai in kepala.items()]
    return lambda: (HTTPStatus(kode), daftar, b"{}")


def isi(mentah: bytes, **kepala: str) -> Gangguan:
    """Return a fault: a good status with these bytes."""
    daftar = [(nama.replace("_", "-"), nilai) for nama, nilai in kepala.items()]
    return lambda: (HTTPStatus.OK, daftar, mentah)
