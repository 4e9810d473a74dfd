"""What waits for the managers' judgement: products in review, and a freeze that is objected to."""

from datetime import timedelta

from etalase.models import Keberatan, Pembekuan, PemeriksaanProduk, Produk
from etalase.selectors.cek import daftar_cek
from etalase.services.keberatan import HARI_JAWAB
from etalase.services.pembekuan import HARI_KEBERATAN
from etalase.services.pemeriksaan import HARI_VERIFIKASI, risks_of
from etalase.state import AlasanBeku, StatusProduk
from katalog.akun.models import Pengguna, Penugasan
from katalog.akun.state import Peran
from katalog.demo.pengisi.dunia import Dunia
from katalog.kebijakan.selectors import tenggat_hari_kerja

BANYAK_MENUNGGU = 5


def fill_mutu(dunia: Dunia) -> int:
    """Write a few open reviews, and one freeze with its objection; return how many rows."""
    diajukan = Produk.objects.filter(status=StatusProduk.DIAJUKAN).select_related(
        "penyedia", "etalase"
    )
    ronde = [_review(dunia, satu) for satu in diajukan.order_by("pk")[:BANYAK_MENUNGGU]]
    PemeriksaanProduk.objects.bulk_create(ronde)
    beku = Produk.objects.filter(status=StatusProduk.DIBEKUKAN).order_by("pk").first()
    if beku is None:
        return len(ronde)
    _freeze(dunia, beku)
    return len(ronde) + 2


def _review(dunia: Dunia, produk: Produk) -> PemeriksaanProduk:
    pk, versi = dunia.pk(PemeriksaanProduk), produk.versi.get()
    versi.produk = produk
    cek = daftar_cek(versi, None)
    diajukan = dunia.ukuran.sekarang - timedelta(hours=1 + 3 * pk)
    return PemeriksaanProduk(
        pk=pk,
        versi=versi,
        produk=produk,
        diajukan_pada=diajukan,
        prioritas_sejak=diajukan,
        batas=tenggat_hari_kerja(HARI_VERIFIKASI, diajukan),
        daftar_risiko=risks_of(cek),
        hasil_cek=[satu.as_row() for satu in cek],
    )


def _second_manager(dunia: Dunia) -> Pengguna:
    """Return the manager whom nobody plays, so that the one who logs in may answer."""
    utama = dunia.petugas["", Peran.PENGELOLA]
    tugas = Penugasan.objects.berlaku(dunia.hari).filter(peran=Peran.PENGELOLA)
    return tugas.exclude(pengguna=utama).earliest("pk").pengguna


def _freeze(dunia: Dunia, produk: Produk) -> None:
    kini, pembeku = dunia.ukuran.sekarang, _second_manager(dunia)
    dari = kini - timedelta(hours=30)
    beku = Pembekuan.objects.create(
        pk=dunia.pk(Pembekuan),
        produk=produk,
        kode_alasan=AlasanBeku.DOKUMEN,
        alasan="Nomor sertifikat tidak cocok dengan barangnya (data contoh).",
        catatan_umum="Sertifikat sedang diperiksa ulang (data contoh).",
        dibekukan_oleh=pembeku,
        dari=dari,
        batas_keberatan=tenggat_hari_kerja(HARI_KEBERATAN, dari),
    )
    Keberatan.objects.create(
        pk=dunia.pk(Keberatan),
        pembekuan=beku,
        pembeku=pembeku,
        uraian="Sertifikat sudah diperpanjang bulan ini, mohon diperiksa lagi (data contoh).",
        diajukan_oleh=dunia.pemilik[produk.penyedia_id],
        diajukan_pada=kini - timedelta(hours=4),
        batas=tenggat_hari_kerja(HARI_JAWAB, kini - timedelta(hours=4)),
    )
