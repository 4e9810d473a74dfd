"""What a vendor writes before it is frozen: saved step by step, so that leaving loses nothing."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from etalase.models import DrafProduk, HargaWilayah, Produk, VersiProduk
from etalase.selectors.perubahan import DIBANDINGKAN
from etalase.state import StatusProduk
from katalog.akun.models import Pengguna
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from vendors.models import Penyedia

# An etalase may still change as long as nothing of the product was ever shown.
BELUM_TERBIT = (StatusProduk.DRAF, StatusProduk.PERBAIKAN)
BOLEH_DIUBAH = (
    *BELUM_TERBIT,
    StatusProduk.DIAJUKAN,
    StatusProduk.TAYANG,
    StatusProduk.TURUN_TAYANG,
)
FOTO_MAKS = 8


def mulai_draf(*, penyedia: Penyedia, actor: Pengguna, kode: str) -> DrafProduk:
    """Begin a product. The page chose the random `kode`, so that a repeated send begins no other.

    Returns the draft. Raises RuleViolation `bukan_kewenangan`.
    """
    _is_member(penyedia.pk, actor)
    draf, _ = DrafProduk.objects.get_or_create(
        kode=kode, defaults={"penyedia": penyedia, "diubah_oleh": actor}
    )
    if draf.penyedia_id != penyedia.pk:
        raise RuleViolation("bukan_kewenangan", "Draf ini milik toko lain.")
    return draf


@transaction.atomic
def draf_dari(*, produk_id: int, actor: Pengguna) -> DrafProduk:
    """Return the draft of a product, filled from its newest version when there is none yet.

    Raises RuleViolation `bukan_kewenangan` or `status_tidak_sesuai`.
    """
    produk = Produk.objects.select_for_update(of=("self",)).get(pk=produk_id)
    _is_member(produk.penyedia_id, actor)
    if produk.status not in BOLEH_DIUBAH:
        raise RuleViolation(
            "status_tidak_sesuai", f"Produk tidak dapat diubah saat {produk.get_status_display()}."
        )
    lama = DrafProduk.objects.filter(produk=produk).first()
    if lama is not None:
        return lama
    versi = produk.versi.order_by("-nomor").first()
    return DrafProduk.objects.create(
        kode=produk.kode,
        penyedia_id=produk.penyedia_id,
        produk=produk,
        etalase_id=produk.etalase_id,
        sku=produk.sku,
        langkah=3,
        diubah_oleh=actor,
        **(facts_of(versi) if versi else {}),
    )


def facts_of(versi: VersiProduk) -> dict[str, Any]:
    """Return what a version states, as the fields of a draft."""
    facts = {kolom: getattr(versi, kolom) for kolom in DIBANDINGKAN}
    rows = versi.harga_wilayah.select_related("wilayah", "kelompok").order_by("pk")
    facts["harga_wilayah"] = [
        {"tempat": _place(row), "harga": row.harga, "ongkir": row.ongkir} for row in rows
    ]
    return facts


def _place(row: HargaWilayah) -> str:
    if row.wilayah is not None:
        return row.wilayah.kode
    return row.kelompok.slug if row.kelompok else ""


@transaction.atomic
def simpan_draf(*, draf_id: int, actor: Pengguna, isi: Mapping[str, Any]) -> DrafProduk:
    """Save the given fields of a draft. The product comes into being with its etalase.

    Returns the draft. Raises RuleViolation `bukan_kewenangan`, `etalase_tetap` or `foto_penuh`.
    """
    draf = DrafProduk.objects.select_for_update(of=("self",)).get(pk=draf_id)
    _is_member(draf.penyedia_id, actor)
    for kolom, nilai in isi.items():
        setattr(draf, kolom, nilai)
    if len(draf.foto) > FOTO_MAKS:
        raise RuleViolation("foto_penuh", f"Foto paling banyak {FOTO_MAKS}. Hapus satu dulu.")
    draf.diubah_oleh = actor
    _keep_product(draf, actor)
    draf.save()
    return draf


def _keep_product(draf: DrafProduk, actor: Pengguna) -> None:
    if draf.etalase_id is None:
        return
    produk = draf.produk
    if produk is None:
        draf.produk = Produk.objects.create(
            kode=draf.kode, penyedia_id=draf.penyedia_id, etalase_id=draf.etalase_id
        )
        record(
            actor=actor,
            aksi="produk.mulai",
            on=draf.produk,
            nomor=draf.kode,
            ke=StatusProduk.DRAF,
        )
        return
    if produk.etalase_id == draf.etalase_id:
        return
    if produk.status not in BELUM_TERBIT or produk.versi_tayang_id:
        raise RuleViolation("etalase_tetap", "Etalase produk yang pernah tayang tidak diganti.")
    produk.etalase_id = draf.etalase_id
    produk.save(update_fields=["etalase", "updated_at"])


@transaction.atomic
def buang_draf(*, draf_id: int, actor: Pengguna) -> None:
    """Throw a draft away, and with it a product of which no version was ever frozen.

    Raises RuleViolation `bukan_kewenangan`.
    """
    draf = DrafProduk.objects.select_for_update(of=("self",)).get(pk=draf_id)
    _is_member(draf.penyedia_id, actor)
    produk = draf.produk
    draf.delete()
    if produk is not None and produk.status == StatusProduk.DRAF and not produk.versi.exists():
        produk.delete()


def _is_member(penyedia_id: int, actor: Pengguna) -> None:
    own = actor.keanggotaan.filter(penyedia=penyedia_id, berakhir_pada=None)
    if not own.exists():
        raise RuleViolation("bukan_kewenangan", "Produk ini diubah oleh penyedianya.")
