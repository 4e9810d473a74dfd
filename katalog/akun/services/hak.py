"""Who may give and take roles. Nobody gives one to himself (`reliability.md` 4.9)."""

from django.utils import timezone

from katalog.akun.models import Pengguna, Penugasan, SatuanKerja
from katalog.akun.selectors import peran_semua, satker_diadmini
from katalog.akun.state import PERAN_OPD, PERAN_PENGELOLA, Peran
from katalog.core.errors import RuleViolation


def require_admin(actor: Pengguna, satker: SatuanKerja) -> None:
    """Raise RuleViolation `bukan_kewenangan` unless the actor is Admin OPD of this office today."""
    if not satker_diadmini(actor).filter(pk=satker.pk).exists():
        raise RuleViolation("bukan_kewenangan", "Hanya Admin OPD kantor ini yang berwenang.")


def require_giver(actor: Pengguna, peran: str, satker: SatuanKerja | None) -> None:
    """Judge who may give this role: Admin OPD at the own office, superadmin the rest.

    A superadmin gives an office its Admin OPD and the region its managers, and no business role
    of an office (SoD6). Raises RuleViolation `bukan_kewenangan`.
    """
    if satker is not None and satker_diadmini(actor).filter(pk=satker.pk).exists():
        if peran in PERAN_OPD:
            return
    elif Peran.SUPERADMIN in peran_semua(actor) and peran in {Peran.ADMIN_OPD, *PERAN_PENGELOLA}:
        return
    raise RuleViolation("bukan_kewenangan", "Peran ini tidak dapat Anda berikan di tempat itu.")


def require_other(actor: Pengguna, pengguna: Pengguna | None) -> None:
    """Raise RuleViolation `untuk_diri_sendiri` when a person acts on his own roles or access."""
    if pengguna is not None and actor.pk == pengguna.pk:
        raise RuleViolation("untuk_diri_sendiri", "Peran dan akses sendiri diubah oleh orang lain.")


def require_single_duty(pengguna: Pengguna, peran: str) -> None:
    """A superadmin holds no other role at the same time (SoD6).

    Raises RuleViolation `rangkap_superadmin`.
    """
    held = peran_semua(pengguna) - {peran}
    if held and Peran.SUPERADMIN in {*held, peran}:
        raise RuleViolation("rangkap_superadmin", "Superadmin tidak boleh merangkap peran lain.")


def require_admin_left(tanpa: list[Penugasan]) -> None:
    """Keep each office its last Admin OPD, and the region its last superadmin.

    Locks the rivals in primary-key order, so that two who leave at once cannot both succeed.
    Raises RuleViolation `admin_terakhir`. Call it inside the transaction that takes the roles.
    """
    penting = [t for t in tanpa if t.peran in (Peran.ADMIN_OPD, Peran.SUPERADMIN)]
    gone = {t.pk for t in tanpa}
    for tugas in sorted(penting, key=lambda t: t.pk):
        rivals = Penugasan.objects.select_for_update(of=("self",)).filter(
            peran=tugas.peran, satuan_kerja=tugas.satuan_kerja_id, dicabut_pada=None
        )
        locked = {row.pk for row in rivals.order_by("pk")}
        today = Penugasan.objects.berlaku(timezone.localdate()).filter(pk__in=locked - gone)
        if not today.exists():
            label = tugas.get_peran_display()
            pesan = f"Ini {label} terakhir. Tunjuk penggantinya dulu."
            raise RuleViolation("admin_terakhir", pesan)
