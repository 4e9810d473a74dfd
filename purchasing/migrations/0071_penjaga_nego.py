"""Guards of a negotiation that Django's constraints cannot express (`reliability.md` C6, D1)."""

from django.db import migrations

# A round is the next one of its package, and only while there is something to negotiate.
URUT = """
CREATE FUNCTION nego_putaran_urut() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  s text;
  akhir purchasing_putarannego%ROWTYPE;
BEGIN
  SELECT status INTO s FROM purchasing_pesanan WHERE id = NEW.pesanan_id;
  IF s NOT IN ('draf', 'negosiasi') THEN
    RAISE EXCEPTION 'tidak ada tawaran saat status %', s
      USING ERRCODE = 'check_violation', CONSTRAINT = 'nego_putaran_urut';
  END IF;
  SELECT * INTO akhir FROM purchasing_putarannego WHERE pesanan_id = NEW.pesanan_id
    ORDER BY sesi DESC, nomor DESC LIMIT 1;
  IF (s = 'draf' AND (NEW.sesi, NEW.nomor) IS DISTINCT FROM (coalesce(akhir.sesi, 0) + 1, 1)) OR
     (s = 'negosiasi' AND (NEW.sesi, NEW.nomor) IS DISTINCT FROM (akhir.sesi + 0, akhir.nomor + 1))
  THEN
    RAISE EXCEPTION 'putaran %/% bukan yang berikut', NEW.sesi, NEW.nomor
      USING ERRCODE = 'check_violation', CONSTRAINT = 'nego_putaran_urut';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER nego_putaran_urut BEFORE INSERT ON purchasing_putarannego
  FOR EACH ROW EXECUTE FUNCTION nego_putaran_urut();
"""
TAK_URUT = """
DROP TRIGGER nego_putaran_urut ON purchasing_putarannego;
DROP FUNCTION nego_putaran_urut();
"""

# A ceiling that the caller could name himself would be none.
COCOK = """
CREATE FUNCTION nego_baris_cocok() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM purchasing_putarannego n
    JOIN purchasing_barispesanan b ON b.pesanan_id = n.pesanan_id
    WHERE n.id = NEW.putaran_id
      AND (b.versi_id, b.jumlah, b.harga_tayang) = (NEW.versi_id, NEW.jumlah, NEW.harga_tayang);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'baris tawaran bukan barang, jumlah, atau harga tayang paketnya'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'nego_baris_cocok';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER nego_baris_cocok BEFORE INSERT ON purchasing_barisputaran
  FOR EACH ROW EXECUTE FUNCTION nego_baris_cocok();
"""
TAK_COCOK = """
DROP TRIGGER nego_baris_cocok ON purchasing_barisputaran;
DROP FUNCTION nego_baris_cocok();
"""

# Judged at commit, so that the head may be written before its lines.
JUMLAH = """
CREATE FUNCTION nego_jumlah_cocok() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  n purchasing_putarannego%ROWTYPE;
  b record;
BEGIN
  SELECT * INTO n FROM purchasing_putarannego
    WHERE id = CASE WHEN TG_TABLE_NAME = 'purchasing_putarannego'
                    THEN (to_jsonb(NEW)->>'id')::bigint
                    ELSE (to_jsonb(NEW)->>'putaran_id')::bigint END;
  SELECT coalesce(sum(harga * jumlah), 0) AS harga, coalesce(sum(ppn), 0) AS ppn INTO b
    FROM purchasing_barisputaran WHERE putaran_id = n.id;
  IF (b.harga, b.ppn) IS DISTINCT FROM (n.harga_barang::numeric, n.ppn::numeric) THEN
    RAISE EXCEPTION 'jumlah baris tawaran tidak sama dengan totalnya'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'nego_jumlah_cocok';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER nego_jumlah_cocok AFTER INSERT ON purchasing_putarannego
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION nego_jumlah_cocok();
CREATE CONSTRAINT TRIGGER nego_baris_jumlah AFTER INSERT ON purchasing_barisputaran
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION nego_jumlah_cocok();
"""
TAK_JUMLAH = """
DROP TRIGGER nego_jumlah_cocok ON purchasing_putarannego;
DROP TRIGGER nego_baris_jumlah ON purchasing_barisputaran;
DROP FUNCTION nego_jumlah_cocok();
"""

# What is agreed is the newest offer, to the last rupiah and in every line.
SEPAKAT = """
CREATE FUNCTION nego_sepakat_sama() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  n purchasing_putarannego%ROWTYPE;
BEGIN
  SELECT * INTO n FROM purchasing_putarannego WHERE pesanan_id = NEW.id
    ORDER BY sesi DESC, nomor DESC LIMIT 1;
  IF (NEW.harga_barang, NEW.ppn, NEW.ongkir, NEW.biaya_lain, NEW.total, NEW.tiba_paling_lambat)
     IS DISTINCT FROM
     (n.harga_barang, n.ppn, n.ongkir, n.biaya_lain, n.total, n.tiba_paling_lambat)
     OR EXISTS (
       SELECT FROM purchasing_barispesanan b
       LEFT JOIN purchasing_barisputaran r ON r.putaran_id = n.id AND r.versi_id = b.versi_id
       WHERE b.pesanan_id = NEW.id
         AND (b.jumlah, b.harga_satuan, b.ppn) IS DISTINCT FROM (r.jumlah, r.harga, r.ppn)
     ) THEN
    RAISE EXCEPTION 'yang disepakati pada % bukan tawaran terakhir', NEW.nomor
      USING ERRCODE = 'check_violation', CONSTRAINT = 'nego_sepakat_sama';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER nego_sepakat_sama AFTER UPDATE OF status ON purchasing_pesanan
  FOR EACH ROW WHEN (OLD.status = 'negosiasi' AND NEW.status = 'reviu_ppk')
  EXECUTE FUNCTION nego_sepakat_sama();
"""
TAK_SEPAKAT = """
DROP TRIGGER nego_sepakat_sama ON purchasing_pesanan;
DROP FUNCTION nego_sepakat_sama();
"""


class Migration(migrations.Migration):
    dependencies = [("purchasing", "0070_negosiasi")]

    operations = [
        migrations.RunSQL(URUT, TAK_URUT),
        migrations.RunSQL(COCOK, TAK_COCOK),
        migrations.RunSQL(JUMLAH, TAK_JUMLAH),
        migrations.RunSQL(SEPAKAT, TAK_SEPAKAT),
    ]
