"""The studies of the 16 construction etalase, half filled (`domain.md` 3.6 and 6).

Classifications and units are a start that the manager checks against the rules of the day.
"""

from typing import Any

PELAKU = ["pelaksana"]
HARGA = "Analisis harga satuan pekerjaan (AHSP) dan harga satuan dasar kabupaten/kota"


def _syarat(
    label: str, kode: str, kelompok: str, jenis: str, *, wajib: bool = True, masa: bool = False
) -> dict[str, Any]:
    return {
        "kode": kode,
        "label": label,
        "kelompok": kelompok,
        "jenis_dokumen": jenis,
        "is_wajib": wajib,
        "punya_masa_berlaku": masa,
    }


def _persyaratan(sbu: str) -> list[dict[str, Any]]:
    return [
        _syarat(
            "Surat pernyataan kebenaran informasi pekerjaan dan harga",
            "pernyataan",
            "administrasi",
            "pernyataan",
        ),
        _syarat("NIB dengan KBLI yang sesuai", "nib", "kualifikasi", "izin"),
        _syarat(f"Sertifikat badan usaha: {sbu}", "sbu", "kualifikasi", "sertifikat", masa=True),
        _syarat(
            "Sertifikat standar yang sudah terverifikasi",
            "sertifikat-standar",
            "kualifikasi",
            "sertifikat",
            masa=True,
        ),
        _syarat("Tenaga kerja ber-SKK konstruksi", "skk", "kualifikasi", "sertifikat", masa=True),
        _syarat("Daftar peralatan dengan bukti milik atau sewa", "alat", "teknis", "daftar"),
        _syarat("Sisa kemampuan paket (SKP)", "skp", "kualifikasi", "daftar"),
        _syarat("Rencana keselamatan konstruksi (RKK)", "rkk", "teknis", "lainnya"),
        _syarat(
            "Uraian analisis harga satuan setiap pekerjaan", "ahsp", "teknis", "daftar", wajib=False
        ),
    ]


def _atribut(nama: str, kode: str, tipe: str, *pilihan: str, satuan: str = "") -> dict[str, Any]:
    return {
        "kode": kode,
        "nama": nama,
        "tipe": tipe,
        "satuan": satuan,
        "pilihan": list(pilihan),
        "is_wajib": True,
        "is_saring": tipe == "pilihan",
        "is_banding": True,
    }


UMUM = (
    _atribut("Kualifikasi usaha", "kualifikasi", "pilihan", "Kecil", "Menengah", "Besar"),
    _atribut("Spesifikasi acuan", "spesifikasi", "teks"),
    _atribut("Masa pemeliharaan", "pemeliharaan", "angka", satuan="hari"),
)
JALAN = _atribut("Jenis perkerasan", "perkerasan", "pilihan", "Aspal", "Beton", "Paving", "Agregat")
GEDUNG = _atribut(
    "Bagian pekerjaan", "bagian", "pilihan", "Struktur", "Arsitektur", "Mekanikal dan elektrikal"
)
AIR = _atribut("Bahan utama", "bahan", "pilihan", "Beton", "Pasangan batu", "Baja", "Tanah")
PIPA = _atribut("Bahan pipa", "bahan-pipa", "pilihan", "HDPE", "PVC", "Galvanis", "Beton")
LAMPU = _atribut("Sumber daya lampu", "daya", "pilihan", "Listrik PLN", "Tenaga surya")
TAMAN = _atribut(
    "Jenis pekerjaan", "jenis", "pilihan", "Lanskap", "Jalan setapak", "Bangunan taman"
)
K = "Pekerjaan Konstruksi "

# code, name, words of the plans, KBLI, SBU, units, categories, the spec of its own.
BAHAN: tuple[tuple[str, str, str, list[str], str, list[str], list[str], dict[str, Any]], ...] = (
    (
        *("KJJ", "Jalan dan Jembatan", "jalan jembatan", ["42101", "42102"]),
        *("BS001 jalan dan BS002 jembatan", ["ton", "m2", "m3", "m'"]),
        *(["Jalan > Perkerasan aspal", "Jalan > Perkerasan beton", "Jembatan"], JALAN),
    ),
    (
        *("KGN", "Bangunan Gedung Negara", "gedung kantor", ["41012"]),
        *("BG002 gedung perkantoran dan BG009 gedung lainnya", ["m2", "m3", "unit", "ls"]),
        *(["Struktur", "Arsitektur", "Mekanikal dan elektrikal"], GEDUNG),
    ),
    (
        *("KBP", "Bangunan Pendidikan", "sekolah kelas pendidikan", ["41016"]),
        *("BG006 gedung pendidikan", ["m2", "m3", "unit"]),
        *(["Ruang kelas", "Perpustakaan dan laboratorium", "Sanitasi sekolah"], GEDUNG),
    ),
    (
        *("KPG", "Pemeliharaan Bangunan Gedung", "pemeliharaan rehabilitasi gedung"),
        *(["41012", "43305"], "BG002, BG009, atau penyelesaian bangunan", ["m2", "m'", "unit"]),
        *(["Atap dan plafon", "Dinding dan lantai", "Instalasi gedung"], GEDUNG),
    ),
    (
        *("KPJ", "Pemeliharaan Berkala Jalan dan Jembatan", "pemeliharaan berkala jalan"),
        *(["42101", "42102"], "BS001 jalan dan BS002 jembatan", ["ton", "m2", "m'"]),
        *(["Pelapisan ulang", "Penambalan", "Pemeliharaan jembatan"], JALAN),
    ),
    (
        *("KIR", "Jaringan Irigasi", "irigasi saluran", ["42201"]),
        *("BS004 jaringan irigasi dan drainase", ["m3", "m'", "unit"]),
        *(["Saluran irigasi", "Pintu air", "Bangunan bagi"], AIR),
    ),
    (
        *("KDR", "Drainase", "drainase saluran", ["42201"]),
        *("BS004 jaringan irigasi dan drainase", ["m3", "m'", "unit"]),
        *(["Saluran terbuka", "Saluran tertutup", "Sumur resapan"], AIR),
    ),
    (
        *("KEM", "Embung dan Bangunan Air", "embung waduk bendung", ["42911"]),
        *("BS010 prasarana sumber daya air", ["m3", "m2", "unit"]),
        *(["Embung", "Bendung", "Bangunan pelengkap"], AIR),
    ),
    (
        *("KSP", "Pengaman Sungai dan Pantai", "sungai pantai tebing", ["42911"]),
        *("BS010 prasarana sumber daya air", ["m3", "m'", "unit"]),
        *(["Tebing sungai", "Pemecah gelombang", "Tanggul"], AIR),
    ),
    (
        *("KSM", "Sistem Penyediaan Air Minum", "air minum spam pipa", ["42202"]),
        *("BS005 pengolahan air bersih", ["m'", "unit", "sambungan"]),
        *(["Sumber air", "Jaringan perpipaan", "Sambungan rumah"], PIPA),
    ),
    (
        *("KSN", "Sanitasi dan IPAL", "sanitasi ipal limbah", ["42203"]),
        *("BS006 prasarana pengolahan limbah", ["m'", "unit", "m3"]),
        *(["IPAL", "Tangki septik", "Jaringan air limbah"], PIPA),
    ),
    (
        *("KKS", "Bangunan Kesehatan", "puskesmas rumah sakit kesehatan", ["41015"]),
        *("BG005 gedung kesehatan", ["m2", "m3", "unit"]),
        *(["Puskesmas", "Rumah sakit", "Gas medis dan utilitas"], GEDUNG),
    ),
    (
        *("KRL", "Rehabilitasi Rumah Tidak Layak Huni", "rumah layak huni rutilahu", ["41011"]),
        *("BG001 gedung hunian", ["unit", "m2"]),
        *(["Atap", "Lantai", "Dinding"], GEDUNG),
    ),
    (
        *("KPL", "Pemasangan Penerangan dan Perlengkapan Jalan", "penerangan lampu rambu"),
        *(["42204", "43211"], "BS007 jaringan elektrikal atau instalasi", ["titik", "unit", "m'"]),
        *(["Penerangan jalan", "Rambu dan marka", "Pagar pengaman"], LAMPU),
    ),
    (
        *("KPI", "Pelabuhan Perikanan dan TPI", "pelabuhan perikanan dermaga", ["42912"]),
        *("BS bangunan pelabuhan", ["m3", "m2", "unit"]),
        *(["Dermaga", "Tempat pelelangan ikan", "Kolam labuh"], AIR),
    ),
    (
        *("KTM", "Taman dan Penataan Kawasan", "taman kawasan lanskap", ["43309", "81300"]),
        *("PL penataan lanskap", ["m2", "unit", "m'"]),
        *(["Lanskap", "Jalan setapak", "Bangunan taman"], TAMAN),
    ),
)


def templat() -> list[dict[str, Any]]:
    """Return each template as the fields of its row."""
    return [
        {
            "kode": kode,
            "nama": K + nama,
            "jenis": "konstruksi",
            "isi": {
                "kata_kunci": kata,
                "tipe_pelaku_usaha": PELAKU,
                "kbli": kbli,
                "harga_cakupan": "kab_kota",
                "harga_dasar": HARGA,
                "satuan": satuan,
                "kategori": kategori,
                "persyaratan": _persyaratan(sbu),
                "atribut": [
                    {**satu, "urutan": n} for n, satu in enumerate((sendiri, *UMUM), start=1)
                ],
            },
        }
        for kode, nama, kata, kbli, sbu, satuan, kategori, sendiri in BAHAN
    ]
