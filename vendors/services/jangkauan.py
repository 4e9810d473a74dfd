"""Where a vendor delivers to. It counts at once: no order is older than what it promised."""

from collections.abc import Iterable

from django.db import transaction

from katalog.akun.models import Pengguna
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.wilayah.models import Wilayah
from vendors.models import Penyedia, WilayahLayanan


@transaction.atomic
def ubah_jangkauan(
    *, actor: Pengguna, penyedia_id: int, semua: bool, tujuan: Iterable[Wilayah]
) -> None:
    """Set where a vendor delivers; running orders keep the place they were made for.

    Raises RuleViolation `bukan_kewenangan` or `tujuan_kosong`.
    """
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia_id)
    if not actor.keanggotaan.filter(penyedia=penyedia, berakhir_pada=None).exists():
        raise RuleViolation("bukan_kewenangan", "Anda bukan anggota usaha ini.")
    daftar = [] if semua else list(tujuan)
    if not semua and not daftar:
        raise RuleViolation("tujuan_kosong", "Tujuan kirim kosong. Pilih kabupaten/kota.")
    store_regions(penyedia, semua=semua, daftar=daftar)
    record(
        actor=actor,
        aksi="penyedia.ubah-jangkauan",
        on=penyedia,
        nomor=penyedia.kode,
        semua=semua,
        wilayah=sorted(satu.kode for satu in daftar),
    )


def store_regions(penyedia: Penyedia, *, semua: bool, daftar: Iterable[Wilayah]) -> None:
    """Replace the regions of a vendor whose row the caller holds."""
    penyedia.kirim_semua = semua
    penyedia.save(update_fields=["kirim_semua", "updated_at"])
    penyedia.wilayah_layanan.all().delete()
    WilayahLayanan.objects.bulk_create(
        WilayahLayanan(penyedia=penyedia, wilayah=satu) for satu in daftar
    )
