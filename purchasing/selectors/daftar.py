"""Lists for pages: what waits for a person, carts by vendor, plan lines that fit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Count, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from etalase.models import VersiProduk
from etalase.selectors.harga import HargaSetempat, daftar_harga_untuk
from katalog.akun.models import Pengguna, Penugasan
from katalog.akun.state import PERAN_BELANJA, Peran
from katalog.kebijakan.selectors import Tarif, daftar_tarif
from purchasing.models import ItemKeranjang, PaketRup, Pesanan
from purchasing.selectors.hak import hari_ini, pesanan_toko, rup_for, wilayah_kantor
from purchasing.state import AKHIR, SESUDAH_SP, TERIKAT, Status
from vendors.models import Penyedia

SARAN_RUP = 3


@dataclass(frozen=True, slots=True)
class Kerja:
    """What waits for one person: orders to decide or answer, products in the carts."""

    tugas: int
    keranjang: int


@dataclass(slots=True)
class BarisKeranjang:
    """One product of the cart at today's price. Amounts are whole rupiah."""

    item: ItemKeranjang
    versi: VersiProduk
    is_tayang: bool
    harga: int
    ppn: int
    ongkir: int

    @property
    def total(self) -> int:
        return self.harga + self.ppn

    @property
    def total_satuan(self) -> int:
        return self.total // self.item.jumlah

    @property
    def selisih(self) -> int:
        """Return by how much the unit price rose (or fell, negative) since it was put here."""
        return self.total_satuan - self.item.harga_saat_ditaruh


@dataclass(slots=True)
class KelompokKeranjang:
    """What one vendor would deliver: one package, one Surat Pesanan."""

    penyedia: Penyedia
    baris: list[BarisKeranjang] = field(default_factory=list)

    @property
    def barang(self) -> int:
        return sum(b.total for b in self.baris if b.is_tayang)

    @property
    def ongkir(self) -> int:
        return sum(b.ongkir for b in self.baris if b.is_tayang)

    @property
    def total(self) -> int:
        return self.barang + self.ongkir

    @property
    def hari(self) -> int:
        """Return the longest delivery time of its goods, in working days."""
        return max((b.versi.waktu_kirim_hari for b in self.baris if b.is_tayang), default=0)

    @property
    def may_be_packed(self) -> bool:
        return any(b.is_tayang for b in self.baris)


def isi_keranjang(pengguna: Pengguna, satker_id: int) -> list[KelompokKeranjang]:
    """Return the cart of one buyer for one office, by vendor, at today's prices there.

    What is not sold in the office's region counts as not on display.
    """
    items = list(
        ItemKeranjang.objects.filter(pengguna=pengguna, satker=satker_id)
        .select_related("produk__penyedia__wilayah", "produk__versi_tayang", "produk__etalase")
        .prefetch_related("produk__foto")
        .order_by("produk__penyedia__nama", "pk")
    )
    tarif = daftar_tarif(hari_ini())
    tempat = wilayah_kantor(satker_id)
    tampil = [item.produk.versi_tayang for item in items if item.produk.versi_tayang]
    setempat = daftar_harga_untuk(tampil, tempat)
    kelompok: dict[int, KelompokKeranjang] = {}
    for item in items:
        versi = item.produk.versi_tayang
        if versi is None:
            continue
        penyedia = item.produk.penyedia
        grup = kelompok.setdefault(penyedia.pk, KelompokKeranjang(penyedia))
        grup.baris.append(_baris(item, versi, tarif, setempat[versi.pk]))
    return list(kelompok.values())


def _baris(
    item: ItemKeranjang,
    versi: VersiProduk,
    tarif: Mapping[str, Tarif],
    setempat: HargaSetempat | None,
) -> BarisKeranjang:
    produk = item.produk
    berlaku = setempat or HargaSetempat(versi.harga, versi.ongkir)
    harga = berlaku.harga * item.jumlah
    kena_pajak = produk.penyedia.is_pkp
    return BarisKeranjang(
        item=item,
        versi=versi,
        is_tayang=produk.is_orderable and setempat is not None,
        harga=harga,
        ppn=tarif[versi.kelas_pajak].ppn(harga) if kena_pajak else 0,
        ongkir=berlaku.ongkir,
    )


def jumlah_keranjang(pengguna: Pengguna) -> int:
    """Return how many products this person has in his carts."""
    return ItemKeranjang.objects.filter(pengguna=pengguna).count()


def saran_rup(penugasan: Penugasan, *, nama: str, tahun: int) -> QuerySet[PaketRup]:
    """Return the plan lines of the office, the one whose name is nearest to `nama` first."""
    return (
        rup_for(penugasan, tahun)
        .annotate(mirip=TrigramSimilarity("nama", nama))
        .order_by("-mirip", "kode_rup")
    )


def tugas_of(pengguna: Pengguna) -> list[Pesanan]:
    """Return the orders that wait for this person, the nearest deadline first."""
    penugasan = pengguna.penugasan.berlaku(hari_ini()).values_list("peran", "satuan_kerja")
    rows = {p.pk: p for daftar in _waiting(pengguna, penugasan) for p in daftar}
    return sorted(rows.values(), key=lambda p: (p.tenggat is None, p.tenggat, p.pk))


def hitung_kerja(pengguna: Pengguna, penugasan: Iterable[tuple[str, int | None]]) -> Kerja:
    """Return how many orders wait for this person and how much is in the carts, in one statement.

    `penugasan` gives the roles in force today with their offices, so that they are not read again.
    """
    beli, jual = _waiting(pengguna, penugasan)
    isi = ItemKeranjang.objects.filter(pengguna=pengguna)
    hitungan = Pengguna.objects.filter(pk=pengguna.pk).values_list(
        _count(beli), _count(jual), _count(isi)
    )
    dibeli, dijual, keranjang = hitungan.get()
    return Kerja(dibeli + dijual, keranjang)


def _count(daftar: QuerySet[Any]) -> Coalesce:
    """Return the number of rows as a part of another statement."""
    semua = daftar.order_by().values(semua=Value(1)).annotate(banyak=Count("pk"))
    return Coalesce(Subquery(semua.values("banyak")), 0)


def _waiting(
    pengguna: Pengguna, penugasan: Iterable[tuple[str, int | None]]
) -> tuple[QuerySet[Pesanan], QuerySet[Pesanan]]:
    # What a buyer decides and what a vendor answers stand in different statuses: no order is in
    # both.
    waiting = Q(pk=None)
    for peran, satker in penugasan:
        if peran not in PERAN_BELANJA:
            continue
        waiting |= Q(satker=satker, status=Status.DRAF, pembuat=pengguna)
        waiting |= Q(satker=satker, status=Status.NEGOSIASI, pemilik_langkah=peran)
        if peran == Peran.PPK:
            waiting |= Q(satker=satker, status__in=(Status.REVIU_PPK, Status.TANDA_TANGAN))
            waiting |= Q(satker=satker, status=Status.DRAF, pemilik_langkah=Peran.PPK)
    beli = Pesanan.objects.select_related("satker", "penyedia").filter(waiting)
    jual = pesanan_toko(pengguna, (Status.KONFIRMASI_PENYEDIA, Status.NEGOSIASI)).filter(
        pemilik_langkah=Peran.PEMILIK_PENYEDIA
    )
    return beli, jual


def is_for_me(pesanan: Pesanan, peran: Iterable[str]) -> bool:
    """Tell whether the next step of an order belongs to one of these roles."""
    if pesanan.pemilik_langkah == Peran.PEMILIK_PENYEDIA:
        return not {Peran.PEMILIK_PENYEDIA, Peran.STAF_PENYEDIA}.isdisjoint(peran)
    return pesanan.pemilik_langkah in set(peran)


def hitung_tab(daftar: QuerySet[Pesanan]) -> dict[str, int]:
    """Return how many orders are running, finished and all, in one query."""
    return daftar.aggregate(
        berjalan=Count("pk", filter=~Q(status__in=AKHIR)),
        selesai=Count("pk", filter=Q(status__in=AKHIR)),
        semua=Count("pk"),
    )


@dataclass(frozen=True, slots=True)
class AngkaBelanja:
    """The public figures of one budget year: committed value in rupiah, and shares."""

    tahun: int
    nilai: int
    nilai_umkk: int
    penyedia: int

    @property
    def persen_umkk(self) -> float:
        """Return the share of value that went to UMKK, in percent."""
        return round(100 * self.nilai_umkk / self.nilai, 1) if self.nilai else 0.0


def angka_belanja(on: date | None = None) -> AngkaBelanja | None:
    """Return the figures of the year by signed orders, or None before the first one."""
    tahun = (on or timezone.localdate()).year
    signed = Pesanan.objects.filter(status__in=TERIKAT, tahun=tahun)
    row = signed.aggregate(
        nilai=Sum("total"),
        umkk=Sum("total", filter=Q(is_umkk=True)),
        penyedia=Count("penyedia", distinct=True),
    )
    if not row["nilai"]:
        return None
    return AngkaBelanja(tahun, row["nilai"], row["umkk"] or 0, row["penyedia"])


def pesanan_masuk(pengguna: Pengguna) -> QuerySet[Pesanan]:
    """Return a vendor's orders, those that wait for an answer first."""
    return pesanan_toko(pengguna).filter(status__in=SESUDAH_SP).order_by("-sp_terbit_pada")
