"""Writing down that the budget of an office was approved; from then on its orders are signed."""

from datetime import date

from django.db import transaction

from katalog.akun.models import Pengguna, SatuanKerja
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from purchasing.models import Dpa
from purchasing.selectors.hak import hari_ini
from purchasing.services.rup.terap import pegang_kantor


@transaction.atomic
def catat_dpa(
    *, satker: SatuanKerja, actor: Pengguna, tahun: int, nomor: str, tanggal: date
) -> Dpa:
    """Write down a DPA or its revision; the same number again is the same row.

    Raises RuleViolation `bukan_kewenangan`, `tahun_dpa` or `tanggal_dpa`.
    """
    pegang_kantor(satker, actor)
    hari = hari_ini()
    if tahun not in (hari.year, hari.year + 1):
        raise RuleViolation("tahun_dpa", f"Tahun DPA {hari.year} atau {hari.year + 1}.")
    if tanggal > hari:
        raise RuleViolation("tanggal_dpa", "Tanggal pengesahan tidak boleh di masa depan.")
    dpa, baru = Dpa.objects.get_or_create(
        satker=satker,
        tahun=tahun,
        nomor=nomor,
        defaults={"tanggal": tanggal, "pencatat": actor},
    )
    if baru:
        record(actor=actor, aksi="dpa.catat", on=dpa, nomor=nomor, tahun=tahun)
    return dpa
