"""What a person has written already and need not choose again: the legal form, the region.

Nothing here guesses: where the words do not say it, the answer is None and the person is asked.
"""

import re

from katalog.wilayah.models import Wilayah
from katalog.wilayah.selectors import daftar_kab_kota
from vendors.models import JenisBadan

BENTUK = {
    "ud": JenisBadan.UD,
    "cv": JenisBadan.CV,
    "fa": JenisBadan.FIRMA,
    "firma": JenisBadan.FIRMA,
    "pt": JenisBadan.PT,
    "koperasi": JenisBadan.KOPERASI,
    "kud": JenisBadan.KOPERASI,
    "yayasan": JenisBadan.YAYASAN,
    "bumd": JenisBadan.BUMD,
    "bumdes": JenisBadan.BUMD,
    "bumdesa": JenisBadan.BUMD,
}


def bentuk_dari_nama(nama: str) -> JenisBadan | None:
    """Return the legal form that a business name begins or ends with, None where it has none.

    `CV. Karya Contoh` and `Karya Contoh, CV` are both a CV.
    """
    kata = re.findall(r"\w+", nama.casefold().replace(".", ""))
    temuan = {BENTUK[satu] for satu in (*kata[:1], *kata[-1:]) if satu in BENTUK}
    return temuan.pop() if len(temuan) == 1 else None


def wilayah_dari_alamat(alamat: str) -> Wilayah | None:
    """Return the kabupaten/kota that an address names between commas, None where it is not plain.

    The street is not looked at: it may bear the name of another city. `Malang` alone is both a
    kota and a kabupaten, so it names neither.
    """
    bagian = [_inti(satu) for satu in alamat.split(",")[1:]]
    temuan = [satu for satu in daftar_kab_kota() if not _sebutan(satu.nama).isdisjoint(bagian)]
    return temuan[0] if len(temuan) == 1 else None


def _sebutan(nama: str) -> set[str]:
    utuh = nama.casefold()
    return {utuh, utuh.removeprefix("kota ").removeprefix("kabupaten ")}


def _inti(bagian: str) -> str:
    kata = re.findall(r"[^\W\d]+", bagian.casefold())
    return " ".join("kabupaten" if satu == "kab" else satu for satu in kata)
