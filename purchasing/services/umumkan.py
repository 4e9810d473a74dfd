"""Who is told of an act. Rows of the outbox are written here, in the transaction of the fact."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from katalog.core.money import format_rupiah
from katalog.kabar.services import kabarkan
from katalog.kebijakan.selectors import policy_number
from purchasing.models import Pesanan, TautanKeputusan
from purchasing.selectors.hak import anggota_penyedia, pemegang
from purchasing.services.perkara import Perkara
from purchasing.state import Aksi


@dataclass(frozen=True, slots=True)
class Warta:
    """One message: its topic, a sentence for the inbox, where it leads, and to whom."""

    topik: str
    judul: str
    url: str
    penerima: Iterable[Pengguna]


def announce(perkara: Perkara) -> None:
    """Tell everybody whom this act concerns, each once, but not the person who acted."""
    pesanan = perkara.pesanan
    for warta in WARTA.get(perkara.aksi, _nobody)(perkara):
        penerima = {p.pk: p for p in warta.penerima}
        if perkara.actor is not None:
            penerima.pop(perkara.actor.pk, None)
        kabarkan(
            topik=warta.topik,
            peristiwa=f"{pesanan.nomor}/{pesanan.versi}",
            penerima=[penerima[pk] for pk in sorted(penerima)],
            judul=warta.judul,
            isi=f"{pesanan.nama}, {format_rupiah(pesanan.total)}",
            url=warta.url,
            rujukan={"pesanan": pesanan.pk, "versi": pesanan.versi},
        )


def _nobody(perkara: Perkara) -> list[Warta]:
    return []


def _paket(pesanan: Pesanan) -> str:
    return reverse("purchasing:pesanan", args=[pesanan.nomor])


def _approval_asked(perkara: Perkara) -> list[Warta]:
    pesanan = perkara.pesanan
    ppk = list(pemegang(Peran.PPK, pesanan.satker_id))
    hari = timezone.localdate(perkara.pada)
    berlaku = timedelta(hours=policy_number("pesanan.tautan_berlaku", hari))
    TautanKeputusan.objects.bulk_create(
        TautanKeputusan(
            pesanan=pesanan,
            versi=pesanan.versi,
            penerima=orang,
            kedaluwarsa_pada=perkara.pada + berlaku,
        )
        for orang in ppk
    )
    warta = [
        Warta(
            "persetujuan",
            f"Setujui? {pesanan.nama}",
            reverse("purchasing:persetujuan", args=[pesanan.nomor]),
            ppk,
        )
    ]
    if perkara.actor in ppk:
        # The buyer approves his own package here, so somebody else has to know of it.
        pengawas = [*pemegang(Peran.KPA, pesanan.satker_id), *pemegang(Peran.APIP, None)]
        warta.append(
            Warta("ppk_membeli", f"PPK membeli sendiri: {pesanan.nama}", _paket(pesanan), pengawas)
        )
    return warta


def _forwarded(perkara: Perkara) -> list[Warta]:
    pesanan = perkara.pesanan
    url = reverse("purchasing:paket", args=[pesanan.nomor])
    judul = f"Paket diteruskan kepada Anda: {pesanan.nama}"
    return [Warta("diteruskan", judul, url, pemegang(Peran.PPK, pesanan.satker_id))]


def _to_maker(topik: str, judul: str) -> Callable[[Perkara], list[Warta]]:
    def warta(perkara: Perkara) -> list[Warta]:
        pesanan = perkara.pesanan
        url = reverse("purchasing:paket", args=[pesanan.nomor])
        return [Warta(topik, f"{judul}: {pesanan.nama}", url, [pesanan.pembuat])]

    return warta


def _order_issued(perkara: Perkara) -> list[Warta]:
    pesanan = perkara.pesanan
    anggota = anggota_penyedia(pesanan.penyedia_id)
    toko = reverse("purchasing:toko-pesanan", args=[pesanan.nomor])
    return [
        Warta("pesanan_baru", f"Pesanan baru {format_rupiah(pesanan.total)}", toko, anggota),
        Warta("disetujui", f"Disetujui PPK: {pesanan.nama}", _paket(pesanan), [pesanan.pembuat]),
    ]


def _answered(topik: str, judul: str) -> Callable[[Perkara], list[Warta]]:
    def warta(perkara: Perkara) -> list[Warta]:
        pesanan = perkara.pesanan
        pembeli = [pesanan.pembuat, pesanan.ppk]
        return [Warta(topik, f"{judul}: {pesanan.nama}", _paket(pesanan), pembeli)]

    return warta


def _time_asked(perkara: Perkara) -> list[Warta]:
    pesanan = perkara.pesanan
    judul = f"Penyedia minta tambahan waktu: {pesanan.nama}"
    ppk = pemegang(Peran.PPK, pesanan.satker_id)
    return [Warta("minta_waktu", judul, _paket(pesanan), ppk)]


def _time_decided(topik: str, judul: str) -> Callable[[Perkara], list[Warta]]:
    def warta(perkara: Perkara) -> list[Warta]:
        pesanan = perkara.pesanan
        toko = reverse("purchasing:toko-pesanan", args=[pesanan.nomor])
        anggota = anggota_penyedia(pesanan.penyedia_id)
        return [Warta(topik, f"{judul}: {pesanan.nama}", toko, anggota)]

    return warta


WARTA: dict[Aksi, Callable[[Perkara], list[Warta]]] = {
    Aksi.BELI_LANGSUNG: _approval_asked,
    Aksi.TERUSKAN: _forwarded,
    Aksi.KEMBALIKAN: _to_maker("dikembalikan", "Dikembalikan PPK"),
    Aksi.TOLAK: _to_maker("ditolak", "Ditolak PPK"),
    Aksi.TANDA_TANGANI: _order_issued,
    Aksi.TERIMA: _answered("diterima_penyedia", "Penyedia menerima pesanan"),
    Aksi.TOLAK_PESANAN: _answered("ditolak_penyedia", "Penyedia menolak pesanan"),
    Aksi.MINTA_WAKTU: _time_asked,
    Aksi.BERI_WAKTU: _time_decided("waktu_diberi", "PPK memberi tambahan waktu"),
    Aksi.TOLAK_WAKTU: _time_decided("waktu_ditolak", "PPK tidak memberi tambahan waktu"),
    Aksi.KEDALUWARSAKAN: _answered("kedaluwarsa", "Penyedia tidak menjawab"),
}
