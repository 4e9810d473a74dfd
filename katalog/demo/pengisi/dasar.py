"""The instance, its regions, and the 93 + 16 etalase with their schemas."""

from datetime import timedelta

from django.utils.text import slugify

from etalase.models import Atribut, Etalase, Rumpun, SkemaAtribut
from etalase.state import StatusEtalase
from katalog.demo.korpus.bentuk import BahanEtalase
from katalog.demo.korpus.etalase import DAFTAR_ETALASE, RUMPUN
from katalog.demo.pengisi.dunia import Dunia
from katalog.wilayah.models import Instansi, Wilayah
from katalog.wilayah.services.muat import load_wilayah

PROVINSI = "35"


def fill_instansi(dunia: Dunia) -> int:
    """Write the government that is served and its regions; return how many regions."""
    banyak = load_wilayah(PROVINSI)
    dunia.wilayah = {w.kode: w for w in Wilayah.objects.all()}
    dunia.instansi = Instansi.objects.create(
        pk=1,
        nama="Pemerintah Provinsi Jawa Timur",
        nama_singkat="Katalog Lokal Jatim",
        domain="katalog.contoh.test",
        wilayah=dunia.wilayah[PROVINSI],
        alamat="Jl. Contoh Pahlawan No. 110, Surabaya",
        telepon="0899 0000 0001",
        surel="layanan@katalog.contoh.test",
        jam_layanan="Senin sampai Jumat, 07.30 sampai 16.00",
        is_demo=True,
    )
    return banyak


def fill_etalase(dunia: Dunia) -> int:
    """Write families, etalase, schemas and attributes; return how many etalase."""
    rumpun = [
        Rumpun(pk=urutan, nama=nama, slug=slugify(nama), urutan=urutan)
        for urutan, nama in enumerate(RUMPUN, start=1)
    ]
    Rumpun.objects.bulk_create(rumpun)
    per_nama = {satu.nama: satu for satu in rumpun}
    for bahan in DAFTAR_ETALASE:
        etalase = _etalase(dunia, bahan, per_nama[bahan.rumpun])
        dunia.etalase[bahan.kode] = etalase
        dunia.skema[bahan.kode] = SkemaAtribut(pk=dunia.pk(SkemaAtribut), etalase=etalase)
    Etalase.objects.bulk_create(dunia.etalase.values())
    SkemaAtribut.objects.bulk_create(dunia.skema.values())
    Atribut.objects.bulk_create(
        satu for bahan in DAFTAR_ETALASE for satu in _attributes(dunia, bahan)
    )
    return len(dunia.etalase)


def _etalase(dunia: Dunia, bahan: BahanEtalase, rumpun: Rumpun) -> Etalase:
    pk = dunia.pk(Etalase)
    acak = dunia.acak("etalase", pk)
    tayang = bahan.jenis != "konstruksi"
    return Etalase(
        pk=pk,
        kode=bahan.kode,
        nama=bahan.nama,
        slug=slugify(bahan.nama),
        jenis=bahan.jenis,
        rumpun=rumpun,
        deskripsi=bahan.deskripsi,
        status=StatusEtalase.TAYANG if tayang else StatusEtalase.PENELAAHAN,
        tayang_sejak=dunia.hari - timedelta(days=1100 + acak % 700) if tayang else None,
        perkiraan_tayang=None if tayang else dunia.hari + timedelta(days=30 + acak % 120),
    )


def _attributes(dunia: Dunia, bahan: BahanEtalase) -> list[Atribut]:
    return [
        Atribut(
            pk=dunia.pk(Atribut),
            skema=dunia.skema[bahan.kode],
            kode=satu.kode,
            nama=satu.nama,
            tipe=satu.tipe,
            satuan=satu.satuan,
            pilihan=list(satu.pilihan),
            is_wajib=satu.wajib,
            is_saring=satu.saring,
            is_banding=satu.banding,
            urutan=urutan,
        )
        for urutan, satu in enumerate(bahan.atribut, start=1)
    ]
