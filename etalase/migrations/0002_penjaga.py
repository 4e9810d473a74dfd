"""A version belongs to the vendor of its product, and only a product's own version is shown."""

from django.db import migrations

TIED = """
ALTER TABLE etalase_versiproduk
  ADD CONSTRAINT versi_ikut_penyedia_produk
    FOREIGN KEY (produk_id, penyedia_id) REFERENCES etalase_produk (id, penyedia_id),
  ADD CONSTRAINT versi_milik_produk UNIQUE (id, produk_id);
ALTER TABLE etalase_produk
  ADD CONSTRAINT produk_versi_tayang_sendiri
    FOREIGN KEY (versi_tayang_id, id) REFERENCES etalase_versiproduk (id, produk_id)
    DEFERRABLE INITIALLY DEFERRED;
"""
UNTIED = """
ALTER TABLE etalase_produk DROP CONSTRAINT produk_versi_tayang_sendiri;
ALTER TABLE etalase_versiproduk
  DROP CONSTRAINT versi_ikut_penyedia_produk, DROP CONSTRAINT versi_milik_produk;
"""


class Migration(migrations.Migration):
    dependencies = [("etalase", "0001_initial")]

    operations = [migrations.RunSQL(TIED, UNTIED)]
