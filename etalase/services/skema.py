"""A schema that versions have obeyed never changes: a change is a new schema."""

from django.db import transaction
from django.db.models import Max

from etalase.models import Atribut, SkemaAtribut, VersiProduk
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation

PENYUSUN = frozenset({Peran.PENGELOLA.value, Peran.PENELAAH.value})


def is_in_use(skema: SkemaAtribut) -> bool:
    """Tell whether a version of a product was written by this schema."""
    return VersiProduk.objects.filter(skema=skema).exists()


@transaction.atomic
def copy_skema(*, skema_id: int, actor: Pengguna) -> SkemaAtribut:
    """Make the next version of a schema, with the same attributes, not yet in force.

    Raises RuleViolation `bukan_kewenangan`.
    """
    _may_write(actor)
    lama = SkemaAtribut.objects.select_for_update(of=("self",)).get(pk=skema_id)
    keluarga = SkemaAtribut.objects.filter(etalase=lama.etalase_id)
    terakhir = keluarga.aggregate(versi=Max("versi"))["versi"] or 0
    baru = SkemaAtribut.objects.create(
        etalase_id=lama.etalase_id, versi=terakhir + 1, is_berlaku=False
    )
    daftar = list(lama.atribut.all())
    for atribut in daftar:
        atribut.pk = None
        atribut.skema = baru
    Atribut.objects.bulk_create(daftar)
    record(actor=actor, aksi="skema.salin", on=baru, versi=baru.versi)
    return baru


@transaction.atomic
def berlakukan(*, skema_id: int, actor: Pengguna) -> SkemaAtribut:
    """Put a schema in force instead of the one before; versions keep the schema they obeyed.

    Raises RuleViolation `bukan_kewenangan` or `skema_kosong`.
    """
    _may_write(actor)
    baru = SkemaAtribut.objects.select_for_update(of=("self",)).get(pk=skema_id)
    if not baru.atribut.exists():
        raise RuleViolation("skema_kosong", "Isi dulu atributnya.")
    SkemaAtribut.objects.filter(etalase=baru.etalase_id, is_berlaku=True).update(is_berlaku=False)
    baru.is_berlaku = True
    baru.save()
    record(actor=actor, aksi="skema.berlakukan", on=baru, versi=baru.versi)
    return baru


def _may_write(actor: Pengguna) -> None:
    if PENYUSUN.isdisjoint(peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Skema disusun oleh pengelola atau penelaah.")


@transaction.atomic
def move_atribut(*, skema_id: int, atribut_id: int, naik: bool) -> None:
    """Change the place of an attribute with the one before or after it; at the end nothing moves.

    The caller has judged the right to change the schema and that no version obeys it.
    """
    skema = SkemaAtribut.objects.select_for_update(of=("self",)).get(pk=skema_id)
    daftar = list(skema.atribut.all())
    kini = next((n for n, satu in enumerate(daftar) if satu.pk == atribut_id), None)
    if kini is None:
        return
    tuju = min(max(kini + (-1 if naik else 1), 0), len(daftar) - 1)
    daftar.insert(tuju, daftar.pop(kini))
    for urutan, satu in enumerate(daftar, start=1):
        satu.urutan = urutan
    Atribut.objects.bulk_update(daftar, ["urutan"])
