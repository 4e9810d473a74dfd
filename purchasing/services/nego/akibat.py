"""What an act of a negotiation does: write a round, hand over the turn, keep the agreement."""

from collections.abc import Callable

from django.utils import timezone

from katalog.akun.state import PERAN_PENYEDIA, Peran
from katalog.core.errors import RuleViolation
from katalog.core.titik import titik
from katalog.kebijakan.selectors import tenggat_hari_kerja
from purchasing.models import BarisPesanan, BarisPutaran, Pihak, PutaranNego
from purchasing.selectors.nego import peran_pembeli, putaran_terakhir
from purchasing.services.nego.syarat import giliran_of
from purchasing.services.nego.tawaran import bagi_rata, baris_of, susun, tawaran_of
from purchasing.services.perkara import Perkara
from purchasing.state import Aksi, Metode

JAWAB = "nego.jawab"


def write_round(perkara: Perkara) -> None:
    """Write the offer down as the next round and give the turn to the other side."""
    pesanan = perkara.pesanan
    pihak, peran = giliran_of(perkara), _acting(perkara)
    putaran, baris = susun(
        pesanan,
        baris_of(pesanan),
        tawaran_of(perkara.isian),
        on=timezone.localdate(perkara.pada),
    )
    putaran.sesi, putaran.nomor = _next(perkara)
    putaran.pihak, putaran.peran = pihak, peran
    if perkara.actor is None:
        raise TypeError("an offer is made by a person")
    putaran.oleh = perkara.actor
    putaran.versi = pesanan.versi + 1
    putaran.save()
    titik("nego.putaran")
    for satu in baris:
        satu.putaran = putaran
    BarisPutaran.objects.bulk_create(baris)
    pesanan.metode = Metode.NEGOSIASI
    to_other_side(perkara)


def to_other_side(perkara: Perkara) -> None:
    """Give the turn to the side that did not make the newest round, for the policy's days."""
    pesanan, putaran = perkara.pesanan, putaran_terakhir(perkara.pesanan)
    vendor = putaran is None or putaran.pihak == Pihak.PEMBELI
    pesanan.pemilik_langkah = Peran.PEMILIK_PENYEDIA if vendor else peran_pembeli(pesanan)
    pesanan.tenggat = tenggat_hari_kerja(JAWAB, perkara.pada)


def carry_over(perkara: Perkara) -> None:
    """Make the newest round the content of the order: lines, sums, budget lines, delivery date."""
    pesanan, putaran = perkara.pesanan, putaran_terakhir(perkara.pesanan)
    if putaran is None:
        raise TypeError("nothing was offered")
    _prices(putaran, baris_of(pesanan))
    anggaran = list(pesanan.anggaran.order_by("baris_mak"))
    # One rupiah for each first: a budget line that carries nothing is refused.
    nilai = bagi_rata(putaran.total - len(anggaran), [satu.nilai for satu in anggaran])
    for satu, bagian in zip(anggaran, nilai, strict=True):
        satu.nilai = bagian + 1
        satu.save(update_fields=["nilai"])
    pesanan.harga_barang = putaran.harga_barang
    pesanan.ppn = putaran.ppn
    pesanan.ongkir = putaran.ongkir
    pesanan.biaya_lain = putaran.biaya_lain
    pesanan.total = putaran.total
    pesanan.tiba_paling_lambat = putaran.tiba_paling_lambat


def without_budget_figures(reserve: Callable[[Perkara], None]) -> Callable[[Perkara], None]:
    """Return `reserve`, whose refusal tells a vendor nothing about what the office has left."""

    def judged(perkara: Perkara) -> None:
        try:
            reserve(perkara)
        except RuleViolation as violation:
            vendor = not PERAN_PENYEDIA.isdisjoint(perkara.peran)
            if vendor and violation.code in ("pagu_kurang", "mak_kurang"):
                raise RuleViolation(
                    "anggaran_pembeli",
                    "Anggaran pembeli untuk paket ini sedang tidak cukup. Kirim pesan ke pembeli.",
                ) from None
            raise

    return judged


def _prices(putaran: PutaranNego, daftar: list[BarisPesanan]) -> None:
    sepakat = {satu.versi_id: satu for satu in putaran.baris.all()}
    ongkir = bagi_rata(putaran.ongkir, [satu.ongkir for satu in daftar])
    for satu, kirim in zip(daftar, ongkir, strict=True):
        baris = sepakat[satu.versi_id]
        satu.harga_satuan = baris.harga
        satu.harga = baris.harga * satu.jumlah
        satu.ppn = baris.ppn
        satu.ongkir = kirim
        satu.total = satu.harga + satu.ppn + kirim
        satu.save(update_fields=["harga_satuan", "harga", "ppn", "ongkir", "total"])


def _acting(perkara: Perkara) -> Peran:
    if giliran_of(perkara) is Pihak.PENYEDIA:
        return Peran(min(PERAN_PENYEDIA & perkara.peran))
    owner = Peran(perkara.pesanan.pemilik_langkah)
    return owner if owner in perkara.peran else Peran.PPK


def _next(perkara: Perkara) -> tuple[int, int]:
    last = putaran_terakhir(perkara.pesanan)
    if perkara.aksi == Aksi.MULAI_NEGO:
        return (last.sesi + 1 if last else 1), 1
    if last is None:
        raise TypeError("a counter-offer answers an offer")
    return last.sesi, last.nomor + 1
