"""Questions and answers about a product: asked by anybody logged in, answered by its vendor."""

from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from etalase.models import TanyaJawab
from etalase.selectors.produk import produk_terbuka
from etalase.services.pemeriksaan import PEMUTUS
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.idempotency import once
from katalog.kabar.services import kabarkan
from katalog.kebijakan.selectors import policy_number
from vendors.models import Keanggotaan
from vendors.services.umumkan import orang_usaha

RUTE_TANYA = "produk.tanya"


def tanyakan(*, actor: Pengguna, kode: str, pertanyaan: str, kunci: UUID) -> TanyaJawab:
    """Ask about a product and tell its vendor.

    Returns the question. Raises RuleViolation `tidak_ada` or `terlalu_banyak_tanya` (policy
    `tanya.per_hari`, per person and day).
    """

    def work() -> str:
        return _ask(actor, kode, pertanyaan).kode

    content = {"produk": kode, "pertanyaan": pertanyaan}
    hasil = once(actor_id=actor.pk, kunci=kunci, route=RUTE_TANYA, content=content, work=work)
    return TanyaJawab.objects.get(kode=hasil)


def _ask(actor: Pengguna, kode: str, pertanyaan: str) -> TanyaJawab:
    produk = produk_terbuka().filter(kode=kode).first()
    if produk is None:
        raise RuleViolation("tidak_ada", "Produk ini tidak ada lagi.")
    hari = timezone.localdate()
    batas = policy_number("tanya.per_hari", hari)
    if TanyaJawab.objects.filter(penanya=actor, ditanya_pada__date=hari).count() >= batas:
        raise RuleViolation(
            "terlalu_banyak_tanya", f"Paling banyak {batas} pertanyaan sehari. Lanjutkan besok."
        )
    satu = TanyaJawab.objects.create(produk=produk, penanya=actor, pertanyaan=pertanyaan)
    record(actor=actor, aksi="tanya.ajukan", on=satu, nomor=satu.kode, produk=produk.pk)
    kabarkan(
        topik="tanya.baru",
        peristiwa=f"tanya/{satu.kode}",
        penerima=orang_usaha(produk.penyedia),
        judul=f"Pertanyaan tentang {produk}",
        isi=pertanyaan,
        url=reverse("etalase:toko-pertanyaan"),
        rujukan={"tanya": satu.pk},
    )
    return satu


@transaction.atomic
def jawab(*, actor: Pengguna, kode: str, jawaban: str) -> TanyaJawab:
    """Answer a question of the own shop, once, and tell who asked.

    Raises RuleViolation `tidak_ada`, `bukan_kewenangan` or `sudah_dijawab`.
    """
    satu = _locked(kode)
    anggota = Keanggotaan.objects.filter(
        penyedia=satu.produk.penyedia_id, pengguna=actor, berakhir_pada=None
    ).first()
    if anggota is None:
        raise RuleViolation("bukan_kewenangan", "Pertanyaan hanya dijawab oleh penyedianya.")
    if satu.jawaban or satu.disembunyikan_pada:
        raise RuleViolation("sudah_dijawab", "Pertanyaan ini sudah dijawab atau disembunyikan.")
    satu.jawaban, satu.penjawab, satu.dijawab_pada = jawaban, actor, timezone.now()
    satu.save()
    record(actor=actor, aksi="tanya.jawab", on=satu, nomor=satu.kode, peran=anggota.peran)
    kabarkan(
        topik="tanya.dijawab",
        peristiwa=f"tanya/{satu.kode}/jawab",
        penerima=[satu.penanya],
        judul=f"Pertanyaan Anda dijawab: {satu.produk}",
        isi=jawaban,
        url=reverse("etalase:pertanyaan", args=[satu.produk.kode]),
        rujukan={"tanya": satu.pk},
    )
    return satu


@transaction.atomic
def sembunyikan(*, actor: Pengguna, kode: str, alasan: str) -> TanyaJawab:
    """Take a question and its answer from sight. Raises `bukan_kewenangan`, `sudah_disembunyikan`.

    The reason stands in the row; the trail holds that it happened.
    """
    if PEMUTUS.isdisjoint(peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Hanya pengelola katalog yang menyembunyikan.")
    satu = _locked(kode)
    if satu.disembunyikan_pada:
        raise RuleViolation("sudah_disembunyikan", "Pertanyaan ini sudah disembunyikan.")
    satu.alasan_sembunyi, satu.penyembunyi = alasan, actor
    satu.disembunyikan_pada = timezone.now()
    satu.save()
    peran = min(PEMUTUS & peran_semua(actor))
    record(actor=actor, aksi="tanya.sembunyikan", on=satu, nomor=satu.kode, peran=peran)
    return satu


def _locked(kode: str) -> TanyaJawab:
    satu = (
        TanyaJawab.objects.select_for_update(of=("self",))
        .select_related("produk__versi_tayang", "penanya")
        .filter(kode=kode)
        .first()
    )
    if satu is None:
        raise RuleViolation("tidak_ada", "Pertanyaan ini tidak ada.")
    return satu
