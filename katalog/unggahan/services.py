"""Taking a file in: judged by its header at once, into quarantine, made harmless by a worker."""

import hashlib
from functools import partial

import structlog
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import F

from katalog.akun.models import Pengguna, kode_acak
from katalog.audit.services import record
from katalog.kabar.isyarat import give_hint
from katalog.unggahan.gateways.pemindai import dikenal_berbahaya
from katalog.unggahan.kalimat import akhiran, angka, nama_aman, tolak
from katalog.unggahan.kepala import AKHIRAN, GAMBAR, NAMA, PDF, kenali, ukuran
from katalog.unggahan.models import JenisUnggahan, KuotaRuang, StatusUnggahan, Unggahan
from katalog.unggahan.selectors import MB, batas_gambar, batas_ruang, batas_ukuran
from katalog.unggahan.tasks import olah

log = structlog.get_logger(__name__)


@transaction.atomic
def terima(
    *, berkas: "UploadedFile[bytes]", jenis: JenisUnggahan, ruang: str, actor: Pengguna | None
) -> Unggahan:
    """Put a file into quarantine and ask a worker to look at it.

    `ruang` names whose quota it fills. Returns the row, status `karantina`. The same bytes sent
    again into the same room are the same file: its row is returned, maybe `siap` already, and no
    quota is used. Raises RuleViolation `berkas_kosong`, `berkas_terlalu_besar`,
    `berkas_bukan_foto`, `berkas_bukan_dokumen`, `akhiran_tidak_cocok`, `berkas_rusak`,
    `foto_bergerak`, `foto_terlalu_lebar`, `foto_terlalu_kecil`, `berkas_berbahaya` or
    `kuota_penuh`, whose sentence is for the person (`reliability.md` 4.1).
    """
    nama = nama_aman(berkas.name)
    isi = _baca(berkas, jenis, nama)
    _periksa_isi(isi, jenis, nama)
    sidik = hashlib.sha256(isi).hexdigest()
    kuota = _kuota(ruang)
    if kembar := _kembar(jenis, ruang, sidik):
        return kembar
    _pakai(kuota, len(isi), nama)
    unggahan = Unggahan.objects.create(
        jenis=jenis,
        ruang=ruang,
        pengunggah=actor,
        nama_asli=nama,
        ukuran=len(isi),
        tersimpan=len(isi),
        sha256=sidik,
        berkas=default_storage.save(f"karantina/{kode_acak()}", ContentFile(isi)),
    )
    record(
        actor=actor,
        aksi="unggahan.terima",
        on=unggahan,
        nomor=unggahan.kode,
        ke=StatusUnggahan.KARANTINA,
        jenis=jenis,
        ukuran=len(isi),
        sha256=sidik,
    )
    transaction.on_commit(partial(give_hint, olah, [unggahan.pk]))
    return unggahan


def _baca(berkas: "UploadedFile[bytes]", jenis: JenisUnggahan, nama: str) -> bytes:
    """Return the bytes of a file that is neither empty nor too large."""
    batas = batas_ukuran(jenis)
    if (berkas.size or 0) > batas * MB:
        besar = f"{(berkas.size or 0) / MB:.1f}".replace(".", ",")
        raise tolak("berkas_terlalu_besar", nama, besar=besar, batas=batas)
    berkas.seek(0)
    isi: bytes = berkas.read(batas * MB + 1)
    if not isi:
        raise tolak("berkas_kosong", nama)
    return isi


def _periksa_isi(isi: bytes, jenis: JenisUnggahan, nama: str) -> None:
    """Judge the type and, for a picture, what its header claims; nothing is decoded here."""
    if dikenal_berbahaya(isi):
        log.error("harmful_upload_refused", sha256=hashlib.sha256(isi).hexdigest())
        raise tolak("berkas_berbahaya", nama)
    tipe = kenali(isi)
    boleh = GAMBAR if jenis == JenisUnggahan.FOTO else GAMBAR | {PDF}
    if tipe is None or tipe not in boleh:
        raise tolak(f"berkas_bukan_{JenisUnggahan(jenis).value}", nama)
    if akhiran(nama) not in ("", *AKHIRAN[tipe]):
        raise tolak("akhiran_tidak_cocok", nama, tipe=NAMA[tipe])
    if tipe in GAMBAR:
        _periksa_ukuran(isi, tipe, nama)


def _periksa_ukuran(isi: bytes, tipe: str, nama: str) -> None:
    """Refuse a picture by the size that its header claims, before anything decodes it."""
    klaim = ukuran(isi, tipe)
    if klaim is None:
        raise tolak("berkas_rusak", nama)
    if klaim.bergerak:
        raise tolak("foto_bergerak", nama)
    batas = batas_gambar()
    sisi = {"lebar": angka(klaim.lebar), "tinggi": angka(klaim.tinggi)}
    if klaim.lebar * klaim.tinggi > batas.piksel_max:
        raise tolak("foto_terlalu_lebar", nama, batas=batas.piksel_max // 1_000_000, **sisi)
    if min(klaim.lebar, klaim.tinggi) < batas.sisi_min:
        raise tolak("foto_terlalu_kecil", nama, batas=batas.sisi_min, **sisi)


def _kuota(ruang: str) -> KuotaRuang:
    """Return the counter of a room, locked: two uploads into one room come one after the other."""
    KuotaRuang.objects.bulk_create([KuotaRuang(ruang=ruang)], ignore_conflicts=True)
    return KuotaRuang.objects.select_for_update().get(ruang=ruang)


def _kembar(jenis: JenisUnggahan, ruang: str, sidik: str) -> Unggahan | None:
    return Unggahan.objects.filter(
        jenis=jenis,
        ruang=ruang,
        sha256=sidik,
        status__in=(StatusUnggahan.KARANTINA, StatusUnggahan.SIAP),
    ).first()


def _pakai(kuota: KuotaRuang, byte: int, nama: str) -> None:
    """Count the bytes, all of them or none. Raises RuleViolation `kuota_penuh`."""
    batas = batas_ruang(kuota.ruang)
    cukup = KuotaRuang.objects.filter(pk=kuota.pk, terpakai__lte=batas * MB - byte)
    if not cukup.update(terpakai=F("terpakai") + byte):
        raise tolak("kuota_penuh", nama, batas=batas)
