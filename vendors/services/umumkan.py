"""Who is told of an act on a vendor: its people, in the transaction of the fact."""

from dataclasses import dataclass

from django.urls import reverse

from katalog.akun.models import Pengguna
from katalog.kabar.services import kabarkan
from vendors.models import Penyedia
from vendors.services.perkara import Perkara
from vendors.state import Aksi


@dataclass(frozen=True, slots=True)
class Warta:
    """The topic of a message and the sentence of the inbox."""

    topik: str
    judul: str


_SANKSI = Warta("penyedia.sanksi", "Usaha Anda dikenai sanksi")
_PULIH = Warta("penyedia.pulih", "Usaha Anda boleh menerima pesanan lagi")
WARTA: dict[Aksi, Warta] = {
    Aksi.AJUKAN: Warta("penyedia.diajukan", "Pendaftaran terkirim"),
    Aksi.MINTA_PERBAIKAN: Warta("penyedia.perbaikan", "Perbaiki data usaha Anda"),
    Aksi.VERIFIKASI: Warta("penyedia.diterima", "Usaha Anda terverifikasi"),
    Aksi.TANGGUHKAN: _SANKSI,
    Aksi.TURUNKAN: _SANKSI,
    Aksi.DAFTAR_HITAMKAN: _SANKSI,
    Aksi.PULIHKAN: _PULIH,
    Aksi.CABUT_DAFTAR_HITAM: _PULIH,
    Aksi.CATAT_SANKSI_BERAKHIR: _PULIH,
    Aksi.CATAT_DOKUMEN_HABIS: Warta("penyedia.dokumen_habis", "Dokumen usaha Anda habis masa"),
    Aksi.NONAKTIFKAN: Warta("penyedia.nonaktif", "Usaha Anda dinonaktifkan"),
}


def orang_usaha(penyedia: Penyedia) -> list[Pengguna]:
    """Return the people who act for the vendor today."""
    berjalan = penyedia.keanggotaan.filter(berakhir_pada=None).values("pengguna")
    return list(Pengguna.objects.filter(pk__in=berjalan, is_active=True).order_by("pk"))


def announce(perkara: Perkara, jejak_id: int) -> None:
    """Tell the vendor's people of the act; `jejak_id` makes the event's name its own."""
    warta = WARTA.get(perkara.aksi)
    if warta is None:
        return
    penyedia = perkara.penyedia
    rujukan: dict[str, int | str] = {"penyedia": penyedia.pk}
    if perkara.sanksi:
        rujukan["sanksi"] = perkara.sanksi.pk
    kabarkan(
        topik=warta.topik,
        peristiwa=f"penyedia/{penyedia.kode}/{jejak_id}",
        penerima=orang_usaha(penyedia),
        judul=warta.judul,
        isi=penyedia.nama,
        url=reverse("vendors:verifikasi"),
        rujukan=rujukan,
    )
