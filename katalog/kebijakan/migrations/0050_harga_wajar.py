"""When a price is called high, and over how many days a change of price is looked at.

How many vendors a comparison needs is `produk.pembanding_min` since 0014: one number, one row.
"""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

SENDIRI = "Ketentuan penyelenggara katalog lokal (Peraturan LKPP 9/2021)"
# key, kind, value, remark
PARAMETER = [
    ("harga.di_atas_tengah", "persen", "15", "Selisih di atas harga tengah yang perlu dijelaskan"),
    ("harga.nama_mirip", "persen", "45", "Kemiripan nama (trigram) agar produk ikut dibandingkan"),
    ("harga.jendela", "hari", "90", "Masa perubahan harga dan pendaftaran ulang dilihat"),
    ("harga.perubahan", "persen", "15", "Perubahan harga dalam masa itu yang ditulis di produk"),
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
            dasar_hukum=SENDIRI,
            keterangan=keterangan,
            status="berlaku",
        )
        for kunci, jenis, nilai, keterangan in PARAMETER
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0040_tanya")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
