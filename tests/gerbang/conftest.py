import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.gerbang.situs import Situs, basis_baru, situs_nyata

# Enough for a full page of results and for orders in every state.
UKURAN = ["--produk", "400", "--pesanan", "200", "--opd", "6", "--penyedia", "60"]


@pytest.fixture(scope="session")
def ambil_situs(tmp_path_factory, worker_id) -> Iterator[Callable[[], Situs]]:
    """Return a function that starts the site at its first call."""
    tempat = tmp_path_factory.mktemp("situs")
    ada: list[Situs] = []
    with ExitStack() as tumpukan:

        def ambil() -> Situs:
            if not ada:
                basis = tumpukan.enter_context(basis_baru(f"gerbang_{os.getpid()}_{worker_id}"))
                ada.append(tumpukan.enter_context(situs_nyata(basis, tempat, UKURAN)))
            ada[0].segarkan()
            return ada[0]

        yield ambil


@pytest.fixture(scope="session")
def situs(ambil_situs) -> Situs:
    """The running site with a small demo world."""
    return ambil_situs()
