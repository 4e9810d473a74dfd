"""The letters of past orders, frozen by the same function that freezes today's."""

from collections.abc import Iterator, Sequence
from typing import Any

from etalase.models import VersiProduk
from katalog.demo.pengisi.dunia import Dunia
from katalog.demo.pengisi.salin import copy_objects
from purchasing.documents.surat_pesanan import TEMPLAT, canonical, isi_surat, sidik
from purchasing.models import BarisPesanan, Pesanan, PesananAnggaran, SuratPesanan


class _Rows(list[Any]):
    """Rows already in memory and in order, where the document asks for a query."""

    def order_by(self, *nama: str) -> "_Rows":
        return self

    def select_related(self, *nama: str) -> "_Rows":
        return self


class _Held:
    """An order whose lines and budget are at hand: thousands of letters, no query for each."""

    def __init__(
        self, pesanan: Pesanan, baris: list[BarisPesanan], anggaran: PesananAnggaran
    ) -> None:
        self._pesanan = pesanan
        self.baris = _Rows(baris)
        self.anggaran = _Rows([anggaran])

    def __getattr__(self, nama: str) -> Any:
        return getattr(self._pesanan, nama)


def write_letters(
    dunia: Dunia, baris: Sequence[BarisPesanan], anggaran: Sequence[PesananAnggaran]
) -> None:
    """Write the letter of each signed order among those that these lines and budgets are of."""
    per_pesanan: dict[int, list[BarisPesanan]] = {}
    versi = VersiProduk.objects.select_related("produk").in_bulk({b.versi_id for b in baris})
    for satu in baris:
        satu.versi = versi[satu.versi_id]
        per_pesanan.setdefault(satu.pesanan_id, []).append(satu)
    terbit = [satu for satu in anggaran if satu.pesanan.nomor_sp]
    held = (_Held(satu.pesanan, per_pesanan[satu.pesanan_id], satu) for satu in terbit)
    copy_objects(SuratPesanan, _letters(dunia, held))


def _letters(dunia: Dunia, daftar: Iterator[Any]) -> Iterator[SuratPesanan]:
    for pesanan in daftar:
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
            pesanan_id=pesanan.pk,
            nomor=pesanan.nomor_sp,
            templat=TEMPLAT,
            isi=kanonik,
            sidik=sidik(kanonik),
            terbit_pada=pesanan.sp_terbit_pada,
            penanda_tangan_id=pesanan.ppk_id,
        )
