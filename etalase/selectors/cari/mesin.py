"""The search: words to candidates, filters, counts, one page in the published order.

Everything is exact: there is no cap above which a count is a guess.
"""

from collections import Counter, OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from threading import Lock
from typing import Any, cast

import numpy as np

from etalase.selectors.cari import keadaan as _keadaan
from etalase.selectors.cari.cocok import Kelompok, match, rarity
from etalase.selectors.cari.kamus import SpekSaring
from etalase.selectors.cari.keadaan import Bagian, Keadaan
from etalase.selectors.cari.kini import (
    Kini,
    Ruang,
    Setempat,
    distances,
    in_region,
    on_day,
    turn,
)
from etalase.selectors.cari.permintaan import Hasil, Letak, Permintaan
from etalase.selectors.cari.saring import Tersaring, count, count_specs, narrow
from etalase.selectors.cari.segmen import Larik
from etalase.selectors.cari.soal import Pengetahuan, Soal, understand
from etalase.selectors.cari.teks import HURUF_MAKS, pieces
from etalase.selectors.cari.urut import first, order, reason
from etalase.selectors.pdn import AmbangPdn
from katalog.kebijakan.selectors import Tarif

HASIL_DIINGAT = 2_000
TURUNAN_DIINGAT = 12
SPEK_SARING_MAKS = 5
SARAN_MIN, SARAN_MAKS, SARAN_DICOBA = 2, 5, 12


@dataclass(frozen=True, slots=True)
class Sudut:
    """From where a search is asked: on which day, at which rate of PPN (None: not known).

    `ambang` are the thresholds of TKDN in force that day.
    """

    hari: date
    tarif: Tarif | None
    ambang: AmbangPdn


def find(minta: Permintaan, sudut: Sudut) -> Hasil:
    """Return what fits a search, exactly: total, one page, counts beside each option.

    A request in a transaction sees what it wrote itself. Prices are whole rupiah with PPN.
    """
    keadaan = _keadaan.current()
    kunci = (minta, sudut)
    if kunci not in keadaan.ingatan:
        if len(keadaan.ingatan) > HASIL_DIINGAT:
            keadaan.ingatan.clear()
        keadaan.ingatan[kunci] = search(keadaan, minta, sudut)
    return cast(Hasil, keadaan.ingatan[kunci])


def daftar_spek_saring(etalase: int) -> tuple[SpekSaring, ...]:
    """Return the key specs of an etalase that its products can be filtered by."""
    return _keadaan.current().kamus.saring.get(etalase, ())[:SPEK_SARING_MAKS]


def suggest(ditulis: str, sudut: Sudut, jumlah: int = SARAN_MAKS) -> list[str]:
    """Return searches that begin with what was typed so far and find something, likeliest first."""
    potongan = pieces(ditulis[:HURUF_MAKS])
    if not potongan or len(potongan[-1]) < SARAN_MIN or not ditulis[-1:].isalnum():
        return []
    keadaan, depan = _keadaan.current(), potongan[:-1]
    usul = []
    for kata in keadaan.ejaan.starting(potongan[-1], SARAN_DICOBA):
        kalimat = " ".join([*depan, kata])
        hasil = search(keadaan, Permintaan(q=kalimat, jumlah=1), sudut)
        if hasil.total and not hasil.longgar and not hasil.usul:
            usul.append(kalimat)
        if len(usul) == jumlah:
            break
    return usul


def search(keadaan: Keadaan, minta: Permintaan, sudut: Sudut) -> Hasil:
    """Answer from a state of the catalogue that the caller holds; `find` does from the newest."""
    soal = understand(minta.q, Pengetahuan(keadaan.banyak, keadaan.kamus, keadaan.ejaan))
    if minta.q and not soal.kelompok:
        return Hasil(tanpa={"q": _total(keadaan, replace(minta, q=""), sudut)})
    ruang = [room(satu, keadaan, minta, sudut) for satu in keadaan.bagian]
    banyak = len(soal.kelompok)
    nilai = _worth(keadaan, soal.kelompok, minta.batas)
    letak = partial(Letak, hari=_turn_of(minta, sudut), bobot=nilai)
    hasil, tersaring = Hasil(), []
    for perlu in _steps(banyak):
        tersaring = _narrow(ruang, minta, soal, nilai, perlu)
        if perlu == banyak or any(np.any(satu.dasar) for satu in tersaring):
            hasil = _answer(keadaan, ruang, tersaring, minta, letak)
            hasil.longgar = soal.asing or perlu < banyak
        if any(np.any(satu.dasar) for satu in tersaring):
            # The words fit something; if nothing is left, the filters are why.
            break
    hasil.usul = soal.usul
    if not hasil.total:
        hasil.tanpa = _without_each(tersaring)
        if minta.q:
            hasil.tanpa["q"] = _total(keadaan, replace(minta, q=""), sudut)
    return hasil


def _steps(banyak: int) -> range:
    """Ask for all words first, then for one less each time, down to half of them."""
    return range(banyak, max(banyak // 2, 1) - 1, -1) if banyak else range(1)


def _total(keadaan: Keadaan, minta: Permintaan, sudut: Sudut) -> int:
    kosong = Soal(())
    ruang = [room(satu, keadaan, minta, sudut) for satu in keadaan.bagian]
    return sum(int(np.count_nonzero(satu.semua)) for satu in _narrow(ruang, minta, kosong, (), 0))


def _turn_of(minta: Permintaan, sudut: Sudut) -> date:
    """Return the day whose turn decides ties: a walk that began yesterday goes on as it began."""
    return minta.batas.hari if minta.batas else sudut.hari


def _narrow(
    ruang: Sequence[Ruang], minta: Permintaan, soal: Soal, nilai: Sequence[int], perlu: int
) -> list[Tersaring]:
    return [
        narrow(
            satu,
            match(satu.segmen, soal.kelompok, nilai, etalase=minta.etalase, perlu=perlu),
            minta,
        )
        for satu in ruang
    ]


def _worth(keadaan: Keadaan, kelompok: Sequence[Kelompok], batas: Letak | None) -> tuple[int, ...]:
    """Return what each word is worth; to a walk what it was worth when the walk began."""
    if batas is not None and len(batas.bobot) == len(kelompok):
        return batas.bobot
    return tuple(
        rarity(
            max((min(map(keadaan.banyak, isi)) for isi, _, _ in satu.istilah), default=0),
            keadaan.jumlah,
        )
        for satu in kelompok
    )


def _answer(
    keadaan: Keadaan,
    ruang: Sequence[Ruang],
    tersaring: Sequence[Tersaring],
    minta: Permintaan,
    letak: Callable[[int, int], Letak],
) -> Hasil:
    hasil = Hasil(total=sum(int(np.count_nonzero(satu.semua)) for satu in tersaring))
    spek = keadaan.kamus.saring.get(minta.etalase or 0, ())[:SPEK_SARING_MAKS]
    for satu, saring in zip(ruang, tersaring, strict=True):
        _add(hasil.per_opsi, count(satu, saring))
        if spek:
            daftar = [s.kode for s in spek]
            _add(hasil.spek, count_specs(satu, minta, saring, daftar))
    if hasil.total:
        _page(hasil, ruang, tersaring, minta, letak)
    return hasil


def _page(
    hasil: Hasil,
    ruang: Sequence[Ruang],
    tersaring: Sequence[Tersaring],
    minta: Permintaan,
    letak: Callable[[int, int], Letak],
) -> None:
    """Fill in the page: the first of each part, merged by key and then by primary key."""
    depan = [first(satu, saring, minta) for satu, saring in zip(ruang, tersaring, strict=True)]
    kunci = np.concatenate([satu.kunci for satu in depan])
    pk = np.concatenate([satu.pk for satu in depan])
    harga = np.concatenate(
        [satu.setempat.harga[urut.dok] for satu, urut in zip(ruang, depan, strict=True)]
    )
    susun = np.lexsort((-pk if minta.mundur else pk, kunci))
    susun = susun[minta.mulai : minta.mulai + minta.jumlah]
    lewat = sum(satu.lewat for satu in depan)
    hasil.mulai = lewat + minta.mulai
    if minta.mundur:
        susun, kunci = susun[::-1], -kunci
        hasil.mulai = lewat - minta.mulai - len(susun)
    hasil.pk = pk[susun].tolist()
    if hasil.pk:
        hasil.awal, hasil.akhir = (
            letak(int(kunci[nomor]), int(pk[nomor])) for nomor in susun[[0, -1]]
        )
    dilayani = np.concatenate(
        [satu.setempat.dilayani[urut.dok] for satu, urut in zip(ruang, depan, strict=True)]
    )
    hasil.luar = frozenset(pk[susun][~dilayani[susun]].tolist())
    for nomor in susun:
        alasan = reason(int(kunci[nomor]), minta.urut, int(harga[nomor]))
        if alasan:
            hasil.mengapa[int(pk[nomor])] = alasan


def _without_each(tersaring: Sequence[Tersaring]) -> dict[str, int]:
    nama = {kunci for satu in tersaring for kunci in satu.lolos}
    return {
        satu: sum(int(np.count_nonzero(bagian.without(satu))) for bagian in tersaring)
        for satu in nama
    }


def _add(jumlah: dict[str, Counter[Any]], lagi: dict[str, Counter[Any]]) -> None:
    for nama, isi in lagi.items():
        # `update` keeps the zeros, which are shown as well.
        jumlah.setdefault(nama, Counter()).update(isi)


class _Turunan:
    """What was computed of a segment for a day or a region, the last few of them."""

    def __init__(self) -> None:
        self._isi: OrderedDict[object, tuple[object, object]] = OrderedDict()
        self._gembok = Lock()

    def get(self, milik: object, kunci: object, buat: Callable[[], object]) -> object:
        """Return it, making it when it is not there for this very object."""
        penuh = (id(milik), kunci)
        ada = self._isi.get(penuh)
        if ada is not None and ada[0] is milik:
            return ada[1]
        baru = buat()
        with self._gembok:
            self._isi[penuh] = (milik, baru)
            while len(self._isi) > TURUNAN_DIINGAT:
                self._isi.popitem(last=False)
        return baru


_hari, _tampil, _wilayah, _urutan = _Turunan(), _Turunan(), _Turunan(), _Turunan()


def room(bagian: Bagian, keadaan: Keadaan, minta: Permintaan, sudut: Sudut) -> Ruang:
    """Return a part of the index as it is on that day for the region of a request."""
    segmen, tayang = bagian.segmen, keadaan.kamus.tayang
    hari, ambang = sudut.hari, sudut.ambang
    kini = cast(
        Kini,
        _hari.get(segmen, (hari, ambang, tayang), lambda: on_day(segmen, hari, ambang, tayang)),
    )
    tampil = _tampil.get(
        bagian.tertutup,
        (id(segmen), hari, tayang),
        lambda: kini.tampil & ~bagian.tertutup,
    )
    setempat = cast(
        Setempat,
        _wilayah.get(
            segmen,
            (minta.tujuan, sudut.tarif),
            lambda: in_region(segmen, minta.tujuan, sudut.tarif),
        ),
    )
    giliran = _turn_of(minta, sudut)
    dekat = keadaan.kamus.tetangga.get(minta.tujuan, frozenset())
    jarak = distances(segmen.daftar_kode, minta.tujuan, dekat)
    kunci = cast(
        Larik,
        _urutan.get(
            setempat,
            (hari, ambang, giliran, tayang, minta.urut, dekat),
            lambda: order(
                segmen,
                kini if giliran == hari else replace(kini, acak=turn(segmen, giliran)),
                setempat,
                jarak,
                minta.urut,
            ),
        ),
    )
    return Ruang(segmen, replace(kini, tampil=cast(Larik, tampil)), setempat, kunci)
