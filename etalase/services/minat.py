"""Saving products, and asking to be told once."""

from urllib.parse import urlsplit

from django.db import transaction
from django.db.models.functions import Now
from django.urls import reverse

from etalase.models import Favorit, JenisLangganan, Langganan, Produk
from etalase.selectors.kartu import is_sold_out
from etalase.selectors.produk import produk_terbuka
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.akun.state import PERAN_BELANJA
from katalog.core.errors import RuleViolation
from katalog.kabar.services import kabarkan

TOPIK = {JenisLangganan.STOK: "minat.stok", JenisLangganan.PENCARIAN: "minat.pencarian"}
JUDUL = {
    JenisLangganan.STOK: "Stok tersedia lagi",
    JenisLangganan.PENCARIAN: "Pencarian Anda kini ada hasilnya",
}


@transaction.atomic
def simpan_favorit(*, actor: Pengguna, kode: str) -> Favorit:
    """Save a product; saving it again changes nothing. Raises `bukan_kewenangan`, `tidak_ada`."""
    produk = _found(actor, kode)
    favorit, _ = Favorit.objects.get_or_create(pengguna=actor, produk=produk)
    return favorit


@transaction.atomic
def lepas_favorit(*, actor: Pengguna, kode: str) -> None:
    """Take a product away; one that was not saved is no error."""
    Favorit.objects.filter(pengguna=actor, produk__kode=kode).delete()


@transaction.atomic
def tunggu_stok(*, actor: Pengguna, kode: str) -> Langganan:
    """Ask to be told when a sold-out product can be ordered again; asking twice is one wait.

    Raises RuleViolation `bukan_kewenangan`, `tidak_ada` or `stok_masih_ada`.
    """
    produk = _found(actor, kode)
    if not is_sold_out(produk):
        raise RuleViolation("stok_masih_ada", "Stok produk ini masih ada.")
    langganan, _ = Langganan.objects.get_or_create(
        pengguna=actor,
        produk=produk,
        jenis=JenisLangganan.STOK,
        dikabari_pada=None,
        defaults={"judul": str(produk)[:200]},
    )
    return langganan


@transaction.atomic
def tunggu_pencarian(*, actor: Pengguna, alamat: str, judul: str, ada: int) -> Langganan:
    """Ask to be told of the first product that a search finds.

    `alamat` is one of our lists, `ada` how many it finds now. Raises RuleViolation
    `bukan_kewenangan`, `pencarian_tak_terbaca` or `hasil_sudah_ada`.
    """
    _may(actor)
    if not alamat or urlsplit(alamat).netloc:
        raise RuleViolation("pencarian_tak_terbaca", "Buka hasil pencarian dulu.")
    if ada:
        raise RuleViolation("hasil_sudah_ada", "Pencarian ini sudah ada hasilnya.")
    langganan, _ = Langganan.objects.get_or_create(
        pengguna=actor,
        alamat=alamat,
        jenis=JenisLangganan.PENCARIAN,
        dikabari_pada=None,
        defaults={"judul": judul[:200]},
    )
    return langganan


@transaction.atomic
def batalkan_tunggu(*, actor: Pengguna, langganan_id: int) -> None:
    """Stop waiting; what is somebody else's, or told already, stays as it is."""
    Langganan.objects.filter(pk=langganan_id, pengguna=actor, dikabari_pada=None).delete()


@transaction.atomic
def kabari(langganan: Langganan) -> bool:
    """Tell the person once, however often and by however many this is called."""
    told = Langganan.objects.filter(pk=langganan.pk, dikabari_pada=None).update(
        dikabari_pada=Now(), diperiksa_pada=Now()
    )
    if not told:
        return False
    jenis = JenisLangganan(langganan.jenis)
    kabarkan(
        topik=TOPIK[jenis],
        peristiwa=f"langganan/{langganan.pk}",
        penerima=[langganan.pengguna],
        judul=JUDUL[jenis],
        isi=langganan.judul,
        url=alamat_of(langganan),
        rujukan={"langganan": langganan.pk},
    )
    return True


def catat_diperiksa(langganan: Langganan) -> None:
    """Remember that a search was looked at and still finds nothing."""
    Langganan.objects.filter(pk=langganan.pk).update(diperiksa_pada=Now())


def alamat_of(langganan: Langganan) -> str:
    """Return the path to what the person waited for."""
    if langganan.produk is None:
        return langganan.alamat
    return reverse("etalase:produk-pendek", args=[langganan.produk.kode])


def _found(actor: Pengguna, kode: str) -> Produk:
    _may(actor)
    produk = produk_terbuka().filter(kode=kode).first()
    if produk is None:
        raise RuleViolation("tidak_ada", "Produk ini tidak ada lagi.")
    return produk


def _may(actor: Pengguna) -> None:
    if PERAN_BELANJA.isdisjoint(peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Ini hanya untuk PP dan PPK.")
