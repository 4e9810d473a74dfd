"""What the vendor of an order answered beside yes."""

from collections.abc import Iterable

from purchasing.models import PenolakanPenyedia, PermintaanWaktu, Pesanan
from purchasing.state import Aksi

MEMUTUS_WAKTU = frozenset({Aksi.BERI_WAKTU, Aksi.TOLAK_WAKTU})


def permintaan_of(pesanan: Pesanan) -> PermintaanWaktu | None:
    """Return the vendor's one request for more time, decided or not; None when he made none."""
    return PermintaanWaktu.objects.filter(pesanan=pesanan).first()


def penolakan_of(pesanan: Pesanan) -> PenolakanPenyedia | None:
    """Return the coded cause of a refused order."""
    return PenolakanPenyedia.objects.filter(pesanan=pesanan).first()


def sesuai_permintaan(daftar: Iterable[Aksi], minta: PermintaanWaktu | None) -> list[Aksi]:
    """Return the acts that make sense: ask while nothing was asked, decide on what waits."""
    buang = set() if minta is None else {Aksi.MINTA_WAKTU}
    if minta is None or not minta.is_menunggu:
        buang |= MEMUTUS_WAKTU
    return [aksi for aksi in daftar if aksi not in buang]
