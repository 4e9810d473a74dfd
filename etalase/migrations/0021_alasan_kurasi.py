"""The coded reasons of a correction as of the first release: field, problem and fix in one."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

# code, field (empty: any), the sentence that the vendor reads
ALASAN = [
    ("lain", "", "Lihat penjelasan pemeriksa."),
    ("nama-umum", "nama", "Nama terlalu umum. Tulis jenis, merek, dan ukurannya."),
    ("nama-promosi", "nama", "Nama memuat kata promosi. Tulis nama barangnya saja."),
    ("merek-bukan-milik", "merek", "Merek ini belum dibuktikan. Unggah surat keagenan atau HAKI."),
    ("harga-tinggi", "harga", "Harga jauh di atas pembanding. Turunkan atau jelaskan sebabnya."),
    ("harga-rendah", "harga", "Harga jauh di bawah pembanding. Periksa satuan dan angkanya."),
    ("harga-wilayah-beda", "harga_wilayah", "Harga satu daerah tidak wajar. Periksa angkanya."),
    ("ongkir-tinggi", "ongkir", "Ongkos kirim terlalu tinggi. Isi sesuai jarak dan beratnya."),
    ("satuan-salah", "satuan", "Satuan tidak sesuai barang. Pilih satuan yang dijual."),
    ("pajak-salah", "kelas_pajak", "Kelas pajak tidak sesuai barang. Pilih yang benar."),
    ("spek-kurang", "atribut", "Spesifikasi belum sesuai barang. Lengkapi seperti labelnya."),
    ("uraian-salin", "uraian", "Uraian sama dengan produk lain. Tulis dengan kata sendiri."),
    ("uraian-kontak", "uraian", "Uraian memuat nomor atau tautan. Hapus kontak dari uraian."),
    ("foto-buram", "foto", "Foto buram. Ambil ulang dengan cahaya terang dan tangan diam."),
    ("foto-gelap", "foto", "Foto terlalu gelap. Ambil ulang di tempat terang."),
    ("foto-bukan-barang", "foto", "Foto bukan barang yang dijual. Pakai foto barangnya sendiri."),
    ("foto-milik-lain", "foto", "Foto sama dengan milik penyedia lain. Pakai foto sendiri."),
    ("tkdn-tidak-cocok", "tkdn", "Nilai TKDN berbeda dengan sertifikat. Isi sesuai sertifikat."),
    ("tkdn-tanpa-nomor", "tkdn_nomor", "Nomor TKDN tidak ditemukan. Isi sesuai sertifikat."),
    ("sni-tidak-cocok", "sni_nomor", "Nomor SNI bukan untuk barang ini. Isi nomor yang benar."),
    ("halal-tidak-cocok", "halal_nomor", "Nomor halal tidak ditemukan. Isi sesuai sertifikat."),
    ("izin-tidak-cocok", "izin_edar_nomor", "Izin edar bukan untuk barang ini. Isi yang benar."),
    ("impor-salah", "is_impor", "Asal barang tidak sesuai label. Pilih lokal atau impor."),
]


def tambah(apps, schema_editor):
    AlasanKurasi = apps.get_model("etalase", "AlasanKurasi")
    AlasanKurasi.objects.bulk_create(
        AlasanKurasi(
            kode=kode, bidang=bidang, kalimat=kalimat, berlaku=DateRange(date(2021, 2, 2), None)
        )
        for kode, bidang, kalimat in ALASAN
    )


class Migration(migrations.Migration):
    dependencies = [("etalase", "0020_pemeriksaan")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
