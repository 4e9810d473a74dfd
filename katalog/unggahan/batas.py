"""How large a file may be, by what it is. Technical limits, not rules of procurement."""

MB = 1024 * 1024
FOTO_MAKS = 8 * MB
DOKUMEN_MAKS = 5 * MB
KUOTA_RUANG = 500 * MB
# A JPEG is decoded at the size we need; the others are held in memory whole, and twice.
PIKSEL_MAKS = {"jpeg": 40_000_000, "heic": 40_000_000, "png": 16_000_000, "webp": 16_000_000}
SISI_MIN = 300
SISI_SARAN = 600
HALAMAN_MAKS = 200
LEBAR = {"kecil": 176, "sedang": 480, "besar": 1280}
NAMA_MAKS = 120
PERCOBAAN_MAKS = 2
# The child that decodes: address space, processor time, and how long we wait for it.
MEMORI_ANAK = 640 * MB
DETIK_CPU = 10
DETIK_TUNGGU = 20
