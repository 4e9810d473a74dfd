"""The one door through which a case of APIP changes status."""

from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.jam import database_now
from katalog.core.money import format_rupiah
from katalog.kabar.services import kabarkan
from purchasing.models import KasusApip, TemuanGerbang
from purchasing.selectors.gerbang.periksa import judul_aturan
from purchasing.selectors.hak import pemegang, peran_lembaga
from purchasing.state import ALUR_KASUS, AksiKasus, HasilKasus, StatusKasus

CATATAN_MIN = 10


def buka_kasus(temuan: TemuanGerbang) -> KasusApip:
    """Open a case of a finding and tell APIP, unless one is open; return the one that is.

    Runs in the transaction of the finding.
    """
    sama = (
        Q(pesanan=temuan.pesanan_id)
        if temuan.pesanan_id
        else Q(pesanan=None, satker=temuan.satker_id, penyedia=temuan.penyedia_id)
    )
    terbuka = KasusApip.objects.filter(sama, aturan=temuan.kode).exclude(status=StatusKasus.SELESAI)
    if lama := terbuka.first():
        return lama
    kasus = KasusApip(
        aturan=temuan.kode,
        temuan=temuan,
        pesanan=temuan.pesanan,
        satker=temuan.satker,
        penyedia=temuan.penyedia,
    )
    # Two refusals at once would open it twice; the index lets one through, the other reads it.
    KasusApip.objects.bulk_create([kasus], ignore_conflicts=True)
    kasus = terbuka.get()
    kabarkan(
        topik="kasus_apip",
        peristiwa=f"kasus/{kasus.kode}",
        penerima=pemegang(Peran.APIP, None),
        judul=f"Kasus baru: {judul_aturan(temuan.kode)}",
        isi=f"{temuan.satker.nama}, {format_rupiah(temuan.nilai)}",
        url=reverse("purchasing:kasus", args=[kasus.kode]),
        rujukan={"kasus": kasus.pk},
        surel=False,
    )
    return kasus


@transaction.atomic
def perform_kasus(
    *,
    kode: str,
    aksi: AksiKasus,
    actor: Pengguna,
    versi: int,
    hasil: str = "",
    catatan: str = "",
) -> KasusApip:
    """Take a case or close it with an outcome; `versi` is the version the person looked at.

    Raises RuleViolation `status_tidak_sesuai`, `bukan_kewenangan`, `versi_lama`, `hasil_kosong` or
    `alasan_kosong`.
    """
    kasus = KasusApip.objects.select_for_update(of=("self",)).get(kode=kode)
    dari = StatusKasus(kasus.status)
    target = ALUR_KASUS.target(source=dari, action=aksi, roles=peran_lembaga(actor))
    if kasus.versi != versi:
        raise RuleViolation("versi_lama", "Kasus berubah sejak Anda membukanya. Periksa lagi.")
    pada = database_now()
    if aksi == AksiKasus.TANGANI:
        kasus.diambil_oleh, kasus.diambil_pada = actor, pada
    else:
        _judged(hasil, catatan)
        kasus.hasil, kasus.catatan = hasil, catatan.strip()
        kasus.ditutup_oleh, kasus.ditutup_pada = actor, pada
    kasus.status = target
    kasus.versi += 1
    kasus.save()
    record(
        actor=actor,
        aksi=f"kasus.{aksi}",
        on=kasus,
        nomor=kasus.kode,
        peran=Peran.APIP,
        dari=dari,
        ke=target,
        hasil=kasus.hasil,
        aturan=kasus.aturan,
    )
    return kasus


def _judged(hasil: str, catatan: str) -> None:
    if hasil not in HasilKasus.values:
        raise RuleViolation("hasil_kosong", "Pilih hasil pemeriksaan kasus.")
    if len(catatan.strip()) < CATATAN_MIN:
        raise RuleViolation(
            "alasan_kosong", f"Tulis dasar hasilnya, paling sedikit {CATATAN_MIN} huruf."
        )
