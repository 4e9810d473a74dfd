"""Proposing an etalase: a draft of one's own, kept until it is sent."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from etalase.models import Etalase, Rumpun, TahapEtalase, UsulanEtalase
from etalase.state import PENGUSUL, StatusEtalase
from katalog.akun.models import Pengguna
from katalog.akun.selectors import KonteksPeran, daftar_konteks
from katalog.audit.services import record
from katalog.core.errors import RuleViolation

HURUF = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


@dataclass(frozen=True, slots=True)
class IsianUsulan:
    """What a proposal says; `rumpun_id` is the family it would stand in."""

    nama: str
    jenis: str
    rumpun_id: int
    dasar_usulan: str
    uraian: str


@transaction.atomic
def simpan_usulan(
    *, actor: Pengguna, isian: IsianUsulan, usulan: UsulanEtalase | None = None
) -> UsulanEtalase:
    """Write a proposal as a draft, new or one's own, and return it.

    The origin is the capacity in which the person proposes. Raises RuleViolation
    `bukan_kewenangan`, `status_tidak_sesuai` or `nama_sudah_ada`.
    """
    asal = _asal(actor)
    pk = usulan.etalase_id if usulan else 0
    _name_is_free(isian.nama, pk)
    if usulan is None:
        return _begin(actor, isian, asal)
    etalase = Etalase.objects.select_for_update(of=("self",)).get(pk=pk)
    if usulan.pengusul_id != actor.pk:
        raise RuleViolation("bukan_kewenangan", "Usulan ini milik orang lain.")
    if etalase.status != StatusEtalase.USULAN_DRAF:
        raise RuleViolation("status_tidak_sesuai", "Usulan ini sudah dikirim.")
    _fill(etalase, isian)
    etalase.save()
    usulan.dasar_usulan, usulan.uraian = isian.dasar_usulan, isian.uraian
    usulan.save()
    record(actor=actor, aksi="usulan.ubah", on=etalase, nomor=etalase.kode)
    return usulan


def kode_bebas(nama: str) -> str:
    """Return a code of three letters that no etalase has, from the name where it can be."""
    taken = set(Etalase.objects.values_list("kode", flat=True))
    bersih = "".join(c for c in slugify(nama).upper() if c in HURUF) or "ETL"
    utama = (bersih[0] + b + c for b in bersih[1:] for c in bersih[1:])
    rest = (bersih[0] + b + c for b in HURUF for c in HURUF)
    every = (a + b + c for a in HURUF for b in HURUF for c in HURUF)
    for calon in (kode for bag in (utama, rest, every) for kode in bag):
        if calon not in taken:
            return calon
    raise RuleViolation("kode_habis", "Kode etalase tiga huruf sudah habis.")


def _asal(actor: Pengguna) -> KonteksPeran:
    for satu in daftar_konteks(actor):
        if satu.peran in PENGUSUL:
            return satu
    raise RuleViolation(
        "bukan_kewenangan", "Usulan diajukan oleh OPD, penyedia, atau pengelola katalog."
    )


def _name_is_free(nama: str, pk: int) -> None:
    """If an etalase of this name exists, vendors just register there (`domain.md` 3.2 step 1)."""
    ada = Etalase.objects.filter(nama__iexact=nama).exclude(pk=pk).first()
    if ada is None:
        ada = Etalase.objects.filter(slug=slugify(nama)).exclude(pk=pk).first()
    if ada is not None:
        pesan = f"Etalase “{ada.nama}” sudah ada ({ada.get_status_display()}). Pakai nama lain."
        raise RuleViolation("nama_sudah_ada", pesan)


def _begin(actor: Pengguna, isian: IsianUsulan, asal: KonteksPeran) -> UsulanEtalase:
    etalase = Etalase(kode=kode_bebas(isian.nama), status=StatusEtalase.USULAN_DRAF)
    _fill(etalase, isian)
    etalase.save()
    TahapEtalase.objects.create(
        etalase=etalase, status=etalase.status, aksi="mulai", masuk=timezone.now(), oleh=actor
    )
    record(actor=actor, aksi="etalase.mulai", on=etalase, nomor=etalase.kode, ke=etalase.status)
    return UsulanEtalase.objects.create(
        etalase=etalase,
        dasar_usulan=isian.dasar_usulan,
        uraian=isian.uraian,
        pengusul=actor,
        satker=asal.satker,
        penyedia_id=asal.penyedia_id,
    )


def _fill(etalase: Etalase, isian: IsianUsulan) -> None:
    etalase.nama, etalase.slug = isian.nama, slugify(isian.nama)
    etalase.jenis = isian.jenis
    etalase.rumpun = Rumpun.objects.get(pk=isian.rumpun_id)
