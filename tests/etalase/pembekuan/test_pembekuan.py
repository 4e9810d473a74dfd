"""A freeze from the desk to the page of the product, and its end by an act or by its date."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from etalase.models import Pembekuan, Produk
from etalase.periodic import record_thawed
from etalase.services.pembekuan import IsianBeku, bekukan_produk
from etalase.services.penayangan import perform_aksi_produk
from etalase.state import AksiProduk, AlasanBeku
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.topik import find_topik
from katalog.unggahan.selectors import boleh_baca
from purchasing.models import ItemKeranjang
from purchasing.state import Aksi
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, dunia_kecil
from vendors.models import Keanggotaan

pytestmark = pytest.mark.django_db
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
ISI = {
    "bagian": "bekukan",
    "kode_alasan": "mutu",
    "alasan": "Rangka kursi lebih tipis dari uraian.",
    "catatan_umum": "Mutu sedang diperiksa.",
    "yakin": "on",
}


@pytest.fixture
def pengelola():
    return buat_orang("Pengelola", peran=Peran.PENGELOLA)


@pytest.fixture
def toko():
    return buat_toko()


def hari(jumlah):
    return timezone.localdate() + timedelta(days=jumlah)


def alamat(produk):
    return reverse("etalase:pembekuan", args=[produk.kode])


def bekukan(produk, actor, **lain):
    isian = IsianBeku(AlasanBeku.MUTU, ISI["alasan"], ISI["catatan_umum"], **lain)
    return bekukan_produk(produk_id=produk.pk, actor=actor, isian=isian)


def refused(code):
    return pytest.raises(RuleViolation, check=lambda violation: violation.code == code)


def test_the_page_shows_the_effect_and_freezes_with_everything_said(toko, pengelola):
    produk, client = toko.tayang(), client_of(pengelola)
    assert "1 produk hilang dari pencarian." in client.get(alamat(produk)).text
    berkas = SimpleUploadedFile("bukti.pdf", PDF, "application/pdf")
    isi = {**ISI, "sampai": hari(10).isoformat(), "bukti": berkas}
    assert client.post(alamat(produk), isi).url == alamat(produk)
    beku = Pembekuan.objects.get()
    assert (beku.kode_alasan, beku.sampai, beku.dibekukan_oleh) == ("mutu", hari(10), pengelola)
    assert beku.batas_keberatan > timezone.now()
    assert boleh_baca(pengelola, beku.bukti)
    assert not boleh_baca(toko.pemilik, beku.bukti)
    assert not Produk.objects.tayang().exists()
    halaman = client.get(produk.get_absolute_url()).text
    assert "Produk dibekukan sementara oleh pengelola sejak" in halaman
    assert "Mutu sedang diperiksa." in halaman
    assert "Rangka kursi" not in halaman
    assert 'id="beli"' not in halaman


@pytest.mark.parametrize("kurang", ["kode_alasan", "alasan", "catatan_umum", "yakin"])
def test_nothing_is_frozen_without_reason_note_and_confirmation(toko, pengelola, kurang):
    produk = toko.tayang()
    isi = {kunci: nilai for kunci, nilai in ISI.items() if kunci != kurang}
    answer = client_of(pengelola).post(alamat(produk), isi)
    assert answer.status_code == 422
    assert not Pembekuan.objects.exists()
    sisa = next(n for k, n in isi.items() if k in ("alasan", "catatan_umum"))
    assert sisa in answer.text


def test_the_effect_counts_carts_and_running_orders(pengelola):
    dunia = dunia_kecil()
    dunia.terbit()
    dunia.draf()
    ItemKeranjang.objects.create(
        pengguna=dunia.pp,
        satker=dunia.satker,
        produk=dunia.produk,
        jumlah=1,
        harga_saat_ditaruh=100_000,
    )
    halaman = client_of(pengelola).get(alamat(dunia.produk)).text
    assert "1 pesanan berjalan tetap diteruskan sampai selesai." in halaman
    assert "1 paket yang belum menjadi pesanan" in halaman
    assert "0 negosiasi terbuka" in halaman
    assert "1 barang di keranjang" in halaman


def test_the_vendor_learns_why_and_how_to_object(toko, pengelola):
    produk = toko.tayang()
    bekukan(produk, pengelola)
    satu = Notifikasi.objects.get(penerima=toko.pemilik, topik="produk.dibekukan")
    assert satu.url == reverse("etalase:keberatan", args=[produk.kode])
    kiriman = Kiriman.objects.get(penerima=toko.pemilik, topik="produk.dibekukan")
    surat = find_topik(kiriman.topik).render(kiriman)
    assert "Rangka kursi" in surat.teks
    assert "Ajukan keberatan paling lambat" in surat.teks
    assert find_topik(kiriman.topik).may_know(kiriman)


def test_a_running_order_goes_on_while_its_product_is_frozen(pengelola):
    dunia = dunia_kecil()
    pesanan = dunia.terbit()
    bekukan(dunia.produk, pengelola)
    assert dunia.lakukan(pesanan, Aksi.TERIMA, dunia.pemilik).status == "berjalan"
    with pytest.raises(RuleViolation):
        dunia.draf()


@pytest.mark.parametrize(("selisih", "tampil"), [(0, False), (1, False), (-1, True)])
def test_a_freeze_lifts_by_its_date_before_any_task_runs(toko, pengelola, selisih, tampil):
    produk = toko.tayang()
    bekukan(produk, pengelola, sampai=hari(5))
    Produk.objects.update(beku_sampai=hari(selisih))
    produk.refresh_from_db()
    assert produk.status == "dibekukan"
    assert (Produk.objects.tayang().exists(), produk.is_orderable) == (tampil, tampil)
    halaman = client_of(buat_orang()).get(produk.get_absolute_url()).text
    assert ("Produk dibekukan sementara" in halaman) is not tampil
    assert record_thawed() == int(tampil)
    assert record_thawed() == 0
    produk.refresh_from_db()
    assert (produk.status == "tayang") is tampil
    assert (Pembekuan.objects.get().diangkat_pada is not None) is tampil
    assert JejakAudit.objects.filter(aksi="produk.catat_berakhir").exists() is tampil


def test_the_system_does_not_lift_what_still_holds(toko, pengelola):
    produk = toko.tayang()
    bekukan(produk, pengelola)
    with refused("masih_beku"):
        perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.CATAT_BERAKHIR, actor=None)


def test_what_ran_out_may_be_frozen_anew(toko, pengelola):
    produk = toko.tayang()
    bekukan(produk, pengelola, sampai=hari(1))
    Produk.objects.update(beku_sampai=hari(-1))
    bekukan(produk, pengelola)
    assert Pembekuan.objects.filter(diangkat_pada=None).count() == 1
    assert Pembekuan.objects.count() == 2


def test_lifting_says_why_and_stands_in_the_history(toko, pengelola):
    produk, client = toko.tayang(), client_of(pengelola)
    bekukan(produk, pengelola, sampai=hari(5))
    assert client.post(alamat(produk), {"bagian": "angkat"}).status_code == 422
    isi = {"bagian": "angkat", "alasan": "Mutu terbukti sesuai."}
    assert client.post(alamat(produk), isi).status_code == 302
    produk.refresh_from_db()
    assert (produk.status, produk.beku_sampai) == ("tayang", None)
    assert "Mutu terbukti sesuai." in client.get(alamat(produk)).text
    assert Notifikasi.objects.filter(penerima=toko.pemilik, topik="produk.pulih").exists()


def test_nobody_freezes_the_goods_of_the_own_shop(toko, pengelola):
    Keanggotaan.objects.create(
        penyedia=toko.penyedia, pengguna=pengelola, peran=Peran.STAF_PENYEDIA
    )
    with refused("benturan_kepentingan"):
        bekukan(toko.tayang(), pengelola)


@pytest.mark.parametrize("peran", [Peran.KEPALA_UKPBJ, Peran.APIP])
def test_others_of_the_desk_read_and_do_not_freeze(toko, peran):
    produk, client = toko.tayang(), client_of(buat_orang(peran=peran))
    assert client.get(alamat(produk)).status_code == 200
    assert client.post(alamat(produk), ISI).status_code == 403
    assert not Pembekuan.objects.exists()


def test_the_database_keeps_one_running_freeze_and_no_stray_date(toko, pengelola):
    produk = toko.tayang()
    beku = bekukan(produk, pengelola)
    beku.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        beku.save()
    lain = toko.tayang()
    with pytest.raises(IntegrityError), transaction.atomic():
        Produk.objects.filter(pk=lain.pk).update(beku_sampai=hari(1))
