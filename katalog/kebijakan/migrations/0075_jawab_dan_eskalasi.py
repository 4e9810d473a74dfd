"""How long a vendor's answer may be put off, and when a PPK's silence goes up the line."""


from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

PARAMETER = [
    ("pesanan.perpanjang_jawab", "hari_kerja", "3", "Tambahan waktu penyedia menjawab, satu kali"),
    ("pesanan.eskalasi_pengganti", "hari_kerja", "1", "Waktu pejabat pengganti setelah PPK diam"),
    ("pesanan.eskalasi_pa", "hari_kerja", "1", "Waktu PA setelah pejabat pengganti diam"),
    ("pesanan.tahan", "hari", "7", "Lama harga, stok, dan pagu ditahan selama menunggu PPK"),
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
    dependencies = [("kebijakan", "0070_ingat_tenggat")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
