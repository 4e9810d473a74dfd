"""Pictures of a draft. The files are judged and made harmless by `katalog.unggahan`."""

from typing import Any

from django.db import transaction

from etalase.models import DrafProduk
from etalase.services.draf import FOTO_MAKS, simpan_draf
from katalog.akun.models import Pengguna
from katalog.core.errors import RuleViolation
from katalog.unggahan.models import JenisUnggahan
from katalog.unggahan.services import terima


@transaction.atomic
def tambah_foto(*, draf_id: int, actor: Pengguna, berkas: Any) -> DrafProduk:
    """Take in one picture; the same file sent again changes nothing.

    Returns the draft. Raises RuleViolation `foto_penuh`, what `simpan_draf` raises, and what
    `katalog.unggahan.services.terima` raises.
    """
    draf = DrafProduk.objects.select_for_update(of=("self",)).get(pk=draf_id)
    if len(draf.foto) >= FOTO_MAKS:
        raise RuleViolation("foto_penuh", f"Foto paling banyak {FOTO_MAKS}. Hapus satu dulu.")
    ruang = f"penyedia:{draf.penyedia_id}"
    unggahan = terima(berkas=berkas, jenis=JenisUnggahan.FOTO, ruang=ruang, actor=actor)
    if unggahan.kode in draf.foto:
        return draf
    return simpan_draf(draf_id=draf_id, actor=actor, isi={"foto": [*draf.foto, unggahan.kode]})


@transaction.atomic
def utamakan_foto(*, draf_id: int, actor: Pengguna, foto: str) -> DrafProduk:
    """Put one picture first. One that is not there changes nothing."""
    draf = DrafProduk.objects.select_for_update(of=("self",)).get(pk=draf_id)
    urut = sorted(draf.foto, key=lambda kode: kode != foto)
    return simpan_draf(draf_id=draf_id, actor=actor, isi={"foto": urut})


@transaction.atomic
def buang_foto(*, draf_id: int, actor: Pengguna, foto: str) -> DrafProduk:
    """Take one picture out of the draft; versions that hold it keep it."""
    draf = DrafProduk.objects.select_for_update(of=("self",)).get(pk=draf_id)
    sisa = [kode for kode in draf.foto if kode != foto]
    return simpan_draf(draf_id=draf_id, actor=actor, isi={"foto": sisa})
