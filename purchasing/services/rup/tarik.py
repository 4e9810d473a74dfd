"""The plan of an office straight from SiRUP, through the same judging and applying as a file."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from etalase.services.massal.baca import KOLOM_MAKS, Lembar, Sel, sel_teks
from katalog.akun.models import SatuanKerja
from katalog.core.errors import RuleViolation
from katalog.kebijakan.selectors import policy_number
from purchasing.gateways.sirup import Baris, Sirup, sirup
from purchasing.models import ImporRup
from purchasing.selectors.hak import hari_ini
from purchasing.services.rup.periksa import Hasil, periksa_lembar
from purchasing.services.rup.terap import Asal, terapkan


@dataclass(frozen=True, slots=True)
class Tarikan:
    """What came in: how many rows, and what each of the two files did."""

    baris: int
    hasil: tuple[Hasil, ...]

    @property
    def berubah(self) -> int:
        return sum(satu.baru + satu.ubah for satu in self.hasil)


def tarik_rup(
    *, satker: SatuanKerja, tahun: int, uji: bool = False, dari: Sirup | None = None
) -> Tarikan:
    """Pull the lines of an office and then their budget; with `uji` nothing is kept.

    Must not run in a transaction: SiRUP is asked first, for both, so that its silence leaves
    nothing half-done. Raises SirupGagal, and RuleViolation `lembar_ditolak` for rows that are no
    plan or too many.
    """
    pintu = dari or sirup()
    paket = pintu.paket(satker=satker.kode, tahun=tahun)
    anggaran = pintu.anggaran(satker=satker.kode, tahun=tahun) if paket else []
    berkas = [(nama, rows) for nama, rows in (("paket", paket), ("anggaran", anggaran)) if rows]
    if not uji:
        hasil = tuple(_one(satker, tahun, nama, rows) for nama, rows in berkas)
        return Tarikan(len(paket), hasil)
    with transaction.atomic():
        # The budget is judged against the lines that the first file would bring.
        hasil = tuple(_one(satker, tahun, nama, rows) for nama, rows in berkas)
        transaction.set_rollback(True)
    return Tarikan(len(paket), hasil)


def _one(satker: SatuanKerja, tahun: int, nama: str, rows: Sequence[Baris]) -> Hasil:
    mentah = json.dumps(rows, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    sidik = hashlib.sha256(mentah.encode("utf-8", "surrogatepass")).hexdigest()
    hasil = periksa_lembar(lembar_dari(rows), satker=satker, hari=hari_ini(), sidik=sidik)
    # A night in which nothing moved leaves no row behind.
    if hasil.baru or hasil.ubah:
        asal = Asal(satker, None, ImporRup.Sumber.SIRUP, f"SiRUP {nama} {tahun}")
        terapkan(hasil, asal=asal)
    return hasil


def lembar_dari(rows: Sequence[Baris]) -> Lembar:
    """Return records as a sheet; what a spreadsheet would compute is marked as in a file.

    Raises RuleViolation `lembar_ditolak` for more rows or columns than a file may have.
    """
    maks = policy_number("rup.baris", hari_ini())
    kepala = tuple(dict.fromkeys(nama for satu in rows for nama in satu))
    if len(rows) > maks or len(kepala) > KOLOM_MAKS:
        raise RuleViolation("lembar_ditolak", f"SiRUP mengirim lebih dari {maks} baris.")
    return Lembar(
        tuple(nama.lower() for nama in kepala),
        tuple(
            (nomor, tuple(_cell(satu.get(nama)) for nama in kepala))
            for nomor, satu in enumerate(rows, start=1)
        ),
    )


def _cell(isi: str | float | bool | None) -> Sel:
    return sel_teks(isi) if isinstance(isi, str) else isi
