"""`/toko/verifikasi/`: where the vendor stands, in the words that the reviewer wrote."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from katalog.akun.permintaan import LoggedInRequest
from katalog.core.kalender import count_hari_kerja
from katalog.kebijakan.selectors import libur
from vendors.models import PemeriksaanPenyedia
from vendors.selectors.bidang import label_bidang
from vendors.selectors.sanksi import batas_keberatan, sanksi_berjalan
from vendors.selectors.verifikasi import (
    aksi_tersedia,
    kbli_diusulkan,
    pemeriksaan_terbuka,
    temuan_terbuka,
    tetangga,
)
from vendors.services.verifikasi import perform_aksi
from vendors.state import Aksi
from vendors.usaha import usaha


@require_http_methods(["GET", "HEAD", "POST"])
def verifikasi(request: LoggedInRequest) -> HttpResponse:
    """Show status, place in the queue, due date and findings; POST hands the data in (again)."""
    penyedia = usaha(request)
    if request.method == "POST":
        perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.AJUKAN, actor=request.user)
        messages.success(request, "Terkirim. Kami kabari lewat surel dan notifikasi.")
        return redirect("vendors:verifikasi")
    ronde = pemeriksaan_terbuka(penyedia)
    context = {
        "penyedia": penyedia,
        "pemeriksaan": ronde,
        "sisa": _left(ronde),
        "usulan_kbli": kbli_diusulkan(penyedia),
        "antrean": tetangga(ronde) if ronde else None,
        "temuan": [(label_bidang(b), t) for b, t in temuan_terbuka(penyedia).items()],
        "sanksi": [(satu, batas_keberatan(satu)) for satu in sanksi_berjalan(penyedia)],
        "boleh_kirim": Aksi.AJUKAN in aksi_tersedia(penyedia, request.user),
        "riwayat": penyedia.pemeriksaan.all(),
    }
    return render(request, "vendors/verifikasi.html", context)


def _left(ronde: PemeriksaanPenyedia | None) -> str:
    if ronde is None:
        return ""
    hari, batas = timezone.localdate(), timezone.localdate(ronde.batas)
    if ronde.batas < timezone.now():
        return "lewat batas"
    sisa = count_hari_kerja(hari, batas, libur(dari=hari))
    return f"{sisa} hari kerja lagi" if sisa else "hari ini"
