from typing import Any

from django.db.models import QuerySet
from rest_framework.permissions import IsAuthenticated
from rest_framework.viewsets import ReadOnlyModelViewSet

from katalog.core.api import KnownParameters
from purchasing.api.serializers import PesananOut, PesananRinciOut
from purchasing.filters import PesananFilter
from purchasing.models import Pesanan
from purchasing.selectors.hak import visible_pesanan


class PesananViewSet(KnownParameters, ReadOnlyModelViewSet):
    """The orders that this person may see; foreign ones do not exist here."""

    queryset = Pesanan.objects.none()
    permission_classes = (IsAuthenticated,)
    serializer_class = PesananOut
    filterset_class = PesananFilter
    lookup_field = "nomor"
    lookup_value_regex = "[A-Z0-9-]{1,20}"

    def get_queryset(self) -> QuerySet[Pesanan]:
        if getattr(self, "swagger_fake_view", False):
            return Pesanan.objects.none()
        return visible_pesanan(self.request.user)  # type: ignore[arg-type]

    def get_serializer_class(self) -> Any:
        return PesananRinciOut if self.action == "retrieve" else PesananOut
