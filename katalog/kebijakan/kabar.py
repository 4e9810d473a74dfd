"""The policy of sending messages, which `kabar` below asks for through its port."""

from datetime import date

from katalog.kabar.aturan import AturanKirim
from katalog.kebijakan.selectors import policy_numbers

KUNCI = (
    "kabar.jam_ringkasan",
    "kabar.tenang_mulai",
    "kabar.tenang_selesai",
    "kabar.tunda_awal",
    "kabar.tunda_terlama",
    "kabar.menyerah",
)


def aturan_kirim(hari: date) -> AturanKirim:
    """Return the policy in force on that day. Raises LookupError when a row is missing."""
    nilai = policy_numbers(KUNCI, hari)
    return AturanKirim(*(nilai[kunci] for kunci in KUNCI))
