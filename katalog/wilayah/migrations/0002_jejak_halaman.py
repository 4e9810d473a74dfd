from django.db import migrations

from katalog.core.jejak import pasang_jejak


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_jejak_halaman"),
        ("wilayah", "0001_initial"),
    ]

    operations = pasang_jejak(
        "wilayah_instansi",
        "wilayah_wilayah",
        rujukan=True,
    )
