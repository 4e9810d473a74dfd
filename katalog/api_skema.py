"""How the API describes itself: its session, and the shape and codes of its refusals."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension

from katalog.core.api import GALAT

SALAH = (400, 401, 403, 404)


class SesiScheme(OpenApiAuthenticationExtension):
    target_class = "katalog.core.api_masuk.SesiAuthentication"
    name = "sesi"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": "sesi",
            "description": "Sesi dari halaman masuk. Data publik tidak memerlukannya.",
        }


def add_refusals(result: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """Add to every operation the refusals it may give, and their one shape."""
    result["components"]["schemas"]["Galat"] = {
        "type": "object",
        "required": ["code", "message"],
        "properties": {
            "code": {"type": "string", "enum": [code for code, _ in GALAT.values()]},
            "message": {"type": "string"},
            "fields": {"type": "object", "description": "Hanya pada 400: pesan per parameter."},
        },
    }
    body = {"application/json": {"schema": {"$ref": "#/components/schemas/Galat"}}}
    for path in result["paths"].values():
        for operation in path.values():
            for status in SALAH:
                code, message = GALAT[status]
                operation["responses"].setdefault(
                    str(status), {"description": f"`{code}`: {message}", "content": body}
                )
    return result
