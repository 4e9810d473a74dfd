"""Prices that moved: later versions of a few products, so that their history says something."""

from datetime import timedelta

from django.db.models import Max

from etalase.models import Produk, VersiProduk
from etalase.state import StatusProduk
from katalog.demo.korpus.produk import round_price
from katalog.demo.pengisi.dunia import Dunia

BANYAK, LOMPATI = 12, 5
USIA_HARI = 320
# Days ago and the share of the first price; the first of them stands out within the window.
PERUBAHAN: tuple[tuple[tuple[int, float], ...], ...] = (
    ((60, 1.4),),
    ((250, 1.04), (120, 0.98)),
    ((200, 0.95),),
    ((280, 1.05), (190, 1.1), (40, 1.07)),
)


def fill_harga(dunia: Dunia) -> int:
    """Write later versions of some products that have been on display long; return how many.

    They are the newest by number, where the managers' list of prices that stand out begins.
    """
    lama = dunia.ukuran.sekarang - timedelta(days=USIA_HARI)
    calon = Produk.objects.filter(status=StatusProduk.TAYANG, tayang_sejak__lt=lama)
    pk = VersiProduk.objects.aggregate(akhir=Max("pk"))["akhir"] or 0
    banyak = 0
    for urut, produk in enumerate(calon.order_by("-pk")[: BANYAK * LOMPATI : LOMPATI]):
        pertama = produk.versi.get()
        for nomor, (hari, bagian) in enumerate(PERUBAHAN[urut % len(PERUBAHAN)], start=2):
            banyak += 1
            versi = produk.versi.get(pk=pertama.pk)
            versi.pk, versi.nomor = pk + banyak, nomor
            versi.harga = round_price(pertama.harga * bagian)
            versi.dibuat_pada = dunia.ukuran.sekarang - timedelta(days=hari)
            versi.save(force_insert=True)
            Produk.objects.filter(pk=produk.pk).update(versi_tayang=versi)
    return banyak
