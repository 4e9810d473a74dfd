"""How many questions one person may ask about products in a day."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

PARAMETER = [
    ("tanya.per_hari", "jumlah", "10", "Pertanyaan tentang produk per orang dan hari"),
]


def tambah(apps, schema_editor):
    Parameter = apps.get_model("kebijakan", "Parameter")
    Parameter.objects.bulk_create(
        Parameter(
            kunci=kunci,
            lingkup="",
            jenis_nilai=jenis,
            nilai=nilai,
            berlaku=DateRange(date(2021, 2, 2), None),
            dasar_hukum="Ketentuan penyelenggara katalog lokal",
            keterangan=keterangan,
            status="berlaku",
        )
        for kunci, jenis, nilai, keterangan in PARAMETER
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0024_kode_sekali")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
