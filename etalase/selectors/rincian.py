"""What the page of one product says beside its price."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from etalase.models import Atribut, Produk, VersiProduk
from etalase.selectors.kartu import Lencana, persen, usaha_badge
from etalase.selectors.produk import tkdn_on
from etalase.state import StatusEtalase, StatusProduk
from katalog.core.jejak import remembered
from katalog.core.templatetags.katalog import tanggal_pendek
from katalog.wilayah.models import Wilayah

TIPE_YA_TIDAK = {True: "Ya", False: "Tidak"}


@dataclass(frozen=True, slots=True)
class Spek:
    nama: str
    nilai: str


@dataclass(frozen=True, slots=True)
class Larangan:
    """Why a product cannot be ordered now."""

    nada: str
    judul: str
    teks: str


def daftar_spek(versi: VersiProduk) -> list[Spek]:
    """Return the key specs in the order of the schema that the version obeyed; empty ones go."""
    return [
        Spek(atribut.nama, written(atribut, versi.atribut[atribut.kode]))
        for atribut in _attributes(versi.skema_id)
        if versi.atribut.get(atribut.kode) not in (None, "")
    ]


@remembered
def _attributes(skema: int) -> tuple[Atribut, ...]:
    return tuple(Atribut.objects.filter(skema=skema).order_by("urutan", "pk"))


def written(atribut: Atribut, nilai: object) -> str:
    """Return a value as the page writes it, with its unit."""
    if isinstance(nilai, bool):
        return TIPE_YA_TIDAK[nilai]
    if isinstance(nilai, float):
        nilai = f"{nilai:g}".replace(".", ",")
    return f"{nilai} {atribut.satuan}".strip()


def daftar_lencana(produk: Produk, versi: VersiProduk, on: date) -> list[Lencana]:
    """Return the badges with their meaning and proof; an expired certificate has none."""
    usaha = usaha_badge(produk.penyedia)
    badges = [usaha] if usaha else []
    tkdn = tkdn_on(versi, on)
    if tkdn is not None:
        sampai = versi.tkdn_berlaku_sampai
        bukti = f"Sertifikat {versi.tkdn_nomor}" if versi.tkdn_nomor else "Tanpa nomor sertifikat"
        masa = f", berlaku sampai {sampai:%d-%m-%Y}" if sampai else ""
        badges.append(
            Lencana("tkdn", f"TKDN {persen(tkdn)}", bool(versi.tkdn_nomor), f"{bukti}{masa}.")
        )
        if versi.bmp:
            arti = "Bobot manfaat perusahaan, dijumlahkan dengan TKDN untuk prioritas."
            badges.append(Lencana("bmp", f"BMP {persen(versi.bmp)}", bool(versi.tkdn_nomor), arti))
    if not versi.is_impor:
        badges.append(Lencana("pdn", "Produk dalam negeri", False, "Dibuat di Indonesia."))
    if versi.sni_nomor:
        badges.append(Lencana("sni", "SNI", True, f"Nomor {versi.sni_nomor}."))
    if versi.halal_nomor:
        badges.append(Lencana("halal", "Halal", True, f"Nomor {versi.halal_nomor}."))
    return badges


def lapsed(produk: Produk) -> bool:
    """Tell whether a stated validity of the shown version has passed (`selectors.masa`)."""
    return produk.berlaku_sampai is not None and produk.berlaku_sampai < timezone.localdate()


def _frozen(produk: Produk) -> Larangan:
    """Say so with the public note; a freeze from before there were notes shows its reason."""
    beku = produk.pembekuan.filter(diangkat_pada=None).first()
    sejak = (beku.dari if beku else produk.status_sejak) or timezone.now()
    karena = beku.catatan_umum if beku else produk.alasan_status
    sampai = f" Sampai {tanggal_pendek(produk.beku_sampai)}." if produk.beku_sampai else ""
    return Larangan(
        "awas",
        f"Produk dibekukan sementara oleh pengelola sejak {tanggal_pendek(sejak)}.",
        f"Alasan: {karena}{'' if karena.endswith('.') else '.'}{sampai} Pesanan yang berjalan"
        " tetap diteruskan.",
    )


def why_not(produk: Produk) -> Larangan | None:
    """Return why this product cannot be ordered, or None when it can."""
    if produk.status == StatusProduk.DIBEKUKAN and not produk.is_shown:
        return _frozen(produk)
    if not produk.is_shown or lapsed(produk):
        return Larangan("info", "Produk ini tidak dijual lagi.", "Lihat produk serupa di bawah.")
    if produk.etalase.status != StatusEtalase.TAYANG:
        return Larangan("awas", "Etalase ini sedang dibekukan.", "Pesanan baru belum diterima.")
    if not produk.penyedia.may_trade:
        return Larangan("awas", "Penyedia sedang tidak menerima pesanan.", "Pilih penyedia lain.")
    return None


def not_sold_in(wilayah: Wilayah | None) -> Larangan | None:
    """Return why it cannot be ordered for a region where the vendor does not sell it."""
    if wilayah is None:
        return None
    return Larangan(
        "awas",
        f"Tidak dijual ke {wilayah.nama_pendek}.",
        "Pilih tujuan lain, atau lihat produk serupa di bawah.",
    )
