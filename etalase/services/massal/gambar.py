"""Pictures for the rows of a sheet: single files or zips, each taken in like any other picture."""

import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db import transaction
from django.utils import timezone

from etalase.models import UnggahanMassal
from etalase.services.massal.arsip import MIB, tolak
from etalase.services.massal.kerja import periksa_ulang, terkunci
from etalase.state import StatusMassal
from katalog.akun.models import Pengguna
from katalog.core.errors import RuleViolation
from katalog.kebijakan.selectors import policy_number
from katalog.unggahan.models import JenisUnggahan
from katalog.unggahan.selectors import batas_ukuran
from katalog.unggahan.services import terima

RUSAK = "Kumpulan foto tidak terbaca. Buat ulang berkas .zip, lalu kirim lagi."
KOLOM_FOTO = "foto"


@dataclass(slots=True)
class HasilFoto:
    """What became of the pictures, by their file names."""

    dipakai: list[str] = field(default_factory=list)
    tidak_disebut: list[str] = field(default_factory=list)
    ditolak: list[str] = field(default_factory=list)


def tambah_foto_massal(
    *, unggahan_id: int, actor: Pengguna, daftar: Sequence["UploadedFile[bytes]"]
) -> HasilFoto:
    """Take in the pictures that the column `foto` names, and check the sheet again.

    A picture that no row names is not kept. Raises RuleViolation `bukan_kewenangan`,
    `status_tidak_sesuai` or `lembar_ditolak`.
    """
    with transaction.atomic():
        unggahan = terkunci(unggahan_id, actor, StatusMassal.SIAP)
    disebut = _named(unggahan)
    _limit_size(daftar)
    hasil = HasilFoto()
    kode: dict[str, str] = {}
    for nama, berkas in _pictures(daftar, disebut):
        if berkas is None:
            hasil.tidak_disebut.append(nama)
            continue
        try:
            foto = terima(
                berkas=berkas,
                jenis=JenisUnggahan.FOTO,
                ruang=f"penyedia:{unggahan.penyedia_id}",
                actor=actor,
            )
        except RuleViolation as salah:
            hasil.ditolak.append(f"{nama}: {salah.message}")
            continue
        kode[nama] = foto.kode
        hasil.dipakai.append(nama)
    with transaction.atomic():
        unggahan = terkunci(unggahan_id, actor, StatusMassal.SIAP)
        unggahan.foto |= kode
        unggahan.save(update_fields=["foto", "updated_at"])
    periksa_ulang(unggahan_id=unggahan_id, actor=actor, perbaikan={})
    return hasil


def _named(unggahan: UnggahanMassal) -> set[str]:
    if KOLOM_FOTO not in unggahan.kepala:
        return set()
    urut = unggahan.kepala.index(KOLOM_FOTO)
    sel = [row.sel[urut] for row in unggahan.baris.all() if urut < len(row.sel)]
    semua = ",".join(str(satu) for satu in sel if satu).replace(";", ",")
    return {nama.strip().lower() for nama in semua.split(",") if nama.strip()}


def _limit_size(daftar: Sequence["UploadedFile[bytes]"]) -> None:
    batas = policy_number("massal.foto_mb", timezone.localdate())
    if sum(satu.size or 0 for satu in daftar) > batas * MIB:
        raise tolak(f"Foto paling besar {batas} MB sekali kirim. Kirim sebagian dulu.")


def _pictures(
    daftar: Sequence["UploadedFile[bytes]"], disebut: set[str]
) -> Iterator[tuple[str, "UploadedFile[bytes] | None"]]:
    sisa = policy_number("massal.foto", timezone.localdate())
    for berkas in daftar:
        for nama, isi in _from_zip(berkas, disebut) if _is_zip(berkas) else _alone(berkas, disebut):
            if not sisa:
                raise tolak("Terlalu banyak foto sekali kirim. Kirim sebagian dulu.")
            sisa -= 1
            yield nama, isi


def _alone(
    berkas: "UploadedFile[bytes]", disebut: set[str]
) -> Iterator[tuple[str, "UploadedFile[bytes] | None"]]:
    nama = _base(berkas.name or "")
    yield nama, berkas if nama in disebut else None


def _is_zip(berkas: "UploadedFile[bytes]") -> bool:
    berkas.seek(0)
    tanda = berkas.read(4)
    berkas.seek(0)
    return tanda == b"PK\x03\x04"


def _from_zip(
    berkas: "UploadedFile[bytes]", disebut: set[str]
) -> Iterator[tuple[str, "UploadedFile[bytes] | None"]]:
    """Yield the pictures of a zip; only those that a row names are unpacked at all.

    No more of each is read than a picture may weigh. Names are only compared, never written to a
    disk. A zip in a zip is refused as no picture.
    """
    batas = batas_ukuran(JenisUnggahan.FOTO) * MIB
    try:
        with zipfile.ZipFile(berkas) as arsip:
            for satu in arsip.infolist():
                nama = _base(satu.filename)
                if satu.is_dir() or not nama or nama.startswith(".") or satu.flag_bits & 1:
                    continue
                if nama not in disebut:
                    yield nama, None
                    continue
                with arsip.open(satu) as sumber:
                    isi = sumber.read(batas + 1)
                yield nama, SimpleUploadedFile(nama, isi)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as salah:
        raise tolak(RUSAK) from salah


def _base(nama: str) -> str:
    return PurePosixPath(nama.replace("\\", "/")).name.lower()[:100]
