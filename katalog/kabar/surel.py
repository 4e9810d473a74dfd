"""How a mail is written: a text part that says everything, and the same words as HTML."""

from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from katalog.kabar.models import Kiriman
from katalog.kabar.topik import Surat

PANJANG_SUBJEK = 70


def render_surat(templat: str, subjek: str, context: dict[str, Any]) -> Surat:
    """Return the mail of `<templat>.txt` and `<templat>.html`, which extend `kabar/surel/dasar`.

    `context["url"]` is the full address that the one button opens, `context["tombol"]` its words.
    The text part has to name the address itself. Source of the limits: `ux.md` U29.
    """
    satu_baris = " ".join(subjek.split())
    if len(satu_baris) > PANJANG_SUBJEK:
        satu_baris = satu_baris[: PANJANG_SUBJEK - 1].rstrip() + "…"
    isi = {**context, "subjek": satu_baris}
    return Surat(
        subjek=satu_baris,
        teks=render_to_string(f"{templat}.txt", isi).strip() + "\n",
        html=render_to_string(f"{templat}.html", isi).strip() + "\n",
    )


def message_id(kiriman: Kiriman) -> str:
    """Return the Message-ID of a message: the same at each try, so a reader can drop the second."""
    kunci = f"{kiriman.peristiwa}|{kiriman.penerima_id}|{kiriman.kanal}"
    domain = urlsplit(settings.ALAMAT_SITUS).hostname
    return f"<{sha256(kunci.encode()).hexdigest()[:32]}@{domain}>"


def deliver(kiriman: Kiriman, surat: Surat) -> None:
    """Hand one mail to the SMTP server. Raises SMTPException or OSError when it is not taken."""
    pesan = EmailMultiAlternatives(
        subject=surat.subjek,
        body=surat.teks,
        to=[kiriman.penerima.surel or ""],
        headers={"Message-ID": message_id(kiriman), "Auto-Submitted": "auto-generated"},
    )
    pesan.attach_alternative(surat.html, "text/html")
    pesan.send()
