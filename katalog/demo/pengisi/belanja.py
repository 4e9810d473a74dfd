"""A year of orders in every state there is: planned here, written by `catat`."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from katalog.demo.korpus.acak import mix, pick
from katalog.demo.pengisi.barang import Gudang
from katalog.demo.pengisi.catat import write_down
from katalog.demo.pengisi.dunia import Dunia
from katalog.demo.pengisi.jalan import (
    DIBALAS,
    DITAWAR,
    KIRIM,
    PULANG,
    TERBIT,
    Kalender,
    Langkah,
    fate,
    live,
    prompt,
    unhurried,
    until,
)
from katalog.demo.pengisi.rencana import Rencana
from katalog.demo.pengisi.usaha import choose_tokoh
from katalog.demo.pengisi.waktu import office_hour, working_days
from katalog.kebijakan.selectors import JAM_TUTUP, libur, policy_number, policy_rupiah
from purchasing.state import Aksi

HARI_RIWAYAT = 360
COBA = 12
UANG_TERKECIL = 300_000
UTAMA = "DISDIK"
# What waits today for the people of the story: office, from the vendor of the story or another,
# what has happened so far, and how many hours ago it began.
KISAH: tuple[tuple[str, bool, tuple[Aksi, ...], int], ...] = (
    (UTAMA, False, KIRIM, 3),
    (UTAMA, True, KIRIM, 20),
    (UTAMA, False, KIRIM, 27),
    (UTAMA, False, KIRIM, 44),
    (UTAMA, False, PULANG, 30),
    (UTAMA, False, (), 5),
    (UTAMA, True, TERBIT, 26),
    (UTAMA, True, (*TERBIT, Aksi.TERIMA), 47),
    (UTAMA, False, TERBIT, 23),
    ("DINKES", True, TERBIT, 22),
    ("DINKES", False, KIRIM, 6),
    ("DINKES", False, KIRIM, 28),
    ("SETDA", True, TERBIT, 8),
    ("SETDA", False, KIRIM, 25),
    (UTAMA, True, DITAWAR, 4),
    (UTAMA, True, DIBALAS, 21),
    (UTAMA, True, (*DIBALAS, Aksi.SEPAKATI), 24),
    (UTAMA, False, (*DITAWAR, Aksi.AKHIRI_NEGO), 29),
)


class Perencana:
    """Chooses offices, plan lines, vendors and goods within budget, stock and the law's ceiling."""

    def __init__(self, dunia: Dunia) -> None:
        self.dunia = dunia
        self.gudang = Gudang(dunia)
        self.batas = policy_rupiah("metode.beli_langsung_max", dunia.hari)
        self.tokoh = dunia.penyedia[choose_tokoh(dunia.bahan_penyedia)].pk
        # The office of the story buys three times as much as any other.
        self.opd = [*dunia.satker, UTAMA, UTAMA]

    def plan(
        self, opd: str, penyedia: int | None, mulai: datetime, langkah: list[Langkah], acak: int
    ) -> Rencana | None:
        """Return an order of that office, from that vendor or from any; None when nothing fits."""
        calon = [rup for rup in self.dunia.rup[opd] if rup.baris.tahun == mulai.year]
        for coba in range(COBA):
            bits = mix(coba, acak)
            rup = pick(calon, bits)
            daftar = self.gudang.vendors(rup.bahan.etalase)
            if not daftar or (penyedia is not None and penyedia not in daftar):
                continue
            dipilih = penyedia or pick(daftar, bits >> 11)
            uang = min(_money(bits), self.batas, rup.sisa)
            baris = self.gudang.basket(rup.bahan.etalase, dipilih, mulai, uang, bits)
            if baris:
                self.gudang.take(baris)
                rencana = Rencana(opd, rup, dipilih, baris, langkah)
                rup.sisa -= rencana.total
                return rencana
        return None

    def history(self, jumlah: int, kalender: Kalender) -> Iterator[Rencana | None]:
        """Yield ordinary orders over the past year; what is not finished by now is still open."""
        dunia = self.dunia
        hari = working_days(dunia.hari - timedelta(days=HARI_RIWAYAT), dunia.hari, kalender.libur)
        for nomor in range(jumlah):
            acak = dunia.acak("pesanan", nomor)
            mulai = office_hour(hari[nomor * len(hari) // jumlah], acak, dunia.instansi.zona)
            jalan = live(fate(acak >> 7), mulai, unhurried(acak >> 13, kalender))
            langkah = until(jalan, dunia.ukuran.sekarang)
            if langkah:
                yield self.plan(pick(self.opd, acak >> 3), None, mulai, langkah, acak)

    def story(self) -> Iterator[Rencana | None]:
        """Yield what waits today for the people whose logins the README prints."""
        sekarang = self.dunia.ukuran.sekarang.astimezone(self.dunia.instansi.zona)
        for nomor, (opd, tokoh, daftar_aksi, jam) in enumerate(KISAH):
            mulai = sekarang - timedelta(hours=jam, minutes=nomor)
            langkah = list(live(daftar_aksi, mulai, prompt))
            acak = self.dunia.acak("kisah", nomor)
            tempat = [opd, *(o for o in self.dunia.satker if o != opd)]
            penyedia = self.tokoh if tokoh else None
            found = (self.plan(o, penyedia, mulai, langkah, acak) for o in tempat)
            yield next((satu for satu in found if satu), None)


def fill_pesanan(dunia: Dunia) -> int:
    """Plan and write the orders, in the order in which they began; return how many."""
    if not dunia.ukuran.pesanan or not dunia.ukuran.produk:
        return 0
    perencana = Perencana(dunia)
    kalender = Kalender(
        libur=libur(),
        hari_jawab=policy_number("pesanan.jawab_penyedia", dunia.hari),
        jam_tutup=policy_number(JAM_TUTUP, dunia.hari),
    )
    kisah = list(perencana.story())
    riwayat = perencana.history(max(0, dunia.ukuran.pesanan - len(KISAH)), kalender)
    rencana = [satu for satu in (*kisah, *riwayat) if satu is not None]
    rencana.sort(key=lambda satu: satu.langkah[0].pada)
    return write_down(dunia, rencana, kalender)


def _money(bits: int) -> int:
    """Return a sum of rupiah: many small purchases, few near the ceiling."""
    return round(UANG_TERKECIL * 150 ** ((bits >> 20) % 1000 / 1000))
