"""How long a side of a negotiation has, how many rounds there are, and when it closes."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

SENDIRI = "Ketentuan penyelenggara katalog lokal"
PANDUAN = "Panduan Katalog v6 untuk PPK"

PARAMETER = [
    ("nego.jawab", "hari_kerja", "3", PANDUAN, "Waktu satu pihak menjawab tawaran"),
    ("nego.putaran_maks", "jumlah", "10", SENDIRI, "Putaran paling banyak dalam satu negosiasi"),
    (
        "nego.yakin_di_bawah",
        "persen",
        "70",
        SENDIRI,
        "Minta yakin bila tawaran di bawah persen ini",
    ),
    (
        "nego.buka_lagi_maks",
        "jumlah",
        "1",
        SENDIRI,
        "Kali negosiasi yang berakhir dapat dibuka lagi",
    ),
    (
        "nego.peringatan_tutup",
        "hari_kerja",
        "1",
        SENDIRI,
        "Peringatan kepada kedua pihak sebelum ditutup otomatis",
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
            dasar_hukum=dasar,
            keterangan=keterangan,
            status="berlaku",
        )
        for kunci, jenis, nilai, dasar, keterangan in PARAMETER
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0070_ingat_tenggat")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
