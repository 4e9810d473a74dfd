"""Taking a file in: into quarantine at once, made harmless by a worker."""

import hashlib
from functools import partial
from pathlib import PurePath

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now

from katalog.akun.models import Pengguna, kode_acak
from katalog.core.errors import RuleViolation
from katalog.core.teks import bersihkan
from katalog.unggahan.batas import DOKUMEN_MAKS, FOTO_MAKS, KUOTA_RUANG, MB, NAMA_MAKS
from katalog.unggahan.jenis import DOKUMEN, FOTO, cocok_nama, kenali
from katalog.unggahan.models import JenisUnggahan, KuotaRuang, StatusUnggahan, Unggahan
from katalog.unggahan.tasks import hint

BATAS = {JenisUnggahan.FOTO: FOTO_MAKS, JenisUnggahan.DOKUMEN: DOKUMEN_MAKS}
DITERIMA = {JenisUnggahan.FOTO: FOTO, JenisUnggahan.DOKUMEN: DOKUMEN}
# A harmless file that every scanner must find; we have no other scanner of our own.
EICAR = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"


@transaction.atomic
def terima(
    *, berkas: "UploadedFile[bytes]", jenis: JenisUnggahan, ruang: str, actor: Pengguna | None
) -> Unggahan:
    """Put a file into quarantine and ask a worker to look at it.

    `ruang` names whose quota it fills. The same bytes sent again to the same place give the row
    that is there already. Returns the row, status `karantina`. Raises RuleViolation
    `berkas_kosong`, `berkas_terlalu_besar`, `berkas_bukan_foto`, `berkas_bukan_dokumen`,
    `berkas_salah_nama`, `berkas_berbahaya` or `kuota_penuh`.
    """
    nama = nama_aman(berkas.name or "")
    _fits(berkas.size or 0, jenis, nama)
    isi = berkas.read()
    _is_what_it_says(isi, jenis, nama)
    sidik = hashlib.sha256(isi).hexdigest()
    ada = _same_file(sidik, jenis, ruang)
    if ada is not None:
        return ada
    _take_quota(ruang, len(isi))
    berkas.seek(0)
    unggahan = Unggahan.objects.create(
        jenis=jenis,
        ruang=ruang,
        pengunggah=actor,
        nama_asli=nama,
        ukuran=len(isi),
        sha256=sidik,
        berkas=default_storage.save(f"karantina/{kode_acak()}", berkas),
    )
    transaction.on_commit(partial(hint, [unggahan.pk]), robust=True)
    return unggahan


def nama_aman(nama: str) -> str:
    """Return a name fit to be shown: no path, no invisible or control letters, at most 120."""
    dasar = PurePath(nama.replace("\\", "/")).name.replace("\x00", "")
    tampak = "".join(c for c in dasar if not "\ud800" <= c <= "\udfff")
    return " ".join(bersihkan(tampak).split())[:NAMA_MAKS] or "berkas"


def _fits(ukuran: int, jenis: JenisUnggahan, nama: str) -> None:
    if ukuran == 0:
        raise RuleViolation("berkas_kosong", f"Berkas “{nama}” kosong. Pilih berkas lain.")
    if ukuran > BATAS[jenis]:
        batas = BATAS[jenis] // MB
        raise RuleViolation(
            "berkas_terlalu_besar",
            f"Berkas “{nama}” lebih dari {batas} MB. Kecilkan dulu, lalu kirim lagi.",
        )


def _is_what_it_says(isi: bytes, jenis: JenisUnggahan, nama: str) -> None:
    asli = kenali(isi[:16])
    if asli not in DITERIMA[jenis]:
        if jenis == JenisUnggahan.FOTO:
            pesan = f"Foto harus JPG, PNG, WebP, atau HEIC. Berkas “{nama}” bukan foto."
            raise RuleViolation("berkas_bukan_foto", pesan)
        pesan = f"Dokumen harus PDF atau foto. Berkas “{nama}” bukan keduanya."
        raise RuleViolation("berkas_bukan_dokumen", pesan)
    if not cocok_nama(str(asli), nama):
        pesan = f"Isi berkas “{nama}” tidak sesuai namanya. Simpan ulang, lalu kirim lagi."
        raise RuleViolation("berkas_salah_nama", pesan)
    if EICAR in isi[:4096] or EICAR in isi[-4096:]:
        pesan = f"Berkas “{nama}” dikenali berbahaya dan tidak disimpan."
        raise RuleViolation("berkas_berbahaya", pesan)


def _same_file(sidik: str, jenis: JenisUnggahan, ruang: str) -> Unggahan | None:
    usable = [StatusUnggahan.KARANTINA, StatusUnggahan.SIAP]
    return Unggahan.objects.filter(
        ruang=ruang, jenis=jenis, sha256=sidik, status__in=usable
    ).first()


def _take_quota(ruang: str, ukuran: int) -> None:
    KuotaRuang.objects.bulk_create([KuotaRuang(ruang=ruang)], ignore_conflicts=True)
    free = KuotaRuang.objects.filter(ruang=ruang, terpakai__lte=KUOTA_RUANG - ukuran)
    if not free.update(terpakai=F("terpakai") + ukuran, updated_at=Now()):
        pesan = f"Ruang simpan {KUOTA_RUANG // MB} MB sudah penuh. Hapus foto yang tidak dipakai."
        raise RuleViolation("kuota_penuh", pesan)
