"""Rules about who stands behind a package: vendors, officials, and what they did before."""

from katalog.core.templatetags.katalog import persen
from purchasing.selectors.gerbang.bahan import BATAS_LANGSUNG, JENDELA, Bahan
from purchasing.selectors.gerbang.hasil import Temu
from vendors.models import JenisTanda

SEBUT = 3


def porsi_penyedia(bahan: Bahan) -> Temu | None:
    """R5: one vendor takes most of what an office buys in a year."""
    batas = bahan.angka("porsi_penyedia.persen")
    if bahan.paket_setahun + 1 < bahan.angka("porsi_penyedia.paket"):
        return None
    penyedia = bahan.setahun_penyedia + bahan.pesanan.total
    semua = bahan.setahun + bahan.pesanan.total
    if penyedia * 100 <= semua * batas:
        return None
    return Temu(
        f"Penyedia ini menerima {penyedia * 100 // semua}% belanja OPD tahun"
        f" {bahan.pesanan.tahun}, lebih dari {persen(batas)}",
        {
            "penyedia": penyedia,
            "semua": semua,
            "paket": bahan.paket_setahun + 1,
            "batas_persen": batas,
        },
    )


def pejabat_penyedia(bahan: Bahan) -> Temu | None:
    """R12: an official of the package acts for its vendor."""
    pengurus = {satu.pk for satu in bahan.pengurus}
    rangkap = [satu for satu in bahan.pejabat if satu.pk in pengurus]
    if not rangkap:
        return None
    return Temu(
        f"{rangkap[0].nama} memutuskan paket ini dan juga pengurus penyedianya",
        {"pengguna": [satu.pk for satu in rangkap]},
    )


def kontak_sama(bahan: Bahan) -> Temu | None:
    """R12: an official and the vendor, or who acts for it, are reached at one address."""
    ini = bahan.pesanan.penyedia
    hp = {_digits(teks) for teks in (ini.telepon, *(p.hp or "" for p in bahan.pengurus))} - {""}
    surel = {t.lower() for t in (ini.surel, *(p.surel or "" for p in bahan.pengurus)) if t}
    pengurus = {satu.pk for satu in bahan.pengurus}
    for satu in bahan.pejabat:
        jenis = [
            kata
            for kata, sama in (
                ("nomor HP", _digits(satu.hp or "") in hp),
                ("surel", (satu.surel or "").lower() in surel),
            )
            if sama
        ]
        if jenis and satu.pk not in pengurus:
            return Temu(
                f"{satu.nama} dan penyedia memakai {' dan '.join(jenis)} yang sama",
                {"pengguna": [satu.pk], "sama": jenis},
            )
    return None


def pemilik_sama(bahan: Bahan) -> Temu | None:
    """R6: vendors with one owner take turns in the same etalase of the same office.

    Small parcels are let pass: together they must exceed what one direct purchase may be.
    """
    serupa = [p for p in bahan.paket_lain if p.penyedia_id in bahan.kembar]
    jumlah = bahan.pesanan.total + sum(p.total for p in serupa)
    if not serupa or jumlah <= bahan.angka(BATAS_LANGSUNG):
        return None
    lain = serupa[0].penyedia_id
    sama = [JenisTanda(jenis).label.removesuffix(" sama") for jenis in bahan.kembar[lain]]
    return Temu(
        f"{bahan.nama_kembar[lain]} berbagi {', '.join(sama)} dengan penyedia ini dan mendapat"
        f" {', '.join(p.nomor for p in serupa[:SEBUT])} dalam {bahan.angka(JENDELA)} hari",
        {
            "penyedia": sorted({p.penyedia_id for p in serupa}),
            "paket": [p.nomor for p in serupa[:20]],
            "jumlah": jumlah,
        },
    )


def batal_berulang(bahan: Bahan) -> Temu | None:
    """R13: one official sends and undoes packages of one vendor again and again."""
    batas = bahan.angka("batal_berulang.kali")
    if bahan.batal < batas:
        return None
    return Temu(
        f"Pembuat paket sudah {bahan.batal} kali batal dengan penyedia ini dalam"
        f" {bahan.angka(JENDELA)} hari",
        {"batal": bahan.batal, "batas": batas, "hari": bahan.angka(JENDELA)},
    )


def _digits(nomor: str) -> str:
    """Return a phone number in one writing: digits, without the country or the zero before it."""
    angka = "".join(huruf for huruf in nomor if huruf.isdigit())
    return angka.removeprefix("62").removeprefix("0")
