"""Limits on files that people send (`reliability.md` 4.1)."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

SEJAK = date(2021, 2, 2)
SENDIRI = "Ketentuan penyelenggara katalog lokal"
PANDUAN = "Panduan Katalog: foto produk paling kecil 300 x 300 titik"

# kunci, jenis nilai, nilai, dasar hukum, keterangan
PARAMETER = [
    ("unggahan.foto_max_mb", "jumlah", "8", SENDIRI, "Ukuran foto, MB"),
    ("unggahan.dokumen_max_mb", "jumlah", "5", SENDIRI, "Ukuran dokumen, MB"),
    (
        "unggahan.kuota_mb",
        "jumlah",
        "500",
        SENDIRI,
        "Semua berkas satu ruang, MB; lingkup boleh satu ruang, misalnya penyedia:12",
    ),
    ("unggahan.megapiksel_max", "jumlah", "40", SENDIRI, "Foto, juta titik"),
    ("unggahan.sisi_min", "jumlah", "300", PANDUAN, "Sisi terpendek foto, titik"),
    ("unggahan.sisi_disarankan", "jumlah", "600", SENDIRI, "Di bawah ini diberi saran"),
    ("unggahan.pdf_halaman_max", "jumlah", "200", SENDIRI, "Halaman satu dokumen"),
]


def tambah(apps, schema_editor):
    Parameter = apps.get_model("kebijakan", "Parameter")
    Parameter.objects.bulk_create(
        Parameter(
            kunci=kunci,
            lingkup="",
            jenis_nilai=jenis,
            nilai=nilai,
            dasar_hukum=dasar,
            keterangan=keterangan,
            berlaku=DateRange(SEJAK, None),
            status="berlaku",
        )
        for kunci, jenis, nilai, dasar, keterangan in PARAMETER
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0014_pemeriksaan_produk")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
