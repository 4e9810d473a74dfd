"""The 93 etalase on display and the 16 construction etalase in telaah (`domain.md` 3.6)."""

from katalog.demo.korpus.bentuk import BahanEtalase
from katalog.demo.korpus.pembaca import FOLDER, Pembaca, read_lines


def _read_all() -> tuple[BahanEtalase, ...]:
    """Read every card and order the etalase as the official list does."""
    pembaca = Pembaca()
    urutan = [kode for baris in read_lines("urutan.lst") for kode in baris.split()]
    berkas = sorted(p.name for p in FOLDER.glob("*.txt") if p.name != "kolam.txt")
    semua = {e.kode: e for nama in berkas for e in pembaca.read(nama)}
    return tuple(semua[kode] for kode in urutan)


DAFTAR_ETALASE: tuple[BahanEtalase, ...] = _read_all()
ETALASE: dict[str, BahanEtalase] = {e.kode: e for e in DAFTAR_ETALASE}
TAYANG: tuple[BahanEtalase, ...] = tuple(e for e in DAFTAR_ETALASE if e.jenis != "konstruksi")
TELAAH: tuple[BahanEtalase, ...] = tuple(e for e in DAFTAR_ETALASE if e.jenis == "konstruksi")
RUMPUN: tuple[str, ...] = tuple(dict.fromkeys(e.rumpun for e in DAFTAR_ETALASE))


def share_out(jumlah: int) -> dict[str, int]:
    """Divide a number of products among the 93 etalase by their weight; the sum is exact."""
    bobot = sum(e.bobot for e in TAYANG)
    hasil, terpakai, kumulatif = {}, 0, 0
    for etalase in TAYANG:
        kumulatif += etalase.bobot
        sampai = jumlah * kumulatif // bobot
        hasil[etalase.kode] = sampai - terpakai
        terpakai = sampai
    return hasil
