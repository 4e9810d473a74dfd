"""An objection names the very person who froze; products of an ended TKDN get their date."""

from django.db import migrations

PEMBEKU = """
ALTER TABLE etalase_keberatan ADD CONSTRAINT etalase_keberatan_pembeku
    FOREIGN KEY (pembekuan_id, pembeku_id)
    REFERENCES etalase_pembekuan (id, dibekukan_oleh_id)
"""
LEPAS = "ALTER TABLE etalase_keberatan DROP CONSTRAINT etalase_keberatan_pembeku"
# The trigger fills the column, now with the date of the TKDN among the four.
MASA = """
UPDATE etalase_produk SET berlaku_sampai = NULL WHERE versi_tayang_id IN (
    SELECT id FROM etalase_versiproduk WHERE tkdn_berlaku_sampai IS NOT NULL)
"""


class Migration(migrations.Migration):
    dependencies = [("etalase", "0045_pembekuan")]

    operations = [
        migrations.RunSQL(PEMBEKU, LEPAS),
        migrations.RunSQL(MASA, migrations.RunSQL.noop),
    ]
