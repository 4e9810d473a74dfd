"""A world just large enough to buy something in: one office, one vendor, one product, one plan."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from uuid import uuid4

from django.utils import timezone
from django.utils.text import slugify

from etalase.models import Etalase, Produk, Rumpun, SkemaAtribut, Stok, VersiProduk
from katalog.akun.models import AlamatKirim, Pengguna, Penugasan, SatuanKerja
from katalog.akun.state import Peran
from katalog.wilayah.models import Instansi, Wilayah
from purchasing.models import MakRup, PaguSaldo, PaketRup
from purchasing.services.jawaban import Penolakan
from purchasing.services.paket import IsianPaket, buat_paket
from purchasing.services.pesanan import perform_aksi, perform_berurutan
from purchasing.state import Aksi
from vendors.models import Keanggotaan, Penyedia

_nomor = count(1)


def next_number() -> int:
    return next(_nomor)


def buat_wilayah() -> Wilayah:
    provinsi, _ = Wilayah.objects.get_or_create(
        kode="35", defaults={"nama": "Jawa Timur", "slug": "jawa-timur"}
    )
    kota, _ = Wilayah.objects.get_or_create(
        kode="35.78",
        defaults={"nama": "Kota Surabaya", "slug": "kota-surabaya", "induk": provinsi},
    )
    Instansi.objects.get_or_create(
        pk=1,
        defaults={
            "nama": "Pemerintah Provinsi Uji",
            "nama_singkat": "Katalog Uji",
            "domain": "katalog.contoh.test",
            "wilayah": provinsi,
        },
    )
    return kota


def buat_satker() -> SatuanKerja:
    n = next_number()
    kota = buat_wilayah()
    satker = SatuanKerja.objects.create(
        kode=f"9.99.{n:04d}",
        nama=f"Dinas Uji {n}",
        singkatan=f"DU{n}",
        wilayah=kota,
        alamat="Jl. Contoh 1, Surabaya",
    )
    AlamatKirim.objects.create(
        satuan_kerja=satker,
        label="Kantor",
        alamat="Jl. Contoh 1, Surabaya",
        wilayah=kota,
        penerima="Dodi Contoh",
        is_utama=True,
    )
    return satker


def buat_orang(nama: str = "Orang Uji", *, peran: Peran | None = None, satker=None) -> Pengguna:
    n = next_number()
    orang = Pengguna.objects.create_user(
        nama=f"{nama} {n}", nip=f"199901019999{n:06d}", surel=f"orang{n}@contoh.test"
    )
    if peran is not None:
        tugaskan(orang, peran, satker)
    return orang


def tugaskan(orang: Pengguna, peran: Peran, satker=None) -> Penugasan:
    return Penugasan.objects.create(
        pengguna=orang,
        satuan_kerja=satker,
        peran=peran,
        nomor_sk=f"SK-{next_number()}",
        berlaku_dari=date(2020, 1, 1),
    )


def buat_penyedia(**lain) -> Penyedia:
    n = next_number()
    nama = f"UD Uji {n}"
    return Penyedia.objects.create(
        **{
            "nama": nama,
            "slug": slugify(nama),
            "jenis_badan": "ud",
            "skala": "kecil",
            "nib": f"9999{n:09d}",
            "npwp": f"9999{n:012d}",
            "is_pkp": True,
            "alamat": "Jl. Vendor 1",
            "wilayah": buat_wilayah(),
            "status": "terverifikasi",
            "terdaftar_sejak": date(2023, 1, 1),
            **lain,
        }
    )


def buat_etalase(**lain) -> Etalase:
    n = next_number()
    rumpun, _ = Rumpun.objects.get_or_create(slug="uji", defaults={"nama": "Uji", "urutan": 1})
    etalase = Etalase.objects.create(
        **{
            "kode": f"{n % 1000:03d}",
            "nama": f"Etalase Uji {n}",
            "slug": f"etalase-uji-{n}",
            "jenis": "barang",
            "rumpun": rumpun,
            "status": "tayang",
            "tayang_sejak": date(2023, 1, 1),
            **lain,
        }
    )
    SkemaAtribut.objects.create(etalase=etalase)
    return etalase


def buat_produk(
    penyedia: Penyedia, *, stok: int = 100, etalase=None, sku: str | None = None, **lain
) -> Produk:
    n = next_number()
    etalase = etalase or buat_etalase()
    produk = Produk.objects.create(
        penyedia=penyedia, etalase=etalase, sku=f"SKU-{n}" if sku is None else sku
    )
    versi = VersiProduk.objects.create(
        **{
            "produk": produk,
            "penyedia": penyedia,
            "nomor": 1,
            "nama": f"Kursi rapat uji {n}",
            "slug": f"kursi-rapat-uji-{n}",
            "satuan": "unit",
            "harga": 100_000,
            "kelas_pajak": "ppn_umum",
            "waktu_kirim_hari": 3,
            "skema": etalase.skema.get(is_berlaku=True),
            **lain,
        }
    )
    Produk.objects.filter(pk=produk.pk).update(
        versi_tayang=versi, status="tayang", tayang_sejak=timezone.now() - timedelta(days=90)
    )
    Stok.objects.create(produk=produk, tersedia=stok)
    produk.refresh_from_db()
    return produk


def buat_rup(satker: SatuanKerja, *, pagu: int = 100_000_000) -> PaketRup:
    n = next_number()
    rup = PaketRup.objects.create(
        kode_rup=f"99{n:06d}",
        tahun=timezone.localdate().year,
        satker=satker,
        nama=f"Belanja uji {n}",
        jenis="barang",
        mak="5.1.02.01.01.0024",
        pagu=pagu,
    )
    PaguSaldo.objects.create(rup=rup, pagu=pagu)
    MakRup.objects.create(rup=rup, mak=rup.mak, sumber_dana=rup.sumber_dana, pagu=pagu)
    return rup


@dataclass
class DuniaKecil:
    satker: SatuanKerja
    pp: Pengguna
    ppk: Pengguna
    penyedia: Penyedia
    pemilik: Pengguna
    produk: Produk
    rup: PaketRup

    def isian(self, *, jumlah: int = 10, **ganti) -> IsianPaket:
        isi = {
            "satker_id": self.satker.pk,
            "penyedia_id": self.penyedia.pk,
            "rup_id": self.rup.pk,
            "alamat_id": self.satker.alamat_kirim.get().pk,
            "ppk_id": self.ppk.pk,
            "tiba_paling_lambat": timezone.localdate() + timedelta(days=14),
            "alasan": "Harga tayang sesuai kebutuhan.",
            "barang": ((self.produk.kode, jumlah),),
            **ganti,
        }
        return IsianPaket(**isi)

    def draf(self, **isi):
        return buat_paket(actor=self.pp, isian=self.isian(**isi), kunci=uuid4())

    def lakukan(self, pesanan, aksi: Aksi, actor: Pengguna, **lain):
        pesanan.refresh_from_db()
        if aksi is Aksi.TOLAK_PESANAN:
            lain.setdefault("isian", Penolakan("stok_habis"))
        return perform_aksi(
            **{
                "nomor": pesanan.nomor,
                "aksi": aksi,
                "actor": actor,
                "versi": pesanan.versi,
                "kunci": uuid4(),
                "benturan_dinyatakan": True,
                "faktor_segar": True,
                **lain,
            }
        )

    def terkirim(self, **isi):
        return self.lakukan(self.draf(**isi), Aksi.BELI_LANGSUNG, self.pp)

    def setujui(self, pesanan, **lain):
        pesanan.refresh_from_db()
        return perform_berurutan(
            **{
                "nomor": pesanan.nomor,
                "daftar_aksi": (Aksi.SETUJUI, Aksi.TANDA_TANGANI),
                "actor": self.ppk,
                "versi": pesanan.versi,
                "kunci": uuid4(),
                "faktor_segar": True,
                **lain,
            }
        )

    def terbit(self, **isi):
        return self.setujui(self.terkirim(**isi))


def dunia_kecil(*, stok: int = 100, pagu: int = 100_000_000) -> DuniaKecil:
    satker = buat_satker()
    penyedia = buat_penyedia()
    pemilik = buat_orang("Budi Pemilik")
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=pemilik, peran=Peran.PEMILIK_PENYEDIA)
    return DuniaKecil(
        satker=satker,
        pp=buat_orang("Rina PP", peran=Peran.PP, satker=satker),
        ppk=buat_orang("Siti PPK", peran=Peran.PPK, satker=satker),
        penyedia=penyedia,
        pemilik=pemilik,
        produk=buat_produk(penyedia, stok=stok),
        rup=buat_rup(satker, pagu=pagu),
    )
