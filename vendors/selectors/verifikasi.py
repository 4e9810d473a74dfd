"""Where a vendor's verification stands: what both sides of the queue see."""

from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from vendors.models import (
    AlasanPerbaikan,
    PemeriksaanPenyedia,
    Penyedia,
    TemuanPenyedia,
    UsulanKbli,
)
from vendors.state import ALUR, DALAM_SANKSI, Aksi, Putusan, Status


def roles_in(penyedia: Penyedia, orang: Pengguna) -> set[str]:
    """Return the roles in which this person may act on this vendor today."""
    anggota = penyedia.keanggotaan.filter(pengguna=orang, berakhir_pada=None)
    return peran_semua(orang) | set(anggota.values_list("peran", flat=True))


def aksi_tersedia(penyedia: Penyedia, orang: Pengguna) -> list[Aksi]:
    """Return the acts that this person may do on this vendor in the status that holds today."""
    return ALUR.available(source=penyedia.status_kini, roles=roles_in(penyedia, orang))


def antrean_verifikasi() -> QuerySet[PemeriksaanPenyedia]:
    """Return the rounds that wait for a decision, in the order in which they are to be taken."""
    return (
        PemeriksaanPenyedia.objects.filter(putusan=Putusan.MENUNGGU)
        .select_related("penyedia__wilayah", "usulan_kbli")
        .order_by("prioritas_sejak", "pk")
    )


@dataclass(frozen=True, slots=True)
class Tetangga:
    """The place of one round in the queue, and the vendors before and after it."""

    urutan: int
    jumlah: int
    sebelum: int | None
    sesudah: int | None


def tetangga(satu: PemeriksaanPenyedia | None) -> Tetangga:
    """Return where a round stands; of one that left the queue, the first is the next."""
    antre = antrean_verifikasi().order_by()
    if satu is None or satu.putusan != Putusan.MENUNGGU:
        pertama = antrean_verifikasi().values_list("penyedia", flat=True).first()
        return Tetangga(0, antre.count(), None, pertama)
    kunci = {"prioritas_sejak": satu.prioritas_sejak}
    depan = antre.filter(Q(prioritas_sejak__lt=satu.prioritas_sejak) | Q(**kunci, pk__lt=satu.pk))
    belakang = antre.filter(
        Q(prioritas_sejak__gt=satu.prioritas_sejak) | Q(**kunci, pk__gt=satu.pk)
    )
    return Tetangga(
        depan.count() + 1,
        antre.count(),
        depan.order_by("-prioritas_sejak", "-pk").values_list("penyedia", flat=True).first(),
        belakang.order_by("prioritas_sejak", "pk").values_list("penyedia", flat=True).first(),
    )


def pemeriksaan_terbuka(penyedia: Penyedia) -> PemeriksaanPenyedia | None:
    """Return the round that waits for a decision, if there is one."""
    return penyedia.pemeriksaan.filter(putusan=Putusan.MENUNGGU).first()


def kbli_diusulkan(penyedia: Penyedia) -> UsulanKbli | None:
    """Return the change of KBLI that waits for a decision, if there is one."""
    return (
        UsulanKbli.objects.filter(
            pemeriksaan__penyedia=penyedia, pemeriksaan__putusan=Putusan.MENUNGGU
        )
        .select_related("diusulkan_oleh")
        .first()
    )


def temuan_terbuka(penyedia: Penyedia) -> dict[str, TemuanPenyedia]:
    """Return what the vendor still has to correct, by the code of the field."""
    temuan = TemuanPenyedia.objects.filter(
        pemeriksaan__penyedia=penyedia, selesai_pada=None
    ).select_related("alasan")
    return {satu.bidang: satu for satu in temuan.order_by("pk")}


def alasan_berlaku(hari: date) -> list[AlasanPerbaikan]:
    """Return the coded reasons in force on that day, those of one field before the general."""
    return list(AlasanPerbaikan.objects.filter(berlaku__contains=hari).order_by("-bidang", "kode"))


def jatuh_tempo(penyedia: Penyedia) -> Aksi | None:
    """Return the act by which the system writes down what a date already brought about."""
    hari, kini = timezone.localdate(), penyedia.status_kini
    if penyedia.status in DALAM_SANKSI:
        usai = penyedia.sanksi_sampai is not None and penyedia.sanksi_sampai <= hari
        return Aksi.CATAT_SANKSI_BERAKHIR if usai else None
    if penyedia.status == Status.TERVERIFIKASI and kini == Status.PERLU_PEMBARUAN:
        return Aksi.CATAT_DOKUMEN_HABIS
    if penyedia.status == Status.PERLU_PEMBARUAN and kini == Status.TERVERIFIKASI:
        return Aksi.CATAT_DOKUMEN_BARU
    return None


def belum_dicatat(hari: date) -> QuerySet[Penyedia]:
    """Return the vendors whose stored status is behind what their dates say on that day."""
    syarat = (
        Q(status__in=DALAM_SANKSI, sanksi_sampai__lte=hari),
        Q(status=Status.TERVERIFIKASI, dokumen_sampai__lt=hari),
        Q(status=Status.PERLU_PEMBARUAN, dokumen_sampai=None),
        Q(status=Status.PERLU_PEMBARUAN, dokumen_sampai__gte=hari),
    )
    return Penyedia.objects.filter(reduce(or_, syarat)).order_by("pk")
