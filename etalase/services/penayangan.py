"""The one door through which a product changes status."""

from collections.abc import Callable, Mapping

from django.db import transaction
from django.utils import timezone

from etalase.models import Produk
from etalase.state import (
    ALUR_PRODUK,
    AksiProduk,
    StatusEtalase,
    StatusProduk,
)
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.teks import bersihkan

ALASAN_MIN, ALASAN_MAKS = 5, 200


@transaction.atomic
def perform_aksi_produk(
    *, produk_id: int, aksi: AksiProduk, actor: Pengguna, alasan: str = ""
) -> Produk:
    """Show, freeze or restore a product: lock, judge, apply, save, record.

    Returns the product after the act. Raises RuleViolation `status_tidak_sesuai`,
    `bukan_kewenangan`, `alasan_kosong`, `penyedia_tidak_aktif`, `etalase_tidak_tayang` or
    `belum_ada_versi` (`domain.md` 3.5).
    """
    produk = Produk.objects.select_for_update(of=("self",)).get(pk=produk_id)
    source, peran = StatusProduk(produk.status), peran_semua(actor)
    target = ALUR_PRODUK.target(source=source, action=aksi, roles=peran)
    for require in SYARAT_PRODUK[aksi]:
        require(produk, alasan)
    AKIBAT_PRODUK[aksi](produk)
    produk.status = target
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


def _reason_given(produk: Produk | None, alasan: str) -> None:
    if len(alasan.strip()) < ALASAN_MIN:
        raise RuleViolation("alasan_kosong", "Tulis alasannya. Penyedia akan membacanya.")


def _vendor_may_trade(produk: Produk, alasan: str) -> None:
    if not produk.penyedia.may_trade:
        raise RuleViolation("penyedia_tidak_aktif", "Penyedia sedang tidak boleh bertransaksi.")


def _etalase_is_live(produk: Produk, alasan: str) -> None:
    if produk.etalase.status != StatusEtalase.TAYANG:
        raise RuleViolation("etalase_tidak_tayang", "Etalasenya belum tayang.")


def _has_version(produk: Produk, alasan: str) -> None:
    if not produk.versi.exists():
        raise RuleViolation("belum_ada_versi", "Isi produk belum ada. Minta penyedia melengkapi.")


def _show_newest(produk: Produk) -> None:
    produk.versi_tayang = produk.versi.order_by("-nomor").first()
    produk.tayang_sejak = timezone.now()


def _leave_as_is(produk: Produk) -> None:
    """Freezing and restoring move no pointer: what was verified stays what is shown."""


SYARAT_PRODUK: Mapping[AksiProduk, tuple[Callable[[Produk, str], None], ...]] = {
    AksiProduk.TAYANGKAN: (_vendor_may_trade, _etalase_is_live, _has_version),
    AksiProduk.BEKUKAN: (_reason_given,),
    AksiProduk.PULIHKAN: (),
}
AKIBAT_PRODUK: Mapping[AksiProduk, Callable[[Produk], None]] = {
    AksiProduk.TAYANGKAN: _show_newest,
    AksiProduk.BEKUKAN: _leave_as_is,
    AksiProduk.PULIHKAN: _leave_as_is,
}
