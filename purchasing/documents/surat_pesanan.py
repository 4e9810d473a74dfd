"""The frozen text of a Surat Pesanan: canonical JSON, which the page and the PDF read."""

import json
from datetime import datetime
from hashlib import sha256
from typing import Any

from katalog.akun.models import Pengguna
from katalog.core.lokal import terbilang
from katalog.core.numbering import bulan_romawi
from katalog.wilayah.models import Instansi
from purchasing.models import Pesanan
from purchasing.state import Metode

TEMPLAT = "sp-1"


def nomor_surat(*, urut: int, pesanan: Pesanan, terbit: datetime) -> str:
    """Return the number of the letter, as offices write it (`domain.md` 5.11)."""
    satker = pesanan.satker.singkatan.upper().replace(" ", "-")
    bulan = bulan_romawi(terbit.month)
    return f"{urut:03d}/SP/{pesanan.etalase.kode}/{satker}/{bulan}/{terbit.year}"


def isi_surat(
    *, pesanan: Pesanan, nomor: str, instansi: Instansi, penanda_tangan: Pengguna, terbit: datetime
) -> dict[str, Any]:
    """Return what the letter says. Amounts are whole rupiah; times are in the office's zone."""
    penyedia = pesanan.penyedia
    isi = {
        "templat": TEMPLAT,
        "nomor": nomor,
        "tanggal": terbit.date().isoformat(),
        "paket": {"nomor": pesanan.nomor, "nama": pesanan.nama, "metode": pesanan.metode},
        "instansi": instansi.nama,
        "pemesan": {
            "satuan_kerja": pesanan.satker.nama,
            "alamat": pesanan.satker.alamat,
            "ppk": penanda_tangan.nama,
            "nip": penanda_tangan.nip or "",
        },
        "penyedia": {
            "nama": penyedia.nama,
            "nib": penyedia.nib,
            "npwp": penyedia.npwp,
            "alamat": penyedia.alamat,
            "wilayah": penyedia.wilayah.nama,
            "pkp": penyedia.is_pkp,
        },
        "rup": {"kode": pesanan.rup.kode_rup, "nama": pesanan.rup.nama},
        "anggaran": [
            {"mak": baris.mak, "sumber_dana": baris.sumber_dana, "nilai": baris.nilai}
            for baris in pesanan.anggaran.order_by("pk")
        ],
        "barang": [_baris(baris) for baris in pesanan.baris.select_related("versi__produk")],
        "jumlah": {
            "harga_barang": pesanan.harga_barang,
            "ppn": pesanan.ppn,
            "ongkir": pesanan.ongkir,
            "total": pesanan.total,
            "terbilang": f"{terbilang(pesanan.total)} rupiah",
        },
        "pengiriman": {
            "alamat": pesanan.alamat_kirim,
            "wilayah": pesanan.wilayah_kirim.nama,
            "penerima": pesanan.penerima,
            "paling_lambat": pesanan.tiba_paling_lambat.isoformat(),
        },
    }
    if pesanan.metode == Metode.NEGOSIASI:
        # Only here: the text of every other letter stays what it always was.
        isi["negosiasi"] = _agreement(pesanan)
    return isi


def canonical(isi: dict[str, Any]) -> str:
    """Return the one spelling of the content that is hashed: sorted keys, no spaces, UTF-8."""
    return json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sidik(kanonik: str) -> str:
    """Return the SHA-256 of the canonical content, as 64 hexadecimal digits."""
    return sha256(kanonik.encode()).hexdigest()


def _agreement(pesanan: Pesanan) -> dict[str, Any]:
    putaran = pesanan.putaran_nego.order_by("-sesi", "-nomor").first()
    return {
        "putaran": putaran.nomor if putaran else 0,
        "biaya_lain": pesanan.biaya_lain,
        "syarat": putaran.syarat if putaran else "",
        "total_tayang": putaran.total_tayang if putaran else pesanan.total,
    }


def _baris(baris: Any) -> dict[str, Any]:
    return {
        "produk": baris.versi.produk.kode,
        "versi": baris.versi.nomor,
        "nama": baris.versi.nama,
        "merek": baris.versi.merek,
        "satuan": baris.versi.satuan,
        "jumlah": baris.jumlah,
        "harga_satuan": baris.harga_satuan,
        "harga": baris.harga,
        "ppn": baris.ppn,
        "ongkir": baris.ongkir,
        "total": baris.total,
    }
