"""The life of an order (`domain.md` 5.4): all its statuses, and the acts that exist so far."""

from dataclasses import dataclass

from django.db import models

from katalog.akun.state import PERAN_PENYEDIA, Peran
from katalog.core.workflow import Transition, Workflow


class Status(models.TextChoices):
    DRAF = "draf", "Draf"
    KOMPETISI = "kompetisi", "Mini-kompetisi"
    NEGOSIASI = "negosiasi", "Negosiasi"
    REVIU_PPK = "reviu_ppk", "Menunggu persetujuan PPK"
    TANDA_TANGAN = "tanda_tangan", "Menunggu tanda tangan PPK"
    KONFIRMASI_PENYEDIA = "konfirmasi_penyedia", "Menunggu jawaban penyedia"
    BERJALAN = "berjalan", "Pelaksanaan"
    ADENDUM = "adendum", "Adendum"
    MENUNGGU_BAYAR = "menunggu_bayar", "Menunggu pembayaran"
    SELESAI = "selesai", "Selesai"
    BATAL_NEGO = "batal_nego", "Batal saat negosiasi"
    BATAL_REVIU = "batal_reviu", "Ditolak PPK"
    DITOLAK_PENYEDIA = "ditolak_penyedia", "Ditolak penyedia"
    KEDALUWARSA = "kedaluwarsa", "Lewat batas waktu"
    DIBATALKAN = "dibatalkan", "Dibatalkan"
    PUTUS_KONTRAK = "putus_kontrak", "Putus kontrak"


class Aksi(models.TextChoices):
    BELI_LANGSUNG = "beli-langsung", "Kirim ke PPK"
    TERUSKAN = "teruskan", "Teruskan ke PPK"
    HAPUS = "hapus", "Hapus draf"
    KEMBALIKAN = "kembalikan", "Kembalikan"
    TOLAK = "tolak", "Tolak"
    SETUJUI = "setujui", "Setujui paket"
    TANDA_TANGANI = "tanda-tangani", "Tanda tangani Surat Pesanan"
    TERIMA = "terima", "Terima pesanan"
    TOLAK_PESANAN = "tolak-pesanan", "Tidak bisa"
    KEDALUWARSAKAN = "kedaluwarsakan", "Lewat batas waktu"
    MINTA_WAKTU = "minta-waktu", "Minta tambahan waktu"
    BERI_WAKTU = "beri-waktu", "Beri tambahan waktu"
    TOLAK_WAKTU = "tolak-waktu", "Tolak tambahan waktu"


# An event of a draft that is no act of the flow: it starts no step anew.
AKSI_UBAH = "ubah"
# These leave the owner of the step and its deadline alone.
TANPA_LANGKAH_BARU = (AKSI_UBAH, Aksi.MINTA_WAKTU, Aksi.TOLAK_WAKTU)


class Sebab(models.TextChoices):
    """Why a vendor cannot take an order (`ux.md` 3.18)."""

    STOK_HABIS = "stok_habis", "Stok habis"
    JADWAL = "jadwal", "Jadwal tidak bisa dipenuhi"
    HARGA_BERUBAH = "harga_berubah", "Harga berubah"
    LAIN = "lain", "Lainnya"


class PutusanWaktu(models.TextChoices):
    MENUNGGU = "menunggu", "Menunggu PPK"
    DIBERI = "diberi", "Diberi"
    DITOLAK = "ditolak", "Tidak diberi"


class Metode(models.TextChoices):
    BELI_LANGSUNG = "beli_langsung", "Beli langsung harga tayang"
    NEGOSIASI = "negosiasi", "Negosiasi harga"
    MINI_KOMPETISI = "mini_kompetisi", "Mini-kompetisi"


BELANJA = frozenset({Peran.PP, Peran.PPK})
PPK = frozenset({Peran.PPK})
SISTEM = frozenset({Peran.SISTEM})


def _step(source: Status, to: Status, by: frozenset[Peran]) -> Transition[Status]:
    return Transition(frozenset({source}), to, frozenset(by))


ALUR: Workflow[Status, Aksi] = Workflow(
    {
        Aksi.BELI_LANGSUNG: _step(Status.DRAF, Status.REVIU_PPK, BELANJA),
        # Above the limit of a PP the PPK is the buyer (Perpres 12/2021 Pasal 11 and 12).
        Aksi.TERUSKAN: _step(Status.DRAF, Status.DRAF, frozenset({Peran.PP})),
        Aksi.HAPUS: _step(Status.DRAF, Status.DIBATALKAN, BELANJA),
        Aksi.SETUJUI: _step(Status.REVIU_PPK, Status.TANDA_TANGAN, PPK),
        Aksi.KEMBALIKAN: _step(Status.REVIU_PPK, Status.DRAF, PPK),
        Aksi.TOLAK: _step(Status.REVIU_PPK, Status.BATAL_REVIU, PPK),
        Aksi.TANDA_TANGANI: _step(Status.TANDA_TANGAN, Status.KONFIRMASI_PENYEDIA, PPK),
        Aksi.TERIMA: _step(Status.KONFIRMASI_PENYEDIA, Status.BERJALAN, PERAN_PENYEDIA),
        Aksi.TOLAK_PESANAN: _step(
            Status.KONFIRMASI_PENYEDIA, Status.DITOLAK_PENYEDIA, PERAN_PENYEDIA
        ),
        Aksi.KEDALUWARSAKAN: _step(Status.KONFIRMASI_PENYEDIA, Status.KEDALUWARSA, SISTEM),
        # The vendor may ask for more time once; the PPK grants it or not (`domain.md` 5.4).
        Aksi.MINTA_WAKTU: _step(
            Status.KONFIRMASI_PENYEDIA, Status.KONFIRMASI_PENYEDIA, PERAN_PENYEDIA
        ),
        Aksi.BERI_WAKTU: _step(Status.KONFIRMASI_PENYEDIA, Status.KONFIRMASI_PENYEDIA, PPK),
        Aksi.TOLAK_WAKTU: _step(Status.KONFIRMASI_PENYEDIA, Status.KONFIRMASI_PENYEDIA, PPK),
    }
)

AKHIR = (
    Status.SELESAI,
    Status.BATAL_NEGO,
    Status.BATAL_REVIU,
    Status.DITOLAK_PENYEDIA,
    Status.KEDALUWARSA,
    Status.DIBATALKAN,
    Status.PUTUS_KONTRAK,
)
# An end without goods: the need is still there, so the buyer is offered to build it anew.
GAGAL = tuple(status for status in AKHIR if status != Status.SELESAI)
SEBELUM_SP = (
    Status.DRAF,
    Status.KOMPETISI,
    Status.NEGOSIASI,
    Status.REVIU_PPK,
    Status.TANDA_TANGAN,
    Status.BATAL_NEGO,
    Status.BATAL_REVIU,
)
SESUDAH_SP = (
    Status.KONFIRMASI_PENYEDIA,
    Status.BERJALAN,
    Status.ADENDUM,
    Status.MENUNGGU_BAYAR,
    Status.SELESAI,
    Status.DITOLAK_PENYEDIA,
    Status.KEDALUWARSA,
    Status.PUTUS_KONTRAK,
)
# While an order stands here, its money and goods are held but not yet promised.
TERCADANG = (Status.REVIU_PPK, Status.TANDA_TANGAN)
TERIKAT = (
    Status.KONFIRMASI_PENYEDIA,
    Status.BERJALAN,
    Status.ADENDUM,
    Status.MENUNGGU_BAYAR,
    Status.SELESAI,
)
BUTUH_ALASAN = frozenset(
    {Aksi.KEMBALIKAN, Aksi.TOLAK, Aksi.TOLAK_PESANAN, Aksi.MINTA_WAKTU, Aksi.TOLAK_WAKTU}
)


@dataclass(frozen=True, slots=True)
class Label:
    """How a status reads and looks (`ux.md` 2.6): a word, a shape, a tone of the palette."""

    label: str
    bentuk: str
    nada: str


_MENUNGGU = ("◐", "kunyit")
_JALAN = ("●", "nila")
_TUNTAS = ("✓", "daun")
_PUTUS = ("✕", "netral")

LABEL: dict[Status, Label] = {
    Status.DRAF: Label("Draf", "○", "netral"),
    Status.KOMPETISI: Label("Mini-kompetisi berjalan", *_MENUNGGU),
    Status.NEGOSIASI: Label("Negosiasi", *_MENUNGGU),
    Status.REVIU_PPK: Label("Menunggu persetujuan PPK", *_MENUNGGU),
    Status.TANDA_TANGAN: Label("Menunggu tanda tangan PPK", *_MENUNGGU),
    Status.KONFIRMASI_PENYEDIA: Label("Menunggu jawaban penyedia", *_MENUNGGU),
    Status.BERJALAN: Label("Disiapkan penyedia", *_JALAN),
    Status.ADENDUM: Label("Adendum", *_MENUNGGU),
    Status.MENUNGGU_BAYAR: Label("BAST ditandatangani, menunggu bayar", *_JALAN),
    Status.SELESAI: Label("Selesai", *_TUNTAS),
    Status.BATAL_NEGO: Label("Dibatalkan", *_PUTUS),
    Status.BATAL_REVIU: Label("Ditolak", *_PUTUS),
    Status.DITOLAK_PENYEDIA: Label("Ditolak penyedia", *_PUTUS),
    Status.KEDALUWARSA: Label("Lewat batas waktu", *_PUTUS),
    Status.DIBATALKAN: Label("Dibatalkan", *_PUTUS),
    Status.PUTUS_KONTRAK: Label("Putus kontrak", *_PUTUS),
}
DIKEMBALIKAN = Label("Dikembalikan ke PP", "↩", "soga")


def label_of(status: Status, *, dikembalikan: bool = False) -> Label:
    """Return the label of a status; a draft that a PPK sent back says so."""
    if status is Status.DRAF and dikembalikan:
        return DIKEMBALIKAN
    return LABEL[status]
