"""Units of measure: what each measures and how large it is, so that 500 gram and 0,5 kg meet.

Only what physics fixes. How many pieces a dozen or a ream has is the vendor's word, in the
content of the package. The search has a table of its own (`cari.teks`): it may be generous, and
take gsm for a gram; a comparison of prices may not.
"""

# What a unit measures, and its names with their size in the smallest unit of that kind.
_UKURAN: dict[str, dict[str, int]] = {
    "massa": {
        **dict.fromkeys(("mg", "miligram"), 1),
        **dict.fromkeys(("g", "gr", "gram"), 1_000),
        "ons": 100_000,
        **dict.fromkeys(("kg", "kilo", "kilogram"), 1_000_000),
        **dict.fromkeys(("kuintal", "kwintal"), 100_000_000),
        "ton": 1_000_000_000,
    },
    "volume": {
        **dict.fromkeys(("ml", "cc", "cm3", "cm³", "mililiter"), 1),
        **dict.fromkeys(("l", "lt", "ltr", "liter", "litre", "dm3", "dm³"), 1_000),
        **dict.fromkeys(("m3", "m³", "meter kubik"), 1_000_000),
    },
    "panjang": {  # in tenths of a millimetre: an inch is 25.4 mm
        **dict.fromkeys(("mm", "milimeter"), 10),
        **dict.fromkeys(("cm", "sentimeter"), 100),
        **dict.fromkeys(("in", "inch", "inci", "inchi"), 254),
        **dict.fromkeys(("m", "mtr", "meter"), 10_000),
        **dict.fromkeys(("km", "kilometer"), 10_000_000),
    },
    "luas": {
        **dict.fromkeys(("cm2", "cm²"), 1),
        **dict.fromkeys(("m2", "m²", "meter persegi"), 10_000),
        **dict.fromkeys(("ha", "hektare", "hektar"), 100_000_000),
    },
    "waktu": {"detik": 1, "menit": 60, "jam": 3_600, "hari": 86_400, "minggu": 604_800},
    "masa": {"bulan": 1, "tahun": 12},
    "daya": {
        **dict.fromkeys(("w", "watt"), 1),
        **dict.fromkeys(("kw", "kilowatt"), 1_000),
    },
    "data": {
        **dict.fromkeys(("mb", "megabita"), 1),
        **dict.fromkeys(("gb", "gigabita"), 1_000),
        **dict.fromkeys(("tb", "terabita"), 1_000_000),
    },
    "laju data": {"kbps": 1, "mbps": 1_000, "gbps": 1_000_000},
}
# Name of a unit in small letters, what it measures, its size. Any other unit is its own kind.
SATUAN: tuple[tuple[str, str, int], ...] = tuple(
    (nama, ukuran, besar) for ukuran, isi in _UKURAN.items() for nama, besar in isi.items()
)
