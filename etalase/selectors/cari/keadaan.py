"""What this process knows of the catalogue, and how it catches up with the database.

Each search asks the log of changes, in one statement, what is new since the snapshot that it
knows; only that is read again. What is in a transaction of our own is used once and not kept,
because it may still be rolled back.
"""

import logging
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from threading import Lock

import numpy as np
from django.conf import settings
from django.db import connection

from etalase.models import IndeksCari, PerubahanCari
from etalase.selectors.cari.dokumen import (
    Dokumen,
    Lingkungan,
    Muatan,
    read_documents,
    read_surroundings,
)
from etalase.selectors.cari.ejaan import Ejaan
from etalase.selectors.cari.kamus import Kamus, read_dictionary
from etalase.selectors.cari.segmen import Larik, Segmen

logger = logging.getLogger(__name__)
# Fresh documents are indexed again with every change until there are so many of them.
PANAS_MAKS = 256

SEGAR = """
    SELECT pg_current_snapshot()::text,
           pg_relation_filenode('etalase_produk')::bigint,
           (SELECT max(id) FROM etalase_indekscari),
           ARRAY(
               SELECT DISTINCT jenis || objek FROM etalase_perubahancari
               WHERE xid >= pg_snapshot_xmin(%(dilihat)s::pg_snapshot)
                 AND NOT pg_visible_in_snapshot(xid, %(dilihat)s::pg_snapshot)
           )
"""
KOSONG = "1:1:"


@dataclass(frozen=True, slots=True)
class Lembar:
    """One document with what hangs on it."""

    dokumen: Dokumen
    khusus: dict[str, int | None]
    layanan: frozenset[str] | None


@dataclass(frozen=True)
class Bagian:
    """A segment, and which of its documents a later part has replaced."""

    segmen: Segmen
    tertutup: Larik
    lembar: dict[int, Lembar] | None = None

    def covering(self, letak: Larik) -> "Bagian":
        """Return this part without the documents at these places."""
        if not len(letak):
            return self
        tertutup = self.tertutup.copy()
        tertutup[letak] = True
        return replace(self, tertutup=tertutup)


@dataclass(frozen=True)
class Keadaan:
    """The catalogue as of one snapshot. `asal` tells which table and which index it comes from."""

    bagian: tuple[Bagian, ...]
    sekitar: Lingkungan
    kamus: Kamus
    dilihat: str
    asal: tuple[int, int | None]

    @cached_property
    def ejaan(self) -> Ejaan:
        return Ejaan(*(satu.segmen.kata for satu in self.bagian))

    @cached_property
    def jumlah(self) -> int:
        return sum(satu.segmen.jumlah for satu in self.bagian)

    @cached_property
    def ingatan(self) -> dict[object, object]:
        """Answers that stay right as long as nothing changes."""
        return {}

    def banyak(self, istilah: str) -> int:
        """Return in how many products a term stands; exact where they are few."""
        jumlah = 0
        for satu in self.bagian:
            dok, _ = satu.segmen.postings(istilah)
            sedikit = len(dok) <= PANAS_MAKS
            jumlah += int(np.count_nonzero(~satu.tertutup[dok])) if sedikit else len(dok)
        return jumlah


_kunci = Lock()
_diketahui: Keadaan | None = None


def current() -> Keadaan:
    """Return the catalogue as it is in the database now."""
    global _diketahui
    lama = _diketahui
    dilihat, filenode, indeks, baru = _look(lama)
    if lama and lama.asal == (filenode, indeks) and not baru:
        return lama
    if connection.in_atomic_block:
        return _catch_up(lama, dilihat, (filenode, indeks), baru)
    with _kunci:
        # Another thread may have done it meanwhile.
        lama = _diketahui
        dilihat, filenode, indeks, baru = _look(lama)
        _diketahui = _catch_up(lama, dilihat, (filenode, indeks), baru)
        return _diketahui


def forget() -> None:
    """Begin anew with the next search."""
    global _diketahui
    _diketahui = None


def _look(lama: Keadaan | None) -> tuple[str, int, int | None, list[str]]:
    with connection.cursor() as cursor:
        cursor.execute(SEGAR, {"dilihat": lama.dilihat if lama else KOSONG})
        dilihat, filenode, indeks, baru = cursor.fetchone()
    return dilihat, filenode, indeks, baru


def _catch_up(
    lama: Keadaan | None, dilihat: str, asal: tuple[int, int | None], baru: Iterable[str]
) -> Keadaan:
    if lama is None or lama.asal != asal or _is_earlier(dilihat, lama.dilihat):
        lama = _begin(asal, dilihat)
        _, _, _, baru = _look(lama)
    return _with_changes(lama, dilihat, list(baru))


def _is_earlier(kini: str, dulu: str) -> bool:
    """Tell whether the database was put back to a time before what we know."""
    return int(kini.split(":")[1]) < int(dulu.split(":")[1])


def _begin(asal: tuple[int, int | None], dilihat: str) -> Keadaan:
    """Load the published index, or read all products where there is none."""
    sekitar, kamus = read_surroundings(), read_dictionary()
    indeks = IndeksCari.objects.filter(pk=asal[1] or 0, filenode=asal[0]).first()
    folder = Path(settings.INDEKS_CARI_DIR) / indeks.berkas if indeks else None
    if indeks and folder and folder.is_dir():
        segmen, dilihat = Segmen.load(folder), indeks.snapshot
    else:
        if indeks:
            logger.warning("indeks_cari_tidak_ada", extra={"berkas": indeks.berkas})
        segmen = Segmen.build(read_documents(), sekitar)
    return Keadaan((_part(segmen),), sekitar, kamus, dilihat, asal)


def _with_changes(lama: Keadaan, dilihat: str, baru: Collection[str]) -> Keadaan:
    objek = {
        jenis: {int(satu[1:]) for satu in baru if satu[0] == jenis} for jenis in ("p", "v", "e")
    }
    kamus = read_dictionary() if objek["e"] else lama.kamus
    sekitar = read_surroundings() if objek["e"] else lama.sekitar
    bagian = lama.bagian
    if objek[PerubahanCari.Jenis.PRODUK] or objek[PerubahanCari.Jenis.PENYEDIA]:
        bagian = _replaced(bagian, sekitar, objek["p"], objek["v"])
    return Keadaan(bagian, sekitar, kamus, dilihat, lama.asal)


def _replaced(
    bagian: tuple[Bagian, ...], sekitar: Lingkungan, produk: set[int], penyedia: set[int]
) -> tuple[Bagian, ...]:
    """Return the parts with these products and those of these vendors read again."""
    segar = _sheets(read_documents(produk, penyedia))
    ganti = produk | set(segar)
    tetap = [satu for satu in bagian if satu.lembar is None or len(satu.lembar) > PANAS_MAKS]
    panas = {
        pk: lembar
        for satu in bagian
        if satu.lembar is not None and len(satu.lembar) <= PANAS_MAKS
        for pk, lembar in satu.lembar.items()
        if pk not in ganti and lembar.dokumen.penyedia not in penyedia
    } | segar
    tetap = [satu.covering(satu.segmen.places(ganti, penyedia)) for satu in tetap]
    hangat = [satu for satu in tetap if satu.lembar is not None]
    if len(panas) > PANAS_MAKS and hangat:
        # What is still true of the older fresh documents joins the newer ones.
        panas |= {
            pk: satu.lembar[pk]
            for satu in hangat
            for pk in satu.segmen.larik["pk"][~satu.tertutup].tolist()
            if satu.lembar is not None and pk not in panas
        }
        tetap = [satu for satu in tetap if satu.lembar is None]
    if panas:
        tetap.append(_part(Segmen.build(_loaded(panas), sekitar), panas))
    return tuple(tetap)


def _part(segmen: Segmen, lembar: dict[int, Lembar] | None = None) -> Bagian:
    return Bagian(segmen, np.zeros(segmen.jumlah, bool), lembar)


def _sheets(muatan: Muatan) -> dict[int, Lembar]:
    return {
        satu.pk: Lembar(
            satu, dict(muatan.khusus.get(satu.versi, {})), muatan.layanan.get(satu.penyedia)
        )
        for satu in muatan.dokumen
    }


def _loaded(lembar: dict[int, Lembar]) -> Muatan:
    isi = lembar.values()
    return Muatan(
        [satu.dokumen for satu in isi],
        {satu.dokumen.versi: satu.khusus for satu in isi if satu.khusus},
        {satu.dokumen.penyedia: satu.layanan for satu in isi if satu.layanan is not None},
    )
