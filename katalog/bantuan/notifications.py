"""Messages about mentoring."""

from django.conf import settings
from django.urls import reverse

from katalog.bantuan.models import PermintaanDamping, PesertaSesi, SesiDamping
from katalog.bantuan.state import TopikBantuan
from katalog.kabar.models import Kiriman
from katalog.kabar.state import Kelompok, Sifat
from katalog.kabar.surel import render_surat
from katalog.kabar.topik import Surat, Topik, register

KATA_KERJA = {"batal": "Batal", "ingat": "Ingat besok", "ikut": "Terdaftar"}


def _session(kiriman: Kiriman) -> Surat:
    sesi = SesiDamping.objects.select_related("wilayah").get(pk=kiriman.rujukan["sesi"])
    peristiwa = str(kiriman.rujukan["peristiwa"])
    context = {
        "sesi": sesi,
        "peristiwa": peristiwa,
        "url": settings.ALAMAT_SITUS + reverse("bantuan:pendampingan"),
        "tombol": "Lihat sesi pendampingan",
    }
    kata = KATA_KERJA.get(peristiwa, "Kabar sesi")
    return render_surat("bantuan/surel/sesi", f"{kata}: {sesi.judul}"[:70], context)


def _holds_a_seat(kiriman: Kiriman) -> bool:
    return PesertaSesi.objects.filter(
        sesi=kiriman.rujukan["sesi"], pengguna=kiriman.penerima_id, mundur_pada=None
    ).exists()


def _request(kiriman: Kiriman) -> Surat:
    permintaan = PermintaanDamping.objects.get(pk=kiriman.rujukan["permintaan"])
    url = reverse("admin:bantuan_permintaandamping_change", args=[permintaan.pk])
    context = {
        "permintaan": permintaan,
        "url": settings.ALAMAT_SITUS + url,
        "tombol": "Jawab permintaan",
    }
    subject = f"Dampingi: {permintaan.get_topik_display()}"
    return render_surat("bantuan/surel/permintaan", subject, context)


def _still_waits(kiriman: Kiriman) -> bool:
    return PermintaanDamping.objects.filter(
        pk=kiriman.rujukan["permintaan"], status=PermintaanDamping.Status.MENUNGGU
    ).exists()


def _answer(kiriman: Kiriman) -> Surat:
    permintaan = PermintaanDamping.objects.get(pk=kiriman.rujukan["permintaan"])
    context = {
        "permintaan": permintaan,
        "url": settings.ALAMAT_SITUS + reverse("bantuan:pendampingan"),
        "tombol": "Buka pendampingan",
    }
    return render_surat("bantuan/surel/jawaban", "Pendamping menjawab Anda", context)


def _asked(kiriman: Kiriman) -> bool:
    return PermintaanDamping.objects.filter(
        pk=kiriman.rujukan["permintaan"], pengguna=kiriman.penerima_id
    ).exists()


def register_topics() -> None:
    """Make the topics of this package known to `kabar`; called once when the app is ready."""
    for nama, render, may_know in (
        (TopikBantuan.SESI, _session, _holds_a_seat),
        (TopikBantuan.PERMINTAAN, _request, _still_waits),
        (TopikBantuan.JAWABAN, _answer, _asked),
    ):
        register(Topik(nama, render, may_know, kelompok=Kelompok.BANTUAN, sifat=Sifat.BIASA))
