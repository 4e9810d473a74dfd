"""A shelf of the same thing at several shops."""

from datetime import timedelta

from django.utils import timezone

from etalase.models import Atribut, SkemaAtribut, VersiProduk
from tests.purchasing.pabrik import buat_etalase, buat_penyedia, buat_produk

HARGA = (900_000, 950_000, 1_000_000, 1_050_000, 1_100_000)
NAMA = "Kursi rapat besi"


def buat_rak(**lain):
    """Return an etalase that tells goods apart by kind, by whether they stack, and by weight."""
    etalase = buat_etalase(**lain)
    skema = etalase.skema.get()
    for urutan, (kode, tipe) in enumerate((("jenis", "pilihan"), ("tumpuk", "ya_tidak"))):
        Atribut.objects.create(skema=skema, kode=kode, nama=kode, tipe=tipe, urutan=urutan)
    Atribut.objects.create(
        skema=skema, kode="berat", nama="berat", tipe="angka", satuan="kg", urutan=2
    )
    # What is not compared does not tell goods apart.
    Atribut.objects.create(
        skema=skema, kode="warna", nama="warna", tipe="pilihan", is_banding=False, urutan=3
    )
    return etalase


def isi(**lain):
    atribut = {"jenis": "rapat", "tumpuk": True, "berat": 7, "warna": "biru"}
    return {"nama": NAMA, "atribut": atribut, **lain}


def skema_kedua(etalase, **lain):
    """Return another version of the schema, whose weight is written in another unit."""
    pertama = etalase.skema.get(versi=1)
    kedua = SkemaAtribut.objects.create(etalase=etalase, versi=2, is_berlaku=False)
    for atribut in pertama.atribut.all():
        atribut.pk, atribut.skema = None, kedua
        if atribut.kode == "berat":
            for nama, nilai in lain.items():
                setattr(atribut, nama, nilai)
        atribut.save(force_insert=True)
    return kedua


def pesaing(etalase, harga=HARGA, **lain):
    """Put one product of a vendor of its own on the shelf for each price (before PPN)."""
    return [
        buat_produk(buat_penyedia(is_pkp=False), etalase=etalase, **isi(harga=satu, **lain))
        for satu in harga
    ]


def milik(etalase, **lain):
    """Return the product whose price is in question."""
    return buat_produk(buat_penyedia(is_pkp=False), etalase=etalase, **isi(**lain))


def next_of(produk, *, hari_lalu=0, **lain):
    """Show a next version of a product, made so many days ago; return it."""
    lama = produk.versi_tayang
    kolom = {
        f.attname: getattr(lama, f.attname)
        for f in VersiProduk._meta.concrete_fields
        if f.name not in ("id", "dibuat_pada")
    }
    pada = timezone.now() - timedelta(days=hari_lalu)
    baru = VersiProduk.objects.create(
        **{**kolom, "nomor": lama.nomor + 1, "dibuat_pada": pada, **lain}
    )
    type(produk).objects.filter(pk=produk.pk).update(versi_tayang=baru)
    produk.refresh_from_db()
    return baru
