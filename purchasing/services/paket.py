"""Making a package out of the cart, and mending a draft that was sent back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from etalase.models import Produk, VersiProduk
from etalase.selectors.harga import HargaSetempat, daftar_harga_untuk
from katalog.akun.models import AlamatKirim, Pengguna
from katalog.akun.state import PERAN_BELANJA, Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.idempotency import find_result, key_reused, once
from katalog.kebijakan.selectors import ppn_of
from katalog.wilayah.models import Wilayah
from purchasing.models import (
    BarisPesanan,
    ItemKeranjang,
    LampiranPaket,
    PaketRup,
    PencarianTersimpan,
    PeristiwaPesanan,
    Pesanan,
    PesananAnggaran,
)
from purchasing.selectors.dokumen import daftar_kertas
from purchasing.selectors.hak import hari_ini, kantor_belanja, pemegang, roles_in
from purchasing.services.akibat import draft_deadline
from purchasing.services.harga import freeze_bukti_harga
from purchasing.services.mak import bagi
from purchasing.state import AKSI_UBAH, Aksi, Metode, Status

AKSI_BUAT = "buat"
RUTE_BUAT = "paket.buat"


@dataclass(frozen=True, slots=True)
class IsianPaket:
    """What the buyer decided on the one page "Buat paket". Amounts follow from the goods.

    `kertas` and `pencarian` are the codes of a worksheet and a saved search to attach, or empty.
    `beban` are ids of budget lines with the rupiah that each carries; empty where there is one.
    """

    satker_id: int
    penyedia_id: int
    rup_id: int
    alamat_id: int
    ppk_id: int
    tiba_paling_lambat: date
    alasan: str
    barang: tuple[tuple[str, int], ...]
    kertas: str = ""
    pencarian: str = ""
    beban: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class BarangPaket:
    """One good of a package: what, how many, and what it costs where it goes."""

    versi: VersiProduk
    jumlah: int
    setempat: HargaSetempat


def buat_paket(*, actor: Pengguna, isian: IsianPaket, kunci: UUID) -> Pesanan:
    """Make a draft package for one vendor and take its goods out of the cart.

    Returns the draft. Raises RuleViolation `bukan_kewenangan`, `rup_tidak_aktif`,
    `alamat_asing`, `ppk_asing`, `produk_turun_tayang`, `tidak_dijual_di_sini`,
    `lampiran_asing`, `mak_belum_dibagi`, `mak_tidak_cocok` or `tanggal_terlalu_cepat`.
    """
    content = {"isian": repr(isian)}

    def work() -> str:
        return _create(actor, isian).nomor

    nomor = once(actor_id=actor.pk, kunci=kunci, route=RUTE_BUAT, content=content, work=work)
    return Pesanan.objects.get(nomor=nomor)


def find_dibuat(*, actor: Pengguna, kunci: UUID, penyedia: str, rup: str) -> Pesanan | None:
    """Return the package that this very submit has made already; its goods left the cart then.

    `penyedia` is the public code and `rup` the id as they were sent. Raises RuleViolation
    `kunci_dipakai_ulang` when they are not those of the package.
    """
    nomor = find_result(actor_id=actor.pk, kunci=kunci, route=RUTE_BUAT)
    if nomor is None:
        return None
    pesanan = Pesanan.objects.select_related("penyedia").get(nomor=nomor)
    if (pesanan.penyedia.kode, str(pesanan.rup_id)) != (penyedia, rup):
        raise key_reused()
    return pesanan


@transaction.atomic
def ubah_paket(*, actor: Pengguna, nomor: str, versi: int, isian: IsianPaket) -> Pesanan:
    """Rewrite a draft at today's prices. Raises what `buat_paket` raises, and `versi_lama`."""
    pesanan = Pesanan.objects.select_for_update(of=("self",)).get(nomor=nomor)
    if PERAN_BELANJA.isdisjoint(roles_in(pesanan, actor)):
        raise RuleViolation("bukan_kewenangan", "Draf hanya diubah oleh PP atau PPK.")
    if pesanan.status != Status.DRAF:
        raise RuleViolation("status_tidak_sesuai", "Paket ini bukan draf lagi.")
    if pesanan.versi != versi:
        raise RuleViolation("versi_lama", "Paket berubah sejak Anda membukanya. Periksa lagi.")
    if isian.penyedia_id != pesanan.penyedia_id or isian.satker_id != pesanan.satker_id:
        raise RuleViolation(
            "bukan_kewenangan", "Penyedia dan kantor pada draf tidak dapat diganti."
        )
    # At displayed prices again: what was agreed about other goods or another day is void.
    pesanan.metode = Metode.BELI_LANGSUNG
    pesanan.biaya_lain = 0
    pesanan.baris.all().delete()
    pesanan.anggaran.all().delete()
    _fill(pesanan, isian)
    pesanan.versi += 1
    pesanan.save()
    _write(pesanan, isian)
    _remember(pesanan, actor, AKSI_UBAH)
    return pesanan


def _create(actor: Pengguna, isian: IsianPaket) -> Pesanan:
    tugas = kantor_belanja(actor).filter(satuan_kerja=isian.satker_id)
    peran = set(tugas.values_list("peran", flat=True))
    if not peran:
        raise RuleViolation("bukan_kewenangan", "Paket hanya dibuat oleh PP atau PPK.")
    sekarang = timezone.now()
    pesanan = Pesanan(
        satker_id=isian.satker_id,
        penyedia_id=isian.penyedia_id,
        pembuat=actor,
        metode=Metode.BELI_LANGSUNG,
        pemilik_langkah=Peran.PP if Peran.PP in peran else Peran.PPK,
        tenggat=draft_deadline(sekarang),
    )
    _fill(pesanan, isian)
    pesanan.nomor = f"PKT-{pesanan.tahun}-{_next_paket():06d}"
    pesanan.save()
    _write(pesanan, isian)
    _attach(pesanan, isian)
    _remember(pesanan, actor, AKSI_BUAT)
    ItemKeranjang.objects.filter(
        pengguna=actor,
        satker_id=isian.satker_id,
        produk__kode__in=[kode for kode, _ in isian.barang],
    ).delete()
    return pesanan


def _attach(pesanan: Pesanan, isian: IsianPaket) -> None:
    """Tie the proof of the choice to the package; only that of the same office counts."""
    for semua, nama, kode in (
        (daftar_kertas(), "dokumen", isian.kertas),
        (PencarianTersimpan.objects.all(), "pencarian", isian.pencarian),
    ):
        if not kode:
            continue
        bukti = semua.filter(kode=kode, satker=isian.satker_id).first()
        if bukti is None:
            raise RuleViolation("lampiran_asing", "Pilih lampiran milik kantor Anda.")
        LampiranPaket.objects.create(pesanan=pesanan, **{nama: bukti})


def _next_paket() -> int:
    # A sequence: the law wants no series here, and a counter row would queue up every buyer.
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('purchasing_nomor_paket')")
        (urut,) = cursor.fetchone()
    return int(urut)


def _fill(pesanan: Pesanan, isian: IsianPaket) -> None:
    rup = _own_rup(isian)
    alamat = (
        AlamatKirim.objects.filter(pk=isian.alamat_id, satuan_kerja=isian.satker_id)
        .select_related("wilayah")
        .first()
    )
    if alamat is None:
        raise RuleViolation("alamat_asing", "Pilih alamat kirim milik kantor Anda.")
    if not pemegang(Peran.PPK, isian.satker_id).filter(pk=isian.ppk_id).exists():
        raise RuleViolation("ppk_asing", "Pilih PPK dari kantor Anda.")
    barang = _priced(isian, alamat.wilayah)
    utama = max(barang, key=lambda satu: satu.setempat.harga * satu.jumlah).versi
    if isian.tiba_paling_lambat <= hari_ini():
        raise RuleViolation("tanggal_terlalu_cepat", "Tanggal tiba paling cepat besok.")
    pesanan.rup = rup
    pesanan.tahun = rup.tahun
    pesanan.nama = utama.nama[:160]
    pesanan.etalase = utama.produk.etalase
    pesanan.ppk_id = isian.ppk_id
    pesanan.alamat_kirim = alamat.alamat
    pesanan.wilayah_kirim = alamat.wilayah
    pesanan.penerima = alamat.penerima
    pesanan.tiba_paling_lambat = isian.tiba_paling_lambat
    pesanan.alasan = isian.alasan
    # The class on the day of the order is what the 40% quota counts (Perpres 12/2021 Pasal 65).
    pesanan.skala_penyedia = utama.penyedia.skala
    pesanan.is_umkk = utama.penyedia.is_umkk
    _total(pesanan, barang)


def _own_rup(isian: IsianPaket) -> PaketRup:
    rup = PaketRup.objects.filter(pk=isian.rup_id, satker=isian.satker_id).first()
    if rup is None or not rup.may_be_used or not rup.is_of_year(hari_ini().year):
        raise RuleViolation("rup_tidak_aktif", "RUP ini tidak dapat dipakai. Pilih RUP lain.")
    return rup


def _shown_versions(isian: IsianPaket) -> list[tuple[VersiProduk, int]]:
    jumlah = dict(isian.barang)
    daftar = (
        Produk.objects.tayang()
        .filter(kode__in=jumlah, penyedia=isian.penyedia_id)
        .select_related("versi_tayang__penyedia", "versi_tayang__produk__etalase")
        .order_by("pk")
    )
    pairs = [(p.versi_tayang, jumlah[p.kode]) for p in daftar if p.versi_tayang is not None]
    if not pairs or len(pairs) != len(jumlah):
        raise RuleViolation(
            "produk_turun_tayang", "Ada barang yang tidak dijual lagi. Periksa keranjang."
        )
    for versi, banyak in pairs:
        if banyak < versi.minimal_pembelian or banyak % versi.kelipatan:
            raise RuleViolation(
                "jumlah_tidak_sesuai",
                f"{versi.nama}: paling sedikit {versi.minimal_pembelian},"
                f" kelipatan {versi.kelipatan}.",
            )
    return pairs


def _priced(isian: IsianPaket, wilayah: Wilayah) -> list[BarangPaket]:
    """Return the goods at the price and delivery of the place they go to (`domain.md` 4.3)."""
    pairs = _shown_versions(isian)
    harga = daftar_harga_untuk([versi for versi, _ in pairs], wilayah)
    barang = []
    for versi, jumlah in pairs:
        setempat = harga[versi.pk]
        if setempat is None:
            raise RuleViolation(
                "tidak_dijual_di_sini",
                f"{versi.nama} tidak dijual ke {wilayah.nama_pendek}. Pilih alamat lain.",
            )
        barang.append(BarangPaket(versi, jumlah, setempat))
    return barang


def _lines(barang: Sequence[BarangPaket], on: date) -> list[BarisPesanan]:
    lines = []
    for urutan, satu in enumerate(barang, start=1):
        versi, jumlah, setempat = satu.versi, satu.jumlah, satu.setempat
        harga = setempat.harga * jumlah
        ppn = ppn_of(versi.kelas_pajak, harga, on) if versi.penyedia.is_pkp else 0
        lines.append(
            BarisPesanan(
                penyedia_id=versi.penyedia_id,
                versi=versi,
                urutan=urutan,
                jumlah=jumlah,
                harga_tayang=setempat.harga,
                harga_satuan=setempat.harga,
                harga=harga,
                ppn=ppn,
                ongkir=setempat.ongkir,
                total=harga + ppn + setempat.ongkir,
            )
        )
    return lines


def _total(pesanan: Pesanan, barang: Sequence[BarangPaket]) -> None:
    lines = _lines(barang, hari_ini())
    pesanan.harga_barang = sum(line.harga for line in lines)
    pesanan.ppn = sum(line.ppn for line in lines)
    pesanan.ongkir = sum(line.ongkir for line in lines)
    pesanan.total = pesanan.harga_barang + pesanan.ppn + pesanan.ongkir


def _write(pesanan: Pesanan, isian: IsianPaket) -> None:
    lines = _lines(_priced(isian, pesanan.wilayah_kirim), hari_ini())
    for line in lines:
        line.pesanan = pesanan
    BarisPesanan.objects.bulk_create(lines)
    freeze_bukti_harga(pesanan, lines)
    PesananAnggaran.objects.bulk_create(
        PesananAnggaran(
            pesanan=pesanan,
            rup=pesanan.rup,
            baris_mak=mak,
            mak=mak.mak,
            sumber_dana=mak.sumber_dana,
            nilai=nilai,
        )
        for mak, nilai in bagi(rup_id=pesanan.rup_id, total=pesanan.total, diminta=isian.beban)
    )


def _remember(pesanan: Pesanan, actor: Pengguna, aksi: str) -> None:
    peran = min(PERAN_BELANJA & roles_in(pesanan, actor))
    PeristiwaPesanan.objects.create(
        pesanan=pesanan,
        versi=pesanan.versi,
        aksi=aksi,
        dari=Status.DRAF,
        ke=Status.DRAF,
        pelaku=actor,
        peran=peran,
    )
    record(
        actor=actor,
        aksi=f"pesanan.{aksi}",
        on=pesanan,
        nomor=pesanan.nomor,
        peran=peran,
        dari=Status.DRAF,
        ke=Status.DRAF,
        versi=pesanan.versi,
        total=pesanan.total,
    )


def next_aksi(pesanan: Pesanan, peran: set[str], batas_pp: int) -> Aksi:
    """Return what sending this draft means for these roles: to the PPK's review, or to the PPK."""
    if pesanan.total > batas_pp and Peran.PPK not in peran:
        return Aksi.TERUSKAN
    return Aksi.BELI_LANGSUNG
