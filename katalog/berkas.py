"""Pictures from the disk of this machine. With S3 the storage serves them, and not this."""

from posixpath import normpath

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

# Documents and quarantined uploads lie under the same root and are never served from here.
UMUM = ("produk/", "instansi/")
GAMBAR = (".webp", ".jpg", ".jpeg", ".png")
SETAHUN = 365 * 24 * 60 * 60


@login_not_required
@require_safe
def berkas(request: HttpRequest, nama: str) -> HttpResponseBase:
    """Send one public picture. Its name changes with its content, so it may be kept for ever."""
    if normpath(nama) != nama or not nama.startswith(UMUM) or not nama.endswith(GAMBAR):
        raise Http404
    response = serve(request, nama, document_root=settings.MEDIA_ROOT)
    response["Cache-Control"] = f"public, max-age={SETAHUN}, immutable"
    response["X-Content-Type-Options"] = "nosniff"
    return response
