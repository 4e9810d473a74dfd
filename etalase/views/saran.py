"""What stands beside a result: groups of ticks with counts, and ways out of an empty one."""

from dataclasses import dataclass, replace

from etalase.filters import KIRIM, TKDN, USAHA, ProdukFilter
from etalase.selectors.saringan import BATAS_HITUNG, Hitungan, filter_ticked
from etalase.views.tautan import Kueri, Tautan
from katalog.core.money import format_rupiah


@dataclass(frozen=True, slots=True)
class Opsi:
    nilai: str
    label: str
    jumlah: int | None
    dipilih: bool


@dataclass(frozen=True, slots=True)
class Grup:
    nama: str
    judul: str
    opsi: list[Opsi]


def tick_groups(saring: ProdukFilter, hitung: Hitungan) -> list[Grup]:
    """Return the groups of ticks. Regions stand by their counts, ticked ones first."""
    wil = {kode: satu.nama_pendek for kode, satu in saring.wilayah.items()}
    grup = [
        _group("usaha", "Status usaha", USAHA, saring, hitung),
        _group("tkdn", "TKDN", TKDN, saring, hitung),
        _group("wil", "Kab/kota penyedia", wil, saring, hitung),
    ]
    grup[2].opsi.sort(key=lambda o: (not o.dipilih, -(o.jumlah or 0)))
    return grup


def _group(
    nama: str, judul: str, label: dict[str, str], saring: ProdukFilter, hitung: Hitungan
) -> Grup:
    tally = None if hitung.per_opsi is None else hitung.per_opsi[nama]
    dipilih = set(saring.isi[nama])
    return Grup(
        nama,
        judul,
        [
            Opsi(kode, teks, None if tally is None else tally[kode], kode in dipilih)
            for kode, teks in label.items()
        ],
    )


def drop_one(saring: ProdukFilter, kueri: Kueri, hitung: Hitungan) -> list[Tautan]:
    """Return for each filter the list without it, with the number of products it would give."""
    links = [
        *_without_ticks(saring, kueri, hitung),
        *_without_limit(saring, kueri),
    ]
    return [tautan for tautan in links if tautan.jumlah is None or tautan.jumlah]


def _without_ticks(saring: ProdukFilter, kueri: Kueri, hitung: Hitungan) -> list[Tautan]:
    label = {
        "usaha": USAHA,
        "tkdn": TKDN,
        "wil": {kode: satu.nama_pendek for kode, satu in saring.wilayah.items()},
    }
    links = []
    for grup, kata in label.items():
        ticked = getattr(saring.pilihan, grup)
        if ticked:
            fewer = replace(saring.pilihan, **{grup: frozenset()})
            nama = ", ".join(kata[kode] for kode in sorted(ticked))
            links.append(Tautan(kueri.tanpa(grup), f"Tanpa ‘{nama}’", hitung.without(fewer)))
    return links


def _without_limit(saring: ProdukFilter, kueri: Kueri) -> list[Tautan]:
    isi = saring.isi
    kata = {
        "q": isi["q"],
        "kirim": isi["kirim"] and f"≤ {KIRIM[isi['kirim']]}",
        "harga_min": isi["harga_min"] is not None and f"≥ {format_rupiah(isi['harga_min'])}",
        "harga_maks": isi["harga_maks"] is not None and f"≤ {format_rupiah(isi['harga_maks'])}",
    }
    links = []
    for nama, label in kata.items():
        if label:
            jumlah = _count_without(saring, nama)
            links.append(Tautan(kueri.tanpa(nama), f"Tanpa ‘{label}’", jumlah))
    return links


def _count_without(saring: ProdukFilter, nama: str) -> int:
    hasil = saring.without(nama)
    return filter_ticked(hasil, saring.pilihan, saring.on).order_by()[:BATAS_HITUNG].count()
