"""The automatic checks that a PPK reads before he decides. They are computed, never typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from django.db.models import Max
from django.utils import timezone

from katalog.core.money import format_rupiah
from katalog.kebijakan.selectors import policy_number
from purchasing.models import Pesanan
from purchasing.selectors.dpa import has_dpa
from purchasing.selectors.harga import Bukti, bukti_harga
from purchasing.state import AKHIR, TERCADANG, TERIKAT, Status

MAKS_CEK = 8
BANYAK_TERAKHIR = 6


@dataclass(frozen=True, slots=True)
class Cek:
    """One check: whether it is fine, and a sentence that says what was found."""

    baik: bool
    kalimat: str


def daftar_cek(pesanan: Pesanan) -> list[Cek]:
    """Return at most eight checks of an order, the worrying ones first (`ux.md` 3.10)."""
    found = [
        _pagu(pesanan),
        _dpa(pesanan),
        _harga(pesanan),
        _harga_wajar(pesanan),
        _umkk(pesanan),
        _tkdn(pesanan),
        _usia_tayang(pesanan),
        _penyedia_berulang(pesanan),
        _paket_serupa(pesanan),
    ]
    return sorted((cek for cek in found if cek), key=lambda cek: cek.baik)[:MAKS_CEK]


def _pagu(pesanan: Pesanan) -> Cek:
    saldo = pesanan.rup.saldo
    if pesanan.status in (*TERCADANG, *TERIKAT):
        return Cek(True, f"Pagu cukup dan sudah ditahan, sisa {format_rupiah(saldo.sisa)}")
    sisa = saldo.sisa - pesanan.total
    if sisa < 0:
        return Cek(False, f"Pagu kurang {format_rupiah(-sisa)}")
    return Cek(True, f"Pagu cukup, sisa {format_rupiah(sisa)}")


def _dpa(pesanan: Pesanan) -> Cek | None:
    if not pesanan.rup.is_pra_dpa:
        return None
    if has_dpa(pesanan.rup):
        return Cek(True, f"DPA {pesanan.rup.tahun} sudah dicatat")
    return Cek(False, f"RUP pra-DPA: tanda tangan menunggu nomor DPA {pesanan.rup.tahun}")


def _harga(pesanan: Pesanan) -> Cek:
    baris = list(pesanan.baris.select_related("versi"))
    hemat = sum((b.harga_tayang - b.harga_satuan) * b.jumlah for b in baris)
    if hemat:
        return Cek(True, f"Hemat {format_rupiah(hemat)} dari harga tayang")
    return Cek(True, "Harga sama dengan harga tayang, tidak di atasnya")


def _harga_wajar(pesanan: Pesanan) -> Cek | None:
    """Hold the prices against the bands frozen with the package; a package from before has none."""
    daftar = bukti_harga(pesanan)
    if tinggi := [satu for satu in daftar if satu.is_di_atas]:
        return Cek(False, f"Harga {_beside(tinggi[0])}{_of_how_many(tinggi, daftar)}")
    if kurang := [satu for satu in daftar if not satu.is_cukup]:
        banyak = min(satu.baris.banyak for satu in kurang)
        return Cek(
            False,
            f"Belum cukup pembanding harga ({banyak} produk){_of_how_many(kurang, daftar)}."
            " Cek harga pasar dan buktinya",
        )
    if not daftar:
        return None
    tertinggi = max(daftar, key=lambda satu: Fraction(satu.baris.harga, satu.baris.tengah or 1))
    return Cek(True, f"Harga {_beside(tertinggi)}{_of_how_many([tertinggi], daftar)}")


def _beside(satu: Bukti) -> str:
    return f"{satu.letak} harga tengah {satu.baris.banyak} produk sejenis"


def _of_how_many(bagian: Sequence[Bukti], daftar: Sequence[Bukti]) -> str:
    """Name the good that a sentence is about where a package holds several."""
    if len(daftar) == 1:
        return ""
    lain = f" dan {len(bagian) - 1} barang lain" if len(bagian) > 1 else ""
    return f": {bagian[0].baris.versi.nama}{lain}"


def _umkk(pesanan: Pesanan) -> Cek:
    skala = pesanan.get_skala_penyedia_display().lower()
    if pesanan.is_umkk:
        return Cek(True, f"Penyedia {skala}, terhitung kuota UMKK")
    return Cek(False, f"Penyedia {skala}, tidak terhitung kuota UMKK")


def _tkdn(pesanan: Pesanan) -> Cek:
    today = timezone.localdate()
    batas = policy_number("pdn.tkdn_min", today)
    daftar = [b.versi for b in pesanan.baris.select_related("versi")]
    cukup = [
        v
        for v in daftar
        if v.tkdn is not None
        and v.tkdn >= batas
        and (v.tkdn_berlaku_sampai is None or v.tkdn_berlaku_sampai >= today)
    ]
    if len(cukup) == len(daftar):
        return Cek(True, f"Semua barang ber-TKDN paling sedikit {batas}%")
    return Cek(
        False, f"{len(daftar) - len(cukup)} dari {len(daftar)} barang belum ber-TKDN {batas}%"
    )


def _usia_tayang(pesanan: Pesanan) -> Cek | None:
    termuda = pesanan.baris.aggregate(pada=Max("versi__produk__tayang_sejak"))["pada"]
    wajar = timedelta(days=policy_number("apip.usia_tayang_wajar", timezone.localdate()))
    if termuda is None or pesanan.created_at - termuda >= wajar:
        return None
    hari = max((pesanan.created_at - termuda).days, 0)
    return Cek(False, f"Barang baru tayang {hari} hari sebelum dipesan")


def _penyedia_berulang(pesanan: Pesanan) -> Cek | None:
    terakhir = list(
        Pesanan.objects.filter(satker=pesanan.satker_id, status__in=TERIKAT)
        .exclude(pk=pesanan.pk)
        .order_by("-sp_terbit_pada")
        .values_list("penyedia", flat=True)[:BANYAK_TERAKHIR]
    )
    sama = terakhir.count(pesanan.penyedia_id)
    if len(terakhir) < BANYAK_TERAKHIR or sama * 2 <= len(terakhir):
        return None
    return Cek(
        False, f"Penyedia ini menerima {sama} dari {len(terakhir)} pesanan terakhir OPD Anda"
    )


def _paket_serupa(pesanan: Pesanan) -> Cek | None:
    """Splitting to duck a threshold is forbidden (Perpres 16/2018 Pasal 20 ayat 2 huruf d)."""
    rentang = timedelta(days=policy_number("apip.jendela_pemecahan", timezone.localdate()))
    batal = [status for status in AKHIR if status != Status.SELESAI]
    serupa = (
        Pesanan.objects.filter(
            satker=pesanan.satker_id,
            penyedia=pesanan.penyedia_id,
            etalase=pesanan.etalase_id,
            created_at__gte=pesanan.created_at - rentang,
            created_at__lte=pesanan.created_at,
        )
        .exclude(pk=pesanan.pk)
        .exclude(status__in=[*batal, Status.DRAF])
        .order_by("-pk")
        .values_list("nomor", flat=True)[:3]
    )
    if not serupa:
        return None
    return Cek(
        False,
        f"Paket serupa dalam {rentang.days} hari: {', '.join(serupa)}. Pastikan bukan pemecahan",
    )
