"""What each rule of the integrity gate does, and from which figure on (`domain.md` 9.3)."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

APIP = "Rekomendasi pengawasan APIP"
PECAH = "Perpres 16/2018 Pasal 20 ayat (2) huruf d"
BENTUR = "Perpres 16/2018 Pasal 7 ayat (1) huruf e"
PDN = "Perpres 46/2025 Pasal 66"
UMKK = "Perpres 12/2021 Pasal 65"
# key, kind, value, source, remark
PARAMETER = [
    ("gerbang.alasan_min", "jumlah", "15", APIP, "Huruf paling sedikit dalam penjelasan temuan"),
    ("gerbang.pemecahan.tingkat", "pilihan", "alasan", PECAH, "Paket dipecah di bawah batas"),
    ("gerbang.harga_tinggi.tingkat", "pilihan", "alasan", APIP, "Harga di atas pita sejenis"),
    ("gerbang.hemat_nol.tingkat", "pilihan", "alasan", APIP, "Nilai besar tanpa penghematan"),
    ("gerbang.hemat_nol.nilai", "rupiah", "200000000", APIP, "Nilai mulai diperiksa"),
    ("gerbang.kilat.tingkat", "pilihan", "alasan", APIP, "Disetujui dalam hitungan menit"),
    ("gerbang.kilat.menit", "jumlah", "10", APIP, "Menit sejak paket dibuat"),
    ("gerbang.kilat.nilai", "rupiah", "25000000", APIP, "Nilai mulai diperiksa"),
    ("gerbang.baru_tayang.tingkat", "pilihan", "alasan", APIP, "Barang baru tayang"),
    ("gerbang.baru_tayang.nilai", "rupiah", "10000000", APIP, "Nilai mulai diperiksa"),
    ("gerbang.harga_naik.tingkat", "pilihan", "alasan", APIP, "Harga naik sebelum dipesan"),
    ("gerbang.harga_naik.hari", "hari", "14", APIP, "Masa kenaikan sebelum paket dibuat"),
    ("gerbang.harga_naik.persen", "persen", "10", APIP, "Kenaikan mulai ditandai"),
    ("gerbang.porsi_penyedia.tingkat", "pilihan", "catat", APIP, "Belanja OPD terpusat"),
    ("gerbang.porsi_penyedia.persen", "persen", "40", APIP, "Bagian satu penyedia"),
    ("gerbang.porsi_penyedia.paket", "jumlah", "10", APIP, "Paket setahun mulai diperiksa"),
    ("gerbang.malam.tingkat", "pilihan", "catat", APIP, "Dikirim atau disetujui malam hari"),
    ("gerbang.malam.dari", "jam", "22", APIP, "Jam mulai, waktu setempat"),
    ("gerbang.malam.sampai", "jam", "5", APIP, "Jam selesai, waktu setempat"),
    ("gerbang.akhir_tahun.tingkat", "pilihan", "catat", APIP, "Belanja di ujung tahun"),
    ("gerbang.akhir_tahun.hari", "hari_kerja", "10", APIP, "Hari kerja terakhir dalam tahun"),
    ("gerbang.pdn_dilewati.tingkat", "pilihan", "alasan", PDN, "Ada barang TKDN lebih tinggi"),
    ("gerbang.pdn_dilewati.persen", "persen", "25", PDN, "Selisih harga yang masih sebanding"),
    ("gerbang.kelas_nilai.tingkat", "pilihan", "catat", UMKK, "Nilai UMKK ke usaha bukan UMKK"),
    ("gerbang.pejabat_penyedia.tingkat", "pilihan", "blokir", BENTUR, "Pejabat pengurus penyedia"),
    ("gerbang.kontak_sama.tingkat", "pilihan", "apip", BENTUR, "Kontak pejabat dan penyedia sama"),
    ("gerbang.pemilik_sama.tingkat", "pilihan", "apip", PECAH, "Pemilik sama, penyedia bergantian"),
    ("gerbang.batal_berulang.tingkat", "pilihan", "apip", APIP, "Paket batal berulang"),
    ("gerbang.batal_berulang.kali", "jumlah", "3", APIP, "Paket batal mulai ditandai"),
]


def tambah(apps, schema_editor):
    Parameter = apps.get_model("kebijakan", "Parameter")
    Parameter.objects.bulk_create(
        Parameter(
            kunci=kunci,
            lingkup="",
            jenis_nilai=jenis,
            nilai=nilai,
            berlaku=DateRange(date(2021, 2, 2), None),
            dasar_hukum=dasar,
            keterangan=keterangan,
            status="berlaku",
        )
        for kunci, jenis, nilai, dasar, keterangan in PARAMETER
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0070_ingat_tenggat"), ("kebijakan", "0080_jejak_halaman")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
