"""The first person of a new instance, whom nobody can invite."""

from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from katalog.akun.models import Pengguna, Penugasan
from katalog.akun.services.penugasan import save_penugasan
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation


@transaction.atomic
def angkat_superadmin(*, nama: str, surel: str, nomor_sk: str) -> str:
    """Make the first superadmin and return the path of the link that sets the password.

    The link works once, for 30 minutes; "Lupa sandi" gives another. Raises RuleViolation
    `sudah_ada_superadmin` when one is in office, and `surel_dipakai`.
    """
    today = timezone.localdate()
    if Penugasan.objects.berlaku(today).filter(peran=Peran.SUPERADMIN).exists():
        raise RuleViolation("sudah_ada_superadmin", "Superadmin sudah ada. Tambah lewat /kelola/.")
    if Pengguna.objects.filter(surel=surel.lower()).exists():
        raise RuleViolation("surel_dipakai", "Surel ini sudah dipakai akun lain.")
    pengguna = Pengguna.objects.create_user(nama=nama, surel=surel.lower())
    tugas = Penugasan(
        pengguna=pengguna, peran=Peran.SUPERADMIN, nomor_sk=nomor_sk, berlaku_dari=today
    )
    save_penugasan(tugas)
    record(actor=None, aksi="penugasan.beri", on=tugas, ke=tugas.peran, pengguna=pengguna.pk)
    token = default_token_generator.make_token(pengguna)
    return reverse("akun:lupa-baru", args=[pengguna.kode, token])
