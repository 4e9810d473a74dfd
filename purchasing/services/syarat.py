"""What must be true before an act. Each guard is one named rule and says how to mend it."""

from collections.abc import Callable

from django.utils import timezone

from etalase.models import Produk
from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from katalog.core.money import format_rupiah
from katalog.kebijakan.selectors import policy_rupiah
from purchasing.selectors.dpa import has_dpa
from purchasing.services import jawaban
from purchasing.services.perkara import Perkara
from purchasing.state import BUTUH_ALASAN, Aksi

Syarat = Callable[[Perkara], None]


def _reason_given(perkara: Perkara) -> None:
    if perkara.aksi in BUTUH_ALASAN and len(perkara.alasan.strip()) < 5:
        raise RuleViolation("alasan_kosong", "Tulis alasannya. Pihak lain akan membacanya.")


def _owner_of_step(perkara: Perkara) -> None:
    """Above the limit of a PP only the PPK sends (Perpres 12/2021 Pasal 11 ayat 1 and 12)."""
    if Peran.PPK in perkara.peran:
        return
    batas = pp_limit(perkara)
    if perkara.pesanan.total > batas:
        raise RuleViolation(
            "di_atas_wewenang_pp",
            f"Nilai di atas {format_rupiah(batas)} wewenang PPK. Teruskan paket ke PPK.",
        )
    if perkara.pesanan.pemilik_langkah == Peran.PPK:
        raise RuleViolation("bukan_kewenangan", "Paket ini sudah diteruskan. Menunggu PPK.")


def _above_pp_limit(perkara: Perkara) -> None:
    if perkara.pesanan.total <= pp_limit(perkara):
        raise RuleViolation("masih_wewenang_pp", "Nilai ini wewenang PP. Kirim langsung ke PPK.")


def _below_direct_ceiling(perkara: Perkara) -> None:
    hari = timezone.localdate(perkara.pada)
    batas = policy_rupiah("metode.beli_langsung_max", hari)
    if perkara.pesanan.total > batas:
        raise RuleViolation(
            "di_atas_beli_langsung",
            f"Beli langsung paling besar {format_rupiah(batas)}. Kurangi jumlah barang.",
        )


def _conflict_declared(perkara: Perkara) -> None:
    if not perkara.benturan_dinyatakan:
        raise RuleViolation(
            "benturan_belum_dinyatakan",
            "Nyatakan dulu bahwa Anda tidak punya benturan kepentingan.",
        )


def _rup_usable(perkara: Perkara) -> None:
    if not perkara.pesanan.rup.may_be_used:
        raise RuleViolation("rup_tidak_aktif", "RUP ini tidak aktif. Pilih RUP lain.")


def _budget_approved(perkara: Perkara) -> None:
    """Before the DPA a package may be prepared and reviewed, not signed (`domain.md` 5.1a)."""
    rup = perkara.pesanan.rup
    if rup.is_pra_dpa and not has_dpa(rup):
        raise RuleViolation(
            "dpa_belum_ada",
            f"Nomor DPA {rup.tahun} belum dicatat. Paket tetap disimpan, tanda tangan menunggu.",
        )


def _vendor_may_trade(perkara: Perkara) -> None:
    if not perkara.pesanan.penyedia.may_trade:
        raise RuleViolation("penyedia_tidak_aktif", "Penyedia sedang tidak boleh bertransaksi.")


def _goods_on_display(perkara: Perkara) -> None:
    """Nothing may be ordered that left display, or at a price that is no longer shown."""
    versi = dict(perkara.pesanan.baris.values_list("versi__produk", "versi"))
    tayang = dict(Produk.objects.tayang().filter(pk__in=versi).values_list("pk", "versi_tayang"))
    if versi.keys() != tayang.keys():
        raise RuleViolation(
            "produk_turun_tayang", "Ada barang yang tidak dijual lagi. Susun ulang paket."
        )
    if versi != tayang:
        raise RuleViolation(
            "harga_berubah", "Harga atau isi barang berubah sejak paket disusun. Susun ulang paket."
        )


def _not_own_package(perkara: Perkara) -> None:
    """Maker and checker differ, except where the law makes the PPK the buyer.

    Perpres 12/2021 Pasal 11 ayat (1) huruf h; `architecture.md` 0.18.
    """
    own = perkara.actor is not None and perkara.actor.pk == perkara.pesanan.pembuat_id
    if own and perkara.pesanan.total <= pp_limit(perkara):
        raise RuleViolation(
            "pembuat_bukan_penyetuju", "Anda membuat paket ini; persetujuan oleh PPK lain."
        )


def _fresh_factor(perkara: Perkara) -> None:
    batas = policy_rupiah("pesanan.faktor_kedua_di_atas", timezone.localdate(perkara.pada))
    if perkara.pesanan.total > batas and not perkara.faktor_segar:
        raise RuleViolation("perlu_kode", "Isi kode 6 angka dari aplikasi autentikator.")


def _overdue(perkara: Perkara) -> None:
    tenggat = perkara.pesanan.tenggat
    if tenggat is None or tenggat > perkara.pada:
        raise RuleViolation("belum_lewat", "Batas waktunya belum lewat.")


def pp_limit(perkara: Perkara) -> int:
    """Return the limit of a PP in rupiah, for the kind of purchase and the day of the act."""
    hari = timezone.localdate(perkara.pada)
    return policy_rupiah("epurchasing.pp_max", hari, perkara.pesanan.etalase.jenis)


SYARAT: dict[Aksi, tuple[Syarat, ...]] = {
    Aksi.BELI_LANGSUNG: (
        _owner_of_step,
        _conflict_declared,
        _below_direct_ceiling,
        _rup_usable,
        _vendor_may_trade,
        _goods_on_display,
    ),
    Aksi.TERUSKAN: (_above_pp_limit,),
    Aksi.SETUJUI: (_not_own_package, _fresh_factor, _vendor_may_trade),
    Aksi.TANDA_TANGANI: (_not_own_package, _fresh_factor, _vendor_may_trade, _budget_approved),
    Aksi.KEMBALIKAN: (_reason_given,),
    Aksi.TOLAK: (_reason_given,),
    Aksi.TOLAK_PESANAN: (jawaban.cause_given, _reason_given),
    Aksi.MINTA_WAKTU: (_reason_given, jawaban.never_asked),
    Aksi.BERI_WAKTU: (jawaban.is_asked,),
    Aksi.TOLAK_WAKTU: (_reason_given, jawaban.is_asked),
    Aksi.KEDALUWARSAKAN: (_overdue,),
}
