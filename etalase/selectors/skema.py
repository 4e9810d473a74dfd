"""What a change of schema means for the products that are there."""

from etalase.models import Produk, SkemaAtribut

HITUNG_MAKS = 10_000


def count_on_older(skema: SkemaAtribut) -> int:
    """Return how many products of the etalase show a version of another schema, at most 10,000."""
    rows = Produk.objects.filter(etalase=skema.etalase_id, versi_tayang__isnull=False)
    return rows.exclude(versi_tayang__skema=skema).order_by()[:HITUNG_MAKS].count()
