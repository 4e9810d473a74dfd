"""The people of these tests, and a client that is logged in as one of them."""

from datetime import date
from itertools import count

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client
from django.utils import timezone

from katalog.akun.models import Pengguna, Penugasan, SatuanKerja
from katalog.akun.services.faktor import enrol, new_secret
from katalog.akun.state import Peran
from katalog.wilayah.models import Wilayah
from tests.klien import client_of

SANDI = "kuda-laut-bersepeda"
_nomor = count(1)


def orang(**fields) -> Pengguna:
    n = next(_nomor)
    isi = {
        "nama": f"Orang Uji {n}",
        "surel": f"orang{n}@uji.test",
        "nip": f"19990101{n:010d}",
        "password": SANDI,
        **fields,
    }
    return Pengguna.objects.create_user(**isi)


def kantor() -> SatuanKerja:
    n = next(_nomor)
    wilayah, _ = Wilayah.objects.get_or_create(
        kode="99", defaults={"nama": "Provinsi Uji", "slug": "provinsi-uji"}
    )
    return SatuanKerja.objects.create(
        kode=f"9.99.{n}",
        nama=f"Dinas Uji {n}",
        singkatan=f"KU{n}",
        wilayah=wilayah,
        alamat="Jl. Uji",
    )


def beri(pengguna: Pengguna, peran: Peran, satker: SatuanKerja | None = None, **fields):
    """Return a new assignment, open-ended since the beginning of 2026."""
    isi = {"nomor_sk": "SK/UJI/1", "berlaku_dari": date(2026, 1, 1), **fields}
    return Penugasan.objects.create(pengguna=pengguna, peran=peran, satuan_kerja=satker, **isi)


def admin_opd(satker: SatuanKerja) -> Pengguna:
    pengguna = orang()
    beri(pengguna, Peran.ADMIN_OPD, satker)
    return pengguna


def superadmin() -> Pengguna:
    pengguna = orang()
    beri(pengguna, Peran.SUPERADMIN)
    return pengguna


def code_of(rahasia: str, geser: int = 0) -> str:
    """Return the TOTP code of now, or of some steps of 30 seconds later."""
    return format_hotp_value(hotp_value(rahasia, int(timezone.now().timestamp()) // 30 + geser))


def pasang_faktor(pengguna: Pengguna) -> tuple[str, list[str]]:
    """Enrol an authenticator with the code of the step before; return secret and recovery codes."""
    rahasia = new_secret()
    return rahasia, enrol(pengguna=pengguna, rahasia=rahasia, kode=code_of(rahasia, -1))


def klien(pengguna: Pengguna, *, faktor: bool = True) -> Client:
    """Return a client logged in as this person, by default with the factor just shown."""
    return client_of(pengguna, faktor=faktor)
