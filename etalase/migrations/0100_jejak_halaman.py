from django.db import migrations

from katalog.core.jejak import pasang_jejak


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_jejak_halaman"),
        ("etalase", "0095_jawaban_klarifikasi"),
    ]

    operations = [
        *pasang_jejak("etalase_atribut", "etalase_skemaatribut", rujukan=True),
        *pasang_jejak(
            "etalase_etalase",
            "etalase_fotoproduk",
            "etalase_hargawilayah",
            "etalase_kelompokwilayah",
            "etalase_padanankata",
            "etalase_pembekuan",
            "etalase_pemeriksaanproduk",
            "etalase_pengumuman",
            "etalase_produk",
            "etalase_rumpun",
            "etalase_stok",
            "etalase_tanyajawab",
            "etalase_versiproduk",
        ),
    ]
