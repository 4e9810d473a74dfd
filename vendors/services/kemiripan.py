"""Vendors that share an account, a person, a phone or an address: flagged, never blocked."""

from collections.abc import Iterator

from django.db.models import QuerySet

from vendors.models import JenisTanda, Penyedia, RekeningPenyedia, TandaKemiripan

PALING_BANYAK = 50


def tandai_kemiripan(penyedia: Penyedia) -> int:
    """Write one flag for each thing that another vendor shares with this one; return how many.

    Must run in the transaction of the fact it looks at. Managers read the flags; the vendor is
    neither told nor held up (`reliability.md` 2.7).
    """
    rows = [
        TandaKemiripan(penyedia=penyedia, lain_id=lain, jenis=jenis)
        for jenis, kembar in _twins(penyedia)
        for lain in kembar[:PALING_BANYAK]
    ]
    TandaKemiripan.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def _twins(penyedia: Penyedia) -> Iterator[tuple[JenisTanda, "QuerySet[Penyedia, int]"]]:
    lain = Penyedia.objects.exclude(pk=penyedia.pk).order_by("pk").values_list("pk", flat=True)
    nomor = RekeningPenyedia.objects.filter(penyedia=penyedia).values("nomor_sidik")
    yield JenisTanda.REKENING, lain.filter(rekening__nomor_sidik__in=nomor).distinct()
    for jenis, kolom in (
        (JenisTanda.NIK, "nik_sidik"),
        (JenisTanda.NPWP, "npwp_sidik"),
        (JenisTanda.TELEPON, "telepon"),
        (JenisTanda.ALAMAT, "alamat_sidik"),
    ):
        if isi := getattr(penyedia, kolom):
            yield jenis, lain.filter(**{kolom: isi})
