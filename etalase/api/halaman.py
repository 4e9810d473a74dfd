from dataclasses import replace
from typing import Any

from django.db.models import QuerySet
from rest_framework.request import Request
from rest_framework.utils.urls import replace_query_param
from rest_framework.views import APIView

from etalase.api.filters import ProdukApiFilter
from etalase.hasil import sudut_kini
from etalase.models import Produk
from etalase.selectors.cari.kursor import read_cursor, write_cursor
from etalase.selectors.cari.mesin import find
from etalase.selectors.cari.permintaan import Hasil, Permintaan
from katalog.core.api import NewestFirst, unknown_cursor


class BestFirst(NewestFirst):
    """Pages of a search in the published order; without words the newest first."""

    dicari: tuple[Permintaan, Hasil] | None = None

    def paginate_queryset(
        self, queryset: QuerySet[Produk], request: Request, view: APIView | None = None
    ) -> list[Any] | None:
        """Return one page. The filters have passed already; what they ask is read once more."""
        saring = ProdukApiFilter(request.query_params, queryset=queryset, request=request)
        minta = saring.permintaan() if saring.is_valid() else None
        if minta is None:
            return super().paginate_queryset(queryset, request, view)
        sudut = sudut_kini()
        minta = replace(minta, jumlah=self.get_page_size(request))
        if kursor := request.query_params.get(self.cursor_query_param):
            ada = read_cursor(kursor, minta, sudut.hari)
            if ada is None:
                raise unknown_cursor()
            minta = ada
        hasil = find(minta, sudut)
        self.alamat = request.build_absolute_uri()
        self.dicari = minta, hasil
        milik = {satu.pk: satu for satu in queryset.filter(pk__in=hasil.pk)}
        # A row may be gone since the engine looked.
        return [milik[pk] for pk in hasil.pk if pk in milik]

    def get_next_link(self) -> str | None:
        if self.dicari is None:
            return super().get_next_link()
        minta, hasil = self.dicari
        if hasil.akhir is None or hasil.mulai + len(hasil.pk) >= hasil.total:
            return None
        return self._link(write_cursor(hasil.akhir, minta))

    def get_previous_link(self) -> str | None:
        if self.dicari is None:
            return super().get_previous_link()
        minta, hasil = self.dicari
        if hasil.awal is None or not hasil.mulai:
            return None
        return self._link(write_cursor(hasil.awal, minta, mundur=True))

    def _link(self, kursor: str) -> str:
        return replace_query_param(self.alamat, self.cursor_query_param, kursor)
