"""What has to hold before an act on a vendor, one guard per rule."""

from collections.abc import Callable

from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.core.errors import RuleViolation
from vendors.models import Penyedia
from vendors.selectors.bidang import bidang_alasan, label_bidang
from vendors.selectors.verifikasi import alasan_berlaku, jatuh_tempo
from vendors.services.perkara import Perkara
from vendors.state import AKSI_SANKSI, Aksi, JenisSanksi

ALASAN_MIN, ALASAN_MAKS = 5, 500
Syarat = Callable[[Perkara], None]


def reason_given(perkara: Perkara) -> None:
    """Refuse an act without the sentence that the vendor will read."""
    if len(perkara.alasan.strip()) < ALASAN_MIN:
        raise RuleViolation("alasan_kosong", "Tulis alasannya. Penyedia akan membacanya.")


def no_own_interest(perkara: Perkara) -> None:
    """Nobody judges a business that he belongs to or shares a contact with (SoD3)."""
    if perkara.actor is not None:
        refuse_own_interest(perkara.penyedia, perkara.actor)


def refuse_own_interest(penyedia: Penyedia, actor: Pengguna) -> None:
    """Raise RuleViolation `benturan_kepentingan` where the person has a tie to the business."""
    sama = (actor.surel and actor.surel == penyedia.surel.lower()) or (
        actor.hp and actor.hp == penyedia.telepon
    )
    if sama or penyedia.keanggotaan.filter(pengguna=actor).exists():
        raise RuleViolation("benturan_kepentingan", "Anda anggota usaha ini. Minta orang lain.")


def findings_are_sound(perkara: Perkara) -> None:
    """Refuse a request for correction that names no field, or a reason that is not in force."""
    if not perkara.temuan:
        raise RuleViolation("temuan_kosong", "Pilih minimal satu bidang yang perlu diperbaiki.")
    alasan = {satu.kode: satu for satu in alasan_berlaku(timezone.localdate(perkara.pada))}
    for satu in perkara.temuan:
        nama = label_bidang(satu.bidang)
        if not nama:
            raise RuleViolation("bidang_tidak_dikenal", "Bidang ini tidak dikenal.")
        pilihan = alasan.get(satu.alasan)
        if pilihan is None or pilihan.bidang not in ("", bidang_alasan(satu.bidang)):
            raise RuleViolation("alasan_tidak_berlaku", f"{nama}: pilih alasannya.")
        if pilihan.kode == "lain" and len(satu.penjelasan.strip()) < ALASAN_MIN:
            raise RuleViolation("alasan_kosong", f"{nama}: tulis apa yang perlu diperbaiki.")


def sanction_is_proposed(perkara: Perkara) -> None:
    """A sanction needs a proposal of the same kind by another person (SoD5)."""
    sanksi = perkara.sanksi
    if sanksi is None or AKSI_SANKSI.get(JenisSanksi(sanksi.jenis)) != perkara.aksi:
        raise RuleViolation("sanksi_belum_diusulkan", "Sanksi ini belum diusulkan.")
    if sanksi.ditetapkan_pada or sanksi.dicabut_pada:
        raise RuleViolation("versi_lama", "Usulan sanksi ini sudah diputus.")
    if sanksi.diusulkan_oleh_id == (perkara.actor.pk if perkara.actor else None):
        raise RuleViolation("dua_orang", "Pengusul tidak boleh menetapkan usulannya sendiri.")
    if sanksi.berlaku.upper <= timezone.localdate(perkara.pada):
        raise RuleViolation("sanksi_lewat", "Masa sanksi ini sudah lewat. Buat usulan baru.")


def date_has_come(perkara: Perkara) -> None:
    """The system writes down only what a date has brought about already."""
    if jatuh_tempo(perkara.penyedia) != perkara.aksi:
        raise RuleViolation("belum_jatuh_tempo", "Tanggalnya belum tiba.")


_SANKSI: tuple[Syarat, ...] = (no_own_interest, sanction_is_proposed)
SYARAT: dict[Aksi, tuple[Syarat, ...]] = {
    Aksi.MINTA_PERBAIKAN: (no_own_interest, findings_are_sound),
    Aksi.VERIFIKASI: (no_own_interest,),
    Aksi.TANGGUHKAN: _SANKSI,
    Aksi.TURUNKAN: _SANKSI,
    Aksi.DAFTAR_HITAMKAN: _SANKSI,
    Aksi.PULIHKAN: (no_own_interest, reason_given),
    Aksi.CABUT_DAFTAR_HITAM: (no_own_interest, reason_given),
    Aksi.NONAKTIFKAN: (no_own_interest, reason_given),
    Aksi.CATAT_SANKSI_BERAKHIR: (date_has_come,),
    Aksi.CATAT_DOKUMEN_HABIS: (date_has_come,),
    Aksi.CATAT_DOKUMEN_BARU: (date_has_come,),
}
