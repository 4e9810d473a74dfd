"""The keys and the words of a listing, for whoever freezes it. One boundary round the filters."""

from dataclasses import replace

from django.http import QueryDict
from django.utils import timezone

from etalase.filters import Saringan, chosen_labels
from etalase.models import Etalase, KelasPajak
from etalase.selectors.cari.mesin import Sudut, daftar_spek_saring, find
from etalase.selectors.cari.permintaan import SESUAI, URUTAN
from etalase.selectors.pdn import AmbangPdn, ambang_pdn
from etalase.selectors.pencarian import RingkasPencarian
from katalog.kebijakan.selectors import daftar_tarif
from katalog.wilayah.models import Wilayah
from katalog.wilayah.selectors import daftar_kab_kota

HASIL_MAKS = 240
JUDUL = {
    "usaha": "Status usaha",
    "tkdn": "TKDN",
    "pdn": "Asal barang",
    "sertifikat": "Sertifikat",
    "wil": "Kab/kota penyedia",
    "kirim": "Tiba paling lama",
    "harga_min": "Harga paling rendah",
    "harga_maks": "Harga paling tinggi",
}


def daftar_hasil(
    data: QueryDict, tujuan: Wilayah | None, etalase: Etalase | None = None
) -> tuple[int, list[int]]:
    """Return how many products a listing has, and the keys of its first HASIL_MAKS in order.

    `data` is the query of `/cari/` or of one etalase, `tujuan` where goods should go.
    """
    sudut = sudut_kini()
    minta = read_saringan(data, etalase, sudut.ambang).permintaan(
        etalase=etalase.pk if etalase else None, tujuan=tujuan.kode if tujuan else ""
    )
    hasil = find(replace(minta, jumlah=HASIL_MAKS), sudut)
    return hasil.total, hasil.pk


def ringkas(alamat: str, data: QueryDict, total: int, etalase: Etalase | None) -> RingkasPencarian:
    """Return a listing in words; a filter that makes no sense is left out, as the list does."""
    saring = read_saringan(data, etalase, ambang_pdn(timezone.localdate()))
    isi = saring.isi
    dipilih = chosen_labels(saring)
    pasangan = [("Etalase", etalase.nama if etalase else "")]
    pasangan += [
        (JUDUL.get(nama, "Spesifikasi"), ", ".join(label for _, label in daftar))
        for nama, daftar in dipilih.items()
    ]
    pasangan.append(("Urutan", URUTAN[isi["urut"] or SESUAI]))
    terisi = tuple((nama, nilai) for nama, nilai in pasangan if nilai)
    return RingkasPencarian(alamat, isi["q"] or "", terisi, total)


def read_saringan(data: QueryDict, etalase: Etalase | None, ambang: AmbangPdn) -> Saringan:
    """Return the filters of a listing, those of the schema included, as of the day of `ambang`."""
    spek = daftar_spek_saring(etalase.pk) if etalase else ()
    return Saringan(data, daftar_wilayah=list(daftar_kab_kota()), ambang=ambang, spek=spek)


def sudut_kini() -> Sudut:
    """Return today, with the rate of PPN and the thresholds of TKDN in force."""
    today = timezone.localdate()
    return Sudut(today, daftar_tarif(today).get(KelasPajak.PPN_UMUM), ambang_pdn(today))
