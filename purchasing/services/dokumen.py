"""Issuing documents: the content is frozen, printed once, and both are hashed."""

import json
from dataclasses import dataclass, replace
from hashlib import sha256
from uuid import UUID

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from etalase.selectors.banding import (
    BANDING_PALING_BANYAK,
    BANDING_PALING_SEDIKIT,
    Perbandingan,
    bandingkan,
    daftar_dibandingkan,
)
from etalase.selectors.pencarian import RingkasPencarian
from katalog.akun.models import Pengguna, SatuanKerja, kode_acak
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.idempotency import find_result, once
from katalog.wilayah.models import Wilayah
from katalog.wilayah.selectors import instansi
from purchasing.documents.cetak import render_pdf
from purchasing.documents.kertas_kerja import TEMPLAT, Kepala, isi_kertas
from purchasing.documents.surat_pesanan import canonical, sidik
from purchasing.models import Dokumen, JenisDokumen, SuratPesanan
from purchasing.selectors.hak import hari_ini, kantor_belanja, pemegang

RUTE_KERTAS = "kertas-kerja.terbitkan"
FOLDER = "terbitan"


@dataclass(frozen=True, slots=True)
class IsianKertas:
    """What the buyer compared, chose and said. `jumlah` is in the unit of the products."""

    satker_id: int
    ppk_id: int
    daftar_kode: tuple[str, ...]
    jumlah: int
    tujuan_id: int | None
    dipilih: str
    alasan: str
    pencarian: RingkasPencarian | None = None


def terbitkan_kertas(*, actor: Pengguna, isian: IsianKertas, kunci: UUID) -> Dokumen:
    """Issue a comparison worksheet: the proof of what was held side by side (`ux.md` 3.5).

    Returns the document. Raises RuleViolation `bukan_kewenangan`, `ppk_asing`,
    `banding_dua_sampai_empat`, `pilihan_asing` or `pilihan_tidak_dapat_dipesan`.
    """
    lama = find_result(actor_id=actor.pk, kunci=kunci, route=RUTE_KERTAS)
    # Printing and storing come first: no file is written while a transaction waits for it. One
    # that lost the race leaves a file that no row names, and nobody can reach.
    siap = None if lama else _print(actor, isian)

    def work() -> str:
        if siap is None:
            raise LookupError(lama)
        siap.save(force_insert=True)
        record(
            actor=actor,
            aksi="kertas-kerja.terbitkan",
            on=siap,
            nomor=siap.kode,
            satker=isian.satker_id,
            sidik=siap.sidik,
        )
        return siap.kode

    # The number found may move between two sends of one form; that makes them no other form.
    content = {"isian": repr(replace(isian, pencarian=None))}
    kode = once(actor_id=actor.pk, kunci=kunci, route=RUTE_KERTAS, content=content, work=work)
    return Dokumen.objects.get(kode=kode)


def _print(actor: Pengguna, isian: IsianKertas) -> Dokumen:
    kantor = _office(actor, isian)
    ppk = pemegang(Peran.PPK, isian.satker_id).filter(pk=isian.ppk_id).first()
    if ppk is None:
        raise RuleViolation("ppk_asing", "Pilih PPK dari kantor Anda.")
    hasil = _compared(isian)
    sekarang, kode = timezone.now(), kode_acak()
    isi = isi_kertas(
        kepala=Kepala(
            kode=kode,
            instansi=instansi().nama,
            satuan_kerja=kantor.nama,
            pembuat=actor.nama,
            ppk=ppk.nama,
            terbit=timezone.localtime(sekarang),
        ),
        hasil=hasil,
        dipilih=isian.dipilih,
        alasan=isian.alasan,
        pencarian=isian.pencarian,
    )
    siap = Dokumen(
        kode=kode,
        jenis=JenisDokumen.KERTAS_KERJA,
        satker=kantor,
        pembuat=actor,
        templat=TEMPLAT,
        isi=canonical(isi),
        terbit_pada=sekarang,
    )
    return _store(siap)


def terbitkan_surat(*, actor: Pengguna, surat: SuratPesanan) -> Dokumen:
    """Print a version of a Surat Pesanan, or return what was printed of it.

    `actor` asked for it; the document is of who signed. Content and hash are those of the letter.
    Printing is no part of signing: it waits for the first who reads. Of several at once the first
    is kept, for all.
    """
    lama = Dokumen.objects.filter(surat=surat).first()
    if lama is not None:
        return lama
    siap = _store(
        Dokumen(
            kode=kode_acak(),
            jenis=JenisDokumen.SURAT_PESANAN,
            satker=surat.pesanan.satker,
            pembuat=surat.penanda_tangan,
            surat=surat,
            templat=surat.templat,
            isi=surat.isi,
            terbit_pada=surat.terbit_pada,
        )
    )
    try:
        with transaction.atomic():
            siap.save(force_insert=True)
            record(
                actor=actor,
                aksi="surat-pesanan.cetak",
                on=siap,
                nomor=surat.nomor,
                satker=siap.satker_id,
                sidik=siap.sidik,
            )
    except IntegrityError:
        default_storage.delete(siap.berkas)
        return Dokumen.objects.get(surat=surat)
    return siap


def _store(siap: Dokumen) -> Dokumen:
    """Print the content of a document that is not saved yet, keep the bytes, and hash both."""
    isi, kode = json.loads(siap.isi), siap.kode
    alamat = alamat_periksa(kode)
    pdf = render_pdf(siap.templat, isi, alamat=alamat, terbit=siap.terbit_pada)
    siap.sidik = sidik(siap.isi)
    siap.berkas = default_storage.save(f"{FOLDER}/{kode[:2]}/{kode}.pdf", ContentFile(pdf))
    siap.sidik_berkas = sha256(pdf).hexdigest()
    siap.ukuran = len(pdf)
    return siap


def alamat_periksa(kode: str) -> str:
    """Return the public address at which anybody verifies a document."""
    return f"{settings.ALAMAT_SITUS}{reverse('purchasing:verifikasi-dokumen', args=[kode])}"


def _office(actor: Pengguna, isian: IsianKertas) -> SatuanKerja:
    tugas = kantor_belanja(actor).filter(satuan_kerja=isian.satker_id).first()
    if tugas is None or tugas.satuan_kerja is None:
        raise RuleViolation("bukan_kewenangan", "Kertas kerja hanya dibuat oleh PP atau PPK.")
    return tugas.satuan_kerja


def _compared(isian: IsianKertas) -> Perbandingan:
    daftar = daftar_dibandingkan(isian.daftar_kode)
    if not BANDING_PALING_SEDIKIT <= len(daftar) <= BANDING_PALING_BANYAK:
        raise RuleViolation("banding_dua_sampai_empat", "Bandingkan 2 sampai 4 produk.")
    tujuan = Wilayah.objects.filter(pk=isian.tujuan_id or 0).first()
    hasil = bandingkan(daftar, jumlah=isian.jumlah, tujuan=tujuan, on=hari_ini())
    kolom = next((satu for satu in hasil.kolom if satu.kode == isian.dipilih), None)
    if kolom is None:
        raise RuleViolation("pilihan_asing", "Pilih satu dari produk yang dibandingkan.")
    if kolom.halangan:
        raise RuleViolation(
            "pilihan_tidak_dapat_dipesan",
            f"{kolom.versi.nama} tidak dapat dipesan. {kolom.halangan}",
        )
    return hasil
