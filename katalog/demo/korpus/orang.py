"""Invented people: those with a name in the demo's story, and as many more as needed."""

from typing import NamedTuple

from katalog.demo.korpus.acak import mix, pick

BENIH = 2026
_PEREMPUAN = (
    "Rina", "Siti", "Dewi", "Ratna", "Endang", "Sri", "Ningsih", "Wahyuni", "Yuliana", "Fitri",
    "Nurul", "Lestari", "Anisa", "Indah", "Kartini", "Maya", "Retno", "Tutik", "Umi", "Widya",
    "Laila", "Hesti", "Diah", "Erna", "Farida", "Agustin", "Puspita", "Yanti", "Mariani", "Kirana",
)  # fmt: skip
_LELAKI = (
    "Dodi", "Yudi", "Agus", "Bambang", "Slamet", "Hadi", "Joko", "Eko", "Dwi", "Tri", "Arif",
    "Fajar", "Imam", "Mochamad", "Rizal", "Sugeng", "Teguh", "Wahyu", "Zainal", "Heru", "Anton",
    "Budi", "Cahyo", "Edy", "Galih", "Hendra", "Ilham", "Krisna", "Lukman", "Nanang",
)  # fmt: skip
_BELAKANG = (
    "Wulandari", "Aminah", "Prasetyo", "Hartono", "Susanto", "Wibowo", "Kusuma", "Nugroho",
    "Santoso", "Rahayu", "Setiawan", "Hidayat", "Saputra", "Utami", "Purnomo", "Mulyani",
    "Firmansyah", "Handayani", "Pranoto", "Yulianto", "Suryani", "Basuki", "Widodo", "Maharani",
    "Anggraini", "Cahyono", "Suharto", "Pratiwi", "Ramadhan", "Kurniawan", "Permadi", "Sasongko",
)  # fmt: skip
_HANYA_PEREMPUAN = {
    "Wulandari", "Aminah", "Rahayu", "Utami", "Mulyani", "Handayani", "Suryani", "Maharani",
    "Anggraini", "Pratiwi",
}  # fmt: skip
_BELAKANG_PEREMPUAN = tuple(n for n in _BELAKANG if n in _HANYA_PEREMPUAN or n[-1] in "ai")
_BELAKANG_LELAKI = tuple(n for n in _BELAKANG if n not in _HANYA_PEREMPUAN)


class OrangJadi(NamedTuple):
    """A person with one role. `opd` is None for people of the catalogue's own office."""

    nama: str
    kelamin: str
    peran: str
    jabatan: str
    nip: str
    surel: str
    hp: str
    opd: str | None


def nama_orang(nomor: int, benih: int = BENIH) -> tuple[str, str]:
    """Return an invented name and "P" or "L"; women and men alternate."""
    acak = mix(nomor, benih ^ 0x0A11)
    if nomor % 2:
        return f"{pick(_LELAKI, acak)} {pick(_BELAKANG_LELAKI, acak >> 11)}", "L"
    return f"{pick(_PEREMPUAN, acak)} {pick(_BELAKANG_PEREMPUAN, acak >> 11)}", "P"


# The people that the demo's table of logins names; office codes are those of `opd.py`.
TOKOH: tuple[tuple[str, str, str, str, str | None], ...] = (
    ("Rina Wulandari", "P", "pp", "Pejabat Pengadaan", "DISDIK"),
    ("Siti Aminah", "P", "ppk", "Pejabat Pembuat Komitmen", "DISDIK"),
    ("Dodi Prasetyo", "L", "penerima", "Pengurus Barang", "DISDIK"),
    ("Yudi Hartono", "L", "admin_opd", "Admin Katalog OPD", "DISDIK"),
    ("Bambang Sasongko", "L", "pa", "Kepala Dinas", "DISDIK"),
    ("Retno Maharani", "P", "kpa", "Sekretaris Dinas", "DISDIK"),
    ("Galih Permadi", "L", "pptk", "Kepala Seksi Sarana", "DISDIK"),
    ("Endang Rahayu", "P", "bendahara", "Bendahara Pengeluaran", "DISDIK"),
    ("Lukman Hidayat", "L", "verifikator_keuangan", "PPK-SKPD", "DISDIK"),
    ("Hesti Pratiwi", "P", "pp", "Pejabat Pengadaan", "DINKES"),
    ("Imam Nugroho", "L", "ppk", "Pejabat Pembuat Komitmen", "DINKES"),
    ("Laila Suryani", "P", "penerima", "Pengurus Barang", "DINKES"),
    ("Krisna Wibowo", "L", "admin_opd", "Admin Katalog OPD", "DINKES"),
    ("Widya Kusuma", "P", "pimpinan", "Asisten Perekonomian dan Pembangunan", "SETDA"),
    ("Teguh Purnomo", "L", "pengelola", "Pengelola Katalog Lokal", None),
    ("Arif Setiawan", "L", "penelaah", "Penelaah Etalase", None),
    ("Ratna Anggraini", "P", "kepala_ukpbj", "Kepala UKPBJ", None),
    ("Sugeng Pranoto", "L", "apip", "Auditor Madya", None),
    ("Farida Utami", "P", "pendamping", "Pendamping Katalog", None),
    ("Wahyu Cahyono", "L", "superadmin", "Administrator Sistem", None),
)
_PERAN_TIAP_OPD = (
    ("pp", "Pejabat Pengadaan"),
    ("ppk", "Pejabat Pembuat Komitmen"),
    ("penerima", "Pengurus Barang"),
    ("admin_opd", "Admin Katalog OPD"),
    ("kpa", "Kuasa Pengguna Anggaran"),
    ("bendahara", "Bendahara Pengeluaran"),
)


def nip_ke(nomor: int) -> str:
    """Return an 18-digit NIP that is visibly invented: one birthday, then a running number."""
    return f"19990101{nomor + 1:010d}"


def hp_orang(nomor: int) -> str:
    """Return a phone number of the reserved range; people count down from its end."""
    return f"08990000{9999 - nomor % 10_000:04d}"


def _person(nomor: int, nama: str, kelamin: str, tugas: tuple[str, str, str | None]) -> OrangJadi:
    peran, jabatan, opd = tugas
    sebutan = nama.lower().replace(" ", ".")
    domain = f"{opd.lower()}.jatim.test" if opd else "katalog.jatim.test"
    akhiran = "" if nomor < len(TOKOH) else str(nomor)
    return OrangJadi(
        nama=nama,
        kelamin=kelamin,
        peran=peran,
        jabatan=jabatan,
        nip=nip_ke(nomor),
        surel=f"{sebutan}{akhiran}@{domain}",
        hp=hp_orang(nomor),
        opd=opd,
    )


def named_people() -> list[OrangJadi]:
    """Return the people of the demo's table of logins, every role of an office once."""
    return [
        _person(nomor, nama, kelamin, (peran, jabatan, opd))
        for nomor, (nama, kelamin, peran, jabatan, opd) in enumerate(TOKOH)
    ]


def people_of(opd: str, urutan: int, benih: int = BENIH) -> list[OrangJadi]:
    """Return the people of one office, one per role that TOKOH leaves open there.

    `urutan` is the office's position in `opd.DAFTAR_OPD`; it keeps NIP and mail unique.
    """
    sudah = {peran for _, _, peran, _, tempat in TOKOH if tempat == opd}
    hasil = []
    for geser, (peran, jabatan) in enumerate(_PERAN_TIAP_OPD):
        if peran not in sudah:
            nomor = 100 + urutan * 10 + geser
            nama, kelamin = nama_orang(nomor, benih)
            hasil.append(_person(nomor, nama, kelamin, (peran, jabatan, opd)))
    return hasil
