"""When digests leave, which hours are proposed as quiet, and how long a message is tried."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

PARAMETER = [
    ("kabar.jam_ringkasan", "jam", "7", "Jam ringkasan harian dikirim"),
    ("kabar.tenang_mulai", "jam", "20", "Jam tenang yang diusulkan: mulai"),
    ("kabar.tenang_selesai", "jam", "6", "Jam tenang yang diusulkan: selesai"),
    ("kabar.tunda_awal", "jumlah", "30", "Detik jeda sesudah percobaan kirim pertama gagal"),
    ("kabar.tunda_terlama", "jumlah", "3600", "Detik jeda terlama antara dua percobaan kirim"),
    ("kabar.menyerah", "jam", "24", "Lama mencoba kirim sesudah peristiwanya"),
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
    dependencies = [("kebijakan", "0061_gerbang")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
