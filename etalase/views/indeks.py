from itertools import groupby
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from etalase.selectors.etalase import daftar_etalase
from katalog.core.htmx import is_htmx, render_page
from katalog.core.singgahan import kept_for_guests

SARING_MAKS = 80


@login_not_required
@require_safe
@kept_for_guests()
def indeks(request: HttpRequest) -> HttpResponse:
    """Every etalase by family, and a box that narrows them."""
    saring = "".join(c for c in request.GET.get("saring", "")[:SARING_MAKS] if c.isprintable())
    daftar = daftar_etalase(saring.strip())
    rumpun = [(r, list(baris)) for r, baris in groupby(daftar, lambda b: b.etalase.rumpun)]
    context: dict[str, Any] = {
        "saring": saring.strip(),
        "rumpun": rumpun,
        "jumlah": len(daftar),
        "tayang": sum(not baris.is_segera for baris in daftar),
        "is_htmx": is_htmx(request),
    }
    return render_page(request, "etalase/indeks.html", "etalase/_indeks_daftar.html", context)
