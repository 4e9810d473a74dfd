"""Whether a vendor may take new orders today: the one rule, as a query and as a property.

It follows from the status and four dates alone, so it is right at the very midnight at which a
sanction or a document ends, whatever has been written down by then. The dates are copies that
the database itself keeps (`vendors.models.penyedia`), so that a search of a million products
reads one row per vendor and no other table.
"""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils import timezone

from vendors.state import BOLEH_BERDAGANG, DALAM_SANKSI, Status


def boleh_berdagang(hari: date, awalan: str = "") -> Q:
    """Return the condition of a vendor who may take new orders on this day (`domain.md` 4.5).

    `awalan` is the path to the vendor, such as `penyedia__`.
    """
    a = awalan
    bebas = Q(**{f"{a}sanksi_dari__gt": hari}) | Q(**{f"{a}sanksi_sampai__lte": hari})
    lulus = Q(**{f"{a}status__in": BOLEH_BERDAGANG}) & (Q(**{f"{a}sanksi_dari": None}) | bebas)
    usai = Q(**{f"{a}status__in": DALAM_SANKSI}) & bebas
    berkas = Q(**{f"{a}dagang_sampai": None}) | Q(**{f"{a}dagang_sampai__gte": hari})
    return (lulus | usai) & berkas


# Whatever is written to a vendor, these dates are read again from the rows they follow from.
BATAS_DARI_BARIS_LAIN = """
NEW.sanksi_dari := NULL;
NEW.sanksi_sampai := NULL;
SELECT lower(berlaku), upper(berlaku) INTO NEW.sanksi_dari, NEW.sanksi_sampai
FROM vendors_sanksi
WHERE penyedia_id = NEW.id AND jenis <> 'peringatan'
  AND ditetapkan_pada IS NOT NULL AND dicabut_pada IS NULL
ORDER BY lower(berlaku) DESC LIMIT 1;
SELECT min(terakhir.berlaku_sampai) INTO NEW.dokumen_sampai
FROM (
  SELECT DISTINCT ON (jenis) berlaku_sampai FROM vendors_dokumenpenyedia
  WHERE penyedia_id = NEW.id AND diterima_pada IS NOT NULL AND jenis = ANY(string_to_array((
    SELECT nilai FROM kebijakan_parameter WHERE kunci = 'penyedia.dokumen_wajib'
    AND lingkup = '' AND status = 'berlaku' AND berlaku @> current_date), ','))
  ORDER BY jenis, id DESC
) terakhir;
NEW.dagang_sampai := NEW.dokumen_sampai + (
  SELECT nilai::int FROM kebijakan_parameter WHERE kunci = 'penyedia.dokumen_tenggang'
  AND lingkup = '' AND status = 'berlaku' AND berlaku @> current_date);
RETURN NEW;
"""
# To be fired by each row that one of these dates follows from.
SENTUH_PENYEDIA = (
    "UPDATE vendors_penyedia SET status = status WHERE id = NEW.penyedia_id; RETURN NEW;"
)


class Kelayakan(models.Model):
    """The status of a vendor and the dates that decide what it means today."""

    status = models.CharField(max_length=16, choices=Status, default=Status.TERDAFTAR)
    sanksi_dari = models.DateField("sanksi mulai", null=True, blank=True, editable=False)
    sanksi_sampai = models.DateField(
        "hari pertama tanpa sanksi", null=True, blank=True, editable=False
    )
    dokumen_sampai = models.DateField(
        "dokumen wajib berlaku sampai", null=True, blank=True, editable=False
    )
    dagang_sampai = models.DateField(
        "boleh menerima pesanan sampai", null=True, blank=True, editable=False
    )

    class Meta:
        abstract = True

    @property
    def may_trade(self) -> bool:
        """Tell whether the vendor may take new orders today; the same rule as the query's."""
        hari = timezone.localdate()
        if self.dagang_sampai and self.dagang_sampai < hari:
            return False
        if self.status in BOLEH_BERDAGANG:
            return self.sanksi_dari is None or self.is_bebas(hari)
        return self.status in DALAM_SANKSI and self.is_bebas(hari)

    def is_bebas(self, hari: date) -> bool:
        """Tell whether the sanction on record has ended by this day or not begun."""
        belum = self.sanksi_dari is not None and self.sanksi_dari > hari
        return belum or (self.sanksi_sampai is not None and self.sanksi_sampai <= hari)

    @property
    def status_kini(self) -> Status:
        """Return the status that holds today, where a date has run out and nobody wrote it yet."""
        status, hari = Status(self.status), timezone.localdate()
        if status in DALAM_SANKSI and not self.is_bebas(hari):
            return status
        if status in DALAM_SANKSI or status in BOLEH_BERDAGANG:
            habis = self.dokumen_sampai is not None and self.dokumen_sampai < hari
            return Status.PERLU_PEMBARUAN if habis else Status.TERVERIFIKASI
        return status

    @property
    def label_status(self) -> str:
        """Return the words of the status that holds today."""
        return str(self.status_kini.label)
