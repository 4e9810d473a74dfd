"""A stand-in for OSS: invented businesses by NIB, served over HTTP in the demo and in tests.

A NIB that ends in 404 is unknown, one that ends in 503 finds the service down.
"""

import json
import re
from collections.abc import Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe


def jawab(nib: str) -> tuple[int, dict[str, Any]]:
    """Return the HTTP status and the JSON of the answer to one NIB."""
    if nib.endswith("404") or not re.fullmatch(r"[0-9]{13}", nib):
        return 404, {"pesan": "NIB tidak ditemukan"}
    if nib.endswith("503"):
        return 503, {"pesan": "Layanan sedang dipelihara"}
    return 200, {
        "nib": nib,
        "nama": f"UD Mebel Contoh {nib[-4:]}",
        "jenis_badan": "ud",
        "kbli": ["31001", "47591"],
        "modal_usaha": 1_500_000_000,
        "alamat": f"Jl. Contoh {int(nib[-4:])}",
        "wilayah": "35.78",
    }


@login_not_required
@require_safe
def oss(request: HttpRequest, nib: str) -> JsonResponse:
    """Answer as OSS would."""
    status, isi = jawab(nib)
    return JsonResponse(isi, status=status)


def aplikasi(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Answer as OSS would, as a server of its own."""
    status, isi = jawab(environ["PATH_INFO"].strip("/").rsplit("/", 1)[-1])
    start_response(f"{status} OSS", [("Content-Type", "application/json")])
    return [json.dumps(isi).encode()]
