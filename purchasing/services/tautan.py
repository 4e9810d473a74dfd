"""Deciding through the link of an e-mail: once, by one person, about one version."""

from collections.abc import Mapping
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.db.models.functions import Now

from katalog.core.errors import RuleViolation
from katalog.core.idempotency import find_result
from purchasing.models import Pesanan, TautanKeputusan
from purchasing.notifications import GARAM_TAUTAN
from purchasing.services.gerbang import pintu
from purchasing.services.pesanan import perform_berurutan, route_of
from purchasing.state import Aksi

PUTUSAN: dict[str, tuple[Aksi, ...]] = {
    "setujui": (Aksi.SETUJUI, Aksi.TANDA_TANGANI),
    "kembalikan": (Aksi.KEMBALIKAN,),
    "tolak": (Aksi.TOLAK,),
}


def find_tautan(token: str) -> TautanKeputusan | None:
    """Return the link of a token, whatever its state; None for a token that we did not make."""
    try:
        kode = Signer(salt=GARAM_TAUTAN).unsign(token)
    except BadSignature:
        return None
    return (
        TautanKeputusan.objects.select_related("pesanan__penyedia", "pesanan__satker", "penerima")
        .filter(kode=kode)
        .first()
    )


def is_decided(*, tautan: TautanKeputusan, putusan: str, kunci: UUID) -> bool:
    """Tell whether this very submit has decided already: it is answered as it was the first time.

    The code of the second factor is used up by then, so it cannot be asked for again.
    """
    route = route_of(PUTUSAN[putusan])
    return (
        tautan.dipakai_pada is not None
        and find_result(actor_id=tautan.penerima_id, kunci=kunci, route=route)
        == tautan.pesanan.nomor
    )


@pintu
@transaction.atomic
def putuskan_lewat_tautan(
    *,
    tautan: TautanKeputusan,
    putusan: str,
    kunci: UUID,
    alasan: str,
    faktor_segar: bool,
    alasan_temuan: Mapping[str, str] | None = None,
) -> Pesanan:
    """Decide as the addressee of the link and use the link up, both or neither.

    `putusan` is a key of PUTUSAN. Raises RuleViolation `tautan_terpakai`, `tautan_kedaluwarsa`,
    and whatever `perform_berurutan` raises (a package changed since the e-mail: `versi_lama`).
    """
    pesanan = perform_berurutan(
        nomor=tautan.pesanan.nomor,
        daftar_aksi=PUTUSAN[putusan],
        actor=tautan.penerima,
        versi=tautan.versi,
        kunci=kunci,
        alasan=alasan,
        faktor_segar=faktor_segar,
        alasan_temuan=alasan_temuan,
    )
    used = TautanKeputusan.objects.filter(
        pk=tautan.pk, dipakai_pada=None, kedaluwarsa_pada__gt=Now()
    ).update(dipakai_pada=Now())
    if not used:
        tautan.refresh_from_db()
        if tautan.dipakai_pada is not None:
            raise RuleViolation("tautan_terpakai", "Tautan ini sudah dipakai.")
        raise RuleViolation("tautan_kedaluwarsa", "Tautan ini sudah lewat masa berlakunya.")
    return pesanan
