"""What a file is by its first bytes. Its name and the browser's word for it prove nothing."""

AWAL = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"%PDF-", "pdf"),
)
MEREK_HEIF = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"})
FOTO = frozenset({"jpeg", "png", "webp", "heic"})
DOKUMEN = FOTO | {"pdf"}
AKHIRAN = {
    "jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "png": (".png",),
    "webp": (".webp",),
    "heic": (".heic", ".heif"),
    "pdf": (".pdf",),
}
# What pretends to be a picture by its name must not be taken for a document, nor the reverse.
DIKENAL = frozenset(akhiran for semua in AKHIRAN.values() for akhiran in semua)


def kenali(awal: bytes) -> str | None:
    """Return `jpeg`, `png`, `webp`, `heic` or `pdf` by the first 16 bytes, or None."""
    for tanda, jenis in AWAL:
        if awal.startswith(tanda):
            return jenis
    if awal[:4] == b"RIFF" and awal[8:12] == b"WEBP":
        return "webp"
    if awal[4:8] == b"ftyp" and awal[8:12] in MEREK_HEIF:
        return "heic"
    return None


def cocok_nama(jenis: str, nama: str) -> bool:
    """Tell whether the ending of a name, if it is one of ours, fits what the bytes are."""
    akhiran = "." + nama.rpartition(".")[2].lower()
    return akhiran not in DIKENAL or akhiran in AKHIRAN[jenis]
