"""A bank account changes by a proof and two persons, counts after a cool-down, known to all."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.akun.services.kode_sekali import forget_tries, minta_kode, pay_for_proof, use_proof
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.sandi_data import samarkan
from katalog.kabar.services import kabarkan
from katalog.kebijakan.selectors import policy_number
from vendors.models import Bank, Penyedia, PutusanRekening, RekeningPenyedia
from vendors.services.kemiripan import tandai_kemiripan
from vendors.services.umumkan import orang_usaha

TOPIK_REKENING = "penyedia.rekening"
JEDA = "penyedia.rekening_jeda"
KONTAK_MAKS = 3
TUJUAN, MENIT = "rekening", "kode.menit"
MASIH_ADA = "Masih ada usulan rekening. Batalkan dulu, atau tunggu diputus."
BUKAN = "Hanya pemilik usaha yang boleh mengubah rekening."


@dataclass(frozen=True, slots=True)
class RekeningBaru:
    """The account that somebody wants to be paid to."""

    penyedia_id: int
    bank: str
    nomor: str
    nama_pemilik: str

    @property
    def isi(self) -> str:
        """Return what a one-time code confirms: this account of this vendor and no other."""
        return repr((self.penyedia_id, self.bank, self.nomor, self.nama_pemilik))


def minta_bukti(*, actor: Pengguna, baru: RekeningBaru, lagi: bool = False) -> bool:
    """Mail the owner a code for exactly this account; False where the password has to do.

    Call it outside a transaction. Raises RuleViolation `bukan_kewenangan`, `usulan_terbuka` or
    that of too many tries.
    """
    penyedia = Penyedia.objects.get(pk=baru.penyedia_id)
    _require_owner(penyedia, actor)
    if penyedia.rekening.filter(putusan=PutusanRekening.USULAN).exists():
        raise RuleViolation("usulan_terbuka", MASIH_ADA)
    bank = str(Bank(baru.bank).label)
    return minta_kode(
        actor=actor,
        tujuan=TUJUAN,
        isi=baru.isi,
        tampak=f"mengganti rekening {penyedia.nama[:80]} menjadi {bank} {samarkan(baru.nomor)}",
        menit=policy_number(MENIT, timezone.localdate()),
        url=reverse("vendors:rekening"),
        lagi=lagi,
    )


def usulkan_rekening(*, actor: Pengguna, baru: RekeningBaru, bukti: str) -> RekeningPenyedia:
    """Propose another account; the one in use stays until a second person has agreed.

    `bukti` is the code that `minta_bukti` mailed for this account, or the password of an owner
    without an address. Call it outside a transaction: a try is paid for. Raises RuleViolation
    `kode_salah`, `bukan_kewenangan` or `usulan_terbuka`.
    """
    pay_for_proof(actor, TUJUAN)
    satu = _propose(actor, baru, bukti)
    forget_tries(actor, TUJUAN)
    return satu


@transaction.atomic
def _propose(actor: Pengguna, baru: RekeningBaru, bukti: str) -> RekeningPenyedia:
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=baru.penyedia_id)
    _require_owner(penyedia, actor)
    use_proof(actor=actor, tujuan=TUJUAN, isi=baru.isi, bukti=bukti)
    try:
        with transaction.atomic():
            satu = RekeningPenyedia.objects.create(
                penyedia=penyedia,
                bank=baru.bank,
                nomor=baru.nomor,
                nama_pemilik=baru.nama_pemilik,
                diusulkan_oleh=actor,
            )
    except IntegrityError as salah:
        raise RuleViolation("usulan_terbuka", MASIH_ADA) from salah
    tandai_kemiripan(penyedia)
    _trail(satu, actor, "usulkan")
    return satu


@transaction.atomic
def putus_rekening(*, actor: Pengguna, kode: str, setuju: bool) -> RekeningPenyedia:
    """Decide on a proposed account as the second person, or take back one's own proposal.

    The second person is another owner; a catalogue manager where the vendor has one person only.
    An approved account counts after the cool-down of the policy. Raises RuleViolation
    `dua_orang`, `bukan_kewenangan` or `versi_lama`.
    """
    satu = (
        RekeningPenyedia.objects.select_for_update(of=("self",))
        .select_related("penyedia")
        .get(kode=kode)
    )
    if satu.putusan != PutusanRekening.USULAN:
        raise RuleViolation("versi_lama", "Usulan rekening ini sudah diputus.")
    is_own = satu.diusulkan_oleh_id == actor.pk
    if is_own and setuju:
        raise RuleViolation("dua_orang", "Pengusul tidak boleh menyetujui rekeningnya sendiri.")
    if not is_own:
        _require_second(satu.penyedia, actor)
    now = timezone.now()
    satu.diputus_oleh, satu.diputus_pada = actor, now
    if setuju:
        satu.putusan = PutusanRekening.DISETUJUI
        satu.berlaku_mulai = now + timedelta(days=policy_number(JEDA, timezone.localdate()))
    else:
        satu.putusan = PutusanRekening.DIBATALKAN if is_own else PutusanRekening.DITOLAK
    satu.save()
    _trail(satu, actor, "setujui" if setuju else "tolak")
    return satu


def owners_of(penyedia: Penyedia) -> list[int]:
    """Return the ids of the people who own the vendor today."""
    milik = penyedia.keanggotaan.filter(
        peran=Peran.PEMILIK_PENYEDIA, berakhir_pada=None, pengguna__is_active=True
    )
    return list(milik.values_list("pengguna_id", flat=True))


def kontak_lama(penyedia: Penyedia) -> list[Pengguna]:
    """Return who stands behind the accounts that were agreed to before, on the team or not.

    A thief of one login would first take the others off the team; they are told all the same.
    """
    lalu = penyedia.rekening.filter(putusan=PutusanRekening.DISETUJUI).order_by("-pk")
    return [satu.diusulkan_oleh for satu in lalu.select_related("diusulkan_oleh")[:KONTAK_MAKS]]


def _require_owner(penyedia: Penyedia, actor: Pengguna) -> None:
    if actor.pk not in owners_of(penyedia):
        raise RuleViolation("bukan_kewenangan", BUKAN)


def _require_second(penyedia: Penyedia, actor: Pengguna) -> None:
    pemilik = owners_of(penyedia)
    if actor.pk in pemilik:
        return
    if Peran.PENGELOLA not in peran_semua(actor):
        raise RuleViolation("bukan_kewenangan", BUKAN)
    if len(pemilik) > 1:
        raise RuleViolation("bukan_kewenangan", "Usaha ini punya pemilik lain. Ia yang menyetujui.")


def _trail(satu: RekeningPenyedia, actor: Pengguna, aksi: str) -> None:
    jejak = record(
        actor=actor, aksi=f"rekening.{aksi}", on=satu, nomor=satu.kode, ke=satu.putusan,
        penyedia=satu.penyedia_id,
    )  # fmt: skip
    kabarkan(
        topik=TOPIK_REKENING,
        peristiwa=f"rekening/{satu.kode}/{jejak.pk}",
        penerima={*orang_usaha(satu.penyedia), *kontak_lama(satu.penyedia)},
        judul="Rekening usaha diusulkan berubah"
        if aksi == "usulkan"
        else "Usulan rekening diputus",
        isi=f"{satu}: {satu.get_putusan_display()}",
        url=reverse("vendors:rekening"),
        rujukan={"penyedia": satu.penyedia_id, "rekening": satu.pk},
    )
