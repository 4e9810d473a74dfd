"""Data of a business from OSS by its NIB: a port, and the client that speaks HTTP to it.

Never called inside a transaction: the other side may take its whole time limit to fail.
"""

import http.client
import json
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlsplit

from django.conf import settings

from vendors.models import JenisBadan

TUNGGU_DETIK = 4
JAWABAN_MAKS = 64 * 1024


class OssTidakTerjangkau(Exception):
    """OSS gave no answer that can be read."""


@dataclass(frozen=True, slots=True)
class DataUsaha:
    """A business as OSS has it. Amounts in whole rupiah, regions by Kemendagri code."""

    nama: str
    jenis_badan: str
    kbli: tuple[str, ...]
    modal_usaha: int | None
    alamat: str
    wilayah_kode: str


class Oss(Protocol):
    def cari(self, nib: str) -> DataUsaha | None:
        """Return the business, None when OSS knows no such NIB; raises OssTidakTerjangkau."""


@dataclass(frozen=True, slots=True)
class OssHttp:
    """`GET <alamat>/nib/<nib>/`: 200 with JSON, or 404."""

    alamat: str

    def cari(self, nib: str) -> DataUsaha | None:
        """Return the business, None on 404; raises OssTidakTerjangkau on anything else."""
        status, isi = self._get(f"/nib/{nib}/")
        if status == http.client.NOT_FOUND:
            return None
        if status != http.client.OK:
            raise OssTidakTerjangkau(str(status))
        return _read(isi)

    def _get(self, jalur: str) -> tuple[int, bytes]:
        pintu = urlsplit(self.alamat)
        jenis = http.client.HTTPSConnection if pintu.scheme == "https" else _POLOS
        conn = jenis(pintu.hostname or "", pintu.port, timeout=TUNGGU_DETIK)
        try:
            conn.request("GET", pintu.path + jalur, headers={"Accept": "application/json"})
            jawaban = conn.getresponse()
            return jawaban.status, jawaban.read(JAWABAN_MAKS)
        except (OSError, http.client.HTTPException) as salah:
            raise OssTidakTerjangkau(str(salah)) from salah
        finally:
            conn.close()


_POLOS = http.client.HTTPConnection


class OssMati:
    """No OSS is configured: every question is left for later."""

    def cari(self, nib: str) -> DataUsaha | None:
        """Raise OssTidakTerjangkau."""
        raise OssTidakTerjangkau("OSS_URL")


def oss() -> Oss:
    """Return the way to OSS that the settings name."""
    return OssMati() if settings.OSS_URL == "-" else OssHttp(settings.OSS_URL)


def _read(isi: bytes) -> DataUsaha:
    try:
        data: dict[str, Any] = json.loads(isi)
        jenis = str(data["jenis_badan"])
        modal = data.get("modal_usaha")
        return DataUsaha(
            nama=str(data["nama"])[:160],
            jenis_badan=jenis if jenis in JenisBadan.values else "",
            kbli=tuple(str(kode) for kode in data["kbli"] if len(str(kode)) == 5),
            modal_usaha=int(modal) if modal is not None else None,
            alamat=str(data.get("alamat", ""))[:200],
            wilayah_kode=str(data.get("wilayah", ""))[:13],
        )
    except (ValueError, KeyError, TypeError) as salah:
        raise OssTidakTerjangkau("bentuk jawaban") from salah
