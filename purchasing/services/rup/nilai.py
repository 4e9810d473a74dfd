"""Judges one plan line of a file against the one that is there: new, changed, same or refused."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from katalog.core.money import format_rupiah
from purchasing.models import MakRup, PaguSaldo, PaketRup
from purchasing.services.rup.bentuk import Bentuk

FAKTA = (
    "nama",
    "jenis",
    "pagu",
    "sumber_dana",
    "is_epurchasing",
    "is_terumumkan",
    "is_aktif",
    "is_ukm",
    "is_pdn",
    "is_pra_dpa",
    "lokasi",
    "mulai_pemilihan",
    "selesai_kontrak",
)
DANA_BIASA = "APBD"


class Keadaan(StrEnum):
    BARU = "baru"
    UBAH = "ubah"
    SAMA = "sama"
    TOLAK = "tolak"


@dataclass(slots=True)
class Catatan:
    """What a person should know of a row: the field, its value, the problem, how to mend it."""

    baris: int
    kode: str
    kolom: str
    nilai: str
    masalah: str
    perbaiki: str
    is_ditolak: bool = False


@dataclass(frozen=True, slots=True)
class Mak:
    """A budget line as a file names it; `pagu` in rupiah, None when the file does not say."""

    mak: str
    asli: str
    sumber_dana: str
    pagu: int | None


@dataclass(frozen=True, slots=True)
class BarisRup:
    """A plan line as a file has it: only the facts that it states."""

    nomor: int
    kode: str
    tahun: int | None
    bentuk: Bentuk
    isi: dict[str, Any]
    mak: tuple[Mak, ...] | None

    @property
    def kunci(self) -> tuple[int | None, str]:
        return self.tahun, self.kode


@dataclass(frozen=True, slots=True)
class Kini:
    """A plan line as the portal has it."""

    rup: PaketRup
    saldo: PaguSaldo
    mak: list[MakRup]

    @staticmethod
    def balances(
        rup: Iterable[int], *, kunci: bool
    ) -> tuple[dict[int, PaguSaldo], dict[int, list[MakRup]]]:
        """Return the balances and budget lines of plan lines by id; `kunci` holds them."""
        saldo = PaguSaldo.objects.filter(rup__in=rup).order_by("pk")
        baris = MakRup.objects.filter(rup__in=rup).order_by("pk")
        if kunci:
            saldo, baris = saldo.select_for_update(), baris.select_for_update()
        menurut = {satu.rup_id: satu for satu in saldo}
        mak: dict[int, list[MakRup]] = {}
        for satu in baris:
            mak.setdefault(satu.rup_id, []).append(satu)
        return menurut, mak


@dataclass(slots=True)
class Putusan:
    """What becomes of one plan line. `mak` are the budget lines as they shall stand, with the
    row that each of them was, if any.
    """

    baris: BarisRup
    keadaan: Keadaan
    kini: Kini | None
    isi: dict[str, Any] = field(default_factory=dict)
    mak: list[tuple[MakRup | None, Mak]] = field(default_factory=list)
    perubahan: list[tuple[str, str, str]] = field(default_factory=list)
    catatan: list[Catatan] = field(default_factory=list)

    def note(self, kolom: str, isi: object, masalah: str, perbaiki: str) -> None:
        """Add a warning that keeps nothing from being saved."""
        self.catatan.append(
            Catatan(self.baris.nomor, self.baris.kode, kolom, str(isi)[:60], masalah, perbaiki)
        )

    def refuse(self, kolom: str, isi: object, masalah: str, perbaiki: str) -> "Putusan":
        """Keep the whole plan line as it is."""
        self.note(kolom, isi, masalah, perbaiki)
        self.catatan[-1].is_ditolak = True
        self.keadaan, self.isi, self.mak, self.perubahan = Keadaan.TOLAK, {}, [], []
        return self


def nilai(baris: BarisRup, kini: Kini | None, satker_id: int) -> Putusan:
    """Judge one plan line. A ceiling never goes below what is reserved or signed already."""
    if kini is None:
        return _new(Putusan(baris, Keadaan.BARU, None))
    putusan = Putusan(baris, Keadaan.SAMA, kini)
    if kini.rup.satker_id != satker_id:
        return putusan.refuse(
            "kode", baris.kode, "Kode RUP ini milik kantor lain", "Periksa kode di SiRUP"
        )
    pagu = baris.isi.get("pagu")
    if pagu is not None and pagu < kini.saldo.terpakai:
        return putusan.refuse(
            "pagu",
            pagu,
            f"Pagu baru {format_rupiah(pagu)} di bawah yang sudah dipakai"
            f" {format_rupiah(kini.saldo.terpakai)}",
            "Batalkan dulu paketnya, atau betulkan pagu di SiRUP",
        )
    _compare(putusan, kini)
    if _judge_budget(putusan, kini) and putusan.perubahan:
        putusan.keadaan = Keadaan.UBAH
    return putusan


def _compare(putusan: Putusan, kini: Kini) -> None:
    isi = putusan.baris.isi
    for nama in FAKTA:
        if nama in isi and _differs(nama, isi[nama], kini):
            putusan.isi[nama] = isi[nama]
            lama = kini.saldo.pagu if nama == "pagu" else getattr(kini.rup, nama)
            putusan.perubahan.append((nama, tulis(lama), tulis(isi[nama])))
    if putusan.isi.get("is_pra_dpa") and kini.saldo.terikat:
        del putusan.isi["is_pra_dpa"]
        putusan.perubahan = [satu for satu in putusan.perubahan if satu[0] != "is_pra_dpa"]
        putusan.note(
            "is_pra_dpa", "ya", "RUP ini sudah punya Surat Pesanan; bukan pra-DPA lagi",
            "Betulkan status di SiRUP",
        )  # fmt: skip
    if putusan.isi.get("is_aktif") is False and kini.saldo.terpakai:
        putusan.note(
            "is_aktif", "tidak", "RUP ini dicabut tetapi masih dipakai paket",
            "Paket yang berjalan tidak dibatalkan",
        )  # fmt: skip


def _differs(nama: str, baru: Any, kini: Kini) -> bool:
    if nama == "pagu":
        return (kini.rup.pagu, kini.saldo.pagu) != (baru, baru)
    return bool(getattr(kini.rup, nama) != baru)


def _new(putusan: Putusan) -> Putusan:
    baris = putusan.baris
    if baris.bentuk is not Bentuk.PAKET:
        return putusan.refuse(
            "kode", baris.kode, "RUP ini belum ada di kantor Anda", "Impor daftar paket RUP dulu"
        )
    for nama in ("tahun", "nama", "pagu"):
        ada = baris.tahun if nama == "tahun" else baris.isi.get(nama)
        if ada in (None, ""):
            return putusan.refuse(nama, "", f"Isi {nama} untuk RUP baru", "Isi sel ini")
    if not baris.isi["pagu"]:
        putusan.note("pagu", 0, "Pagu nol", "Periksa pagu di SiRUP")
    if "jenis" not in baris.isi:
        return putusan.refuse("jenis", "", "Jenis pengadaan kosong", "Contoh Barang")
    putusan.isi = {"sumber_dana": DANA_BIASA} | {
        nama: baris.isi[nama] for nama in FAKTA if nama in baris.isi
    }
    for nama, bila_kosong in (("is_epurchasing", "metode"), ("is_terumumkan", "status umum")):
        if nama not in baris.isi:
            # What the file does not say is not taken for granted where it opens a budget.
            putusan.isi[nama] = False
            putusan.note(
                nama, "", f"Kolom {bila_kosong} kosong; RUP belum dapat dipakai",
                "Isi metode_pengadaan dan status_umumkan_rup",
            )  # fmt: skip
    putusan.perubahan.append(("baru", "", baris.isi["nama"]))
    _judge_budget(putusan, None)
    return putusan


def _judge_budget(putusan: Putusan, kini: Kini | None) -> bool:
    """Put into the judgement how the budget lines shall stand; False when they are refused."""
    ada = kini.mak if kini else []
    pagu = putusan.isi.get("pagu", kini.saldo.pagu if kini else 0)
    tujuan = _target(putusan, ada, pagu)
    if tujuan is None:
        if putusan.isi.get("pagu") is not None and sum(m.pagu for m in ada) != pagu:
            putusan.note(
                "mak", pagu, "Jumlah pagu MAK belum sama dengan pagu RUP",
                "Impor berkas anggaran RUP",
            )  # fmt: skip
        return True
    for lama, baru in tujuan:
        if lama and (baru.pagu or 0) < lama.terpakai:
            masih = format_rupiah(lama.terpakai)
            putusan.refuse(
                "mak",
                baru.mak,
                f"MAK {lama} masih dipakai {masih}, di berkas {format_rupiah(baru.pagu or 0)}",
                "Batalkan dulu paketnya, atau betulkan anggarannya",
            )
            return False
    jumlah = sum(baru.pagu or 0 for _, baru in tujuan)
    if jumlah != pagu:
        putusan.note(
            "mak", jumlah, f"Jumlah pagu MAK tidak sama dengan pagu RUP {format_rupiah(pagu)}",
            "Periksa rincian anggaran di SiRUP",
        )  # fmt: skip
    if not kini and not any(baru.mak for _, baru in tujuan):
        putusan.note("mak", "", "MAK belum ada", "Impor berkas anggaran RUP")
    for lama, baru in tujuan:
        _change(putusan, lama, baru, is_new=kini is None)
    return True


def _change(putusan: Putusan, lama: MakRup | None, baru: Mak, *, is_new: bool) -> None:
    kini = (lama.mak, lama.sumber_dana, lama.pagu) if lama else ("", "", None)
    if kini == (baru.mak, baru.sumber_dana, baru.pagu):
        return
    putusan.mak.append((lama, baru))
    if is_new:
        return
    semula = f"{lama}, {lama.sumber_dana}, {format_rupiah(lama.pagu)}" if lama else ""
    jadi = f"{baru.mak or 'MAK belum ada'}, {baru.sumber_dana}, {format_rupiah(baru.pagu or 0)}"
    kolom = f"mak {(lama.mak if lama else baru.mak) or '-'} {baru.sumber_dana}"
    putusan.perubahan.append((kolom[:90], semula, jadi))


def _target(
    putusan: Putusan, ada: Sequence[MakRup], pagu: int
) -> list[tuple[MakRup | None, Mak]] | None:
    """Return the budget lines that the file wants, each with the row it continues."""
    baris = putusan.baris
    satu = ada[0] if len(ada) == 1 else None
    if baris.bentuk is Bentuk.BELANJA:
        return _named(satu, baris.mak or ())
    if baris.bentuk is Bentuk.PAKET and (baris.mak is None or len(baris.mak) == 1):
        sendiri = baris.mak[0] if baris.mak else None
        if len(ada) <= 1:
            return _only(putusan, satu, sendiri, pagu)
        if sendiri is None or sendiri.pagu is None:
            return None
    dana = _fund(putusan)
    if baris.mak is None:
        return None
    return _matched(ada, [Mak(m.mak, m.asli, m.sumber_dana or dana, m.pagu) for m in baris.mak])


def _fund(putusan: Putusan) -> str:
    if dana := putusan.isi.get("sumber_dana"):
        return str(dana)
    return putusan.kini.rup.sumber_dana if putusan.kini else DANA_BIASA


def _named(satu: MakRup | None, mak: Sequence[Mak]) -> list[tuple[MakRup | None, Mak]] | None:
    """Rows of orders name the only budget line of a plan line that has no name yet."""
    nama = {m.mak: m for m in mak}
    if satu is None or satu.mak or len(nama) != 1:
        return None
    baru = next(iter(nama.values()))
    return [(satu, Mak(baru.mak, baru.asli, baru.sumber_dana or satu.sumber_dana, satu.pagu))]


def _only(
    putusan: Putusan, satu: MakRup | None, mak: Mak | None, pagu: int
) -> list[tuple[MakRup | None, Mak]]:
    """A plan line with one budget line: that one has the whole ceiling, unless the file says so."""
    dana = _fund(putusan)
    if satu and not putusan.baris.isi.get("sumber_dana"):
        dana = satu.sumber_dana
    if mak is None:
        nama, asli = (satu.mak, satu.mak_asli) if satu else ("", "")
        return [(satu, Mak(nama, asli, dana, pagu))]
    baru = Mak(mak.mak, mak.asli, dana, pagu if mak.pagu is None else mak.pagu)
    if satu and satu.mak not in ("", baru.mak):
        return _matched([satu], [baru])
    return [(satu, baru)]


def _matched(ada: Sequence[MakRup], ingin: Sequence[Mak]) -> list[tuple[MakRup | None, Mak]]:
    """Pair wanted lines with those that are there; a line that is gone keeps no ceiling."""
    menurut = {(m.mak, m.sumber_dana): m for m in ada}
    pasangan: list[tuple[MakRup | None, Mak]] = [
        (menurut.pop((m.mak, m.sumber_dana), None), m) for m in ingin
    ]
    tanpa_nama = [m for m in menurut.values() if not m.mak]
    baru = [urut for urut, (lama, _) in enumerate(pasangan) if lama is None]
    if tanpa_nama and baru:
        # What had no name yet gets that of the largest line.
        besar = max(baru, key=lambda urut: pasangan[urut][1].pagu or 0)
        pasangan[besar] = (tanpa_nama[0], pasangan[besar][1])
        menurut.pop(("", tanpa_nama[0].sumber_dana))
    for sisa in menurut.values():
        pasangan.append((sisa, Mak(sisa.mak, sisa.mak_asli, sisa.sumber_dana, 0)))
    return pasangan


def tulis(isi: object) -> str:
    """Return a fact as the log writes it: amounts bare, days as year-month-day."""
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    if isinstance(isi, date):
        return isi.isoformat()
    return "" if isi is None else str(isi)[:300]
