"""Reads a file of plan lines and judges each row against what is there. Nothing is written here."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from etalase.services.massal.baca import Lembar, Sel, baca_lembar
from katalog.akun.models import SatuanKerja
from katalog.kebijakan.selectors import policy_number
from purchasing.models import PaketRup
from purchasing.services.rup import sel as s
from purchasing.services.rup.bentuk import Bentuk, is_kepala, kenali, tempat_kolom
from purchasing.services.rup.nilai import BarisRup, Catatan, Keadaan, Kini, Mak, Putusan, nilai

BACA: dict[str, s.Baca] = {
    "nama": s.teks(s.NAMA_MAKS),
    "pagu": s.rupiah,
    "pagu_mak": s.rupiah,
    "jenis": s.jenis,
    "is_epurchasing": s.metode,
    "sumber_dana": s.sumber_dana,
    "mak": s.mak,
    "is_terumumkan": s.bendera,
    "is_aktif": s.bendera,
    "hapus": s.bendera,
    "is_ukm": s.bendera,
    "is_pdn": s.bendera,
    "is_pra_dpa": s.bendera,
    "mulai_pemilihan": s.tanggal,
    "selesai_kontrak": s.tanggal,
    "diumumkan": s.tanggal,
    "lokasi": s.teks(s.LOKASI_MAKS),
    "kab_kota": s.teks(40),
}
# Without these a row says nothing that could be kept; anything else is left as it is, and told.
POKOK = frozenset({"kode", "tahun", "pagu", "pagu_mak", "jenis"})
FAKTA = {
    Bentuk.PAKET: tuple(BACA),
    Bentuk.ANGGARAN: ("pagu", "mak", "sumber_dana"),
    Bentuk.LOKASI: ("lokasi", "kab_kota"),
    Bentuk.BELANJA: ("mak", "sumber_dana"),
}


@dataclass(slots=True)
class Hasil:
    """What a file would do.

    `kantor_lain` rows name another office and are left alone; `cacat` rows cannot be read.
    """

    sidik: str
    bentuk: Bentuk
    baris: list[BarisRup] = field(default_factory=list)
    putusan: list[Putusan] = field(default_factory=list)
    catatan: list[Catatan] = field(default_factory=list)
    kantor_lain: int = 0
    cacat: int = 0

    def banyak(self, keadaan: Keadaan) -> int:
        return sum(satu.keadaan == keadaan for satu in self.putusan)

    @property
    def baru(self) -> int:
        return self.banyak(Keadaan.BARU)

    @property
    def ubah(self) -> int:
        return self.banyak(Keadaan.UBAH)

    @property
    def sama(self) -> int:
        return self.banyak(Keadaan.SAMA)

    @property
    def ditolak(self) -> int:
        """Return how many plan lines are refused, with the rows that could not be read."""
        return self.banyak(Keadaan.TOLAK) + self.cacat

    @property
    def semua_catatan(self) -> list[Catatan]:
        return sorted(
            [*self.catatan, *(c for satu in self.putusan for c in satu.catatan)],
            key=lambda c: (not c.is_ditolak, c.baris),
        )


def periksa_berkas(isi: bytes, *, satker: SatuanKerja, hari: date) -> Hasil:
    """Judge a CSV or XLSX file for one office, as of a day.

    Raises RuleViolation `lembar_ditolak` for a file that is no list of plan lines, too large, or
    hostile.
    """
    lembar = baca_lembar(
        isi, baris_maks=policy_number("rup.baris", hari), benda="RUP", is_kepala=is_kepala
    )
    return periksa_lembar(lembar, satker=satker, hari=hari, sidik=hashlib.sha256(isi).hexdigest())


def periksa_lembar(lembar: Lembar, *, satker: SatuanKerja, hari: date, sidik: str) -> Hasil:
    """Judge rows that were read already; what `periksa_berkas` says of the rest holds here."""
    bentuk = kenali(lembar.kepala)
    hasil = Hasil(sidik, bentuk)
    pembaca = _Pembaca(bentuk, tempat_kolom(lembar.kepala), satker, hari)
    mentah = [satu for nomor, sel in lembar.baris if (satu := pembaca.read(nomor, sel))]
    hasil.kantor_lain, hasil.cacat = pembaca.kantor_lain, pembaca.cacat
    hasil.catatan = pembaca.catatan
    hasil.baris = gabung(mentah, bentuk, hasil.catatan)
    kini = kini_untuk(hasil.baris, satker.pk)
    hasil.putusan = [nilai(satu, kini.get(satu.kunci), satker.pk) for satu in hasil.baris]
    return hasil


@dataclass(slots=True)
class _Mentah:
    nomor: int
    kode: str
    tahun: int | None
    isi: dict[str, Any]


class _Pembaca:
    """Reads the rows of one file, one after the other."""

    def __init__(
        self, bentuk: Bentuk, tempat: dict[str, list[int]], satker: SatuanKerja, hari: date
    ) -> None:
        self.bentuk, self.tempat, self.hari = bentuk, tempat, hari
        self.kode, self.nama = s.kata(satker.kode), s.kata(satker.nama)
        self.kantor_lain = self.cacat = 0
        self.is_nama_saja = False
        self.catatan: list[Catatan] = []

    def read(self, nomor: int, sel: Sequence[Sel]) -> _Mentah | None:
        """Return a row of this office, or None; why it cannot be used is among the notes."""
        disebut = {s.kata(sel[urut]) for urut in self.tempat.get("satker", []) if urut < len(sel)}
        if not self._is_ours(nomor, disebut - {""}):
            self.kantor_lain += 1
            return None
        catatan: list[Catatan] = []
        isi: dict[str, Any] = {}
        for fakta in ("kode", "tahun", *FAKTA[self.bentuk]):
            self._fact(Catatan(nomor, isi.get("kode", ""), fakta, "", "", ""), sel, isi, catatan)
        self.catatan += catatan
        if any(satu.is_ditolak for satu in catatan):
            self.cacat += 1
            return None
        return _Mentah(nomor, isi.pop("kode"), isi.pop("tahun", None), isi)

    def _is_ours(self, nomor: int, disebut: set[str]) -> bool:
        """Tell whether a row is of this office; one that names none is.

        An office has several codes (`domain.md` 9, C22), so its name is enough; that is told once,
        because another region may have an office of the same name.
        """
        if not disebut or self.kode in disebut:
            return True
        if self.nama not in disebut:
            return False
        if not self.is_nama_saja and len(disebut) > 1:
            self.is_nama_saja = True
            self.catatan.append(
                Catatan(
                    nomor, "", "satker", "", "Kantor dikenali dari namanya, kodenya lain",
                    "Pastikan berkas ini milik kantor Anda",
                )
            )  # fmt: skip
        return True

    def _fact(
        self, satu: Catatan, sel: Sequence[Sel], isi: dict[str, Any], catatan: list[Catatan]
    ) -> None:
        """Put one fact of a row into `isi`; `satu` is the note that it may give rise to."""
        nilai_sel = self._cell(satu.kolom, sel)
        tulis = "" if nilai_sel is None else str(nilai_sel)[:60]
        satu.nilai = tulis.encode("utf-8", "replace").decode()
        try:
            if nilai_sel is not None:
                isi[satu.kolom], satu.masalah = self._read(satu.kolom, nilai_sel)
                satu.perbaiki = "Periksa hasilnya"
            elif satu.kolom == "kode":
                raise s.Cacat("Kode RUP kosong", "Isi kode RUP dari SiRUP")
        except s.Cacat as cacat:
            satu.is_ditolak = satu.kolom in POKOK
            satu.masalah, satu.perbaiki = cacat.masalah, cacat.perbaiki
            if not satu.is_ditolak:
                satu.perbaiki += ". Isi lama dibiarkan"
        if satu.masalah:
            catatan.append(satu)

    def _read(self, fakta: str, sel: Sel) -> s.Hasil:
        if fakta == "kode":
            return s.kode(sel)
        if fakta == "tahun":
            hasil, ubah = s.tahun(sel)
            if abs(hasil - self.hari.year) > 1:
                raise s.Cacat(
                    f"Tahun {hasil} di luar {self.hari.year - 1} sampai {self.hari.year + 1}",
                    "Kirim RUP tahun ini atau tahun depan",
                )
            return hasil, ubah
        return BACA[fakta](sel)

    def _cell(self, fakta: str, sel: Sequence[Sel]) -> Sel:
        for urut in self.tempat.get(fakta, []):
            nilai_sel = sel[urut] if urut < len(sel) else None
            if nilai_sel not in (None, "", "-", "NULL", "null"):
                return nilai_sel
        return None


def gabung(mentah: Iterable[_Mentah], bentuk: Bentuk, catatan: list[Catatan]) -> list[BarisRup]:
    """Return one entry per plan line: of several rows with one key the newest counts.

    Revisions repeat a key, so sums over the rows would count twice (`domain.md` 4.6).
    """
    semua = list(mentah)
    # A row that leaves the year out belongs to the line that another row of the file names.
    tahun_lain = {satu.kode: satu.tahun for satu in semua if satu.tahun}
    kelompok: dict[tuple[int | None, str], list[_Mentah]] = {}
    for satu in semua:
        kunci = satu.tahun or tahun_lain.get(satu.kode)
        kelompok.setdefault((kunci, satu.kode), []).append(satu)
    hasil = []
    for (tahun, kode), rows in kelompok.items():
        if bentuk is Bentuk.PAKET:
            rows.sort(key=lambda m: (m.isi.get("diumumkan") or date.min, m.nomor))
        mak = _budget(rows, bentuk, catatan)
        akhir = rows[-1]
        if bentuk is Bentuk.PAKET and len(rows) > 1 and len(mak or ()) < len(rows):
            lain = ", ".join(str(m.nomor) for m in rows[:-1][:5])
            catatan.append(
                Catatan(
                    akhir.nomor, kode, "kode", kode, f"Kode RUP ini juga di baris {lain}",
                    "Dipakai yang terakhir diumumkan, tidak dijumlah",
                )
            )  # fmt: skip
        hasil.append(BarisRup(akhir.nomor, kode, tahun, bentuk, _facts(rows, bentuk), mak))
    return hasil


def _facts(rows: Sequence[_Mentah], bentuk: Bentuk) -> dict[str, Any]:
    if bentuk is Bentuk.LOKASI:
        tempat = [
            " ".join(filter(None, (m.isi.get("lokasi"), _code(m.isi.get("kab_kota")))))
            for m in rows
        ]
        return {"lokasi": "; ".join(dict.fromkeys(filter(None, tempat)))[: s.LOKASI_MAKS]}
    if bentuk is not Bentuk.PAKET:
        return {}
    isi = dict(rows[-1].isi)
    if isi.pop("hapus", False):
        isi["is_aktif"] = False
    for bantu in ("mak", "pagu_mak", "diumumkan", "kab_kota"):
        isi.pop(bantu, None)
    return isi


def _code(kab_kota: str | None) -> str:
    return f"(kode {kab_kota})" if kab_kota else ""


def _budget(
    rows: Sequence[_Mentah], bentuk: Bentuk, catatan: list[Catatan]
) -> tuple[Mak, ...] | None:
    """Return the budget lines that a file names for a plan line, or None when it names none."""
    hasil: dict[tuple[str, str], Mak] = {}
    for satu in rows:
        daftar = satu.isi.get("mak") or ()
        dana = satu.isi.get("sumber_dana", "")
        pagu = satu.isi.get("pagu" if bentuk is Bentuk.ANGGARAN else "pagu_mak")
        if not daftar and bentuk is Bentuk.ANGGARAN and pagu is not None:
            daftar = (("", ""),)
        if len(daftar) > 1 and bentuk is not Bentuk.BELANJA:
            catatan.append(
                Catatan(
                    satu.nomor, satu.kode, "mak", ", ".join(mak for mak, _ in daftar)[:60],
                    "Beberapa MAK dalam satu sel", "Tulis satu baris per MAK dengan pagunya",
                )
            )  # fmt: skip
            continue
        for mak, asli in daftar:
            if (mak, dana) in hasil and bentuk is Bentuk.ANGGARAN:
                catatan.append(
                    Catatan(
                        satu.nomor, satu.kode, "mak", mak, "MAK ini berulang di berkas",
                        "Dipakai baris yang terakhir, tidak dijumlah",
                    )
                )  # fmt: skip
            hasil[mak, dana] = Mak(mak, asli, dana, pagu)
    if bentuk is Bentuk.PAKET and len(hasil) > 1 and any(m.pagu is None for m in hasil.values()):
        akhir = rows[-1]
        catatan.append(
            Catatan(
                akhir.nomor, akhir.kode, "pagu_mak", "", "Beberapa MAK tanpa pagu masing-masing",
                "Isi pagu_mak, atau impor berkas anggaran RUP",
            )
        )  # fmt: skip
        return None
    return tuple(hasil.values()) or None


def kini_untuk(
    baris: Sequence[BarisRup], satker_id: int, *, kunci: bool = False
) -> dict[tuple[int | None, str], Kini]:
    """Return what the portal has of these plan lines, by the key of the row.

    A row without a year means the newest line of the own office with that code. With `kunci` the
    balances stay locked until the transaction ends, in the order of `core.locks`.
    """
    rups = PaketRup.objects.filter(kode_rup__in={satu.kode for satu in baris}).order_by("tahun")
    menurut: dict[tuple[int | None, str], PaketRup] = {}
    for rup in rups:
        menurut[rup.tahun, rup.kode_rup] = rup
        if rup.satker_id == satker_id:
            menurut[None, rup.kode_rup] = rup
    dipakai = {satu.kunci: menurut[satu.kunci] for satu in baris if satu.kunci in menurut}
    saldo, mak = Kini.balances({rup.pk for rup in dipakai.values()}, kunci=kunci)
    return {k: Kini(rup, saldo[rup.pk], mak.get(rup.pk, [])) for k, rup in dipakai.items()}
