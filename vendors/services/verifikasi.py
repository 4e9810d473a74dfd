"""The one door through which a vendor changes status."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.sandi_data import sidik
from katalog.core.teks import bersihkan
from vendors.models import Penyedia, Sanksi
from vendors.selectors.fakta import RAHASIA, daftar_fakta, dokumen_kini
from vendors.selectors.verifikasi import jatuh_tempo, roles_in
from vendors.services.akibat import AKIBAT
from vendors.services.perkara import Perkara, TemuanBaru
from vendors.services.syarat import ALASAN_MAKS, SYARAT
from vendors.services.umumkan import announce
from vendors.state import AKSI_SISTEM, ALUR, Aksi, Status


@transaction.atomic
def perform_aksi(
    *,
    penyedia_id: int,
    aksi: Aksi,
    actor: Pengguna | None,
    alasan: str = "",
    versi: str = "",
    temuan: Sequence[TemuanBaru] = (),
    sanksi: Sanksi | None = None,
) -> Penyedia:
    """Do one act on one vendor: lock, judge, apply, save, record, announce (`domain.md` 4.5).

    `versi` is the token of what the person looked at (`version_of`), or empty where nothing was
    shown; `temuan` goes with MINTA_PERBAIKAN, `sanksi` with the acts that impose one. Products
    leave and enter display by derivation; running orders go on. Returns the vendor after the
    act. Raises RuleViolation with the code of the rule that refused: `versi_lama`,
    `status_tidak_sesuai`, `bukan_kewenangan`, or that of a guard in `syarat`.
    """
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia_id)
    if aksi not in AKSI_SISTEM and (tertunda := jatuh_tempo(penyedia)):
        _act(penyedia, tertunda, None, "", "", (), None)
    _act(penyedia, aksi, actor, alasan, versi, tuple(temuan), sanksi)
    return penyedia


@transaction.atomic
def catat_jatuh_tempo(*, penyedia_id: int) -> Aksi | None:
    """Write down what a date has brought about; returns the act, None when nothing was due."""
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia_id)
    if aksi := jatuh_tempo(penyedia):
        _act(penyedia, aksi, None, "", "", (), None)
    return aksi


def version_of(penyedia: Penyedia) -> str:
    """Return the token of what a reviewer saw; any change of a fact or paper gives another."""
    dilihat = [
        penyedia.status,
        penyedia.updated_at.isoformat(),
        *((satu.bidang, satu.nilai, satu.tanda) for satu in daftar_fakta(penyedia, RAHASIA)),
        *(satu.kode for satu in dokumen_kini(penyedia)),
    ]
    return sidik(repr(dilihat))


def _act(
    penyedia: Penyedia,
    aksi: Aksi,
    actor: Pengguna | None,
    alasan: str,
    versi: str,
    temuan: tuple[TemuanBaru, ...],
    sanksi: Sanksi | None,
) -> None:
    source = Status(penyedia.status)
    peran = roles_in(penyedia, actor) if actor else {Peran.SISTEM.value}
    target = ALUR.target(source=source, action=aksi, roles=peran)
    if versi and versi != version_of(penyedia):
        raise RuleViolation("versi_lama", "Data usaha berubah sejak Anda membukanya.")
    perkara = Perkara(
        penyedia=penyedia,
        aksi=aksi,
        actor=actor,
        peran=frozenset(peran),
        pada=timezone.now(),
        alasan=alasan,
        temuan=temuan,
        sanksi=sanksi,
    )
    for require in SYARAT.get(aksi, ()):
        require(perkara)
    if apply := AKIBAT.get(aksi):
        apply(perkara)
    penyedia.status = target
    penyedia.save(update_fields=["status", "updated_at"])
    penyedia.refresh_from_db(
        fields=["sanksi_dari", "sanksi_sampai", "dokumen_sampai", "dagang_sampai"]
    )
    _write_down(perkara, source)


def _write_down(perkara: Perkara, source: Status) -> None:
    penyedia, aksi = perkara.penyedia, perkara.aksi
    isi: dict[str, object] = {"alasan": bersihkan(perkara.alasan)[:ALASAN_MAKS]}
    if perkara.temuan:
        isi["temuan"] = {satu.bidang: satu.alasan for satu in perkara.temuan}
    if perkara.sanksi:
        isi |= {"sanksi": perkara.sanksi.pk, "dasar": perkara.sanksi.dasar.kode}
    jejak = record(
        actor=perkara.actor,
        aksi=f"penyedia.{aksi}",
        on=penyedia,
        nomor=penyedia.kode,
        peran=min(perkara.peran & ALUR.table[aksi].roles),
        dari=source,
        ke=penyedia.status,
        **isi,
    )
    announce(perkara, jejak.pk)
