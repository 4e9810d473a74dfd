"""The one door through which a vendor changes status."""

from django.db import transaction

from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.teks import bersihkan
from vendors.models import Penyedia
from vendors.state import ALUR, Aksi, Status

ALASAN_MIN, ALASAN_MAKS = 5, 200


@transaction.atomic
def perform_aksi(*, penyedia_id: int, aksi: Aksi, actor: Pengguna, alasan: str = "") -> Penyedia:
    """Verify, suspend or restore a vendor: lock, judge, apply, save, record.

    A suspended vendor's products leave display by derivation; running orders go on
    (`domain.md` 4.5). Returns the vendor after the act. Raises RuleViolation
    `status_tidak_sesuai`, `bukan_kewenangan`, `alasan_kosong` or `benturan_kepentingan`.
    """
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia_id)
    source, peran = Status(penyedia.status), peran_semua(actor)
    target = ALUR.target(source=source, action=aksi, roles=peran)
    if aksi == Aksi.TANGGUHKAN and len(alasan.strip()) < ALASAN_MIN:
        raise RuleViolation("alasan_kosong", "Tulis alasannya. Penyedia akan membacanya.")
    if aksi == Aksi.VERIFIKASI:
        _no_own_interest(penyedia, actor)
    penyedia.status = target
    penyedia.save()
    record(
        actor=actor,
        aksi=f"penyedia.{aksi}",
        on=penyedia,
        nomor=penyedia.kode,
        peran=min(peran & ALUR.table[aksi].roles),
        dari=source,
        ke=target,
        alasan=bersihkan(alasan)[:ALASAN_MAKS],
    )
    return penyedia


def _no_own_interest(penyedia: Penyedia, actor: Pengguna) -> None:
    """Nobody verifies a business that he belongs to (SoD3)."""
    if penyedia.keanggotaan.filter(pengguna=actor).exists():
        raise RuleViolation("benturan_kepentingan", "Anda anggota usaha ini. Minta orang lain.")
