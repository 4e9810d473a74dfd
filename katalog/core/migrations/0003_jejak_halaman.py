from django.db import migrations, models
from django.db.models.functions import Now

from katalog.core.jejak import FUNGSI


class Migration(migrations.Migration):
    dependencies = [("core", "0002_tabel")]

    operations = [
        migrations.CreateModel(
            name="JejakHalaman",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("pada", models.DateTimeField(db_default=Now())),
                ("is_rujukan", models.BooleanField(db_default=False)),
            ],
            options={
                "verbose_name": "jejak halaman",
                "verbose_name_plural": "jejak halaman",
                "indexes": [
                    models.Index(
                        condition=models.Q(("is_rujukan", True)),
                        fields=["id"],
                        name="jejak_rujukan",
                    )
                ],
            },
        ),
        migrations.RunSQL(FUNGSI, "DROP FUNCTION core_catat_jejak()"),
    ]
