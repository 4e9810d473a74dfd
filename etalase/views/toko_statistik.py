from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from etalase.selectors.statistik import nasihat, statistik_toko
from etalase.selectors.toko import hitung_status
from etalase.views.toko_konteks import toko_of


@require_safe
def statistik(request: HttpRequest) -> HttpResponse:
    """How complete and how dear the shop's products are; no vendor is named beside another."""
    toko = toko_of(request)
    rows = statistik_toko(toko)
    context = {"baris": rows, "nasihat": nasihat(rows), "hitung": hitung_status(toko)}
    return render(request, "etalase/toko/statistik.html", context)
