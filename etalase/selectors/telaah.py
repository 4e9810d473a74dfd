"""Reads of founding an etalase: what is alike, what is missing, and what waits."""

from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Lower
from django.utils import timezone

from etalase.models import Etalase, Pengumuman, TahapEtalase, Telaah, UsulanEtalase
from etalase.selectors.kebutuhan import Kebutuhan, hitung_kebutuhan
from etalase.state import StatusEtalase, StatusTelaah
from katalog.akun.models import Pengguna
from katalog.core.money import format_rupiah
from katalog.kebijakan.selectors import policy_number
from vendors.models import KbliPenyedia, Penyedia, boleh_berdagang

MIRIP_TAMPIL = 0.2
PROSES = (
    StatusEtalase.USULAN_DIAJUKAN,
    StatusEtalase.PENELAAHAN,
    StatusEtalase.MENUNGGU_PENETAPAN,
    StatusEtalase.DITETAPKAN,
)
UMK = ("mikro", "kecil")


@dataclass(frozen=True, slots=True)
class Mirip:
    """An etalase whose name is alike, and how much in whole percent."""

    etalase: Etalase
    persen: int


@dataclass(frozen=True, slots=True)
class Periksa:
    """One box of the checklist, ticked by what is there. Only a `wajib` one stops the study."""

    kode: str
    label: str
    terpenuhi: bool
    uraian: str = ""
    wajib: bool = True


def etalase_mirip(nama: str, kecuali: int | None = None, jumlah: int = 3) -> list[Mirip]:
    """Return the etalase whose names are most alike, the rejected ones left out."""
    alike = (
        Etalase.objects.exclude(pk=kecuali or 0)
        .exclude(status__in=(StatusEtalase.DITOLAK, StatusEtalase.DITUTUP))
        .annotate(serupa=TrigramSimilarity(Lower("nama"), nama.lower()))
        .filter(serupa__gte=MIRIP_TAMPIL)
        .order_by("-serupa", "nama")[:jumlah]
    )
    return [Mirip(satu, round(satu.serupa * 100)) for satu in alike]


def calon_penyedia(telaah: Telaah) -> QuerySet[Penyedia]:
    """Return the vendors who could sell here: those who may trade today, in the fields it asks.

    A study that names no KBLI yet counts every vendor.
    """
    boleh = Penyedia.objects.filter(boleh_berdagang(timezone.localdate()))
    if not telaah.kbli:
        return boleh
    bidang = reduce(or_, (Q(kode__startswith=kode) for kode in telaah.kbli))
    milik = KbliPenyedia.objects.filter(bidang)
    return boleh.filter(pk__in=milik.values("penyedia"))


def kebutuhan_telaah(telaah: Telaah) -> Kebutuhan:
    """Return the demand in the plans, by the study's words or else by the name of the etalase."""
    return hitung_kebutuhan(telaah.kata_kunci or telaah.etalase.nama, telaah.etalase.jenis)


def telaah_terbaru(etalase: Etalase) -> Telaah | None:
    """Return the newest version of the study of an etalase, None when nobody began one."""
    return Telaah.objects.filter(etalase=etalase).order_by("-versi").first()


def telaah_berlaku(etalase: Etalase) -> Telaah | None:
    """Return the version in force, None while none was decided on."""
    return Telaah.objects.filter(etalase=etalase, status=StatusTelaah.BERLAKU).first()


def daftar_periksa(telaah: Telaah) -> list[Periksa]:
    """Return the checklist of a study, computed from what it holds (`ux.md` 3.20)."""
    on = timezone.localdate()
    return [
        _demand(telaah),
        _not_a_duplicate(telaah, on),
        _enough_vendors(telaah, on),
        _licences(telaah),
        _schema(telaah, on),
        _price(telaah),
        _parts(telaah),
        _profile(telaah),
    ]


def _demand(telaah: Telaah) -> Periksa:
    butuh = kebutuhan_telaah(telaah)
    uraian = f"{butuh.jumlah} RUP, {format_rupiah(butuh.pagu)}"
    return Periksa("kebutuhan", "Kebutuhan OPD", butuh.jumlah > 0, uraian, wajib=False)


def _not_a_duplicate(telaah: Telaah, on: date) -> Periksa:
    mirip = etalase_mirip(telaah.etalase.nama, kecuali=telaah.etalase_id, jumlah=1)
    batas = policy_number("etalase.mirip_persen", on)
    uraian = f"mirip: {mirip[0].etalase}, {mirip[0].persen}%" if mirip else "tidak ada yang mirip"
    is_new = not mirip or mirip[0].persen < batas
    return Periksa("bukan_duplikat", "Bukan duplikat", is_new, uraian, wajib=False)


def _enough_vendors(telaah: Telaah, on: date) -> Periksa:
    least = policy_number("etalase.calon_min", on)
    calon = calon_penyedia(telaah)
    jumlah, umk = calon.count(), calon.filter(skala__in=UMK).count()
    label = f"≥ {least} calon penyedia"
    return Periksa("calon", label, jumlah >= least, f"{jumlah}, UMK {umk}", wajib=False)


def _licences(telaah: Telaah) -> Periksa:
    syarat = telaah.persyaratan.filter(kelompok="kualifikasi").count()
    uraian = f"{len(telaah.kbli)} KBLI, {syarat} syarat kualifikasi"
    ready = bool(telaah.kbli) and syarat > 0
    return Periksa("kbli", "KBLI dan perizinan ditetapkan", ready, uraian)


def _schema(telaah: Telaah, on: date) -> Periksa:
    least, most = policy_number("etalase.skema_min", on), policy_number("etalase.skema_maks", on)
    skema = telaah.etalase.skema.filter(is_berlaku=True).first()
    jumlah = skema.atribut.count() if skema else 0
    label = f"Skema spek (min {least}, maks {most})"
    return Periksa("skema", label, least <= jumlah <= most, f"{jumlah} spesifikasi")


def _price(telaah: Telaah) -> Periksa:
    ready = bool(telaah.harga_dasar and telaah.harga_cakupan)
    return Periksa("harga", "Harga acuan / rentang", ready, telaah.harga_dasar)


def _parts(telaah: Telaah) -> Periksa:
    ready = bool(telaah.uraian and telaah.tipe_pelaku_usaha) and telaah.persyaratan.exists()
    return Periksa("bagian", "Latar belakang dan tipe pelaku usaha diisi", ready)


def _profile(telaah: Telaah) -> Periksa:
    daun = telaah.kategori.filter(anak=None).count()
    ready = daun > 0 and bool(telaah.satuan)
    return Periksa("profil", "Kategori dan satuan diisi", ready, f"{daun} kategori daun")


def antrean_telaah() -> QuerySet[Etalase]:
    """Return the etalase on their way, the one that is due first in front, each with its stage."""
    kini = TahapEtalase.objects.filter(etalase=OuterRef("pk"), status=OuterRef("status"))
    kini = kini.order_by("-pk")
    return (
        Etalase.objects.filter(status__in=PROSES)
        .annotate(
            masuk_tahap=Subquery(kini.values("masuk")[:1]),
            tenggat=Subquery(kini.values("tenggat")[:1]),
        )
        .select_related("usulan__pengusul", "rumpun")
        .order_by("tenggat", "pk")
    )


def usulan_saya(pengguna: Pengguna) -> QuerySet[UsulanEtalase]:
    """Return what this person proposed, the newest first, with its stages."""
    mine = UsulanEtalase.objects.filter(pengusul=pengguna)
    return mine.select_related("etalase", "serupa").prefetch_related("etalase__tahap")


def pengumuman_kini(etalase: Etalase) -> Pengumuman | None:
    """Return the newest announcement of an etalase that takes registrations, None if none does."""
    if etalase.status not in (StatusEtalase.PENDAFTARAN, StatusEtalase.TAYANG):
        return None
    return Pengumuman.objects.filter(etalase=etalase).order_by("-pk").first()


def is_pendaftaran_terbuka(etalase: Etalase, on: date) -> bool:
    """Tell whether vendors may register on that day; without an end it is open for ever."""
    kini = pengumuman_kini(etalase)
    if kini is None or kini.mulai > on:
        return False
    return kini.selesai is None or kini.selesai >= on
