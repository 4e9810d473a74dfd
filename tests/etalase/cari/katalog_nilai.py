"""A small catalogue whose products are labelled by what they are, for judging a search.

The labels (`jenis` and the facts beside it) were written from what the goods are, before the
engine was tuned, and the judgements in `soal_nilai` rest on them alone.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Barang:
    """A product as a vendor wrote it, and what it really is: `jenis` with facts in `fakta`."""

    jenis: str
    nama: str
    etalase: str
    fakta: frozenset[str] = frozenset()
    merek: str = ""
    penyedia: str = "UD Aneka Contoh"
    sku: str = ""
    atribut: dict[str, object] = field(default_factory=dict)


def _b(jenis: str, nama: str, etalase: str, fakta: str = "", **lain: object) -> Barang:
    return Barang(jenis, nama, etalase, frozenset(fakta.split()), **lain)  # type: ignore[arg-type]


MEBEL, ATK, MAKAN, SERAGAM = "Mebel", "Alat tulis kantor", "Makanan dan minuman", "Seragam"
KOMP, BERSIH, LISTRIK, SEHAT = "Komputer", "Alat kebersihan", "Alat listrik", "Alat kesehatan"
CETAK, TANI, BANGUN, KENDARA = "Cetak dan penggandaan", "Pertanian", "Bahan bangunan", "Kendaraan"

BARANG: list[Barang] = [
    # Mebel
    _b("kursi", "Kursi rapat rangka besi busa tebal", MEBEL, "rapat besi", sku="KRS-001"),
    _b("kursi", "Kursi kantor putar hidrolik", MEBEL, "kantor putar", merek="Chitose Uji"),
    _b("kursi", "Kursi kerja jaring sandaran tinggi", MEBEL, "kantor", merek="Ergo Uji"),
    _b("kursi", "Kursi lipat stainless", MEBEL, "lipat stainless"),
    _b("kursi", "Kursi tunggu bandara 3 dudukan", MEBEL, "tunggu"),
    _b("kursi", "Kursi siswa kayu jati", MEBEL, "sekolah jati", penyedia="CV Jati Contoh"),
    _b("kursi", "Bangku taman besi cor", MEBEL, "taman besi"),
    _b("kursi", "Bangku sekolah kayu mahoni", MEBEL, "sekolah", penyedia="CV Jati Contoh"),
    _b("kursi", "Kursi tamu jati ukir satu set", MEBEL, "tamu jati", penyedia="CV Jati Contoh"),
    _b("kursi", "Kursi plastik tanpa sandaran", MEBEL, "plastik", merek="Napoli Uji"),
    _b("meja", "Meja kerja 1/2 biro 120x60 cm", MEBEL, "kantor 120x60", sku="MJ-120"),
    _b("meja", "Meja kerja 1 biro 160x75 cm", MEBEL, "kantor 160x75", sku="MJ-160"),
    _b("meja", "Meja rapat oval 240 x 120 cm", MEBEL, "rapat 240x120"),
    _b("meja", "Meja siswa kayu jati", MEBEL, "sekolah jati", penyedia="CV Jati Contoh"),
    _b("meja", "Meja komputer partikel", MEBEL, "komputer"),
    _b("meja", "Meja lipat serbaguna plastik", MEBEL, "lipat plastik"),
    _b("lemari", "Lemari arsip besi 4 laci", MEBEL, "arsip besi", sku="LA-4L"),
    _b("lemari", "Filing cabinet 4 laci", MEBEL, "arsip besi"),
    _b("lemari", "Lemari pakaian 2 pintu kayu", MEBEL, "pakaian"),
    _b("lemari", "Lemari buku kaca", MEBEL, "buku"),
    _b("rak", "Rak besi siku 4 susun", MEBEL, "besi"),
    _b("rak", "Rak buku perpustakaan dua muka", MEBEL, "buku"),
    _b("papan tulis", "Papan tulis putih 120x240 cm", MEBEL, "putih 120x240"),
    _b("papan tulis", "Whiteboard magnetik 90 x 180", MEBEL, "putih 90x180"),
    _b("sarung kursi", "Sarung kursi lipat kain", MEBEL, "kursi"),
    # ATK
    _b("kertas", "Kertas HVS A4 70 gram", ATK, "a4 70", merek="Paper Uji", sku="HVS-A4-70"),
    _b("kertas", "Kertas HVS A4 80 gsm", ATK, "a4 80", merek="Paper Uji", sku="HVS-A4-80"),
    _b("kertas", "Kertas HVS F4 70 gsm", ATK, "f4 70", merek="Dunia Uji"),
    _b("kertas", "Kertas fotokopi folio 80gr", ATK, "f4 80", merek="Dunia Uji"),
    _b("kertas foto", "Kertas foto glossy A4 230gr", ATK, "a4 230"),
    _b("pulpen", "Pulpen gel hitam 0,5 mm", ATK, "hitam 0.5", merek="Pilot Uji"),
    _b("pulpen", "Bolpoin biru isi 12", ATK, "biru", merek="Snowman Uji"),
    _b("pulpen", "Ballpoint standard hitam lusin", ATK, "hitam"),
    _b("pensil", "Pensil 2B isi 12", ATK, "2b", merek="Castell Uji"),
    _b("spidol", "Spidol whiteboard hitam", ATK, "hitam putih", merek="Snowman Uji"),
    _b("spidol", "Spidol permanen biru", ATK, "biru", merek="Snowman Uji"),
    _b("penghapus", "Penghapus papan tulis", ATK, "papan"),
    _b("penghapus", "Penghapus pensil putih", ATK, "pensil"),
    _b("map", "Map plastik kancing F4", ATK, "f4"),
    _b("map", "Stopmap kertas folio isi 50", ATK, "f4"),
    _b("ordner", "Ordner folio 7 cm", ATK, "f4", merek="Bantex Uji"),
    _b("stapler", "Stapler besar HD-50", ATK, "besar", sku="HD-50"),
    _b("stapler", "Isi staples no. 10", ATK, "isi"),
    _b("amplop", "Amplop cokelat folio isi 100", ATK, "f4"),
    _b("tinta", "Tinta printer hitam 100 ml", ATK, "hitam 100ml", merek="Epson Uji", sku="T664"),
    _b("tinta", "Toner laser hitam 12A", ATK, "hitam", merek="HP Uji", sku="Q2612A"),
    _b("buku", "Buku tulis 58 lembar", ATK, "58", merek="Sidu Uji"),
    _b("buku", "Buku agenda kantor 2027", ATK, "agenda"),
    _b("lem", "Lem kertas stik 25 gram", ATK, "25g"),
    # Makan minum
    _b("nasi kotak", "Nasi kotak ayam bakar", MAKAN, "ayam", penyedia="Koperasi Boga Contoh"),
    _b("nasi kotak", "Nasi kotak rendang", MAKAN, "rendang", penyedia="Koperasi Boga Contoh"),
    _b("nasi kotak", "Nasi box ayam goreng", MAKAN, "ayam", penyedia="Dapur Contoh"),
    _b("nasi kotak", "Paket makan siang rapat", MAKAN, "rapat", penyedia="Dapur Contoh"),
    _b("snack", "Snack rapat 3 macam", MAKAN, "rapat", penyedia="Koperasi Boga Contoh"),
    _b("snack", "Kue kotak isi 4", MAKAN, "kotak", penyedia="Dapur Contoh"),
    _b("snack", "Jajanan pasar tampah", MAKAN, "", penyedia="Dapur Contoh"),
    _b("air minum", "Air mineral 600 ml isi 24", MAKAN, "600ml", merek="Sumber Uji"),
    _b("air minum", "Air minum gelas 220ml isi 48", MAKAN, "220ml", merek="Sumber Uji"),
    _b("air minum", "Air mineral galon 19 liter", MAKAN, "19l", merek="Sumber Uji"),
    _b("kopi", "Kopi bubuk robusta Dampit 1 kg", MAKAN, "1kg", merek="Dampit Uji"),
    _b("kopi", "Kopi arabika Ijen 250 gram", MAKAN, "250g"),
    _b("teh", "Teh celup isi 25", MAKAN, ""),
    _b("gula", "Gula pasir 1 kg", MAKAN, "1kg"),
    _b("beras", "Beras medium 5 kg", MAKAN, "5kg"),
    _b("beras", "Beras premium karung 25 kg", MAKAN, "25kg"),
    _b("minyak", "Minyak goreng 2 liter", MAKAN, "2l"),
    # Seragam
    _b("seragam", "Seragam batik lengan panjang", SERAGAM, "batik panjang"),
    _b("seragam", "Kemeja batik tulis Madura", SERAGAM, "batik", penyedia="Batik Contoh"),
    _b("seragam", "Baju dinas khaki PDH", SERAGAM, "dinas khaki"),
    _b("seragam", "Seragam olahraga kaos", SERAGAM, "olahraga"),
    _b("seragam", "Rompi lapangan proyek", SERAGAM, "rompi"),
    _b("seragam", "Seragam linmas lengkap", SERAGAM, "linmas"),
    _b("sepatu", "Sepatu dinas pantofel hitam", SERAGAM, "dinas hitam"),
    _b("sepatu", "Sepatu safety ujung besi", SERAGAM, "safety"),
    _b("topi", "Topi bordir logo", SERAGAM, ""),
    # Komputer
    _b("laptop", "Laptop 14 inci RAM 8 GB SSD 512 GB", KOMP, "14 8gb 512gb", merek="Zyrex Uji"),
    _b("laptop", "Notebook 15,6 inch RAM 16GB", KOMP, "15.6 16gb", merek="Axioo Uji"),
    _b("laptop", "Laptop pelajar 11 inci", KOMP, "11 sekolah", merek="Zyrex Uji"),
    _b("komputer", "PC desktop all in one 24 inci", KOMP, "24", merek="Acer Uji"),
    _b("komputer", "Komputer rakitan kantor i5", KOMP, "kantor"),
    _b("printer", "Printer inkjet tangki tinta", KOMP, "inkjet", merek="Epson Uji", sku="L3210"),
    _b("printer", "Printer laser mono", KOMP, "laser", merek="HP Uji"),
    _b("scanner", "Scanner dokumen ADF", KOMP, "", merek="Fujitsu Uji"),
    _b("proyektor", "Proyektor 3600 lumen", KOMP, "", merek="Epson Uji"),
    _b("proyektor", "LCD projector mini", KOMP, ""),
    _b("flashdisk", "Flashdisk 64 GB USB 3.0", KOMP, "64gb", merek="Sandisk Uji"),
    _b("hardisk", "Harddisk eksternal 1 TB", KOMP, "1tb"),
    _b("mouse", "Mouse nirkabel", KOMP, "", merek="Logitech Uji"),
    _b("keyboard", "Papan ketik USB", KOMP, "", merek="Logitech Uji"),
    _b("monitor", "Monitor LED 24 inci", KOMP, "24"),
    _b("tas laptop", "Tas laptop 14 inci", KOMP, "laptop 14"),
    # Kebersihan
    _b("sapu", "Sapu ijuk gagang kayu", BERSIH, "ijuk"),
    _b("sapu", "Sapu lidi tebal", BERSIH, "lidi"),
    _b("pel", "Alat pel putar dengan ember", BERSIH, ""),
    _b("pel", "Kain pel lantai", BERSIH, ""),
    _b("sabun", "Sabun cuci tangan cair 5 liter", BERSIH, "tangan 5l"),
    _b("sabun", "Cairan pembersih lantai 4 liter", BERSIH, "lantai 4l"),
    _b("tempat sampah", "Tempat sampah injak 50 liter", BERSIH, "50l"),
    _b("tempat sampah", "Tong sampah pilah 3 warna", BERSIH, ""),
    _b("tisu", "Tisu wajah 250 lembar 2 ply", BERSIH, "wajah"),
    _b("tisu", "Tissue toilet gulung isi 10", BERSIH, "toilet"),
    _b("pewangi", "Pengharum ruangan otomatis", BERSIH, ""),
    # Listrik
    _b("lampu", "Lampu LED 12 watt", LISTRIK, "12w", merek="Philips Uji"),
    _b("lampu", "Bohlam LED 9W putih", LISTRIK, "9w", merek="Philips Uji"),
    _b("lampu", "Lampu jalan tenaga surya 60 W", LISTRIK, "surya 60w"),
    _b("ac", "AC split 1 PK", LISTRIK, "1pk", merek="Sharp Uji"),
    _b("ac", "Pendingin ruangan inverter 2 PK", LISTRIK, "2pk", merek="Daikin Uji"),
    _b("kipas", "Kipas angin dinding 16 inci", LISTRIK, "dinding", merek="Cosmos Uji"),
    _b("kabel", "Kabel listrik NYM 3x2,5 mm 50 meter", LISTRIK, ""),
    _b("stop kontak", "Stop kontak 4 lubang kabel 3 m", LISTRIK, ""),
    _b("genset", "Genset bensin 3 kW", LISTRIK, "", merek="Yamaha Uji"),
    _b("dispenser", "Dispenser air galon bawah", LISTRIK, "", merek="Sharp Uji"),
    _b("televisi", "Televisi LED 43 inci", LISTRIK, "43", merek="Polytron Uji"),
    # Kesehatan
    _b("masker", "Masker medis 3 ply isi 50", SEHAT, "3ply"),
    _b("masker", "Masker N95", SEHAT, "n95"),
    _b("sarung tangan", "Sarung tangan lateks isi 100", SEHAT, "lateks"),
    _b("tensimeter", "Tensimeter digital lengan", SEHAT, "digital", merek="Omron Uji"),
    _b("termometer", "Termometer tembak inframerah", SEHAT, ""),
    _b("kursi roda", "Kursi roda standar lipat", SEHAT, "lipat", merek="GEA Uji"),
    _b("timbangan", "Timbangan bayi digital", SEHAT, "bayi"),
    _b("obat nyamuk", "Obat nyamuk semprot 600 ml", SEHAT, ""),
    _b("p3k", "Kotak P3K lengkap isi 21", SEHAT, ""),
    # Cetak
    _b("spanduk", "Spanduk flexi 280 gsm per meter", CETAK, ""),
    _b("spanduk", "Cetak banner berdiri 60x160 cm", CETAK, "60x160"),
    _b("undangan", "Cetak undangan softcover", CETAK, ""),
    _b("fotokopi", "Jasa fotokopi A4 hitam putih", CETAK, "a4"),
    _b("stempel", "Stempel otomatis", CETAK, ""),
    _b("plakat", "Plakat akrilik", CETAK, ""),
    # Pertanian
    _b("pupuk", "Pupuk organik padat 40 kg", TANI, "organik 40kg"),
    _b("pupuk", "Pupuk NPK 16-16-16 50 kg", TANI, "npk 50kg"),
    _b("benih", "Benih padi Ciherang 5 kg", TANI, "padi 5kg"),
    _b("benih", "Bibit cabai rawit", TANI, "cabai"),
    _b("traktor", "Traktor tangan 8,5 PK", TANI, "", merek="Quick Uji"),
    _b("pompa", "Pompa air bensin 3 inci", TANI, "air"),
    _b("cangkul", "Cangkul baja gagang kayu", TANI, ""),
    # Bangunan
    _b("semen", "Semen portland 50 kg", BANGUN, "50kg", merek="Gresik Uji"),
    _b("semen", "Semen instan 40kg", BANGUN, "40kg"),
    _b("cat", "Cat tembok putih 25 kg", BANGUN, "tembok putih", merek="Avian Uji"),
    _b("cat", "Cat kayu dan besi 1 kg", BANGUN, "kayu besi", merek="Avian Uji"),
    _b("paving", "Paving block 6 cm per m2", BANGUN, ""),
    _b("besi beton", "Besi beton polos 10 mm", BANGUN, "10mm"),
    _b("aspal", "Aspal curah per ton", BANGUN, ""),
    _b("keramik", "Keramik lantai 40x40 cm", BANGUN, "40x40"),
    # Kendaraan
    _b("sewa mobil", "Sewa mobil minibus harian", KENDARA, "minibus"),
    _b("sewa mobil", "Rental bus pariwisata 40 kursi", KENDARA, "bus"),
    _b("motor", "Sepeda motor roda tiga", KENDARA, "roda3"),
    _b("ban", "Ban mobil 185/65 R15", KENDARA, "", merek="Gajah Uji"),
    _b("oli", "Oli mesin 10W-40 4 liter", KENDARA, "4l"),
    _b("aki", "Aki kering 45 Ah", KENDARA, "", merek="GS Uji"),
]

# Synonyms that a manager would have written in the admin, by etalase or for all.
PADANAN = [
    ("bangku", "kursi", None),
    ("bolpoin", "pulpen", ATK),
    ("ballpoint", "pulpen", ATK),
    ("notebook", "laptop", KOMP),
    ("nasi box", "nasi kotak", MAKAN),
    ("whiteboard", "papan tulis putih", None),
    ("filing cabinet", "lemari arsip", MEBEL),
    ("air conditioner", "ac", LISTRIK),
    ("pendingin ruangan", "ac", LISTRIK),
    ("tissue", "tisu", None),
    ("bohlam", "lampu", LISTRIK),
    ("tong sampah", "tempat sampah", BERSIH),
    ("banner", "spanduk", CETAK),
    ("rental", "sewa", KENDARA),
    ("bibit", "benih", TANI),
    ("tv", "televisi", LISTRIK),
    ("folio", "f4", ATK),
    ("infocus", "proyektor", KOMP),
    ("projector", "proyektor", KOMP),
    ("atk", "alat tulis kantor", None),
    ("baju", "seragam", SERAGAM),
    ("snack", "kue", MAKAN),
    ("keyboard", "papan ketik", KOMP),
]
