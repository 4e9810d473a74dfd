"""The timeline of an order: what happened, what happens now, what comes next."""

from dataclasses import dataclass
from datetime import datetime

from purchasing.models import PeristiwaPesanan, Pesanan
from purchasing.state import AKHIR, Aksi, Status


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step: sudah, kini, nanti, masalah or henti; with words, a moment and a person."""

    keadaan: str
    judul: str
    pada: datetime | None
    uraian: str


JUDUL = {
    "buat": "Paket dibuat",
    "ubah": "Paket diperbarui",
    Aksi.BELI_LANGSUNG: "Dikirim ke PPK",
    Aksi.TERUSKAN: "Diteruskan ke PPK",
    Aksi.HAPUS: "Draf dihapus",
    Aksi.SETUJUI: "Disetujui PPK",
    Aksi.TANDA_TANGANI: "Surat Pesanan terbit",
    Aksi.KEMBALIKAN: "Dikembalikan PPK",
    Aksi.TOLAK: "Ditolak PPK",
    Aksi.TERIMA: "Diterima penyedia",
    Aksi.TOLAK_PESANAN: "Ditolak penyedia",
    Aksi.KEDALUWARSAKAN: "Penyedia tidak menjawab",
    Aksi.MINTA_WAKTU: "Penyedia minta tambahan waktu",
    Aksi.BERI_WAKTU: "PPK memberi tambahan waktu",
    Aksi.TOLAK_WAKTU: "PPK tidak memberi tambahan waktu",
}
HENTI = frozenset(
    {Aksi.TOLAK, Aksi.TOLAK_PESANAN, Aksi.KEDALUWARSAKAN, Aksi.HAPUS, Aksi.KEMBALIKAN}
)
KINI = {
    Status.DRAF: "Menunggu dikirim",
    Status.REVIU_PPK: "Menunggu persetujuan PPK",
    Status.TANDA_TANGAN: "Menunggu tanda tangan PPK",
    Status.KONFIRMASI_PENYEDIA: "Menunggu jawaban penyedia",
    Status.BERJALAN: "Disiapkan penyedia",
}
LINTASAN = (
    (Status.REVIU_PPK, "Persetujuan PPK"),
    (Status.KONFIRMASI_PENYEDIA, "Jawaban penyedia"),
    (Status.BERJALAN, "Pengiriman"),
    (Status.MENUNGGU_BAYAR, "Pemeriksaan dan BAST"),
    (Status.SELESAI, "Pembayaran"),
)
URUTAN = [Status.DRAF, *(status for status, _ in LINTASAN)]
MAKS_LANGKAH = 8


def garis_waktu(pesanan: Pesanan) -> list[Langkah]:
    """Return at most eight steps of an order; older loops are left to the history."""
    done = [_past(acara) for acara in pesanan.peristiwa.select_related("pelaku")]
    if pesanan.status in AKHIR:
        return done[-MAKS_LANGKAH:]
    status = Status(pesanan.status)
    now = Langkah("kini", KINI.get(status, status.label), pesanan.tenggat, "batas waktu")
    place = Status.REVIU_PPK if status is Status.TANDA_TANGAN else status
    after = URUTAN.index(place) + 1 if place in URUTAN else len(URUTAN)
    rest = [Langkah("nanti", judul, None, "") for _, judul in LINTASAN[after - 1 :]]
    rest = rest[: max(MAKS_LANGKAH - 1 - len(done), 2)]
    return [*done[-(MAKS_LANGKAH - 1 - len(rest)) :], now, *rest]


def _past(acara: PeristiwaPesanan) -> Langkah:
    keadaan = "henti" if acara.aksi in HENTI else "sudah"
    siapa = acara.pelaku.nama if acara.pelaku else "Sistem"
    uraian = f"{siapa} ({acara.get_peran_display()})"
    if acara.alasan:
        uraian = f"{uraian}: “{acara.alasan}”"
    return Langkah(keadaan, JUDUL.get(acara.aksi, acara.aksi), acara.pada, uraian)
