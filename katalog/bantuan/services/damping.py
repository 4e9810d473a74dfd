"""Mentoring: taking a seat, giving it back, calling a session off, asking for help, answering."""

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.akun.selectors import pemegang, peran_semua
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.bantuan.models import PermintaanDamping, PesertaSesi, SesiDamping
from katalog.bantuan.state import TopikBantuan
from katalog.core.errors import RuleViolation
from katalog.core.teks import bersihkan
from katalog.kabar.services import kabarkan

PENJAWAB = frozenset({Peran.PENDAMPING.value, Peran.PENGELOLA.value})
JAWABAN_MIN, JAWABAN_MAKS = 5, 300


@transaction.atomic
def ikut_sesi(*, kode: str, actor: Pengguna) -> SesiDamping:
    """Take a seat. Repeating it changes nothing.

    Returns the session. Raises RuleViolation `sesi_lewat`, `sesi_batal` or `kursi_habis`, and
    SesiDamping.DoesNotExist.
    """
    sesi = SesiDamping.objects.select_for_update(of=("self",)).get(kode=kode)
    kursi, baru = PesertaSesi.objects.get_or_create(sesi=sesi, pengguna=actor)
    if not baru and kursi.mundur_pada is None:
        return sesi
    _still_open(sesi)
    free = SesiDamping.objects.filter(pk=sesi.pk, terisi__lt=F("kursi"))
    if not free.update(terisi=F("terisi") + 1, updated_at=Now()):
        raise RuleViolation("kursi_habis", "Kursi sesi ini sudah habis. Pilih sesi lain.")
    PesertaSesi.objects.filter(pk=kursi.pk).update(mundur_pada=None, updated_at=Now())
    record(actor=actor, aksi="sesi-damping.ikut", on=sesi, nomor=sesi.kode)
    sesi.refresh_from_db()
    return sesi


@transaction.atomic
def mundur_sesi(*, kode: str, actor: Pengguna) -> SesiDamping:
    """Give the seat back. Repeating it changes nothing. Raises SesiDamping.DoesNotExist."""
    sesi = SesiDamping.objects.select_for_update(of=("self",)).get(kode=kode)
    held = PesertaSesi.objects.filter(sesi=sesi, pengguna=actor, mundur_pada=None)
    if held.update(mundur_pada=Now(), updated_at=Now()):
        SesiDamping.objects.filter(pk=sesi.pk).update(terisi=F("terisi") - 1, updated_at=Now())
        record(actor=actor, aksi="sesi-damping.mundur", on=sesi, nomor=sesi.kode)
    sesi.refresh_from_db()
    return sesi


@transaction.atomic
def batalkan_sesi(*, sesi_id: int, actor: Pengguna) -> SesiDamping:
    """Call a session off and tell everyone who holds a seat.

    Raises RuleViolation `bukan_kewenangan` or `sesi_lewat`.
    """
    _may_answer(actor)
    sesi = SesiDamping.objects.select_for_update(of=("self",)).get(pk=sesi_id)
    _still_open(sesi)
    SesiDamping.objects.filter(pk=sesi.pk).update(dibatalkan_pada=Now(), updated_at=Now())
    record(actor=actor, aksi="sesi-damping.batal", on=sesi, nomor=sesi.kode)
    tell_participants(sesi, "batal", f"Batal: {sesi.judul}", "Pilih sesi lain di Pendampingan.")
    sesi.refresh_from_db()
    return sesi


def tell_participants(sesi: SesiDamping, peristiwa: str, judul: str, isi: str) -> None:
    """Tell all who hold a seat, once for each event. Needs the transaction of the fact."""
    seated = Pengguna.objects.filter(
        kepesertaan_sesi__sesi=sesi, kepesertaan_sesi__mundur_pada=None
    )
    kabarkan(
        topik=TopikBantuan.SESI,
        peristiwa=f"sesi-{sesi.pk}-{peristiwa}",
        penerima=seated,
        judul=judul,
        isi=isi,
        url=reverse("bantuan:pendampingan"),
        rujukan={"sesi": sesi.pk, "peristiwa": peristiwa},
    )


@transaction.atomic
def minta_damping(*, actor: Pengguna, permintaan: PermintaanDamping) -> PermintaanDamping:
    """Ask for help and tell the mentors. One open request per person.

    Returns the open request. Raises RuleViolation `masih_menunggu` when one already waits.
    """
    Pengguna.objects.select_for_update(of=("self",)).get(pk=actor.pk)
    if actor.permintaan_damping.filter(status=PermintaanDamping.Status.MENUNGGU).exists():
        raise RuleViolation("masih_menunggu", "Permintaan Anda yang tadi masih menunggu jawaban.")
    permintaan.pengguna = actor
    permintaan.save()
    record(actor=actor, aksi="damping.minta", on=permintaan, ke=permintaan.status)
    kabarkan(
        topik=TopikBantuan.PERMINTAAN,
        peristiwa=f"damping-{permintaan.pk}-minta",
        penerima=pemegang(Peran.PENDAMPING, None),
        judul="Ada yang minta didampingi",
        isi=f"Tentang: {permintaan.get_topik_display()}.",
        url=reverse("admin:bantuan_permintaandamping_change", args=[permintaan.pk]),
        rujukan={"permintaan": permintaan.pk},
    )
    return permintaan


@transaction.atomic
def jawab_permintaan(*, permintaan_id: int, actor: Pengguna, jawaban: str) -> PermintaanDamping:
    """Answer a request with a time or a remedy; the asker is told.

    Raises RuleViolation `bukan_kewenangan`, `jawaban_kosong` or `status_tidak_sesuai`.
    """
    _may_answer(actor)
    if len(jawaban.strip()) < JAWABAN_MIN:
        raise RuleViolation("jawaban_kosong", "Tulis kapan dan bagaimana Anda membantu.")
    permintaan = PermintaanDamping.objects.select_for_update(of=("self",)).get(pk=permintaan_id)
    dari = permintaan.status
    if dari != PermintaanDamping.Status.MENUNGGU:
        raise RuleViolation("status_tidak_sesuai", "Permintaan ini sudah dijawab.")
    permintaan.status = PermintaanDamping.Status.DIJAWAB
    permintaan.pendamping = actor
    permintaan.jawaban = bersihkan(jawaban).strip()[:JAWABAN_MAKS]
    permintaan.save()
    record(actor=actor, aksi="damping.jawab", on=permintaan, dari=dari, ke=permintaan.status)
    kabarkan(
        topik=TopikBantuan.JAWABAN,
        peristiwa=f"damping-{permintaan.pk}-jawab",
        penerima=[permintaan.pengguna],
        judul="Pendamping menjawab permintaan Anda",
        isi=permintaan.jawaban,
        url=reverse("bantuan:pendampingan"),
        rujukan={"permintaan": permintaan.pk},
    )
    return permintaan


@transaction.atomic
def batalkan_permintaan(*, actor: Pengguna) -> int:
    """Withdraw one's own open request; returns how many were withdrawn, 0 or 1."""
    menunggu = PermintaanDamping.objects.select_for_update(of=("self",)).filter(
        pengguna=actor, status=PermintaanDamping.Status.MENUNGGU
    )
    for satu in menunggu:
        satu.status = PermintaanDamping.Status.BATAL
        satu.save()
        record(actor=actor, aksi="damping.batal", on=satu, dari="menunggu", ke=satu.status)
        return 1
    return 0


def _still_open(sesi: SesiDamping) -> None:
    if sesi.dibatalkan_pada is not None:
        raise RuleViolation("sesi_batal", "Sesi ini dibatalkan. Pilih sesi lain.")
    if sesi.mulai <= timezone.now():
        raise RuleViolation("sesi_lewat", "Sesi ini sudah mulai. Pilih sesi berikutnya.")


def _may_answer(actor: Pengguna) -> None:
    if PENJAWAB.isdisjoint(peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Ini pekerjaan pendamping atau pengelola.")
