"""The logins of the people in the story, as the demo prints them."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt

from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from katalog.demo.korpus.orang import named_people
from katalog.demo.pengisi.usaha import TOKOH_PEMILIK, TOKOH_STAF

LANGKAH_TOTP = 30


@dataclass(frozen=True, slots=True)
class Login:
    """One row of the table; `rahasia` and `cadangan` are empty without a second factor."""

    peran: str
    nama: str
    tempat: str
    surel: str
    rahasia: str = ""
    cadangan: tuple[str, ...] = ()

    def code(self, detik: float) -> str:
        """Return the TOTP code at that moment (seconds since 1970), or nothing."""
        if not self.rahasia:
            return ""
        return format_hotp_value(hotp_value(self.rahasia, int(detik) // LANGKAH_TOTP))


def story_logins() -> list[Login]:
    """Return the logins of the people in the story that are in this database."""
    urutan = [orang.surel for orang in named_people()]
    urutan[3:3] = [TOKOH_PEMILIK[1], TOKOH_STAF[1]]
    orang = {
        satu.surel: satu
        for satu in Pengguna.objects.filter(surel__in=urutan).prefetch_related(
            "penugasan__satuan_kerja", "keanggotaan__penyedia"
        )
    }
    return [_login(orang[surel]) for surel in urutan if surel in orang]


def _login(orang: Pengguna) -> Login:
    anggota = next(iter(orang.keanggotaan.all()), None)
    tugas = next(iter(orang.penugasan.all()), None)
    if anggota is not None:
        peran, tempat = Peran(anggota.peran).label, anggota.penyedia.nama
    elif tugas is not None:
        kantor = tugas.satuan_kerja
        peran, tempat = Peran(tugas.peran).label, kantor.singkatan if kantor else "Katalog"
    else:
        peran, tempat = "", ""
    return Login(peran, orang.nama, tempat, orang.surel or "", *_factor(orang))


def _factor(orang: Pengguna) -> tuple[str, tuple[str, ...]]:
    rahasia, cadangan = "", ()
    for satu in Authenticator.objects.filter(user=orang):
        if satu.type == Authenticator.Type.TOTP:
            rahasia = decrypt(satu.data["secret"])
        elif satu.type == Authenticator.Type.RECOVERY_CODES:
            cadangan = tuple(RecoveryCodes(satu).get_unused_codes())
    return rahasia, cadangan
