"""Parts of the workplace's templates."""

from typing import Any

from django import template
from django.db.models import Model

from katalog.kelola.riwayat import daftar_jejak

register = template.Library()


@register.inclusion_tag("admin/_riwayat.html")
def riwayat(objek: Model) -> dict[str, Any]:
    """Show the last acts on an object beside it; nothing where none was recorded."""
    return {"jejak": daftar_jejak(objek)}
