"""The rules of the integrity gate, and their evaluation on one package."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from katalog.akun.models import Pengguna
from purchasing.models import Pesanan
from purchasing.selectors.gerbang import aturan_paket, aturan_pihak
from purchasing.selectors.gerbang.bahan import AWALAN, Bahan, kumpulkan
from purchasing.selectors.gerbang.hasil import Temu, Temuan
from purchasing.state import Aksi, TingkatGerbang


@dataclass(frozen=True, slots=True)
class AturanGerbang:
    """One rule: a title for people, and the function that looks."""

    judul: str
    lihat: Callable[[Bahan], Temu | None]


ATURAN: dict[str, AturanGerbang] = {
    "pejabat_penyedia": AturanGerbang("Pejabat pengurus penyedia", aturan_pihak.pejabat_penyedia),
    "kontak_sama": AturanGerbang("Kontak pejabat dan penyedia sama", aturan_pihak.kontak_sama),
    "pemilik_sama": AturanGerbang("Penyedia satu pemilik bergantian", aturan_pihak.pemilik_sama),
    "pemecahan": AturanGerbang("Pemecahan paket", aturan_paket.pemecahan),
    "harga_tinggi": AturanGerbang("Harga di atas pembanding", aturan_paket.harga_tinggi),
    "harga_naik": AturanGerbang("Harga naik sebelum dipesan", aturan_paket.harga_naik),
    "baru_tayang": AturanGerbang("Barang baru tayang", aturan_paket.baru_tayang),
    "pdn_dilewati": AturanGerbang("Barang TKDN dilewati", aturan_paket.pdn_dilewati),
    "hemat_nol": AturanGerbang("Nilai besar tanpa penghematan", aturan_paket.hemat_nol),
    "kilat": AturanGerbang("Disetujui dalam hitungan menit", aturan_paket.kilat),
    "batal_berulang": AturanGerbang("Paket batal berulang", aturan_pihak.batal_berulang),
    "porsi_penyedia": AturanGerbang("Belanja terpusat", aturan_pihak.porsi_penyedia),
    "kelas_nilai": AturanGerbang("Nilai untuk usaha kecil", aturan_paket.kelas_nilai),
    "malam": AturanGerbang("Diproses malam hari", aturan_paket.malam),
    "akhir_tahun": AturanGerbang("Belanja ujung tahun", aturan_paket.akhir_tahun),
}
_URUT = tuple(reversed(TingkatGerbang))


def judul_aturan(kode: str) -> str:
    """Return the title of a rule; its code for one that is no more."""
    return ATURAN[kode].judul if kode in ATURAN else kode


def nilai_bahan(bahan: Bahan) -> list[Temuan]:
    """Return what the rules in force find, the most severe first."""
    found = []
    for kode, aturan in ATURAN.items():
        tingkat = TingkatGerbang(bahan.kebijakan[f"{AWALAN}{kode}.tingkat"])
        if tingkat == TingkatGerbang.MATI:
            continue
        if temu := aturan.lihat(bahan):
            found.append(Temuan(kode, aturan.judul, tingkat, temu.kalimat[:400], temu.bukti))
    return sorted(found, key=lambda temuan: _URUT.index(temuan.tingkat))


def daftar_temuan(
    pesanan: Pesanan, aksi: Aksi, *, pada: datetime, orang: Sequence[Pengguna] = ()
) -> list[Temuan]:
    """Evaluate a package for an act at a moment, under the policy of that day.

    The same for the page that shows it before the click and for the act itself. `orang` are those
    who act beside maker and PPK. Raises LookupError without a policy in force.
    """
    return nilai_bahan(kumpulkan(pesanan, aksi, pada=pada, orang=orang))
