"""Where the QR code of a document leads: is it ours, and is it unchanged?"""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from purchasing.forms import PeriksaBerkasForm
from purchasing.models import Dokumen
from purchasing.selectors.dokumen import Keaslian, compare, examine


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def verifikasi(request: HttpRequest, kode: str) -> HttpResponse:
    """Tell anybody whether a document is genuine, and whether a file of it was changed.

    Nothing of its content is shown, and the file is not kept.
    """
    dokumen = Dokumen.objects.select_related("satker", "surat").filter(kode=kode).first()
    if dokumen is None:
        return render(request, "purchasing/verifikasi_tak_ada.html", status=404)
    kiriman = request.method == "POST"
    form = PeriksaBerkasForm(*((request.POST, request.FILES) if kiriman else ()))
    cocok: Keaslian | None = None
    if kiriman and form.is_valid():
        cocok = compare(dokumen, form.cleaned_data["berkas"].chunks())
    context = {"dokumen": dokumen, "keaslian": examine(dokumen), "form": form, "cocok": cocok}
    status = 422 if kiriman and cocok is None else 200
    return render(request, "purchasing/verifikasi_dokumen.html", context, status=status)
