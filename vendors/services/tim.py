"""Who acts for a vendor: the owner invites by a link, and may end a membership."""

from datetime import timedelta

from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.lokal import nomor_hp
from vendors.models import Keanggotaan, Penyedia, UndanganTim
from vendors.services.rekening import owners_of

GARAM = "vendors.tim"
UMUR = timedelta(days=7)
MATI = "Undangan ini sudah dipakai, dibatalkan, atau lewat 7 hari. Minta undangan baru."


def token_of(undangan: UndanganTim) -> str:
    """Return the part of the invitation's link that cannot be guessed."""
    return Signer(salt=GARAM).sign(undangan.kode)


def find_undangan(token: str) -> UndanganTim | None:
    """Return the invitation of this link in whatever state, None for a link we never made."""
    try:
        kode = Signer(salt=GARAM).unsign(token)
    except BadSignature:
        return None
    return UndanganTim.objects.select_related("penyedia").filter(kode=kode).first()


@transaction.atomic
def undang_tim(*, actor: Pengguna, penyedia_id: int, pengenal: str, peran: str) -> UndanganTim:
    """Offer a place in the team to the person with this e-mail or phone number, for seven days.

    An earlier open offer to the same person ends. Raises RuleViolation `bukan_kewenangan`.
    """
    penyedia = _locked(penyedia_id, actor)
    pengenal = nomor_hp(pengenal) or pengenal.strip().lower()
    now = timezone.now()
    UndanganTim.objects.filter(
        penyedia=penyedia, pengenal=pengenal, diterima_pada=None, dibatalkan_pada=None
    ).update(dibatalkan_pada=now)
    undangan = UndanganTim.objects.create(
        penyedia=penyedia,
        pengenal=pengenal,
        peran=peran,
        diundang_oleh=actor,
        kedaluwarsa_pada=now + UMUR,
    )
    record(actor=actor, aksi="tim.undang", on=undangan, ke=peran, penyedia=penyedia.pk)
    return undangan


@transaction.atomic
def terima_undangan_tim(*, actor: Pengguna, kode: str) -> Keanggotaan:
    """Take the place that was offered to one's own e-mail or phone number.

    Raises RuleViolation `undangan_mati` or `bukan_kewenangan`.
    """
    satu = UndanganTim.objects.select_for_update(of=("self",)).get(kode=kode)
    if satu.diterima_pada or satu.dibatalkan_pada or satu.kedaluwarsa_pada <= timezone.now():
        raise RuleViolation("undangan_mati", MATI)
    if satu.pengenal not in (actor.surel, actor.hp):
        raise RuleViolation("bukan_kewenangan", "Undangan ini untuk akun lain.")
    anggota, _ = Keanggotaan.objects.update_or_create(
        penyedia_id=satu.penyedia_id,
        pengguna=actor,
        defaults={"peran": satu.peran, "berakhir_pada": None},
    )
    satu.diterima_oleh, satu.diterima_pada = actor, timezone.now()
    satu.save(update_fields=["diterima_oleh", "diterima_pada", "updated_at"])
    record(actor=actor, aksi="tim.terima", on=satu, ke=satu.peran, penyedia=satu.penyedia_id)
    return anggota


@transaction.atomic
def keluarkan_anggota(*, actor: Pengguna, penyedia_id: int, keanggotaan_id: int) -> Keanggotaan:
    """End a membership; it holds at that person's next request.

    Raises RuleViolation `bukan_kewenangan` or `pemilik_terakhir`.
    """
    penyedia = _locked(penyedia_id, actor)
    satu = penyedia.keanggotaan.get(pk=keanggotaan_id, berakhir_pada=None)
    if owners_of(penyedia) == [satu.pengguna_id]:
        pesan = "Pemilik terakhir tidak dapat dikeluarkan. Undang pemilik lain dulu."
        raise RuleViolation("pemilik_terakhir", pesan)
    satu.berakhir_pada = timezone.now()
    satu.save(update_fields=["berakhir_pada", "updated_at"])
    record(actor=actor, aksi="tim.keluarkan", on=satu, penyedia=penyedia.pk)
    return satu


def _locked(penyedia_id: int, actor: Pengguna) -> Penyedia:
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia_id)
    if actor.pk not in owners_of(penyedia):
        raise RuleViolation("bukan_kewenangan", "Hanya pemilik usaha yang mengatur tim.")
    return penyedia
