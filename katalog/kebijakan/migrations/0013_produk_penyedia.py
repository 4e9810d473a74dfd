"""What a vendor may change of a live product by himself, and for how long he may bring one back."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

SEJAK = date(2021, 2, 2)
SENDIRI = "Ketentuan penyelenggara katalog lokal"

# key, kind, value, remark
PARAMETER = [
    ("produk.batas_naik", "persen", "10", "Kenaikan harga di atas ini ditandai berisiko"),
    ("produk.tayangkan_lagi", "hari", "90", "Produk turun dapat tayang lagi tanpa diperiksa"),
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
            berlaku=DateRange(SEJAK, None),
            status="berlaku",
        )
        for kunci, jenis, nilai, keterangan in PARAMETER
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0012_telaah")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
