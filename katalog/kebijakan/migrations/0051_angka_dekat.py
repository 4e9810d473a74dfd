"""How far apart the numbers among key specs may be for two products to be held side by side."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange


def tambah(apps, schema_editor):
    Parameter = apps.get_model("kebijakan", "Parameter")
    Parameter.objects.create(
        kunci="harga.angka_dekat",
        lingkup="",
        jenis_nilai="persen",
        nilai="10",
        berlaku=DateRange(date(2021, 2, 2), None),
        dasar_hukum="Ketentuan penyelenggara katalog lokal (Peraturan LKPP 9/2021)",
        keterangan="Beda terbesar spesifikasi berangka agar produk ikut dibandingkan",
        status="berlaku",
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0050_harga_wajar")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
