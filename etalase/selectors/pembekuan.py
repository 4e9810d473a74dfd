"""Freezes and objections as officers and vendors look at them."""

from django.db.models import QuerySet

from etalase.models import Keberatan, Pembekuan, Produk
from etalase.state import StatusKeberatan
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.akun.state import Peran
from katalog.unggahan.models import Unggahan
from vendors.selectors.hak_berkas import boleh_baca_dokumen

RUANG_BUKTI, RUANG_KEBERATAN = "pembekuan", "keberatan"
PEMBACA_BUKTI = frozenset({Peran.PENGELOLA, Peran.KEPALA_UKPBJ, Peran.APIP})


def antrean_keberatan(orang: Pengguna) -> QuerySet[Keberatan]:
    """Return the objections that this person may answer, by deadline; not those to his freezes."""
    return (
        Keberatan.objects.filter(status=StatusKeberatan.DIAJUKAN)
        .exclude(pembeku=orang)
        .select_related("pembekuan__produk__versi_tayang", "pembekuan__produk__penyedia")
        .order_by("batas", "pk")
    )


def riwayat_pembekuan(produk: Produk) -> QuerySet[Pembekuan]:
    """Return the freezes of a product, the newest first, each with its objection."""
    return produk.pembekuan.select_related(
        "dibekukan_oleh",
        "diangkat_oleh",
        "bukti",
        "keberatan__diputus_oleh",
        "keberatan__bukti",
        "keberatan__diajukan_oleh",
    )


def pembekuan_berjalan(produk: Produk) -> Pembekuan | None:
    """Return the freeze that holds today, or None; one that ran out holds no more."""
    if produk.is_shown:
        return None
    return riwayat_pembekuan(produk).filter(diangkat_pada=None).first()


def boleh_baca_bukti(pengguna: Pengguna, unggahan: Unggahan) -> bool:
    """Tell whether this person may read the evidence of a freeze: it may name who complained."""
    return not PEMBACA_BUKTI.isdisjoint(peran_semua(pengguna))


def boleh_baca_keberatan(pengguna: Pengguna, unggahan: Unggahan) -> bool:
    """Tell whether this person may read what a vendor sent with its objection."""
    return boleh_baca_dokumen(pengguna, unggahan)
