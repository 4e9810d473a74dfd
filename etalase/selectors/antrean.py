"""The queue of studies, told to the officers' desk."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from etalase.selectors.telaah import antrean_telaah
from katalog.akun.state import Peran
from katalog.core.antrean import Antrean, Butir, register_antrean


def _count(pengguna: Any) -> int:
    return antrean_telaah().count()


def _items(pengguna: Any, jumlah: int) -> Iterator[Butir]:
    for etalase in antrean_telaah()[:jumlah]:
        yield Butir(
            judul=etalase.nama,
            url=reverse("admin:etalase_telaah", args=[etalase.pk]),
            masuk=getattr(etalase, "masuk_tahap", None) or etalase.updated_at,
            tenggat=getattr(etalase, "tenggat", None),
            keterangan=etalase.get_status_display(),
        )


def register_queue() -> None:
    """Make the queue known; called once when the app is ready."""
    peran = frozenset({Peran.PENGELOLA.value, Peran.PENELAAH.value, Peran.KEPALA_UKPBJ.value})
    register_antrean(Antrean("telaah", "Telaah etalase", peran, _count, _items))
