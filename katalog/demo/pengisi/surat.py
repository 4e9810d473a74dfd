"""The letters of past orders, frozen by the same function that freezes today's."""

from collections.abc import Iterator, Sequence

from katalog.demo.pengisi.dunia import Dunia
from katalog.demo.pengisi.salin import copy_objects
from purchasing.documents.surat_pesanan import TEMPLAT, canonical, isi_surat, sidik
from purchasing.models import Pesanan, SuratPesanan


def write_letters(dunia: Dunia, daftar: Sequence[Pesanan]) -> None:
    """Write the letter of each signed order. Reads its lines, so they must be written before."""
    # COPY holds the connection, so every text is made before the first row goes.
    copy_objects(SuratPesanan, list(_letters(dunia, daftar)))


def _letters(dunia: Dunia, daftar: Sequence[Pesanan]) -> Iterator[SuratPesanan]:
    for pesanan in daftar:
        if pesanan.sp_terbit_pada is None:
            raise ValueError(pesanan.nomor)
        kanonik = canonical(
            isi_surat(
                pesanan=pesanan,
                nomor=pesanan.nomor_sp,
                instansi=dunia.instansi,
                penanda_tangan=pesanan.ppk,
                terbit=pesanan.sp_terbit_pada,
            )
        )
        yield SuratPesanan(
            pk=dunia.pk(SuratPesanan),
            pesanan=pesanan,
            nomor=pesanan.nomor_sp,
            templat=TEMPLAT,
            isi=kanonik,
            sidik=sidik(kanonik),
            terbit_pada=pesanan.sp_terbit_pada,
            penanda_tangan=pesanan.ppk,
        )
