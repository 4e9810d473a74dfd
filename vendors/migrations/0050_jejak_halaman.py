from django.db import migrations

from katalog.core.jejak import pasang_jejak


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_jejak_halaman"),
        ("vendors", "0031_usulan_kbli"),
    ]

    operations = pasang_jejak(
        "vendors_dasarsanksi",
        "vendors_penyedia",
        "vendors_sanksi",
        "vendors_wilayahlayanan",
    )
