"""Whether the business fields of a vendor cover an etalase (`domain.md` 3.5)."""

from etalase.models import Etalase, Telaah
from etalase.state import StatusTelaah
from vendors.models import Penyedia

TIDAK_COCOK = "KBLI usaha Anda tidak mencakup etalase ini."


def kbli_cocok(penyedia: Penyedia, etalase: Etalase) -> bool | None:
    """Tell whether a KBLI of the vendor is one that the etalase asks for.

    Returns None when the etalase asks for none or the vendor's are not known yet.
    """
    berlaku = Telaah.objects.filter(etalase=etalase, status=StatusTelaah.BERLAKU).first()
    minta = set(berlaku.kbli) if berlaku else set()
    if not minta:
        return None
    milik = set(penyedia.kbli.values_list("kode", flat=True))
    if not milik:
        return None
    return any(punya.startswith(kode) for punya in milik for kode in minta)
