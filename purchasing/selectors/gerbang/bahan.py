"""All that the rules of the integrity gate look at, read in a fixed number of statements."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from etalase.models import VersiProduk
from etalase.selectors.riwayat_harga import shown_versions
from katalog.akun.models import Pengguna
from katalog.kebijakan.selectors import libur, policy_group
from purchasing.models import PeristiwaPesanan, Pesanan
from purchasing.selectors.gerbang.pdn import PilihanPdn, pilihan_lebih_tinggi
from purchasing.selectors.harga import Bukti, bukti_harga
from purchasing.state import GAGAL, TERCADANG, TERIKAT, Aksi, Status
from vendors.models import Keanggotaan, TandaKemiripan

AWALAN = "gerbang."
USIA, JENDELA = "apip.usia_tayang_wajar", "apip.jendela_pemecahan"
BATAS_LANGSUNG, TKDN_MIN = "metode.beli_langsung_max", "pdn.tkdn_min"
UMKK_MAKS, NAMA_MIRIP = "umkk.paket_dicadangkan_max", "harga.nama_mirip"
KEBIJAKAN_LAIN = (USIA, JENDELA, BATAS_LANGSUNG, TKDN_MIN, UMKK_MAKS, NAMA_MIRIP)
# Sent once and then undone on the buyer's side: what a vendor refused is not the official's doing.
BATAL_PEMBELI = frozenset(GAGAL) - {Status.DITOLAK_PENYEDIA, Status.KEDALUWARSA}


@dataclass(frozen=True, slots=True)
class BarangGerbang:
    """One good of the package: since when it is shown, and its price before the present one."""

    nama: str
    tayang_sejak: datetime | None
    harga: int
    harga_sejak: datetime | None
    harga_lama: int | None


@dataclass(frozen=True, slots=True)
class PaketLain:
    """Another package of the same office and etalase within the window."""

    nomor: str
    penyedia_id: int
    total: int


@dataclass(frozen=True, slots=True)
class Bahan:
    """What one evaluation works on. Amounts are whole rupiah, `kebijakan` is that of the day.

    `hemat` is what the prices are below those on display, `setahun` what the office bound or holds
    this budget year without this package, `setahun_penyedia` the part of this vendor.
    """

    pesanan: Pesanan
    aksi: Aksi
    pada: datetime
    kebijakan: dict[str, str]
    barang: tuple[BarangGerbang, ...]
    hemat: int
    bukti: tuple[Bukti, ...]
    paket_lain: tuple[PaketLain, ...]
    setahun: int
    setahun_penyedia: int
    paket_setahun: int
    batal: int
    kembar: dict[int, tuple[str, ...]]
    nama_kembar: dict[int, str]
    pejabat: tuple[Pengguna, ...]
    pengurus: tuple[Pengguna, ...]
    pdn: tuple[PilihanPdn, ...]
    hari_libur: frozenset[date]

    @property
    def setempat(self) -> datetime:
        """Return the moment of the act on the clock of the instance."""
        return timezone.localtime(self.pada)

    @property
    def hari(self) -> date:
        return self.setempat.date()

    def angka(self, kunci: str) -> int:
        """Return a threshold of the gate (`kunci` without its prefix) or another policy's."""
        return int(self.kebijakan.get(AWALAN + kunci) or self.kebijakan[kunci])


def kumpulkan(
    pesanan: Pesanan, aksi: Aksi, *, pada: datetime, orang: Sequence[Pengguna] = ()
) -> Bahan:
    """Read what the rules need, as of `pada`; `orang` act beside the maker and the PPK.

    Raises LookupError when a policy that a rule needs has no row in force.
    """
    hari = timezone.localdate(pada)
    kebijakan = policy_group(AWALAN, KEBIJAKAN_LAIN, hari, pesanan.etalase.jenis)
    baris = list(
        pesanan.baris.select_related("versi__produk", "versi__penyedia").order_by("urutan")
    )
    kembar, nama_kembar = _twins(pesanan)
    mulai = pada - timedelta(days=int(kebijakan[JENDELA]))
    jumlah = _year(pesanan, pada)
    return Bahan(
        pesanan=pesanan,
        aksi=aksi,
        pada=pada,
        kebijakan=kebijakan,
        barang=_goods([satu.versi for satu in baris]),
        hemat=sum((satu.harga_tayang - satu.harga_satuan) * satu.jumlah for satu in baris),
        bukti=tuple(bukti_harga(pesanan)),
        paket_lain=_neighbours(pesanan, mulai, pada),
        setahun=jumlah["semua"] or 0,
        setahun_penyedia=jumlah["penyedia_ini"] or 0,
        paket_setahun=jumlah["paket"],
        batal=_undone(pesanan, mulai, pada),
        kembar=kembar,
        nama_kembar=nama_kembar,
        pejabat=_officials(pesanan, orang),
        pengurus=_members(pesanan),
        pdn=pilihan_lebih_tinggi(
            [satu.versi for satu in baris],
            on=hari,
            tkdn_min=int(kebijakan[TKDN_MIN]),
            mirip=int(kebijakan[NAMA_MIRIP]),
            persen=int(kebijakan[AWALAN + "pdn_dilewati.persen"]),
        ),
        hari_libur=libur(dari=hari, sampai=date(hari.year, 12, 31)),
    )


def _goods(daftar: Sequence[VersiProduk]) -> tuple[BarangGerbang, ...]:
    lama: dict[int, list[Any]] = defaultdict(list)
    rows = (
        shown_versions(VersiProduk.objects.filter(produk__in=[v.produk_id for v in daftar]))
        .annotate(sejak=Coalesce("pemeriksaan__diputus_pada", "dibuat_pada"))
        .order_by("produk", "-nomor")
        .values_list("produk", "nomor", "harga", "sejak")
    )
    for produk, nomor, harga, sejak in rows:
        lama[produk].append((nomor, harga, sejak))
    return tuple(_good(versi, lama[versi.produk_id]) for versi in daftar)


def _good(versi: VersiProduk, riwayat: Sequence[tuple[int, int, datetime]]) -> BarangGerbang:
    """Walk back from the version bought to the last one that had another price."""
    sejak: datetime | None = None
    lama: int | None = None
    for nomor, harga, pada in riwayat:
        if nomor > versi.nomor:
            continue
        if harga != versi.harga:
            lama = harga
            break
        sejak = pada
    return BarangGerbang(versi.nama, versi.produk.tayang_sejak, versi.harga, sejak, lama)


def _neighbours(pesanan: Pesanan, mulai: datetime, pada: datetime) -> tuple[PaketLain, ...]:
    """Return what was sent in the window: a draft made long before is as new as its sending."""
    dikirim = PeristiwaPesanan.objects.filter(
        pesanan=OuterRef("pk"), aksi=Aksi.BELI_LANGSUNG, pada__gte=mulai, pada__lte=pada
    )
    rows = (
        Pesanan.objects.filter(
            Exists(dikirim), satker=pesanan.satker_id, etalase=pesanan.etalase_id
        )
        .exclude(pk=pesanan.pk)
        .exclude(status__in=(*GAGAL, Status.DRAF))
        .order_by("-pk")
        .values_list("nomor", "penyedia", "total")[:200]
    )
    return tuple(PaketLain(*row) for row in rows)


def _year(pesanan: Pesanan, pada: datetime) -> dict[str, Any]:
    rows = Pesanan.objects.filter(
        satker=pesanan.satker_id,
        tahun=pesanan.tahun,
        status__in=(*TERIKAT, *TERCADANG),
        created_at__lte=pada,
    ).exclude(pk=pesanan.pk)
    return rows.aggregate(
        semua=Sum("total"),
        penyedia_ini=Sum("total", filter=Q(penyedia=pesanan.penyedia_id)),
        paket=Count("pk"),
    )


def _undone(pesanan: Pesanan, mulai: datetime, pada: datetime) -> int:
    return Pesanan.objects.filter(
        satker=pesanan.satker_id,
        pembuat=pesanan.pembuat_id,
        penyedia=pesanan.penyedia_id,
        status__in=BATAL_PEMBELI,
        putaran__gt=0,
        created_at__gte=mulai,
        created_at__lte=pada,
    ).count()


def _twins(pesanan: Pesanan) -> tuple[dict[int, tuple[str, ...]], dict[int, str]]:
    """Return the vendors that share something with this one, what they share, and their names."""
    ini = pesanan.penyedia_id
    rows = TandaKemiripan.objects.filter(Q(penyedia=ini) | Q(lain=ini)).values_list(
        "penyedia", "penyedia__nama", "lain", "lain__nama", "jenis"
    )
    kembar: dict[int, set[str]] = defaultdict(set)
    nama: dict[int, str] = {}
    for satu, nama_satu, lain, nama_lain, jenis in rows:
        pk, sebutan = (lain, nama_lain) if satu == ini else (satu, nama_satu)
        kembar[pk].add(jenis)
        nama[pk] = sebutan
    return {pk: tuple(sorted(jenis)) for pk, jenis in kembar.items()}, nama


def _officials(pesanan: Pesanan, orang: Sequence[Pengguna]) -> tuple[Pengguna, ...]:
    wanted = {pesanan.pembuat_id, pesanan.ppk_id, *(satu.pk for satu in orang)}
    return tuple(Pengguna.objects.filter(pk__in=wanted).order_by("pk"))


def _members(pesanan: Pesanan) -> tuple[Pengguna, ...]:
    toko = Keanggotaan.objects.filter(penyedia=pesanan.penyedia_id, berakhir_pada=None)
    return tuple(Pengguna.objects.filter(pk__in=toko.values("pengguna")).order_by("pk"))
