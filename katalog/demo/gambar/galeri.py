"""The register of kinds, their variants, and the files that come out."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from io import BytesIO
from multiprocessing import get_context

from PIL import Image

from katalog.demo.gambar import (
    aksesori,
    alat_berat,
    bangunan,
    hayati,
    kantor,
    karung,
    kendaraan,
    kertas,
    komputer,
    mesin,
    pangan,
    perabot,
    perkakas,
    sandang,
    seni,
    tempat,
    wadah,
)
from katalog.demo.gambar.kanvas import LEBAR, TINGGI, Kanvas
from katalog.demo.gambar.warna import POKOK, Rgb

Pelukis = Callable[[Kanvas, Rgb, int], None]
LEBAR_BAKU = (176, 480, 640)
_MODUL = (
    aksesori,
    alat_berat,
    bangunan,
    hayati,
    kantor,
    karung,
    kendaraan,
    kertas,
    komputer,
    mesin,
    pangan,
    perabot,
    perkakas,
    sandang,
    seni,
    tempat,
    wadah,
)
# A number of variants, or the main colours (indexes of POKOK) that a kind comes in.
Ragam = int | tuple[int, ...]
_DAFTAR: dict[str, tuple[Pelukis, Ragam]] = {k: v for m in _MODUL for k, v in m.GAMBAR.items()}
PELUKIS: dict[str, tuple[Pelukis, tuple[int, ...]]] = {
    kunci: (lukis, ragam if isinstance(ragam, tuple) else tuple(range(ragam)))
    for kunci, (lukis, ragam) in _DAFTAR.items()
}
# Things near enough to another to share its picture.
SETARA: dict[str, str] = {
    "absensi": "tablet",
    "ac_kaset": "wifi",
    "baterai": "aki",
    "busi": "kampas",
    "cermin": "rambu",
    "dompet": "tas",
    "drone": "kamera",
    "filter": "kampas",
    "gps": "ponsel",
    "kacamata": "masker_kotak",
    "kelinci": "ayam",
    "kipas_tangan": "payung",
    "kunci_mobil": "mobil",
    "lampu_tl": "lampu",
    "lem": "botol_obat",
    "lift": "lemari_arsip",
    "masker": "masker_kotak",
    "mesin_bubut": "penggiling",
    "mesin_jahit": "perkakas",
    "mesin_las": "genset",
    "mesin_motor": "genset",
    "mesin_tempel": "pompa",
    "meter_air": "pipa_sambung",
    "papan_nada": "papan_ketik",
    "pemindai_kode": "pemindai",
    "pencampur": "penggiling",
    "pengemas": "penggiling",
    "penghancur": "pemindai",
    "pengiris": "penggiling",
    "pestisida": "botol_pembersih",
    "pot": "tanaman_pot",
    "printer_label": "printer",
    "radio": "telepon",
    "rangkaian": "panel_listrik",
    "satelit": "wifi",
    "selang": "tali",
    "selimut": "kain_lipat",
    "senter": "lampu_sorot",
    "ssd": "flashdisk",
    "stan": "tenda_acara",
    "termometer": "tensimeter",
    "tes_cepat": "sarung_kotak",
    "toilet": "kloset",
    "tongkat": "lampu_sorot",
    "treadmill": "sepeda",
    "wiper": "kampas",
}


def kunci_pokok(kunci: str) -> str:
    """Return the kind that is really drawn for a key of `korpus`; KeyError if there is none."""
    kunci = SETARA.get(kunci, kunci)
    if kunci not in PELUKIS:
        raise KeyError(kunci)
    return kunci


def berkas_untuk(kunci: str, benih: int) -> str:
    """Return the file stem that this product's picture shares with others: "kursi-2"."""
    pokok, varian = _resolve(kunci, benih)
    return f"{pokok}-{varian}"


def _resolve(kunci: str, benih: int) -> tuple[str, int]:
    """The variant of that colour if the kind comes in it, else one of the others."""
    pokok = kunci_pokok(kunci)
    ragam = PELUKIS[pokok][1]
    return pokok, benih if benih in ragam else ragam[benih % len(ragam)]


def daftar_gambar() -> list[tuple[str, int]]:
    """Return every distinct picture as (kind, variant)."""
    return [(kunci, v) for kunci, (_, ragam) in sorted(PELUKIS.items()) for v in ragam]


@lru_cache(maxsize=4)
def _draw(pokok: str, varian: int) -> Image.Image:
    kanvas = Kanvas(varian)
    PELUKIS[pokok][0](kanvas, POKOK[varian % len(POKOK)], varian)
    return kanvas.finish()


def _encode(gambar: Image.Image, lebar: int) -> bytes:
    """Small ones are squeezed more, so that a page of 24 stays light on a phone."""
    if lebar != LEBAR:
        ukuran = (lebar, lebar * TINGGI // LEBAR)
        gambar = gambar.resize(ukuran, Image.Resampling.HAMMING)
    keluaran = BytesIO()
    kecil = lebar <= 200
    gambar.save(keluaran, "WEBP", quality=72 if kecil else 76, method=2 if kecil else 1)
    return keluaran.getvalue()


def gambar_untuk(kunci: str, benih: int, lebar: int = LEBAR) -> bytes:
    """Return the 4:3 WebP of a kind, `lebar` pixels wide; KeyError for an unknown kind."""
    return _encode(_draw(*_resolve(kunci, benih)), lebar)


def semua_lebar(kunci: str, benih: int) -> dict[int, bytes]:
    """Return the picture in all standard widths, drawing it once."""
    return {lebar: gambar_untuk(kunci, benih, lebar) for lebar in LEBAR_BAKU}


def _files(gambar: tuple[str, int]) -> list[tuple[str, int, bytes]]:
    berkas = berkas_untuk(*gambar)
    return [(berkas, lebar, isi) for lebar, isi in semua_lebar(*gambar).items()]


def lukis_semua(
    daftar: Iterable[tuple[str, int]], proses: int = 1
) -> Iterator[tuple[str, int, bytes]]:
    """Yield (file stem, width, bytes) for each picture, in order, spread over processes."""
    if proses <= 1:
        for gambar in daftar:
            yield from _files(gambar)
        return
    # Fresh interpreters: a fork would share the caller's database connections.
    with ProcessPoolExecutor(proses, mp_context=get_context("spawn")) as kolam:
        for hasil in kolam.map(_files, daftar, chunksize=16):
            yield from hasil
