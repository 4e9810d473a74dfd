"""The announced plan of an office from SiRUP: a port, and the client that speaks HTTP to it.

The answer has the shape of LKPP's data services (`domain.md` 4.6): pages of `{success, data[],
meta{has_more, cursor}}` behind a bearer token. Never called inside a transaction: the other side
may take its whole time limit to fail.
"""

import http.client
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlencode, urlsplit

from django.conf import settings

TUNGGU_DETIK = 10
# One page, however slowly it trickles in.
HALAMAN_DETIK = 30
HALAMAN_MAKS_BYTE = 8 * 1024 * 1024
HALAMAN_MAKS = 200
BARIS_PER_HALAMAN = 500
COBA = 3
JEDA_MAKS = 30
PAKET, ANGGARAN = "paket-penyedia-terumumkan", "paket-anggaran-penyedia"
SEMENTARA = frozenset({429, 500, 502, 503, 504})

Baris = dict[str, str | int | float | bool | None]


class SirupGagal(Exception):
    """SiRUP gave no plan; the sentence says to a person why and what to do."""


class SirupTidakTerjangkau(SirupGagal):
    """No answer in time, or SiRUP asks to come back later."""


class SirupMenolak(SirupGagal):
    """The token is not accepted."""


class SirupJawabanBuruk(SirupGagal):
    """An answer came and cannot be read as a plan."""


class Sirup(Protocol):
    def paket(self, *, satker: str, tahun: int) -> list[Baris]:
        """Return the announced lines of an office by its code; raises SirupGagal."""

    def anggaran(self, *, satker: str, tahun: int) -> list[Baris]:
        """Return the budget rows of those lines; raises SirupGagal."""


@dataclass(frozen=True, slots=True)
class SirupHttp:
    """`GET <alamat>/<jenis>?kode_satker=&tahun=&limit=&cursor=`, page after page.

    `tidur` waits between tries, in seconds.
    """

    alamat: str
    token: str
    tidur: Callable[[float], None] = time.sleep

    def paket(self, *, satker: str, tahun: int) -> list[Baris]:
        """Return the announced lines of an office; raises SirupGagal."""
        return self._all(PAKET, satker, tahun)

    def anggaran(self, *, satker: str, tahun: int) -> list[Baris]:
        """Return the budget rows of an office; raises SirupGagal."""
        return self._all(ANGGARAN, satker, tahun)

    def _all(self, jenis: str, satker: str, tahun: int) -> list[Baris]:
        hasil: list[Baris] = []
        dilihat: set[str] = set()
        cursor = ""
        for _ in range(HALAMAN_MAKS):
            soal = {"kode_satker": satker, "tahun": tahun, "limit": BARIS_PER_HALAMAN}
            if cursor:
                soal["cursor"] = cursor
            data, cursor = _read(self._patiently(f"/{jenis}?{urlencode(soal)}"))
            hasil += data
            if not cursor:
                return hasil
            if cursor in dilihat:
                raise SirupJawabanBuruk("SiRUP mengulang halaman yang sama. Coba lagi besok.")
            dilihat.add(cursor)
        raise SirupJawabanBuruk("Jawaban SiRUP tidak ada habisnya. Hubungi pengelola.")

    def _patiently(self, jalur: str) -> bytes:
        alasan = ""
        for coba in range(1, COBA + 1):
            jeda = 2.0**coba
            try:
                status, nanti, isi = self._get(jalur)
            except (OSError, http.client.HTTPException) as salah:
                alasan = type(salah).__name__
            else:
                if status not in SEMENTARA:
                    return _accepted(status, isi)
                alasan = f"status {status}"
                jeda = max(jeda, nanti)
            if coba < COBA:
                self.tidur(min(jeda, JEDA_MAKS))
        raise SirupTidakTerjangkau(f"SiRUP tidak menjawab ({alasan}). Data RUP lama tetap dipakai.")

    def _get(self, jalur: str) -> tuple[int, float, bytes]:
        pintu = urlsplit(self.alamat)
        jenis = http.client.HTTPSConnection if pintu.scheme == "https" else _POLOS
        conn = jenis(pintu.hostname or "", pintu.port, timeout=TUNGGU_DETIK)
        kepala = {"Accept": "application/json", "Authorization": f"Bearer {self.token}"}
        batas = time.monotonic() + HALAMAN_DETIK
        try:
            conn.request("GET", pintu.path + jalur, headers=kepala)
            jawaban = conn.getresponse()
            return jawaban.status, _later(jawaban), _body(jawaban, batas)
        finally:
            conn.close()


_POLOS = http.client.HTTPConnection


class SirupMati:
    """No SiRUP is configured."""

    def paket(self, *, satker: str, tahun: int) -> list[Baris]:
        """Raise SirupTidakTerjangkau."""
        raise SirupTidakTerjangkau("SIRUP_URL belum diatur. Impor RUP dari berkas.")

    anggaran = paket


def sirup() -> Sirup:
    """Return the way to SiRUP that the settings name."""
    if settings.SIRUP_URL == "-":
        return SirupMati()
    return SirupHttp(settings.SIRUP_URL.rstrip("/"), settings.SIRUP_TOKEN)


def _later(jawaban: http.client.HTTPResponse) -> float:
    tulis = jawaban.getheader("Retry-After") or ""
    return float(tulis) if tulis.isascii() and tulis.isdigit() and len(tulis) < 6 else 0.0


def _body(jawaban: http.client.HTTPResponse, batas: float) -> bytes:
    """Read one page. Raises TimeoutError for a trickle, SirupJawabanBuruk for too much."""
    isi = bytearray()
    while potong := jawaban.read1(64 * 1024):
        isi += potong
        if len(isi) > HALAMAN_MAKS_BYTE:
            raise SirupJawabanBuruk("Jawaban SiRUP terlalu besar. Hubungi pengelola.")
        if time.monotonic() > batas:
            raise TimeoutError
    if jawaban.length:
        raise http.client.IncompleteRead(bytes(isi), jawaban.length)
    return bytes(isi)


def _accepted(status: int, isi: bytes) -> bytes:
    if status in (http.client.UNAUTHORIZED, http.client.FORBIDDEN):
        raise SirupMenolak("SiRUP menolak token. Perbarui SIRUP_TOKEN.")
    if status != http.client.OK:
        raise SirupJawabanBuruk(f"SiRUP menjawab status {status}. Periksa SIRUP_URL.")
    return isi


def _read(isi: bytes) -> tuple[list[Baris], str]:
    """Return the rows of a page and the cursor of the next, empty at the end."""
    try:
        jawaban: dict[str, Any] = json.loads(isi)
        data, meta = jawaban["data"], jawaban.get("meta") or {}
        sah = jawaban["success"] is True and isinstance(data, list)
        if not sah or not all(_is_row(satu) for satu in data):
            raise TypeError("data")
        return data, str(meta["cursor"] or "") if meta.get("has_more") else ""
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as salah:
        raise SirupJawabanBuruk(
            "Bentuk jawaban SiRUP tidak dikenal. Tidak ada yang disimpan."
        ) from (salah)


def _is_row(satu: object) -> bool:
    return isinstance(satu, dict) and all(
        isi is None or isinstance(isi, str | int | float | bool) for isi in satu.values()
    )
