"""Encrypt the NPWP that stood in plain, and fill the hashes by which equal ones are found."""

from django.db import migrations


def sandikan(apps, schema_editor):
    Penyedia = apps.get_model("vendors", "Penyedia")
    for satu in Penyedia.objects.iterator(chunk_size=500):
        satu.save(update_fields=["npwp", "npwp_sidik", "nik_sidik", "alamat_sidik"])


class Migration(migrations.Migration):
    dependencies = [("vendors", "0002_pendaftaran")]

    operations = [migrations.RunPython(sandikan, migrations.RunPython.noop)]
