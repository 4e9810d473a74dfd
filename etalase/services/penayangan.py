"""The one door through which a product changes status."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from etalase.models import Produk
from etalase.selectors.masa import lapsed_on
from etalase.services.tampilan import show_version
from etalase.state import (
    ALUR_PRODUK,
    AksiProduk,
    StatusEtalase,
    StatusProduk,
)
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.teks import bersihkan
from katalog.kebijakan.selectors import policy_number

ALASAN_MIN, ALASAN_MAKS = 5, 200


@transaction.atomic
def perform_aksi_produk(
    *,
    produk_id: int,
    aksi: AksiProduk,
    actor: Pengguna | None,
    alasan: str = "",
    beku_sampai: date | None = None,
) -> Produk:
    """Move a product through its life: lock, judge, apply, save, record. No actor: the system.

    `beku_sampai` is the last day of a freeze, none for one without an end; its other facts stand
    in `services.pembekuan`. Returns the product after the act. Raises RuleViolation
    `status_tidak_sesuai`, `bukan_kewenangan`, `alasan_kosong`, `penyedia_tidak_aktif`,
    `etalase_tidak_tayang`, `belum_ada_versi`, `terlalu_lama` or `masih_beku` (`domain.md` 3.5).
    """
    produk = Produk.objects.select_for_update(of=("self",)).get(pk=produk_id)
    source, peran = StatusProduk(produk.status), roles_for(produk, actor)
    target = ALUR_PRODUK.target(source=source, action=aksi, roles=peran)
    for require in SYARAT_PRODUK.get(aksi, ()):
        require(produk, alasan)
    AKIBAT_PRODUK.get(aksi, _leave_as_is)(produk)
    produk.status = target
    produk.beku_sampai = beku_sampai if target == StatusProduk.DIBEKUKAN else None
    produk.alasan_status = bersihkan(alasan)[:ALASAN_MAKS]
    produk.status_sejak = timezone.now()
    produk.save()
    record(
        actor=actor,
        aksi=f"produk.{aksi}",
        on=produk,
        nomor=produk.kode,
        peran=min(peran & ALUR_PRODUK.table[aksi].roles),
        dari=source,
        ke=target,
        versi=produk.versi_tayang_id,
    )
    return produk


def roles_for(produk: Produk, actor: Pengguna | None) -> set[str]:
    """Return what this person is towards this product: his assignments, and his place in its shop.

    Nobody (None) is the system itself.
    """
    if actor is None:
        return {Peran.SISTEM.value}
    own = produk.penyedia.keanggotaan.filter(pengguna=actor, berakhir_pada=None)
    return peran_semua(actor) | set(own.values_list("peran", flat=True))


def _reason_given(produk: Produk | None, alasan: str) -> None:
    if len(alasan.strip()) < ALASAN_MIN:
        raise RuleViolation("alasan_kosong", "Tulis alasannya. Penyedia akan membacanya.")


def _vendor_may_trade(produk: Produk, alasan: str) -> None:
    if not produk.penyedia.may_trade:
        raise RuleViolation("penyedia_tidak_aktif", "Penyedia sedang tidak boleh bertransaksi.")


def _etalase_is_live(produk: Produk, alasan: str) -> None:
    if produk.etalase.status not in (StatusEtalase.PENDAFTARAN, StatusEtalase.TAYANG):
        raise RuleViolation("etalase_tidak_tayang", "Etalasenya belum tayang.")


def _has_version(produk: Produk, alasan: str) -> None:
    if not produk.versi.exists():
        raise RuleViolation("belum_ada_versi", "Isi produk belum ada. Minta penyedia melengkapi.")


def _show_newest(produk: Produk) -> None:
    versi = produk.versi.order_by("-nomor").first()
    if versi is not None:
        show_version(produk, versi)
    produk.tayang_sejak = timezone.now()


def _leave_as_is(produk: Produk) -> None:
    """Freezing and restoring move no pointer: what was verified stays what is shown."""


def _recently_shown(produk: Produk, alasan: str) -> None:
    batas = policy_number("produk.tayangkan_lagi", timezone.localdate())
    turun = produk.status_sejak
    if turun is None or timezone.now() - turun >= timedelta(days=batas):
        raise RuleViolation(
            "terlalu_lama",
            f"Produk turun {batas} hari atau lebih. Kirim lagi untuk diperiksa.",
        )


def _freeze_is_over(produk: Produk, alasan: str) -> None:
    if not produk.is_shown:
        raise RuleViolation("masih_beku", "Masa pembekuan belum berakhir.")


def _facts_still_valid(produk: Produk, alasan: str) -> None:
    if produk.versi_tayang and lapsed_on(produk.versi_tayang, timezone.localdate()):
        raise RuleViolation(
            "kedaluwarsa", "Ada masa berlaku yang lewat. Perbarui tanggalnya lalu kirim lagi."
        )


_SHOWABLE = (_vendor_may_trade, _etalase_is_live, _has_version)
SYARAT_PRODUK: Mapping[AksiProduk, tuple[Callable[[Produk, str], None], ...]] = {
    AksiProduk.AJUKAN: (_vendor_may_trade, _has_version),
    AksiProduk.SETUJUI: _SHOWABLE,
    AksiProduk.MINTA_PERBAIKAN: (_reason_given,),
    AksiProduk.TOLAK: (_reason_given,),
    AksiProduk.TAYANGKAN_LAGI: (*_SHOWABLE, _recently_shown, _facts_still_valid),
    AksiProduk.AJUKAN_LAGI: (_vendor_may_trade, _has_version),
    AksiProduk.BEKUKAN: (_reason_given,),
    AksiProduk.CATAT_BERAKHIR: (_freeze_is_over,),
    AksiProduk.CABUT: (_reason_given,),
}
AKIBAT_PRODUK: Mapping[AksiProduk, Callable[[Produk], None]] = {
    AksiProduk.SETUJUI: _show_newest,
}
