"""The budget lines of a plan line: which of them an order burdens, and how their balances move.

As in `services.pagu` each movement is one conditional UPDATE and one row that says why. Rows are
taken in ascending id, after the balance of the plan line (`katalog.core.locks`).
"""

from collections.abc import Sequence

from django.db.models import F

from katalog.core.errors import RuleViolation
from katalog.core.money import format_rupiah
from purchasing.models import JenisMutasiMak, MakRup, MutasiMak, Pesanan

Beban = Sequence[tuple[int, int]]
"""Ids of budget lines with the rupiah that each carries."""


def bagi(*, rup_id: int, total: int, diminta: Beban) -> list[tuple[MakRup, int]]:
    """Return which budget lines carry `total` rupiah: as asked, or the only one there is.

    Raises RuleViolation `mak_belum_dibagi` where there are several and nothing was asked, and
    `mak_tidak_cocok` for lines of another plan, empty parts, or a sum that is not the total.
    """
    semua = list(MakRup.objects.filter(rup=rup_id))
    daftar = [satu for satu in semua if satu.pagu] or semua[:1]
    if not diminta:
        if len(daftar) != 1:
            raise RuleViolation(
                "mak_belum_dibagi",
                f"RUP ini punya {len(daftar)} MAK. Tulis berapa yang dibebankan ke tiap MAK.",
            )
        return [(daftar[0], total)]
    menurut = {satu.pk: satu for satu in semua}
    bagian = dict(diminta)
    if len(bagian) != len(diminta) or not bagian.keys() <= menurut.keys():
        raise RuleViolation("mak_tidak_cocok", "Pilih MAK milik RUP yang dipakai.")
    jumlah = sum(bagian.values())
    if jumlah != total or min(bagian.values()) <= 0:
        raise RuleViolation(
            "mak_tidak_cocok",
            f"Jumlah pembagian MAK {format_rupiah(jumlah)} harus sama dengan total paket"
            f" {format_rupiah(total)}.",
        )
    return [(menurut[pk], nilai) for pk, nilai in sorted(bagian.items())]


def beban_of(pesanan: Pesanan) -> list[tuple[int, int]]:
    """Return what an order burdens, in ascending id."""
    return list(pesanan.anggaran.order_by("baris_mak").values_list("baris_mak", "nilai"))


def cadangkan(*, beban: Beban, rujukan: str) -> None:
    """Hold the parts of one round of an order.

    Raises RuleViolation `mak_kurang` naming the line and the missing rupiah; nothing is held then,
    because the transaction of the act ends.
    """
    room = F("pagu") - F("dicadangkan") - F("terikat")
    for pk, nilai in beban:
        moved = (
            MakRup.objects.filter(pk=pk)
            .alias(room=room)
            .filter(room__gte=nilai)
            .update(dicadangkan=F("dicadangkan") + nilai)
        )
        if not moved:
            mak = MakRup.objects.get(pk=pk)
            kurang = format_rupiah(nilai - mak.sisa)
            raise RuleViolation(
                "mak_kurang", f"Pagu {mak} kurang {kurang}. Bagi ke MAK lain atau pilih RUP lain."
            )
        _note(pk, rujukan, JenisMutasiMak.CADANG, nilai)


def ikat(*, beban: Beban, rujukan: str) -> None:
    """Turn what was held into a commitment, at the signature."""
    for pk, nilai in beban:
        _move(pk, nilai, dicadangkan=-1, terikat=1)
        _note(pk, rujukan, JenisMutasiMak.IKAT, nilai)


def lepas(*, beban: Beban, rujukan: str) -> None:
    """Give back what was held and never signed."""
    for pk, nilai in beban:
        _move(pk, nilai, dicadangkan=-1, terikat=0)
        _note(pk, rujukan, JenisMutasiMak.LEPAS, nilai)


def kembalikan(*, beban: Beban, rujukan: str) -> None:
    """Give back what was committed and will not be spent; never what was received or paid."""
    for pk, nilai in beban:
        _move(pk, nilai, dicadangkan=0, terikat=-1)
        _note(pk, rujukan, JenisMutasiMak.KEMBALI, nilai)


def realisasikan(*, beban: Beban, rujukan: str, jenis: JenisMutasiMak) -> None:
    """Count parts of a commitment as received (FISIK, at a BAST) or paid (KEUANGAN).

    `rujukan` names the BAST or the payment, so that each is counted once. Raises RuleViolation
    `realisasi_melebihi` beyond what is committed.
    """
    kolom = {
        JenisMutasiMak.FISIK: "realisasi_fisik",
        JenisMutasiMak.KEUANGAN: "realisasi_keuangan",
    }[jenis]
    for pk, nilai in beban:
        moved = (
            MakRup.objects.filter(pk=pk)
            .alias(room=F("terikat") - F(kolom))
            .filter(room__gte=nilai)
            .update(**{kolom: F(kolom) + nilai})
        )
        if not moved:
            raise RuleViolation(
                "realisasi_melebihi", "Realisasi tidak boleh melebihi nilai yang terikat."
            )
        _note(pk, rujukan, jenis, nilai)


def _move(pk: int, nilai: int, *, dicadangkan: int, terikat: int) -> None:
    bound = F("terikat") + terikat * nilai
    moved = (
        MakRup.objects.filter(pk=pk)
        .alias(held=F("dicadangkan") + dicadangkan * nilai, bound=bound)
        .filter(held__gte=0, bound__gte=F("realisasi_fisik"))
        .filter(bound__gte=F("realisasi_keuangan"))
        .update(dicadangkan=F("dicadangkan") + dicadangkan * nilai, terikat=bound)
    )
    if not moved:
        raise RuleViolation("saldo_tidak_cocok", "Saldo MAK tidak cocok. Hubungi pengelola.")


def _note(pk: int, rujukan: str, jenis: JenisMutasiMak, nilai: int) -> None:
    MutasiMak.objects.create(baris_mak_id=pk, rujukan=rujukan, jenis=jenis, nilai=nilai)
