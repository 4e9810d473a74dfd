"""What a machine can see of a version before a person looks (`ux.md` 3.20)."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

from django.db import connection
from django.utils import timezone

from etalase.models import VersiProduk
from etalase.selectors.anomali import JATUH
from etalase.selectors.kbli import kbli_cocok
from etalase.selectors.masa import lapsed_on
from etalase.selectors.perubahan import bandingkan
from etalase.state import StatusProduk
from katalog.core.money import format_rupiah
from katalog.kebijakan.selectors import policy_number
from katalog.unggahan.models import Unggahan

Hasil = Literal["baik", "perhatian", "gagal"]
RISIKO_HARGA, RISIKO_NAIK, RISIKO_TKDN = "harga", "naik", "tkdn"


@dataclass(frozen=True, slots=True)
class Cek:
    """The outcome of one check on one field. `risiko` names the class that needs two persons."""

    bidang: str
    hasil: Hasil
    kalimat: str
    risiko: str = ""

    def as_row(self) -> dict[str, str]:
        return asdict(self)


def daftar_cek(versi: VersiProduk, lama: VersiProduk | None) -> list[Cek]:
    """Return what the checks say of a version, compared with the one on display, if any."""
    hari = timezone.localdate()
    return [cek for periksa in PEMERIKSA for cek in periksa(versi, lama, hari)]


# Interquartile fences over the prices of other vendors for the same unit in the same etalase.
PEMBANDING = """
SELECT count(DISTINCT v.penyedia_id),
       percentile_cont(0.25) WITHIN GROUP (ORDER BY v.harga),
       percentile_cont(0.5) WITHIN GROUP (ORDER BY v.harga),
       percentile_cont(0.75) WITHIN GROUP (ORDER BY v.harga)
FROM etalase_produk p JOIN etalase_versiproduk v ON v.id = p.versi_tayang_id
WHERE p.etalase_id = %s AND p.status = 'tayang' AND v.penyedia_id <> %s AND v.satuan = %s
  AND lower(v.nama) %% lower(%s)
"""
HARGA_SAMA = """
SELECT count(DISTINCT v.penyedia_id)
FROM etalase_produk p JOIN etalase_versiproduk v ON v.id = p.versi_tayang_id
WHERE p.etalase_id = %s AND p.status = 'tayang' AND v.penyedia_id <> %s AND v.harga = %s
  AND lower(btrim(v.satuan)) = lower(btrim(%s)) AND lower(v.nama) %% lower(%s)
"""
TEKS_MIRIP = """
SELECT y.nama, round(100 * similarity(lower(v.nama), lower(%(nama)s)))::int
FROM etalase_produk p
JOIN etalase_versiproduk v ON v.id = p.versi_tayang_id
JOIN vendors_penyedia y ON y.id = v.penyedia_id
WHERE p.etalase_id = %(etalase)s AND p.status = 'tayang' AND v.penyedia_id <> %(penyedia)s
  AND v.uraian <> '' AND v.uraian = %(uraian)s
ORDER BY 2 DESC LIMIT 1
"""
FOTO_MIRIP = """
SELECT y.nama, 64 - bit_count(int8send(u.sidik_rupa # %(sidik)s::bigint))
FROM unggahan_unggahan u
JOIN etalase_versiproduk v ON v.foto @> ARRAY[u.kode]::varchar[]
JOIN etalase_produk p ON p.versi_tayang_id = v.id
JOIN vendors_penyedia y ON y.id = v.penyedia_id
WHERE u.sidik_rupa IS NOT NULL AND v.penyedia_id <> %(penyedia)s AND p.status = 'tayang'
  AND bit_count(int8send(u.sidik_rupa # %(sidik)s::bigint)) <= %(beda)s
ORDER BY 2 DESC LIMIT 1
"""
DIDAFTAR_ULANG = """
SELECT p.kode, p.status FROM etalase_produk p
WHERE p.penyedia_id = %(penyedia)s AND p.etalase_id = %(etalase)s AND p.id <> %(produk)s
  AND p.status = ANY(%(jatuh)s) AND EXISTS (
    SELECT 1 FROM etalase_versiproduk v
    WHERE v.produk_id = p.id AND lower(v.nama) %% lower(%(nama)s))
ORDER BY p.id DESC LIMIT 1
"""
BIT_SIDIK = 64


def _row(sql: str, params: object) -> tuple[Any, ...] | None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)  # type: ignore[arg-type]
        return cursor.fetchone()


def _price(versi: VersiProduk, lama: VersiProduk | None, hari: date) -> Iterator[Cek]:
    row = _row(
        PEMBANDING,
        [versi.produk.etalase_id, versi.penyedia_id, versi.satuan, versi.nama],
    )
    jumlah, bawah, tengah, atas = row or (0, None, None, None)
    perlu = policy_number("produk.pembanding_min", hari)
    if jumlah < perlu:
        yield Cek("harga", "baik", f"Pembanding kurang dari {perlu} penyedia.")
        return
    pagar = (atas - bawah) * policy_number("produk.pagar_iqr", hari) / 100
    beda = round((versi.harga - tengah) * 100 / tengah)
    arah = "di atas" if beda >= 0 else "di bawah"
    kalimat = (
        f"{abs(beda)}% {arah} harga tengah {format_rupiah(round(tengah))} dari {jumlah} penyedia."
    )
    if bawah - pagar <= versi.harga <= atas + pagar:
        yield Cek("harga", "baik", kalimat)
    else:
        yield Cek("harga", "perhatian", kalimat, RISIKO_HARGA)


def _rise(versi: VersiProduk, lama: VersiProduk | None, hari: date) -> Iterator[Cek]:
    if lama is None:
        return
    batas = policy_number("produk.batas_naik", hari)
    beda = bandingkan(lama, versi)
    if beda.naik_persen == 0:
        return
    if beda.is_over(batas):
        kalimat = f"Harga naik {beda.naik_persen}%, di atas batas {batas}%."
        yield Cek("harga", "perhatian", kalimat, RISIKO_NAIK)
    else:
        yield Cek("harga", "baik", f"Harga naik {beda.naik_persen}%, di bawah batas {batas}%.")


def _fall(versi: VersiProduk, lama: VersiProduk | None, hari: date) -> Iterator[Cek]:
    """A fall needs no leave, but one over the policy's jump may be a typing error, or bait."""
    if lama is None or versi.harga >= lama.harga:
        return
    turun = (lama.harga - versi.harga) * 100
    if turun > lama.harga * policy_number("produk.harga_lompat", hari):
        yield Cek("harga", "perhatian", f"Harga turun {turun // lama.harga}% sekaligus.")


def _relisted(versi: VersiProduk, lama: VersiProduk | None, hari: date) -> Iterator[Cek]:
    """The same vendor offers again, as a new product, what was refused or frozen before."""
    if lama is None and (row := _row(DIDAFTAR_ULANG, _own(versi))):
        kata = StatusProduk(row[1]).label.lower()
        yield Cek("nama", "perhatian", f"Mirip produk {row[0]} usaha ini yang {kata}.")


def _own(versi: VersiProduk) -> dict[str, Any]:
    return {
        "penyedia": versi.penyedia_id,
        "etalase": versi.produk.etalase_id,
        "produk": versi.produk_id,
        "nama": versi.nama,
        "jatuh": JATUH,
    }


def _same_price(versi: VersiProduk, lama: VersiProduk | None, hari: date) -> Iterator[Cek]:
    kembar = [versi.produk.etalase_id, versi.penyedia_id, versi.harga, versi.satuan, versi.nama]
    row = _row(HARGA_SAMA, kembar)
    banyak = row[0] if row else 0
    if banyak >= policy_number("produk.harga_kembar_min", hari):
        yield Cek("harga", "perhatian", f"Sama persis dengan harga {banyak} penyedia lain.")


def _same_text(versi: VersiProduk, lama: VersiProduk | None, hari: date) -> Iterator[Cek]:
    row = _row(
        TEKS_MIRIP,
        {
            "nama": versi.nama,
            "etalase": versi.produk.etalase_id,
            "penyedia": versi.penyedia_id,
            "uraian": versi.uraian,
        },
    )
    if row:
        yield Cek("uraian", "perhatian", f"Uraian sama dengan produk {row[0]}.")


def _same_picture(versi: VersiProduk, lama: VersiProduk | None, hari: date) -> Iterator[Cek]:
    beda = policy_number("produk.foto_beda_bit", hari)
    siap = Unggahan.objects.filter(kode__in=versi.foto, sidik_rupa__isnull=False)
    for sidik in siap.order_by("pk").values_list("sidik_rupa", flat=True):
        row = _row(FOTO_MIRIP, {"sidik": sidik, "penyedia": versi.penyedia_id, "beda": beda})
        if row:
            mirip = row[1] * 100 // BIT_SIDIK
            yield Cek("foto", "perhatian", f"Mirip foto {row[0]} ({mirip}%).")
            return


def _kbli(versi: VersiProduk, lama: VersiProduk | None, hari: date) -> Iterator[Cek]:
    cocok = kbli_cocok(versi.produk.penyedia, versi.produk.etalase)
    if cocok is False:
        yield Cek("etalase", "gagal", "KBLI usaha tidak mencakup etalase ini.")
    elif cocok is None:
        yield Cek("etalase", "perhatian", "KBLI belum dapat dicocokkan.")
    else:
        yield Cek("etalase", "baik", "KBLI usaha mencakup etalase ini.")


def _local_content(versi: VersiProduk, lama: VersiProduk | None, hari: date) -> Iterator[Cek]:
    if versi.tkdn is None:
        return
    if not versi.tkdn_nomor or versi.tkdn_berlaku_sampai is None:
        yield Cek("tkdn", "gagal", "Nomor atau masa berlaku sertifikat TKDN belum diisi.")
    elif versi.tkdn_berlaku_sampai < hari:
        yield Cek("tkdn", "gagal", "Sertifikat TKDN sudah lewat masa berlakunya.")
    elif lama is None or (lama.tkdn, lama.tkdn_nomor) != (versi.tkdn, versi.tkdn_nomor):
        jumlah = versi.tkdn + (versi.bmp or 0)
        yield Cek("tkdn", "perhatian", f"Klaim baru: TKDN + BMP {jumlah}%.", RISIKO_TKDN)
    else:
        yield Cek("tkdn", "baik", "Sama dengan yang sudah diperiksa.")


def _validity(versi: VersiProduk, lama: VersiProduk | None, hari: date) -> Iterator[Cek]:
    for nama in lapsed_on(versi, hari):
        yield Cek("masa", "gagal", f"{nama} sudah lewat masa berlakunya.")


PEMERIKSA: tuple[Callable[[VersiProduk, VersiProduk | None, date], Iterator[Cek]], ...] = (
    _price,
    _rise,
    _fall,
    _relisted,
    _same_price,
    _same_text,
    _same_picture,
    _kbli,
    _local_content,
    _validity,
)
