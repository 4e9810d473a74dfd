"""How products are checked: the time it may take, and where a machine asks for a second look."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

SENDIRI = "Ketentuan penyelenggara katalog lokal"
# key, kind, value, remark
PARAMETER = [
    ("produk.verifikasi_hari", "hari_kerja", "3", "Waktu memeriksa produk atau perubahannya"),
    (
        "produk.pembanding_min",
        "jumlah",
        "5",
        "Penyedia pembanding paling sedikit untuk menilai harga",
    ),
    (
        "produk.pagar_iqr",
        "persen",
        "150",
        "Jarak pagar harga dari kuartil, dalam persen rentang antarkuartil",
    ),
    (
        "produk.harga_kembar_min",
        "jumlah",
        "2",
        "Penyedia lain dengan harga sama persis yang perlu dilihat",
    ),
    (
        "produk.foto_beda_bit",
        "jumlah",
        "6",
        "Beda sidik rupa (bit dari 64) yang masih dianggap foto sama",
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
            dasar_hukum=SENDIRI,
            keterangan=keterangan,
            berlaku=DateRange(date(2021, 2, 2), None),
            status="berlaku",
        )
        for kunci, jenis, nilai, keterangan in PARAMETER
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0013_produk_penyedia")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
