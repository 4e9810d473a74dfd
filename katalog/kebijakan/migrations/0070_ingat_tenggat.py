"""When the owner of a step is reminded of its deadline, and from which hour offices work."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

PARAMETER = [
    ("kantor.jam_buka", "jam", "8", "Jam mulai hari kerja"),
    ("ingat.tenggat_pertama", "persen", "50", "Waktu kerja terpakai saat pengingat pertama"),
    ("ingat.tenggat_terakhir", "persen", "90", "Waktu kerja terpakai saat pengingat terakhir"),
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
    dependencies = [("kebijakan", "0080_jejak_halaman")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
