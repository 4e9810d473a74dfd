"""Plants what a rule of the gate looks for, and what only looks like it."""

from datetime import timedelta
from itertools import count

from django.utils import timezone
from psycopg.types.range import DateRange

from etalase.models import Produk, VersiProduk
from katalog.kebijakan.models import Parameter
from purchasing.models import Pesanan
from purchasing.selectors.gerbang.periksa import daftar_temuan
from purchasing.state import Aksi

_nomor = count(1)
# In working hours, and after everything that a test lets happen now.
SIANG = (timezone.localtime() + timedelta(days=1)).replace(
    hour=10, minute=0, second=0, microsecond=0
)


def temuan(pesanan, aksi=Aksi.BELI_LANGSUNG, *, pada=None, orang=()):
    """Return the findings of a package by code, tomorrow in working hours unless told."""
    satu = Pesanan.objects.select_related("etalase", "penyedia", "satker").get(pk=pesanan.pk)
    return {t.kode: t for t in daftar_temuan(satu, aksi, pada=pada or SIANG, orang=orang)}


def kebijakan(kunci, nilai, *, sejak=None, jenis="pilihan"):
    """Put a value in force from a day on (today), ending the row before it."""
    hari = sejak or timezone.localdate()
    lama = Parameter.objects.filter(kunci=kunci, lingkup="", status="berlaku").latest("berlaku")
    if lama.berlaku.lower >= hari:
        Parameter.objects.filter(pk=lama.pk).update(nilai=str(nilai))
        return
    Parameter.objects.filter(pk=lama.pk).update(berlaku=DateRange(lama.berlaku.lower, hari))
    Parameter.objects.create(
        kunci=kunci,
        jenis_nilai=jenis,
        nilai=str(nilai),
        berlaku=DateRange(hari, None),
        dasar_hukum="Uji",
        status="berlaku",
    )


def ubah(pesanan, **isi):
    """Set columns that no service may, to plant a past; the frozen ones are left alone."""
    Pesanan.objects.filter(pk=pesanan.pk).update(**isi)
    pesanan.refresh_from_db()
    return pesanan


def versi_baru(produk, harga, *, hari_lalu=0):
    """Give a product a version of another price, shown since so many days."""
    lama = produk.versi_tayang
    nilai = {
        f.attname: getattr(lama, f.attname)
        for f in VersiProduk._meta.concrete_fields
        if f.name not in ("id", "nomor", "harga", "dibuat_pada")
    }
    baru = VersiProduk.objects.create(
        **nilai,
        nomor=lama.nomor + 1,
        harga=harga,
        dibuat_pada=timezone.now() - timedelta(days=hari_lalu),
    )
    Produk.objects.filter(pk=produk.pk).update(versi_tayang=baru)
    produk.refresh_from_db()
    return produk


def tayang_sejak(produk, hari):
    Produk.objects.filter(pk=produk.pk).update(tayang_sejak=timezone.now() - timedelta(days=hari))
