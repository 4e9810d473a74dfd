"""The virus scanner clamd, spoken to by its own protocol; and the one signature we know ourselves.

Without a scanner a file is `belum dipindai`, and says so: silence is not a clean bill.
"""

import socket
from struct import pack

from django.conf import settings

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
POTONG = 64 * 1024
TUNGGU_DETIK = 20
JAWABAN_PALING_PANJANG = 4096


class PemindaiMati(Exception):
    """A scanner is configured and gave no verdict; the file has to wait for it."""


def dikenal_berbahaya(isi: bytes) -> bool:
    """Tell whether the file holds the harmless signature by which scanners are tested."""
    return EICAR in isi


def pindai(isi: bytes) -> bool | None:
    """Return True for a clean file, False for an infected one, None without a scanner.

    Raises PemindaiMati when the scanner does not answer or answers something else.
    """
    alamat = settings.PEMINDAI_CLAMD
    if alamat == "-":
        return None
    try:
        jawaban = _tanya(alamat, isi)
    except (OSError, ValueError) as error:
        raise PemindaiMati(str(error)) from error
    if jawaban.endswith(" OK"):
        return True
    if jawaban.endswith(" FOUND"):
        return False
    raise PemindaiMati(jawaban[:100])


def _tanya(alamat: str, isi: bytes) -> str:
    host, _, porta = alamat.rpartition(":")
    with socket.create_connection((host, int(porta)), TUNGGU_DETIK) as sambungan:
        sambungan.sendall(b"zINSTREAM\0")
        for letak in range(0, len(isi), POTONG):
            potong = isi[letak : letak + POTONG]
            sambungan.sendall(pack(">I", len(potong)) + potong)
        sambungan.sendall(pack(">I", 0))
        return _jawaban(sambungan)


def _jawaban(sambungan: socket.socket) -> str:
    terkumpul = b""
    while b"\0" not in terkumpul and len(terkumpul) < JAWABAN_PALING_PANJANG:
        potong = sambungan.recv(JAWABAN_PALING_PANJANG)
        if not potong:
            break
        terkumpul += potong
    return terkumpul.split(b"\0")[0].decode("utf-8", "replace").strip()
