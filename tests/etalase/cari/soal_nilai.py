"""Judged queries: what somebody types, and how well each kind of product answers it.

A judgement is a list of (kind, facts that it must have, grade 1 to 3); the best that applies
counts, everything else is 0. Grades rest on what the goods are, never on the engine's output.
"""

from tests.etalase.cari.katalog_nilai import BARANG, Barang

Nilai = list[tuple[str, str, int]]

SOAL: list[tuple[str, Nilai]] = [
    # Plain words
    ("kursi", [("kursi", "", 3), ("kursi roda", "", 1), ("sarung kursi", "", 1)]),
    ("kursi rapat", [("kursi", "rapat", 3), ("kursi", "", 1)]),
    ("meja kerja", [("meja", "kantor", 3), ("meja", "", 1)]),
    ("lemari arsip", [("lemari", "arsip", 3), ("lemari", "", 1)]),
    ("kursi lipat", [("kursi", "lipat", 3), ("kursi roda", "lipat", 1), ("sarung kursi", "", 1)]),
    ("laptop", [("laptop", "", 3), ("tas laptop", "", 1)]),
    ("papan tulis", [("papan tulis", "", 3), ("penghapus", "papan", 1)]),
    ("seragam batik", [("seragam", "batik", 3), ("seragam", "", 1)]),
    ("kertas", [("kertas", "", 3), ("kertas foto", "", 2), ("lem", "", 1), ("map", "", 1)]),
    ("kopi bubuk", [("kopi", "1kg", 3), ("kopi", "", 2)]),
    ("cat tembok", [("cat", "tembok", 3), ("cat", "", 1)]),
    ("pupuk organik", [("pupuk", "organik", 3), ("pupuk", "", 1)]),
    ("sewa mobil", [("sewa mobil", "", 3)]),
    ("tempat sampah", [("tempat sampah", "", 3)]),
    # One letter wrong
    ("kusri rapat", [("kursi", "rapat", 3), ("kursi", "", 1)]),
    ("kursi kantr", [("kursi", "kantor", 3), ("kursi", "", 1)]),
    ("lapotp", [("laptop", "", 3), ("tas laptop", "", 1)]),
    ("prnter", [("printer", "", 3), ("tinta", "", 1)]),
    ("proyekor", [("proyektor", "", 3)]),
    ("termomter", [("termometer", "", 3)]),
    ("tensimetr digital", [("tensimeter", "digital", 3), ("timbangan", "", 1)]),
    ("spidool", [("spidol", "", 3)]),
    ("lemri arsip", [("lemari", "arsip", 3), ("lemari", "", 1)]),
    ("seragm olahraga", [("seragam", "olahraga", 3), ("seragam", "", 1)]),
    ("amplob", [("amplop", "", 3)]),
    ("semen portlan", [("semen", "50kg", 3), ("semen", "", 1)]),
    ("genst", [("genset", "", 3)]),
    ("kipas anging", [("kipas", "", 3)]),
    # Two letters wrong
    ("whitebord magnetk", [("papan tulis", "90x180", 3), ("papan tulis", "", 1)]),
    ("dispensr galn", [("dispenser", "", 3), ("air minum", "19l", 1)]),
    # Synonyms and everyday names
    ("bangku", [("kursi", "", 3), ("kursi roda", "", 1), ("sarung kursi", "", 1)]),
    ("bolpen", [("pulpen", "", 3)]),
    ("bolpoin hitam", [("pulpen", "hitam", 3), ("pulpen", "", 1)]),
    ("notebook", [("laptop", "", 3), ("tas laptop", "", 1)]),
    ("nasi box", [("nasi kotak", "", 3)]),
    ("white board", [("papan tulis", "", 3), ("spidol", "putih", 1)]),
    ("whiteboard", [("papan tulis", "", 3), ("spidol", "putih", 1)]),
    ("filing cabinet", [("lemari", "arsip", 3)]),
    ("air conditioner", [("ac", "", 3)]),
    ("ac", [("ac", "", 3)]),
    ("tisu toilet", [("tisu", "toilet", 3), ("tisu", "", 1)]),
    ("tv", [("televisi", "", 3)]),
    ("infocus", [("proyektor", "", 3)]),
    ("kertas folio", [("kertas", "f4", 3), ("map", "f4", 1)]),
    ("atk", [(b.jenis, "", 2) for b in BARANG if b.etalase == "Alat tulis kantor"]),
    ("tong sampah", [("tempat sampah", "", 3)]),
    ("rental bus", [("sewa mobil", "bus", 3), ("sewa mobil", "", 1)]),
    ("keyboard", [("keyboard", "", 3)]),
    # Units and sizes
    ("hvs a4 70gr", [("kertas", "a4 70", 3), ("kertas", "a4", 1)]),
    ("kertas a4 80 gram", [("kertas", "a4 80", 3), ("kertas", "a4", 1)]),
    ("beras 5kg", [("beras", "5kg", 3), ("beras", "", 1)]),
    ("beras 25 kilo", [("beras", "25kg", 3), ("beras", "", 1)]),
    ("meja 120 x 60", [("meja", "120x60", 3), ("meja", "", 1)]),
    ("flashdisk 64gb", [("flashdisk", "64gb", 3)]),
    ("ac 1pk", [("ac", "1pk", 3), ("ac", "", 1)]),
    ("lampu led 12w", [("lampu", "12w", 3), ("lampu", "", 1)]),
    ("tinta 100ml", [("tinta", "100ml", 3), ("tinta", "", 1)]),
    ("air mineral 600ml", [("air minum", "600ml", 3), ("air minum", "", 1)]),
    ("kopi 1000 gram", [("kopi", "1kg", 3), ("kopi", "", 1)]),
    # SKU, brand, vendor
    ("KRS-001", [("kursi", "rapat besi", 3)]),
    ("krs 001", [("kursi", "rapat besi", 3)]),
    ("L3210", [("printer", "inkjet", 3)]),
    ("hvs-a4-80", [("kertas", "a4 80", 3)]),
    ("Q2612A", [("tinta", "hitam", 3)]),
    ("printer epson", [("printer", "inkjet", 3), ("tinta", "hitam 100ml", 1)]),
    ("printer epsn", [("printer", "inkjet", 3), ("tinta", "hitam 100ml", 1)]),
    ("spidol snowmen", [("spidol", "", 3)]),
    ("logitec", [("mouse", "", 3), ("keyboard", "", 3)]),
    ("koperasi boga", [("nasi kotak", "", 2), ("snack", "rapat", 2)]),
    # What people say around the words
    ("saya mau beli kursi untuk rapat", [("kursi", "rapat", 3), ("kursi", "", 1)]),
    ("cari printer untuk kantor", [("printer", "", 3)]),
    ("makan siang rapat", [("nasi kotak", "rapat", 3), ("nasi kotak", "", 1), ("snack", "", 1)]),
    ("sabun cuci tangan", [("sabun", "tangan", 3), ("sabun", "", 1)]),
    ("minuman", [("air minum", "", 2), ("kopi", "", 1), ("teh", "", 1)]),
    ("pembersih lantai", [("sabun", "lantai", 3), ("pel", "", 1)]),
    ("kursikantor", [("kursi", "kantor", 3), ("kursi", "", 1)]),
]


def grade(barang: Barang, nilai: Nilai) -> int:
    """Return how well a product answers, 0 to 3."""
    cocok = [
        tingkat
        for jenis, fakta, tingkat in nilai
        if barang.jenis == jenis and set(fakta.split()) <= barang.fakta
    ]
    return max(cocok, default=0)
