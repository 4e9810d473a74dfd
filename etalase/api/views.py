"""The public, read-only part of the API. Anyone may ask; nothing here names a person."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from rest_framework.permissions import AllowAny
from rest_framework.viewsets import ReadOnlyModelViewSet

from etalase.api.filters import EtalaseApiFilter, PenyediaApiFilter, ProdukApiFilter
from etalase.api.halaman import BestFirst
from etalase.api.serializers import (
    EtalaseOut,
    EtalaseRinciOut,
    PenyediaOut,
    ProdukOut,
    ProdukRinciOut,
)
from etalase.models import Etalase, Produk
from etalase.selectors.etalase import TERLIHAT
from etalase.selectors.penyedia import penyedia_terbuka
from etalase.selectors.produk import produk_tayang
from katalog.core.api import KnownParameters
from katalog.kebijakan.selectors import daftar_tarif
from vendors.models import Penyedia


class EtalaseViewSet(KnownParameters, ReadOnlyModelViewSet):
    """Every etalase that the public may know of, those in preparation included."""

    queryset = Etalase.objects.none()
    permission_classes = (AllowAny,)
    serializer_class = EtalaseOut
    filterset_class = EtalaseApiFilter
    lookup_field = "slug"
    lookup_value_regex = "[-a-z0-9_]{1,120}"

    def get_queryset(self) -> QuerySet[Etalase]:
        return Etalase.objects.filter(status__in=TERLIHAT).select_related("rumpun")

    def get_serializer_class(self) -> Any:
        return EtalaseRinciOut if self.action == "retrieve" else EtalaseOut


class ProdukViewSet(KnownParameters, ReadOnlyModelViewSet):
    """Products on display today, with the price that screens show.

    With `q` they are found and ordered as on the pages for people, the best first.
    """

    queryset = Produk.objects.none()
    permission_classes = (AllowAny,)
    serializer_class = ProdukOut
    filterset_class = ProdukApiFilter
    pagination_class = BestFirst
    lookup_field = "kode"
    lookup_value_regex = "[0-9a-z]{8,16}"

    def get_queryset(self) -> QuerySet[Produk]:
        produk = produk_tayang()
        if self.action == "retrieve":
            return produk.defer(None).prefetch_related("foto")
        return produk

    def get_serializer_class(self) -> Any:
        return ProdukRinciOut if self.action == "retrieve" else ProdukOut

    def get_serializer_context(self) -> dict[str, Any]:
        hari = timezone.localdate()
        return {**super().get_serializer_context(), "hari": hari, "tarif": daftar_tarif(hari)}


class PenyediaViewSet(KnownParameters, ReadOnlyModelViewSet):
    """Vendors with a public profile."""

    queryset = Penyedia.objects.none()
    permission_classes = (AllowAny,)
    serializer_class = PenyediaOut
    filterset_class = PenyediaApiFilter
    lookup_field = "slug"
    lookup_value_regex = "[-a-z0-9_]{1,180}"

    def get_queryset(self) -> QuerySet[Penyedia]:
        return penyedia_terbuka()
