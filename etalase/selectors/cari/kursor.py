"""Where a walk through a result stands, as a text that fits into an address.

It keeps nothing secret and is not signed: whatever is written into it names a place in the order of
a list that everybody may see. It holds for the list that it was made for, on its day and the next.
"""

import re
from dataclasses import fields, replace
from datetime import date
from hashlib import blake2b

from etalase.selectors.cari.permintaan import Letak, Permintaan

UMUR_HARI = 1
BATAS_I8 = 2**63
BENTUK = re.compile(
    r"(?P<arah>[ms])(?P<hari>[0-9a-f]{1,6})[.](?P<kunci>[0-9a-f]{1,16})[.](?P<pk>[0-9a-f]{1,16})"
    r"[.](?P<bobot>(?:[1-9a-f][0-9a-f]{0,2}(?:-[1-9a-f][0-9a-f]{0,2}){0,15})?)"
    r"[.](?P<sidik>[0-9a-f]{12})"
)
MAJU, MUNDUR = "m", "s"
# These tell which page, not which list.
HALAMAN = frozenset({"mulai", "jumlah", "batas", "mundur"})


def write_cursor(letak: Letak, minta: Permintaan, *, mundur: bool = False) -> str:
    """Return the text for going on behind a place of this list, or with `mundur` before it."""
    bobot = "-".join(f"{satu:x}" for satu in letak.bobot)
    arah = MUNDUR if mundur else MAJU
    hari = letak.hari.toordinal()
    return f"{arah}{hari:x}.{letak.kunci:x}.{letak.pk:x}.{bobot}.{_print_of(minta)}"


def read_cursor(teks: str, minta: Permintaan, hari: date) -> Permintaan | None:
    """Return the request for the page that a text names, asked for on that day.

    None when the text is not ours, belongs to another list, or is older than UMUR_HARI.
    """
    isi = BENTUK.fullmatch(teks)
    if isi is None or isi["sidik"] != _print_of(minta):
        return None
    kunci, pk, dibuat = (int(isi[nama], 16) for nama in ("kunci", "pk", "hari"))
    if not (kunci < BATAS_I8 and pk < BATAS_I8 and 0 <= hari.toordinal() - dibuat <= UMUR_HARI):
        return None
    bobot = tuple(int(satu, 16) for satu in isi["bobot"].split("-") if satu)
    letak = Letak(kunci, pk, date.fromordinal(dibuat), bobot)
    return replace(minta, mulai=0, batas=letak, mundur=isi["arah"] == MUNDUR)


def _print_of(minta: Permintaan) -> str:
    """Return what tells lists apart: words, filters, region and order, but not the page."""
    isi = [
        (satu.name, _plain(getattr(minta, satu.name)))
        for satu in fields(minta)
        if satu.name not in HALAMAN
    ]
    return blake2b(repr(isi).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _plain(nilai: object) -> object:
    """Return a value whose `repr` is the same in every process; that of a set is not."""
    if isinstance(nilai, frozenset):
        return sorted(nilai)
    return [_plain(satu) for satu in nilai] if isinstance(nilai, tuple) else nilai
