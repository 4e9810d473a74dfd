"""The mail that the demo's catcher took, for a person who wants to read it in the browser."""

from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

PALING_BANYAK = 100


@dataclass(frozen=True, slots=True)
class Kepala:
    """What the list shows of one letter."""

    nama: str
    perihal: str
    kepada: str
    tanggal: str


@login_not_required
@require_safe
def daftar_surat(request: HttpRequest) -> HttpResponse:
    """The newest letters first."""
    daftar = [_kepala(nama, _read(berkas)) for nama, berkas in _newest().items()]
    return render(request, "demo/surat.html", {"daftar": daftar})


@login_not_required
@require_safe
def surat(request: HttpRequest, nama: str) -> HttpResponse:
    """One letter: its text part, and the source of its HTML part. Nothing of it is executed."""
    berkas = _newest().get(nama)
    if berkas is None:
        raise Http404
    pesan = _read(berkas)
    context = {
        "kepala": _kepala(nama, pesan),
        "message_id": str(pesan["Message-ID"] or ""),
        "teks": _part(pesan, "plain"),
        "html": _part(pesan, "html"),
    }
    return render(request, "demo/surat_satu.html", context)


def _newest() -> dict[str, Path]:
    folder = Path(settings.SURAT_DIR)
    if settings.SURAT_DIR == "-" or not folder.is_dir():
        return {}
    # The catcher names a letter by the time it came; a dot marks one that is still being written.
    letters = [berkas for berkas in folder.glob("*.eml") if not berkas.name.startswith(".")]
    letters.sort(key=lambda berkas: berkas.name, reverse=True)
    return {berkas.stem: berkas for berkas in letters[:PALING_BANYAK]}


def _read(berkas: Path) -> EmailMessage:
    return message_from_bytes(berkas.read_bytes(), policy=policy.default)


def _part(pesan: EmailMessage, jenis: str) -> str:
    part = pesan.get_body(preferencelist=(jenis,))
    return str(part.get_content()) if part else ""


def _kepala(nama: str, pesan: EmailMessage) -> Kepala:
    return Kepala(
        nama=nama,
        perihal=str(pesan["Subject"] or "Tanpa perihal"),
        kepada=str(pesan["To"] or ""),
        tanggal=str(pesan["Date"] or ""),
    )
