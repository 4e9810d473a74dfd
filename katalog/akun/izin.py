"""What each role may do at `/kelola/`, as patterns over Django's permission names.

Nobody deletes there, and a superadmin keeps the people but touches no business table (SoD6).
"""

from collections.abc import Iterable
from fnmatch import fnmatchcase

from katalog.akun.state import PERAN_KELOLA, Peran


def _curate(paket: str) -> list[str]:
    return [f"{paket}.{izin}_*" for izin in ("view", "add", "change")]


IZIN: dict[str, tuple[str, ...]] = {
    Peran.PENGELOLA: (
        *_curate("etalase"),
        *_curate("vendors"),
        *_curate("kebijakan"),
        "bantuan.view_*",
        "bantuan.add_gangguan",
        "bantuan.change_*",
        "akun.view_satuankerja",
        "purchasing.view_*",
        "wilayah.view_*",
    ),
    Peran.PENELAAH: (
        "etalase.view_*",
        "etalase.change_etalase",
        "etalase.*_skemaatribut",
        "etalase.*_atribut",
        "vendors.view_*",
        "wilayah.view_*",
    ),
    Peran.KEPALA_UKPBJ: (
        "etalase.view_*",
        "vendors.view_*",
        "purchasing.view_*",
        "kebijakan.view_*",
        "kebijakan.change_*",
        "bantuan.view_*",
        "akun.view_satuankerja",
        "wilayah.view_*",
    ),
    Peran.SUPERADMIN: (
        *_curate("akun"),
        "wilayah.view_*",
        "wilayah.change_instansi",
        "bantuan.view_gangguan",
        "bantuan.add_gangguan",
        "bantuan.change_gangguan",
        "kabar.view_*",
    ),
    Peran.PENDAMPING: (
        "bantuan.*_sesidamping",
        "bantuan.view_pesertasesi",
        "bantuan.view_permintaandamping",
        "bantuan.change_permintaandamping",
        "wilayah.view_wilayah",
    ),
    Peran.APIP: ("*.view_*",),
}
# Those who may enter `/kelola/` at all; APIP reads and writes nothing (SoD7).
PERAN_MASUK_KELOLA = frozenset({*PERAN_KELOLA, Peran.APIP, Peran.PENDAMPING})


def _patterns(peran: Iterable[str]) -> list[str]:
    return [pola for satu in peran for pola in IZIN.get(satu, ())]


def allows(peran: Iterable[str], permission: str) -> bool:
    """Tell whether one of these roles has a permission such as `etalase.change_produk`."""
    if ".delete_" in permission:
        return False
    return any(fnmatchcase(permission, pola) for pola in _patterns(peran))


def allows_module(peran: Iterable[str], app_label: str) -> bool:
    """Tell whether one of these roles has anything to do in this package."""
    return any(fnmatchcase(app_label, pola.partition(".")[0]) for pola in _patterns(peran))
