"""`/toko/produk/<kode>/keberatan/`: why a product is frozen, and the vendor's objection."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from etalase.forms.pembekuan import KeberatanForm
from etalase.models import Produk
from etalase.selectors.pembekuan import RUANG_KEBERATAN, pembekuan_berjalan, riwayat_pembekuan
from etalase.services.keberatan import ajukan_keberatan
from etalase.views.toko_konteks import find_produk, orang
from katalog.core.errors import RuleViolation
from katalog.unggahan.models import JenisUnggahan
from katalog.unggahan.services import terima

TIDAK_LENGKAP = 422
ISIAN_BERKAS = "berkas_", "kuota_", "akhiran_"


@require_http_methods(["GET", "HEAD", "POST"])
def keberatan(request: HttpRequest, kode: str) -> HttpResponse:
    """The freeze as its vendor reads it, with the clock, the form, or the answer."""
    produk = find_produk(request, kode)
    if produk is None or not produk.pembekuan.exists():
        raise Http404
    form = KeberatanForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            _object(request, produk, form.cleaned_data)
        except RuleViolation as violation:
            kolom = "bukti" if violation.code.startswith(ISIAN_BERKAS) else None
            form.add_error(kolom, violation.message)
        else:
            messages.success(request, "Keberatan terkirim. Jawabannya kami kabarkan.")
            return redirect("etalase:keberatan", produk.kode)
    status = TIDAK_LENGKAP if form.errors else 200
    return render(request, "etalase/toko/keberatan.html", _context(produk, form), status=status)


def _object(request: HttpRequest, produk: Produk, isi: dict[str, Any]) -> None:
    berkas = isi["bukti"]
    bukti = berkas and terima(
        berkas=berkas,
        jenis=JenisUnggahan.DOKUMEN,
        ruang=f"{RUANG_KEBERATAN}:{produk.penyedia_id}",
        actor=orang(request),
    )
    ajukan_keberatan(
        produk_id=produk.pk, actor=orang(request), uraian=isi["uraian"], bukti=bukti or None
    )


def _context(produk: Produk, form: KeberatanForm) -> dict[str, Any]:
    beku = pembekuan_berjalan(produk)
    satu = beku or riwayat_pembekuan(produk).first()
    keberatan = getattr(satu, "keberatan", None)
    return {
        "produk": produk,
        "beku": satu,
        "berjalan": beku is not None,
        "keberatan": keberatan,
        "boleh": beku is not None and keberatan is None and timezone.now() <= beku.batas_keberatan,
        "form": form,
    }
