"""The budget of a plan line: each movement is one conditional UPDATE and one row that says why.

Reading a balance first and writing it later oversells even under a CHECK, because a lost update
keeps the counter legal (`reliability.md` 0.2).
"""

from django.db.models import F

from etalase.models import JenisMutasi
from katalog.core.errors import RuleViolation
from katalog.core.money import format_rupiah
from purchasing.models import PaguMutasi, PaguSaldo


def cadangkan(*, rup_id: int, nilai: int, rujukan: str) -> None:
    """Hold `nilai` rupiah of a plan line for one round of an order.

    Raises RuleViolation `pagu_kurang` when less is left, naming the missing rupiah.
    """
    room = F("pagu") - F("dicadangkan") - F("terikat") - F("realisasi")
    moved = (
        PaguSaldo.objects.filter(rup_id=rup_id)
        .alias(room=room)
        .filter(room__gte=nilai)
        .update(dicadangkan=F("dicadangkan") + nilai)
    )
    if not moved:
        saldo = PaguSaldo.objects.get(rup_id=rup_id)
        kurang = format_rupiah(nilai - saldo.sisa)
        raise RuleViolation(
            "pagu_kurang", f"Pagu kurang {kurang}. Kurangi jumlah atau pilih RUP lain."
        )
    _note(rup_id, rujukan, JenisMutasi.CADANG, nilai)


def ikat(*, rup_id: int, nilai: int, rujukan: str) -> None:
    """Turn what was held into a commitment, at the signature (`domain.md` 5.4)."""
    _move(rup_id, nilai, dicadangkan=-1, terikat=1)
    _note(rup_id, rujukan, JenisMutasi.IKAT, nilai)


def lepas(*, rup_id: int, nilai: int, rujukan: str) -> None:
    """Give back what was held and never signed."""
    _move(rup_id, nilai, dicadangkan=-1, terikat=0)
    _note(rup_id, rujukan, JenisMutasi.LEPAS, nilai)


def kembalikan(*, rup_id: int, nilai: int, rujukan: str) -> None:
    """Give back what was committed and will not be spent."""
    _move(rup_id, nilai, dicadangkan=0, terikat=-1)
    _note(rup_id, rujukan, JenisMutasi.KEMBALI, nilai)


def _move(rup_id: int, nilai: int, *, dicadangkan: int, terikat: int) -> None:
    moved = (
        PaguSaldo.objects.filter(rup_id=rup_id)
        .alias(
            held=F("dicadangkan") + dicadangkan * nilai,
            bound=F("terikat") + terikat * nilai,
        )
        .filter(held__gte=0, bound__gte=0)
        .update(
            dicadangkan=F("dicadangkan") + dicadangkan * nilai,
            terikat=F("terikat") + terikat * nilai,
        )
    )
    if not moved:
        raise RuleViolation("saldo_tidak_cocok", "Saldo pagu tidak cocok. Hubungi pengelola.")


def _note(rup_id: int, rujukan: str, jenis: JenisMutasi, nilai: int) -> None:
    saldo = PaguSaldo.objects.only("pk").get(rup_id=rup_id)
    PaguMutasi.objects.create(saldo=saldo, rujukan=rujukan, jenis=jenis, nilai=nilai)
