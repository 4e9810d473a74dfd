"""The clocks of mentoring: reminders, and how long a vendor's consent lasts."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

PARAMETER = [
    (
        "damping.ingatkan_jam",
        "jam",
        "24",
        "Berapa jam sebelum sesi pendampingan peserta diingatkan",
    ),
    ("damping.menit_kode", "jumlah", "10", "Berapa menit kode pendampingan menunggu dipakai"),
    ("damping.menit_lihat", "jumlah", "30", "Berapa menit pendamping boleh melihat toko"),
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
    dependencies = [("kebijakan", "0016_unggahan")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
