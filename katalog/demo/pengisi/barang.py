"""What orders can be made of: products on display, by etalase and vendor, with what is left."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

from katalog.demo.korpus.acak import mix, pick
from katalog.demo.pengisi.dunia import Dunia
from katalog.kebijakan.selectors import Tarif, daftar_tarif
from vendors.state import BOLEH_BERDAGANG

PER_ETALASE = 300
MAKS_JUMLAH = 2_000
POOL = """
SELECT e.kode, p.penyedia_id, p.id, v.id, s.id, v.nama, v.harga, v.kelas_pajak, v.ongkir,
       v.minimal_pembelian, v.kelipatan, v.waktu_kirim_hari, p.tayang_sejak,
       CASE WHEN s.tidak_terbatas THEN 1000000 ELSE s.tersedia END
FROM etalase_etalase e
CROSS JOIN LATERAL (
  SELECT * FROM etalase_produk
  WHERE etalase_id = e.id AND status = 'tayang' ORDER BY id LIMIT %s
) p
JOIN etalase_versiproduk v ON v.id = p.versi_tayang_id
JOIN etalase_stok s ON s.produk_id = p.id
JOIN vendors_penyedia u ON u.id = p.penyedia_id AND u.status = ANY(%s)
WHERE e.kode = ANY(%s) ORDER BY p.id
"""


@dataclass(slots=True)
class Barang:
    """One product on display; `sisa` is what later orders may still take."""

    etalase: str
    penyedia: int
    produk: int
    versi: int
    stok: int
    nama: str
    harga: int
    kelas_pajak: str
    ongkir: int
    minimal: int
    kelipatan: int
    hari: int
    tayang_sejak: datetime
    sisa: int

    def amount_for(self, rupiah: int) -> int:
        """Return how many units about that much money buys; 0 when the stock cannot give them."""
        jumlah = max(self.minimal, min(rupiah // self.harga, MAKS_JUMLAH))
        jumlah -= jumlah % self.kelipatan
        if jumlah < self.minimal:
            jumlah = -(-self.minimal // self.kelipatan) * self.kelipatan
        return jumlah if jumlah <= self.sisa else 0


@dataclass(frozen=True, slots=True)
class Baris:
    """A line of an order to be; money in whole rupiah."""

    barang: Barang
    jumlah: int
    harga: int
    ppn: int

    @property
    def total(self) -> int:
        return self.harga + self.ppn + self.barang.ongkir


class Gudang:
    """Finds goods for a plan line and takes them, so that no order wants what is not there."""

    def __init__(self, dunia: Dunia) -> None:
        dicari = sorted({rup.bahan.etalase for daftar in dunia.rup.values() for rup in daftar})
        self._rak: dict[str, dict[int, list[Barang]]] = defaultdict(lambda: defaultdict(list))
        with connection.cursor() as cursor:
            cursor.execute(POOL, [PER_ETALASE, list(BOLEH_BERDAGANG), dicari])
            for baris in cursor.fetchall():
                barang = Barang(*baris)
                self._rak[barang.etalase][barang.penyedia].append(barang)
        self._pkp = {p.pk: p.is_pkp for p in dunia.penyedia}
        self._tarif: dict[date, dict[str, Tarif]] = {}

    def vendors(self, etalase: str) -> list[int]:
        """Return the vendors that have goods on display there."""
        return list(self._rak[etalase])

    def basket(
        self, etalase: str, penyedia: int, pada: datetime, uang: int, acak: int
    ) -> list[Baris]:
        """Return one to four lines of one vendor worth at most `uang` rupiah, or none."""
        rak = [b for b in self._rak[etalase][penyedia] if b.tayang_sejak < pada]
        hasil: list[Baris] = []
        for urutan in range(min(1 + (acak >> 9) % 4, len(rak))):
            barang = pick(rak, mix(urutan, acak))
            bagian = (uang - sum(b.total for b in hasil)) // (2 if urutan else 1)
            satu = self._line(barang, bagian if urutan else bagian * 2 // 3, pada.date())
            terpakai = any(b.barang is barang for b in hasil)
            if satu and not terpakai and sum(b.total for b in hasil) + satu.total <= uang:
                hasil.append(satu)
        return sorted(hasil, key=lambda b: b.barang.produk)

    def take(self, daftar: list[Baris]) -> None:
        """Take the goods off the shelf."""
        for baris in daftar:
            baris.barang.sisa -= baris.jumlah

    def _line(self, barang: Barang, rupiah: int, hari: date) -> Baris | None:
        jumlah = barang.amount_for(rupiah)
        if not jumlah:
            return None
        harga = barang.harga * jumlah
        tarif = self._tarif.get(hari) or self._tarif.setdefault(hari, daftar_tarif(hari))
        kena = self._pkp[barang.penyedia]
        return Baris(barang, jumlah, harga, tarif[barang.kelas_pajak].ppn(harga) if kena else 0)
