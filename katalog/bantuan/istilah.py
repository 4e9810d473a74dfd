"""Plain meanings, at most 25 words each, of the words that the portal uses."""

ISTILAH: tuple[tuple[str, str], ...] = (
    ("APIP", "Pengawas dari dalam pemerintah, yaitu Inspektorat. Melihat semua, tidak mengubah."),
    ("BAST", "Berita acara serah terima. Bukti barang sudah diperiksa dan diterima."),
    ("BMP", "Bobot manfaat perusahaan, paling besar 15 persen, ditambahkan pada nilai TKDN."),
    (
        "Etalase",
        "Kelompok barang atau jasa sejenis di katalog, dengan syarat dan spesifikasi sama.",
    ),
    ("Koperasi", "Badan usaha milik anggota. Belanja ke koperasi masuk kuota UMKK."),
    ("MAK", "Kode rekening belanja. Menunjukkan anggaran mana yang dipakai membayar."),
    ("NIB", "Nomor induk berusaha, 13 angka, dari OSS."),
    ("OPD", "Organisasi perangkat daerah: dinas, badan, biro, atau rumah sakit daerah."),
    ("Pagu", "Batas uang yang boleh dipakai dari satu RUP."),
    ("PDN", "Produk dalam negeri."),
    ("Penyedia", "Usaha yang menjual barang atau jasa lewat katalog."),
    ("PP", "Pejabat pengadaan. Mencari barang dan menyusun paket sampai batas wewenangnya."),
    ("PPK", "Pejabat pembuat komitmen. Menyetujui paket dan menandatangani Surat Pesanan."),
    ("PPN", "Pajak pertambahan nilai. Hanya dipungut penyedia yang berstatus PKP."),
    ("RUP", "Rencana umum pengadaan. Setiap paket harus bergantung pada satu RUP."),
    ("Surat Pesanan", "Surat yang mengikat pembeli dan penyedia, ditandatangani PPK."),
    ("Tayang", "Tampil di katalog dan dapat dipesan."),
    ("Telaah", "Kajian sebelum sebuah etalase dibuka."),
    ("TKDN", "Seberapa besar bagian produk yang dibuat di Indonesia, dalam persen."),
    ("UMKK", "Usaha mikro, usaha kecil, dan koperasi. Paling sedikit 40 persen belanja ke mereka."),
)
