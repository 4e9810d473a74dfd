"""Whether the business fields of a vendor cover an etalase (`domain.md` 3.5)."""

from etalase.models import Etalase
from vendors.models import Penyedia

TIDAK_COCOK = "KBLI usaha Anda tidak mencakup etalase ini."


def kbli_cocok(penyedia: Penyedia, etalase: Etalase) -> bool | None:
    """Tell whether a KBLI of the vendor is one that the etalase asks for.

    Returns None when the etalase asks for none or the vendor's are not known yet.
    """
    minta = set(getattr(etalase, "daftar_kbli", None) or ())
    milik = set(getattr(penyedia, "daftar_kbli", None) or ())
    if not minta or not milik:
        return None
    return any(punya.startswith(kode) for punya in milik for kode in minta)
