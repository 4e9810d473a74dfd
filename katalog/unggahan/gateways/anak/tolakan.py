"""The one exception of the child: a file that must not come in, and why."""


class Ditolak(Exception):
    """`kode` is a key of `katalog.unggahan.kalimat`; `isi` fills its sentence."""

    def __init__(self, kode: str, **isi: str | int) -> None:
        super().__init__(kode)
        self.kode = kode
        self.isi = isi
