"""Deciding on a price that stands out: fair, with a reason, or the vendor is asked to explain."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from etalase.models import JenisAnomali, Produk, PutusanAnomali, PutusanHarga
from etalase.selectors.anomali import anomali_of
from etalase.services.pemeriksaan import PEMUTUS
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.idempotency import once
from katalog.kabar.services import kabarkan
from vendors.services.umumkan import orang_usaha

RUTE_PUTUS = "anomali.putus"


@dataclass(frozen=True, slots=True)
class IsianPutusan:
    """What a manager decided, about which case, and the version of the product in front of him."""

    kode: str
    versi_id: int
    jenis: JenisAnomali
    putusan: PutusanHarga
    alasan: str


def putuskan_anomali(*, actor: Pengguna, isian: IsianPutusan, kunci: UUID) -> PutusanAnomali:
    """Record a decision; asking for an explanation tells the vendor's people.

    Returns the decision. Raises RuleViolation `bukan_kewenangan`, `tidak_ada`, `versi_lama` or
    `tidak_ada_anomali`.
    """
    if PEMUTUS.isdisjoint(peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Anomali harga diputus oleh pengelola katalog.")

    def work() -> str:
        return _decide(actor, isian).kode

    hasil = once(
        actor_id=actor.pk,
        kunci=kunci,
        route=RUTE_PUTUS,
        content={"isian": repr(isian)},
        work=work,
    )
    return PutusanAnomali.objects.get(kode=hasil)


def _decide(actor: Pengguna, isian: IsianPutusan) -> PutusanAnomali:
    # The row keeps the shown version where it is until the decision stands.
    produk = (
        Produk.objects.select_for_update(of=("self",))
        .select_related("penyedia", "versi_tayang")
        .filter(kode=isian.kode)
        .first()
    )
    if produk is None:
        raise RuleViolation("tidak_ada", "Produk ini tidak ada lagi.")
    if produk.versi_tayang_id != isian.versi_id:
        raise RuleViolation("versi_lama", "Produk berubah sejak Anda membukanya. Periksa lagi.")
    anomali = anomali_of(produk)
    if anomali is None or isian.jenis not in {satu.jenis for satu in anomali.terbuka}:
        raise RuleViolation("tidak_ada_anomali", "Anomali ini sudah tidak ada atau sudah diputus.")
    satu = PutusanAnomali.objects.create(
        produk=produk,
        versi_id=isian.versi_id,
        jenis=isian.jenis,
        putusan=isian.putusan,
        alasan=isian.alasan,
        oleh=actor,
    )
    record(
        actor=actor,
        aksi=f"anomali.{isian.putusan}",
        on=produk,
        nomor=produk.kode,
        peran=min(PEMUTUS & peran_semua(actor)),
        jenis=isian.jenis,
        versi=isian.versi_id,
    )
    if isian.putusan == PutusanHarga.KLARIFIKASI:
        _ask(produk, satu)
    return satu


def _ask(produk: Produk, satu: PutusanAnomali) -> None:
    kabarkan(
        topik="harga.klarifikasi",
        peristiwa=f"anomali/{satu.kode}",
        penerima=orang_usaha(produk.penyedia),
        judul=f"Jelaskan harga: {produk}",
        isi=satu.alasan,
        url=reverse("etalase:toko-klarifikasi"),
        rujukan={"putusan": satu.pk},
    )
