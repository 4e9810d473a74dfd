from django.db import migrations

from katalog.core.jejak import pasang_jejak


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_jejak_halaman"),
        ("kebijakan", "0051_angka_dekat"),
        ("kebijakan", "0060_impor_rup"),
    ]

    operations = pasang_jejak(
        "kebijakan_aturanpajak",
        "kebijakan_harilibur",
        "kebijakan_parameter",
        rujukan=True,
    )
