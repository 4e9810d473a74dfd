"""Roles begin and end here: by decree, for a span of days."""

from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from katalog.akun.models import Pengguna, Penugasan, SatuanKerja
from katalog.akun.services.hak import (
    hold,
    require_admin_left,
    require_giver,
    require_other,
    require_single_duty,
)
from katalog.audit.services import record
from katalog.core.errors import RuleViolation


@transaction.atomic
def tugaskan(
    *,
    actor: Pengguna,
    pengguna: Pengguna,
    peran: str,
    satker: SatuanKerja | None,
    nomor_sk: str,
    dari: date,
    sampai: date | None = None,
    menggantikan: Penugasan | None = None,
) -> Penugasan:
    """Give a role by decree, from one day to another (both included; None is open-ended).

    `menggantikan` makes it a stand-in (Plh/Plt) for that assignment. Raises RuleViolation
    `bukan_kewenangan`, `untuk_diri_sendiri`, `rangkap_superadmin`, `masa_mundur`,
    `pengganti_tidak_sesuai` or `sudah_bertugas`.
    """
    baru = Penugasan(
        pengguna=pengguna,
        satuan_kerja=satker,
        peran=peran,
        nomor_sk=nomor_sk,
        berlaku_dari=dari,
        berlaku_sampai=sampai,
        menggantikan=menggantikan,
    )
    give(actor=actor, baru=baru)
    return baru


@transaction.atomic
def give(*, actor: Pengguna, baru: Penugasan) -> None:
    """Store a filled-in, unsaved assignment as `tugaskan` does, with the same refusals."""
    judge(actor=actor, baru=baru)
    save_penugasan(baru)
    record(actor=actor, aksi="penugasan.beri", on=baru, ke=baru.peran, pengguna=baru.pengguna_id)


def judge(*, actor: Pengguna, baru: Penugasan) -> None:
    """Raise the RuleViolation for which `give` would refuse this assignment, if any."""
    require_giver(actor, baru.peran, baru.satuan_kerja)
    require_other(actor, baru.pengguna)
    require_single_duty(baru.pengguna, baru.peran)
    if baru.berlaku_sampai is not None and baru.berlaku_sampai < baru.berlaku_dari:
        raise RuleViolation("masa_mundur", "Tanggal akhir tidak boleh sebelum tanggal mulai.")
    if baru.menggantikan is not None:
        _require_stand_in(baru, baru.menggantikan)


def save_penugasan(baru: Penugasan) -> None:
    """Store a new assignment. Raises RuleViolation `sudah_bertugas` when one like it runs."""
    try:
        with transaction.atomic():
            baru.save(force_insert=True)
    except IntegrityError as error:
        if "penugasan_tidak_ganda" not in str(error):
            raise
        pesan = "Orang ini sudah memegang peran itu pada masa tersebut."
        raise RuleViolation("sudah_bertugas", pesan) from error


def _require_stand_in(baru: Penugasan, tetap: Penugasan) -> None:
    same = (tetap.peran, tetap.satuan_kerja_id) == (baru.peran, baru.satuan_kerja_id)
    if not same or tetap.pengguna_id == baru.pengguna_id or tetap.dicabut_pada is not None:
        pesan = "Plh/Plt memegang peran yang sama, di kantor yang sama, atas nama orang lain."
        raise RuleViolation("pengganti_tidak_sesuai", pesan)
    if baru.berlaku_sampai is None:
        raise RuleViolation("pengganti_tidak_sesuai", "Tugas Plh/Plt harus punya tanggal akhir.")


@transaction.atomic
def cabut(*, actor: Pengguna, penugasan_id: int) -> Penugasan:
    """End an assignment now; the person loses the role at the next request.

    Raises RuleViolation `bukan_kewenangan`, `untuk_diri_sendiri`, `sudah_berakhir` or
    `admin_terakhir`.
    """
    hold([Penugasan.objects.get(pk=penugasan_id)])
    tugas = Penugasan.objects.select_related("pengguna", "satuan_kerja").get(pk=penugasan_id)
    require_giver(actor, tugas.peran, tugas.satuan_kerja)
    require_other(actor, tugas.pengguna)
    if tugas.dicabut_pada is not None:
        raise RuleViolation("sudah_berakhir", "Penugasan ini sudah berakhir.")
    require_admin_left([tugas])
    tugas.dicabut_pada = timezone.now()
    tugas.save(update_fields=["dicabut_pada", "updated_at"])
    record(
        actor=actor, aksi="penugasan.cabut", on=tugas, dari=tugas.peran, pengguna=tugas.pengguna_id
    )
    return tugas
