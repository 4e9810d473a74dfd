"""Messages about accounts. Secrets are made when the letter is written, never stored before."""

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils import timezone

from katalog.akun.models import KodeSekali, Pengguna, Undangan
from katalog.akun.state import TopikAkun
from katalog.akun.tautan import angka_of, token_of
from katalog.kabar.models import Kiriman
from katalog.kabar.surel import render_surat
from katalog.kabar.topik import Surat, Topik, register


def _invited(kiriman: Kiriman) -> Surat:
    undangan = Undangan.objects.select_related("satuan_kerja").get(pk=kiriman.rujukan["undangan"])
    tujuan = reverse("akun:undangan", args=[token_of(undangan.kode)])
    context = {
        "undangan": undangan,
        "url": settings.ALAMAT_SITUS + tujuan,
        "tombol": "Terima undangan",
    }
    subject = f"Terima undangan sebagai {undangan.get_peran_display()}"
    return render_surat("akun/surel/undangan", subject, context)


def _invitation_stands(kiriman: Kiriman) -> bool:
    return Undangan.objects.filter(
        pk=kiriman.rujukan["undangan"],
        diterima_pada=None,
        dibatalkan_pada=None,
        kedaluwarsa_pada__gt=timezone.now(),
    ).exists()


def _reset(kiriman: Kiriman) -> Surat:
    orang = Pengguna.objects.get(pk=kiriman.rujukan["pengguna"])
    token = default_token_generator.make_token(orang)
    tujuan = reverse("akun:lupa-baru", args=[orang.kode, token])
    context = {
        "orang": orang,
        "url": settings.ALAMAT_SITUS + tujuan,
        "tombol": "Buat sandi baru",
    }
    return render_surat("akun/surel/reset", "Buat sandi baru", context)


def _changed(kiriman: Kiriman) -> Surat:
    orang = Pengguna.objects.get(pk=kiriman.rujukan["pengguna"])
    context = {
        "orang": orang,
        "url": settings.ALAMAT_SITUS + reverse("akun:keamanan"),
        "tombol": "Periksa keamanan akun",
    }
    return render_surat("akun/surel/sandi_diubah", "Sandi Anda diubah", context)


def _code(kiriman: Kiriman) -> Surat:
    satu = KodeSekali.objects.get(pk=kiriman.rujukan["kode"])
    context = {
        "satu": satu,
        "angka": angka_of(satu.kode),
        "url": settings.ALAMAT_SITUS + reverse("akun:keamanan"),
        "tombol": "Periksa keamanan akun",
    }
    return render_surat("akun/surel/kode", "Kode sekali pakai Anda", context)


def _code_waits(kiriman: Kiriman) -> bool:
    return KodeSekali.objects.filter(
        pk=kiriman.rujukan["kode"],
        pengguna=kiriman.penerima,
        berlaku_sampai__gt=timezone.now(),
    ).exists()


def _still_active(kiriman: Kiriman) -> bool:
    return Pengguna.objects.filter(pk=kiriman.rujukan["pengguna"], is_active=True).exists()


def register_topics() -> None:
    """Make the topics of this package known to `kabar`; called once when the app is ready."""
    register(
        Topik(nama=TopikAkun.UNDANGAN, render=_invited, may_know=_invitation_stands, wakes=True)
    )
    register(Topik(nama=TopikAkun.KODE_SEKALI, render=_code, may_know=_code_waits))
    register(Topik(nama=TopikAkun.RESET_SANDI, render=_reset, may_know=_still_active))
    register(Topik(nama=TopikAkun.SANDI_DIUBAH, render=_changed, may_know=_still_active))
