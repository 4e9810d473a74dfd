from dataclasses import dataclass

from django.db.models import Count
from django.utils import timezone

from etalase.models import Etalase, Produk, berlaku_tayang
from etalase.state import StatusEtalase
from vendors.models import boleh_berdagang

SEGERA = (
    StatusEtalase.PENELAAHAN,
    StatusEtalase.MENUNGGU_PENETAPAN,
    StatusEtalase.DITETAPKAN,
    StatusEtalase.PENDAFTARAN,
)
TERLIHAT = (*SEGERA, StatusEtalase.TAYANG, StatusEtalase.DIBEKUKAN)


@dataclass(frozen=True, slots=True)
class HitungKatalog:
    """How much the catalogue holds today; `segera` etalase are not open for orders yet."""

    produk: int
    penyedia: int
    etalase: int
    segera: int


@dataclass(frozen=True, slots=True)
class BarisEtalase:
    """One etalase in the index: how many products are on display, of how many vendors."""

    etalase: Etalase
    jumlah: int = 0
    jumlah_penyedia: int = 0

    @property
    def is_segera(self) -> bool:
        """Tell whether it is being prepared and cannot be ordered from yet."""
        return self.etalase.status in SEGERA


def daftar_etalase(saring: str = "") -> list[BarisEtalase]:
    """Return every etalase the public may know of, by family and name, with its counts.

    `saring` keeps those whose name holds it. Two queries, whatever their number.
    """
    terlihat = Etalase.objects.filter(status__in=TERLIHAT, nama__icontains=saring)
    per_etalase = (
        Produk.objects.filter(
            boleh_berdagang(timezone.localdate(), "penyedia__"),
            berlaku_tayang(timezone.localdate()),
        )
        .values_list("etalase")
        .annotate(jumlah=Count("pk"), jumlah_penyedia=Count("penyedia", distinct=True))
    )
    hitungan = {pk: (jumlah, penyedia) for pk, jumlah, penyedia in per_etalase}
    return [
        BarisEtalase(satu, *hitungan.get(satu.pk, (0, 0)))
        for satu in terlihat.select_related("rumpun").order_by("rumpun__urutan", "nama")
    ]


def etalase_terbesar(jumlah: int = 12) -> list[Etalase]:
    """Return the live etalase with the most products, each with its `jumlah`."""
    berdagang = boleh_berdagang(timezone.localdate(), "produk__penyedia__")
    on_display = berlaku_tayang(timezone.localdate(), "produk__") & berdagang
    return list(
        Etalase.objects.filter(status=StatusEtalase.TAYANG)
        .annotate(jumlah=Count("produk", filter=on_display))
        .order_by("-jumlah", "nama")[:jumlah]
    )


def hitung_katalog() -> HitungKatalog:
    """Count what is on display: products, their vendors, live etalase, and those under study."""
    row = Produk.objects.tayang().aggregate(
        produk=Count("pk"), penyedia=Count("penyedia", distinct=True)
    )
    return HitungKatalog(
        row["produk"],
        row["penyedia"],
        Etalase.objects.filter(status=StatusEtalase.TAYANG).count(),
        Etalase.objects.filter(status=StatusEtalase.PENELAAHAN).count(),
    )
