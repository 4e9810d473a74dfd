"""Pictures: drawn beside the loading, once each, and shared by many products."""

from concurrent.futures import Future, ProcessPoolExecutor
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from types import TracebackType

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from katalog.demo import gambar
from katalog.demo.gambar import LEBAR_BAKU, berkas_untuk, semua_lebar

PEKERJA = 2
Nama = tuple[str, ...]


def drawing_code() -> str:
    """Return a digest of the drawing code: every picture is a pure function of it."""
    berkas = sorted(Path(gambar.__file__).parent.glob("*.py"))
    return sha256(b"".join(satu.read_bytes() for satu in berkas)).hexdigest()[:10]


class Studio:
    """Has each picture drawn at its first mention, by other processes; what is stored stays."""

    def __init__(self, *, bergambar: bool) -> None:
        self._pool: ProcessPoolExecutor | None = None
        if bergambar:
            # Spawned, because a forked child would share our connection to the database.
            self._pool = ProcessPoolExecutor(PEKERJA, mp_context=get_context("spawn"))
        self._tanda = drawing_code()
        self._nama: dict[str, Nama] = {}
        self._janji: list[tuple[Nama, Future[dict[int, bytes]]]] = []

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

    def names(self, jenis: str, benih: int) -> Nama:
        """Return the names in storage of one picture, small to large, and have it drawn.

        A name holds a digest of the code that drew it, so a file never changes under its name.
        """
        berkas = berkas_untuk(jenis, benih)
        nama = self._nama.get(berkas)
        if nama is None:
            nama = self._nama[berkas] = tuple(
                f"produk/{berkas}-{self._tanda}-{lebar}.webp" for lebar in LEBAR_BAKU
            )
            if self._pool is not None and not all(map(default_storage.exists, nama)):
                self._janji.append((nama, self._pool.submit(semua_lebar, jenis, benih)))
        return nama

    def finish(self) -> int:
        """Put all pictures into storage; return how many there are, each in all widths."""
        for nama, janji in self._janji:
            for satu, lebar in zip(nama, LEBAR_BAKU, strict=True):
                default_storage.delete(satu)
                default_storage.save(satu, ContentFile(janji.result()[lebar]))
        self._janji.clear()
        return len(self._nama)
