"""The one door through which an etalase changes status (`domain.md` 3.4)."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from etalase.models import Etalase, Produk, TahapEtalase
from etalase.notifications.etalase import announce
from etalase.services.penetapan_akibat import AKIBAT
from etalase.services.penetapan_syarat import SYARAT, Bahan
from etalase.state import ALUR_ETALASE, SISTEM, AksiEtalase, StatusEtalase, StatusProduk
from katalog.akun.models import Pengguna
from katalog.akun.selectors import daftar_konteks
from katalog.audit.services import record
from katalog.core.teks import bersihkan
from katalog.kebijakan.selectors import tenggat_hari_kerja
from vendors.models import boleh_berdagang

ALASAN_MAKS = 200
TANPA_BAHAN = Bahan()
# How long a stage may last, as rows of `kebijakan`; a stage that waits for nobody has no clock.
LAMA_TAHAP: Mapping[StatusEtalase, str] = {
    StatusEtalase.USULAN_DIAJUKAN: "etalase.usulan_hari",
    StatusEtalase.PENELAAHAN: "etalase.telaah_hari",
    StatusEtalase.MENUNGGU_PENETAPAN: "etalase.penetapan_hari",
    StatusEtalase.DITETAPKAN: "etalase.pengumuman_hari",
}


@transaction.atomic
def perform_aksi_etalase(
    *,
    etalase_id: int,
    aksi: AksiEtalase,
    actor: Pengguna,
    alasan: str = "",
    bahan: Bahan = TANPA_BAHAN,
) -> Etalase:
    """Lock, judge, apply, save, record the stage, announce. Products follow by derivation.

    Returns the etalase after the act, with `diberi_tahu`, how many vendors were told. Raises
    RuleViolation `status_tidak_sesuai`, `bukan_kewenangan`, or what a guard of `SYARAT` raises.
    """
    etalase = Etalase.objects.select_for_update(of=("self",)).get(pk=etalase_id)
    source, peran = StatusEtalase(etalase.status), roles_in(actor)
    target = ALUR_ETALASE.target(source=source, action=aksi, roles=peran)
    for require in SYARAT.get(aksi, ()):
        require(etalase, actor, alasan, bahan)
    etalase.status = target
    AKIBAT[aksi](etalase, actor, bahan)
    etalase.save()
    wewenang = min(peran & ALUR_ETALASE.table[aksi].roles)
    return _settle(etalase, aksi, actor, source, wewenang, bersihkan(alasan)[:ALASAN_MAKS])


def roles_in(actor: Pengguna) -> frozenset[str]:
    """Return the roles that this person holds today, at an office, here, or at a vendor."""
    return frozenset(satu.peran for satu in daftar_konteks(actor))


@transaction.atomic
def open_when_ready(etalase_id: int) -> bool:
    """Show an etalase whose registration runs once something in it could be ordered.

    The system's own act, called after a product is shown; tells whether it did. Repeating it
    changes nothing. Locks the etalase, which stands before the product in the lock order.
    """
    etalase = Etalase.objects.select_for_update(of=("self",)).get(pk=etalase_id)
    source = StatusEtalase(etalase.status)
    if source != StatusEtalase.PENDAFTARAN or not _has_a_product(etalase):
        return False
    aksi = AksiEtalase.TAYANGKAN
    etalase.status = ALUR_ETALASE.target(source=source, action=aksi, roles=SISTEM)
    AKIBAT[aksi](etalase, None, TANPA_BAHAN)
    etalase.save()
    _settle(etalase, aksi, None, source, min(SISTEM), "")
    return True


def _has_a_product(etalase: Etalase) -> bool:
    return Produk.objects.filter(
        boleh_berdagang(timezone.localdate(), "penyedia__"),
        etalase=etalase,
        status=StatusProduk.TAYANG,
        versi_tayang__isnull=False,
    ).exists()


def _settle(
    etalase: Etalase,
    aksi: AksiEtalase,
    actor: Pengguna | None,
    source: StatusEtalase,
    peran: str,
    alasan: str,
) -> Etalase:
    kini = timezone.now()
    kunci = LAMA_TAHAP.get(StatusEtalase(etalase.status))
    tahap = TahapEtalase.objects.create(
        etalase=etalase,
        status=etalase.status,
        aksi=aksi,
        masuk=kini,
        tenggat=tenggat_hari_kerja(kunci, kini) if kunci else None,
        oleh=actor,
        alasan=alasan,
    )
    record(
        actor=actor,
        aksi=f"etalase.{aksi}",
        on=etalase,
        nomor=etalase.kode,
        peran=peran,
        dari=source,
        ke=etalase.status,
        alasan=alasan,
    )
    etalase.diberi_tahu = announce(etalase, aksi, tahap)  # type: ignore[attr-defined]
    return etalase
