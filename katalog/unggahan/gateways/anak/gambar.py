"""New pixels from a picture that nobody trusts. Runs in the child only, without Django.

Nothing of the file but its pixels gets into the result: no EXIF, GPS, ICC, XMP, thumbnail or
tail. Memory counts more than speed here: a picture is made small before it is made anything else.
"""

import warnings
from io import BytesIO

from PIL import Image, ImageFilter, ImageOps, ImageStat
from PIL import MpoImagePlugin as _mpo  # noqa: F401 - loaded now, no file can be opened later
from pillow_heif import options, register_heif_opener
from tolakan import Ditolak  # type: ignore[import-not-found]

FORMAT = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "heic": "HEIF"}
KANVAS = ((176, 132), (480, 360))
SISI_BESAR = 1280
# A page of A4 at 240 dots per inch stays readable.
SISI_DOKUMEN = 2800
# EXIF orientations of a picture that lies on its side.
MIRING = frozenset({5, 6, 7, 8})
PUTIH = (255, 255, 255)
# On a picture 480 wide. The sharp pictures of the demo begin at a variance of 88; blurred by 3
# pixels they end at 5, and the darkest has a mean of 169.
GELAP_DI_BAWAH = 55
BURAM_DI_BAWAH = 30
TEPI = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)

Sisi = tuple[int, int]
Olahan = tuple[dict[str, object], list[bytes]]

options.DECODE_THREADS = 1
register_heif_opener(thumbnails=False)
Image.init()


def siapkan(piksel_max: int) -> None:
    """Make Pillow refuse, and not only warn of, pictures of more pixels than this."""
    Image.MAX_IMAGE_PIXELS = piksel_max
    warnings.simplefilter("error", Image.DecompressionBombWarning)


def buka(isi: bytes, tipe: str, sisi_min: int, piksel_max: int) -> tuple[Image.Image, Sisi]:
    """Decode a still picture: upright, RGB on white, at most about twice a document's sides.

    Returns it with the width and height that it came in, held upright.

    Raises Ditolak `foto_bergerak`, `foto_terlalu_kecil` or `foto_terlalu_lebar`, and whatever the
    decoder raises for a broken file.
    """
    gambar = Image.open(BytesIO(isi), formats=[FORMAT[tipe]])
    lebar, tinggi = gambar.size
    if lebar * tinggi > piksel_max:
        raise Ditolak("foto_terlalu_lebar", lebar=lebar, tinggi=tinggi)
    if min(lebar, tinggi) < sisi_min:
        raise Ditolak("foto_terlalu_kecil", lebar=lebar, tinggi=tinggi)
    if tipe in ("png", "webp") and getattr(gambar, "n_frames", 1) > 1:
        raise Ditolak("foto_bergerak")
    gambar.draft("RGB", (SISI_DOKUMEN, SISI_DOKUMEN))
    arah = gambar.getexif().get(0x0112, 1) if tipe != "heic" else 1
    rata = _rata(gambar)
    bersih = Image.new("RGB", rata.size, PUTIH)
    bersih.paste(rata)
    bersih.getexif()[0x0112] = arah
    return ImageOps.exif_transpose(bersih), (tinggi, lebar) if arah in MIRING else (lebar, tinggi)


def _rata(gambar: Image.Image) -> Image.Image:
    """Return the picture as RGB on white, made smaller first where it is much too large."""
    gambar.load()
    if gambar.mode == "P" or "transparency" in gambar.info:
        gambar = gambar.convert("RGBA")
    elif gambar.mode.startswith("I;16") or gambar.mode == "I":
        gambar = gambar.point(lambda nilai: nilai / 256).convert("L")
    kali = max(gambar.size) // SISI_DOKUMEN
    if kali > 1 and gambar.mode not in ("1", "P"):
        gambar = gambar.reduce(kali)
    if gambar.mode not in ("RGBA", "LA", "PA", "La", "RGBa"):
        return gambar.convert("RGB")
    gambar = gambar.convert("RGBA")
    alas = Image.new("RGB", gambar.size, PUTIH)
    alas.paste(gambar, mask=gambar.getchannel("A"))
    return alas


def dhash(gambar: Image.Image) -> int:
    """Return 64 bits, signed: is each of 8 x 8 points brighter than its right neighbour?"""
    titik = gambar.convert("L").resize((9, 8), Image.Resampling.BOX).tobytes()
    bit = 0
    for baris in range(8):
        for kolom in range(8):
            letak = baris * 9 + kolom
            bit = bit << 1 | (titik[letak] > titik[letak + 1])
    return bit - (1 << 64) if bit >> 63 else bit


def peringatan(gambar: Image.Image, asli: Sisi, sisi_baik: int) -> list[str]:
    """Return what a seller should know of the photo: `gelap`, `buram`, `kecil`. None blocks."""
    abu = gambar.convert("L")
    abu.thumbnail((480, 480), Image.Resampling.BILINEAR)
    tepi = abu.filter(TEPI).crop((1, 1, abu.width - 1, abu.height - 1))
    gejala = {
        "gelap": ImageStat.Stat(abu).mean[0] < GELAP_DI_BAWAH,
        "buram": ImageStat.Stat(tepi).var[0] < BURAM_DI_BAWAH,
        "kecil": min(asli) < sisi_baik,
    }
    return [nama for nama, ada in gejala.items() if ada]


def _webp(gambar: Image.Image, mutu: int) -> bytes:
    keluar = BytesIO()
    gambar.save(keluar, "WEBP", quality=mutu, method=4)
    return keluar.getvalue()


def _di_kanvas(gambar: Image.Image, ukuran: tuple[int, int]) -> Image.Image:
    """Put the whole picture on white of 4:3 as all cards have it; smaller ones are not enlarged."""
    kecil = gambar.copy()
    kecil.thumbnail(ukuran, Image.Resampling.LANCZOS)
    kanvas = Image.new("RGB", ukuran, PUTIH)
    kanvas.paste(kecil, ((ukuran[0] - kecil.width) // 2, (ukuran[1] - kecil.height) // 2))
    return kanvas


def olah_foto(gambar: Image.Image, asli: Sisi, sisi_baik: int) -> Olahan:
    """Return the facts of a photo and its WebP files at 176, 480 and at most 1280 pixels."""
    fakta: dict[str, object] = {
        "peringatan": peringatan(gambar, asli, sisi_baik),
        "sidik_rupa": dhash(gambar),
        "lebar": asli[0],
        "tinggi": asli[1],
        "tipe": "image/webp",
    }
    besar = gambar.copy()
    besar.thumbnail((SISI_BESAR, SISI_BESAR), Image.Resampling.LANCZOS)
    kanvas = [_webp(_di_kanvas(besar, ukuran), 78) for ukuran in KANVAS]
    return fakta, [*kanvas, _webp(besar, 80)]


def olah_dokumen(gambar: Image.Image) -> Olahan:
    """Return a scanned document as one fresh JPEG that is still readable in print."""
    gambar.thumbnail((SISI_DOKUMEN, SISI_DOKUMEN), Image.Resampling.LANCZOS)
    keluar = BytesIO()
    gambar.save(keluar, "JPEG", quality=85, optimize=True)
    return {"tipe": "image/jpeg", "lebar": gambar.width, "tinggi": gambar.height}, [
        keluar.getvalue()
    ]
