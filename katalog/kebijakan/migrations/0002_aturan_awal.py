"""The law's numbers as of the first release, each with the article it comes from."""

from datetime import date

from django.db import migrations
from psycopg.types.range import DateRange

SEJAK = date(2021, 2, 2)
PERPRES_12 = "Perpres 12/2021"
PERPRES_46 = "Perpres 46/2025"
RANCANGAN = "Rancangan Peraturan LKPP tentang Katalog Elektronik (pelaksana Perpres 46/2025)"
SENDIRI = "Ketentuan penyelenggara katalog lokal"

# kunci, lingkup, jenis nilai, nilai, dasar hukum, keterangan
PARAMETER = [
    (
        "epurchasing.pp_max",
        "",
        "rupiah",
        "200000000",
        f"{PERPRES_12} Pasal 12 huruf d",
        "Batas wewenang PP, termasuk angka ini",
    ),
    (
        "metode.beli_langsung_max",
        "",
        "rupiah",
        "50000000",
        RANCANGAN,
        "Pagu beli langsung pada harga tayang",
    ),
    (
        "metode.mini_kompetisi",
        "",
        "pilihan",
        "anjuran",
        "Kep. Kepala LKPP 93/2025",
        "mati, anjuran, atau wajib",
    ),
    (
        "nego.tindak_lanjut_ppk",
        "",
        "hari_kerja",
        "3",
        "Panduan Katalog v6 untuk PPK",
        "Waktu PPK menindaklanjuti paket",
    ),
    (
        "pesanan.jawab_penyedia",
        "",
        "hari_kerja",
        "3",
        "Panduan Katalog v6, Menerima Pesanan",
        "Waktu penyedia menjawab pesanan",
    ),
    ("pesanan.draf_kedaluwarsa", "", "hari", "30", SENDIRI, "Umur draf paket"),
    ("pesanan.tautan_berlaku", "", "jam", "72", SENDIRI, "Masa berlaku tautan keputusan di surel"),
    (
        "pesanan.faktor_kedua_di_atas",
        "",
        "rupiah",
        "10000000",
        SENDIRI,
        "Di atas nilai ini persetujuan meminta kode baru",
    ),
    ("kantor.jam_tutup", "", "jam", "16", SENDIRI, "Jam berakhirnya hari kerja"),
    ("kontrak.bukti_pembelian_max", "", "rupiah", "10000000", f"{PERPRES_12} Pasal 28", ""),
    ("kontrak.kuitansi_max", "", "rupiah", "50000000", f"{PERPRES_12} Pasal 28", ""),
    ("kontrak.spk_max", "", "rupiah", "200000000", f"{PERPRES_12} Pasal 28", ""),
    ("kontrak.spk_max", "konstruksi", "rupiah", "400000000", f"{PERPRES_46} Pasal 1 angka 40", ""),
    (
        "kontrak.denda_per_hari",
        "",
        "persen",
        "0.1",
        "Perlem LKPP 12/2021",
        "Dari nilai kontrak sebelum PPN",
    ),
    (
        "umkk.kuota",
        "",
        "persen",
        "40",
        f"{PERPRES_12} Pasal 65",
        "Bagian anggaran untuk usaha mikro, kecil, dan koperasi",
    ),
    ("umkk.paket_dicadangkan_max", "", "rupiah", "15000000000", f"{PERPRES_12} Pasal 65", ""),
    ("pdn.tkdn_bmp_min", "", "persen", "40", f"{PERPRES_46} Pasal 66", ""),
    ("pdn.tkdn_min", "", "persen", "25", f"{PERPRES_46} Pasal 66", ""),
    (
        "apip.usia_tayang_wajar",
        "",
        "hari",
        "14",
        "Rekomendasi pengawasan APIP",
        "Barang lebih muda dari ini ditandai",
    ),
    (
        "apip.jendela_pemecahan",
        "",
        "hari",
        "30",
        "Perpres 16/2018 Pasal 20 ayat (2) huruf d",
        "Paket serupa dalam rentang ini ditandai",
    ),
    ("akun.undangan_berlaku", "", "jam", "168", SENDIRI, "Masa berlaku undangan pengguna OPD"),
    ("akun.gagal_masuk_max", "", "jumlah", "5", SENDIRI, "Percobaan gagal sebelum menunggu"),
]

# kode, nama, persen, dpp pembilang, dpp penyebut, dari, sampai, dasar
PAJAK = [
    (
        "ppn_umum",
        "PPN barang dan jasa kena pajak",
        "11",
        1,
        1,
        date(2022, 4, 1),
        date(2025, 1, 1),
        "UU 7/2021 Pasal 7",
    ),
    (
        "ppn_umum",
        "PPN barang dan jasa kena pajak (DPP 11/12)",
        "12",
        11,
        12,
        date(2025, 1, 1),
        None,
        "PMK 131/2024 Pasal 3",
    ),
    (
        "bebas_ppn",
        "Barang dan jasa bebas PPN",
        "0",
        1,
        1,
        date(2022, 4, 1),
        None,
        "UU 7/2021 Pasal 16B",
    ),
    ("pbjt", "Kena PBJT, tidak kena PPN", "0", 1, 1, date(2022, 4, 1), None, "UU 1/2022 Pasal 50"),
]

# group of data, months kept, what happens then, legal basis, remark
RETENSI = [
    ("Sesi masuk", 1, "hapus", SENDIRI, "Baris sesi yang sudah lewat"),
    ("Percobaan masuk gagal", 3, "hapus", SENDIRI, "Hitungan kegagalan per akun"),
    ("Undangan pengguna", 12, "hapus", SENDIRI, "Undangan yang tidak diterima"),
    ("Isi keranjang", 6, "hapus", SENDIRI, "Keranjang yang tidak diubah"),
    ("Pengaduan", 60, "samarkan", "UU 27/2022 Pasal 43", "Nama dan kontak pelapor"),
    ("Akun nonaktif", 60, "samarkan", "UU 27/2022 Pasal 43", "Nama, NIP, surel, dan HP"),
]


def tambah(apps, schema_editor):
    Parameter = apps.get_model("kebijakan", "Parameter")
    Parameter.objects.bulk_create(
        Parameter(
            kunci=kunci,
            lingkup=lingkup,
            jenis_nilai=jenis,
            nilai=nilai,
            dasar_hukum=dasar,
            keterangan=keterangan,
            berlaku=DateRange(SEJAK, None),
            status="berlaku",
        )
        for kunci, lingkup, jenis, nilai, dasar, keterangan in PARAMETER
    )
    AturanPajak = apps.get_model("kebijakan", "AturanPajak")
    AturanPajak.objects.bulk_create(
        AturanPajak(
            kode=kode,
            nama=nama,
            persen=persen,
            dpp_pembilang=atas,
            dpp_penyebut=bawah,
            berlaku=DateRange(dari, sampai),
            dasar_hukum=dasar,
        )
        for kode, nama, persen, atas, bawah, dari, sampai, dasar in PAJAK
    )
    AturanRetensi = apps.get_model("kebijakan", "AturanRetensi")
    AturanRetensi.objects.bulk_create(
        AturanRetensi(
            kelompok=kelompok,
            lama_bulan=bulan,
            tindakan=tindakan,
            dasar_hukum=dasar,
            keterangan=keterangan,
        )
        for kelompok, bulan, tindakan, dasar, keterangan in RETENSI
    )


class Migration(migrations.Migration):
    dependencies = [("kebijakan", "0001_initial")]

    operations = [migrations.RunPython(tambah, migrations.RunPython.noop)]
