"""How a mail is written: a text part that says everything, and the same words as HTML."""

from typing import Any

from django.template.loader import render_to_string

from katalog.kabar.topik import Surat


def render_surat(templat: str, subjek: str, context: dict[str, Any]) -> Surat:
    """Return the mail of `<templat>.txt` and `<templat>.html`.

    `context["url"]` is the full address that the one button opens.
    """
    isi = {**context, "subjek": subjek}
    return Surat(
        subjek=" ".join(subjek.split()),
        teks=render_to_string(f"{templat}.txt", isi).strip() + "\n",
        html=render_to_string(f"{templat}.html", isi),
    )
