import io

import pytest
from PIL import Image


@pytest.fixture
def foto_jpeg():
    """Return a maker of small real photographs that differ from each other."""

    def buat(warna: int) -> bytes:
        isi = io.BytesIO()
        Image.new("RGB", (800, 600), (40 * warna, 90, 160)).save(isi, "JPEG")
        return isi.getvalue()

    return buat
