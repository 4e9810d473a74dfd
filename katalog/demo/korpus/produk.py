"""Products by the million: every number gives one plausible product, always the same one."""

from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from katalog.demo.korpus.acak import mix, seed_of
from katalog.demo.korpus.bentuk import Nilai, ProdukJadi
from katalog.demo.korpus.etalase import share_out
from katalog.demo.korpus.keluarga import Cetakan, Keluarga, families_of

BENIH = 2026
_BMP = tuple(Decimal(i * 25).scaleb(-2) for i in range(4, 61))
# Sums of three dice: most vendors are near the middle price, few at the edges.
_SEBAR = tuple(((i % 17) + (i // 17 % 17) + (i // 289) - 24) / 24 for i in range(4913))
# Below each limit vendors write prices in these steps, in rupiah.
_BATAS = (2_000, 10_000, 100_000, 500_000, 5_000_000, 50_000_000, 500_000_000)
_LANGKAH = (50, 100, 500, 1_000, 5_000, 25_000, 500_000, 1_000_000)


def round_price(harga: float) -> int:
    """Round rupiah the way vendors write prices: 50 for sheets, half a million for trucks."""
    langkah = _LANGKAH[bisect_right(_BATAS, harga)]
    return max(langkah, round(harga / langkah) * langkah)


def produk_ke(kode: str, nomor: int, benih: int = BENIH) -> ProdukJadi:
    """Return the product with this number (from 0) in the etalase."""
    keluarga = families_of(kode)
    urutan, posisi = divmod(nomor, len(keluarga))
    pilihan = keluarga[posisi]
    return _build(pilihan, urutan, nomor, seed_of(kode, benih))


def lahirkan(kode: str, jumlah: int, benih: int = BENIH, mulai: int = 0) -> Iterator[ProdukJadi]:
    """Yield `jumlah` products of one etalase, numbered from `mulai`."""
    keluarga, benih_etalase = families_of(kode), seed_of(kode, benih)
    banyak = len(keluarga)
    for nomor in range(mulai, mulai + jumlah):
        pilihan = keluarga[nomor % banyak]
        yield _build(pilihan, nomor // banyak, nomor, benih_etalase)


def lahirkan_semua(jumlah: int, benih: int = BENIH) -> Iterator[ProdukJadi]:
    """Yield `jumlah` products over all 93 etalase, by their weights."""
    for kode, bagian in share_out(jumlah).items():
        yield from lahirkan(kode, bagian, benih)


def _name(keluarga: Keluarga, cetakan: Cetakan, urutan: int, fakta: list[str]) -> str:
    """A later round over the variants says one more fact, so that names still differ."""
    putaran = urutan // keluarga.banyak
    if not putaran or not fakta:
        return cetakan.nama
    return f"{cetakan.nama}, {fakta[putaran % len(fakta)]}"


def _sides(
    keluarga: Keluarga, cetakan: Cetakan, acak: int
) -> tuple[dict[str, Nilai], list[str], float, int]:
    """Choose what the name does not tell: attributes, their phrases, price factor, picture."""
    atribut, fakta, faktor, gambar = dict(cetakan.atribut), list[str](), 1.0, cetakan.gambar
    for geser, opsi in enumerate(keluarga.sisi):
        kunci, nilai, kali, frasa, warna = opsi[(acak >> (13 + 5 * geser)) % len(opsi)]
        atribut[kunci] = nilai
        fakta.append(frasa)
        faktor *= kali
        if gambar < 0:
            gambar = warna
    return atribut, fakta, faktor, gambar if gambar >= 0 else (acak >> 37) % 6


def _build(keluarga: Keluarga, urutan: int, nomor: int, benih: int) -> ProdukJadi:
    bahan, cetakan = keluarga.bahan, keluarga.variant(urutan)
    acak = mix(nomor, benih)
    atribut, fakta, faktor, gambar = _sides(keluarga, cetakan, acak)
    harga = cetakan.harga * faktor * (1 + bahan.sebaran * _SEBAR[acak % 4913])
    minimal, hari, kirim = keluarga.kirim[(acak >> 23) % len(keluarga.kirim)]
    tkdn, bmp, tkdn_nomor, tkdn_hari, asal = _domestic(keluarga, acak, nomor)
    awal, akhir = bahan.stok
    kalimat = keluarga.kalimat[(acak >> 9) % len(keluarga.kalimat)]
    # By position: a million keyword calls would double the time.
    # fmt: off
    return ProdukJadi(
        keluarga.kode_etalase, bahan.kode, keluarga.kbki,
        _name(keluarga, cetakan, urutan, fakta), cetakan.merek,
        f"{kalimat} {keluarga.sentence(cetakan, fakta)} {kirim}",
        bahan.satuan, round_price(harga), atribut, asal, tkdn, bmp, tkdn_nomor, tkdn_hari,
        *_certificates(keluarga, acak, nomor),
        bahan.kelas_pajak, minimal, bahan.kelipatan, hari,
        keluarga.ongkir[(acak >> 27) % len(keluarga.ongkir)],
        awal + (acak >> 31) % (akhir - awal + 1),
        bahan.berat_gram, bahan.garansi_bulan, bahan.gambar, gambar,
    )
    # fmt: on


_TANPA_TKDN = (None, None, "", 0)


def _domestic(
    keluarga: Keluarga, acak: int, nomor: int
) -> tuple[Decimal | None, Decimal | None, str, int, str]:
    """TKDN only for local goods (`domain.md` 4.1); imports have none."""
    bahan = keluarga.bahan
    undian = (acak >> 41) % 1000 / 1000
    if undian >= 1 - bahan.peluang_impor:
        return *_TANPA_TKDN, "impor"
    if undian >= bahan.peluang_tkdn:
        return *_TANPA_TKDN, "lokal"
    tkdn = keluarga.tkdn[(acak >> 33) % 97]
    bmp = _BMP[(acak >> 47) % 57] if acak >> 53 & 1 else None
    sampai = 45 + (acak >> 29) % 1050
    return tkdn, bmp, f"UJI-TKDN-{bahan.kode}-{nomor:06d}", sampai, "lokal"


def _certificates(keluarga: Keluarga, acak: int, nomor: int) -> tuple[str, str, str]:
    """SNI, halal and distribution permit numbers, visibly invented."""
    sni = halal = izin = ""
    for geser, (kunci, peluang) in enumerate(keluarga.bahan.sertifikat.items()):
        if (acak >> (23 + 9 * geser)) % 1000 < peluang * 1000:
            teks = f"UJI-{kunci}-{keluarga.kode_etalase}-{nomor:06d}"
            if kunci == "SNI":
                sni = teks
            elif kunci == "halal":
                halal = teks.upper()
            else:
                izin = teks
    return sni, halal, izin
