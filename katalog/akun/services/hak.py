"""Who may give and take roles. Nobody gives one to himself (`reliability.md` 4.9)."""

from collections.abc import Collection, Iterable

from django.db.models import Q
from django.utils import timezone

from katalog.akun.models import Pengguna, Penugasan, SatuanKerja
from katalog.akun.selectors import peran_semua, satker_diadmini
from katalog.akun.state import PERAN_OPD, PERAN_PENGELOLA, Peran
from katalog.core.errors import RuleViolation

# Without one of these nobody could let anybody in.
PENJAGA = frozenset({Peran.ADMIN_OPD, Peran.SUPERADMIN})


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


def hold(tugas: Iterable[Penugasan]) -> None:
    """Lock assignments that are about to end, and beside a keeper's all of the same kind there.

    One statement in primary-key order, so that two who remove each other take turns. Judge
    afterwards: who waited here may have lost the right meanwhile.
    """
    wanted = Q(pk=None)
    for satu in tugas:
        wanted |= Q(pk=satu.pk)
        if satu.peran in PENJAGA:
            wanted |= Q(peran=satu.peran, satuan_kerja=satu.satuan_kerja_id)
    rows = Penugasan.objects.select_for_update(of=("self",)).filter(wanted, dicabut_pada=None)
    list(rows.order_by("pk").values_list("pk", flat=True))


def require_admin_left(tanpa: Collection[Penugasan]) -> None:
    """Keep each office its last Admin OPD, and the region its last superadmin.

    Raises RuleViolation `admin_terakhir`. Call it after `hold`, in the same transaction.
    """
    gone = [t.pk for t in tanpa]
    today = Penugasan.objects.berlaku(timezone.localdate()).exclude(pk__in=gone)
    for tugas in tanpa:
        if tugas.peran not in PENJAGA:
            continue
        if not today.filter(peran=tugas.peran, satuan_kerja=tugas.satuan_kerja_id).exists():
            pesan = f"Ini {tugas.get_peran_display()} terakhir. Tunjuk penggantinya dulu."
            raise RuleViolation("admin_terakhir", pesan)
