"""What stands beside a result: groups of ticks with counts, and ways out of an empty one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from etalase.filters import AWALAN_SPEK, Saringan, chosen_labels, spec_label
from etalase.selectors.cari.cocok import TINGKAT
from etalase.selectors.cari.permintaan import Alasan, Hasil, Permintaan
from etalase.selectors.pdn import AmbangPdn
from etalase.views.tautan import Kueri, Tautan
from katalog.core.money import format_rupiah
from katalog.core.templatetags.katalog import persen

NILAI_SPEK_TAMPIL = 30
JUDUL = {
    "usaha": "Status usaha",
    "tkdn": "TKDN",
    "pdn": "Asal barang",
    "sertifikat": "Sertifikat",
}


@dataclass(frozen=True, slots=True)
class Opsi:
    nilai: str
    label: str
    jumlah: int
    dipilih: bool


@dataclass(frozen=True, slots=True)
class Grup:
    nama: str
    judul: str
    opsi: tuple[Opsi, ...]


def tick_groups(saring: Saringan, hasil: Hasil) -> list[Grup]:
    """Return the groups of ticks. Regions and specs stand by their counts, ticked ones first."""
    wil = {kode: satu.nama_pendek for kode, satu in saring.wilayah.items()}
    grup = [
        _group(saring, nama, JUDUL[nama], label, hasil.per_opsi)
        for nama, label in saring.label.items()
    ]
    grup += [_spec_group(saring, satu.kode, hasil) for satu in saring.spek]
    grup.append(_by_count(_group(saring, "wil", "Kab/kota penyedia", wil, hasil.per_opsi)))
    return [satu for satu in grup if satu.opsi]


def _spec_group(saring: Saringan, kode: str, hasil: Hasil) -> Grup:
    satu = next(spek for spek in saring.spek if spek.kode == kode)
    nama = AWALAN_SPEK + kode
    ada = hasil.spek.get(kode, Counter())
    banyak = [nilai for nilai, _ in ada.most_common(NILAI_SPEK_TAMPIL)]
    label = {nilai: spec_label(satu, nilai) for nilai in (*banyak, *saring.isi[nama])}
    return _by_count(_group(saring, nama, satu.nama, label, {nama: ada}))


def _group(
    saring: Saringan,
    nama: str,
    judul: str,
    label: Mapping[str, str],
    per_opsi: Mapping[str, Counter[str]],
) -> Grup:
    tally, dipilih = per_opsi.get(nama, Counter()), set(saring.isi[nama])
    opsi = tuple(Opsi(kode, teks, tally[kode], kode in dipilih) for kode, teks in label.items())
    return Grup(nama, judul, opsi)


def _by_count(grup: Grup) -> Grup:
    urut = sorted(grup.opsi, key=lambda o: (not o.dipilih, -o.jumlah))
    return replace(grup, opsi=tuple(urut))


def drop_one(saring: Saringan, kueri: Kueri, hasil: Hasil) -> list[Tautan]:
    """Return for each filter the list without it, with the number of products it would give."""
    links = [
        Tautan(kueri.tanpa(nama), f"Tanpa ‘{label}’", hasil.tanpa.get(nama, 0))
        for nama, label in _ticked(saring).items()
    ]
    return [tautan for tautan in links if tautan.jumlah]


def _ticked(saring: Saringan) -> dict[str, str]:
    """Return what is asked for, in words, by parameter."""
    isi = saring.isi
    found = {
        nama: ", ".join(label for _, label in daftar)
        for nama, daftar in chosen_labels(saring).items()
    }
    if isi["q"]:
        found["q"] = isi["q"]
    return found


JARAK = ("dari kab/kota tujuan", "dari wilayah sekitar tujuan", "dari wilayah lain")


def told_reasons(hasil: Hasil, minta: Permintaan, ambang: AmbangPdn) -> dict[int, str]:
    """Return for each product of a page why it stands there, by its key, in the published order."""
    tingkat = _tiers(ambang)
    return {pk: _told(alasan, minta, tingkat) for pk, alasan in hasil.mengapa.items()}


def _tiers(ambang: AmbangPdn) -> tuple[str, ...]:
    """Return the tiers of `cari.kini` in words, the first to be chosen first."""
    return (
        f"TKDN + BMP ≥ {persen(ambang.tkdn_bmp)}",
        f"TKDN ≥ {persen(ambang.tkdn)}",
        "bersertifikat TKDN",
        "produk dalam negeri",
        "produk impor",
    )


def _told(alasan: Alasan, minta: Permintaan, tingkat: Sequence[str]) -> str:
    bagian = [f"kecocokan kata {alasan.cocok} dari {TINGKAT}"] if minta.q else []
    bagian.append(tingkat[alasan.pdn])
    bagian.append(
        "usaha mikro, kecil, atau koperasi" if alasan.umkk else "usaha menengah atau besar"
    )
    if minta.tujuan:
        bagian.append(JARAK[alasan.jarak])
    bagian.append(f"harga {format_rupiah(alasan.harga)}")
    kalimat = ", ".join(bagian)
    return f"{kalimat[0].upper()}{kalimat[1:]}."
