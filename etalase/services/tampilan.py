"""Which version and which pictures a product shows."""

from etalase.models import FotoProduk, Produk, VersiProduk
from katalog.unggahan.models import StatusUnggahan, Unggahan

FOTO_MAKS = 8


def show_version(produk: Produk, versi: VersiProduk) -> None:
    """Point the product to this version and replace its pictures by those the version names.

    The caller holds the row and saves it. A version without pictures leaves those shown alone, and
    pictures that came without an upload stay behind the new ones: no version could name them.
    """
    lama = produk.versi_tayang
    produk.versi_tayang = versi
    if versi.foto:
        _replace_pictures(produk, versi, keep=lama is not None and not lama.foto)


def _replace_pictures(produk: Produk, versi: VersiProduk, *, keep: bool) -> None:
    siap = {
        satu.kode: satu
        for satu in Unggahan.objects.filter(kode__in=versi.foto, status=StatusUnggahan.SIAP)
    }
    baru = [
        FotoProduk(kecil=satu.kecil, sedang=satu.sedang, besar=satu.besar)
        for satu in (siap[kode] for kode in versi.foto if kode in siap)
    ]
    if not baru:
        return
    lama = list(produk.foto.all()) if keep else []
    produk.foto.all().delete()
    daftar = [*baru, *lama][:FOTO_MAKS]
    for urutan, foto in enumerate(daftar):
        foto.pk, foto.produk, foto.urutan = None, produk, urutan
    FotoProduk.objects.bulk_create(daftar)
