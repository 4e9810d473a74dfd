"""Words that invented business names are made of."""

BENTUK: dict[str, str] = {
    "ud": "UD",
    "cv": "CV",
    "pt": "PT",
    "pt_perorangan": "PT",
}
KOPERASI: tuple[str, ...] = ("Koperasi", "Koperasi Produsen", "Koperasi Konsumen", "Koperasi Jasa")
INTI: tuple[str, ...] = (
    "Lestari", "Sumber Rejeki", "Arta", "Brantas", "Semeru", "Arjuno", "Kelud", "Tirta", "Wijaya",
    "Cahaya", "Mandala", "Putra Ijen", "Bumi Blambangan", "Panderman", "Madura Jaya", "Kencana",
    "Gajah Putih", "Melati", "Sekar", "Nusa", "Karya", "Surya", "Rejo", "Barokah", "Mulyo",
    "Trisula", "Wilis", "Lawu", "Argopuro", "Bengawan", "Pandan Wangi", "Jaya", "Subur",
    "Ronggo", "Singhasari", "Kahuripan", "Daha", "Jenggala", "Tumapel", "Wengker", "Lodoyo",
    "Penanggungan", "Suramadu", "Pesisir", "Tengger", "Kawi", "Bromo", "Welirang", "Raung",
)  # fmt: skip
PENUTUP: tuple[str, ...] = (
    "Abadi", "Makmur", "Sentosa", "Mandiri", "Utama", "Bersama", "Sejahtera", "Jaya", "Perkasa",
    "Indah", "Raya", "Makarya", "Gemilang", "Sukses", "Berkah", "Lestari", "Nusantara", "Timur",
    "Sarana", "Amanah", "Agung", "Permai", "Santoso", "Wangi", "Mukti", "Waluyo", "Tama",
)  # fmt: skip
# What the trade is called, by the rumpun of the vendor's main etalase.
BIDANG: dict[str, tuple[str, ...]] = {
    "Perlengkapan kantor dan cetak": ("Niaga", "Mebel", "Grafika", "Stasioneri", "Kriya"),
    "Teknologi informasi dan elektronik": ("Komputer", "Teknik", "Elektronika", "Data", "Digital"),
    "Makanan dan minuman": ("Boga", "Pangan", "Dapur", "Roti", "Rasa", "Katering"),
    "Sandang dan kerajinan": ("Busana", "Konveksi", "Batik", "Kriya", "Sandang", "Tenun"),
    "Pendidikan, olahraga, dan seni": ("Edukasi", "Pustaka", "Sarana", "Olahraga", "Karawitan"),
    "Kesehatan": ("Medika", "Husada", "Farma", "Alkes", "Waras"),
    "Pertanian, peternakan, dan perikanan": ("Tani", "Ternak", "Mina", "Agro", "Benih", "Tambak"),
    "Bahan bangunan dan jalan": ("Beton", "Bangunan", "Konstruksi", "Aspal", "Baja", "Material"),
    "Kendaraan": ("Motor", "Karoseri", "Otomotif", "Ban"),
    "Kebencanaan dan lingkungan": ("Lingkungan", "Tanggap", "Hijau", "Bersih", "Siaga"),
    "Jasa": ("Jasa", "Karya", "Kreasi", "Wahana", "Layanan", "Media"),
}
