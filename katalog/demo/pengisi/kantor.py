"""Offices, where they let vendors deliver, and the people who hold a role there."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.contrib.auth.hashers import make_password

from katalog.akun.izin import PERAN_MASUK_KELOLA
from katalog.akun.models import AlamatKirim, Pengguna, Penugasan, SatuanKerja
from katalog.akun.state import PERAN_KELOLA, PERAN_WAJIB_FAKTOR_KEDUA, Peran
from katalog.core.lokal import nomor_hp
from katalog.demo.korpus.opd import DAFTAR_OPD, OpdJadi
from katalog.demo.korpus.orang import TOKOH, OrangJadi, nama_orang, named_people, nip_ke, people_of
from katalog.demo.pengisi.dunia import SANDI, Dunia
from katalog.demo.pengisi.faktor import fill_factors

BERFAKTOR = PERAN_WAJIB_FAKTOR_KEDUA | PERAN_MASUK_KELOLA
# Policy and etalase want two persons, so there is a second manager beside the one in the story.
PENGELOLA_KEDUA = 40


@dataclass(slots=True)
class _Rombongan:
    """People of one load, in the order of their keys, and one password hash for all of them."""

    sandi: str = field(default_factory=lambda: make_password(SANDI))
    orang: list[Pengguna] = field(default_factory=list)
    tugas: list[Penugasan] = field(default_factory=list)


def choose_opd(jumlah: int) -> list[OpdJadi]:
    """Return that many offices; those of the people in the story come first."""
    tokoh = dict.fromkeys(opd for *_, opd in TOKOH)
    return sorted(DAFTAR_OPD, key=lambda opd: (opd.singkatan not in tokoh, opd.urutan))[:jumlah]


def fill_satker(dunia: Dunia) -> int:
    """Write the offices and their addresses; return how many offices."""
    for bahan in choose_opd(dunia.ukuran.opd):
        satker = SatuanKerja(
            pk=dunia.pk(SatuanKerja),
            kode=bahan.kode,
            nama=bahan.nama,
            singkatan=bahan.singkatan,
            wilayah=dunia.wilayah[bahan.wilayah_kode],
            alamat=bahan.alamat,
        )
        dunia.satker[bahan.singkatan] = satker
    SatuanKerja.objects.bulk_create(dunia.satker.values())
    return len(dunia.satker)


def fill_petugas(dunia: Dunia) -> int:
    """Write everybody who has a role in an office or in the catalogue's own; return how many."""
    rombongan = _Rombongan()
    for orang in _everybody(dunia):
        _add(dunia, rombongan, orang)
    Pengguna.objects.bulk_create(rombongan.orang)
    Penugasan.objects.bulk_create(rombongan.tugas)
    wajib = {tugas.pengguna_id for tugas in rombongan.tugas if tugas.peran in BERFAKTOR}
    fill_factors(dunia, (orang for orang in rombongan.orang if orang.pk in wajib))
    _fill_addresses(dunia)
    return len(rombongan.orang)


def _everybody(dunia: Dunia) -> Iterator[OrangJadi]:
    yield from (o for o in named_people() if o.opd is None or o.opd in dunia.satker)
    yield _second_manager(dunia)
    for bahan in choose_opd(dunia.ukuran.opd):
        yield from people_of(bahan.singkatan, bahan.urutan, dunia.ukuran.benih)


def _second_manager(dunia: Dunia) -> OrangJadi:
    nama, kelamin = nama_orang(PENGELOLA_KEDUA, dunia.ukuran.benih)
    return OrangJadi(
        nama=nama,
        kelamin=kelamin,
        peran=Peran.PENGELOLA.value,
        jabatan="Pengelola Katalog Lokal",
        nip=nip_ke(PENGELOLA_KEDUA),
        surel="pengelola.dua@katalog.jatim.test",
        hp="089900009900",
        opd=None,
    )


def _add(dunia: Dunia, rombongan: _Rombongan, orang: OrangJadi) -> None:
    pk = dunia.pk(Pengguna)
    pengguna = Pengguna(
        pk=pk,
        kode=dunia.kode("pengguna", pk),
        nama=orang.nama,
        nip=orang.nip,
        surel=orang.surel.lower(),
        hp=nomor_hp(orang.hp),
        password=rombongan.sandi,
        is_staff=orang.peran in PERAN_KELOLA,
        setuju_privasi_pada=dunia.ukuran.sekarang - timedelta(days=300),
    )
    rombongan.orang.append(pengguna)
    rombongan.tugas.append(
        Penugasan(
            pk=dunia.pk(Penugasan),
            pengguna=pengguna,
            satuan_kerja=dunia.satker[orang.opd] if orang.opd else None,
            peran=orang.peran,
            nomor_sk=f"SK-UJI/{pk:03d}/{dunia.hari.year - 1}",
            berlaku_dari=date(dunia.hari.year - 1, 1, 2),
        )
    )
    dunia.petugas.setdefault((orang.opd or "", orang.peran), pengguna)


def _fill_addresses(dunia: Dunia) -> None:
    for singkatan, satker in dunia.satker.items():
        penerima = dunia.petugas[singkatan, Peran.PENERIMA].nama
        dunia.alamat[singkatan] = [
            AlamatKirim(
                pk=dunia.pk(AlamatKirim),
                satuan_kerja=satker,
                label=label,
                alamat=alamat,
                wilayah=satker.wilayah,
                penerima=penerima,
                is_utama=label == "Kantor",
            )
            for label, alamat in (
                ("Kantor", satker.alamat),
                ("Gudang", f"Gudang {satker.singkatan}, {satker.alamat}"),
            )
        ]
    AlamatKirim.objects.bulk_create(a for daftar in dunia.alamat.values() for a in daftar)
