"""A vendor explains a price that a manager asked about."""

from uuid import UUID

from django.urls import reverse

from etalase.models import JawabanKlarifikasi, Produk, PutusanAnomali, PutusanHarga
from etalase.models.anomali import JAWABAN_MAKS, JAWABAN_MIN
from etalase.selectors.anomali import putusan_berlaku
from etalase.services.pemeriksaan import PEMUTUS
from katalog.akun.models import Pengguna
from katalog.akun.selectors import pemegang, peran_semua
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.idempotency import once
from katalog.core.teks import bersihkan
from katalog.kabar.services import kabarkan
from vendors.models import Keanggotaan

RUTE_JAWAB = "klarifikasi.jawab"


def jawab_klarifikasi(
    *, actor: Pengguna, kode: str, jawaban: str, kunci: UUID
) -> JawabanKlarifikasi:
    """Answer a request of the own shop, and again as long as nobody has decided; tell who asked.

    `kode` names the request. Returns the answer; earlier ones stay. Raises RuleViolation
    `tidak_ada`, `bukan_kewenangan`, `sudah_diputus` or `panjang_jawaban`.
    """
    bersih = bersihkan(jawaban).strip()
    if not JAWABAN_MIN <= len(bersih) <= JAWABAN_MAKS:
        pesan = f"Penjelasan terdiri dari {JAWABAN_MIN} sampai {JAWABAN_MAKS} huruf."
        raise RuleViolation("panjang_jawaban", pesan)

    def work() -> str:
        return _answer(actor, kode, bersih).kode

    content = {"permintaan": kode, "jawaban": bersih}
    hasil = once(actor_id=actor.pk, kunci=kunci, route=RUTE_JAWAB, content=content, work=work)
    return JawabanKlarifikasi.objects.get(kode=hasil)


def _answer(actor: Pengguna, kode: str, jawaban: str) -> JawabanKlarifikasi:
    permintaan = (
        PutusanAnomali.objects.filter(kode=kode, putusan=PutusanHarga.KLARIFIKASI)
        .select_related("oleh")
        .first()
    )
    if permintaan is None:
        raise RuleViolation("tidak_ada", "Permintaan klarifikasi ini tidak ada.")
    # Decisions lock the same row, so that none comes between looking and writing.
    produk = Produk.objects.select_for_update(of=("self",)).get(pk=permintaan.produk_id)
    anggota = Keanggotaan.objects.filter(
        penyedia=produk.penyedia_id, pengguna=actor, berakhir_pada=None
    ).first()
    if anggota is None:
        raise RuleViolation("bukan_kewenangan", "Klarifikasi hanya dijawab oleh penyedianya.")
    berlaku = putusan_berlaku().filter(produk=produk, jenis=permintaan.jenis).first()
    if berlaku != permintaan:
        raise RuleViolation("sudah_diputus", "Permintaan ini sudah diputus atau harganya berubah.")
    satu = JawabanKlarifikasi.objects.create(putusan=permintaan, isi=jawaban, oleh=actor)
    record(
        actor=actor,
        aksi="klarifikasi.jawab",
        on=satu,
        nomor=produk.kode,
        peran=anggota.peran,
        permintaan=permintaan.pk,
    )
    _tell(permintaan, produk, satu)
    return satu


def _tell(permintaan: PutusanAnomali, produk: Produk, satu: JawabanKlarifikasi) -> None:
    """Tell who asked, or every manager once that person is none any more."""
    penanya = permintaan.oleh
    masih = penanya.is_active and not PEMUTUS.isdisjoint(peran_semua(penanya))
    kabarkan(
        topik="harga.dijelaskan",
        peristiwa=f"klarifikasi/{satu.kode}",
        penerima=[penanya] if masih else pemegang(Peran.PENGELOLA, None),
        judul=f"Harga dijelaskan: {produk}",
        isi=satu.isi,
        url=reverse("etalase:anomali-putusan", args=[produk.kode]),
        rujukan={"jawaban": satu.pk},
    )
