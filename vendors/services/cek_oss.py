"""What was left unchecked because OSS was down is checked when it is back."""

from django.db import transaction
from django.utils import timezone

from katalog.audit.services import record
from vendors.gateways.oss import DataUsaha, OssTidakTerjangkau, oss
from vendors.models import Penyedia, StatusOss


def cek_oss(*, penyedia_id: int) -> StatusOss:
    """Ask OSS for a vendor's NIB once more and write the answer down.

    Must not run in a transaction: OSS is asked first. The vendor's own words are never replaced;
    a difference is for the reviewer. Returns the state; BELUM_DICEK when OSS gave no answer.
    """
    penyedia = Penyedia.objects.get(pk=penyedia_id)
    try:
        data = oss().cari(penyedia.nib)
    except OssTidakTerjangkau:
        return StatusOss.BELUM_DICEK
    return _write(penyedia_id, _judge(penyedia, data))


def _judge(penyedia: Penyedia, data: DataUsaha | None) -> StatusOss:
    if data is None:
        return StatusOss.TIDAK_ADA
    kbli = set(penyedia.kbli.values_list("kode", flat=True))
    is_same = data.nama.casefold() == penyedia.nama.casefold() and kbli <= set(data.kbli)
    return StatusOss.COCOK if is_same else StatusOss.BERBEDA


@transaction.atomic
def _write(penyedia_id: int, hasil: StatusOss) -> StatusOss:
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia_id)
    dari = penyedia.oss_status
    penyedia.oss_status, penyedia.oss_pada = hasil, timezone.now()
    penyedia.save(update_fields=["oss_status", "oss_pada"])
    record(
        actor=None, aksi="penyedia.cek_oss", on=penyedia, nomor=penyedia.kode, dari=dari, ke=hasil
    )
    return hasil
