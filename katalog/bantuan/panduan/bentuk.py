from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Panduan:
    """One guide: whom it is for, how long it takes, at most ten steps, and what if it fails.

    `rute` names the screens that it explains; they link to it as "Bantuan halaman ini".
    """

    slug: str
    judul: str
    untuk: str
    menit: int
    siapkan: str
    langkah: tuple[str, ...]
    gagal: str
    rute: tuple[str, ...] = ()
