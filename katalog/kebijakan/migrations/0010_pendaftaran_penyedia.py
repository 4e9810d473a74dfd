"""Size classes of enterprises, and the cool-down of a changed bank account."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

SEJAK = date(2021, 2, 2)
PP_7 = "PP 7/2021 Pasal 35"
# key, scope, kind of value, value, legal basis, remark
PARAMETER = [
    *(
        (f"skala.{ukuran}_max", kelas, "rupiah", str(batas), PP_7, f"Batas atas usaha {kelas}")
        for ukuran, kelas, batas in (
            ("modal", "mikro", 1_000_000_000),
            ("modal", "kecil", 5_000_000_000),
            ("modal", "menengah", 10_000_000_000),
            ("penjualan", "mikro", 2_000_000_000),
            ("penjualan", "kecil", 15_000_000_000),
            ("penjualan", "menengah", 50_000_000_000),
        )
    ),
    (
        "penyedia.rekening_jeda",
        "",
        "hari",
        "3",
        "Kebijakan pengelola katalog",
        "Rekening baru dipakai sesudah jeda ini sejak disetujui",
    ),
]


def tambah(apps, schema_editor):
    Parameter = apps.get_model("kebijakan", "Parameter")
    Parameter.objects.bulk_create(
        Parameter(
            kunci=kunci,
            lingkup=lingkup,
            jenis_nilai=jenis,
            nilai=nilai,
            dasar_hukum=dasar,
            keterangan=keterangan,
            berlaku=DateRange(SEJAK, None),
            status="berlaku",
        )
        for kunci, lingkup, jenis, nilai, dasar, keterangan in PARAMETER
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0003_hari_libur")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
