"""An etalase on its way, as far as a test needs it, with the people who bring it there."""

from dataclasses import dataclass
from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from etalase.models import Etalase, Rumpun, TemplatTelaah
from etalase.services.penetapan import perform_aksi_etalase
from etalase.services.penetapan_syarat import Bahan
from etalase.services.telaah import IsianTelaah, salin_telaah, simpan_telaah
from etalase.services.usulan import IsianUsulan, simpan_usulan
from etalase.state import AksiEtalase as Aksi
from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from katalog.unggahan.models import JenisUnggahan
from katalog.unggahan.services import terima
from tests.purchasing.pabrik import buat_orang, buat_penyedia, buat_wilayah, next_number
from vendors.models import KbliPenyedia, Keanggotaan, Penyedia

URAIAN = "Kantor kecamatan membutuhkan pemetaan udara setiap tahun."
TETAP = "Kebutuhan sudah dibahas dengan OPD"


@dataclass
class Pendirian:
    pemilik: Pengguna
    penyedia: Penyedia
    pengelola: Pengguna
    penelaah: Pengguna
    kepala: Pengguna
    etalase: Etalase

    def lakukan(self, aksi: Aksi, actor: Pengguna, alasan: str = "", **bahan) -> Etalase:
        self.etalase = perform_aksi_etalase(
            etalase_id=self.etalase.pk,
            aksi=aksi,
            actor=actor,
            alasan=alasan,
            bahan=Bahan(**bahan),
        )
        return self.etalase

    def isi(self) -> None:
        salin_telaah(
            etalase_id=self.etalase.pk,
            actor=self.penelaah,
            templat=TemplatTelaah.objects.get(kode="KTM"),
        )
        simpan_telaah(
            etalase_id=self.etalase.pk,
            actor=self.penelaah,
            isian=IsianTelaah(bidang={"uraian": URAIAN}),
        )

    def sk(self, nomor: str = "188/1/UKPBJ/2026") -> dict:
        return {
            "nomor_sk": nomor,
            "tanggal_sk": date(2026, 11, 2),
            "berkas": berkas_sk(self.kepala),
        }

    def sampai(self, status: str) -> "Pendirian":
        """Walk the way up to a status, with the right person at each step."""
        langkah = (
            ("usulan_diajukan", lambda: self.lakukan(Aksi.AJUKAN, self.pemilik)),
            ("penelaahan", lambda: self.lakukan(Aksi.NYATAKAN_LENGKAP, self.pengelola)),
            ("menunggu_penetapan", self._submit),
            ("ditetapkan", lambda: self.lakukan(Aksi.TETAPKAN, self.kepala, **self.sk())),
            ("pendaftaran", self._announce),
            ("tayang", self._go_live),
        )
        urutan = ["usulan_draf", *(ke for ke, _ in langkah)]
        dari, ke = urutan.index(self.etalase.status), urutan.index(status)
        for tiba, lakukan in langkah[dari:ke]:
            lakukan()
            assert self.etalase.status == tiba
        return self

    def _submit(self) -> None:
        self.isi()
        self.lakukan(Aksi.AJUKAN_PENETAPAN, self.penelaah, TETAP)

    def _announce(self) -> None:
        self.lakukan(
            Aksi.UMUMKAN,
            self.pengelola,
            teks="Pendaftaran dibuka terus untuk semua penyedia.",
            mulai=timezone.localdate(),
        )

    def _go_live(self) -> None:
        self.etalase.status, self.etalase.tayang_sejak = "tayang", timezone.localdate()
        self.etalase.save()


def berkas_sk(actor: Pengguna):
    isi = b"%PDF-1.4\n% SK " + str(next_number()).encode() + b"\n%%EOF\n"
    berkas = SimpleUploadedFile("sk.pdf", isi, content_type="application/pdf")
    return terima(berkas=berkas, jenis=JenisUnggahan.DOKUMEN, ruang="etalase", actor=actor)


def isian_usulan(nama: str = "Pemetaan Udara dengan Pesawat Tanpa Awak", **lain) -> IsianUsulan:
    rumpun, _ = Rumpun.objects.get_or_create(slug="uji", defaults={"nama": "Uji", "urutan": 1})
    return IsianUsulan(
        **{
            "nama": nama,
            "jenis": "jasa",
            "rumpun_id": rumpun.pk,
            "dasar_usulan": "usulan_pelaku_usaha",
            "uraian": URAIAN,
            **lain,
        }
    )


def buat_pendirian(**isian) -> Pendirian:
    buat_wilayah()
    penyedia, pemilik = buat_penyedia(), buat_orang("Pemilik Usul")
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=pemilik, peran=Peran.PEMILIK_PENYEDIA)
    for kode in TemplatTelaah.objects.get(kode="KTM").isi["kbli"]:
        KbliPenyedia.objects.create(penyedia=penyedia, kode=kode)
    usulan = simpan_usulan(actor=pemilik, isian=isian_usulan(**isian))
    return Pendirian(
        pemilik=pemilik,
        penyedia=penyedia,
        pengelola=buat_orang("Pengelola", peran=Peran.PENGELOLA),
        penelaah=buat_orang("Penelaah", peran=Peran.PENELAAH),
        kepala=buat_orang("Kepala", peran=Peran.KEPALA_UKPBJ),
        etalase=usulan.etalase,
    )
