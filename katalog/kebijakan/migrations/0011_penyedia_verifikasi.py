"""The clocks of the verification of vendors."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

SENDIRI = "Kebijakan pengelola katalog"
# key, kind of value, value, legal basis, remark
PARAMETER = [
    (
        "penyedia.verifikasi_hari",
        "hari_kerja",
        "2",
        SENDIRI,
        "Waktu memeriksa pendaftaran penyedia",
    ),
    (
        "penyedia.dokumen_tenggang",
        "hari",
        "14",
        SENDIRI,
        "Sesudah dokumen wajib habis masa, pesanan baru masih diterima selama ini",
    ),
    (
        "penyedia.dokumen_wajib",
        "pilihan",
        "ktp,nib,npwp,akta,pkp,izin,sbu",
        SENDIRI,
        "Jenis dokumen yang masa berlakunya menentukan boleh tidaknya menerima pesanan",
    ),
    (
        "penyedia.dokumen_ingatkan",
        "pilihan",
        "30,14,3",
        SENDIRI,
        "Hari sebelum dokumen habis masa penyedia diingatkan",
    ),
    (
        "penyedia.keberatan_hari",
        "hari_kerja",
        "5",
        "Perlem LKPP 9/2021",
        "Waktu penyedia mengajukan keberatan atas sanksi",
    ),
]


def tambah(apps, schema_editor):
    Parameter = apps.get_model("kebijakan", "Parameter")
    Parameter.objects.bulk_create(
        Parameter(
            kunci=kunci,
            jenis_nilai=jenis,
            nilai=nilai,
            dasar_hukum=dasar,
            keterangan=keterangan,
            berlaku=DateRange(date(2021, 2, 2), None),
            status="berlaku",
        )
        for kunci, jenis, nilai, dasar, keterangan in PARAMETER
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0010_pendaftaran_penyedia")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
