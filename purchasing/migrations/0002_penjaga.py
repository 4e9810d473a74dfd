"""Guards that Django's constraints cannot express: keys across tables, sums, and frozen lines."""

from django.db import migrations

# A line repeats its vendor so that two keys can meet in it: the order's and the product version's.
TIED = """
ALTER TABLE purchasing_barispesanan
  ADD CONSTRAINT baris_ikut_penyedia_pesanan
    FOREIGN KEY (pesanan_id, penyedia_id) REFERENCES purchasing_pesanan (id, penyedia_id),
  ADD CONSTRAINT baris_ikut_penyedia_versi
    FOREIGN KEY (versi_id, penyedia_id) REFERENCES etalase_versiproduk (id, penyedia_id);
ALTER TABLE purchasing_pesanan
  ADD CONSTRAINT pesanan_rup_satker_tahun
    FOREIGN KEY (rup_id, satker_id, tahun) REFERENCES purchasing_paketrup (id, satker_id, tahun);
"""
UNTIED = """
ALTER TABLE purchasing_barispesanan
  DROP CONSTRAINT baris_ikut_penyedia_pesanan, DROP CONSTRAINT baris_ikut_penyedia_versi;
ALTER TABLE purchasing_pesanan DROP CONSTRAINT pesanan_rup_satker_tahun;
"""

# Judged at commit, so that a service may write the parts in any order.
SUMS = """
CREATE FUNCTION pesanan_jumlah_cocok() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  p purchasing_pesanan%ROWTYPE;
  b record;
  a bigint;
BEGIN
  SELECT * INTO p FROM purchasing_pesanan
    WHERE id = CASE WHEN TG_TABLE_NAME = 'purchasing_pesanan' THEN (to_jsonb(NEW)->>'id')::bigint
                    ELSE (to_jsonb(coalesce(NEW, OLD))->>'pesanan_id')::bigint END;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT coalesce(sum(harga), 0) AS harga, coalesce(sum(ppn), 0) AS ppn,
         coalesce(sum(ongkir), 0) AS ongkir INTO b
    FROM purchasing_barispesanan WHERE pesanan_id = p.id;
  IF (b.harga, b.ppn, b.ongkir) <> (p.harga_barang::numeric, p.ppn::numeric, p.ongkir::numeric) THEN
    RAISE EXCEPTION 'jumlah baris pesanan % tidak sama dengan totalnya', p.nomor
      USING ERRCODE = 'check_violation', CONSTRAINT = 'pesanan_jumlah_cocok';
  END IF;
  SELECT coalesce(sum(nilai), 0) INTO a FROM purchasing_pesanananggaran WHERE pesanan_id = p.id;
  IF a <> p.total THEN
    RAISE EXCEPTION 'anggaran pesanan % tidak sama dengan totalnya', p.nomor
      USING ERRCODE = 'check_violation', CONSTRAINT = 'pesanan_anggaran_cocok';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER pesanan_jumlah_cocok
  AFTER INSERT OR UPDATE OF harga_barang, ppn, ongkir, total ON purchasing_pesanan
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pesanan_jumlah_cocok();
CREATE CONSTRAINT TRIGGER baris_jumlah_cocok
  AFTER INSERT OR UPDATE OR DELETE ON purchasing_barispesanan
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pesanan_jumlah_cocok();
CREATE CONSTRAINT TRIGGER anggaran_jumlah_cocok
  AFTER INSERT OR UPDATE OR DELETE ON purchasing_pesanananggaran
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pesanan_jumlah_cocok();
"""
NO_SUMS = """
DROP TRIGGER pesanan_jumlah_cocok ON purchasing_pesanan;
DROP TRIGGER baris_jumlah_cocok ON purchasing_barispesanan;
DROP TRIGGER anggaran_jumlah_cocok ON purchasing_pesanananggaran;
DROP FUNCTION pesanan_jumlah_cocok();
"""

# After the signature a change is an addendum, never an edit.
FROZEN = """
CREATE FUNCTION baris_beku() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  s text;
BEGIN
  SELECT status INTO s FROM purchasing_pesanan
    WHERE id = CASE WHEN TG_OP = 'INSERT' THEN NEW.pesanan_id ELSE OLD.pesanan_id END;
  IF TG_OP <> 'INSERT' AND s NOT IN ('draf', 'negosiasi', 'kompetisi') THEN
    RAISE EXCEPTION 'baris pesanan tidak dapat diubah saat status %', s
      USING ERRCODE = 'check_violation', CONSTRAINT = 'baris_beku';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER baris_beku BEFORE UPDATE OR DELETE ON purchasing_barispesanan
  FOR EACH ROW EXECUTE FUNCTION baris_beku();
CREATE FUNCTION pesanan_nilai_beku() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sp_terbit_pada IS NOT NULL AND
     (NEW.total, NEW.penyedia_id, NEW.satker_id, NEW.rup_id, NEW.nomor_sp, NEW.alamat_kirim)
     IS DISTINCT FROM
     (OLD.total, OLD.penyedia_id, OLD.satker_id, OLD.rup_id, OLD.nomor_sp, OLD.alamat_kirim) THEN
    RAISE EXCEPTION 'isi pesanan % sudah ditandatangani', OLD.nomor
      USING ERRCODE = 'check_violation', CONSTRAINT = 'pesanan_nilai_beku';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER pesanan_nilai_beku BEFORE UPDATE ON purchasing_pesanan
  FOR EACH ROW EXECUTE FUNCTION pesanan_nilai_beku();
"""
THAWED = """
DROP TRIGGER pesanan_nilai_beku ON purchasing_pesanan;
DROP FUNCTION pesanan_nilai_beku();
DROP TRIGGER baris_beku ON purchasing_barispesanan;
DROP FUNCTION baris_beku();
"""


class Migration(migrations.Migration):
    dependencies = [("purchasing", "0001_initial"), ("etalase", "0001_initial")]

    operations = [
        migrations.RunSQL(TIED, UNTIED),
        migrations.RunSQL(SUMS, NO_SUMS),
        migrations.RunSQL(FROZEN, THAWED),
        migrations.RunSQL(
            "CREATE SEQUENCE purchasing_nomor_paket", "DROP SEQUENCE purchasing_nomor_paket"
        ),
    ]
