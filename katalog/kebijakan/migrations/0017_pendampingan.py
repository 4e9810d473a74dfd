"""When a mentoring session is announced again to those who hold a seat."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange


def tambah(apps, schema_editor):
    apps.get_model("kebijakan", "Parameter").objects.create(
        kunci="damping.ingatkan_jam",
        lingkup="",
        jenis_nilai="jam",
        nilai="24",
        berlaku=DateRange(date(2021, 2, 2), None),
        dasar_hukum="Ketentuan penyelenggara katalog lokal",
        keterangan="Berapa jam sebelum sesi pendampingan peserta diingatkan",
        status="berlaku",
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0013_produk_penyedia")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
