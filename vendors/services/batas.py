"""The dates that a vendor's mandatory documents give it."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from katalog.kebijakan.selectors import policy_number
from vendors.models import Penyedia
from vendors.services.verifikasi import catat_jatuh_tempo

TENGGANG = "penyedia.dokumen_tenggang"


@transaction.atomic
def tetapkan_batas_dokumen(*, penyedia_id: int, sampai: date | None) -> Penyedia:
    """Set the last day of the mandatory document that ends first; None when none of them ends.

    To be called in the transaction in which a document is accepted or withdrawn. New orders are
    taken until the days of grace of the policy are over (`domain.md` 4.5). Returns the vendor.
    """
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia_id)
    tenggang = policy_number(TENGGANG, timezone.localdate())
    penyedia.dokumen_sampai = sampai
    penyedia.dagang_sampai = sampai + timedelta(days=tenggang) if sampai else None
    penyedia.save(update_fields=["dokumen_sampai", "dagang_sampai", "updated_at"])
    catat_jatuh_tempo(penyedia_id=penyedia_id)
    penyedia.refresh_from_db()
    return penyedia
