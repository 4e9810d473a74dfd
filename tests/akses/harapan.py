"""What each role is to find at each address, written by hand and not read from the matrix.

An address that is missing here fails the tests, just as one that is missing from the matrix.
"""

from katalog.akun.state import Peran

# The columns of KISI, in three blocks: an office, the managers, a vendor.
KOLOM = (
    *(Peran.PP, Peran.PPK, Peran.PA, Peran.KPA, Peran.PPTK, Peran.BENDAHARA),
    *(Peran.VERIFIKATOR_KEUANGAN, Peran.PENERIMA, Peran.ADMIN_OPD, Peran.PIMPINAN),
    *(Peran.PENGELOLA, Peran.PENELAAH, Peran.KEPALA_UKPBJ, Peran.APIP),
    *(Peran.PENDAMPING, Peran.SUPERADMIN),
    *(Peran.PEMILIK_PENYEDIA, Peran.STAF_PENYEDIA),
)


def semua(teks: str) -> frozenset[str]:
    """Return the names of a block of text."""
    return frozenset(teks.split())


UMUM = semua(
    """
    purchasing:beranda etalase:cari etalase:saran etalase:indeks etalase:etalase etalase:produk
    purchasing:beranda etalase:banding purchasing:verifikasi-dokumen
    etalase:pertanyaan etalase:cari etalase:indeks etalase:etalase etalase:produk
    etalase:produk-pendek etalase:penyedia-daftar etalase:penyedia etalase:wilayah
    operasi:sehat operasi:siap demo:surat-daftar demo:surat berkas
    demo:oss vendors:daftar vendors:daftar-akun vendors:gabung
    bantuan:bantuan bantuan:panduan bantuan:istilah bantuan:tentang bantuan:privasi
    bantuan:ketentuan bantuan:aksesibilitas bantuan:kontak bantuan:pengaduan bantuan:status
    bantuan:pendampingan bantuan:kalender
    akun:masuk akun:kode akun:cadangan akun:keluar akun:lupa akun:lupa-baru akun:undangan
    account_login account_inactive mfa_authenticate purchasing:tautan
    api:etalase-list api:etalase-detail api:produk-list api:produk-detail api:penyedia-list
    api:penyedia-detail api:skema api:dok
    """
)
SIAPA_PUN_YANG_MASUK = semua(
    """
    akun:akun akun:peran akun:perangkat akun:perangkat-akhiri akun:keamanan akun:ubah-sandi
    akun:keamanan-cadangan akun:keamanan-kode-baru akun:konfirmasi kabar:notifikasi kabar:buka
    etalase:tanya bantuan:minta bantuan:minta-batal bantuan:sesi-ikut bantuan:sesi-mundur
    kabar:baca-semua unggahan:dokumen purchasing:tugas api:pesanan-list api:pesanan-detail
    kabar:baca-semua purchasing:tugas api:pesanan-list api:pesanan-detail
    vendors:daftar-usaha vendors:daftar-pajak vendors:daftar-alamat vendors:daftar-ringkasan
    """
)
KISI = {
    # office: pp ppk pa kpa pptk bend verif terima admin pimp | pgl tlh ukpbj apip pdp sup | own stf
    "akun:pengguna": "........x. ...... ..",
    "akun:pengguna-undang": "........x. ...... ..",
    "akun:pengguna-delegasi": "........x. ...... ..",
    "akun:pengguna-rinci": "........x. ...... ..",
    "akun:pengguna-cabut": "........x. ...... ..",
    "akun:pengguna-aksi": "........x. ...... ..",
    "akun:undangan-batal": "........x. ...... ..",
    "etalase:favorit-daftar": "xx........ ...... ..",
    "etalase:favorit": "xx........ ...... ..",
    "etalase:tunggu": "xx........ ...... ..",
    "purchasing:keranjang": "xx........ ...... ..",
    "purchasing:item": "xx........ ...... ..",
    "purchasing:rup": "xx......x. ...... ..",
    "purchasing:rup-rinci": "xx......x. ...... ..",
    "purchasing:rup-impor": ".x......x. ...... ..",
    "purchasing:dpa": ".x......x. ...... ..",
    "purchasing:rup-impor-simpan": ".x......x. ...... ..",
    "purchasing:rup-impor-catatan": ".x......x. ...... ..",
    "purchasing:paket-buat": "xx........ ...... ..",
    "purchasing:paket-ubah": "xx........ ...... ..",
    "purchasing:pesan-lagi": "xx........ ...... ..",
    "purchasing:cek-pagu": "xx........ ...... ..",
    "purchasing:pencarian-simpan": "xx........ ...... ..",
    "purchasing:pencarian-daftar": "xxxxxxxx.. ...x.. ..",
    "purchasing:pencarian": "xxxxxxxx.. ...x.. ..",
    "purchasing:kertas-buat": "xx........ ...... ..",
    "purchasing:kertas": "xxxxxxxx.. ...x.. ..",
    "purchasing:kertas-pdf": "xxxxxxxx.. ...x.. ..",
    "purchasing:persetujuan-daftar": ".x........ ...... ..",
    "purchasing:paket-daftar": "xxxxxxxx.. ...x.. ..",
    "purchasing:pesanan-daftar": "xxxxxxxx.. ...x.. xx",
    "purchasing:paket": "xxxxxxxx.. ...x.. xx",
    "purchasing:persetujuan": "xxxxxxxx.. ...x.. xx",
    "purchasing:pesanan": "xxxxxxxx.. ...x.. xx",
    "purchasing:surat": "xxxxxxxx.. ...x.. xx",
    "purchasing:surat-pdf": "xxxxxxxx.. ...x.. xx",
    "purchasing:aksi": "xx........ ...... xx",
    "etalase:usul": "xxxxx..... x..... xx",
    "etalase:usulan-daftar": "xxxxx..... x..... xx",
    "etalase:usulan": "xxxxx..... x..... xx",
    "etalase:toko-pertanyaan": ".......... ...... xx",
    "etalase:toko-jawab": ".......... ...... xx",
    "etalase:toko-klarifikasi": ".......... ...... xx",
    "etalase:toko-klarifikasi-jawab": ".......... ...... xx",
    "purchasing:toko": ".......... ...... xx",
    "purchasing:toko-pesanan-daftar": ".......... ...... xx",
    "purchasing:toko-pesanan": ".......... ...... xx",
    "etalase:toko-produk-daftar": ".......... ....x. xx",
    "etalase:toko-produk-massal": ".......... ...... xx",
    "etalase:toko-unggah": ".......... ...... xx",
    "etalase:toko-unggah-satu": ".......... ...... xx",
    "etalase:toko-unggah-galat": ".......... ...... xx",
    "etalase:toko-templat": ".......... ...... xx",
    "etalase:toko-unduh": ".......... ...... xx",
    "etalase:toko-produk-baru": ".......... ...... xx",
    "etalase:toko-produk": ".......... ....x. xx",
    "etalase:toko-produk-foto": ".......... ....x. xx",
    "etalase:toko-produk-isi": ".......... ....x. xx",
    "etalase:toko-produk-harga": ".......... ....x. xx",
    "etalase:toko-produk-wilayah": ".......... ....x. xx",
    "etalase:toko-produk-pratinjau": ".......... ....x. xx",
    "etalase:toko-produk-kirim": ".......... ...... xx",
    "etalase:keberatan": ".......... ...... xx",
    "etalase:toko-statistik": ".......... ...... xx",
    "komponen": ".......... xxxxxx ..",
    "vendors:verifikasi": ".......... ....x. xx",
    "vendors:pendamping": ".......... ...... xx",
    "vendors:kode-damping": ".......... ....x. ..",
    "vendors:damping-tanda": ".......... ....x. ..",
    "vendors:damping-selesai": ".......... ....x. xx",
    "vendors:profil": ".......... ....x. xx",
    "vendors:kbli": ".......... ...... xx",
    "vendors:jangkauan": ".......... ...... xx",
    "vendors:berkas": ".......... ...... xx",
    "vendors:rekening": ".......... ...... xx",
    "vendors:tim": ".......... ...... xx",
    "vendors:perbaiki": ".......... ...... xx",
    "vendors:periksa": ".......... xxxx.. ..",
    "etalase:anomali": ".......... xxxx.. ..",
    "etalase:anomali-putusan": ".......... xxxx.. ..",
    "etalase:kelola-pertanyaan": ".......... xxxx.. ..",
    "etalase:pembekuan": ".......... xxxx.. ..",
    "etalase:periksa": ".......... xxxx.. ..",
    "vendors:buka": ".......... x.xx.. ..",
    "vendors:putus-kbli": ".......... x..... ..",
    "vendors:putus-dokumen": ".......... x..... ..",
    "vendors:rekening-usulan": ".......... xxxx.. ..",
    "vendors:sanksi-baru": ".......... xxxx.. ..",
    "vendors:sanksi": ".......... xxxx.. ..",
    "kelola:kinerja": ".......... x.xx.x ..",
    "kelola:saringan-simpan": ".......... xxxxxx ..",
    "kelola:saringan-hapus": ".......... xxxxxx ..",
}
# Reading the page of a decision is for every party; deciding is not.
HANYA_POST = {
    ("purchasing:persetujuan", "POST"): ".x........ ...... ..",
    ("vendors:verifikasi", "POST"): ".......... ...... xx",
    ("etalase:toko-produk", "POST"): ".......... ...... xx",
    ("etalase:toko-produk-foto", "POST"): ".......... ...... xx",
    ("etalase:toko-produk-isi", "POST"): ".......... ...... xx",
    ("etalase:toko-produk-harga", "POST"): ".......... ...... xx",
    ("etalase:toko-produk-wilayah", "POST"): ".......... ...... xx",
    ("vendors:periksa", "POST"): ".......... x..... ..",
    ("etalase:anomali-putusan", "POST"): ".......... x..... ..",
    ("etalase:kelola-pertanyaan", "POST"): ".......... x..... ..",
    ("etalase:pembekuan", "POST"): ".......... x..... ..",
    ("etalase:periksa", "POST"): ".......... x..... ..",
    ("vendors:rekening-usulan", "POST"): ".......... x..... ..",
    ("vendors:sanksi-baru", "POST"): ".......... x.x... ..",
    ("vendors:sanksi", "POST"): ".......... x.x... ..",
}


# What opens to a mentor, or ends, only while a vendor's consent runs; without one it is a 404.
BUTUH_IZIN = semua(
    "vendors:verifikasi vendors:profil vendors:damping-tanda vendors:damping-selesai"
    " etalase:toko-produk-daftar"
)


def boleh(nama: str, metode: str, peran: Peran) -> bool:
    """Tell whether this role is let in by role alone; what it may see there is another matter."""
    if nama in UMUM or nama in SIAPA_PUN_YANG_MASUK:
        return True
    baris = HANYA_POST.get((nama, metode)) or KISI[nama]
    return dict(zip(KOLOM, baris.replace(" ", ""), strict=True))[peran] == "x"


# What a person finds at an order of the own office or vendor, while it is a draft, with the PPK,
# and after its Surat Pesanan. A vendor learns of it at the third; a role of the office that has
# no part in buying is told whom the page is for; somebody of no office learns nothing.
PEMBACA = frozenset(KOLOM[:8]) | {Peran.APIP}
BELANJA = frozenset(KOLOM[:2])
TUGAS_LAIN = frozenset({Peran.ADMIN_OPD, Peran.PIMPINAN})
TOKO = frozenset(KOLOM[16:])
KEADAAN = ("draf", "terkirim", "terbit")
PESANAN_SENDIRI = {
    # address, method: readers, other duties, vendor
    ("purchasing:paket", "GET"): ("200 200 302", "403 403 403", "404 404 302"),
    ("purchasing:pesanan", "GET"): ("200 200 200", "403 403 403", "404 404 200"),
    ("purchasing:surat", "GET"): ("404 404 200", "403 403 403", "404 404 200"),
    ("purchasing:surat-pdf", "GET"): ("404 404 200", "403 403 403", "404 404 200"),
    ("purchasing:persetujuan", "GET"): ("200 200 200", "403 403 403", "404 404 200"),
    ("purchasing:persetujuan", "POST"): ("422 422 422", "403 403 403", "404 404 422"),
    ("purchasing:aksi", "POST"): ("422 422 422", "403 403 403", "404 404 422"),
    ("purchasing:paket-ubah", "GET"): ("403 403 403", "403 403 403", "404 404 403"),
    ("purchasing:paket-ubah", "POST"): ("403 403 403", "403 403 403", "404 404 403"),
    ("purchasing:pesan-lagi", "POST"): ("403 403 403", "403 403 403", "404 404 403"),
    ("purchasing:toko-pesanan", "GET"): ("403 403 403", "403 403 403", "404 404 200"),
    ("api:pesanan-detail", "GET"): ("200 200 200", "404 404 404", "404 404 200"),
}
UNTUK_PEMBELI = {
    ("purchasing:paket-ubah", "GET"): "200 409 409",
    ("purchasing:paket-ubah", "POST"): "422 409 409",
    ("purchasing:pesan-lagi", "POST"): "302 302 302",
}


def jawaban_pesanan(nama: str, metode: str, peran: Peran, keadaan: str) -> int:
    """Return the status that a bare request for an own order is answered with."""
    pembaca, lain, toko = PESANAN_SENDIRI[nama, metode]
    if peran in PEMBACA:
        baris = UNTUK_PEMBELI.get((nama, metode), pembaca) if peran in BELANJA else pembaca
    elif peran in TUGAS_LAIN or peran in TOKO:
        baris = lain if peran in TUGAS_LAIN else toko
    else:
        baris = "404 404 404"
    return int(baris.split()[KEADAAN.index(keadaan)])


# Acts by `purchasing:aksi`: the state in which one is open, to whom, and what that person gets.
# No act of the clock is open to a person.
TERBUKA = {
    "beli-langsung": ("draf", BELANJA, 302),
    # A PP sends what is within the limit himself; the package of these tests is.
    "teruskan": ("draf", frozenset({Peran.PP}), 409),
    "hapus": ("draf", BELANJA, 302),
    "setujui": ("terkirim", frozenset({Peran.PPK}), 302),
    "kembalikan": ("terkirim", frozenset({Peran.PPK}), 302),
    "tolak": ("terkirim", frozenset({Peran.PPK}), 302),
    "terima": ("terbit", TOKO, 302),
    "tolak-pesanan": ("terbit", TOKO, 302),
    "minta-waktu": ("terbit", TOKO, 302),
    # Nobody has asked in these tests.
    "beri-waktu": ("terbit", frozenset({Peran.PPK}), 409),
    "tolak-waktu": ("terbit", frozenset({Peran.PPK}), 409),
    "kedaluwarsakan": ("terbit", frozenset(), 403),
    "tanda-tangani": ("", frozenset(), 409),
}


def jawaban_aksi(aksi: str, peran: Peran, keadaan: str) -> int:
    """Return the status of a well-formed act: 404 unseen, 409 out of turn, 403 not this role."""
    terlihat = jawaban_pesanan("purchasing:aksi", "POST", peran, keadaan)
    if terlihat in (403, 404):
        return terlihat
    pada, oleh, jawaban = TERBUKA[aksi]
    if keadaan != pada:
        return 409
    return jawaban if peran in oleh else 403
