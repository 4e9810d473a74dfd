"""Documents that run out: derived from dates, written down and told of afterwards."""

import pytest
from django.db.models import F, Value
from django.db.models.functions import Replace

from etalase.models import Produk
from katalog.audit.models import JejakAudit
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.topik import find_topik
from katalog.kebijakan.models import Parameter
from purchasing.state import Aksi as AksiPesanan
from tests.klien import client_of
from tests.purchasing.pabrik import buat_penyedia, buat_produk, dunia_kecil
from tests.vendors.verifikasi.pabrik import berpemilik, disanksi, hari, refused
from vendors.models import Penyedia, boleh_berdagang
from vendors.periodic import record_due, remind_documents
from vendors.services.batas import tetapkan_batas_dokumen
from vendors.state import Status

pytestmark = pytest.mark.django_db
TENGGANG = 14


def habis(penyedia, selisih):
    """Let the first mandatory document have its last day so many days from today."""
    tetapkan_batas_dokumen(penyedia_id=penyedia.pk, sampai=hari(selisih))
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
    Penyedia.objects.filter(pk=penyedia.pk).update(
        dokumen_sampai=hari(selisih), dagang_sampai=hari(selisih + TENGGANG)
    )
    penyedia.refresh_from_db()
    assert penyedia.status == "terverifikasi"
    assert (penyedia.status_kini, penyedia.may_trade) == (status, berdagang)
    assert Penyedia.objects.filter(boleh_berdagang(hari())).exists() is berdagang
    assert Produk.objects.tayang().exists() is berdagang


def test_the_grace_is_the_policys():
    Parameter.objects.filter(kunci="penyedia.dokumen_tenggang").update(nilai="3")
    penyedia = buat_penyedia()
    habis(penyedia, 10)
    assert (penyedia.dokumen_sampai, penyedia.dagang_sampai) == (hari(10), hari(13))
    tetapkan_batas_dokumen(penyedia_id=penyedia.pk, sampai=None)
    penyedia.refresh_from_db()
    assert (penyedia.dokumen_sampai, penyedia.dagang_sampai) == (None, None)


def test_expiry_and_renewal_are_written_down_once():
    penyedia, pemilik = berpemilik()
    Penyedia.objects.filter(pk=penyedia.pk).update(dokumen_sampai=hari(-1))
    assert (record_due(), record_due()) == (1, 0)
    penyedia.refresh_from_db()
    assert penyedia.status == "perlu_pembaruan"
    kiriman = Kiriman.objects.get(topik="penyedia.dokumen_habis")
    assert kiriman.penerima == pemilik
    habis(penyedia, 365)
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
        Penyedia.objects.filter(pk=penyedia.pk).update(dokumen_sampai=hari(sisa))
        penyedia.refresh_from_db()
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
