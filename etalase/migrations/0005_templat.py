"""The template library that a manager starts a construction etalase from."""

from django.db import migrations

from etalase.migrations.isi.konstruksi import templat


def isi(apps, schema_editor):
    model = apps.get_model("etalase", "TemplatTelaah")
    model.objects.bulk_create(model(**satu) for satu in templat())


def kosongkan(apps, schema_editor):
    apps.get_model("etalase", "TemplatTelaah").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("etalase", "0004_telaah")]

    operations = [migrations.RunPython(isi, kosongkan)]
