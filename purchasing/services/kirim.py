"""The button of the page "Buat paket": make the package and send it, in one transaction."""

from collections.abc import Mapping
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.kebijakan.selectors import policy_rupiah
from purchasing.models import Pesanan
from purchasing.selectors.hak import roles_in
from purchasing.services.gerbang import pintu
from purchasing.services.paket import IsianPaket, buat_paket, next_aksi
from purchasing.services.pesanan import perform_aksi


@pintu
@transaction.atomic
def buat_dan_kirim(
    *,
    actor: Pengguna,
    isian: IsianPaket,
    kunci: UUID,
    benturan_dinyatakan: bool,
    alasan_temuan: Mapping[str, str] | None = None,
) -> Pesanan:
    """Make a package and send it to the PPK, all or nothing.

    A package above the limit of a PP is forwarded instead, so that the PPK sends it as the buyer.
    Raises what `buat_paket` and `perform_aksi` raise; then nothing is kept and the cart is whole.
    """
    pesanan = buat_paket(actor=actor, isian=isian, kunci=kunci)
    batas = policy_rupiah("epurchasing.pp_max", timezone.localdate(), pesanan.etalase.jenis)
    return perform_aksi(
        nomor=pesanan.nomor,
        aksi=next_aksi(pesanan, roles_in(pesanan, actor), batas),
        actor=actor,
        versi=1,
        kunci=uuid5(kunci, "kirim"),
        benturan_dinyatakan=benturan_dinyatakan,
        alasan_temuan=alasan_temuan,
    )
