"""The summary of a registration before it is handed in; sensitive numbers are masked."""

from dataclasses import dataclass

from django.utils import timezone

from katalog.core.money import format_rupiah
from katalog.core.sandi_data import samarkan
from vendors.models import Pendaftaran
from vendors.selectors.skala import skala_of

MENYUSUL = "Menyusul, sebelum pembayaran pertama"


@dataclass(frozen=True, slots=True)
class Bagian:
    """One step: its name, where it is changed, and its answers."""

    judul: str
    rute: str
    isi: list[tuple[str, str]]


def daftar_ringkas(draf: Pendaftaran) -> list[Bagian]:
    """Return the steps of a complete draft, to be read once more."""
    modal, penjualan = draf.modal_usaha, draf.penjualan_tahunan
    uang = penjualan if penjualan is not None else modal
    skala = skala_of(modal=modal, penjualan=penjualan, on=timezone.localdate())
    rekening = f"{draf.get_bank_display()} {samarkan(draf.rekening)}" if draf.rekening else MENYUSUL
    tujuan = [str(satu) for satu in draf.kirim_ke.all()] if not draf.kirim_semua else []
    orang = draf.pengguna
    return [
        Bagian(
            "Usaha",
            "vendors:daftar-usaha",
            [
                ("NIB", draf.nib),
                ("Nama usaha", draf.nama),
                ("Bentuk usaha", draf.get_jenis_badan_display()),
                ("KBLI", ", ".join(draf.kbli)),
                (
                    "Penjualan setahun" if penjualan is not None else "Modal usaha",
                    format_rupiah(uang) if uang is not None else "–",
                ),
                ("Skala usaha", str(skala.label)),
                ("Data OSS", draf.get_oss_status_display()),
            ],
        ),
        Bagian(
            "Pajak dan rekening",
            "vendors:daftar-pajak",
            [
                ("NPWP", samarkan(draf.npwp)),
                ("NIK penanggung jawab", samarkan(draf.nik)),
                ("PKP", "Ya" if draf.is_pkp else "Bukan"),
                ("Rekening", rekening),
                *([("Atas nama", draf.rekening_nama or draf.nama)] if draf.rekening else []),
            ],
        ),
        Bagian(
            "Alamat dan wilayah",
            "vendors:daftar-alamat",
            [
                ("Alamat", draf.alamat),
                ("Kabupaten/kota", str(draf.wilayah)),
                ("Kirim ke", ", ".join(tujuan) or "Seluruh provinsi"),
                ("Nomor HP", orang.hp or "–"),
                ("Surel", orang.surel or "–"),
            ],
        ),
    ]
