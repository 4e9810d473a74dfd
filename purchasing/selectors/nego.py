"""Reading a negotiation: its rounds, whose turn it is, and who may know of it."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from katalog.akun.models import Pengguna
from katalog.akun.state import PERAN_PENYEDIA, Peran
from katalog.kabar.models import Notifikasi
from katalog.kebijakan.selectors import tenggat_hari_kerja
from purchasing.models import Pesanan, Pihak, PutaranNego
from purchasing.selectors.hak import anggota_penyedia, pembuat_or_kantor, visible_pesanan
from purchasing.state import Aksi, Metode, Status
from vendors.models import Keanggotaan

PERINGATAN = "nego.peringatan_tutup"


def visible_nego(pengguna: Pengguna) -> QuerySet[Pesanan]:
    """Return the packages whose negotiation this person may read.

    A vendor learns of a package when the first round is offered to him, before its Surat Pesanan.
    """
    toko = Keanggotaan.objects.filter(pengguna=pengguna, berakhir_pada=None).values("penyedia")
    putaran = PutaranNego.objects.filter(pesanan=OuterRef("pk"))
    ditawari = Pesanan.objects.filter(Exists(putaran), penyedia__in=toko).values("pk")
    boleh = visible_pesanan(pengguna).values("pk")
    return Pesanan.objects.select_related("satker", "penyedia", "rup", "ppk", "pembuat").filter(
        Q(pk__in=boleh) | Q(pk__in=ditawari)
    )


def nego_toko(pengguna: Pengguna) -> QuerySet[Pesanan]:
    """Return the packages that are offered to this person as a vendor, those to answer first."""
    toko = Keanggotaan.objects.filter(pengguna=pengguna, berakhir_pada=None).values("penyedia")
    return (
        Pesanan.objects.select_related("satker", "penyedia")
        .filter(penyedia__in=toko, status=Status.NEGOSIASI)
        .order_by("tenggat", "pk")
    )


def daftar_putaran(pesanan: Pesanan) -> list[PutaranNego]:
    """Return every round with its lines, the oldest first."""
    putaran = pesanan.putaran_nego.select_related("oleh").prefetch_related("baris__versi")
    return list(putaran.order_by("sesi", "nomor"))


def putaran_terakhir(pesanan: Pesanan) -> PutaranNego | None:
    """Return the newest round, the one that can be accepted."""
    return pesanan.putaran_nego.order_by("-sesi", "-nomor").first()


def peran_pembeli(pesanan: Pesanan) -> Peran:
    """Return the role that buys in the running negotiation: that of the buyer's newest round."""
    putaran = pesanan.putaran_nego.filter(pihak=Pihak.PEMBELI).order_by("-sesi", "-nomor").first()
    return Peran(putaran.peran) if putaran else Peran(pesanan.pemilik_langkah)


def giliran(pesanan: Pesanan) -> Pihak:
    """Return the side whose move it is."""
    vendor = pesanan.pemilik_langkah == Peran.PEMILIK_PENYEDIA
    return Pihak.PENYEDIA if vendor else Pihak.PEMBELI


def is_giliran(pesanan: Pesanan, peran: set[str] | frozenset[str]) -> bool:
    """Tell whether somebody with these roles moves now; the PPK is no buyer while a PP is."""
    if giliran(pesanan) == Pihak.PENYEDIA:
        return not PERAN_PENYEDIA.isdisjoint(peran)
    return pesanan.pemilik_langkah in peran


def kedua_pihak(pesanan: Pesanan) -> list[Pengguna]:
    """Return the people of the vendor and those who buy, stand-ins included."""
    pembeli = pembuat_or_kantor(pesanan, peran_pembeli(pesanan))
    return [*anggota_penyedia(pesanan.penyedia_id), *pembeli]


def kunci_peringatan(pesanan: Pesanan) -> str:
    """Return the name under which both sides are warned once that this turn closes."""
    return f"{pesanan.nomor}/{pesanan.versi}/segera-tutup"


def closing_time(pesanan: Pesanan) -> datetime | None:
    """Return from when this turn may be closed: working days after its warning; None before it."""
    peringatan = Notifikasi.objects.filter(peristiwa=kunci_peringatan(pesanan))
    pada = peringatan.order_by("dibuat_pada").values_list("dibuat_pada", flat=True).first()
    return None if pada is None else tenggat_hari_kerja(PERINGATAN, pada)


def kali_dibuka(pesanan: Pesanan) -> int:
    """Return how often the running negotiation was reopened."""
    mulai = pesanan.peristiwa.filter(aksi=Aksi.MULAI_NEGO).order_by("-versi").first()
    dibuka = pesanan.peristiwa.filter(aksi=Aksi.BUKA_NEGO)
    return dibuka.filter(versi__gt=mulai.versi).count() if mulai else 0


def nilai_wewenang(pesanan: Pesanan) -> int:
    """Return the value that decides who buys: that at displayed prices, in rupiah.

    Who began as the buyer by law stays it when the price comes down (Perpres 12/2021 Pasal 11).
    """
    if pesanan.metode != Metode.NEGOSIASI:
        return pesanan.total
    putaran = putaran_terakhir(pesanan)
    return max(pesanan.total, putaran.total_tayang if putaran else 0)
