"""Reads a PDF to the end and refuses what acts by itself. Runs in the child only.

The bytes stay as they are: a signed letter has to keep its signature. So nothing is stripped; a
file with active content is refused, and its sender prints it anew.
"""

from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject
from tolakan import Ditolak  # type: ignore[import-not-found]

PALING_BANYAK_BENDA = 200_000
# Keys that carry something to run, to open or to unpack, and the refusal each earns.
KUNCI_BERBAHAYA = {
    "/JS": "pdf_skrip",
    "/JavaScript": "pdf_skrip",
    "/XFA": "pdf_formulir",
    "/EmbeddedFiles": "pdf_lampiran",
    "/EmbeddedFile": "pdf_lampiran",
    "/EF": "pdf_lampiran",
    "/RichMediaContent": "pdf_lampiran",
}
TINDAKAN_BERBAHAYA = {
    "/JavaScript": "pdf_skrip",
    "/Launch": "pdf_perintah",
    "/ImportData": "pdf_perintah",
    "/SubmitForm": "pdf_perintah",
    "/GoToE": "pdf_lampiran",
    "/GoToR": "pdf_perintah",
    "/Rendition": "pdf_perintah",
    "/Sound": "pdf_perintah",
    "/Movie": "pdf_perintah",
    "/EmbeddedFile": "pdf_lampiran",
    "/RichMedia": "pdf_lampiran",
    "/FileAttachment": "pdf_lampiran",
}


def siapkan() -> None:
    """Read a page of our own, so that pypdf loads what it loads late while files may be opened."""
    contoh = BytesIO()
    penulis = PdfWriter()
    penulis.add_blank_page(10, 10)
    penulis.write(contoh)
    periksa(contoh.getvalue(), 1)


def periksa(isi: bytes, halaman_max: int) -> tuple[dict[str, object], list[bytes]]:
    """Return the facts of a harmless PDF and its unchanged bytes.

    Raises Ditolak `pdf_bersandi`, `pdf_halaman`, `pdf_skrip`, `pdf_perintah`, `pdf_lampiran` or
    `pdf_formulir`, and whatever pypdf raises for a broken file.
    """
    try:
        pembaca = PdfReader(BytesIO(isi), strict=False)
    except Exception:
        # A cipher that is not here is no reason to call the file broken.
        if b"/Encrypt" in isi:
            raise Ditolak("pdf_bersandi") from None
        raise
    if pembaca.is_encrypted:
        raise Ditolak("pdf_bersandi")
    halaman = 0
    for _ in pembaca.pages:
        halaman += 1
        if halaman > halaman_max:
            raise Ditolak("pdf_halaman", batas=halaman_max)
    if halaman == 0:
        raise Ditolak("berkas_rusak")
    for kamus in _semua_kamus(pembaca):
        _periksa_kamus(kamus)
    return {"tipe": "application/pdf", "halaman": halaman}, [isi]


def _periksa_kamus(kamus: DictionaryObject) -> None:
    for kunci in kamus:
        if kode := KUNCI_BERBAHAYA.get(str(kunci)):
            raise Ditolak(kode)
    for kunci in ("/S", "/Type", "/Subtype"):
        nilai = kamus.get(kunci)
        if kode := TINDAKAN_BERBAHAYA.get(str(nilai)):
            raise Ditolak(kode)
    # A stream whose bytes lie in another file.
    if isinstance(kamus, StreamObject) and "/F" in kamus:
        raise Ditolak("pdf_perintah")


def _semua_kamus(pembaca: PdfReader) -> Iterator[DictionaryObject]:
    """Yield each dictionary that the file holds, of every revision, once and without recursion.

    All objects of the cross-reference are read, so what hides from the pages is found too.
    """
    antre: list[object] = [pembaca.trailer, *_rujukan(pembaca)]
    sudah: set[tuple[int, int]] = set()
    for _ in range(PALING_BANYAK_BENDA):
        if not antre:
            return
        benda = antre.pop()
        if isinstance(benda, IndirectObject):
            alamat = (benda.idnum, benda.generation)
            if alamat in sudah:
                continue
            sudah.add(alamat)
            benda = benda.get_object()
        if isinstance(benda, DictionaryObject):
            yield benda
            antre.extend(nilai for nilai in benda.values() if _bercabang(nilai))
        elif isinstance(benda, ArrayObject):
            antre.extend(nilai for nilai in benda if _bercabang(nilai))
    raise Ditolak("berkas_rusak")


def _bercabang(nilai: object) -> bool:
    return isinstance(nilai, IndirectObject | DictionaryObject | ArrayObject)


def _rujukan(pembaca: PdfReader) -> Iterator[IndirectObject]:
    for generasi, benda in pembaca.xref.items():
        for nomor in benda:
            if nomor:
                yield IndirectObject(nomor, generasi, pembaca)
    for nomor in pembaca.xref_objStm:
        yield IndirectObject(nomor, 0, pembaca)
