"""Documents that run out: derived from dates, written down and told of afterwards."""

import pytest
from django.db.models import F, Value
from django.db.models.functions import Replace
from django.urls import reverse

from etalase.models import Produk
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.topik import find_topik
from katalog.kebijakan.models import Parameter
from purchasing.state import Aksi as AksiPesanan
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_penyedia, buat_produk, dunia_kecil
from tests.vendors.verifikasi.pabrik import (
    berpemilik,
    buat_dokumen,
    diajukan,
    disanksi,
    hari,
    refused,
)
from vendors.models import Keanggotaan, Penyedia, RekeningPenyedia, boleh_berdagang
from vendors.periodic import record_due, remind_documents
from vendors.selectors.fakta import antrean_dokumen
from vendors.services.pembaruan import terima_dokumen, tolak_dokumen
from vendors.services.verifikasi import perform_aksi
from vendors.state import Aksi, Status

pytestmark = pytest.mark.django_db
TENGGANG = 14


@pytest.fixture
def pengelola():
    return buat_orang(peran=Peran.PENGELOLA)


def habis(penyedia, selisih):
    """Let the first mandatory document have its last day so many days from today."""
    if not penyedia.dokumen.filter(diganti_pada=None).update(berlaku_sampai=hari(selisih)):
        buat_dokumen(penyedia, sampai=hari(selisih))
    penyedia.refresh_from_db()


@pytest.mark.parametrize(
    ("selisih", "status", "berdagang"),
    [
        (40, Status.TERVERIFIKASI, True),
        (0, Status.TERVERIFIKASI, True),
        (-1, Status.PERLU_PEMBARUAN, True),
        (-TENGGANG, Status.PERLU_PEMBARUAN, True),
        (-TENGGANG - 1, Status.PERLU_PEMBARUAN, False),
    ],
)
def test_an_expired_document_stops_after_the_days_of_grace(selisih, status, berdagang):
    penyedia = buat_produk(buat_penyedia()).penyedia
    habis(penyedia, selisih)
    assert penyedia.status == "terverifikasi"
    assert (penyedia.status_kini, penyedia.may_trade) == (status, berdagang)
    assert Penyedia.objects.filter(boleh_berdagang(hari())).exists() is berdagang
    assert Produk.objects.tayang().exists() is berdagang


def test_the_grace_is_the_policys():
    Parameter.objects.filter(kunci="penyedia.dokumen_tenggang").update(nilai="3")
    penyedia = buat_penyedia()
    habis(penyedia, 10)
    assert (penyedia.dokumen_sampai, penyedia.dagang_sampai) == (hari(10), hari(13))
    penyedia.dokumen.update(berlaku_sampai=None)
    penyedia.refresh_from_db()
    assert (penyedia.dokumen_sampai, penyedia.dagang_sampai) == (None, None)


def test_only_mandatory_and_accepted_documents_count():
    penyedia = buat_penyedia()
    buat_dokumen(penyedia, "iso", sampai=hari(-90))
    buat_dokumen(penyedia, "sbu", sampai=hari(-90), diterima=False)
    buat_dokumen(penyedia, "nib")
    penyedia.refresh_from_db()
    assert penyedia.dokumen_sampai is None
    buat_dokumen(penyedia, "pkp", sampai=hari(60))
    buat_dokumen(penyedia, "izin", sampai=hari(20))
    penyedia.refresh_from_db()
    assert penyedia.dokumen_sampai == hari(20)
    Penyedia.objects.update(dokumen_sampai=hari(999))
    penyedia.refresh_from_db()
    assert penyedia.dokumen_sampai == hari(20)


def test_a_renewed_document_counts_when_it_is_accepted(pengelola):
    penyedia, pemilik = berpemilik()
    habis(penyedia, -TENGGANG - 1)
    record_due()
    baru = buat_dokumen(penyedia, sampai=hari(365), diterima=False)
    penyedia.refresh_from_db()
    assert not penyedia.may_trade
    assert [satu.pk for satu in antrean_dokumen()] == [baru.pk]
    with refused("bukan_kewenangan"):
        terima_dokumen(actor=pemilik, dokumen_id=baru.pk)
    terima_dokumen(actor=pengelola, dokumen_id=baru.pk)
    penyedia.refresh_from_db()
    assert (penyedia.status, penyedia.may_trade) == ("terverifikasi", True)
    assert penyedia.dokumen_sampai == hari(365)
    with refused("versi_lama"):
        terima_dokumen(actor=pengelola, dokumen_id=baru.pk)
    assert JejakAudit.objects.get(aksi="dokumen.terima").data["jenis"] == "izin"


def test_a_document_sent_back_tells_why_and_changes_nothing(pengelola):
    penyedia, pemilik = berpemilik()
    habis(penyedia, 20)
    baru = buat_dokumen(penyedia, sampai=hari(365), diterima=False)
    with refused("alasan_kosong"):
        tolak_dokumen(actor=pengelola, dokumen_id=baru.pk, alasan=" ")
    tolak_dokumen(actor=pengelola, dokumen_id=baru.pk, alasan="Halaman kedua tidak terbaca.")
    penyedia.refresh_from_db()
    assert penyedia.dokumen_sampai == hari(20)
    assert not antrean_dokumen().exists()
    kiriman = Kiriman.objects.get(topik="penyedia.dokumen_tolak", penerima=pemilik)
    surat = find_topik("penyedia.dokumen_tolak").render(kiriman)
    assert "Kata pemeriksa: Halaman kedua tidak terbaca." in surat.teks


def test_a_file_still_in_quarantine_is_not_accepted(pengelola):
    penyedia, _ = berpemilik()
    baru = buat_dokumen(penyedia, diterima=False, siap=False)
    with refused("berkas_belum_siap"):
        terima_dokumen(actor=pengelola, dokumen_id=baru.pk)
    assert antrean_dokumen().exists()
    type(baru.unggahan).objects.update(status="ditolak")
    assert not antrean_dokumen().exists()
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=pengelola)
    with refused("benturan_kepentingan"):
        terima_dokumen(actor=pengelola, dokumen_id=baru.pk)


def test_verification_accepts_the_papers_that_came_with_it(pengelola):
    penyedia, pemilik = diajukan()
    buat_dokumen(penyedia, sampai=hari(40), diterima=False)
    menyusul = buat_dokumen(penyedia, "sbu", sampai=hari(9), diterima=False, siap=False)
    rekening = RekeningPenyedia.objects.create(
        penyedia=penyedia,
        bank="114",
        nomor="99900011122",
        nama_pemilik="UD Uji",
        is_awal=True,
        diusulkan_oleh=pemilik,
    )
    perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.VERIFIKASI, actor=pengelola)
    penyedia.refresh_from_db()
    rekening.refresh_from_db()
    assert penyedia.dokumen_sampai == hari(40)
    assert (rekening.putusan, rekening.diputus_oleh) == ("disetujui", pengelola)
    assert [satu.pk for satu in antrean_dokumen()] == [menyusul.pk]


def test_the_desk_decides_on_a_renewed_document(pengelola):
    penyedia, _ = berpemilik()
    satu = buat_dokumen(penyedia, sampai=hari(99), diterima=False)
    dua = buat_dokumen(penyedia, "sbu", sampai=hari(99), diterima=False)
    client = client_of(pengelola)
    meja = reverse("vendors:periksa", args=[penyedia.kode])
    assert "Dokumen baru menunggu diperiksa (2)" in client.get(meja).text
    alamat = reverse("vendors:putus-dokumen", args=[satu.kode])
    assert client.post(alamat, {"putusan": "terima"}).url == meja
    alamat = reverse("vendors:putus-dokumen", args=[dua.kode])
    assert client.post(alamat, {"putusan": "tolak", "alasan": "Buram, foto ulang."}).url == meja
    satu.refresh_from_db()
    dua.refresh_from_db()
    assert (satu.diterima_oleh, dua.diterima_oleh) == (pengelola, None)
    assert "Dokumen baru menunggu" not in client.get(meja).text
    apip = client_of(buat_orang(peran=Peran.APIP))
    assert apip.post(alamat, {"putusan": "terima"}).status_code == 403


def test_expiry_and_renewal_are_written_down_once():
    penyedia, pemilik = berpemilik()
    habis(penyedia, -1)
    assert (record_due(), record_due()) == (1, 0)
    penyedia.refresh_from_db()
    assert penyedia.status == "perlu_pembaruan"
    kiriman = Kiriman.objects.get(topik="penyedia.dokumen_habis")
    assert kiriman.penerima == pemilik
    habis(penyedia, 365)
    assert (record_due(), record_due()) == (1, 0)
    penyedia.refresh_from_db()
    assert penyedia.status == "terverifikasi"
    langkah = JejakAudit.objects.filter(aksi__startswith="penyedia.catat").order_by("pk")
    assert list(langkah.values_list("peran", "dari", "ke")) == [
        ("sistem", "terverifikasi", "perlu_pembaruan"),
        ("sistem", "perlu_pembaruan", "terverifikasi"),
    ]


def test_a_sanction_that_ends_with_documents_run_out_leaves_them_to_renew():
    penyedia = buat_penyedia()
    sanksi = disanksi(penyedia)
    habis(penyedia, -TENGGANG - 1)
    type(sanksi).objects.filter(pk=sanksi.pk).update(berlaku=(hari(-30), hari(0)))
    penyedia.refresh_from_db()
    assert (penyedia.status_kini, penyedia.may_trade) == (Status.PERLU_PEMBARUAN, False)
    assert (record_due(), record_due(), record_due()) == (1, 1, 0)
    penyedia.refresh_from_db()
    assert penyedia.status == "perlu_pembaruan"


def test_running_orders_go_on_when_documents_run_out():
    dunia = dunia_kecil()
    berjalan, draf = dunia.terbit(), dunia.draf(jumlah=1)
    habis(dunia.penyedia, -TENGGANG - 1)
    dunia.lakukan(berjalan, AksiPesanan.TERIMA, dunia.pemilik)
    with refused("penyedia_tidak_aktif"):
        dunia.lakukan(draf, AksiPesanan.BELI_LANGSUNG, dunia.pp)


def test_each_reminder_comes_once():
    penyedia, pemilik = berpemilik()
    for sisa, banyak in ((31, 0), (30, 1), (29, 1), (15, 1), (14, 2), (4, 2), (3, 3), (0, 3)):
        # The last day stays, the days go by: the same deadline seen from nearer.
        for told in (Notifikasi, Kiriman):
            told.objects.update(peristiwa=_seen_from(penyedia, hari(sisa)))
        habis(penyedia, sisa)
        remind_documents()
        remind_documents()
        kabar = Notifikasi.objects.filter(topik="penyedia.dokumen_ingat", penerima=pemilik)
        assert kabar.count() == banyak, sisa


def _seen_from(penyedia, tanggal):
    """Rewrite the deadline in the events already told, as if it had been this day all along."""
    return Replace(F("peristiwa"), Value(str(penyedia.dokumen_sampai)), Value(str(tanggal)))


def test_a_reminder_names_the_days_and_a_new_deadline_is_told_anew():
    penyedia, _ = berpemilik()
    habis(penyedia, 10)
    remind_documents()
    kabar = Notifikasi.objects.get(topik="penyedia.dokumen_ingat")
    assert kabar.judul == "Dokumen usaha habis masa dalam 10 hari"
    surat = find_topik("penyedia.dokumen_ingat").render(
        Kiriman.objects.get(topik="penyedia.dokumen_ingat")
    )
    assert "Pesanan baru diterima sampai" in surat.teks
    habis(penyedia, 12)
    remind_documents()
    assert Notifikasi.objects.filter(topik="penyedia.dokumen_ingat").count() == 2


def test_who_cannot_trade_anyway_is_not_reminded():
    penyedia, _ = berpemilik(status="terdaftar")
    habis(penyedia, 3)
    assert remind_documents() == 0


def test_the_vendor_reads_until_when_orders_come():
    penyedia, pemilik = berpemilik()
    habis(penyedia, -1)
    teks = client_of(pemilik).get("/toko/verifikasi/").content.decode()
    assert "Perlu pembaruan dokumen" in teks
    assert "Pesanan baru diterima sampai" in teks
