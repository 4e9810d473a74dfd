"""Sending a draft: it becomes a version, which shows at once or waits for a person."""

from dataclasses import dataclass
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from etalase.models import DrafProduk, KelasPajak, LingkupJual, Produk, VersiProduk
from etalase.selectors.kbli import TIDAK_COCOK, kbli_cocok
from etalase.selectors.masa import lapsed_on
from etalase.selectors.perubahan import DI_WILAYAH, DIBANDINGKAN, bandingkan
from etalase.selectors.temuan import antre_of
from etalase.services.pemeriksaan import open_pemeriksaan
from etalase.services.penayangan import perform_aksi_produk
from etalase.services.persediaan import ubah_stok
from etalase.services.tampilan import show_version
from etalase.services.versi import HargaTempat, IsianVersi, buat_versi
from etalase.state import AksiProduk, StatusProduk
from katalog.akun.models import Pengguna
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.kebijakan.selectors import policy_number
from katalog.unggahan.models import StatusUnggahan, Unggahan

WAJIB = {
    "foto": "Pilih paling sedikit satu foto.",
    "nama": "Isi nama barang.",
    "etalase": "Pilih etalase.",
    "harga": "Isi harga.",
    "satuan": "Pilih satuan.",
    "waktu_kirim_hari": "Isi lama siap dalam hari kerja.",
}
STOK_KOSONG = "Isi stok, atau centang “Dibuat sesuai pesanan”."


@dataclass(frozen=True, slots=True)
class Hasil:
    """What became of a draft: its version, and whether it shows already."""

    produk: Produk
    versi: VersiProduk
    is_langsung: bool


def kurang_apa(draf: DrafProduk) -> dict[str, str]:
    """Return what a draft still lacks before it may be sent: field and what to do."""
    kurang = {kolom: pesan for kolom, pesan in WAJIB.items() if not getattr(draf, kolom)}
    if draf.waktu_kirim_hari == 0:
        kurang.pop("waktu_kirim_hari", None)
    if draf.produk is not None and draf.produk.versi_tayang_id:
        kurang.pop("foto", None)  # What it shows already came without uploads.
    punya_stok = draf.produk is not None and hasattr(draf.produk, "stok")
    if draf.stok is None and not draf.stok_tidak_terbatas and not punya_stok:
        kurang["stok"] = STOK_KOSONG
    return kurang


@transaction.atomic
def kirim_draf(*, draf_id: int, actor: Pengguna) -> Hasil:
    """Freeze a draft as the next version of its product and send it on its way.

    A product that was never shown goes to review. Of one on display a minor change shows at once,
    and a major one waits while the old version stays orderable (`domain.md` 3.5). Raises
    ValidationError by field for what is missing, RuleViolation `kbli_tidak_cocok`,
    `tidak_ada_perubahan`, `foto_diolah`, and what `buat_versi` and `perform_aksi_produk` raise.
    """
    draf = DrafProduk.objects.select_for_update(of=("self",)).get(pk=draf_id)
    if kurang := kurang_apa(draf):
        raise ValidationError({kolom: [pesan] for kolom, pesan in kurang.items()})
    produk = draf.produk
    if produk is None or draf.etalase is None:
        raise LookupError(draf.kode)
    if kbli_cocok(produk.penyedia, draf.etalase) is False:
        raise RuleViolation("kbli_tidak_cocok", TIDAK_COCOK)
    versi = buat_versi(produk_id=produk.pk, actor=actor, isian=isian_dari(draf))
    produk = Produk.objects.select_for_update(of=("self",)).get(pk=produk.pk)
    produk.sku = draf.sku
    produk.save(update_fields=["sku", "updated_at"])
    _store_stock(produk, draf, actor)
    is_langsung = _send_on(produk, versi, actor)
    draf.delete()
    produk.refresh_from_db()
    return Hasil(produk, versi, is_langsung)


def isian_dari(draf: DrafProduk) -> IsianVersi:
    """Return what a complete draft states, with the pictures that were not refused."""
    kolom = set(DIBANDINGKAN) - {"foto", "kelas_pajak", "lingkup", DI_WILAYAH}
    isi = {nama: getattr(draf, nama) for nama in kolom}
    return IsianVersi(
        kelas_pajak=KelasPajak(draf.kelas_pajak),
        lingkup=LingkupJual(draf.lingkup),
        foto=usable_pictures(draf.foto),
        harga_wilayah=[HargaTempat(**satu) for satu in draf.harga_wilayah],
        **isi,
    )


def usable_pictures(daftar_kode: list[str]) -> list[str]:
    """Return the codes of the uploads that are shown or may still be, in the given order."""
    hidup = set(
        Unggahan.objects.filter(
            kode__in=daftar_kode,
            status__in=(StatusUnggahan.KARANTINA, StatusUnggahan.SIAP),
        ).values_list("kode", flat=True)
    )
    return [kode for kode in daftar_kode if kode in hidup]


def _store_stock(produk: Produk, draf: DrafProduk, actor: Pengguna) -> None:
    if draf.stok is not None or draf.stok_tidak_terbatas:
        ubah_stok(
            produk_id=produk.pk,
            actor=actor,
            tersedia=draf.stok,
            tidak_terbatas=draf.stok_tidak_terbatas,
        )


def _send_on(produk: Produk, versi: VersiProduk, actor: Pengguna) -> bool:
    match StatusProduk(produk.status):
        case StatusProduk.TAYANG:
            return _change_live(produk, versi, actor)
        case StatusProduk.TURUN_TAYANG:
            return _bring_back(produk, versi, actor)
        case StatusProduk.DIAJUKAN:
            pass  # Still nobody's: the newest version is what will be looked at.
        case _:
            perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.AJUKAN, actor=actor)
    open_pemeriksaan(versi=versi, actor=actor)
    return False


def _change_live(produk: Produk, versi: VersiProduk, actor: Pengguna) -> bool:
    lama = produk.versi_tayang
    if lama is None:
        raise LookupError(produk.kode)
    _pictures_done(versi)
    beda = bandingkan(lama, versi)
    if not beda.mayor and not beda.minor:
        raise RuleViolation("tidak_ada_perubahan", "Belum ada yang berubah.")
    # Beside a version that still waits even a minor change waits, or approving that one undid it.
    waits = beda.is_mayor or antre_of(produk) is not None
    if waits:
        open_pemeriksaan(versi=versi, actor=actor)
    else:
        show_version(produk, versi)
        produk.save()
    record(
        actor=actor,
        aksi="produk.ubah_mayor" if beda.is_mayor else "produk.ubah_minor",
        on=produk,
        nomor=produk.kode,
        dari=StatusProduk.TAYANG,
        ke=StatusProduk.TAYANG,
        versi=versi.pk,
        kolom=[*beda.mayor, *beda.minor],
        naik_persen=beda.naik_persen,
    )
    return not waits


def _pictures_done(versi: VersiProduk) -> None:
    """What shows at once must be able to show its pictures at once."""
    menunggu = Unggahan.objects.filter(kode__in=versi.foto, status=StatusUnggahan.KARANTINA)
    if menunggu.exists():
        raise RuleViolation("foto_diolah", "Foto masih diolah. Kirim lagi sebentar lagi.")


def _bring_back(produk: Produk, versi: VersiProduk, actor: Pengguna) -> bool:
    if _may_return(produk, versi):
        _pictures_done(versi)
        show_version(produk, versi)
        produk.save()
        perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.TAYANGKAN_LAGI, actor=actor)
        return True
    perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.AJUKAN_LAGI, actor=actor)
    open_pemeriksaan(versi=versi, actor=actor)
    return False


def _may_return(produk: Produk, versi: VersiProduk) -> bool:
    """Directly within the policy's days, when nothing major changed and nothing has lapsed."""
    hari_ini = timezone.localdate()
    batas = timedelta(days=policy_number("produk.tayangkan_lagi", hari_ini))
    lama, turun = produk.versi_tayang, produk.status_sejak
    if lama is None or turun is None or timezone.now() - turun >= batas:
        return False
    return not bandingkan(lama, versi).is_mayor and not lapsed_on(versi, hari_ini)
