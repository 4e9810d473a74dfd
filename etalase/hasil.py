"""The keys and the words of a listing, for whoever freezes it. One boundary round the filters."""

from django.http import QueryDict
from django.utils import timezone

from etalase.filters import KIRIM, TKDN, USAHA, ProdukFilter
from etalase.models import Etalase
from etalase.selectors.pencarian import RingkasPencarian
from etalase.selectors.produk import produk_tayang
from etalase.selectors.urutan import SESUAI, URUTAN, sort_by
from katalog.core.money import format_rupiah
from katalog.kebijakan.selectors import daftar_tarif
from katalog.wilayah.models import Wilayah
from katalog.wilayah.selectors import daftar_kab_kota

HASIL_MAKS = 240


def daftar_hasil(
    data: QueryDict, tujuan: Wilayah | None, etalase: Etalase | None = None
) -> tuple[int, list[int]]:
    """Return how many products a listing has, and the keys of its first HASIL_MAKS in order.

    `data` is the query of `/cari/` or of one etalase, `tujuan` where goods should go.
    """
    saring = _filter(data, etalase)
    hasil = sort_by(
        saring.qs,
        saring.isi["urut"] or SESUAI,
        on=saring.on,
        tarif=saring.tarif,
        kata=next(iter(saring.kata), ""),
        wilayah=tujuan.kode if tujuan else "",
    )
    return hasil.count(), list(hasil.values_list("pk", flat=True)[:HASIL_MAKS])


def ringkas(alamat: str, data: QueryDict, total: int, etalase: Etalase | None) -> RingkasPencarian:
    """Return a listing in words; a filter that makes no sense is left out, as the list does."""
    saring = _filter(data, etalase)
    isi = saring.isi
    pasangan = [
        ("Etalase", etalase.nama if etalase else ""),
        ("Status usaha", ", ".join(USAHA[kode] for kode in isi["usaha"])),
        ("TKDN", ", ".join(TKDN[kode] for kode in isi["tkdn"])),
        ("Kab/kota penyedia", ", ".join(saring.wilayah[kode].nama for kode in isi["wil"])),
        ("Tiba paling lama", KIRIM.get(isi["kirim"], "")),
        ("Harga paling rendah", _rupiah(isi["harga_min"])),
        ("Harga paling tinggi", _rupiah(isi["harga_maks"])),
        ("Urutan", URUTAN[isi["urut"] or SESUAI]),
    ]
    terisi = tuple((nama, nilai) for nama, nilai in pasangan if nilai)
    return RingkasPencarian(alamat, isi["q"] or "", terisi, total)


def _filter(data: QueryDict, etalase: Etalase | None) -> ProdukFilter:
    today = timezone.localdate()
    produk = produk_tayang().filter(etalase=etalase) if etalase else produk_tayang()
    return ProdukFilter(
        data,
        queryset=produk,
        daftar_wilayah=list(daftar_kab_kota()),
        tarif=daftar_tarif(today),
        on=today,
    )


def _rupiah(amount: int | None) -> str:
    return "" if amount is None else format_rupiah(amount)
