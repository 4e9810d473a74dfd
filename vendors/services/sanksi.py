"""Sanctions: one person proposes, another decides, and each lifting is an act of its own."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from psycopg.types.range import DateRange

from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.teks import bersihkan
from katalog.kabar.services import kabarkan
from vendors.models import DasarSanksi, Penyedia, Sanksi
from vendors.selectors.sanksi import url_status
from vendors.services.syarat import ALASAN_MAKS, ALASAN_MIN, refuse_own_interest
from vendors.services.umumkan import orang_usaha
from vendors.services.verifikasi import perform_aksi
from vendors.state import AKSI_CABUT, AKSI_SANKSI, KEPALA, PENGELOLA, Aksi, JenisSanksi

PENGUSUL = PENGELOLA | KEPALA


@dataclass(frozen=True, slots=True)
class UsulSanksi:
    """What a proposal says. `sampai` is the last day of the sanction."""

    penyedia_id: int
    dasar_id: int
    nomor: str
    mulai: date
    sampai: date
    alasan: str


@transaction.atomic
def usulkan_sanksi(*, actor: Pengguna, usul: UsulSanksi) -> Sanksi:
    """Propose a sanction; a written warning is in force at once, as it stops nobody (SoD5).

    Returns the proposal. Raises RuleViolation `bukan_kewenangan`, `benturan_kepentingan`,
    `alasan_kosong`, `nomor_kosong`, `nomor_dipakai`, `dasar_tidak_berlaku`, `sanksi_lewat` or
    `status_tidak_sesuai`.
    """
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=usul.penyedia_id)
    _may_propose(actor, penyedia)
    dasar = _ground(usul)
    aksi = AKSI_SANKSI.get(JenisSanksi(dasar.jenis))
    _is_possible(penyedia, aksi)
    sanksi = Sanksi(
        penyedia=penyedia,
        jenis=dasar.jenis,
        dasar=dasar,
        nomor=_number(usul),
        berlaku=DateRange(usul.mulai, date.fromordinal(usul.sampai.toordinal() + 1)),
        alasan=_reason(usul.alasan),
        diusulkan_oleh=actor,
    )
    if aksi is None:
        sanksi.ditetapkan_oleh, sanksi.ditetapkan_pada = actor, timezone.now()
    sanksi.save()
    _trail(actor, sanksi, "usulkan" if aksi else "tegur", PENGUSUL)
    if aksi is None:
        _tell_warning(sanksi)
    return sanksi


@transaction.atomic
def tetapkan_sanksi(*, actor: Pengguna, sanksi_id: int, ketik: str) -> Sanksi:
    """Put a proposed sanction in force; `ketik` is its number, typed once more by the decider.

    Raises RuleViolation `nomor_tidak_cocok`, or those of `perform_aksi`.
    """
    sanksi = _locked(sanksi_id)
    if ketik.strip() != sanksi.nomor:
        raise RuleViolation("nomor_tidak_cocok", f"Ketik nomor {sanksi.nomor} untuk menetapkan.")
    aksi = AKSI_SANKSI.get(JenisSanksi(sanksi.jenis))
    if aksi is None:
        raise RuleViolation("versi_lama", "Usulan sanksi ini sudah diputus.")
    perform_aksi(penyedia_id=sanksi.penyedia_id, aksi=aksi, actor=actor, sanksi=sanksi)
    return sanksi


@transaction.atomic
def batalkan_usulan(*, actor: Pengguna, sanksi_id: int, alasan: str) -> Sanksi:
    """Turn a proposal down, or take one's own back.

    Raises RuleViolation `bukan_kewenangan`, `versi_lama` or `alasan_kosong`.
    """
    sanksi = _locked(sanksi_id)
    if PENGUSUL.isdisjoint(peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Anda tidak berwenang atas sanksi.")
    if sanksi.ditetapkan_pada or sanksi.dicabut_pada:
        raise RuleViolation("versi_lama", "Usulan sanksi ini sudah diputus.")
    sanksi.alasan_cabut = _reason(alasan)
    sanksi.dicabut_oleh, sanksi.dicabut_pada = actor, timezone.now()
    sanksi.save()
    _trail(actor, sanksi, "batalkan", PENGUSUL)
    return sanksi


def cabut_sanksi(*, actor: Pengguna, penyedia_id: int, alasan: str) -> Penyedia:
    """Lift the running sanction of a vendor before its date; errors are those of `perform_aksi`."""
    penyedia = Penyedia.objects.get(pk=penyedia_id)
    aksi = AKSI_CABUT.get(penyedia.status_kini, Aksi.PULIHKAN)
    return perform_aksi(penyedia_id=penyedia_id, aksi=aksi, actor=actor, alasan=alasan)


def _locked(sanksi_id: int) -> Sanksi:
    # The vendor is locked first (`katalog.core.locks`); the act locks it again without waiting.
    penyedia = Sanksi.objects.values_list("penyedia", flat=True).get(pk=sanksi_id)
    Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia)
    return Sanksi.objects.select_for_update(of=("self",)).select_related("dasar").get(pk=sanksi_id)


def _may_propose(actor: Pengguna, penyedia: Penyedia) -> None:
    if PENGUSUL.isdisjoint(peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Anda tidak berwenang atas sanksi.")
    refuse_own_interest(penyedia, actor)


def _ground(usul: UsulSanksi) -> DasarSanksi:
    hari = timezone.localdate()
    if usul.sampai < usul.mulai or usul.sampai < hari:
        raise RuleViolation("sanksi_lewat", "Tanggal akhir harus sesudah tanggal mulai.")
    dasar = DasarSanksi.objects.filter(pk=usul.dasar_id, berlaku__contains=hari).first()
    if dasar is None:
        raise RuleViolation("dasar_tidak_berlaku", "Pilih dasar hukum yang masih berlaku.")
    return dasar


def _is_possible(penyedia: Penyedia, aksi: Aksi | None) -> None:
    """Refuse early what a decision would have to refuse anyway."""
    terbuka = penyedia.sanksi.filter(ditetapkan_pada=None, dicabut_pada=None)
    if aksi is not None and terbuka.exists():
        raise RuleViolation("sudah_diusulkan", "Masih ada usulan sanksi yang belum diputus.")


def _number(usul: UsulSanksi) -> str:
    nomor = bersihkan(usul.nomor).strip()
    if not nomor:
        raise RuleViolation("nomor_kosong", "Isi nomor surat keputusan.")
    if Sanksi.objects.filter(nomor=nomor, dicabut_pada=None).exists():
        raise RuleViolation("nomor_dipakai", "Nomor surat keputusan ini sudah dipakai.")
    return nomor


def _reason(alasan: str) -> str:
    if len(alasan.strip()) < ALASAN_MIN:
        raise RuleViolation("alasan_kosong", "Tulis alasannya. Penyedia akan membacanya.")
    return bersihkan(alasan).strip()[:ALASAN_MAKS]


def _trail(actor: Pengguna, sanksi: Sanksi, aksi: str, peran: frozenset[str]) -> None:
    record(
        actor=actor,
        aksi=f"sanksi.{aksi}",
        on=sanksi,
        nomor=sanksi.nomor,
        peran=min(peran_semua(actor) & peran),
        ke=sanksi.keadaan,
        penyedia=sanksi.penyedia_id,
        dasar=sanksi.dasar.kode,
    )


def _tell_warning(sanksi: Sanksi) -> None:
    kabarkan(
        topik="penyedia.peringatan",
        peristiwa=f"sanksi/{sanksi.pk}",
        penerima=orang_usaha(sanksi.penyedia),
        judul="Peringatan tertulis untuk usaha Anda",
        isi=sanksi.alasan,
        url=url_status(),
        rujukan={"penyedia": sanksi.penyedia_id, "sanksi": sanksi.pk},
    )
