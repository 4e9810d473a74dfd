"""The first step: an account with an empty draft, and the link by which to go on."""

from django.db import transaction
from django.urls import reverse

from katalog.akun.models import Pengguna
from katalog.akun.services.pendaftar import buka_akun
from katalog.kabar.services import kabarkan
from vendors.services.pendaftaran import simpan_langkah

LANJUTKAN = "pendaftaran.lanjutkan"


@transaction.atomic
def mulai_akun(*, nama: str, hp: str, surel: str, sandi: str) -> Pengguna:
    """Make an account and its draft, and tell the person where to go on.

    `hp` is E.164, `surel` may be empty. Raises RuleViolation as `buka_akun`.
    """
    pengguna = buka_akun(nama=nama, hp=hp, surel=surel, sandi=sandi)
    draf = simpan_langkah(actor=pengguna, langkah=1, isi={})
    kabarkan(
        topik=LANJUTKAN,
        peristiwa=f"pendaftaran/{draf.kode}",
        penerima=[pengguna],
        judul="Lanjutkan pendaftaran usaha",
        isi="Isian tersimpan di tiap langkah.",
        url=reverse("vendors:daftar"),
        rujukan={"pendaftaran": draf.pk},
    )
    return pengguna
