"""Files of plan lines as offices send them. All codes and names are invented."""

import csv
import io

from openpyxl import Workbook

from katalog.akun.models import SatuanKerja

MAK = "9.99.01.2.08.0004.5.1.02.02.04.0035"
MAK_LAIN = "9.99.01.2.08.0004.5.1.02.01.01.0024"


def sirup(satker: SatuanKerja, kode="99000001", **ganti) -> dict:
    """One row of "RUP paket penyedia terumumkan" for an office, as SiRUP's service has it."""
    return {
        "tahun_anggaran": 2026,
        "kd_klpd": "D999",
        "nama_klpd": "Pemerintah Uji",
        "kd_satker": 999,
        "kd_satker_str": satker.kode,
        "nama_satker": satker.nama,
        "kd_rup": kode,
        "nama_paket": "Belanja kursi uji",
        "pagu": 10_000_000,
        "kd_metode_pengadaan": 9,
        "metode_pengadaan": "E-Purchasing",
        "kd_jenis_pengadaan": 1,
        "jenis_pengadaan": "Barang",
        "status_pradipa": "DIPA",
        "status_pdn": "PDN",
        "status_ukm": "UKM",
        "tgl_awal_pemilihan": "2026-02-01",
        "tgl_akhir_kontrak": "2026-05-01",
        "tgl_pengumuman_paket": "2026-01-15",
        "status_umumkan_rup": "Terumumkan",
        "status_aktif_rup": "true",
        "status_delete_rup": "false",
        **ganti,
    }


def as_csv(*rows: dict, pemisah=",") -> bytes:
    keluar = io.StringIO(newline="")
    kepala = dict.fromkeys(nama for row in rows for nama in row)
    penulis = csv.DictWriter(keluar, list(kepala), delimiter=pemisah)
    penulis.writeheader()
    penulis.writerows(rows)
    return keluar.getvalue().encode()


def as_xlsx(*rows: dict, judul: tuple = ()) -> bytes:
    kitab = Workbook()
    for satu in judul:
        kitab.active.append([satu])
    kitab.active.append(list(rows[0]))
    for row in rows:
        kitab.active.append(list(row.values()))
    keluar = io.BytesIO()
    kitab.save(keluar)
    return keluar.getvalue()
