"""Who may read what was frozen as proof, and whether it is still what was issued."""

from collections.abc import Iterable
from enum import StrEnum
from hashlib import sha256

from django.core.files.storage import default_storage
from django.db.models import QuerySet

from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from purchasing.models import Dokumen, JenisDokumen, PencarianTersimpan, SuratPesanan
from purchasing.selectors.hak import PEMBACA_PESANAN, hari_ini

KEPING = 1 << 16


class Keaslian(StrEnum):
    """What an examination found."""

    ASLI = "asli"
    BERUBAH = "berubah"
    DIGANTI = "diganti"
    HILANG = "hilang"


def daftar_kertas() -> QuerySet[Dokumen]:
    """Return the worksheets; a letter is reached through its order, by whoever may read that."""
    return Dokumen.objects.filter(jenis=JenisDokumen.KERTAS_KERJA)


def visible_kertas(pengguna: Pengguna) -> QuerySet[Dokumen]:
    """Return the worksheets this person may read: those of own offices, or all as APIP."""
    semua = daftar_kertas().select_related("satker", "pembuat")
    return semua if _sees_all(pengguna) else semua.filter(satker__in=_offices(pengguna))


def visible_pencarian(pengguna: Pengguna) -> QuerySet[PencarianTersimpan]:
    """Return the saved searches this person may read: those of own offices, or all as APIP."""
    semua = PencarianTersimpan.objects.select_related("satker", "pembuat", "tujuan")
    return semua if _sees_all(pengguna) else semua.filter(satker__in=_offices(pengguna))


def _sees_all(pengguna: Pengguna) -> bool:
    return pengguna.penugasan.berlaku(hari_ini()).filter(peran=Peran.APIP).exists()


def _offices(pengguna: Pengguna) -> list[int]:
    tugas = pengguna.penugasan.berlaku(hari_ini()).filter(peran__in=PEMBACA_PESANAN)
    return list(tugas.values_list("satuan_kerja", flat=True))


def is_office_of(pengguna: Pengguna, satker_id: int) -> bool:
    """Tell whether this person serves at an office today, in any role."""
    tugas = pengguna.penugasan.berlaku(hari_ini())
    return tugas.filter(satuan_kerja=satker_id).exists()


def examine(dokumen: Dokumen) -> Keaslian:
    """Tell whether the stored bytes and the frozen content are still what was issued.

    What is unchanged, but has a newer version, was replaced.
    """
    if sha256(dokumen.isi.encode()).hexdigest() != dokumen.sidik:
        return Keaslian.BERUBAH
    try:
        with default_storage.open(dokumen.berkas) as berkas:
            hasil = compare(dokumen, iter(lambda: berkas.read(KEPING), b""))
    except FileNotFoundError:
        return Keaslian.HILANG
    return Keaslian.DIGANTI if hasil is Keaslian.ASLI and _is_replaced(dokumen) else hasil


def _is_replaced(dokumen: Dokumen) -> bool:
    surat = dokumen.surat
    if surat is None:
        return False
    return SuratPesanan.objects.filter(pesanan=surat.pesanan_id, versi__gt=surat.versi).exists()


def compare(dokumen: Dokumen, keping: Iterable[bytes]) -> Keaslian:
    """Tell whether these bytes are those that were issued; one changed byte is a change."""
    hitung = sha256()
    for satu in keping:
        hitung.update(satu)
    sama = hitung.hexdigest() == dokumen.sidik_berkas
    return Keaslian.ASLI if sama else Keaslian.BERUBAH
