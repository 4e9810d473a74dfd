"""What the frame of every page needs: who we are, where one can go, and as whom one acts."""

from typing import Any

from django.http import HttpRequest

from katalog.wilayah.selectors import instansi


def navigasi(request: HttpRequest) -> dict[str, Any]:
    return {"instansi": instansi(), "navigasi": [], "peran_aktif": None, "versi": "0.1.0"}
