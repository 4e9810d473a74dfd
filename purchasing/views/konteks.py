"""What several views of this package need to know about the request."""

from collections.abc import Iterable
from datetime import date
from typing import cast

from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.utils import timezone

from katalog.akun.models import Pengguna, Penugasan
from katalog.core.kalender import count_hari_kerja
from katalog.kebijakan.selectors import libur
from purchasing.models import Dokumen, Pesanan
from purchasing.selectors.hak import (
    hari_ini,
    is_of_own_office,
    kantor_belanja,
    visible_pesanan,
)


def orang(request: HttpRequest) -> Pengguna:
    """Return the person who is logged in; views of this package are behind the login."""
    return cast(Pengguna, request.user)


def tugas_belanja(request: HttpRequest) -> Penugasan:
    """Return the assignment under which this person buys: the one in use, else the first.

    Raises PermissionDenied for a person who may not buy anywhere.
    """
    tugas = list(kantor_belanja(orang(request)).order_by("pk"))
    dipakai = request.session.get("penugasan_id")
    for satu in tugas:
        if satu.pk == dipakai:
            return satu
    if not tugas:
        raise PermissionDenied
    return tugas[0]


def find_pesanan(request: HttpRequest, nomor: str) -> Pesanan:
    """Return an order that this person may see.

    Raises PermissionDenied for one of the person's own office that is for other roles there, and
    Http404 for a foreign one and for none at all.
    """
    satu = visible_pesanan(orang(request)).filter(nomor=nomor).first()
    if satu is not None:
        return satu
    if is_of_own_office(orang(request), nomor):
        raise PermissionDenied
    raise Http404


def kirim_pdf(dokumen: Dokumen, nama: str) -> FileResponse:
    """Return the bytes as they were issued, never made again; Http404 when storage lost them."""
    try:
        berkas = default_storage.open(dokumen.berkas)
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(berkas, filename=nama, content_type="application/pdf")
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def with_sisa(daftar: Iterable[Pesanan]) -> list[tuple[Pesanan, dict[str, str]]]:
    """Return each order with the time that is left for it; the holidays are read once."""
    hari_libur = libur(dari=hari_ini())
    return [(pesanan, sisa_waktu(pesanan, hari_libur)) for pesanan in daftar]


def sisa_waktu(pesanan: Pesanan, hari_libur: frozenset[date] | None = None) -> dict[str, str]:
    """Return how long the owner of the step still has, in words, and how urgent that is."""
    if pesanan.tenggat is None:
        return {"sisa": "", "keadaan": ""}
    if pesanan.tenggat <= timezone.now():
        return {"sisa": "sudah lewat", "keadaan": "lewat"}
    akhir = timezone.localdate(pesanan.tenggat)
    if hari_libur is None:
        hari_libur = libur(dari=hari_ini())
    hari = count_hari_kerja(hari_ini(), akhir, hari_libur)
    if hari <= 1:
        kata = "hari ini" if akhir == hari_ini() else "besok" if hari else "segera"
        return {"sisa": kata, "keadaan": "dekat"}
    return {"sisa": f"{hari} hari kerja lagi", "keadaan": ""}
