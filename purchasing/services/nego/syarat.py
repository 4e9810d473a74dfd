"""What must be true before an act of a negotiation (`domain.md` 5.5, `reliability.md` C6, D1)."""

from datetime import date

from django.utils import timezone

from etalase.models import Produk
from etalase.selectors.harga import daftar_harga_untuk
from katalog.core.errors import RuleViolation
from katalog.core.money import format_rupiah
from katalog.kebijakan.selectors import policy_number
from purchasing.models import PaguSaldo, Pihak
from purchasing.selectors.nego import (
    closing_time,
    giliran,
    is_giliran,
    kali_dibuka,
    putaran_terakhir,
)
from purchasing.services.nego.tawaran import Tawaran, baris_of, susun, tawaran_of
from purchasing.services.perkara import Perkara
from purchasing.state import Aksi

PUTARAN_MAKS = "nego.putaran_maks"
BUKA_MAKS = "nego.buka_lagi_maks"
YAKIN_DI_BAWAH = "nego.yakin_di_bawah"
ONGKIR_MAKS = 10**12


def my_turn(perkara: Perkara) -> None:
    """Refuse whoever moved last, and a PPK who looks on while the PP buys."""
    if not is_giliran(perkara.pesanan, perkara.peran):
        siapa = giliran(perkara.pesanan).label.lower()
        raise RuleViolation("bukan_giliran", f"Sekarang giliran {siapa}. Tunggu jawabannya.")


def rounds_left(perkara: Perkara) -> None:
    """Refuse a round beyond the policy's number; the last one can still be accepted."""
    batas = policy_number(PUTARAN_MAKS, _hari(perkara))
    putaran = putaran_terakhir(perkara.pesanan)
    if putaran is not None and putaran.nomor >= batas:
        raise RuleViolation(
            "putaran_habis",
            f"Sudah {batas} putaran. Terima tawaran terakhir atau akhiri negosiasi.",
        )


def offer_sound(perkara: Perkara) -> None:
    """Judge every number of an offer: all goods, none above its displayed price, a date to come."""
    tawaran = tawaran_of(perkara.isian)
    daftar = baris_of(perkara.pesanan)
    harga = dict(tawaran.harga)
    if len(harga) != len(tawaran.harga) or harga.keys() != {b.versi_id for b in daftar}:
        raise RuleViolation("barang_tidak_cocok", "Isi harga untuk setiap barang dalam paket.")
    for satu in daftar:
        if harga[satu.versi_id] <= 0:
            raise RuleViolation("harga_nol", f"{satu.versi.nama}: harga harus lebih dari 0.")
        if harga[satu.versi_id] > satu.harga_tayang:
            raise RuleViolation(
                "di_atas_tayang",
                f"{satu.versi.nama}: tawaran tidak boleh di atas harga tayang"
                f" {format_rupiah(satu.harga_tayang)}.",
            )
    if not (0 <= tawaran.ongkir <= ONGKIR_MAKS and 0 <= tawaran.biaya_lain <= ONGKIR_MAKS):
        raise RuleViolation("biaya_tidak_wajar", "Ongkir dan biaya lain tidak boleh minus.")
    if tawaran.tiba_paling_lambat <= _hari(perkara):
        raise RuleViolation("tanggal_terlalu_cepat", "Tanggal tiba paling cepat besok.")
    _far_below_meant(tawaran, perkara)


def _far_below_meant(tawaran: Tawaran, perkara: Perkara) -> None:
    batas = policy_number(YAKIN_DI_BAWAH, _hari(perkara))
    harga = dict(tawaran.harga)
    for satu in baris_of(perkara.pesanan):
        persen = 100 - 100 * harga[satu.versi_id] // satu.harga_tayang
        if 100 - persen < batas and not tawaran.yakin:
            raise RuleViolation(
                "perlu_yakin", f"{satu.versi.nama}: yakin? Ini {persen}% di bawah harga tayang."
            )


def offer_within_budget(perkara: Perkara) -> None:
    """Let no buyer promise more than the plan line has left; nothing is held before agreement."""
    if giliran_of(perkara) is not Pihak.PEMBELI:
        return
    pesanan = perkara.pesanan
    putaran, _ = susun(pesanan, baris_of(pesanan), tawaran_of(perkara.isian), on=_hari(perkara))
    sisa = PaguSaldo.objects.get(rup=pesanan.rup_id).sisa
    if putaran.total > sisa:
        raise RuleViolation(
            "pagu_kurang",
            f"Pagu kurang {format_rupiah(putaran.total - sisa)}. Turunkan tawaran.",
        )


def still_on_display(perkara: Perkara) -> None:
    """Promise nothing anew that is sold no more."""
    daftar = list(perkara.pesanan.baris.values_list("versi__produk", flat=True))
    if Produk.objects.tayang().filter(pk__in=daftar).count() != len(daftar):
        raise RuleViolation(
            "produk_turun_tayang", "Ada barang yang tidak dijual lagi. Susun ulang paket."
        )


def not_above_todays_price(perkara: Perkara) -> None:
    """Accept no price above what the page of the product shows today to this place."""
    pesanan, putaran = perkara.pesanan, putaran_terakhir(perkara.pesanan)
    if putaran is None:
        raise RuleViolation("belum_ada_tawaran", "Belum ada tawaran untuk diterima.")
    ditawar = {b.versi.produk_id: b for b in putaran.baris.select_related("versi")}
    tayang = [
        p.versi_tayang
        for p in Produk.objects.tayang().filter(pk__in=ditawar).select_related("versi_tayang")
        if p.versi_tayang is not None
    ]
    harga = daftar_harga_untuk(tayang, pesanan.wilayah_kirim)
    for versi in tayang:
        baris, kini = ditawar[versi.produk_id], harga[versi.pk]
        if kini is not None and baris.harga > kini.harga:
            raise RuleViolation(
                "di_atas_tayang",
                f"{versi.nama} kini tayang {format_rupiah(kini.harga)}, di bawah tawaran ini."
                " Tawar lagi.",
            )


def date_to_come(perkara: Perkara) -> None:
    """Accept no delivery date that has passed while the offer waited."""
    putaran = putaran_terakhir(perkara.pesanan)
    if putaran is not None and putaran.tiba_paling_lambat <= _hari(perkara):
        raise RuleViolation(
            "tanggal_terlalu_cepat", "Tanggal tiba tawaran ini sudah lewat. Tawar lagi."
        )


def may_reopen(perkara: Perkara) -> None:
    """Reopen as often as the policy says (`ux.md` 3.8: once), by the role that bought."""
    if perkara.pesanan.putaran_nego.count() == 0:
        raise RuleViolation("belum_ada_tawaran", "Belum ada tawaran. Susun ulang paket.")
    batas = policy_number(BUKA_MAKS, _hari(perkara))
    if kali_dibuka(perkara.pesanan) >= batas:
        raise RuleViolation(
            "sudah_dibuka_lagi",
            f"Negosiasi hanya dapat dibuka lagi {batas} kali. Susun ulang paket.",
        )


def closing_was_announced(perkara: Perkara) -> None:
    """Close nothing before both sides were warned, working days ahead (`ux.md` 3.8)."""
    saat = closing_time(perkara.pesanan)
    if saat is None or saat > perkara.pada:
        raise RuleViolation("belum_diperingatkan", "Kedua pihak belum cukup lama diperingatkan.")


def giliran_of(perkara: Perkara) -> Pihak:
    """Return the side that acts: the buyer before there is any round, else whose turn it is."""
    if perkara.aksi == Aksi.MULAI_NEGO:
        return Pihak.PEMBELI
    return giliran(perkara.pesanan)


def _hari(perkara: Perkara) -> date:
    return timezone.localdate(perkara.pada)
