import django_filters

from purchasing.models import Pesanan
from purchasing.state import Status


class PesananFilter(django_filters.FilterSet):
    """What an API client may ask of its own orders."""

    status = django_filters.ChoiceFilter(choices=Status.choices)
    tahun = django_filters.NumberFilter()

    class Meta:
        model = Pesanan
        fields = ("status", "tahun")
