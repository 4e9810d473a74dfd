"""Which version and which pictures a product shows."""

from etalase.models import FotoProduk, Produk, VersiProduk
from katalog.unggahan.models import StatusUnggahan, Unggahan


def show_version(produk: Produk, versi: VersiProduk) -> None:
    """Point the product to this version and replace its pictures by those the version names.

    The caller holds the row and saves it. A version without pictures leaves those shown alone.
    """
    produk.versi_tayang = versi
    if versi.foto:
        _replace_pictures(produk, versi)


def _replace_pictures(produk: Produk, versi: VersiProduk) -> None:
    siap = {
        satu.kode: satu
        for satu in Unggahan.objects.filter(kode__in=versi.foto, status=StatusUnggahan.SIAP)
    }
    daftar = [siap[kode] for kode in versi.foto if kode in siap]
    if not daftar:
        return
    produk.foto.all().delete()
    FotoProduk.objects.bulk_create(
        FotoProduk(
            produk=produk,
            urutan=urutan,
            kecil=satu.kecil,
            sedang=satu.sedang,
            besar=satu.besar,
        )
        for urutan, satu in enumerate(daftar)
    )
