"""How an official gets in: the OPD's admin invites against a decree, the invited person accepts."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from katalog.akun.models import Pengguna, Penugasan, SatuanKerja, Undangan
from katalog.akun.services.hak import require_giver, require_other, require_single_duty
from katalog.akun.services.penugasan import save_penugasan
from katalog.akun.state import TopikAkun
from katalog.akun.tautan import kode_of
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.kabar.services import kabarkan

MATI = "Undangan ini sudah dipakai, dibatalkan, atau lewat 7 hari. Minta undangan baru."


@dataclass(frozen=True, slots=True)
class Calon:
    """The person to invite and the role, as the decree has it. An empty NIP is allowed."""

    nama: str
    surel: str
    nip: str
    peran: str
    nomor_sk: str
    sampai: date | None = None


def find_undangan(token: str) -> Undangan | None:
    """Return the invitation of this link, in whatever state, or None when we never made it."""
    kode = kode_of(token)
    if kode is None:
        return None
    return Undangan.objects.select_related("satuan_kerja").filter(kode=kode).first()


def is_open(undangan: Undangan) -> bool:
    """Tell whether an invitation can still be accepted."""
    used = undangan.diterima_pada or undangan.dibatalkan_pada
    return used is None and undangan.kedaluwarsa_pada > timezone.now()


def invitee_of(undangan: Undangan) -> Pengguna:
    """Return the person invited; the account exists since the invitation, asleep."""
    return Pengguna.objects.get(surel=undangan.surel)


@transaction.atomic
def undang(*, actor: Pengguna, satker: SatuanKerja, calon: Calon) -> Undangan:
    """Invite a person to a role at an office, by an e-mail whose link works once, for 7 days.

    Whether the address has an account already shows in nothing. Raises RuleViolation
    `bukan_kewenangan`, `untuk_diri_sendiri`, `sudah_diundang` or `nip_dipakai`.
    """
    require_giver(actor, calon.peran, satker)
    pengguna = _invitee(calon)
    require_other(actor, pengguna)
    now = timezone.now()
    Undangan.objects.filter(
        surel=calon.surel.lower(), satuan_kerja=satker, peran=calon.peran,
        diterima_pada=None, dibatalkan_pada=None, kedaluwarsa_pada__lte=now,
    ).update(dibatalkan_pada=now)  # fmt: skip
    undangan = _store(actor, satker, calon)
    record(actor=actor, aksi="undangan.kirim", on=undangan, ke=calon.peran, pengguna=pengguna.pk)
    kabarkan(
        topik=TopikAkun.UNDANGAN,
        peristiwa=f"undangan:{undangan.kode}",
        penerima=[pengguna],
        judul=f"Undangan sebagai {undangan.get_peran_display()}",
        isi=str(satker),
        url=reverse("akun:akun"),
        rujukan={"undangan": undangan.pk},
    )
    return undangan


def _invitee(calon: Calon) -> Pengguna:
    surel = calon.surel.strip().lower()
    pengguna = Pengguna.objects.filter(surel=surel).first()
    if pengguna is not None:
        return pengguna
    if calon.nip and Pengguna.objects.filter(nip=calon.nip).exists():
        raise RuleViolation("nip_dipakai", "NIP ini terdaftar dengan surel lain.")
    return Pengguna.objects.create_user(
        nama=calon.nama, surel=surel, nip=calon.nip or None, is_active=False
    )


def _store(actor: Pengguna, satker: SatuanKerja, calon: Calon) -> Undangan:
    try:
        with transaction.atomic():
            return Undangan.objects.create(
                surel=calon.surel.strip().lower(),
                nama=calon.nama,
                nip=calon.nip,
                satuan_kerja=satker,
                peran=calon.peran,
                nomor_sk=calon.nomor_sk,
                berlaku_sampai=calon.sampai,
                diundang_oleh=actor,
                kedaluwarsa_pada=timezone.now() + settings.UNDANGAN_BERLAKU,
            )
    except IntegrityError as error:
        pesan = "Undangan untuk peran ini masih terbuka. Batalkan dulu yang lama."
        raise RuleViolation("sudah_diundang", pesan) from error


@transaction.atomic
def terima(*, kode: str, sandi: str | None, oleh: Pengguna | None = None) -> Penugasan:
    """Accept an invitation: the account wakes up with its first password, and the role begins.

    A person who has an account already accepts logged in, as `oleh`, without a password. The one
    who invited must still hold the right to give the role. Raises RuleViolation `undangan_mati`,
    `bukan_kewenangan`, `rangkap_superadmin` or `sudah_bertugas`.
    """
    undangan = (
        Undangan.objects.select_for_update(of=("self",))
        .select_related("satuan_kerja", "diundang_oleh")
        .get(kode=kode)
    )
    if not is_open(undangan):
        raise RuleViolation("undangan_mati", MATI)
    pengguna = Pengguna.objects.select_for_update().get(surel=undangan.surel)
    _wake(pengguna, sandi, oleh)
    require_giver(undangan.diundang_oleh, undangan.peran, undangan.satuan_kerja)
    require_single_duty(pengguna, undangan.peran)
    tugas = Penugasan(
        pengguna=pengguna,
        satuan_kerja=undangan.satuan_kerja,
        peran=undangan.peran,
        nomor_sk=undangan.nomor_sk,
        berlaku_dari=timezone.localdate(),
        berlaku_sampai=undangan.berlaku_sampai,
    )
    save_penugasan(tugas)
    undangan.diterima_pada = timezone.now()
    undangan.save(update_fields=["diterima_pada", "updated_at"])
    record(actor=pengguna, aksi="undangan.terima", on=undangan, ke=undangan.peran)
    return tugas


def _wake(pengguna: Pengguna, sandi: str | None, oleh: Pengguna | None) -> None:
    if pengguna.has_usable_password():
        if oleh is None or oleh.pk != pengguna.pk or not pengguna.is_active:
            raise RuleViolation("bukan_kewenangan", "Masuk dengan akun yang diundang.")
        return
    if not sandi:
        raise RuleViolation("undangan_mati", MATI)
    pengguna.set_password(sandi)
    pengguna.is_active = True
    pengguna.setuju_privasi_pada = timezone.now()
    pengguna.save(update_fields=["password", "is_active", "setuju_privasi_pada"])


@transaction.atomic
def batalkan(*, actor: Pengguna, kode: str) -> Undangan:
    """Call an invitation back; its link dies at once.

    Raises RuleViolation `bukan_kewenangan` or `undangan_mati`.
    """
    undangan = Undangan.objects.select_for_update(of=("self",)).get(kode=kode)
    require_giver(actor, undangan.peran, undangan.satuan_kerja)
    if undangan.diterima_pada or undangan.dibatalkan_pada:
        raise RuleViolation("undangan_mati", "Undangan ini sudah dipakai atau dibatalkan.")
    undangan.dibatalkan_pada = timezone.now()
    undangan.save(update_fields=["dibatalkan_pada", "updated_at"])
    record(actor=actor, aksi="undangan.batal", on=undangan)
    return undangan
