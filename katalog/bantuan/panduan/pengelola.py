"""Guides for those who curate the catalogue."""

from katalog.bantuan.panduan.bentuk import Panduan

DAFTAR = (
    Panduan(
        "verifikasi-penyedia",
        "Memeriksa pendaftaran penyedia",
        "Pengelola",
        5,
        "Akun pengelola dengan kode autentikator.",
        (
            "Buka Kelola. Antrean teratas paling dekat batas waktunya.",
            "Bandingkan isian dengan berkas dan data OSS.",
            "Baca tanda kemiripan dengan penyedia lain.",
            "Terima tiap bidang, atau pilih alasan dan tulis perbaikannya.",
            "Kirim keputusan. Pendaftaran berikutnya terbuka sendiri.",
        ),
        "Anda anggota usaha itu? Sistem menolak; minta orang lain memeriksanya.",
    ),
    Panduan(
        "verifikasi-produk",
        "Memeriksa produk dan perubahannya",
        "Pengelola",
        4,
        "Akun pengelola atau penelaah.",
        (
            "Buka produk teratas di antrean Kelola.",
            "Baca tabel: yang tayang sekarang dan yang diajukan.",
            "Perhatikan cek otomatis: harga, foto, teks, dan sertifikat.",
            "Tekan “Setujui semua” bila benar.",
            "Bila salah, pilih alasan pada bidang itu dan tulis cara memperbaikinya.",
            "Kirim keputusan. Produk berikutnya terbuka sendiri.",
        ),
        "Harga tidak biasa atau klaim TKDN perlu orang kedua. Produk menunggu sampai disetujui.",
    ),
    Panduan(
        "telaah-etalase",
        "Membuat etalase baru, dari usulan sampai tayang",
        "Pengelola",
        20,
        "Usulan, templat telaah, dan nomor SK penetapan.",
        (
            "Buka Kelola, lalu Telaah. Pilih usulan teratas.",
            "Periksa kelengkapan dan kemiripan dengan etalase lain.",
            "Salin telaah dari templat atau etalase yang mirip.",
            "Isi tiga bagian: latar belakang, persyaratan, dan profil.",
            "Susun 4 sampai 8 spesifikasi dan lihat pratinjaunya.",
            "Ajukan penetapan. Kepala UKPBJ menetapkan dengan SK.",
            "Umumkan pendaftaran. Etalase tayang saat produk pertamanya tayang.",
        ),
        "Usulan kurang lengkap dikembalikan dengan alasan. Pengusul menerima kabar.",
    ),
    Panduan(
        "bekukan",
        "Membekukan produk dan memberi sanksi penyedia",
        "Pengelola",
        5,
        "Alasan, bukti, dan lamanya.",
        (
            "Produk: buka Kelola, lalu Produk, dan centang barisnya.",
            "Tulis alasannya, pilih “Bekukan”, lalu jalankan.",
            "Penyedia: buka halaman pemeriksaannya, lalu “Usulkan sanksi”.",
            "Pilih perbuatan, dasar hukum, dan masanya. Baca akibatnya.",
            "Orang kedua menetapkan dengan mengetik nomornya.",
            "Pesanan yang berjalan diteruskan. Penyedia menerima alasannya.",
        ),
        "Sanksi berakhir sendiri pada tanggalnya, atau dicabut lebih awal.",
    ),
)
