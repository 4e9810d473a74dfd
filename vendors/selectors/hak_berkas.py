"""Who may read the documents of a vendor (`reliability.md` 3.3)."""

from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.akun.state import Peran
from katalog.unggahan.models import Unggahan
from vendors.models import Keanggotaan

RUANG = "penyedia"
PEMBACA_BERKAS = frozenset({Peran.PENGELOLA, Peran.KEPALA_UKPBJ, Peran.APIP})


def boleh_baca_dokumen(pengguna: Pengguna, unggahan: Unggahan) -> bool:
    """Tell whether this person may read this file: its vendor's people, managers and APIP."""
    if not PEMBACA_BERKAS.isdisjoint(peran_semua(pengguna)):
        return True
    pemilik = unggahan.ruang.partition(":")[2]
    return (
        pemilik.isdigit()
        and Keanggotaan.objects.filter(
            penyedia=int(pemilik), pengguna=pengguna, berakhir_pada=None
        ).exists()
    )
