"""The coded reasons of a correction and the grounds of a sanction as of the first release."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

SEJAK = date(2021, 2, 2)

# code, field (empty: any), the sentence that the vendor reads
ALASAN = [
    ("lain", "", "Lihat penjelasan pemeriksa."),
    ("tidak-terbaca", "", "Foto atau berkas tidak terbaca. Unggah yang lebih jelas."),
    ("nama-beda", "nama", "Nama usaha berbeda dengan NIB. Samakan dengan data OSS."),
    ("bentuk-beda", "jenis_badan", "Bentuk usaha berbeda dengan akta atau NIB."),
    ("skala-beda", "skala", "Skala usaha berbeda dengan data OSS. Pilih yang sesuai NIB."),
    ("nib-tidak-ada", "nib", "NIB tidak ditemukan di OSS. Periksa lagi 13 angkanya."),
    ("nib-milik-lain", "nib", "NIB ini milik usaha lain. Isi NIB usaha Anda sendiri."),
    ("nib-dicabut", "nib", "NIB ini sudah dicabut. Perbarui perizinan di OSS lebih dulu."),
    ("npwp-beda", "npwp", "NPWP berbeda dengan nama usaha. Isi NPWP 16 angka milik usaha."),
    ("nik-beda", "nik", "NIK tidak sama dengan KTP penanggung jawab. Periksa lagi 16 angkanya."),
    ("pkp-tanpa-bukti", "pkp", "Status PKP belum ada buktinya. Unggah surat pengukuhan PKP."),
    ("kbli-tidak-ada", "kbli", "KBLI ini tidak tercantum di NIB. Pilih KBLI yang ada di NIB."),
    ("alamat-kurang", "alamat", "Alamat belum lengkap. Tulis jalan, nomor, dan kelurahan."),
    ("wilayah-beda", "wilayah", "Kabupaten/kota berbeda dengan alamat di NIB."),
    ("telepon-mati", "telepon", "Nomor telepon tidak dapat dihubungi. Isi nomor yang aktif."),
    ("surel-mati", "surel", "Surel tidak dapat menerima surat. Isi surel yang aktif."),
    (
        "rekening-beda",
        "rekening",
        "Nama pemilik rekening harus sama dengan nama usaha atau pemiliknya.",
    ),
    ("dokumen-kurang", "dokumen", "Dokumen wajib belum lengkap. Unggah yang belum ada."),
    ("dokumen-habis", "dokumen", "Dokumen sudah habis masa berlakunya. Unggah yang baru."),
    ("dokumen-salah", "dokumen", "Berkas yang diunggah bukan dokumen yang diminta."),
]

PASAL_80 = "Perpres 16/2018 Pasal 80; Perlem LKPP 9/2021"
PASAL_78 = "Perpres 16/2018 Pasal 78; Perlem LKPP 9/2021"
# code, kind, the act, legal basis, usual months
DASAR = [
    (
        "teguran",
        "peringatan",
        "Tidak memenuhi kewajiban di katalog, pelanggaran pertama",
        "Perlem LKPP 9/2021",
        1,
    ),
    (
        "lalai-kontrak",
        "penangguhan",
        "Tidak memenuhi kewajiban dalam kontrak katalog atau surat pesanan",
        PASAL_80,
        6,
    ),
    (
        "harga-tidak-wajar",
        "penangguhan",
        "Harga tayang tidak wajar dan tidak dijelaskan",
        PASAL_80,
        6,
    ),
    (
        "lalai-berulang",
        "penurunan",
        "Tidak memenuhi kewajiban kontrak katalog setelah penghentian sementara",
        PASAL_80,
        12,
    ),
    (
        "dokumen-palsu",
        "daftar_hitam",
        "Menyampaikan dokumen atau keterangan palsu",
        PASAL_78,
        24,
    ),
    ("persekongkolan", "daftar_hitam", "Persekongkolan dengan peserta lain", PASAL_78, 24),
    ("kkn", "daftar_hitam", "Terindikasi korupsi, kolusi, atau nepotisme", PASAL_78, 24),
    (
        "tidak-melaksanakan",
        "daftar_hitam",
        "Tidak melaksanakan kontrak atau diputus sepihak karena kesalahan penyedia",
        PASAL_78,
        12,
    ),
]


def tambah(apps, schema_editor):
    berlaku = DateRange(SEJAK, None)
    AlasanPerbaikan = apps.get_model("vendors", "AlasanPerbaikan")
    AlasanPerbaikan.objects.bulk_create(
        AlasanPerbaikan(kode=kode, bidang=bidang, kalimat=kalimat, berlaku=berlaku)
        for kode, bidang, kalimat in ALASAN
    )
    DasarSanksi = apps.get_model("vendors", "DasarSanksi")
    DasarSanksi.objects.bulk_create(
        DasarSanksi(
            kode=kode,
            jenis=jenis,
            perbuatan=perbuatan,
            dasar_hukum=dasar,
            lama_bulan=bulan,
            berlaku=berlaku,
        )
        for kode, jenis, perbuatan, dasar, bulan in DASAR
    )


class Migration(migrations.Migration):
    dependencies = [("vendors", "0010_verifikasi")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
