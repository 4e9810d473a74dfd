from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from etalase.selectors import etalase_terbesar, hitung_katalog
from katalog.core.singgahan import kept_for_guests
from purchasing.selectors.daftar import angka_belanja, tugas_of
from purchasing.views.konteks import orang

SIMPAN_DETIK = 600
SERING_DICARI = ("kertas HVS", "nasi kotak", "kursi", "seragam", "laptop")
TUGAS_DI_BERANDA = 3


@login_not_required
@require_safe
@kept_for_guests(segar_detik=SIMPAN_DETIK)
def beranda(request: HttpRequest) -> HttpResponse:
    """The front door: search first, then who you are, then what the catalogue holds."""
    context: dict[str, Any] = {
        "sering_dicari": SERING_DICARI,
        "etalase": cache.get_or_set("beranda.etalase", etalase_terbesar, SIMPAN_DETIK),
        "katalog": cache.get_or_set("beranda.katalog", hitung_katalog, SIMPAN_DETIK),
        "belanja": cache.get_or_set("beranda.belanja", angka_belanja, SIMPAN_DETIK),
    }
    if request.user.is_authenticated:
        tugas = tugas_of(orang(request))
        context["tugas"] = tugas[:TUGAS_DI_BERANDA]
        context["jumlah_tugas"] = len(tugas)
    return render(request, "purchasing/beranda.html", context)
