"""Clocks of the products. What a buyer sees is derived from dates; these only write it down."""

from datetime import timedelta

import structlog
from celery import shared_task
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone

from etalase.asal import read_asal
from etalase.hasil import daftar_hasil
from etalase.models import Produk, UnggahanMassal
from etalase.selectors.minat import pencarian_ditunggu, stok_kembali
from etalase.services.indeks import rebuild_if_due
from etalase.services.massal.kerja import hint, kerjakan
from etalase.services.minat import catat_diperiksa, kabari
from etalase.services.pembekuan import catat_berakhir
from etalase.services.penayangan import perform_aksi_produk
from etalase.state import AksiProduk, StatusMassal, StatusProduk
from katalog.core.errors import RuleViolation
from katalog.kabar.services import kabarkan
from katalog.kebijakan.selectors import policy_text
from vendors.services.umumkan import orang_usaha

log = structlog.get_logger(__name__)

SEKALI_JALAN = 500


@shared_task
def record_lapsed() -> int:
    """Record products whose validity ended as taken down; returns how many (`domain.md` 3.5)."""
    lewat = Produk.objects.filter(
        status=StatusProduk.TAYANG, berlaku_sampai__lt=timezone.localdate()
    )
    turun = 0
    for pk in lewat.order_by("pk").values_list("pk", flat=True)[:SEKALI_JALAN]:
        try:
            perform_aksi_produk(
                produk_id=pk,
                aksi=AksiProduk.KEDALUWARSA,
                actor=None,
                alasan="Masa berlaku berakhir. Perbarui tanggalnya lalu kirim lagi.",
            )
            turun += 1
        except RuleViolation as violation:
            log.info("lapse_refused", produk=pk, code=violation.code)
    return turun


@shared_task
def record_thawed() -> int:
    """Record freezes whose last day has passed as lifted; returns how many."""
    lewat = Produk.objects.filter(
        status=StatusProduk.DIBEKUKAN, beku_sampai__lt=timezone.localdate()
    )
    pulih = 0
    for pk in lewat.order_by("pk").values_list("pk", flat=True)[:SEKALI_JALAN]:
        try:
            catat_berakhir(produk_id=pk)
            pulih += 1
        except RuleViolation as violation:
            log.info("thaw_refused", produk=pk, code=violation.code)
    return pulih


@shared_task
def remind_validity() -> int:
    """Remind vendors 30, 14 and 3 days before something stated of a product ends; returns how many.

    Each product is told of once per date and step, however often this runs; a run that was missed
    is made up for by the next one.
    """
    hari, count = timezone.localdate(), 0
    langkah = sorted(int(satu) for satu in policy_text("produk.masa_ingatkan", hari).split(","))
    segera = (
        Produk.objects.tayang()
        .filter(berlaku_sampai__lte=hari + timedelta(days=langkah[-1]))
        .select_related("penyedia", "versi_tayang")
    )
    for produk in segera.order_by("pk").iterator(SEKALI_JALAN):
        sisa = ((produk.berlaku_sampai or hari) - hari).days
        _remind(produk, sisa, next(n for n in langkah if sisa <= n))
        count += 1
    return count


@transaction.atomic
def _remind(produk: Produk, sisa: int, langkah: int) -> None:
    kabarkan(
        topik="produk.masa_ingat",
        peristiwa=f"produk/{produk.kode}/masa/{produk.berlaku_sampai}/{langkah}",
        penerima=orang_usaha(produk.penyedia),
        judul=f"Masa berlaku produk habis dalam {sisa} hari",
        isi=str(produk),
        url=reverse("etalase:toko-produk", args=[produk.kode]),
        rujukan={"produk": produk.pk},
    )


@shared_task
def tell_waiting() -> int:
    """Tell people once of stock that is back and of searches with a first result; returns how many.

    Searches are looked at in turn, those that waited longest first.
    """
    count = sum(kabari(satu) for satu in stok_kembali())
    for satu in pencarian_ditunggu():
        asal = read_asal(satu.alamat)
        if asal is not None and daftar_hasil(asal.data, None, asal.etalase)[0]:
            count += kabari(satu)
        else:
            catat_diperiksa(satu)
    return count


@shared_task
def kerjakan_massal(unggahan_id: int) -> None:
    """Check or save one uploaded sheet; a hint, the row itself is the task."""
    kerjakan(unggahan_id)


@shared_task
def sweep_massal() -> int:
    """Hint at sheets that nobody works on, such as those of a killed worker; returns how many."""
    menunggu = UnggahanMassal.objects.filter(
        Q(disewa_sampai=None) | Q(disewa_sampai__lt=Now()),
        status__in=(StatusMassal.DIPERIKSA, StatusMassal.MENYIMPAN),
    )
    daftar = list(menunggu.order_by("pk").values_list("pk", flat=True)[:50])
    hint(daftar)
    return len(daftar)


@shared_task
def refresh_search_index() -> int:
    """Build the search index anew when much has changed; returns how many products it holds."""
    baru = rebuild_if_due()
    return baru.jumlah if baru else 0
