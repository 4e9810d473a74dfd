"""What an act on an etalase does besides the status: one named function for each consequence."""

from collections.abc import Callable, Mapping

from django.utils import timezone

from etalase.models import Etalase, PenetapanEtalase, Pengumuman, Telaah, UsulanEtalase
from etalase.selectors.telaah import calon_penyedia, kebutuhan_telaah
from etalase.services.penetapan_syarat import Bahan, open_version
from etalase.services.telaah import begin_telaah
from etalase.state import AksiEtalase, StatusTelaah
from katalog.akun.models import Pengguna
from katalog.core.errors import RuleViolation

Akibat = Callable[[Etalase, Pengguna | None, Bahan], None]


def _nothing(etalase: Etalase, actor: Pengguna | None, bahan: Bahan) -> None:
    """The status says it all."""


def _begin(etalase: Etalase, actor: Pengguna | None, bahan: Bahan) -> None:
    begin_telaah(etalase)


def _link_alike(etalase: Etalase, actor: Pengguna | None, bahan: Bahan) -> None:
    if bahan.serupa_id is not None and bahan.serupa_id != etalase.pk:
        UsulanEtalase.objects.filter(etalase=etalase).update(serupa=bahan.serupa_id)


def _submit(etalase: Etalase, actor: Pengguna | None, bahan: Bahan) -> None:
    """Freeze what the checklist counted, so that the decree rests on numbers that stay."""
    telaah = open_version(etalase, StatusTelaah.DISUSUN)
    butuh = kebutuhan_telaah(telaah)
    telaah.jumlah_rup, telaah.nilai_rup = butuh.jumlah, butuh.pagu
    telaah.jumlah_calon = calon_penyedia(telaah).count()
    telaah.status = StatusTelaah.DIAJUKAN
    telaah.diajukan_oleh, telaah.diajukan_pada = actor, timezone.now()
    telaah.save()


def _take_back(etalase: Etalase, actor: Pengguna | None, bahan: Bahan) -> None:
    telaah = open_version(etalase, StatusTelaah.DIAJUKAN)
    telaah.status = StatusTelaah.DISUSUN
    telaah.save()


def _decide(etalase: Etalase, actor: Pengguna | None, bahan: Bahan) -> None:
    telaah = open_version(etalase, StatusTelaah.DIAJUKAN)
    Telaah.objects.filter(etalase=etalase, status=StatusTelaah.BERLAKU).update(
        status=StatusTelaah.DIGANTIKAN
    )
    telaah.status, telaah.diputus_oleh = StatusTelaah.BERLAKU, actor
    telaah.save()
    if actor and bahan.nomor_sk.strip() and bahan.berkas and bahan.tanggal_sk:
        PenetapanEtalase.objects.create(
            telaah=telaah,
            nomor_sk=bahan.nomor_sk.strip(),
            tanggal_sk=bahan.tanggal_sk,
            penandatangan=actor,
            berkas=bahan.berkas,
        )


def _announce(etalase: Etalase, actor: Pengguna | None, bahan: Bahan) -> None:
    if bahan.mulai is None:
        raise RuleViolation("pengumuman_kosong", "Isi tanggal mulai pendaftaran.")
    Pengumuman.objects.create(
        etalase=etalase, teks=bahan.teks.strip(), mulai=bahan.mulai, selesai=bahan.selesai
    )


def _date_it(etalase: Etalase, actor: Pengguna | None, bahan: Bahan) -> None:
    etalase.tayang_sejak = timezone.localdate()


AKIBAT: Mapping[AksiEtalase, Akibat] = {
    **dict.fromkeys(AksiEtalase, _nothing),
    AksiEtalase.NYATAKAN_LENGKAP: _begin,
    AksiEtalase.TOLAK: _link_alike,
    AksiEtalase.AJUKAN_PENETAPAN: _submit,
    AksiEtalase.TETAPKAN: _decide,
    AksiEtalase.KEMBALIKAN_TELAAH: _take_back,
    AksiEtalase.UMUMKAN: _announce,
    AksiEtalase.TAYANGKAN: _date_it,
    AksiEtalase.UBAH_TELAAH: _begin,
    AksiEtalase.AJUKAN_PERUBAHAN: _submit,
    AksiEtalase.TETAPKAN_PERUBAHAN: _decide,
    AksiEtalase.KEMBALIKAN_PERUBAHAN: _take_back,
}
