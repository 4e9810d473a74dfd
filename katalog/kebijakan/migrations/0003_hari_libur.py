"""The holidays of 2026 and 2027 as the ministers' joint decrees name them."""

from django.db import migrations

from katalog.core.lokal import daftar_libur


def tambah(apps, schema_editor):
    HariLibur = apps.get_model("kebijakan", "HariLibur")
    HariLibur.objects.bulk_create(
        (
            HariLibur(
                tanggal=hari.tanggal,
                nama=hari.nama[:120],
                jenis=hari.jenis[:20],
                dasar_hukum=hari.dasar[:200],
            )
            for tahun in (2026, 2027)
            for hari in daftar_libur(tahun)
        ),
        ignore_conflicts=True,
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0002_aturan_awal")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
