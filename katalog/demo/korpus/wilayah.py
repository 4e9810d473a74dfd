"""The 38 regions with their weight in the demo's economy, and street names for addresses."""

from katalog.demo.korpus.acak import mix, pick, weighted_table

# Kemendagri code, name, share of vendors; Surabaya and its neighbours are the largest.
DAFTAR_WILAYAH: tuple[tuple[str, str, int], ...] = (
    ("35.01", "Kabupaten Pacitan", 5),
    ("35.02", "Kabupaten Ponorogo", 7),
    ("35.03", "Kabupaten Trenggalek", 5),
    ("35.04", "Kabupaten Tulungagung", 9),
    ("35.05", "Kabupaten Blitar", 7),
    ("35.06", "Kabupaten Kediri", 9),
    ("35.07", "Kabupaten Malang", 16),
    ("35.08", "Kabupaten Lumajang", 7),
    ("35.09", "Kabupaten Jember", 14),
    ("35.10", "Kabupaten Banyuwangi", 13),
    ("35.11", "Kabupaten Bondowoso", 5),
    ("35.12", "Kabupaten Situbondo", 5),
    ("35.13", "Kabupaten Probolinggo", 7),
    ("35.14", "Kabupaten Pasuruan", 12),
    ("35.15", "Kabupaten Sidoarjo", 26),
    ("35.16", "Kabupaten Mojokerto", 8),
    ("35.17", "Kabupaten Jombang", 9),
    ("35.18", "Kabupaten Nganjuk", 7),
    ("35.19", "Kabupaten Madiun", 5),
    ("35.20", "Kabupaten Magetan", 6),
    ("35.21", "Kabupaten Ngawi", 6),
    ("35.22", "Kabupaten Bojonegoro", 9),
    ("35.23", "Kabupaten Tuban", 8),
    ("35.24", "Kabupaten Lamongan", 9),
    ("35.25", "Kabupaten Gresik", 14),
    ("35.26", "Kabupaten Bangkalan", 5),
    ("35.27", "Kabupaten Sampang", 4),
    ("35.28", "Kabupaten Pamekasan", 5),
    ("35.29", "Kabupaten Sumenep", 6),
    ("35.71", "Kota Kediri", 6),
    ("35.72", "Kota Blitar", 4),
    ("35.73", "Kota Malang", 18),
    ("35.74", "Kota Probolinggo", 4),
    ("35.75", "Kota Pasuruan", 5),
    ("35.76", "Kota Mojokerto", 4),
    ("35.77", "Kota Madiun", 6),
    ("35.78", "Kota Surabaya", 62),
    ("35.79", "Kota Batu", 5),
)
NAMA_WILAYAH: dict[str, str] = {kode: nama for kode, nama, _ in DAFTAR_WILAYAH}
_TABEL = weighted_table([bobot for _, _, bobot in DAFTAR_WILAYAH])
_JALAN = (
    "Melati", "Anggrek", "Kenanga", "Cempaka", "Flamboyan", "Mawar", "Teratai", "Kemuning",
    "Semeru", "Arjuno", "Kelud", "Lawu", "Argopuro", "Ijen", "Raung", "Welirang", "Bromo",
    "Brantas", "Bengawan", "Madura", "Merpati", "Rajawali", "Kutilang", "Cendrawasih",
    "Pahlawan", "Veteran", "Pemuda", "Pasar Baru", "Raya Timur", "Raya Barat", "Industri",
    "Perintis", "Kartika", "Mangga", "Rambutan", "Sawo", "Delima", "Jati", "Mahoni", "Cemara",
)  # fmt: skip


def region_for(nomor: int, benih: int) -> str:
    """Return a region code: the first 38 numbers cover all regions, later ones by weight."""
    if nomor < len(DAFTAR_WILAYAH):
        return DAFTAR_WILAYAH[(nomor * 17 + benih) % len(DAFTAR_WILAYAH)][0]
    return DAFTAR_WILAYAH[pick(_TABEL, mix(nomor, benih ^ 0x51) >> 7)][0]


def address_for(nomor: int, benih: int, kode_wilayah: str) -> str:
    """Return an invented street address in that region."""
    acak = mix(nomor, benih ^ 0xA1A)
    rumah = f"No. {acak % 198 + 1}"
    if acak >> 8 & 3 == 0:
        rumah += f" Blok {'ABCDEFGH'[acak >> 12 & 7]}"
    jalan = pick(_JALAN, acak >> 20)
    return f"Jl. {jalan} {rumah}, {NAMA_WILAYAH[kode_wilayah].replace('Kabupaten', 'Kab.')}"
