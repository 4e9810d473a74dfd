"""Pictures: one per kind and colour, drawn beside the loading and shared by many products."""

from concurrent.futures import Future, ProcessPoolExecutor
from hashlib import sha256
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from types import TracebackType

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from katalog.demo import gambar

try:
    from katalog.demo.gambar import gambar_untuk
except ImportError:
    gambar_untuk = None

LEBAR = (176, 480, 640)
PEKERJA = 2
MUTU = 78


def draw(jenis: str, benih: int) -> list[bytes]:
    """Return the picture as WebP in each width of LEBAR. Runs in a process of its own."""
    asli = gambar_untuk(jenis, benih)
    hasil = []
    for lebar in LEBAR:
        kecil = (
            asli.resize((lebar, lebar * asli.height // asli.width)) if lebar < asli.width else asli
        )
        wadah = BytesIO()
        kecil.save(wadah, "WEBP", quality=MUTU, method=2)
        hasil.append(wadah.getvalue())
    return hasil


def _signature() -> str:
    """Return a digest of the drawing code: a picture is a pure function of it."""
    berkas = sorted(Path(next(iter(gambar.__path__))).glob("*.py"))
    return sha256(b"".join(satu.read_bytes() for satu in berkas)).hexdigest()


class Studio:
    """Draws each picture at its first mention, in other processes; what is in storage stays."""

    def __init__(self, bergambar: bool) -> None:
        self._pool: ProcessPoolExecutor | None = None
        if bergambar and gambar_untuk:
            # Spawned, because a forked child would share our connection to the database.
            self._pool = ProcessPoolExecutor(PEKERJA, mp_context=get_context("spawn"))
        self._tanda = _signature()
        self._nama: dict[tuple[str, int], tuple[str, str, str]] = {}
        self._janji: list[tuple[tuple[str, str, str], Future[list[bytes]]]] = []

    def __enter__(self) -> "Studio":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    @property
    def is_open(self) -> bool:
        return self._pool is not None

    def names(self, jenis: str, benih: int) -> tuple[str, str, str]:
        """Return the names in storage of one picture, small to large, and have it drawn."""
        nama = self._nama.get((jenis, benih))
        if nama is None:
            nama = self._nama[jenis, benih] = self._order(jenis, benih)
        return nama

    def _order(self, jenis: str, benih: int) -> tuple[str, str, str]:
        inti = sha256(f"{self._tanda}/{jenis}/{benih}".encode()).hexdigest()[:12]
        kecil, sedang, besar = (f"produk/{jenis}-{inti}-{lebar}.webp" for lebar in LEBAR)
        if self._pool is not None and not default_storage.exists(besar):
            self._janji.append(((kecil, sedang, besar), self._pool.submit(draw, jenis, benih)))
        return kecil, sedang, besar

    def finish(self) -> int:
        """Put all pictures into storage; return how many there are in all widths."""
        for nama, janji in self._janji:
            for satu, isi in zip(nama, janji.result(), strict=True):
                if not default_storage.exists(satu):
                    default_storage.save(satu, ContentFile(isi))
        self._janji.clear()
        return len(self._nama) * len(LEBAR)
