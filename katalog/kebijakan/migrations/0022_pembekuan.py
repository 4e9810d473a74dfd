"""How long a vendor may object to a freeze, and when what a product states runs out."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

PARAMETER = [
    ("produk.keberatan_hari", "hari_kerja", "5", "Waktu penyedia mengajukan keberatan"),
    ("produk.keberatan_jawab_hari", "hari_kerja", "5", "Waktu menjawab keberatan penyedia"),
    (
        "produk.masa_ingatkan",
        "pilihan",
        "30,14,3",
        "Hari sebelum masa berlaku produk berakhir saat penyedia diingatkan",
    ),
    (
        "produk.harga_lompat",
        "persen",
        "25",
        "Perubahan harga antarversi, naik atau turun, yang perlu dilihat",
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
    dependencies = [("kebijakan", "0020_unggah_massal")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
