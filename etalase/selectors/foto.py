"""The pictures of a draft, in the vendor's order, whatever became of them."""

from collections.abc import Sequence

from django.core.files.storage import default_storage

from etalase.models import FotoProduk
from katalog.unggahan.models import StatusUnggahan, Unggahan

# Words for what the worker noticed; none of these blocks (`ux.md` 3.16).
PERINGATAN = {
    "gelap": "Foto gelap. Coba di dekat jendela.",
    "buram": "Foto buram. Coba tahan HP lebih tenang.",
    "kecil": "Kurang dari 600 px. Foto lebih besar lebih jelas.",
}


def foto_of(daftar_kode: Sequence[str]) -> list[Unggahan]:
    """Return the uploads with these codes in this order; each knows `url` and `nasihat`."""
    ada = {satu.kode: satu for satu in Unggahan.objects.filter(kode__in=daftar_kode)}
    daftar = [ada[kode] for kode in daftar_kode if kode in ada]
    for satu in daftar:
        siap = satu.status == StatusUnggahan.SIAP
        vars(satu)["url"] = default_storage.url(satu.kecil) if siap else ""
        vars(satu)["nasihat"] = [PERINGATAN.get(kata, kata) for kata in satu.peringatan]
    return daftar


def preview_pictures(daftar_kode: Sequence[str]) -> list[FotoProduk]:
    """Return the ready ones as the pictures that a product page shows; nothing is stored."""
    return [
        FotoProduk(urutan=urutan, kecil=satu.kecil, sedang=satu.sedang, besar=satu.besar)
        for urutan, satu in enumerate(foto_of(daftar_kode))
        if satu.status == StatusUnggahan.SIAP
    ]
