"""How large a sheet of products may be, and when a changed price looks like a slip."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

PARAMETER = [
    ("massal.baris", "jumlah", "1000", "Baris paling banyak dalam satu unggahan massal"),
    ("massal.foto", "jumlah", "500", "Foto paling banyak untuk satu unggahan massal"),
    ("massal.foto_mb", "jumlah", "50", "Ukuran paling besar kumpulan foto, dalam MB"),
    (
        "massal.beda_harga",
        "persen",
        "50",
        "Beda harga yang diminta dicek dulu, dalam persen dari harga lama",
    ),
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
    dependencies = [("kebijakan", "0017_pendampingan")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
