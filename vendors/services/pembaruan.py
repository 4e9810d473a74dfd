"""A renewed document counts when somebody has looked at it, and not before."""

from django.db import transaction
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.teks import bersihkan
from katalog.kabar.services import kabarkan
from katalog.unggahan.models import StatusUnggahan
from vendors.models import DokumenPenyedia, Penyedia
from vendors.selectors.sanksi import url_status
from vendors.services.syarat import ALASAN_MAKS, ALASAN_MIN, refuse_own_interest
from vendors.services.umumkan import orang_usaha
from vendors.services.verifikasi import catat_jatuh_tempo
from vendors.state import PENGELOLA


@transaction.atomic
def terima_dokumen(*, actor: Pengguna, dokumen_id: int) -> DokumenPenyedia:
    """Accept a document: from now on its dates decide (`domain.md` 4.5).

    Raises RuleViolation `bukan_kewenangan`, `benturan_kepentingan`, `versi_lama` or
    `berkas_belum_siap`.
    """
    dokumen = _locked(actor, dokumen_id)
    if dokumen.unggahan.status != StatusUnggahan.SIAP:
        raise RuleViolation("berkas_belum_siap", "Berkas ini belum selesai diperiksa.")
    dokumen.diterima_pada, dokumen.diterima_oleh = timezone.now(), actor
    dokumen.save(update_fields=["diterima_pada", "diterima_oleh", "updated_at"])
    _trail(actor, dokumen, "terima")
    catat_jatuh_tempo(penyedia_id=dokumen.penyedia_id)
    return dokumen


@transaction.atomic
def tolak_dokumen(*, actor: Pengguna, dokumen_id: int, alasan: str) -> DokumenPenyedia:
    """Send a document back with a sentence; the last accepted one of its kind goes on to count.

    Raises RuleViolation `alasan_kosong` besides those of `terima_dokumen`.
    """
    if len(alasan.strip()) < ALASAN_MIN:
        raise RuleViolation("alasan_kosong", "Tulis alasannya. Penyedia akan membacanya.")
    dokumen = _locked(actor, dokumen_id)
    dokumen.diganti_pada = timezone.now()
    dokumen.save(update_fields=["diganti_pada", "updated_at"])
    kalimat = bersihkan(alasan).strip()[:ALASAN_MAKS]
    _trail(actor, dokumen, "tolak", alasan=kalimat)
    kabarkan(
        topik="penyedia.dokumen_tolak",
        peristiwa=f"dokumen/{dokumen.kode}/tolak",
        penerima=orang_usaha(dokumen.penyedia),
        judul=f"Unggah ulang: {dokumen.get_jenis_display()}",
        isi=kalimat,
        url=url_status(),
        rujukan={"penyedia": dokumen.penyedia_id, "dokumen": dokumen.pk},
    )
    return dokumen


def _locked(actor: Pengguna, dokumen_id: int) -> DokumenPenyedia:
    milik = DokumenPenyedia.objects.values_list("penyedia", flat=True).get(pk=dokumen_id)
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=milik)
    if PENGELOLA.isdisjoint(peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Anda tidak berwenang memeriksa dokumen.")
    refuse_own_interest(penyedia, actor)
    dokumen = DokumenPenyedia.objects.select_related("unggahan", "penyedia").get(pk=dokumen_id)
    if dokumen.diterima_pada or dokumen.diganti_pada:
        raise RuleViolation("versi_lama", "Dokumen ini sudah diputus atau diganti.")
    return dokumen


def _trail(actor: Pengguna, dokumen: DokumenPenyedia, aksi: str, **data: str) -> None:
    record(
        actor=actor,
        aksi=f"dokumen.{aksi}",
        on=dokumen,
        nomor=dokumen.kode,
        peran=min(peran_semua(actor) & PENGELOLA),
        ke=aksi,
        penyedia=dokumen.penyedia_id,
        jenis=dokumen.jenis,
        **data,
    )
