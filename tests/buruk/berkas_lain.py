"""More hostile files: documents that act from unusual places, pictures that are more than one."""

import io
import zlib

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from tests.buruk.berkas import HTML, JPEG, PNG, bytes_of, pdf, pola, zip_of


def kamus(**isi):
    return DictionaryObject({NameObject(f"/{k}"): v for k, v in isi.items()})


def nama(teks):
    return NameObject(f"/{teks}")


def simpan(penulis):
    keluar = io.BytesIO()
    penulis.write(keluar)
    return keluar.getvalue()


def berisi(benda, *, di="halaman"):
    """Return a PDF of one page that holds an object on its page, in its root, or nowhere."""
    penulis = PdfWriter()
    halaman = penulis.add_blank_page(200, 200)
    rujukan = penulis._add_object(benda)
    if di == "anotasi":
        halaman[nama("Annots")] = ArrayObject([rujukan])
    elif di == "halaman":
        halaman[nama("AA")] = kamus(O=rujukan)
    elif di == "akar":
        penulis._root_object[nama("Extra")] = rujukan
    return simpan(penulis)


def aksi(jenis, **isi):
    return kamus(S=nama(jenis), **isi)


def aliran_luar():
    aliran = StreamObject()
    aliran.set_data(b"x")
    aliran[nama("F")] = TextStringObject("http://contoh.test/jahat")
    return aliran


def revisi_kedua():
    """Return a PDF whose first revision runs a script that the second one hides."""
    pertama = pdf(js=True)
    baru = PdfWriter(io.BytesIO(pertama), incremental=True)
    del baru._root_object["/OpenAction"]
    return simpan(baru)


def aliran_benda():
    """Return a PDF whose script lies compressed within an object stream."""
    badan = b"7 0 <</S/JavaScript/JS(app.alert\\(1\\))>>"
    isi = zlib.compress(badan)
    benda = [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction 7 0 R>>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n",
        b"5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n" % len(isi)
        + isi
        + b"\nendstream endobj\n",
    ]
    keluar, letak = b"%PDF-1.5\n", {}
    for nomor, satu in zip((1, 2, 3, 5), benda, strict=True):
        letak[nomor] = len(keluar)
        keluar += satu
    tempat = len(keluar)
    baris = [(0, 0, 255), *((1, letak[n], 0) for n in (1, 2, 3)), (0, 0, 0), (1, letak[5], 0)]
    baris += [(1, tempat, 0), (2, 5, 0)]
    padat = b"".join(bytes([a]) + b.to_bytes(4, "big") + bytes([c]) for a, b, c in baris)
    tabel = zlib.compress(padat)
    kamus_tabel = b"/Type/XRef/Size 8/W[1 4 1]/Root 1 0 R/Filter/FlateDecode/Length"
    keluar += b"6 0 obj<<%s %d>>" % (kamus_tabel, len(tabel))
    return keluar + b"stream\n" + tabel + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF\n" % tempat


def berputar():
    """Return a PDF whose tree of pages contains itself."""
    return pdf().replace(b"/Type /Page\n", b"/Type /Pages\n/Kids [ 4 0 R 1 0 R ]\n")


def sarang(dalam=3000):
    """Return a PDF with arrays within arrays."""
    return pdf().replace(b"/MediaBox [", b"/X " + b"[" * dalam + b"]" * dalam + b" /MediaBox [")


def bom_aliran():
    """Return a PDF whose object stream unpacks to very much."""
    isi = zlib.compress(b"0" * 300_000_000, 9)
    kepala = b"5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n" % len(isi)
    asli = pdf()
    return asli + kepala + isi + b"\nendstream endobj\n"


PDF_LAIN = {
    "js-di-halaman": berisi(aksi("JavaScript", JS=TextStringObject("x"))),
    "js-di-anotasi": berisi(kamus(Subtype=nama("Link"), A=aksi("JavaScript")), di="anotasi"),
    "js-tak-dirujuk": berisi(aksi("JavaScript", JS=TextStringObject("x")), di="mana-mana"),
    "js-di-aliran-benda": aliran_benda(),
    "js-di-revisi-lama": revisi_kedua(),
    "launch-di-anotasi": berisi(
        kamus(Subtype=nama("Link"), A=aksi("Launch", F=TextStringObject("cmd.exe"))), di="anotasi"
    ),
    "berkas-lain": berisi(aksi("GoToR", F=TextStringObject("x.pdf"))),
    "kirim-borang": berisi(aksi("SubmitForm", F=TextStringObject("http://contoh.test/"))),
    "lampiran-anotasi": berisi(kamus(Subtype=nama("FileAttachment")), di="anotasi"),
    "media-kaya": berisi(kamus(Subtype=nama("RichMedia")), di="anotasi"),
    "aliran-luar": berisi(aliran_luar(), di="akar"),
    "halaman-1200": pdf(halaman=1200),
    "bersandi-aes": pdf(sandi=True),
    "pohon-berputar": berputar(),
    "tanpa-halaman": simpan(PdfWriter()),
    "nol": b"%PDF-1.7" + b"\0" * 5000,
    "acak": b"%PDF-1.4\n" + bytes(range(256)) * 40,
}
# These are no danger; whatever is said of them, the child has to live through them.
PDF_BERAT = {"sarang": sarang(), "bom-aliran": bom_aliran()}


def ekor_teks(jumlah=20_000_000):
    catatan = PngInfo()
    catatan.add_text("a", "x" * jumlah, zip=True)
    return bytes_of(pola(), "PNG", pnginfo=catatan)


def bergambar_kecil():
    """Return a JPEG whose EXIF holds a thumbnail of another, secret picture."""
    isi = Image.Exif()
    isi[0x010F] = "RAHASIA" + "x" * 3000
    return bytes_of(pola(), exif=isi.tobytes() + bytes_of(Image.new("RGB", (160, 120), "red")))


def dua_gambar():
    """Return an MPO, as phones with two lenses make them."""
    return bytes_of(pola(), "MPO", save_all=True, append_images=[pola().rotate(5)])


BERSIH_LAIN = {
    "jpeg-bergambar-kecil": (bergambar_kecil(), (b"RAHASIA", b"JFIF")),
    "jpeg-icc-besar": (bytes_of(pola(), icc_profile=b"RAHASIA" * 500_000), (b"RAHASIA",)),
    "mpo": (dua_gambar(), ()),
    "jpeg-js": (JPEG + b"*/=alert(1);/*", (b"alert",)),
    "png-zip": (PNG + zip_of(isi="RAHASIA"), (b"PK\x03\x04", b"RAHASIA")),
    "webp-html": (bytes_of(pola(), "WEBP") + HTML, (b"<script",)),
    "webp-tembus": (bytes_of(pola(mode="RGBA"), "WEBP"), ()),
    "png-abu-tembus": (bytes_of(pola(mode="LA"), "PNG"), ()),
    "png-tanpa-akhiran": (PNG, ()),
}
TOLAK_LAIN = {
    "avif": (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + b"\0" * 90, "bukan foto"),
    "heic-urutan": (b"\0\0\0\x18ftypmsf1\0\0\0\0msf1hevc" + b"\0" * 90, "rusak"),
    "mp4": (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0" * 90, "bukan foto"),
    "jp2": (b"\0\0\0\x0cjP  \r\n\x87\n" + b"\0" * 90, "bukan foto"),
    "psd": (b"8BPS\0\1" + b"\0" * 90, "bukan foto"),
    "html-di-depan": (HTML + JPEG, "bukan foto"),
    "spasi-di-depan": (b"\n" + JPEG, "bukan foto"),
    "png-bom-teks": (ekor_teks(200_000_000), "rusak"),
}
