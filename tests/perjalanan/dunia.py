"""A small world with three people who can log in; `python -m tests.perjalanan.dunia` names them."""

import json

import django

SANDI = "belanja-uji-2026"


def build() -> dict[str, str]:
    """Write the world and return what a journey has to know of it."""
    from allauth.mfa.models import Authenticator  # noqa: PLC0415 - Django is set up by main
    from allauth.mfa.utils import encrypt  # noqa: PLC0415

    from etalase.models import Atribut  # noqa: PLC0415
    from katalog.akun.services.faktor import new_secret  # noqa: PLC0415
    from katalog.akun.state import Peran  # noqa: PLC0415
    from tests.purchasing.pabrik import (  # noqa: PLC0415
        buat_orang,
        buat_penyedia,
        buat_produk,
        dunia_kecil,
        tugaskan,
    )

    d = dunia_kecil(stok=500)
    pembanding = buat_produk(
        buat_penyedia(), etalase=d.produk.etalase, nama="Kursi pembanding", harga=150_000
    )
    # What a vendor's first product is asked for beside the seven inputs of every product.
    Atribut.objects.create(
        skema=d.produk.etalase.skema.get(),
        kode="rangka",
        nama="Rangka",
        tipe="pilihan",
        pilihan=["Besi", "Kayu"],
        is_wajib=True,
    )
    pengelola = buat_orang("Pengelola Perjalanan")
    tugaskan(pengelola, Peran.PENGELOLA, None)
    # A code works once, and only around its own 30 seconds: each journey logs in people of its own.
    ppk_banding = buat_orang("Siti PPK Banding", peran=Peran.PPK, satker=d.satker)
    pengurasi = buat_orang("Pengelola Kurasi", peran=Peran.PENGELOLA)
    pengusung = buat_orang("Pengelola Etalase", peran=Peran.PENGELOLA)
    penelaah = buat_orang("Penelaah Perjalanan", peran=Peran.PENELAAH)
    kepala = buat_orang("Kepala Perjalanan", peran=Peran.KEPALA_UKPBJ)
    rahasia = new_secret()
    berkode = (d.ppk, ppk_banding, pengelola, pengurasi, pengusung, penelaah, kepala)
    for orang in (d.pp, d.pemilik, *berkode):
        orang.set_password(SANDI)
        orang.save()
    for orang in berkode:
        Authenticator.objects.create(
            user=orang, type=Authenticator.Type.TOTP, data={"secret": encrypt(rahasia)}
        )
    return {
        "pengelola": pengelola.surel,
        "pengelola kurasi": pengurasi.surel,
        "pengelola etalase": pengusung.surel,
        "penelaah": penelaah.surel,
        "kepala": kepala.surel,
        "etalase": d.produk.etalase.nama,
        "pp": d.pp.nip,
        "ppk": d.ppk.surel,
        "ppk banding": ppk_banding.surel,
        "penyedia": d.pemilik.surel,
        "rahasia": rahasia,
        "produk": d.produk.versi_tayang.nama,
        "pembanding": pembanding.versi_tayang.nama,
        "rup": d.rup.nama,
    }


if __name__ == "__main__":
    django.setup()
    print(json.dumps(build()))
