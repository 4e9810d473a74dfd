"""How long each stage of founding an etalase may take, and what its checklist asks."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

SEJAK = date(2021, 2, 2)
DASAR = "Ketentuan penyelenggara katalog lokal"
ATURAN = [
    ("etalase.usulan_hari", "hari_kerja", "3", "Lama memeriksa kelengkapan usulan etalase"),
    ("etalase.telaah_hari", "hari_kerja", "7", "Lama menelaah usulan etalase"),
    ("etalase.penetapan_hari", "hari_kerja", "5", "Lama menetapkan telaah dengan SK"),
    ("etalase.pengumuman_hari", "hari_kerja", "2", "Lama dari SK sampai pengumuman pendaftaran"),
    ("etalase.skema_min", "jumlah", "4", "Spesifikasi utama paling sedikit dalam satu skema"),
    ("etalase.skema_maks", "jumlah", "8", "Spesifikasi utama paling banyak dalam satu skema"),
    ("etalase.calon_min", "jumlah", "3", "Calon penyedia paling sedikit untuk etalase baru"),
    ("etalase.mirip_persen", "persen", "60", "Kemiripan nama yang dianggap usulan ganda"),
]


def tambah(apps, schema_editor):
    apps.get_model("kebijakan", "Parameter").objects.bulk_create(
        apps.get_model("kebijakan", "Parameter")(
            kunci=kunci,
            lingkup="",
            jenis_nilai=jenis,
            nilai=nilai,
            berlaku=DateRange(SEJAK, None),
            dasar_hukum=DASAR,
            keterangan=keterangan,
            status="berlaku",
        )
        for kunci, jenis, nilai, keterangan in ATURAN
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0011_penyedia_verifikasi")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
