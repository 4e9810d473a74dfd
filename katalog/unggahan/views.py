"""Stored documents, sent to those who may read them and to nobody else."""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from katalog.unggahan.kalimat import akhiran
from katalog.unggahan.models import JenisUnggahan, StatusUnggahan, Unggahan
from katalog.unggahan.selectors import boleh_baca

KOTAK_PASIR = "default-src 'none'; sandbox"


@require_safe
def dokumen(request: HttpRequest, kode: str) -> HttpResponseBase:
    """Send one document as an attachment. What a person may not read does not exist (404)."""
    unggahan = Unggahan.objects.filter(
        kode=kode, jenis=JenisUnggahan.DOKUMEN, status=StatusUnggahan.SIAP
    ).first()
    if unggahan is None or not boleh_baca(request.user, unggahan):
        raise Http404
    try:
        isi = default_storage.open(unggahan.besar)
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(isi, content_type=unggahan.tipe or "application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, nama_unduh(unggahan))
    response["Content-Security-Policy"] = KOTAK_PASIR
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def nama_unduh(unggahan: Unggahan) -> str:
    """Return the sender's name of the file, with the ending of what is really inside."""
    ujung = akhiran(unggahan.besar) or "bin"
    nama = unggahan.nama_asli
    return nama if akhiran(nama) == ujung else f"{nama}.{ujung}"
