"""The vendor's answers beside yes: a refusal with a coded cause, and one request for more time.

`domain.md` 5.4: the vendor answers in the policy's working days, with one extension by the PPK.
"""

from dataclasses import dataclass
from typing import TypeVar

from katalog.core.errors import RuleViolation
from katalog.kebijakan.selectors import tenggat_hari_kerja
from purchasing.models import PenolakanPenyedia, PermintaanWaktu
from purchasing.selectors.jawaban import permintaan_of
from purchasing.services.perkara import Perkara
from purchasing.state import PutusanWaktu, Sebab

PERPANJANG = "pesanan.perpanjang_jawab"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Penolakan:
    """The form of `TOLAK_PESANAN`: why, as one of the codes of `state.Sebab`."""

    sebab: str


def _present(nilai: T | None) -> T:
    if nilai is None:
        raise TypeError("a guard has seen to it")
    return nilai


def cause_given(perkara: Perkara) -> None:
    """A refusal names its cause (`ux.md` 3.18)."""
    isian = perkara.isian
    if not isinstance(isian, Penolakan) or isian.sebab not in Sebab.values:
        raise RuleViolation("sebab_kosong", "Pilih kenapa pesanan tidak bisa dipenuhi.")


def never_asked(perkara: Perkara) -> None:
    """More time is asked for once, and before the deadline."""
    if permintaan_of(perkara.pesanan) is not None:
        raise RuleViolation("sudah_minta_waktu", "Tambahan waktu hanya dapat diminta satu kali.")
    tenggat = perkara.pesanan.tenggat
    if tenggat is None or tenggat <= perkara.pada:
        raise RuleViolation("sudah_lewat", "Batas waktu jawaban sudah lewat.")


def is_asked(perkara: Perkara) -> None:
    """The PPK decides on a request that waits, not on one he thinks of himself."""
    minta = permintaan_of(perkara.pesanan)
    if minta is None or not minta.is_menunggu:
        raise RuleViolation(
            "tidak_ada_permintaan", "Tidak ada permintaan tambahan waktu yang menunggu."
        )


def keep_cause(perkara: Perkara) -> None:
    """Keep the coded cause of a refusal."""
    if not isinstance(perkara.isian, Penolakan):
        raise TypeError("a refusal brings its cause")
    PenolakanPenyedia.objects.create(pesanan=perkara.pesanan, sebab=perkara.isian.sebab)


def ask(perkara: Perkara) -> None:
    """Write the request down. The deadline runs on until the PPK has decided."""
    PermintaanWaktu.objects.create(
        pesanan=perkara.pesanan,
        peminta=_present(perkara.actor),
        alasan=perkara.alasan,
        tenggat_lama=_present(perkara.pesanan.tenggat),
    )


def grant(perkara: Perkara) -> None:
    """Add the working days that the policy of today grants, counted from the old deadline."""
    minta = _present(permintaan_of(perkara.pesanan))
    baru = tenggat_hari_kerja(PERPANJANG, minta.tenggat_lama, perkara.pada)
    _decide(perkara, minta, PutusanWaktu.DIBERI)
    minta.tenggat_baru = perkara.pesanan.tenggat = baru
    minta.save()


def deny(perkara: Perkara) -> None:
    """Leave the deadline where it is."""
    minta = _present(permintaan_of(perkara.pesanan))
    _decide(perkara, minta, PutusanWaktu.DITOLAK)
    minta.save()


def _decide(perkara: Perkara, minta: PermintaanWaktu, putusan: PutusanWaktu) -> None:
    minta.putusan = putusan
    minta.pemutus = perkara.actor
    minta.diputus_pada = perkara.pada
