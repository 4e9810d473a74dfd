"""Files that people and enemies send, made here and never fetched from anywhere."""

import gzip
import io
import struct
import zipfile
import zlib

import pillow_heif
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

pillow_heif.register_heif_opener()
GPS = 0x8825
HTML = b"<html><script>alert(1)</script></html>"
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def pola(lebar=800, tinggi=600, mode="RGB"):
    """Return a picture with edges and light, so that no warning is due."""
    gambar = Image.effect_mandelbrot((lebar, tinggi), (-2, -1.2, 1, 1.2), 60)
    return gambar.point(lambda nilai: min(255, nilai + 90)).convert(mode)


def bytes_of(gambar, bentuk="JPEG", **lain):
    keluar = io.BytesIO()
    gambar.save(keluar, bentuk, **lain)
    return keluar.getvalue()


def exif(**tag):
    isi = Image.Exif()
    isi[0x0112] = tag.get("arah", 1)
    isi[0x010F] = "RAHASIA-SERI-123"
    isi.get_ifd(GPS)[2] = (7.0, 15.0, 20.0)
    return isi.tobytes()


def png_header(lebar, tinggi):
    """Return a PNG whose header lies about its size."""
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)

    def blok(nama, isi):
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    badan = blok(b"IHDR", kepala) + blok(b"IDAT", zlib.compress(b"\0" * 1000)) + blok(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + badan


def jpeg_header(lebar, tinggi):
    """Return a JPEG whose frame header claims a size."""
    isi = bytearray(bytes_of(pola()))
    tempat = isi.index(b"\xff\xc0") + 5
    isi[tempat : tempat + 4] = struct.pack(">HH", tinggi, lebar)
    return bytes(isi)


def zip_of(**isi):
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        for nama, teks in isi.items():
            arsip.writestr(nama, teks)
    return keluar.getvalue()


def bergerak(bentuk, jumlah=5):
    gambar = [pola(320, 320).rotate(n) for n in range(jumlah)]
    return bytes_of(gambar[0], bentuk, save_all=True, append_images=gambar[1:])


def pdf(halaman=1, **lain):
    """Return a PDF, with the asked kind of trouble inside."""
    tulis = PdfWriter()
    for _ in range(halaman):
        tulis.add_blank_page(200, 200)
    if lain.get("js"):
        aksi = DictionaryObject(
            {
                NameObject("/S"): NameObject("/JavaScript"),
                NameObject("/JS"): TextStringObject("app.alert(1)"),
            }
        )
        tulis._root_object[NameObject("/OpenAction")] = tulis._add_object(aksi)
    if lain.get("lampiran"):
        tulis.add_attachment("virus.exe", b"MZ")
    if lain.get("buka"):
        aksi = DictionaryObject(
            {NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("cmd")}
        )
        tulis._root_object[NameObject("/OpenAction")] = tulis._add_object(aksi)
    if lain.get("xfa"):
        borang = DictionaryObject({NameObject("/XFA"): TextStringObject("<x/>")})
        tulis._root_object[NameObject("/AcroForm")] = tulis._add_object(borang)
    if lain.get("sandi"):
        tulis.encrypt("rahasia", algorithm="RC4-128")
    keluar = io.BytesIO()
    tulis.write(keluar)
    return keluar.getvalue()


def png_bercatatan():
    catatan = PngInfo()
    catatan.add_text("XML:com.adobe.xmp", "<x:xmpmeta><script>alert(1)</script></x:xmpmeta>")
    return bytes_of(pola(), "PNG", pnginfo=catatan)


JPEG = bytes_of(pola())
PNG = bytes_of(pola(), "PNG")
HEIC = bytes_of(pola(), "HEIF")

# What is refused at the door, with the word that its sentence must hold.
DITOLAK_DI_PINTU = {
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "a.svg", "bukan foto"),
    "svg-bernama-jpg": (b"<svg onload='x()'/>", "a.jpg", "bukan foto"),
    "svgz": (gzip.compress(b"<svg/>"), "a.svgz", "bukan foto"),
    "html-bernama-jpg": (HTML, "a.jpg", "bukan foto"),
    "xhtml": (b"<?xml version='1.0'?><html/>", "a.xhtml", "bukan foto"),
    "kosong": (b"", "a.jpg", "kosong"),
    "zip": (zip_of(a="x"), "foto.zip", "bukan foto"),
    "pdf-sebagai-foto": (pdf(), "a.pdf", "bukan foto"),
    "pdf-bernama-jpg": (pdf(), "a.jpg", "bukan foto"),
    "gif": (bytes_of(pola(), "GIF"), "a.gif", "bukan foto"),
    "gif-html": (bytes_of(pola(), "GIF") + HTML, "a.gif", "bukan foto"),
    "gif-bergerak": (bergerak("GIF"), "a.gif", "bukan foto"),
    "tiff": (bytes_of(pola(), "TIFF"), "a.tif", "bukan foto"),
    "bmp": (bytes_of(pola(), "BMP"), "a.bmp", "bukan foto"),
    "ico": (bytes_of(pola(64, 64), "ICO"), "a.ico", "bukan foto"),
    "exe": (b"MZ" + b"\0" * 200, "foto.exe", "bukan foto"),
    "php": (b"<?php system('id');", "a.php.jpg", "bukan foto"),
    "teks-utf16": ("foto".encode("utf-16"), "a.jpg", "bukan foto"),
    "png-bernama-jpg": (PNG, "a.jpg", "akhiran namanya"),
    "jpg-bernama-pdf": (JPEG, "a.pdf", "akhiran namanya"),
    "eicar-di-ekor": (JPEG + EICAR, "a.jpg", "berbahaya"),
    "terlalu-besar": (JPEG + b"\0" * (8 * 1024 * 1024), "a.jpg", "Paling besar 8 MB"),
}
# What is refused by its header at the door, or by the worker.
DITOLAK_PEKERJA = {
    "png-20000": (bytes_of(Image.new("1", (20000, 20000)), "PNG"), "juta titik"),
    "png-15000": (bytes_of(Image.new("1", (15000, 9000)), "PNG"), "juta titik"),
    "png-kepala-bohong": (png_header(60000, 60000), "juta titik"),
    "png-isi-kurang": (png_header(800, 600), "rusak"),
    "jpeg-65535": (jpeg_header(65535, 65535), "juta titik"),
    "jpeg-terpotong": (JPEG[: len(JPEG) // 2], "rusak"),
    "jpeg-kepala-saja": (JPEG[:3], "rusak"),
    "png-terpotong": (PNG[:-400], "rusak"),
    "png-tanda-saja": (b"\x89PNG\r\n\x1a\n", "rusak"),
    "webp-kosong": (b"RIFF\x04\x00\x00\x00WEBP", "rusak"),
    "webp-bergerak": (bergerak("WEBP"), "bergerak"),
    "apng": (bergerak("PNG"), "bergerak"),
    "heic-terpotong": (HEIC[: len(HEIC) // 2], "rusak"),
    "heic-palsu": (b"\0\0\0\x18ftypheic" + b"\0" * 40, "rusak"),
    "kekecilan": (bytes_of(pola(200, 150)), "Paling kecil 300"),
    "sehelai": (bytes_of(pola(3000, 20)), "Paling kecil 300"),
}
# What comes back as plain pixels, with nothing of these words left.
DIBERSIHKAN = {
    "jpeg": (JPEG, ()),
    "png": (PNG, ()),
    "webp": (bytes_of(pola(), "WEBP"), ()),
    "heic": (HEIC, ()),
    "heic-gps": (bytes_of(pola(), "HEIF", exif=exif()), (b"RAHASIA",)),
    "jpeg-gps": (bytes_of(pola(), exif=exif()), (b"RAHASIA", b"Exif")),
    "jpeg-html": (JPEG + HTML, (b"<script", b"alert")),
    "png-html": (PNG + HTML, (b"<script", b"alert")),
    "jpeg-zip": (JPEG + zip_of(isi="RAHASIA"), (b"PK\x03\x04", b"RAHASIA")),
    "png-php": (PNG + b"<?php system('id');", (b"<?php",)),
    "jpeg-pdf": (JPEG + pdf(), (b"%PDF",)),
    "jpeg-komentar": (bytes_of(pola(), comment=b"<script>alert(1)</script>"), (b"<script",)),
    "png-xmp": (png_bercatatan(), (b"xmpmeta", b"script")),
    "jpeg-icc": (bytes_of(pola(), icc_profile=b"RAHASIA" * 1000), (b"RAHASIA",)),
    "jpeg-cmyk": (bytes_of(pola(mode="CMYK")), ()),
    "jpeg-abu": (bytes_of(pola(mode="L")), ()),
    "jpeg-bertahap": (bytes_of(pola(), progressive=True), ()),
    "png-16bit": (
        bytes_of(pola(mode="L").convert("I").point(lambda n: n * 256).convert("I;16"), "PNG"),
        (),
    ),
    "png-palet": (bytes_of(pola().convert("P"), "PNG", transparency=0), ()),
    "png-tembus": (bytes_of(pola(mode="RGBA"), "PNG"), ()),
}
PDF_DITOLAK = {
    "js": (pdf(js=True), "berisi skrip"),
    "launch": (pdf(buka=True), "perintah"),
    "lampiran": (pdf(lampiran=True), "berkas lain di dalamnya"),
    "xfa": (pdf(xfa=True), "XFA"),
    "sandi": (pdf(sandi=True), "terkunci sandi"),
    "tebal": (pdf(halaman=201), "lebih dari 200 halaman"),
    "terpotong": (pdf()[:-200], "rusak"),
    "awalan-saja": (b"%PDF-1.7\n%%EOF", "rusak"),
}
