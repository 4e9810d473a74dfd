"""Vendors of every size, and the people who log in for them."""

from datetime import date, timedelta

from django.contrib.auth.hashers import make_password
from django.utils.text import slugify

from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from katalog.core.lokal import nomor_hp
from katalog.demo.korpus.opd import DAFTAR_OPD, rup_ke
from katalog.demo.korpus.orang import nama_orang
from katalog.demo.korpus.penyedia import PenyediaJadi, lahirkan_penyedia
from katalog.demo.pengisi.dunia import SANDI, Dunia
from katalog.demo.pengisi.verifikasi import fill_verifikasi
from vendors.models import (
    Bank,
    KbliPenyedia,
    Keanggotaan,
    Penyedia,
    PutusanRekening,
    RekeningPenyedia,
)
from vendors.state import Status

TOKOH_PEMILIK = ("Budi Santoso", "budi.santoso@usaha.test")
TOKOH_STAF = ("Ani Kurniawan", "ani.kurniawan@usaha.test")
# The first round over the regions is of vendors who may trade, so that none is left without.
SEMUA_SEHAT_SAMPAI = 80
KBLI_DEMO = ("47414", "47591", "31001")
_TIDAK_SEHAT = (
    (67, Status.DITANGGUHKAN),
    (53, Status.PERLU_PEMBARUAN),
    (41, Status.DIAJUKAN),
)


def fill_penyedia(dunia: Dunia) -> int:
    """Write vendors with an owner each and staff for some; return how many vendors."""
    dunia.bahan_penyedia = lahirkan_penyedia(dunia.ukuran.penyedia, dunia.ukuran.benih)
    tokoh = choose_tokoh(dunia.bahan_penyedia)
    sandi = make_password(SANDI)
    terpakai: set[str] = set()
    orang: list[Pengguna] = []
    anggota: list[Keanggotaan] = []
    for bahan in dunia.bahan_penyedia:
        penyedia = _vendor(dunia, bahan, terpakai)
        dunia.penyedia.append(penyedia)
        for peran, satu in _people(dunia, bahan, is_tokoh=bahan.nomor == tokoh, sandi=sandi):
            orang.append(satu)
            anggota.append(
                Keanggotaan(pk=dunia.pk(Keanggotaan), penyedia=penyedia, pengguna=satu, peran=peran)
            )
            dunia.pemilik.setdefault(penyedia.pk, satu)
    Penyedia.objects.bulk_create(dunia.penyedia)
    Pengguna.objects.bulk_create(orang)
    Keanggotaan.objects.bulk_create(anggota)
    KbliPenyedia.objects.bulk_create(
        KbliPenyedia(pk=dunia.pk(KbliPenyedia), penyedia=satu, kode=KBLI_DEMO[satu.pk % 3])
        for satu in dunia.penyedia
    )
    RekeningPenyedia.objects.bulk_create(_account(dunia, satu) for satu in dunia.penyedia)
    fill_verifikasi(dunia)
    return len(dunia.penyedia)


def _account(dunia: Dunia, penyedia: Penyedia) -> RekeningPenyedia:
    pk = dunia.pk(RekeningPenyedia)
    return RekeningPenyedia(
        pk=pk,
        kode=dunia.kode("rekening", pk),
        penyedia=penyedia,
        bank=Bank.JATIM,
        nomor=f"99{pk:08d}",
        nama_pemilik=penyedia.nama[:120],
        is_awal=True,
        putusan=PutusanRekening.DISETUJUI,
        diusulkan_oleh=dunia.pemilik[penyedia.pk],
        berlaku_mulai=dunia.ukuran.sekarang - timedelta(days=100),
    )


def choose_tokoh(daftar: list[PenyediaJadi]) -> int:
    """Return the number of the vendor in the story: a small one that sells what DISDIK plans."""
    dicari = {rup_ke(DAFTAR_OPD[0], nomor).etalase for nomor in range(12)}

    def nearness(bahan: PenyediaJadi) -> tuple[bool, bool, bool, int]:
        is_utama = bahan.etalase[0] in dicari
        return (bahan.skala != "kecil", not is_utama, not bahan.pkp, bahan.nomor)

    return min(daftar[:SEMUA_SEHAT_SAMPAI], key=nearness).nomor


def _vendor(dunia: Dunia, bahan: PenyediaJadi, terpakai: set[str]) -> Penyedia:
    pk = dunia.pk(Penyedia)
    slug = slugify(bahan.nama)
    if slug in terpakai:
        slug = f"{slug}-{bahan.nomor + 1}"
    terpakai.add(slug)
    acak = dunia.acak("penyedia", pk)
    sejak = date(bahan.tahun_bergabung, 1 + acak % 12, 1 + (acak >> 8) % 28)
    return Penyedia(
        pk=pk,
        kode=dunia.kode("penyedia", pk),
        nama=bahan.nama,
        slug=slug,
        jenis_badan=bahan.jenis_badan,
        skala=bahan.skala,
        nib=bahan.nib,
        npwp=bahan.npwp,
        is_pkp=bahan.pkp,
        alamat=bahan.alamat,
        wilayah=dunia.wilayah[bahan.wilayah_kode],
        telepon=bahan.telepon,
        surel=bahan.surel,
        status=_status(bahan.nomor),
        terdaftar_sejak=min(sejak, dunia.hari - timedelta(days=45 + acak % 90)),
    )


def _status(nomor: int) -> Status:
    if nomor >= SEMUA_SEHAT_SAMPAI:
        for tiap, status in _TIDAK_SEHAT:
            if nomor % tiap == tiap - 1:
                return status
    return Status.TERVERIFIKASI


def _people(
    dunia: Dunia, bahan: PenyediaJadi, *, is_tokoh: bool, sandi: str
) -> list[tuple[Peran, Pengguna]]:
    nama, surel = TOKOH_PEMILIK if is_tokoh else (bahan.pemilik, bahan.surel)
    hp = nomor_hp(bahan.telepon) if bahan.nomor < 9000 else None
    orang = [(Peran.PEMILIK_PENYEDIA, _person(dunia, nama, surel, hp, sandi))]
    if is_tokoh or bahan.skala in ("menengah", "besar"):
        nama, surel = nama_orang(bahan.nomor + 9000, dunia.ukuran.benih)[0], f"staf.{bahan.surel}"
        if is_tokoh:
            nama, surel = TOKOH_STAF
        orang.append((Peran.STAF_PENYEDIA, _person(dunia, nama, surel, None, sandi)))
    return orang


def _person(dunia: Dunia, nama: str, surel: str, hp: str | None, sandi: str) -> Pengguna:
    pk = dunia.pk(Pengguna)
    return Pengguna(
        pk=pk,
        kode=dunia.kode("pengguna", pk),
        nama=nama,
        surel=surel.lower(),
        hp=hp,
        password=sandi,
        setuju_privasi_pada=dunia.ukuran.sekarang - timedelta(days=200),
    )
