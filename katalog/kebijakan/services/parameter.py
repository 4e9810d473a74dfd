"""A number of the law changes by two persons: one proposes, another puts it in force."""

from datetime import date
from decimal import Decimal, InvalidOperation

from django.db import transaction
from django.utils import timezone
from psycopg.types.range import DateRange

from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.kebijakan.models import JenisNilai, Parameter, StatusKebijakan

PENGUSUL = frozenset({Peran.PENGELOLA.value, Peran.KEPALA_UKPBJ.value})
PENYETUJU = frozenset({Peran.KEPALA_UKPBJ.value})
BULAT = (
    JenisNilai.RUPIAH,
    JenisNilai.HARI_KERJA,
    JenisNilai.HARI,
    JenisNilai.JAM,
    JenisNilai.JUMLAH,
)
NILAI_MAKS = 10**15


def check_nilai(jenis: str, nilai: str) -> None:
    """Raise RuleViolation `nilai_salah` when a value is not of its kind."""
    if jenis in BULAT:
        sah = nilai.isascii() and nilai.isdigit() and int(nilai[:20]) < NILAI_MAKS
        if not sah:
            raise RuleViolation("nilai_salah", "Nilai ditulis dengan angka bulat, contoh 50000000.")
    if jenis == JenisNilai.PERSEN and not 0 <= _percent(nilai) <= 100:
        raise RuleViolation("nilai_salah", "Persen ditulis 0 sampai 100, contoh 0.1.")


def _percent(nilai: str) -> Decimal:
    try:
        angka = Decimal(nilai) if nilai.isascii() else Decimal(-1)
    except InvalidOperation:
        return Decimal(-1)
    return angka if angka.is_finite() else Decimal(-1)


def judge_proposal(*, parameter: Parameter, actor: Pengguna) -> None:
    """Raise RuleViolation `bukan_kewenangan`, `nilai_salah` or `berlaku_surut`, or nothing."""
    if PENGUSUL.isdisjoint(peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Kebijakan diusulkan oleh pengelola katalog.")
    check_nilai(parameter.jenis_nilai, parameter.nilai)
    _not_retroactive(parameter)


@transaction.atomic
def usulkan(*, parameter: Parameter, actor: Pengguna) -> Parameter:
    """Keep a proposal; nothing is in force yet. Raises what `judge_proposal` raises."""
    judge_proposal(parameter=parameter, actor=actor)
    parameter.status = StatusKebijakan.USULAN
    parameter.diusulkan_oleh = actor
    parameter.save()
    record(actor=actor, aksi="kebijakan.usulkan", on=parameter, nomor=parameter.kunci)
    return parameter


@transaction.atomic
def setujui(*, parameter_id: int, actor: Pengguna) -> Parameter:
    """Close the span of the row in force and put the proposal in its place, both or neither.

    Raises RuleViolation `status_tidak_sesuai`, `bukan_kewenangan`, `pengusul_sendiri`,
    `nilai_salah`, `berlaku_surut` or `masa_bertabrakan`.
    """
    usulan = _lock(parameter_id)
    _judge(usulan, actor)
    check_nilai(usulan.jenis_nilai, usulan.nilai)
    mulai = _not_retroactive(usulan)
    berjalan = Parameter.objects.filter(
        kunci=usulan.kunci,
        lingkup=usulan.lingkup,
        status=StatusKebijakan.BERLAKU,
        berlaku__overlap=usulan.berlaku,
    )
    for lama in berjalan:
        _close(lama, mulai, usulan.berlaku.upper)
    usulan.status = StatusKebijakan.BERLAKU
    usulan.disetujui_oleh = actor
    usulan.save()
    record(
        actor=actor,
        aksi="kebijakan.setujui",
        on=usulan,
        nomor=usulan.kunci,
        dari=StatusKebijakan.USULAN,
        ke=StatusKebijakan.BERLAKU,
        nilai=usulan.nilai,
        mulai=mulai.isoformat(),
    )
    return usulan


@transaction.atomic
def tolak(*, parameter_id: int, actor: Pengguna) -> Parameter:
    """Refuse a proposal. Raises RuleViolation `status_tidak_sesuai` or `bukan_kewenangan`."""
    usulan = _lock(parameter_id)
    _judge(usulan, actor)
    usulan.status = StatusKebijakan.DITOLAK
    usulan.save()
    record(actor=actor, aksi="kebijakan.tolak", on=usulan, nomor=usulan.kunci)
    return usulan


def _lock(parameter_id: int) -> Parameter:
    """Take every row of the key, so that two approvals of one key wait for each other."""
    satu = Parameter.objects.only("kunci", "lingkup").get(pk=parameter_id)
    semua = Parameter.objects.select_for_update(of=("self",)).filter(
        kunci=satu.kunci, lingkup=satu.lingkup
    )
    return {baris.pk: baris for baris in semua.order_by("pk")}[parameter_id]


def _judge(usulan: Parameter, actor: Pengguna) -> None:
    if usulan.status != StatusKebijakan.USULAN:
        raise RuleViolation("status_tidak_sesuai", "Usulan ini sudah diputuskan.")
    if PENYETUJU.isdisjoint(peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Kebijakan disetujui oleh Kepala UKPBJ.")
    if usulan.diusulkan_oleh_id in (None, actor.pk):
        raise RuleViolation("pengusul_sendiri", "Pengusul tidak boleh menyetujui usulannya.")


def _not_retroactive(usulan: Parameter) -> date:
    mulai: date | None = usulan.berlaku.lower
    if mulai is None or mulai < timezone.localdate():
        raise RuleViolation("berlaku_surut", "Masa berlaku dimulai paling cepat hari ini.")
    return mulai


def _close(lama: Parameter, mulai: date, sampai: date | None) -> None:
    akhir: date | None = lama.berlaku.upper
    covered = sampai is None or (akhir is not None and akhir <= sampai)
    if (lama.berlaku.lower is not None and lama.berlaku.lower >= mulai) or not covered:
        raise RuleViolation(
            "masa_bertabrakan", "Masa berlaku bertabrakan dengan aturan lain. Ubah tanggalnya."
        )
    lama.berlaku = DateRange(lama.berlaku.lower, mulai)
    lama.save()
