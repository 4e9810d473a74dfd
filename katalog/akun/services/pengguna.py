"""Access of a person as a whole: stop it, give it back, or let a lost phone be replaced."""

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone

from katalog.akun.models import Pengguna, Penugasan
from katalog.akun.selectors import peran_semua, satker_diadmini
from katalog.akun.services.hak import hold, require_admin_left, require_other
from katalog.akun.services.sesi import end_sessions
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation


def require_keeper(actor: Pengguna, pengguna: Pengguna) -> None:
    """Judge who may stop or restore a person: a superadmin, or the Admin OPD of every office
    that the person serves.

    Raises RuleViolation `bukan_kewenangan` or `untuk_diri_sendiri`.
    """
    require_other(actor, pengguna)
    if Peran.SUPERADMIN in peran_semua(actor):
        return
    served = Penugasan.objects.filter(pengguna=pengguna, dicabut_pada=None)
    elsewhere = served.exclude(satuan_kerja__in=satker_diadmini(actor))
    if not served.exists() or elsewhere.exists():
        pesan = "Orang ini juga bertugas di tempat lain. Cabut perannya di kantor Anda saja."
        raise RuleViolation("bukan_kewenangan", pesan)


@transaction.atomic
def nonaktifkan(*, actor: Pengguna, pengguna_id: int) -> Pengguna:
    """Stop a person's access: no login any more, and every session ends now.

    Raises RuleViolation `bukan_kewenangan`, `untuk_diri_sendiri`, `sudah_nonaktif` or
    `admin_terakhir`.
    """
    pengguna = Pengguna.objects.get(pk=pengguna_id)
    tugas = list(Penugasan.objects.berlaku(timezone.localdate()).filter(pengguna=pengguna))
    hold(tugas)
    require_keeper(actor, pengguna)
    require_admin_left(tugas)
    if not Pengguna.objects.filter(pk=pengguna_id, is_active=True).update(is_active=False):
        raise RuleViolation("sudah_nonaktif", "Akun ini sudah nonaktif.")
    end_sessions(pengguna)
    record(actor=actor, aksi="pengguna.nonaktifkan", on=pengguna)
    pengguna.refresh_from_db()
    return pengguna


@transaction.atomic
def aktifkan(*, actor: Pengguna, pengguna_id: int) -> Pengguna:
    """Give a stopped person access again; an invited person who never came in stays outside.

    Raises RuleViolation `bukan_kewenangan`, `untuk_diri_sendiri` or `sudah_aktif`.
    """
    pengguna = Pengguna.objects.select_for_update().get(pk=pengguna_id)
    require_keeper(actor, pengguna)
    if pengguna.is_active or not pengguna.has_usable_password():
        raise RuleViolation("sudah_aktif", "Akun ini aktif atau undangannya belum diterima.")
    pengguna.is_active = True
    pengguna.save(update_fields=["is_active"])
    record(actor=actor, aksi="pengguna.aktifkan", on=pengguna)
    return pengguna


@transaction.atomic
def lepas_faktor(*, actor: Pengguna, pengguna_id: int) -> Pengguna:
    """Remove a lost second factor after the person was seen on a video call.

    Every session ends; a role that needs the factor leads to enrolment at the next login.
    Raises RuleViolation `bukan_kewenangan`, `untuk_diri_sendiri` or `tanpa_faktor`.
    """
    pengguna = Pengguna.objects.select_for_update().get(pk=pengguna_id)
    require_keeper(actor, pengguna)
    if not Authenticator.objects.filter(user=pengguna).delete()[0]:
        raise RuleViolation("tanpa_faktor", "Akun ini belum memasang autentikator.")
    end_sessions(pengguna)
    record(actor=actor, aksi="pengguna.lepas-faktor", on=pengguna)
    return pengguna


@transaction.atomic
def store_by_admin(*, actor: Pengguna, pengguna: Pengguna, baru: bool) -> Pengguna:
    """Store a person's plain facts as a superadmin entered them.

    A new person has no password yet and sets the first one by the link of "Lupa sandi".
    """
    if baru:
        pengguna.set_unusable_password()
    pengguna.surel = pengguna.surel.lower() if pengguna.surel else None
    pengguna.nip, pengguna.hp = pengguna.nip or None, pengguna.hp or None
    pengguna.save(force_insert=baru)
    record(actor=actor, aksi="pengguna.buat" if baru else "pengguna.ubah", on=pengguna)
    return pengguna
