"""Rules about the goods, the price and the hour of a package. Each is silent or says one thing."""

from datetime import date, timedelta

from katalog.core.kalender import count_hari_kerja
from katalog.core.money import format_rupiah
from katalog.core.templatetags.katalog import persen
from purchasing.selectors.gerbang.bahan import (
    BATAS_LANGSUNG,
    JENDELA,
    UMKK_MAKS,
    USIA,
    Bahan,
)
from purchasing.selectors.gerbang.hasil import Temu
from purchasing.state import Aksi

SEBUT = 3


def pemecahan(bahan: Bahan) -> Temu | None:
    """R1: each package below the ceiling, together above it (Perpres 16/2018 Pasal 20)."""
    pesanan, batas = bahan.pesanan, bahan.angka(BATAS_LANGSUNG)
    serupa = [p for p in bahan.paket_lain if p.penyedia_id == pesanan.penyedia_id]
    jumlah = pesanan.total + sum(p.total for p in serupa)
    if not serupa or jumlah <= batas or max(pesanan.total, *(p.total for p in serupa)) > batas:
        return None
    nomor = [p.nomor for p in serupa]
    lain = f" dan {len(nomor) - SEBUT} lagi" if len(nomor) > SEBUT else ""
    return Temu(
        f"Bersama {', '.join(nomor[:SEBUT])}{lain} dalam {bahan.angka(JENDELA)} hari, paket ini"
        f" menjadi {format_rupiah(jumlah)}, di atas {format_rupiah(batas)}",
        {"paket": nomor[:20], "jumlah": jumlah, "batas": batas, "hari": bahan.angka(JENDELA)},
    )


def harga_tinggi(bahan: Bahan) -> Temu | None:
    """R2: a price above the band that was frozen with the package."""
    tinggi = [satu for satu in bahan.bukti if satu.is_di_atas]
    if not tinggi:
        return None
    satu = max(tinggi, key=lambda b: b.baris.harga / (b.baris.tengah or 1))
    return Temu(
        f"Harga {satu.baris.versi.nama} {satu.letak} harga tengah {satu.baris.banyak} produk"
        " sejenis",
        {
            "barang": [b.baris.versi.nama for b in tinggi],
            "harga": satu.baris.harga,
            "tengah": satu.baris.tengah,
            "batas_persen": satu.baris.batas_persen,
        },
    )


def hemat_nol(bahan: Bahan) -> Temu | None:
    """R3: a large value at the price on display, nothing saved."""
    batas = bahan.angka("hemat_nol.nilai")
    if bahan.hemat > 0 or bahan.pesanan.total <= batas:
        return None
    return Temu(
        f"Nilai {format_rupiah(bahan.pesanan.total)} tanpa penghematan dari harga tayang",
        {"total": bahan.pesanan.total, "batas": batas, "hemat": bahan.hemat},
    )


def kilat(bahan: Bahan) -> Temu | None:
    """R3: approved within minutes of being made."""
    if bahan.aksi != Aksi.SETUJUI or bahan.pesanan.total < bahan.angka("kilat.nilai"):
        return None
    lama = bahan.pada - bahan.pesanan.created_at
    batas = bahan.angka("kilat.menit")
    if lama >= timedelta(minutes=batas):
        return None
    menit = max(int(lama.total_seconds() // 60), 0)
    kata = f"{menit} menit" if menit else "kurang dari satu menit"
    return Temu(
        f"Disetujui {kata} sejak paket dibuat, kurang dari {batas} menit",
        {"batas_menit": batas, "total": bahan.pesanan.total},
    )


def baru_tayang(bahan: Bahan) -> Temu | None:
    """R4: goods that came on display shortly before they were ordered."""
    if bahan.pesanan.total < bahan.angka("baru_tayang.nilai"):
        return None
    wajar = timedelta(days=bahan.angka(USIA))
    muda = [
        (bahan.pesanan.created_at - b.tayang_sejak, b.nama)
        for b in bahan.barang
        if b.tayang_sejak and bahan.pesanan.created_at - b.tayang_sejak < wajar
    ]
    if not muda:
        return None
    usia, nama = min(muda)
    hari = max(usia.days, 0)
    kata = f"{hari} hari" if hari else "kurang dari sehari"
    return Temu(
        f"{nama} baru tayang {kata} sebelum dipesan",
        {"barang": [n for _, n in muda], "hari": hari, "batas_hari": wajar.days},
    )


def harga_naik(bahan: Bahan) -> Temu | None:
    """A price that was raised shortly before the order."""
    batas, hari = bahan.angka("harga_naik.persen"), bahan.angka("harga_naik.hari")
    mulai = bahan.pesanan.created_at - timedelta(days=hari)
    naik = [
        ((b.harga - b.harga_lama) * 100 // b.harga_lama, b)
        for b in bahan.barang
        if b.harga_lama
        and b.harga_sejak
        and b.harga_sejak >= mulai
        and b.harga * 100 > b.harga_lama * (100 + batas)
    ]
    if not naik:
        return None
    beda, satu = max(naik, key=lambda pasangan: pasangan[0])
    return Temu(
        f"Harga {satu.nama} naik {beda}% dalam {hari} hari sebelum dipesan, dari"
        f" {format_rupiah(satu.harga_lama or 0)} menjadi {format_rupiah(satu.harga)}",
        {"lama": satu.harga_lama, "baru": satu.harga, "batas_persen": batas, "hari": hari},
    )


def malam(bahan: Bahan) -> Temu | None:
    """Sent or approved at night."""
    dari, sampai = bahan.angka("malam.dari"), bahan.angka("malam.sampai")
    jam = bahan.setempat
    if sampai <= jam.hour < dari:
        return None
    return Temu(
        f"Diproses pukul {jam:%H.%M}, di luar pukul {sampai:02d}.00 sampai {dari:02d}.00",
        {"jam": f"{jam:%H:%M}", "dari": dari, "sampai": sampai},
    )


def akhir_tahun(bahan: Bahan) -> Temu | None:
    """R8: in the last working days of the year."""
    batas = bahan.angka("akhir_tahun.hari")
    akhir = date(bahan.hari.year, 12, 31)
    sisa = count_hari_kerja(bahan.hari, akhir, bahan.hari_libur)
    if (akhir - bahan.hari).days > 2 * batas + 7 or sisa >= batas:
        return None
    return Temu(
        f"Dipesan saat tahun anggaran tinggal {sisa} hari kerja",
        {"sisa_hari_kerja": sisa, "batas": batas},
    )


def pdn_dilewati(bahan: Bahan) -> Temu | None:
    """R10: a domestic alternative of a higher step was on display (Perpres 46/2025 Pasal 66)."""
    if not bahan.pdn:
        return None
    satu = bahan.pdn[0]
    jenis = "impor" if satu.impor else "belum ber-TKDN cukup"
    return Temu(
        f"{satu.dipilih} {jenis}, padahal ada {satu.nama} dari {satu.penyedia} dengan TKDN"
        f" {persen(satu.tkdn)} seharga {format_rupiah(satu.harga)}",
        {"barang": [p.dipilih for p in bahan.pdn], "pilihan": satu.nama, "harga": satu.harga},
    )


def kelas_nilai(bahan: Bahan) -> Temu | None:
    """R11: a value that is reserved for small business goes to another."""
    batas, pesanan = bahan.angka(UMKK_MAKS), bahan.pesanan
    if pesanan.is_umkk or pesanan.total > batas:
        return None
    return Temu(
        f"Penyedia {pesanan.get_skala_penyedia_display().lower()}, padahal nilai sampai"
        f" {format_rupiah(batas)} dicadangkan untuk usaha kecil dan koperasi",
        {"skala": pesanan.skala_penyedia, "total": pesanan.total, "batas": batas},
    )
