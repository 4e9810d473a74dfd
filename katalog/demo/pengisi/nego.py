"""Negotiations of the demo world: what each side offered, and what was agreed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from katalog.akun.state import Peran
from katalog.demo.pengisi.barang import Baris
from katalog.demo.pengisi.dunia import Dunia
from katalog.demo.pengisi.jalan import Langkah
from katalog.demo.pengisi.rencana import Rencana
from katalog.demo.pengisi.salin import copy_objects, without_guard
from katalog.kebijakan.selectors import ppn_of
from purchasing.models import BarisPutaran, Pesanan, PesanNego, Pihak, PutaranNego
from purchasing.state import Aksi

Pair = tuple[Pesanan, Rencana]
# What the sides ask of a hundred: the buyer begins low, the vendor comes to meet him.
PERSEN = {Peran.PP: 90, Peran.PEMILIK_PENYEDIA: 96}
MENAWAR = frozenset({Aksi.MULAI_NEGO, Aksi.TAWAR})
PESAN = "Harga itu kami beri bila dikirim sekaligus dalam satu hari."


def at_percent(daftar: Sequence[Baris], persen: int, langkah: Langkah) -> list[Baris]:
    """Return the lines at that many percent of their displayed prices."""
    return [_lowered(satu, persen, langkah) for satu in daftar]


def _lowered(baris: Baris, persen: int, langkah: Langkah) -> Baris:
    harga = max(baris.barang.harga * persen // 100, 1) * baris.jumlah
    ppn = ppn_of(baris.barang.kelas_pajak, harga, langkah.pada.date()) if baris.ppn else 0
    return replace(baris, harga=harga, ppn=ppn)


def agreed(rencana: Rencana) -> Rencana:
    """Return the plan with the lines that were agreed; the plan itself when nothing was."""
    tawar = [satu for satu in rencana.langkah if satu.aksi in MENAWAR]
    if not any(satu.aksi == Aksi.SEPAKATI for satu in rencana.langkah):
        return rencana
    return replace(rencana, baris=at_percent(rencana.baris, PERSEN[tawar[-1].peran], tawar[-1]))


def write_rounds(dunia: Dunia, pairs: Sequence[Pair], actor: Any) -> None:
    """Write the rounds of every negotiation, and a message beside a vendor's offer.

    `actor` tells who acts on an order in a capacity.
    """
    putaran, baris, pesan = [], [], []
    for pesanan, rencana in pairs:
        for satu, isi in _rounds(dunia, pesanan, rencana):
            satu.oleh = actor(pesanan, Peran(satu.peran))
            putaran.append(satu)
            baris += list(_lines(dunia, satu, isi))
            if satu.pihak == Pihak.PENYEDIA:
                pesan.append(
                    PesanNego(
                        pk=dunia.pk(PesanNego),
                        pesanan=pesanan,
                        pihak=satu.pihak,
                        isi=PESAN,
                        oleh=satu.oleh,
                        pada=satu.pada,
                    )
                )
    with without_guard(PutaranNego, "nego_putaran_urut"):
        # Rounds of the past stand at orders that have moved on.
        copy_objects(PutaranNego, putaran)
        copy_objects(BarisPutaran, baris)
    copy_objects(PesanNego, pesan)


def _rounds(
    dunia: Dunia, pesanan: Pesanan, rencana: Rencana
) -> Iterator[tuple[PutaranNego, list[Baris]]]:
    nomor = 0
    ongkir = sum(b.barang.ongkir for b in rencana.baris)
    tayang = sum(b.total for b in (at_percent(rencana.baris, 100, rencana.langkah[0])))
    for versi, satu in enumerate(rencana.langkah, start=1):
        if satu.aksi not in MENAWAR:
            continue
        nomor += 1
        isi = at_percent(rencana.baris, PERSEN[satu.peran], satu)
        barang, ppn = sum(b.harga for b in isi), sum(b.ppn for b in isi)
        putaran = PutaranNego(
            pk=dunia.pk(PutaranNego),
            pesanan=pesanan,
            sesi=1,
            nomor=nomor,
            pihak=Pihak.PEMBELI if satu.peran is Peran.PP else Pihak.PENYEDIA,
            harga_barang=barang,
            ppn=ppn,
            ongkir=ongkir,
            biaya_lain=0,
            total=barang + ppn + ongkir,
            total_tayang=tayang,
            tiba_paling_lambat=pesanan.tiba_paling_lambat,
            syarat="",
            versi=versi,
            peran=satu.peran,
            pada=satu.pada,
        )
        yield putaran, isi


def _lines(dunia: Dunia, putaran: PutaranNego, daftar: Sequence[Baris]) -> Iterator[BarisPutaran]:
    for urutan, satu in enumerate(daftar, start=1):
        yield BarisPutaran(
            pk=dunia.pk(BarisPutaran),
            putaran=putaran,
            versi_id=satu.barang.versi,
            urutan=urutan,
            jumlah=satu.jumlah,
            harga_tayang=satu.barang.harga,
            harga=satu.harga // satu.jumlah,
            ppn=satu.ppn,
        )
