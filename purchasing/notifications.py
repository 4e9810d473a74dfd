"""Messages about orders: one topic each, with its renderer and its right to know."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.signing import Signer
from django.urls import reverse

from katalog.core.jam import database_now
from katalog.core.money import format_rupiah
from katalog.kabar.models import Kiriman
from katalog.kabar.surel import render_surat
from katalog.kabar.topik import Surat, Topik, register
from purchasing.models import Pesanan, TautanKeputusan
from purchasing.selectors.hak import pemegang_langkah, visible_pesanan
from purchasing.selectors.ingat import is_ditunggu, tunggu_of
from purchasing.selectors.pemeriksaan import daftar_cek

GARAM_TAUTAN = "purchasing.tautan"


@dataclass(frozen=True, slots=True)
class Isi:
    """What a message says: the subject's verb, a sentence, and the page that its button opens."""

    kata_kerja: str
    kalimat: str
    tombol: str
    rute: str


ISI: dict[str, Isi] = {
    "ppk_membeli": Isi(
        "Untuk diketahui",
        "PPK membeli sendiri paket ini karena nilainya di atas wewenang PP.",
        "Lihat pesanan",
        "purchasing:pesanan",
    ),
    "diteruskan": Isi(
        "Lanjutkan",
        "Nilai paket ini wewenang PPK. PP meneruskannya kepada Anda.",
        "Lihat paket",
        "purchasing:paket",
    ),
    "dikembalikan": Isi(
        "Perbaiki",
        "PPK mengembalikan paket ini kepada Anda.",
        "Perbaiki paket",
        "purchasing:paket",
    ),
    "ditolak": Isi("Ditolak", "PPK menolak paket ini.", "Lihat alasannya", "purchasing:paket"),
    "disetujui": Isi(
        "Disetujui",
        "Surat Pesanan terbit dan dikirim ke penyedia.",
        "Lihat pesanan",
        "purchasing:pesanan",
    ),
    "diterima_penyedia": Isi(
        "Diterima penyedia",
        "Penyedia menerima pesanan dan menyiapkan barang.",
        "Lihat pesanan",
        "purchasing:pesanan",
    ),
    "ditolak_penyedia": Isi(
        "Penyedia menolak",
        "Penyedia tidak bisa memenuhi pesanan. Pagu dan stok dilepas.",
        "Lihat alasannya",
        "purchasing:pesanan",
    ),
    "minta_waktu": Isi(
        "Putuskan",
        "Penyedia minta tambahan waktu untuk menjawab. Batas lama berjalan sampai Anda memutus.",
        "Lihat dan putuskan",
        "purchasing:pesanan",
    ),
    "waktu_diberi": Isi(
        "Waktu ditambah",
        "PPK memberi tambahan waktu. Jawab sebelum batas yang baru.",
        "Lihat dan jawab",
        "purchasing:toko-pesanan",
    ),
    "waktu_ditolak": Isi(
        "Waktu tidak ditambah",
        "PPK tidak memberi tambahan waktu. Batas jawaban tetap.",
        "Lihat dan jawab",
        "purchasing:toko-pesanan",
    ),
    "kedaluwarsa": Isi(
        "Lewat batas waktu",
        "Penyedia tidak menjawab sampai batas waktu. Pagu dan stok dilepas.",
        "Lihat pesanan",
        "purchasing:pesanan",
    ),
}


def token_of(tautan: TautanKeputusan) -> str:
    """Return the signed token of a decision link: the table alone opens nothing."""
    return Signer(salt=GARAM_TAUTAN).sign(tautan.kode)


def _pesanan(kiriman: Kiriman) -> Pesanan:
    return Pesanan.objects.select_related("satker", "penyedia__wilayah").get(
        pk=kiriman.rujukan["pesanan"]
    )


def _may_know(kiriman: Kiriman) -> bool:
    """Tell whether the recipient may still see this order, at the moment of sending."""
    return visible_pesanan(kiriman.penerima).filter(pk=kiriman.rujukan["pesanan"]).exists()


def _subject(kata_kerja: str, pesanan: Pesanan) -> str:
    tail = f", {format_rupiah(pesanan.total)} – {pesanan.nomor}"
    head = f"{kata_kerja}: {pesanan.nama}"
    room = 70 - len(tail)
    return (head if len(head) <= room else head[: room - 1].rstrip() + "…") + tail


def _plain(topik: str) -> Callable[[Kiriman], Surat]:
    isi = ISI[topik]

    def render(kiriman: Kiriman) -> Surat:
        pesanan = _pesanan(kiriman)
        acara = pesanan.peristiwa.filter(versi=kiriman.rujukan["versi"]).first()
        context = {
            "pesanan": pesanan,
            "kalimat": isi.kalimat,
            "alasan": acara.alasan if acara else "",
            "tombol": isi.tombol,
            "url": settings.ALAMAT_SITUS + reverse(isi.rute, args=[pesanan.nomor]),
        }
        return render_surat("purchasing/surel/kabar", _subject(isi.kata_kerja, pesanan), context)

    return render


def _approval(kiriman: Kiriman) -> Surat:
    pesanan = _pesanan(kiriman)
    tautan = TautanKeputusan.objects.get(
        pesanan=pesanan, versi=kiriman.rujukan["versi"], penerima=kiriman.penerima
    )
    context: dict[str, Any] = {
        "pesanan": pesanan,
        "cek": daftar_cek(pesanan)[:4],
        "tombol": "Tinjau dan putuskan",
        "url": settings.ALAMAT_SITUS + reverse("purchasing:tautan", args=[token_of(tautan)]),
    }
    subject = _subject("Setujui?", pesanan).replace("?:", "?", 1)
    return render_surat("purchasing/surel/persetujuan", subject, context)


def _new_order(kiriman: Kiriman) -> Surat:
    pesanan = _pesanan(kiriman)
    context = {
        "pesanan": pesanan,
        "baris": pesanan.baris.select_related("versi"),
        "tombol": "Lihat dan jawab",
        "url": settings.ALAMAT_SITUS + reverse("purchasing:toko-pesanan", args=[pesanan.nomor]),
    }
    return render_surat(
        "purchasing/surel/pesanan_baru",
        f"Pesanan baru {format_rupiah(pesanan.total)} – {pesanan.nomor}",
        context,
    )


def _may_be_reminded(kiriman: Kiriman) -> bool:
    """Tell whether the step still waits, in time and for this person, at the moment of sending."""
    pesanan = _pesanan(kiriman)
    return (
        is_ditunggu(pesanan, kiriman.rujukan["versi"], database_now())
        and pemegang_langkah(pesanan).filter(pk=kiriman.penerima_id).exists()
        and _may_know(kiriman)
    )


def _reminder(sapa: str) -> Callable[[Kiriman], Surat]:
    def render(kiriman: Kiriman) -> Surat:
        pesanan = _pesanan(kiriman)
        tunggu = tunggu_of(pesanan)
        context = {
            "pesanan": pesanan,
            "pinta": tunggu.pinta,
            "akibat": tunggu.akibat,
            "tombol": tunggu.tombol,
            "url": settings.ALAMAT_SITUS + _decision_path(kiriman, pesanan, tunggu.rute),
        }
        return render_surat(
            "purchasing/surel/ingat", _subject(f"{sapa}, {tunggu.pinta}", pesanan), context
        )

    return render


def _decision_path(kiriman: Kiriman, pesanan: Pesanan, rute: str) -> str:
    """Return the person's own decision link while it works, else the page of the step."""
    tautan = TautanKeputusan.objects.filter(
        pesanan=pesanan,
        versi=pesanan.versi,
        penerima=kiriman.penerima,
        dipakai_pada=None,
        kedaluwarsa_pada__gt=database_now(),
    ).first()
    if tautan is not None:
        return reverse("purchasing:tautan", args=[token_of(tautan)])
    return reverse(rute, args=[pesanan.nomor])


def register_topics() -> None:
    """Make the topics of this package known to `kabar`; called once when the app is ready."""
    for nama in ISI:
        register(Topik(nama=nama, render=_plain(nama), may_know=_may_know))
    register(Topik(nama="persetujuan", render=_approval, may_know=_may_know))
    register(Topik(nama="pesanan_baru", render=_new_order, may_know=_may_know))
    for nama, sapa in (("ingat_pertama", "Ingat"), ("ingat_terakhir", "Segera")):
        register(Topik(nama=nama, render=_reminder(sapa), may_know=_may_be_reminded))
