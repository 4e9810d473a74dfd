"""What all API views share: pages with an upper bound, and one shape for errors."""

from typing import Any

from rest_framework import status
from rest_framework.exceptions import APIException, NotFound, ValidationError
from rest_framework.pagination import Cursor, CursorPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView, exception_handler

from katalog.core.errors import RuleViolation

# What HTTP calls a refusal is decided here and nowhere in a rule.
STATUS_OF = {
    "bukan_kewenangan": status.HTTP_403_FORBIDDEN,
    "kunci_dipakai_ulang": status.HTTP_422_UNPROCESSABLE_ENTITY,
    "berkas_kosong": status.HTTP_422_UNPROCESSABLE_ENTITY,
    "berkas_terlalu_besar": status.HTTP_422_UNPROCESSABLE_ENTITY,
    "berkas_bukan_foto": status.HTTP_422_UNPROCESSABLE_ENTITY,
    "berkas_bukan_dokumen": status.HTTP_422_UNPROCESSABLE_ENTITY,
    "berkas_rusak": status.HTTP_422_UNPROCESSABLE_ENTITY,
    "berkas_berbahaya": status.HTTP_422_UNPROCESSABLE_ENTITY,
    "akhiran_tidak_cocok": status.HTTP_422_UNPROCESSABLE_ENTITY,
    "foto_bergerak": status.HTTP_422_UNPROCESSABLE_ENTITY,
    "foto_terlalu_lebar": status.HTTP_422_UNPROCESSABLE_ENTITY,
    "foto_terlalu_kecil": status.HTTP_422_UNPROCESSABLE_ENTITY,
    "temuan_butuh_alasan": status.HTTP_422_UNPROCESSABLE_ENTITY,
}
# The code and the sentence of every answer that is no rule's; the API page lists them.
GALAT = {
    400: ("permintaan_salah", "Permintaan tidak dapat dibaca. Lihat `fields`."),
    401: ("belum_masuk", "Masuk dulu untuk membuka data ini."),
    403: ("bukan_kewenangan", "Peran Anda tidak berwenang untuk data ini."),
    404: ("tidak_ada", "Data ini tidak ada."),
    405: ("metode_salah", "Metode ini tidak tersedia di alamat ini."),
    406: ("format_salah", "Format ini tidak tersedia. Pakai JSON."),
    415: ("media_salah", "Kirim isi sebagai JSON."),
    429: ("terlalu_sering", "Terlalu sering meminta. Tunggu sebentar."),
}
PK_MAKS = 2**63


class NewestFirst(CursorPagination):
    ordering = ("-pk",)
    page_size = 50
    max_page_size = 200
    page_size_query_param = "batas"
    cursor_query_param = "kursor"

    def decode_cursor(self, request: Request) -> Cursor | None:
        """Read the cursor; one that we did not make is a bad request, never an error of ours."""
        try:
            cursor = super().decode_cursor(request)
        except NotFound:
            raise unknown_cursor() from None
        if cursor is not None and cursor.position is not None and not _is_pk(cursor.position):
            raise unknown_cursor()
        return cursor


def _is_pk(position: str) -> bool:
    return position.isascii() and position.isdigit() and int(position[:20]) < PK_MAKS


def unknown_cursor() -> ValidationError:
    """Return the refusal of a cursor that is not ours, or belongs to another list."""
    kalimat = "Kursor ini tidak dikenal atau sudah lewat. Mulai dari halaman pertama."
    return ValidationError({"kursor": [kalimat]})


class KnownParameters(APIView):
    """Refuses a query parameter that means nothing: a typing error must not widen a result."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        filters = getattr(getattr(self, "filterset_class", None), "base_filters", {})
        known = {*filters, "batas", "kursor"} if getattr(self, "action", "") == "list" else set()
        if unknown := sorted(set(request.query_params) - known):
            sentence = "Parameter ini tidak dikenal."
            raise ValidationError({nama[:40]: [sentence] for nama in unknown[:20]})


def http_status(violation: RuleViolation) -> int:
    """Return the HTTP status for a rule that refused: 409 unless the table says otherwise."""
    return STATUS_OF.get(violation.code, status.HTTP_409_CONFLICT)


def violations_as_responses(exc: Exception, context: dict[str, Any]) -> Response | None:
    """Turn every refusal into `{"code", "message"}`, with `fields` for a bad request."""
    if isinstance(exc, RuleViolation):
        body = {"code": exc.code, "message": exc.message}
        return Response(body, status=http_status(exc))
    response = exception_handler(exc, context)
    if response is None:
        return None
    code, message = GALAT.get(response.status_code, ("galat", "Permintaan ditolak."))
    fields = response.data if isinstance(exc, APIException) else None
    response.data = {"code": code, "message": message}
    if response.status_code == status.HTTP_400_BAD_REQUEST:
        response.data["fields"] = fields
    return response
