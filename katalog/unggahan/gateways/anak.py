"""The child that decodes a foreign file with little memory and time: `anak.py JENIS IN OUT`.

It knows neither Django nor the database. What it makes is new pixels only: no EXIF, no place, no
profile, no tail. It prints one JSON object: what it made, or why it refused. A crash of a decoder
ends this process and nothing else (`reliability.md` 4.1).
"""

import json
import resource
import sys
import warnings
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import pillow_heif
from PIL import Image, ImageFilter, ImageOps, ImageStat

from katalog.unggahan.batas import (
    DETIK_CPU,
    HALAMAN_MAKS,
    LEBAR,
    MEMORI_ANAK,
    PIKSEL_MAKS,
    SISI_MIN,
    SISI_SARAN,
)

FORMAT = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "heic": "HEIF"}
TERLALU_BESAR = "Foto terlalu besar ukurannya. Kecilkan sampai 16 megapiksel."
MUTU = {"kecil": 70, "sedang": 74, "besar": 78}
GELAP_DI_BAWAH = 55
BURAM_DI_BAWAH = 60
ORIENTASI, PUTAR_SEPEREMPAT = 0x0112, 5
LAPLACE = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)
BENDA_MAKS = 20_000
PDF_AKTIF = ("/JavaScript", "/JS", "/Launch", "/EmbeddedFiles", "/XFA", "/RichMedia", "/GoToR")


class Ditolak(Exception):
    """The file is not acceptable; the message is the sentence for the person."""


def limit() -> None:
    """Bound what the rest of this process may use."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI_ANAK, MEMORI_ANAK))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK_CPU, DETIK_CPU))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))


def peak_memory() -> int:
    """Return the most that this process held at once, in kB; 0 where the system does not tell.

    `getrusage` would count what the parent held before this program began.
    """
    try:
        baris = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(satu.split()[1]) for satu in baris if satu.startswith("VmHWM")), 0)


def open_foto(jenis: str, masuk: Path) -> tuple[Image.Image, tuple[int, int]]:
    """Return the picture, small and upright, and the size it came in.

    The header is judged before any pixel is read.
    """
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = PIKSEL_MAKS[jenis]
    pillow_heif.register_heif_opener(thumbnails=False)
    gambar = Image.open(masuk, formats=[FORMAT[jenis]])
    lebar, tinggi = gambar.size
    if lebar * tinggi > PIKSEL_MAKS[jenis]:
        raise Ditolak(TERLALU_BESAR)
    if min(lebar, tinggi) < SISI_MIN:
        raise Ditolak(f"Foto terlalu kecil. Sisi terpendek paling sedikit {SISI_MIN} piksel.")
    if getattr(gambar, "n_frames", 1) > 1 and jenis != "heic":
        raise Ditolak("Foto bergerak tidak bisa dipakai. Kirim satu foto diam.")
    gambar.thumbnail((2 * LEBAR["besar"],) * 2, reducing_gap=2.0)
    berdiri = gambar.getexif().get(ORIENTASI, 1) >= PUTAR_SEPEREMPAT
    tegak = ImageOps.exif_transpose(gambar)
    return flatten(tegak), (tinggi, lebar) if berdiri else (lebar, tinggi)


def flatten(gambar: Image.Image) -> Image.Image:
    """Return plain RGB; what was transparent becomes white."""
    if gambar.mode in ("RGBA", "LA", "PA") or "transparency" in gambar.info:
        berlapis = gambar.convert("RGBA")
        alas = Image.new("RGB", berlapis.size, "white")
        alas.paste(berlapis, mask=berlapis.getchannel("A"))
        return alas
    if gambar.mode.startswith("I"):
        # 16 bit grey: Pillow's own conversion cuts instead of scaling.
        gambar = gambar.point(lambda nilai: nilai / 256).convert("L")
    return gambar.convert("RGB")


def sidik(gambar: Image.Image) -> int:
    """Return a 64 bit difference hash as a signed number: near pictures differ in few bits."""
    kecil = gambar.convert("L").resize((9, 8), Image.Resampling.LANCZOS)
    titik = list(kecil.getdata())
    bit = 0
    for baris in range(8):
        for kolom in range(8):
            kiri = baris * 9 + kolom
            bit = bit << 1 | (titik[kiri] > titik[kiri + 1])
    return bit - (1 << 64) if bit >= 1 << 63 else bit


def peringatan(gambar: Image.Image, ukuran: tuple[int, int]) -> list[str]:
    """Return what a careful seller would want to know: `gelap`, `buram`, `kecil`."""
    abu = gambar.convert("L")
    abu.thumbnail((480, 480))
    daftar = []
    if ImageStat.Stat(abu).mean[0] < GELAP_DI_BAWAH:
        daftar.append("gelap")
    if ImageStat.Stat(abu.filter(LAPLACE)).var[0] < BURAM_DI_BAWAH:
        daftar.append("buram")
    if min(ukuran) < SISI_SARAN:
        daftar.append("kecil")
    return daftar


def foto(jenis: str, masuk: Path, keluar: Path) -> dict[str, Any]:
    """Write the three widths as WebP and return the facts of the picture."""
    gambar, ukuran = open_foto(jenis, masuk)
    for nama, sisi in LEBAR.items():
        kecil = gambar.copy()
        kecil.thumbnail((sisi, sisi * 2), Image.Resampling.LANCZOS)
        bersih = Image.new("RGB", kecil.size)
        bersih.paste(kecil)
        bersih.save(keluar / f"{nama}.webp", "WEBP", quality=MUTU[nama], method=4)
    return {
        "lebar": ukuran[0],
        "tinggi": ukuran[1],
        "sidik_rupa": sidik(gambar),
        "peringatan": peringatan(gambar, ukuran),
    }


def pdf(masuk: Path) -> dict[str, Any]:
    """Judge a PDF without changing it: it is only ever sent as an attachment."""
    from pypdf import PdfReader  # noqa: PLC0415 - a picture must not pay for it

    isi = masuk.read_bytes()
    if b"%%EOF" not in isi[-2048:]:
        raise Ditolak("Berkas PDF terpotong. Unduh atau pindai ulang, lalu kirim lagi.")
    baca = PdfReader(masuk, strict=False)
    if baca.is_encrypted:
        raise Ditolak("PDF ini terkunci sandi. Kirim yang tidak terkunci.")
    if not 0 < len(baca.pages) <= HALAMAN_MAKS:
        raise Ditolak(f"PDF ini terlalu tebal. Paling banyak {HALAMAN_MAKS} halaman.")
    if any(_active(satu) for satu in _objects(baca)):
        raise Ditolak("PDF ini memuat program atau lampiran. Cetak ulang menjadi PDF biasa.")
    return {"halaman": len(baca.pages)}


def _objects(baca: Any) -> Any:
    yield baca.trailer.get("/Root", {})
    for nomor in range(
        1, min(len(baca.xref_objStm) + sum(map(len, baca.xref.values())) + 2, 20_000)
    ):
        try:
            yield baca.get_object(nomor)
        except Exception:  # noqa: BLE001, S112 - a hole in the table is no content
            continue


def _active(satu: Any) -> bool:
    kunci: Any = getattr(satu, "keys", tuple)()
    return any(nama in kunci for nama in PDF_AKTIF) or (
        hasattr(satu, "get") and satu.get("/S") in ("/JavaScript", "/Launch")
    )


def main(jenis: str, masuk: str, keluar: str) -> dict[str, Any]:
    """Do the work for one file and return what to print."""
    limit()
    try:
        isi = pdf(Path(masuk)) if jenis == "pdf" else foto(jenis, Path(masuk), Path(keluar))
    except Ditolak as tolak:
        return {"ditolak": str(tolak)}
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return {"ditolak": TERLALU_BESAR}
    except MemoryError:
        return {"ditolak": "Berkas ini terlalu berat untuk dibuka. Kecilkan dulu, lalu kirim lagi."}
    except Exception as error:  # noqa: BLE001 - any fault of a foreign file is a broken file
        sys.stderr.write(f"{type(error).__name__} {str(error)[:200]}\n")
        return {"ditolak": "Berkas ini rusak atau terpotong. Ambil ulang, lalu kirim lagi."}
    return isi | {"memori_kb": peak_memory()}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*sys.argv[1:4])))
