"""Every address of the portal, how to ask it, and a person for each role."""

import re

from django.urls import NoReverseMatch, get_resolver, reverse

from katalog.akses.matriks import load
from katalog.akun.state import PERAN_MESIN, PERAN_OPD, PERAN_PENYEDIA, Peran
from tests.purchasing.pabrik import buat_orang, tugaskan
from vendors.models import Keanggotaan

ORANG = [p for p in Peran if p not in PERAN_MESIN]
ATURAN = {nama: aturan for nama, aturan in load().items() if not nama.endswith(":*")}
TANPA_OBJEK = [nama for nama, aturan in ATURAN.items() if not aturan.objek]
PESANAN = [nama for nama, aturan in ATURAN.items() if aturan.objek == "pesanan"]
TIDAK_ADA = {
    "slug": "tidak-ada",
    "kode": "0000000000000000",
    "nomor": "PKT-2026-999999",
    "peran": "ppk",
}
AKSI = {"purchasing:aksi": "terima", "akun:pengguna-aksi": "nonaktifkan"}
ISIAN = (
    *([], ["slug"], ["nomor"], ["nomor", "aksi"], ["kode"], ["kode", "slug"]),
    *(["kode", "aksi"], ["kode", "peran"], ["token"], ["nama"], ["nib"], ["kode", "token"]),
    ["slug", "jenis"],
)


def addresses(patterns=None, space=""):
    """Yield name and view of every address of the portal, the admin's own left out."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if not hasattr(pattern, "url_patterns"):
            yield f"{space}{pattern.name}", pattern.callback
        elif pattern.namespace != "admin":
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from addresses(pattern.url_patterns, inner)


def names():
    """Return every URL name of the portal once, in order."""
    return sorted({nama for nama, _ in addresses()})


def address(nama, **kwargs):
    """Return the address of a name; what is not given names something that does not exist."""
    given = {**TIDAK_ADA, "aksi": AKSI.get(nama, "x"), **kwargs}
    for keys in ISIAN:
        try:
            return reverse(nama, kwargs={k: given.get(k, "x") for k in keys})
        except NoReverseMatch:
            continue
    raise AssertionError(nama)


def ask(client, nama, metode, url, isi=None):
    json = nama.startswith("api:") and nama != "api:dok"
    # Browsers say which site a form came from, and one act believes only that.
    headers = {"HTTP_ORIGIN": "http://testserver"}
    if json:
        headers["HTTP_ACCEPT"] = "application/json"
    return getattr(client, metode.lower())(url, isi or {}, **headers)


def person(peran, d):
    """Return somebody with this one role, at the office or the vendor of the world `d`."""
    orang = buat_orang("Pemegang peran")
    if peran in PERAN_PENYEDIA:
        Keanggotaan.objects.create(penyedia=d.penyedia, pengguna=orang, peran=peran)
    else:
        tugaskan(orang, peran, d.satker if peran in PERAN_OPD else None)
    return orang


def bare(answer, *asked):
    """Leave out what differs in every answer: the masked token, and what was asked for."""
    text = re.sub(r'(csrfmiddlewaretoken" value|content)="[^"]+"', "", answer.text)
    for word in asked:
        text = text.replace(word, "")
    return text
