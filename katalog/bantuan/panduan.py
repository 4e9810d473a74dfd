"""The guides, one for each task that exists. They are words, so they live with the code."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Panduan:
    """One guide: whom it is for, how long it takes, at most ten steps, and what if it fails."""

    slug: str
    judul: str
    untuk: str
    menit: int
    siapkan: str
    langkah: tuple[str, ...]
    gagal: str


DAFTAR = (
    Panduan(
        "cari-dan-buat-paket",
        "Mencari barang dan membuat paket",
        "Pembeli",
        5,
        "Akun OPD dan kode RUP yang akan dipakai.",
        (
            "Ketik nama barang di kotak cari, lalu tekan Cari.",
            "Saring menurut harga, TKDN, atau kab/kota penyedia.",
            "Buka produk, isi jumlah, lalu tekan “Tambah ke keranjang”.",
            "Buka Keranjang dan periksa jumlah serta totalnya.",
            "Tekan “Buat paket” pada penyedia yang dipilih.",
            "Pilih RUP. Sisa pagu tampil di sebelahnya.",
            "Periksa alamat, tanggal tiba, dan alasan memilih.",
            "Tekan “Kirim ke PPK”. Nomor paket muncul di layar.",
        ),
        "Bila pagu kurang, kurangi jumlah atau pilih RUP lain. Keranjang Anda tidak hilang.",
    ),
    Panduan(
        "setujui-dari-surel",
        "Menyetujui paket dari surel",
        "Pembeli",
        2,
        "Surel dinas dan aplikasi autentikator.",
        (
            "Buka surel “Setujui?” dan tekan tombol di dalamnya.",
            "Baca hasil pemeriksaan otomatis. Tanda seru ada di atas.",
            "Isi kode 6 angka bila diminta.",
            "Tekan “Setujui paket”. Surat Pesanan terbit saat itu juga.",
            "Bila belum sesuai, tulis alasan lalu tekan “Kembalikan” atau “Tolak”.",
        ),
        "Tautan berlaku 72 jam dan satu kali. Setelah itu buka menu Tugas.",
    ),
    Panduan(
        "terima-pesanan",
        "Menjawab pesanan baru",
        "Penyedia",
        2,
        "HP dan akun toko.",
        (
            "Buka surel “Pesanan baru” dan tekan tautannya.",
            "Periksa barang, jumlah, alamat, dan tanggal tiba.",
            "Tekan “Terima pesanan” bila sanggup.",
            "Bila tidak sanggup, tekan “Tidak bisa”, tulis alasan, lalu kirim.",
            "Siapkan barang sebelum tanggal tiba.",
        ),
        "Pesanan yang tidak dijawab sampai batas waktu ditutup sendiri.",
    ),
    Panduan(
        "masuk-dan-kode",
        "Masuk dan memasang kode autentikator",
        "Semua",
        4,
        "Sandi dan aplikasi autentikator di HP.",
        (
            "Buka halaman Masuk. Isi surel, HP, atau NIP, lalu sandi.",
            "Bila peran Anda wajib memakai kode, halaman Keamanan terbuka.",
            "Pindai gambar dengan aplikasi autentikator, atau ketik kuncinya.",
            "Isi 6 angka yang muncul di aplikasi.",
            "Simpan delapan kode cadangan di tempat aman.",
        ),
        "HP hilang? Pakai kode cadangan. Kode cadangan habis? Hubungi admin OPD.",
    ),
    Panduan(
        "undang-pengguna",
        "Mengundang pengguna OPD",
        "Pengelola",
        3,
        "Surel dinas orangnya dan nomor SK penugasan.",
        (
            "Masuk sebagai admin OPD dan buka menu Pengguna.",
            "Tekan “Undang”, lalu isi nama, surel, peran, dan nomor SK.",
            "Orang itu menerima surel dan membuat sandinya sendiri.",
            "Akhiri penugasan pada hari orang itu pindah tugas.",
        ),
        "Undangan berlaku 7 hari. Batalkan dan kirim ulang bila lewat.",
    ),
)
