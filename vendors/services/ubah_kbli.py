"""A vendor's KBLI change: at once before it was ever accepted, by a new round afterwards."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.kabar.services import kabarkan
from vendors.gateways.oss import OssTidakTerjangkau, oss
from vendors.models import KbliPenyedia, Penyedia, StatusOss, UsulanKbli
from vendors.selectors.sanksi import url_status
from vendors.selectors.verifikasi import pemeriksaan_terbuka, roles_in
from vendors.services.akibat import close_round, start_round
from vendors.services.perkara import Perkara, TemuanBaru
from vendors.services.syarat import findings_are_sound, refuse_own_interest
from vendors.services.umumkan import orang_usaha
from vendors.state import BELUM_LULUS, BOLEH_BERDAGANG, PENGELOLA, USAHA, Aksi, Putusan

TOPIK_KBLI = "penyedia.kbli"
BUKAN = "Anda bukan anggota usaha ini."


def ubah_kbli(*, actor: Pengguna, penyedia_id: int, kbli: Collection[str]) -> UsulanKbli | None:
    """Change the KBLI of a vendor, or propose the change where it was accepted already.

    Must not run in a transaction: OSS is asked first. The vendor goes on to trade under the KBLI
    it has. Returns the proposal, None where the change counts at once. Raises RuleViolation
    `bukan_kewenangan`, `kbli_kosong`, `tidak_berubah`, `usulan_terbuka` or `status_tidak_sesuai`.
    """
    penyedia = Penyedia.objects.get(pk=penyedia_id)
    _require_member(penyedia, actor)
    hasil = _ask_oss(penyedia.nib, kbli) if penyedia.status_kini in BOLEH_BERDAGANG else None
    return _write(actor, penyedia_id, sorted(set(kbli)), hasil or StatusOss.BELUM_DICEK)


def _ask_oss(nib: str, kbli: Collection[str]) -> StatusOss:
    try:
        data = oss().cari(nib)
    except OssTidakTerjangkau:
        return StatusOss.BELUM_DICEK
    if data is None:
        return StatusOss.TIDAK_ADA
    return StatusOss.COCOK if set(kbli) <= set(data.kbli) else StatusOss.BERBEDA


@transaction.atomic
def _write(
    actor: Pengguna, penyedia_id: int, kbli: list[str], hasil: StatusOss
) -> UsulanKbli | None:
    penyedia = _locked(penyedia_id)
    _require_member(penyedia, actor)
    if not kbli:
        raise RuleViolation("kbli_kosong", "KBLI kosong. Isi 5 angka dari dokumen NIB.")
    if kbli == [satu.kode for satu in penyedia.kbli.all()]:
        raise RuleViolation("tidak_berubah", "KBLI ini sudah tercatat. Ubah dulu isinya.")
    if penyedia.status_kini in BELUM_LULUS:
        store_kbli(penyedia, kbli)
        record(actor=actor, aksi="penyedia.ubah-kbli", on=penyedia, nomor=penyedia.kode, kbli=kbli)
        return None
    if penyedia.status_kini not in BOLEH_BERDAGANG:
        raise RuleViolation("status_tidak_sesuai", "KBLI tidak dapat diubah selama sanksi.")
    if pemeriksaan_terbuka(penyedia):
        raise RuleViolation("usulan_terbuka", "Masih ada usulan KBLI. Batalkan, atau tunggu.")
    usulan = UsulanKbli.objects.create(
        pemeriksaan=start_round(penyedia, timezone.now()),
        kbli=kbli,
        oss_status=hasil,
        diusulkan_oleh=actor,
    )
    _trail(usulan, actor, "usulkan", Putusan.MENUNGGU)
    return usulan


@transaction.atomic
def putus_kbli(
    *, actor: Pengguna, kode: str, setuju: bool, alasan: str = "", penjelasan: str = ""
) -> UsulanKbli:
    """Accept a proposed KBLI, which counts from now on, or send it back with a coded reason.

    Raises RuleViolation `versi_lama`, `bukan_kewenangan`, `benturan_kepentingan`, and those of
    `findings_are_sound` where it is sent back.
    """
    usulan = _reread(UsulanKbli.objects.select_related("pemeriksaan").get(kode=kode))
    penyedia = usulan.pemeriksaan.penyedia
    perkara = _case(penyedia, actor, setuju, alasan, penjelasan)
    if PENGELOLA.isdisjoint(perkara.peran):
        raise RuleViolation("bukan_kewenangan", "Anda tidak berwenang memeriksa KBLI.")
    refuse_own_interest(penyedia, actor)
    if setuju:
        store_kbli(penyedia, usulan.kbli)
    else:
        findings_are_sound(perkara)
    putusan = Putusan.DITERIMA if setuju else Putusan.PERBAIKAN
    close_round(putusan)(perkara)
    # Nothing stays open: another proposal is the answer, and the vendor's status is untouched.
    usulan.pemeriksaan.temuan.update(selesai_pada=perkara.pada)
    _trail(usulan, actor, "terima" if setuju else "tolak", putusan, alasan)
    _tell(usulan, penyedia, setuju)
    return usulan


def _tell(usulan: UsulanKbli, penyedia: Penyedia, setuju: bool) -> None:
    kabarkan(
        topik=TOPIK_KBLI,
        peristiwa=f"kbli/{usulan.kode}",
        penerima=orang_usaha(penyedia),
        judul="KBLI baru diterima" if setuju else "Usulan KBLI perlu diperbaiki",
        isi=str(usulan),
        url=url_status(),
        rujukan={"penyedia": penyedia.pk, "pemeriksaan": usulan.pemeriksaan_id},
    )


@transaction.atomic
def batal_kbli(*, actor: Pengguna, kode: str) -> None:
    """Take a proposal back, by anybody of the vendor.

    Raises RuleViolation `bukan_kewenangan` or `versi_lama`.
    """
    usulan = _reread(UsulanKbli.objects.select_related("pemeriksaan").get(kode=kode))
    penyedia = usulan.pemeriksaan.penyedia
    _require_member(penyedia, actor)
    close_round(Putusan.DITUTUP)(_case(penyedia, actor, True, "", ""))
    _trail(usulan, actor, "batal", Putusan.DITUTUP)


def store_kbli(penyedia: Penyedia, kbli: Collection[str]) -> None:
    """Replace the KBLI of a vendor whose row the caller holds; OSS has not said so yet."""
    penyedia.kbli.all().delete()
    KbliPenyedia.objects.bulk_create(
        KbliPenyedia(penyedia=penyedia, kode=satu) for satu in sorted(set(kbli))
    )
    if penyedia.oss_status in (StatusOss.COCOK, StatusOss.BERBEDA):
        penyedia.oss_status, penyedia.oss_pada = StatusOss.BELUM_DICEK, None
        penyedia.save(update_fields=["oss_status", "oss_pada", "updated_at"])


def _locked(penyedia_id: int) -> Penyedia:
    return Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia_id)


def _reread(usulan: UsulanKbli) -> UsulanKbli:
    """Lock the vendor first, as every act on it does, then look at the round again."""
    penyedia = _locked(usulan.pemeriksaan.penyedia_id)
    usulan.pemeriksaan.refresh_from_db()
    usulan.pemeriksaan.penyedia = penyedia
    if usulan.pemeriksaan.putusan != Putusan.MENUNGGU:
        raise RuleViolation("versi_lama", "Usulan KBLI ini sudah diputus atau dibatalkan.")
    return usulan


def _case(
    penyedia: Penyedia, actor: Pengguna, setuju: bool, alasan: str, penjelasan: str
) -> Perkara:
    return Perkara(
        penyedia=penyedia,
        aksi=Aksi.VERIFIKASI if setuju else Aksi.MINTA_PERBAIKAN,
        actor=actor,
        peran=frozenset(roles_in(penyedia, actor)),
        pada=timezone.now(),
        temuan=() if setuju else (TemuanBaru("kbli", alasan, penjelasan),),
    )


def _require_member(penyedia: Penyedia, actor: Pengguna) -> None:
    if USAHA.isdisjoint(roles_in(penyedia, actor)):
        raise RuleViolation("bukan_kewenangan", BUKAN)


def _trail(usulan: UsulanKbli, actor: Pengguna, aksi: str, ke: Putusan, alasan: str = "") -> None:
    isi: dict[str, Any] = {"temuan": {"kbli": alasan}} if alasan else {}
    record(
        actor=actor,
        aksi=f"kbli.{aksi}",
        on=usulan,
        nomor=usulan.kode,
        dari="" if ke == Putusan.MENUNGGU else Putusan.MENUNGGU,
        ke=ke,
        penyedia=usulan.pemeriksaan.penyedia_id,
        kbli=usulan.kbli,
        **isi,
    )
