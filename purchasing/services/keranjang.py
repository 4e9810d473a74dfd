"""The cart: wishes of one buyer for one office. Nothing is held by it."""

from django.db import transaction

from etalase.models import Produk
from etalase.selectors.harga import harga_untuk
from etalase.selectors.produk import price_of
from katalog.akun.models import Pengguna
from katalog.core.errors import RuleViolation
from purchasing.models import ItemKeranjang
from purchasing.selectors.hak import hari_ini, kantor_belanja, wilayah_kantor

JUMLAH_MAKS = 1_000_000


@transaction.atomic
def put(*, actor: Pengguna, satker_id: int, kode: str, jumlah: int) -> ItemKeranjang:
    """Put a product into the cart, or change how many of it are wished for.

    `jumlah` is in the product's unit. Raises RuleViolation `produk_tidak_tayang`,
    `jumlah_tidak_sesuai` (minimum, multiple or absurd number), `tidak_dijual_di_sini` or
    `bukan_kewenangan`.
    """
    _may_buy(actor, satker_id)
    produk = (
        Produk.objects.tayang().select_related("versi_tayang", "penyedia").filter(kode=kode).first()
    )
    if produk is None or produk.versi_tayang is None:
        raise RuleViolation("produk_tidak_tayang", "Produk ini tidak dijual lagi.")
    versi = produk.versi_tayang
    if not 0 < jumlah <= JUMLAH_MAKS or jumlah < versi.minimal_pembelian:
        raise RuleViolation(
            "jumlah_tidak_sesuai", f"Jumlah paling sedikit {versi.minimal_pembelian}."
        )
    if jumlah % versi.kelipatan:
        raise RuleViolation("jumlah_tidak_sesuai", f"Jumlah harus kelipatan {versi.kelipatan}.")
    tempat = wilayah_kantor(satker_id)
    setempat = harga_untuk(versi, tempat)
    if setempat is None:
        raise RuleViolation("tidak_dijual_di_sini", "Produk ini tidak dijual ke wilayah Anda.")
    harga = price_of(versi, hari_ini(), is_pkp=produk.penyedia.is_pkp, dasar=setempat.harga)
    item, _ = ItemKeranjang.objects.update_or_create(
        pengguna=actor,
        satker_id=satker_id,
        produk=produk,
        defaults={"jumlah": jumlah},
        create_defaults={
            "jumlah": jumlah,
            "harga_saat_ditaruh": harga.total,
        },
    )
    return item


@transaction.atomic
def remove(*, actor: Pengguna, satker_id: int, kode: str) -> None:
    """Take a product out of the cart; one that is not there is no error."""
    ItemKeranjang.objects.filter(pengguna=actor, satker_id=satker_id, produk__kode=kode).delete()


def _may_buy(actor: Pengguna, satker_id: int) -> None:
    if not kantor_belanja(actor).filter(satuan_kerja=satker_id).exists():
        raise RuleViolation("bukan_kewenangan", "Keranjang hanya untuk PP dan PPK.")
