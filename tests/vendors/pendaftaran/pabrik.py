"""A person on the way through the registration, and an OSS that answers on a real socket."""

import re
from contextlib import contextmanager
from itertools import count
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django.test import Client
from django.urls import reverse

from katalog.demo.oss import aplikasi
from katalog.kabar.models import Kiriman
from katalog.kabar.topik import find_topik
from vendors.services.rekening import RekeningBaru, minta_bukti, usulkan_rekening

SANDI = "sandi-usaha-rahasia-1"
NPWP = "0999900000000017"
NIK = "3578016501900003"
_nomor = count(1)


class _Diam(WSGIRequestHandler):
    def log_message(self, *args):
        return


@contextmanager
def oss_hidup(settings):
    """Serve the stand-in for OSS and let the project ask it."""
    with make_server("127.0.0.1", 0, aplikasi, handler_class=_Diam) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        settings.OSS_URL = f"http://127.0.0.1:{server.server_port}"
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


def isian_akun(**ganti) -> dict:
    n = next(_nomor)
    return {
        "nama": f"Budi Contoh {n}",
        "hp": f"0899 0000 {n:04d}",
        "surel": f"budi{n}@usaha.test",
        "sandi": SANDI,
        "setuju": "on",
        **ganti,
    }


def nib_baru() -> str:
    return f"99997{next(_nomor):08d}"


ISIAN_USAHA = {
    "aksi": "isi",
    "nama": "UD Contoh Jaya",
    "jenis_badan": "ud",
    "kbli": "31001, 47591",
    "penjualan_tahunan": "250.000.000",
}
ISIAN_PAJAK = {"npwp": NPWP, "nik": NIK, "bank": "114", "rekening": "0011 2233 44"}


def isian_alamat(kota, /, **ganti) -> dict:
    return {
        "wilayah": kota.pk,
        "alamat": "Jl. Contoh 7",
        "kirim": "semua",
        "benar": "on",
        **ganti,
    }


def langkah(nama: str) -> str:
    return reverse(f"vendors:daftar-{nama}")


def daftar_akun(**ganti) -> Client:
    """Return a client that has done step 1."""
    client = Client()
    jawab = client.post(langkah("akun"), isian_akun(**ganti))
    assert jawab.status_code == 302, jawab.content.decode()
    return client


def isi_sampai_akhir(client: Client, wilayah, *, nib: str = "", **ganti) -> None:
    """Do steps 2 to 4 with OSS down, up to the summary."""
    pajak = {k: v for k, v in ganti.items() if k in ("npwp", "nik", "bank", "rekening")}
    alamat = {k: v for k, v in ganti.items() if k not in pajak}
    nib = nib or nib_baru()
    for nama, isi in (
        ("usaha", {"aksi": "cari", "nib": nib}),
        ("usaha", {**ISIAN_USAHA, "nib": nib}),
        ("pajak", {**ISIAN_PAJAK, **pajak}),
        ("alamat", isian_alamat(wilayah, **alamat)),
    ):
        jawab = client.post(langkah(nama), isi)
        assert jawab.status_code == 302, jawab.content.decode()


def kode_surel(orang) -> str:
    """Return the six digits of the newest letter with a one-time code to this person."""
    kiriman = Kiriman.objects.filter(topik="akun.kode-sekali", penerima=orang).latest("pk")
    topik = find_topik(kiriman.topik)
    assert topik.may_know(kiriman)
    surat = topik.render(kiriman)
    kode = re.search(r"Kode Anda: (\d{6})", surat.teks)[1]
    assert kode in surat.html
    return kode


def usulkan(*, actor, penyedia_id, **isi):
    """Propose an account with the code of the letter."""
    baru = RekeningBaru(penyedia_id, **isi)
    minta_bukti(actor=actor, baru=baru)
    return usulkan_rekening(actor=actor, baru=baru, bukti=kode_surel(actor))
