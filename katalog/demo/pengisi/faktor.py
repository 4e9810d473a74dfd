"""Second factors of the demo's people: made from the seed, so that they can be printed again."""

from base64 import b32encode
from collections.abc import Iterable
from hashlib import sha256

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import encrypt

from katalog.akun.models import Pengguna
from katalog.demo.pengisi.dunia import Dunia


def fill_factors(dunia: Dunia, orang: Iterable[Pengguna]) -> int:
    """Enrol an authenticator app and recovery codes for each person; return how many people."""
    semua = list(orang)
    Authenticator.objects.bulk_create(
        satu for pengguna in semua for satu in _factors(dunia, pengguna)
    )
    return len(semua)


def _factors(dunia: Dunia, pengguna: Pengguna) -> list[Authenticator]:
    bahan = f"{dunia.ukuran.benih}/{pengguna.kode}".encode()
    rahasia = b32encode(sha256(b"totp/" + bahan).digest()[:20]).decode()
    cadangan = sha256(b"cadangan/" + bahan).hexdigest()[:40]
    return [
        Authenticator(
            user=pengguna, type=Authenticator.Type.TOTP, data={"secret": encrypt(rahasia)}
        ),
        Authenticator(
            user=pengguna,
            type=Authenticator.Type.RECOVERY_CODES,
            data={"seed": encrypt(cadangan), "used_mask": 0},
        ),
    ]
