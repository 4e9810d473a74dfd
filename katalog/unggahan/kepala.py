"""What the first bytes of a file say, read without decoding anything.

Nothing here trusts a name or a declared type, and nothing here raises: a header that cannot be
read is None, and the file is refused (`reliability.md` 4.1).
"""

from collections.abc import Callable
from dataclasses import dataclass
from struct import error as StructError
from struct import unpack_from

JPEG, PNG, WEBP, HEIC, PDF = "jpeg", "png", "webp", "heic", "pdf"
GAMBAR = frozenset({JPEG, PNG, WEBP, HEIC})
AKHIRAN = {
    JPEG: ("jpg", "jpeg", "jpe", "jfif"),
    PNG: ("png",),
    WEBP: ("webp",),
    HEIC: ("heic", "heif", "hif"),
    PDF: ("pdf",),
}
NAMA = {JPEG: "JPG", PNG: "PNG", WEBP: "WebP", HEIC: "HEIC", PDF: "PDF"}
# Still pictures coded in HEVC; `msf1` and `hevc` are sequences, `avif` is another coder.
MEREK_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis"})
MEREK_URUTAN = frozenset({b"msf1", b"hevc", b"hevx"})
# JPEG's start-of-frame markers; C4, C8 and CC mean something else.
SOF = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
TANPA_ISI = frozenset({0x01, *range(0xD0, 0xDA)})
PALING_JAUH = 1 << 20
PALING_BANYAK_RUAS = 10_000


@dataclass(frozen=True, slots=True)
class Ukuran:
    """Width and height in pixels as the header claims them; `bergerak` when it has frames."""

    lebar: int
    tinggi: int
    bergerak: bool = False


def kenali(isi: bytes) -> str | None:
    """Return which of the types on the allow-list the first bytes show, or None."""
    if isi.startswith(b"\xff\xd8\xff"):
        return JPEG
    if isi.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if isi[:4] == b"RIFF" and isi[8:12] == b"WEBP":
        return WEBP
    if isi[4:8] == b"ftyp" and _merek(isi) & (MEREK_HEIC | MEREK_URUTAN):
        return HEIC
    return PDF if isi.startswith(b"%PDF-") else None


def ukuran(isi: bytes, tipe: str) -> Ukuran | None:
    """Return what the header of a picture claims, or None when it cannot be read."""
    try:
        found = PEMBACA[tipe](isi)
    except (StructError, IndexError):
        return None
    return found if found and found.lebar and found.tinggi else None


def _merek(isi: bytes) -> set[bytes]:
    panjang = min(int.from_bytes(isi[:4], "big"), 128)
    return {isi[8:12], *(isi[i : i + 4] for i in range(16, panjang, 4))}


def _jpeg(isi: bytes) -> Ukuran | None:
    letak = 2
    for _ in range(PALING_BANYAK_RUAS):
        if isi[letak] != 0xFF:
            break
        jenis = isi[letak + 1]
        if jenis in SOF:
            tinggi, lebar = unpack_from(">HH", isi, letak + 5)
            return Ukuran(lebar, tinggi)
        if jenis == 0xFF or jenis in TANPA_ISI:
            letak += 1 if jenis == 0xFF else 2
        else:
            letak += 2 + max(2, unpack_from(">H", isi, letak + 2)[0])
    return None


def _png(isi: bytes) -> Ukuran | None:
    if isi[12:16] != b"IHDR":
        return None
    lebar, tinggi = unpack_from(">II", isi, 16)
    sebelum_isi = isi[: isi.find(b"IDAT", 33)]
    return Ukuran(lebar, tinggi, bergerak=b"acTL" in sebelum_isi)


def _webp(isi: bytes) -> Ukuran | None:
    jenis = isi[12:16]
    if jenis == b"VP8X":
        lebar = int.from_bytes(isi[24:27], "little") + 1
        tinggi = int.from_bytes(isi[27:30], "little") + 1
        return Ukuran(lebar, tinggi, bergerak=bool(isi[20] & 0x02))
    if jenis == b"VP8L":
        bit = unpack_from("<I", isi, 21)[0]
        return Ukuran((bit & 0x3FFF) + 1, (bit >> 14 & 0x3FFF) + 1)
    if jenis == b"VP8 " and isi[23:26] == b"\x9d\x01\x2a":
        lebar, tinggi = unpack_from("<HH", isi, 26)
        return Ukuran(lebar & 0x3FFF, tinggi & 0x3FFF)
    return None


def _heic(isi: bytes) -> Ukuran | None:
    """Return the largest of the sizes in the `ispe` boxes: tiles have theirs beside the whole."""
    sisi: list[tuple[int, int]] = []
    letak = isi.find(b"ispe", 0, PALING_JAUH)
    while letak != -1:
        sisi.append(unpack_from(">II", isi, letak + 8))
        letak = isi.find(b"ispe", letak + 4, PALING_JAUH)
    if not sisi:
        return None
    lebar, tinggi = max(sisi, key=lambda satu: satu[0] * satu[1])
    return Ukuran(lebar, tinggi, bergerak=isi[8:12] in MEREK_URUTAN)


PEMBACA: dict[str, Callable[[bytes], Ukuran | None]] = {
    JPEG: _jpeg,
    PNG: _png,
    WEBP: _webp,
    HEIC: _heic,
}
