"""Documents of a vendor come in as files; a newer one takes the place of the older."""

from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.unggahan.models import JenisUnggahan
from katalog.unggahan.services import terima
from vendors.models import DokumenPenyedia, JenisDokumen, Penyedia


@transaction.atomic
def simpan_dokumen(
    *,
    actor: Pengguna,
    penyedia_id: int,
    jenis: str,
    berkas: "UploadedFile[Any]",
    nomor: str = "",
    berlaku_sampai: date | None = None,
) -> DokumenPenyedia:
    """Keep a document of a vendor. It counts when a manager has accepted it.

    Raises RuleViolation `bukan_kewenangan`, and those of `katalog.unggahan.services.terima`.
    """
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia_id)
    if not penyedia.keanggotaan.filter(pengguna=actor, berakhir_pada=None).exists():
        raise RuleViolation("bukan_kewenangan", "Anda bukan anggota usaha ini.")
    # A photographed KTP is a document, too: pictures of kind FOTO are made to be shown to all.
    unggahan = terima(
        berkas=berkas,
        jenis=JenisUnggahan.DOKUMEN,
        ruang=f"penyedia:{penyedia.pk}",
        actor=actor,
    )
    if jenis != JenisDokumen.LAIN:
        penyedia.dokumen.filter(jenis=jenis, diganti_pada=None).update(diganti_pada=timezone.now())
    dokumen = DokumenPenyedia.objects.create(
        penyedia=penyedia,
        jenis=jenis,
        unggahan=unggahan,
        nomor=nomor,
        berlaku_sampai=berlaku_sampai,
    )
    record(
        actor=actor, aksi="dokumen.unggah", on=dokumen, nomor=dokumen.kode, ke="unggah",
        penyedia=penyedia.pk, jenis=jenis,
    )  # fmt: skip
    return dokumen
