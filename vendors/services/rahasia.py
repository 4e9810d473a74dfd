"""Looking at a sensitive number is an act, and leaves a trace (`reliability.md` 3.3)."""

from django.db import transaction

from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from vendors.models import Penyedia
from vendors.selectors.fakta import RAHASIA

PEMBACA = frozenset({Peran.PENGELOLA, Peran.KEPALA_UKPBJ, Peran.APIP})


@transaction.atomic
def buka_rahasia(*, penyedia: Penyedia, bidang: str, actor: Pengguna) -> None:
    """Write down that this person looks at this number of a vendor; the trail holds no number.

    Raises RuleViolation `bukan_kewenangan` or `bidang_tidak_dikenal`.
    """
    peran = peran_semua(actor) & PEMBACA
    if not peran:
        raise RuleViolation("bukan_kewenangan", "Anda tidak berwenang membuka nomor ini.")
    if bidang not in RAHASIA:
        raise RuleViolation("bidang_tidak_dikenal", "Bidang ini tidak dikenal.")
    record(
        actor=actor,
        aksi="penyedia.buka_rahasia",
        on=penyedia,
        nomor=penyedia.kode,
        peran=min(peran),
        bidang=bidang,
    )
