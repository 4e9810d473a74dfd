"""From here on PostgreSQL itself refuses a plain NPWP or NIK."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("vendors", "0003_sandikan")]

    operations = [
        migrations.AddConstraint(
            model_name="penyedia",
            constraint=models.CheckConstraint(
                condition=models.Q(("npwp__startswith", "gAAAAA")), name="penyedia_npwp_tersandi"
            ),
        ),
        migrations.AddConstraint(
            model_name="penyedia",
            constraint=models.CheckConstraint(
                condition=models.Q(("nik", ""), ("nik__startswith", "gAAAAA"), _connector="OR"),
                name="penyedia_nik_tersandi",
            ),
        ),
    ]
