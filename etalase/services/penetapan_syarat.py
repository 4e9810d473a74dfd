"""What must hold before an act on an etalase: one named function for each rule."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from etalase.models import Etalase, PenetapanEtalase, Telaah, UsulanEtalase
from etalase.selectors.telaah import daftar_periksa, telaah_berlaku
from etalase.services.telaah import BISA_DISALIN, jalur_kategori
from etalase.services.telaah import SYARAT as KOLOM_SYARAT
from etalase.state import AksiEtalase, StatusTelaah
from katalog.akun.models import Pengguna
from katalog.core.errors import RuleViolation
from katalog.unggahan.models import StatusUnggahan, Unggahan

ALASAN_MIN = 5
URAIAN_MIN = 20
TEKS_MIN = 20


@dataclass(frozen=True, slots=True)
class Bahan:
    """What an act brings along: the decree, the announcement, or the etalase that is alike."""

    nomor_sk: str = ""
    tanggal_sk: date | None = None
    berkas: Unggahan | None = None
    teks: str = ""
    mulai: date | None = None
    selesai: date | None = None
    serupa_id: int | None = None


Syarat = Callable[[Etalase, Pengguna, str, Bahan], None]


def open_version(etalase: Etalase, status: StatusTelaah) -> Telaah:
    """Return the study in that status. Raises RuleViolation `telaah_tidak_terbuka`."""
    telaah = Telaah.objects.filter(etalase=etalase, status=status).first()
    if telaah is None:
        raise RuleViolation(
            "telaah_tidak_terbuka", f"Tidak ada telaah yang {status.label.lower()}."
        )
    return telaah


def requirements_changed(baru: Telaah) -> bool:
    """Tell whether a version asks other things than the one in force: then a new SK is needed."""
    lama = telaah_berlaku(baru.etalase)
    if lama is None:
        return True
    same = all(getattr(lama, nama) == getattr(baru, nama) for nama in BISA_DISALIN)
    return not same or _demands(lama) != _demands(baru)


def _demands(telaah: Telaah) -> tuple[list[str], list[tuple[object, ...]]]:
    syarat = telaah.persyaratan.order_by("kode").values_list(*KOLOM_SYARAT)
    return jalur_kategori(telaah), list(syarat)


def _reason(etalase: Etalase, actor: Pengguna, alasan: str, bahan: Bahan) -> None:
    if len(alasan.strip()) < ALASAN_MIN:
        raise RuleViolation("alasan_kosong", "Tulis alasannya. Orang lain akan membacanya.")


def _proposal(etalase: Etalase, actor: Pengguna, alasan: str, bahan: Bahan) -> None:
    usulan = UsulanEtalase.objects.filter(etalase=etalase).first()
    if usulan is None or not usulan.dasar_usulan or len(usulan.uraian.strip()) < URAIAN_MIN:
        pesan = f"Pilih dasar usulan dan ceritakan kebutuhannya, paling sedikit {URAIAN_MIN} huruf."
        raise RuleViolation("usulan_belum_lengkap", pesan)


def _own_proposal(etalase: Etalase, actor: Pengguna, alasan: str, bahan: Bahan) -> None:
    if not UsulanEtalase.objects.filter(etalase=etalase, pengusul=actor).exists():
        raise RuleViolation("bukan_kewenangan", "Usulan ini milik orang lain.")


def _not_own_proposal(etalase: Etalase, actor: Pengguna, alasan: str, bahan: Bahan) -> None:
    """Who proposes does not judge the proposal (`domain.md` 2.2 rule a)."""
    if UsulanEtalase.objects.filter(etalase=etalase, pengusul=actor).exists():
        raise RuleViolation("orang_yang_sama", "Usulan Anda diperiksa orang lain.")


def _study_complete(etalase: Etalase, actor: Pengguna, alasan: str, bahan: Bahan) -> None:
    telaah = open_version(etalase, StatusTelaah.DISUSUN)
    kurang = [satu for satu in daftar_periksa(telaah) if not satu.terpenuhi]
    wajib = ", ".join(satu.label for satu in kurang if satu.wajib)
    if wajib:
        raise RuleViolation("telaah_belum_lengkap", f"Telaah belum lengkap: {wajib}.")
    if kurang and len(alasan.strip()) < ALASAN_MIN:
        sisa = ", ".join(satu.label for satu in kurang)
        pesan = f"Belum terpenuhi: {sisa}. Tulis mengapa tetap diajukan."
        raise RuleViolation("alasan_kosong", pesan)


def _another_person(etalase: Etalase, actor: Pengguna, alasan: str, bahan: Bahan) -> None:
    """Who proposes a study does not decide on it; the table has a CHECK of its own."""
    if open_version(etalase, StatusTelaah.DIAJUKAN).diajukan_oleh_id == actor.pk:
        raise RuleViolation("orang_yang_sama", "Telaah yang Anda ajukan ditetapkan orang lain.")


def _decree(etalase: Etalase, actor: Pengguna, alasan: str, bahan: Bahan) -> None:
    if not bahan.nomor_sk.strip() or bahan.tanggal_sk is None or bahan.berkas is None:
        raise RuleViolation("sk_kosong", "Isi nomor dan tanggal SK, dan unggah berkasnya.")
    if bahan.berkas.status == StatusUnggahan.DITOLAK:
        raise RuleViolation("sk_ditolak", f"Berkas SK ditolak. {bahan.berkas.alasan}".strip())
    if PenetapanEtalase.objects.filter(nomor_sk=bahan.nomor_sk.strip()).exists():
        raise RuleViolation("sk_ganda", "Nomor SK ini sudah dipakai. Periksa nomornya.")


def _decree_if_changed(etalase: Etalase, actor: Pengguna, alasan: str, bahan: Bahan) -> None:
    if requirements_changed(open_version(etalase, StatusTelaah.DIAJUKAN)):
        _decree(etalase, actor, alasan, bahan)


def _announcement(etalase: Etalase, actor: Pengguna, alasan: str, bahan: Bahan) -> None:
    if len(bahan.teks.strip()) < TEKS_MIN or bahan.mulai is None:
        pesan = "Isi teks pengumuman (paling sedikit 20 huruf) dan tanggal mulai pendaftaran."
        raise RuleViolation("pengumuman_kosong", pesan)
    if bahan.selesai is not None and bahan.selesai < bahan.mulai:
        raise RuleViolation("jadwal_mundur", "Tanggal selesai harus sesudah tanggal mulai.")


def _no_open_version(etalase: Etalase, actor: Pengguna, alasan: str, bahan: Bahan) -> None:
    terbuka = (StatusTelaah.DISUSUN, StatusTelaah.DIAJUKAN)
    if Telaah.objects.filter(etalase=etalase, status__in=terbuka).exists():
        raise RuleViolation("telaah_masih_terbuka", "Versi telaah berikutnya sudah disusun.")


SYARAT: Mapping[AksiEtalase, tuple[Syarat, ...]] = {
    AksiEtalase.AJUKAN: (_own_proposal, _proposal),
    AksiEtalase.NYATAKAN_LENGKAP: (_not_own_proposal, _proposal),
    AksiEtalase.KEMBALIKAN: (_reason,),
    AksiEtalase.TOLAK: (_reason,),
    AksiEtalase.AJUKAN_PENETAPAN: (_study_complete,),
    AksiEtalase.TETAPKAN: (_another_person, _decree),
    AksiEtalase.KEMBALIKAN_TELAAH: (_reason,),
    AksiEtalase.UMUMKAN: (_announcement,),
    AksiEtalase.UBAH_TELAAH: (_reason, _no_open_version),
    AksiEtalase.AJUKAN_PERUBAHAN: (_study_complete,),
    AksiEtalase.TETAPKAN_PERUBAHAN: (_another_person, _decree_if_changed),
    AksiEtalase.KEMBALIKAN_PERUBAHAN: (_reason,),
    AksiEtalase.BEKUKAN: (_reason,),
    AksiEtalase.TUTUP: (_reason,),
}
