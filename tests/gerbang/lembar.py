"""Uploaded sheets of the demo world, one in each state that a page can show."""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from etalase.models import Produk, UnggahanMassal
from etalase.services.massal.kerja import kerjakan, simpan, terima_lembar
from etalase.services.massal.rencana import columns_of
from etalase.services.massal.templat import contoh, tulis_xlsx
from etalase.state import StatusMassal
from katalog.akun.models import Pengguna


def lembar_contoh(pemilik: Pengguna, produk: Produk) -> dict[str, str]:
    """Return the codes of sheets by `massal_<status>`."""
    kolom, versi = columns_of(produk.etalase)
    awal = dict(zip([k.nama for k in kolom], contoh(kolom), strict=True))
    for satu in kolom:
        if satu.is_wajib and not awal[satu.nama] and awal[satu.nama] != 0:
            awal[satu.nama] = satu.pilihan[0] if satu.pilihan else 1
    salah = [
        {**awal, "sku": "UJI-1"},
        {**awal, "sku": "UJI-2", "harga": "1,2jt", "foto": "kursi.jpg"},
        {**awal, "sku": "UJI-3", "satuan": "biji", "stok": "banyak"},
        {**awal, "sku": "UJI-4", "foto": "tampak-depan.jpg"},
    ]
    kode = {}
    for status in ("siap", "selesai", "diperiksa", "ditolak"):
        rows = [
            [satu[k.nama] for k in kolom] for satu in (salah if status == "siap" else salah[:3])
        ]
        isi = tulis_xlsx(kolom, rows, versi=versi) if status != "ditolak" else b"%PDF-1.7 gambar"
        satu = terima_lembar(
            penyedia=produk.penyedia,
            etalase=produk.etalase,
            actor=pemilik,
            berkas=SimpleUploadedFile(f"Mebel-{status}.xlsx", isi),
        )
        kode[f"massal_{status}"] = satu.kode
        if status == "diperiksa":  # Leased by nobody who comes back within this test.
            UnggahanMassal.objects.filter(pk=satu.pk).update(
                status=StatusMassal.DIPERIKSA,
                disewa_sampai=timezone.now() + timedelta(days=1),
            )
            continue
        UnggahanMassal.objects.filter(pk=satu.pk).update(disewa_sampai=None)
        kerjakan(satu.pk)
        if status == "selesai":
            simpan(unggahan_id=satu.pk, actor=pemilik, ikut_cek=True)
            UnggahanMassal.objects.filter(pk=satu.pk).update(disewa_sampai=None)
            kerjakan(satu.pk)
    return kode
