"""Messages of a registration and of a team: where to go on, and that an account is changing."""

from django.conf import settings
from django.urls import reverse

from katalog.kabar.models import Kiriman
from katalog.kabar.surel import render_surat
from katalog.kabar.topik import Surat, Topik, register
from vendors.models import Keanggotaan, Pendaftaran, PutusanRekening, RekeningPenyedia
from vendors.services.akun_penyedia import LANJUTKAN
from vendors.services.rekening import TOPIK_REKENING


def _may_go_on(kiriman: Kiriman) -> bool:
    return Pendaftaran.objects.filter(
        pk=kiriman.rujukan["pendaftaran"], pengguna=kiriman.penerima, dikirim_pada=None
    ).exists()


def _go_on(kiriman: Kiriman) -> Surat:
    context = {
        "kalimat": "Isian Anda tersimpan di tiap langkah. Lanjutkan kapan saja dengan tautan ini.",
        "tombol": "Lanjutkan pendaftaran",
        "url": settings.ALAMAT_SITUS + reverse("vendors:daftar"),
    }
    return render_surat("vendors/surel/singkat", "Lanjutkan pendaftaran usaha Anda", context)


def _may_know_account(kiriman: Kiriman) -> bool:
    """People of the vendor now, and who stood behind an account of it: a change may be a theft."""
    anggota = Keanggotaan.objects.filter(
        penyedia=kiriman.rujukan["penyedia"], pengguna=kiriman.penerima, berakhir_pada=None
    )
    lama = RekeningPenyedia.objects.filter(
        penyedia=kiriman.rujukan["penyedia"],
        diusulkan_oleh=kiriman.penerima,
        putusan=PutusanRekening.DISETUJUI,
    )
    return anggota.exists() or lama.exists()


def _account(kiriman: Kiriman) -> Surat:
    satu = RekeningPenyedia.objects.select_related("penyedia").get(pk=kiriman.rujukan["rekening"])
    context = {
        "kalimat": f"Usulan rekening {satu} untuk {satu.penyedia}: {satu.get_putusan_display()}."
        " Bukan Anda? Tolak usulannya dan hubungi kami.",
        "tombol": "Lihat rekening",
        "url": settings.ALAMAT_SITUS + reverse("vendors:rekening"),
    }
    return render_surat("vendors/surel/singkat", f"Rekening usaha: {satu.penyedia}", context)


def register_topics() -> None:
    """Make the topics of registration known to `kabar`; called once when the app is ready."""
    register(Topik(nama=LANJUTKAN, render=_go_on, may_know=_may_go_on))
    register(Topik(nama=TOPIK_REKENING, render=_account, may_know=_may_know_account))
