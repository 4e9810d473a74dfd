"""The five groups of regions that vendors in Jawa Timur price by (`ux.md` 3.16).

Bangkalan stands in two; the smaller group, Madura, is the more specific one. Bojonegoro, Tuban and
Jombang stand in none and are priced by themselves.
"""

from django.db import migrations

KELOMPOK = [
    (
        "gerbangkertosusila",
        "Gerbangkertosusila",
        ["35.25", "35.26", "35.16", "35.76", "35.78", "35.15", "35.24"],
    ),
    ("malang-raya", "Malang Raya", ["35.07", "35.73", "35.79"]),
    (
        "mataraman",
        "Mataraman",
        [
            "35.01", "35.02", "35.03", "35.04", "35.05", "35.06", "35.18", "35.19", "35.20",
            "35.21", "35.71", "35.72", "35.77",
        ],
    ),
    (
        "tapal-kuda",
        "Tapal Kuda",
        ["35.08", "35.09", "35.10", "35.11", "35.12", "35.13", "35.14", "35.74", "35.75"],
    ),
    ("madura", "Madura", ["35.26", "35.27", "35.28", "35.29"]),
]  # fmt: skip


def tambah(apps, schema_editor):
    apps.get_model("etalase", "KelompokWilayah").objects.bulk_create(
        apps.get_model("etalase", "KelompokWilayah")(
            slug=slug, nama=nama, urutan=urutan, daftar_kode=kode
        )
        for urutan, (slug, nama, kode) in enumerate(KELOMPOK, start=1)
    )


class Migration(migrations.Migration):
    dependencies = [("etalase", "0010_produk_penyedia")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
