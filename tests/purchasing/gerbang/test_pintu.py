"""The gate at the door: what is refused, what is asked, what is kept, and what APIP gets."""

import ast
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from katalog.kabar.models import Notifikasi
from purchasing.models import ItemKeranjang, KasusApip, Pesanan, TautanKeputusan, TemuanGerbang
from purchasing.services.kasus import perform_kasus
from purchasing.services.keranjang import put
from purchasing.services.kirim import buat_dan_kirim
from purchasing.services.tautan import putuskan_lewat_tautan
from purchasing.state import Aksi, AksiKasus, Status
from tests.purchasing.gerbang.pabrik import kebijakan, tayang_sejak
from tests.purchasing.pabrik import buat_orang, buat_produk, dunia_kecil
from vendors.models import Keanggotaan

pytestmark = pytest.mark.django_db
ALASAN = "Barang ini dicek langsung ke toko dan pasar."


@pytest.fixture
def d():
    d = dunia_kecil(pagu=5_000_000_000, stok=1_000)
    d.produk = buat_produk(d.penyedia, harga=1_000_000, stok=1_000)
    return d


@pytest.fixture
def apip():
    return buat_orang("Sari APIP", peran=Peran.APIP)


def muda(d):
    tayang_sejak(d.produk, 3)
    return d.draf(jumlah=10)


def rangkap(d):
    Keanggotaan.objects.create(penyedia=d.penyedia, pengguna=d.ppk)
    return d


def kode_of(pesanan, **lain):
    return list(pesanan.temuan_gerbang.filter(**lain).values_list("kode", flat=True))


def test_a_finding_that_wants_words_stops_the_act_until_they_are_given(d):
    draf = muda(d)
    with pytest.raises(RuleViolation) as tertahan:
        d.lakukan(draf, Aksi.BELI_LANGSUNG, d.pp)
    assert tertahan.value.code == "temuan_butuh_alasan"
    assert "barang baru tayang" in tertahan.value.message
    assert [t.kode for t in tertahan.value.temuan] == ["baru_tayang"]
    draf.refresh_from_db()
    assert (draf.status, TemuanGerbang.objects.count()) == (Status.DRAF, 0)

    for terlalu_pendek in ("", "belum cukup"):
        with pytest.raises(RuleViolation):
            d.lakukan(draf, Aksi.BELI_LANGSUNG, d.pp, alasan_temuan={"baru_tayang": terlalu_pendek})

    draf = d.lakukan(draf, Aksi.BELI_LANGSUNG, d.pp, alasan_temuan={"baru_tayang": ALASAN})
    satu = draf.temuan_gerbang.get(kode="baru_tayang")
    assert (satu.versi, satu.aksi, satu.tingkat) == (draf.versi, "beli-langsung", "alasan")
    assert (satu.alasan, satu.dijelaskan_oleh, satu.pelaku) == (ALASAN, d.pp, d.pp)
    assert satu.bukti == {
        "barang": [d.produk.versi_tayang.nama],
        "hari": 3,
        "batas_hari": 14,
    }


def test_the_approver_reads_the_explanation_and_gives_it_only_for_what_is_new(d):
    pesanan = d.lakukan(muda(d), Aksi.BELI_LANGSUNG, d.pp, alasan_temuan={"baru_tayang": ALASAN})
    pesanan = d.setujui(pesanan)
    lagi = pesanan.temuan_gerbang.get(kode="baru_tayang", aksi="setujui")
    assert (lagi.alasan, lagi.dijelaskan_oleh, lagi.pelaku) == (ALASAN, d.pp, d.ppk)


def test_what_comes_up_only_at_approval_is_for_the_approver_to_explain(d):
    pesanan = d.terkirim(jumlah=25)
    with pytest.raises(RuleViolation, match="disetujui dalam hitungan menit"):
        d.setujui(pesanan)
    pesanan = d.setujui(pesanan, alasan_temuan={"kilat": ALASAN})
    assert pesanan.status == Status.KONFIRMASI_PENYEDIA
    assert pesanan.temuan_gerbang.get(kode="kilat").dijelaskan_oleh == d.ppk


def test_a_note_goes_on_without_a_word(d):
    kebijakan("gerbang.baru_tayang.tingkat", "catat")
    pesanan = d.lakukan(muda(d), Aksi.BELI_LANGSUNG, d.pp)
    assert "baru_tayang" in kode_of(pesanan, tingkat="catat", alasan="")


def test_a_blocked_act_is_undone_and_its_finding_is_kept(d, apip):
    draf = rangkap(d).draf(jumlah=1)
    jejak = JejakAudit.objects.count()
    with pytest.raises(RuleViolation) as ditolak:
        d.lakukan(draf, Aksi.BELI_LANGSUNG, d.pp)
    assert ditolak.value.code == "ditolak_gerbang"
    assert d.ppk.nama in ditolak.value.message
    draf.refresh_from_db()
    d.rup.saldo.refresh_from_db()
    assert (draf.status, draf.versi, d.rup.saldo.dicadangkan) == (Status.DRAF, 1, 0)
    satu = TemuanGerbang.objects.get(is_ditolak=True)
    assert (satu.pesanan, satu.kode, satu.versi, satu.pelaku) == (
        draf,
        "pejabat_penyedia",
        1,
        d.pp,
    )
    assert KasusApip.objects.get().temuan == satu
    assert Notifikasi.objects.get().penerima == apip
    assert JejakAudit.objects.count() == jejak + 1


def test_trying_again_is_written_down_again_in_the_same_case(d):
    draf = rangkap(d).draf(jumlah=1)
    for _ in range(2):
        with pytest.raises(RuleViolation):
            d.lakukan(draf, Aksi.BELI_LANGSUNG, d.pp)
    assert TemuanGerbang.objects.filter(is_ditolak=True).count() == 2
    assert KasusApip.objects.count() == 1


def test_a_package_undone_with_its_refusal_leaves_the_finding_too(d, apip):
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=1)
    rangkap(d)
    for _ in range(2):
        with pytest.raises(RuleViolation) as ditolak:
            buat_dan_kirim(
                actor=d.pp, isian=d.isian(jumlah=1), kunci=uuid4(), benturan_dinyatakan=True
            )
        assert ditolak.value.code == "ditolak_gerbang"
    assert (Pesanan.objects.count(), ItemKeranjang.objects.count()) == (0, 1)
    assert set(TemuanGerbang.objects.values_list("pesanan", "satker", "penyedia")) == {
        (None, d.satker.pk, d.penyedia.pk)
    }
    assert (TemuanGerbang.objects.count(), KasusApip.objects.count()) == (2, 1)


def test_the_link_of_an_e_mail_goes_through_the_gate(d):
    pesanan = d.terkirim(jumlah=1)
    tautan = TautanKeputusan.objects.get(pesanan=pesanan)
    rangkap(d)
    with pytest.raises(RuleViolation) as ditolak:
        putuskan_lewat_tautan(
            tautan=tautan, putusan="setujui", kunci=uuid4(), alasan="", faktor_segar=True
        )
    assert ditolak.value.code == "ditolak_gerbang"
    tautan.refresh_from_db()
    assert tautan.dipakai_pada is None
    assert kode_of(pesanan, is_ditolak=True) == ["pejabat_penyedia"]


def test_returning_and_rejecting_are_never_stopped(d):
    pesanan = d.terkirim(jumlah=1)
    rangkap(d)
    assert d.lakukan(pesanan, Aksi.TOLAK, d.ppk, alasan="Tidak jadi").status == Status.BATAL_REVIU


def test_what_goes_to_apip_does_not_stop_the_act(d, apip):
    kebijakan("gerbang.baru_tayang.tingkat", "apip")
    pesanan = d.setujui(d.lakukan(muda(d), Aksi.BELI_LANGSUNG, d.pp))
    assert pesanan.status == Status.KONFIRMASI_PENYEDIA
    kasus = KasusApip.objects.get()
    assert (kasus.aturan, kasus.pesanan, kasus.status) == ("baru_tayang", pesanan, "baru")
    assert Notifikasi.objects.filter(penerima=apip, topik="kasus_apip").count() == 1


def test_a_refusal_for_another_reason_opens_no_case(d):
    kebijakan("gerbang.baru_tayang.tingkat", "apip")
    draf = muda(d)
    with pytest.raises(RuleViolation):
        d.lakukan(draf, Aksi.BELI_LANGSUNG, d.pp, benturan_dinyatakan=False)
    assert (TemuanGerbang.objects.count(), KasusApip.objects.count()) == (0, 0)


def test_a_repeated_submit_leaves_one_finding(d):
    draf, kunci = muda(d), uuid4()
    for _ in range(2):
        d.lakukan(
            draf,
            Aksi.BELI_LANGSUNG,
            d.pp,
            versi=1,
            kunci=kunci,
            alasan_temuan={"baru_tayang": ALASAN},
        )
    assert kode_of(draf).count("baru_tayang") == 1


@pytest.fixture
def kasus(d, apip):
    kebijakan("gerbang.baru_tayang.tingkat", "apip")
    d.lakukan(muda(d), Aksi.BELI_LANGSUNG, d.pp)
    return KasusApip.objects.get()


def act(kasus, aksi, actor, **isi):
    return perform_kasus(
        **{"kode": kasus.kode, "aksi": aksi, "actor": actor, "versi": kasus.versi, **isi}
    )


def test_a_case_is_taken_and_closed_with_an_outcome(kasus, apip):
    kasus = act(kasus, AksiKasus.TANGANI, apip)
    assert (kasus.status, kasus.diambil_oleh) == ("ditangani", apip)
    kasus = act(kasus, AksiKasus.TUTUP, apip, hasil="terbukti", catatan="Produk dibuat H-3.")
    assert (kasus.status, kasus.hasil, kasus.ditutup_oleh) == ("selesai", "terbukti", apip)
    jejak = JejakAudit.objects.filter(aksi__startswith="kasus.").values_list("aksi", flat=True)
    assert set(jejak) == {"kasus.tangani", "kasus.tutup"}


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        ({"hasil": "", "catatan": "Produk dibuat H-3."}, "hasil_kosong"),
        ({"hasil": "terbukti", "catatan": " "}, "alasan_kosong"),
        ({"hasil": "terbukti", "catatan": "Produk dibuat H-3.", "versi": 9}, "versi_lama"),
    ],
)
def test_a_case_is_not_closed_without(kasus, apip, isi, kode):
    with pytest.raises(RuleViolation) as ditolak:
        act(kasus, AksiKasus.TUTUP, apip, **isi)
    assert ditolak.value.code == kode


def test_only_apip_closes_a_case(d, kasus):
    with pytest.raises(RuleViolation) as ditolak:
        act(kasus, AksiKasus.TUTUP, d.ppk, hasil="tidak_terbukti", catatan="Tidak ada apa-apa.")
    assert ditolak.value.code == "bukan_kewenangan"


@pytest.mark.parametrize(
    "pernyataan",
    [
        "UPDATE purchasing_temuangerbang SET kalimat = 'x'",
        "DELETE FROM purchasing_temuangerbang",
        "DELETE FROM purchasing_kasusapip",
    ],
)
@pytest.mark.usefixtures("kasus")
def test_the_database_keeps_what_was_found(pernyataan):
    with (
        pytest.raises((IntegrityError, ProgrammingError)),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(pernyataan)


def test_every_transaction_around_an_act_is_a_door():
    """An outer transaction that is no door would take a blocked act's finding with it."""
    akar = Path(__file__).parents[3]
    pintu = {"perform_aksi", "perform_berurutan", "buat_dan_kirim", "putuskan_lewat_tautan"}
    buruk = []
    for berkas in akar.glob("purchasing/**/*.py"):
        for fungsi in ast.walk(ast.parse(berkas.read_text())):
            if not isinstance(fungsi, ast.FunctionDef):
                continue
            panggil = {
                n.func.id
                for n in ast.walk(fungsi)
                if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
            }
            hias = [ast.unparse(h) for h in fungsi.decorator_list]
            atomik = any("atomic" in h for h in hias) or "atomic()" in ast.unparse(fungsi)
            if panggil & pintu and atomik and hias[:1] != ["pintu"]:
                buruk.append(fungsi.name)
    assert buruk == []
