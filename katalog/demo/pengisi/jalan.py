"""The life of one order as a list of acts, made from the same table that the service obeys."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from katalog.akun.state import Peran
from katalog.demo.korpus.acak import pick, weighted_table
from katalog.demo.pengisi.waktu import later
from purchasing.services.paket import AKSI_BUAT
from purchasing.state import ALUR, Aksi, Status

KIRIM = (Aksi.BELI_LANGSUNG,)
TERBIT = (*KIRIM, Aksi.SETUJUI, Aksi.TANDA_TANGANI)
PULANG = (*KIRIM, Aksi.KEMBALIKAN)
DITAWAR = (Aksi.MULAI_NEGO,)
DIBALAS = (*DITAWAR, Aksi.TAWAR)
# What became of a package, and of a hundred how many.
NASIB: tuple[tuple[tuple[Aksi, ...], int], ...] = (
    ((*TERBIT, Aksi.TERIMA), 76),
    ((*PULANG, *TERBIT, Aksi.TERIMA), 6),
    ((*KIRIM, Aksi.TOLAK), 5),
    ((*TERBIT, Aksi.TOLAK_PESANAN), 5),
    ((*TERBIT, Aksi.KEDALUWARSAKAN), 3),
    ((Aksi.HAPUS,), 3),
    ((*PULANG, Aksi.HAPUS), 2),
)
_TABEL = weighted_table([bobot for _, bobot in NASIB])
PELAKU = {
    AKSI_BUAT: Peran.PP,
    Aksi.BELI_LANGSUNG: Peran.PP,
    Aksi.HAPUS: Peran.PP,
    Aksi.SETUJUI: Peran.PPK,
    Aksi.TANDA_TANGANI: Peran.PPK,
    Aksi.KEMBALIKAN: Peran.PPK,
    Aksi.TOLAK: Peran.PPK,
    Aksi.TERIMA: Peran.PEMILIK_PENYEDIA,
    Aksi.TOLAK_PESANAN: Peran.PEMILIK_PENYEDIA,
    Aksi.KEDALUWARSAKAN: Peran.SISTEM,
    # One round of each side: the buyer begins, the vendor answers.
    Aksi.MULAI_NEGO: Peran.PP,
    Aksi.TAWAR: Peran.PEMILIK_PENYEDIA,
    Aksi.SEPAKATI: Peran.PP,
    Aksi.AKHIRI_NEGO: Peran.PEMILIK_PENYEDIA,
}
ALASAN = {
    Aksi.KEMBALIKAN: (
        "Jumlah melebihi kebutuhan triwulan ini. Mohon disesuaikan.",
        "Alamat kirim belum tepat, barang untuk gudang bidang.",
        "Mohon pilih RUP yang sesuai dengan kegiatan ini.",
        "Bandingkan dulu dengan penyedia lain yang ber-TKDN.",
    ),
    Aksi.TOLAK: (
        "Kegiatan ditunda sampai perubahan anggaran.",
        "Barang serupa masih ada di gudang.",
        "Spesifikasi tidak sesuai dengan kebutuhan bidang.",
    ),
    Aksi.TOLAK_PESANAN: (
        "Stok di gudang kami habis dan belum ada kiriman baru.",
        "Tanggal pengiriman tidak dapat kami penuhi.",
        "Kendaraan pengirim sedang tidak tersedia.",
    ),
    Aksi.AKHIRI_NEGO: ("Harga itu di bawah biaya kami. Maaf, belum bisa.",),
}
# Working days until the act: one of these.
_JEDA: dict[Aksi, tuple[int, ...]] = {
    Aksi.BELI_LANGSUNG: (0,),
    Aksi.SETUJUI: (0, 0, 1, 1, 1, 2),
    Aksi.KEMBALIKAN: (0, 1),
    Aksi.TOLAK: (1, 2),
    Aksi.TERIMA: (0, 0, 1, 1, 2),
    Aksi.TOLAK_PESANAN: (1, 2),
    Aksi.HAPUS: (3, 6, 10),
}


class Langkah(NamedTuple):
    """One act: who did it in which capacity and when, from which status to which."""

    aksi: str
    dari: Status
    ke: Status
    peran: Peran
    pada: datetime
    alasan: str = ""


class Kalender(NamedTuple):
    """Holidays, and how long a vendor has to answer: what deadlines of the past followed from."""

    libur: frozenset[date]
    hari_jawab: int
    jam_tutup: int


def fate(acak: int) -> tuple[Aksi, ...]:
    """Return what becomes of an order."""
    return NASIB[pick(_TABEL, acak)][0]


Saat = Callable[[Aksi, datetime, int], datetime]


def live(daftar_aksi: tuple[Aksi, ...], mulai: datetime, saat: Saat) -> Iterator[Langkah]:
    """Yield the acts of one order in time; the first makes the draft. `mulai` is in local time.

    `saat` tells when an act happens, from the moment of the act before it and its place.
    """
    status, pada = Status.DRAF, mulai
    yield Langkah(AKSI_BUAT, status, status, PELAKU[AKSI_BUAT], pada)
    for urutan, aksi in enumerate(daftar_aksi):
        pada = pada if aksi is Aksi.TANDA_TANGANI else saat(aksi, pada, urutan)
        ke = ALUR.table[aksi].target
        alasan = pick(ALASAN[aksi], pada.minute) if aksi in ALASAN else ""
        yield Langkah(aksi, status, ke, PELAKU[aksi], pada, alasan)
        status = ke


def until(langkah: Iterator[Langkah], sekarang: datetime) -> list[Langkah]:
    """Return the acts that have happened by now; the rest is still being waited for."""
    return [satu for satu in langkah if satu.pada <= sekarang]


def unhurried(acak: int, kalender: Kalender) -> Saat:
    """Return the pace of an ordinary order: each act some working days after the last."""

    def saat(aksi: Aksi, pada: datetime, urutan: int) -> datetime:
        bits = acak >> (5 * urutan)
        if aksi is Aksi.KEDALUWARSAKAN:
            lewat = later(pada, kalender.hari_jawab, 0, kalender.libur)
            return lewat.replace(hour=kalender.jam_tutup, minute=1)
        return later(pada, pick(_JEDA[aksi], bits), bits, kalender.libur)

    return saat


def prompt(aksi: Aksi, pada: datetime, urutan: int) -> datetime:
    """The pace of an order of today: each act within the half hour, whatever the day."""
    return pada + timedelta(minutes=9 + 7 * urutan)
