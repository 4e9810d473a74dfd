"""A business on its way in: each step is kept, the hand-in makes it a vendor."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify

from katalog.akun.models import Pengguna, kode_acak
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.wilayah.models import Wilayah
from vendors.gateways.oss import DataUsaha, OssTidakTerjangkau, oss
from vendors.models import (
    KbliPenyedia,
    Keanggotaan,
    Pendaftaran,
    Penyedia,
    PutusanRekening,
    RekeningPenyedia,
    StatusOss,
    WilayahLayanan,
)
from vendors.selectors.pendaftaran import LANGKAH_AKHIR, pemilik_nib
from vendors.selectors.skala import skala_of
from vendors.services.kemiripan import tandai_kemiripan
from vendors.services.verifikasi import perform_aksi
from vendors.state import Aksi

KOSONG: dict[str, Any] = {
    "nib": "",
    "oss_status": StatusOss.BELUM_DICEK,
    "oss_pada": None,
    "nama": "",
    "jenis_badan": "",
    "kbli": [],
    "modal_usaha": None,
    "penjualan_tahunan": None,
}


@transaction.atomic
def simpan_langkah(
    *,
    actor: Pengguna,
    langkah: int,
    isi: Mapping[str, Any],
    kirim_ke: Iterable[Wilayah] | None = None,
) -> Pendaftaran:
    """Keep what was filled in at one step; makes the draft when there is none.

    `langkah` is the step that is complete now, 1 to 4; a draft never goes back. Numbers in `isi`
    are stored encrypted. Returns the draft.
    """
    draf = _open_draft(actor)
    for kolom, nilai in isi.items():
        setattr(draf, kolom, nilai)
    draf.langkah = max(draf.langkah, langkah)
    draf.save()
    if kirim_ke is not None:
        draf.kirim_ke.set(kirim_ke)
    record(actor=actor, aksi="pendaftaran.simpan", on=draf, nomor=draf.kode, langkah=langkah)
    return draf


def _open_draft(actor: Pengguna) -> Pendaftaran:
    # The person's row is the lock: two first steps at once make one draft.
    Pengguna.objects.select_for_update().get(pk=actor.pk)
    buka = Pendaftaran.objects.select_for_update(of=("self",)).filter(
        pengguna=actor, dikirim_pada=None
    )
    return buka.first() or Pendaftaran.objects.create(pengguna=actor)


def cari_usaha(*, actor: Pengguna, nib: str) -> Pendaftaran:
    """Ask OSS for a NIB and keep the answer in the draft; where OSS is down, keep just that.

    Must not run in a transaction. Returns the draft; raises RuleViolation `nib_terdaftar`.
    """
    require_free_nib(nib)
    isi = {**KOSONG, "nib": nib}
    try:
        data = oss().cari(nib)
    except OssTidakTerjangkau:
        return simpan_langkah(actor=actor, langkah=1, isi=isi)
    isi["oss_pada"] = timezone.now()
    isi |= _facts(data) if data else {"oss_status": StatusOss.TIDAK_ADA}
    return simpan_langkah(actor=actor, langkah=1, isi=isi)


def isi_usaha(*, actor: Pengguna, isi: Mapping[str, Any]) -> Pendaftaran:
    """Keep what the person says of the business; what OSS said of it or of another is void.

    Returns the draft; raises RuleViolation `nib_terdaftar`.
    """
    require_free_nib(isi["nib"])
    tanya = Pendaftaran.objects.filter(
        pengguna=actor, dikirim_pada=None, nib=isi["nib"], oss_status=StatusOss.TIDAK_ADA
    )
    status = StatusOss.TIDAK_ADA if tanya.exists() else StatusOss.BELUM_DICEK
    return simpan_langkah(actor=actor, langkah=2, isi={**KOSONG, **isi, "oss_status": status})


def _facts(data: DataUsaha) -> dict[str, Any]:
    is_whole = bool(data.jenis_badan and data.kbli and data.modal_usaha is not None)
    return {
        "oss_status": StatusOss.COCOK if is_whole else StatusOss.BELUM_DICEK,
        "nama": data.nama,
        "jenis_badan": data.jenis_badan,
        "kbli": list(data.kbli),
        "modal_usaha": data.modal_usaha,
        "alamat": data.alamat,
        "wilayah": Wilayah.objects.filter(kode=data.wilayah_kode).first(),
    }


def require_free_nib(nib: str) -> None:
    """Raise RuleViolation `nib_terdaftar` where a vendor has this NIB; its contact is masked."""
    if kontak := pemilik_nib(nib):
        raise RuleViolation("nib_terdaftar", f"NIB ini sudah terdaftar atas {kontak}.")


@transaction.atomic
def kirim_pendaftaran(*, actor: Pengguna) -> Penyedia:
    """Hand the draft in: the vendor, its owner, account and regions come to be, in one go.

    Sending twice gives the same vendor. Raises RuleViolation `pendaftaran_tidak_ada`,
    `pendaftaran_belum_lengkap` or `nib_terdaftar`.
    """
    Pengguna.objects.select_for_update().get(pk=actor.pk)
    draf = Pendaftaran.objects.filter(pengguna=actor).order_by("-pk").first()
    if draf is None:
        raise RuleViolation("pendaftaran_tidak_ada", "Isi langkah 1 sampai 4 dulu.")
    if draf.penyedia:
        return draf.penyedia
    if draf.langkah < LANGKAH_AKHIR or draf.wilayah is None:
        raise RuleViolation(
            "pendaftaran_belum_lengkap",
            f"Langkah {min(draf.langkah + 1, LANGKAH_AKHIR)} belum diisi. Isi dulu.",
        )
    require_free_nib(draf.nib)
    penyedia = _found(draf, draf.wilayah)
    _furnish(draf, penyedia)
    draf.penyedia, draf.dikirim_pada = penyedia, timezone.now()
    draf.npwp = draf.nik = draf.rekening = ""
    draf.save()
    tandai_kemiripan(penyedia)
    record(actor=actor, aksi="pendaftaran.kirim", on=draf, nomor=draf.kode)
    return perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.AJUKAN, actor=actor)


def _found(draf: Pendaftaran, wilayah: Wilayah) -> Penyedia:
    hari = timezone.localdate()
    try:
        with transaction.atomic():
            return Penyedia.objects.create(
                nama=draf.nama,
                slug=_free_slug(draf.nama),
                jenis_badan=draf.jenis_badan,
                modal_usaha=draf.modal_usaha,
                penjualan_tahunan=draf.penjualan_tahunan,
                skala=skala_of(modal=draf.modal_usaha, penjualan=draf.penjualan_tahunan, on=hari),
                skala_pada=hari,
                nib=draf.nib,
                oss_status=draf.oss_status,
                oss_pada=draf.oss_pada,
                npwp=draf.npwp,
                nik=draf.nik,
                is_pkp=draf.is_pkp,
                alamat=draf.alamat,
                wilayah=wilayah,
                kirim_semua=draf.kirim_semua,
                telepon=draf.pengguna.hp or "",
                surel=draf.pengguna.surel or "",
                terdaftar_sejak=hari,
            )
    except IntegrityError as salah:
        raise RuleViolation("nib_terdaftar", "NIB ini baru saja didaftarkan orang lain.") from salah


def _free_slug(nama: str) -> str:
    slug = slugify(nama)[:160] or "usaha"
    taken = Penyedia.objects.filter(slug=slug).exists()
    return f"{slug}-{kode_acak()[:6]}" if taken else slug


def _furnish(draf: Pendaftaran, penyedia: Penyedia) -> None:
    Keanggotaan.objects.create(
        penyedia=penyedia, pengguna=draf.pengguna, peran=Peran.PEMILIK_PENYEDIA
    )
    KbliPenyedia.objects.bulk_create(
        KbliPenyedia(penyedia=penyedia, kode=kode) for kode in sorted(set(draf.kbli))
    )
    if not draf.kirim_semua:
        WilayahLayanan.objects.bulk_create(
            WilayahLayanan(penyedia=penyedia, wilayah=satu) for satu in draf.kirim_ke.all()
        )
    if not draf.rekening:
        return
    RekeningPenyedia.objects.create(
        penyedia=penyedia,
        bank=draf.bank,
        nomor=draf.rekening,
        nama_pemilik=draf.rekening_nama or draf.nama,
        is_awal=True,
        putusan=PutusanRekening.DISETUJUI,
        diusulkan_oleh=draf.pengguna,
        berlaku_mulai=timezone.now(),
    )
