"""What an act does beside changing the status: money, goods, letters, and whose turn it is."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from django.utils import timezone

from etalase.services import stok
from katalog.akun.state import Peran
from katalog.core.numbering import next_nomor
from katalog.core.titik import titik
from katalog.kebijakan.selectors import policy_number, tenggat_hari_kerja
from katalog.wilayah.selectors import instansi
from purchasing.documents.surat_pesanan import TEMPLAT, canonical, isi_surat, nomor_surat, sidik
from purchasing.models import Pesanan, SuratPesanan
from purchasing.services import jawaban, mak, pagu
from purchasing.services.perkara import Perkara
from purchasing.state import Aksi

Akibat = Callable[[Perkara], None]


def _goods(pesanan: Pesanan) -> list[tuple[int, int]]:
    # Ascending product id: rows of one table are always taken in one order.
    rows = pesanan.baris.values_list("versi__produk", "jumlah")
    return sorted(rows)


def _reserve(perkara: Perkara) -> None:
    pesanan = perkara.pesanan
    pesanan.putaran += 1
    pagu.cadangkan(rup_id=pesanan.rup_id, nilai=pesanan.total, rujukan=pesanan.rujukan)
    mak.cadangkan(beban=mak.beban_of(pesanan), rujukan=pesanan.rujukan)
    titik("pesanan.pagu")
    for produk_id, jumlah in _goods(pesanan):
        stok.cadangkan(produk_id=produk_id, jumlah=jumlah, rujukan=pesanan.rujukan)


def _release(perkara: Perkara) -> None:
    pesanan = perkara.pesanan
    pagu.lepas(rup_id=pesanan.rup_id, nilai=pesanan.total, rujukan=pesanan.rujukan)
    mak.lepas(beban=mak.beban_of(pesanan), rujukan=pesanan.rujukan)
    for produk_id, jumlah in _goods(pesanan):
        stok.lepas(produk_id=produk_id, jumlah=jumlah, rujukan=pesanan.rujukan)


def _commit(perkara: Perkara) -> None:
    pesanan = perkara.pesanan
    pagu.ikat(rup_id=pesanan.rup_id, nilai=pesanan.total, rujukan=pesanan.rujukan)
    mak.ikat(beban=mak.beban_of(pesanan), rujukan=pesanan.rujukan)
    titik("pesanan.pagu")
    for produk_id, jumlah in _goods(pesanan):
        stok.ikat(produk_id=produk_id, jumlah=jumlah, rujukan=pesanan.rujukan)


def _give_back(perkara: Perkara) -> None:
    pesanan = perkara.pesanan
    pagu.kembalikan(rup_id=pesanan.rup_id, nilai=pesanan.total, rujukan=pesanan.rujukan)
    mak.kembalikan(beban=mak.beban_of(pesanan), rujukan=pesanan.rujukan)
    for produk_id, jumlah in _goods(pesanan):
        stok.kembalikan(produk_id=produk_id, jumlah=jumlah, rujukan=pesanan.rujukan)


def _issue_letter(perkara: Perkara) -> None:
    """Number the letter and freeze its text. The series is per office and year, without holes."""
    pesanan, penanda_tangan = perkara.pesanan, perkara.actor
    if penanda_tangan is None:
        raise TypeError("a letter is signed by a person")
    tempat = instansi()
    terbit = perkara.pada.astimezone(tempat.zona)
    urut = next_nomor(jenis="SP", lingkup=pesanan.satker.kode, tahun=terbit.year)
    titik("pesanan.nomor")
    nomor = nomor_surat(urut=urut, pesanan=pesanan, terbit=terbit)
    kanonik = canonical(
        isi_surat(
            pesanan=pesanan,
            nomor=nomor,
            instansi=tempat,
            penanda_tangan=penanda_tangan,
            terbit=terbit,
        )
    )
    SuratPesanan.objects.create(
        pesanan=pesanan,
        nomor=nomor,
        templat=TEMPLAT,
        isi=kanonik,
        sidik=sidik(kanonik),
        terbit_pada=perkara.pada,
        penanda_tangan=penanda_tangan,
    )
    pesanan.nomor_sp = nomor
    pesanan.sp_terbit_pada = perkara.pada


def _turn_of(peran: Peran, kunci: str) -> Akibat:
    """Return a consequence: the next step belongs to `peran`, until the policy's working days."""

    def hand_over(perkara: Perkara) -> None:
        perkara.pesanan.pemilik_langkah = peran
        perkara.pesanan.tenggat = tenggat_hari_kerja(kunci, perkara.pada)

    return hand_over


def _back_to_maker(perkara: Perkara) -> None:
    pp_made_it = perkara.pesanan.peristiwa.filter(peran=Peran.PP).exists()
    perkara.pesanan.pemilik_langkah = Peran.PP if pp_made_it else Peran.PPK
    perkara.pesanan.tenggat = draft_deadline(perkara.pada)


def _to_ppk(perkara: Perkara) -> None:
    perkara.pesanan.pemilik_langkah = Peran.PPK


def _until_arrival(perkara: Perkara) -> None:
    """After acceptance the vendor delivers by the date that the letter names."""
    hari = perkara.pesanan.tiba_paling_lambat
    perkara.pesanan.tenggat = datetime.combine(hari, time(23, 59), tzinfo=instansi().zona)


def _nobody(perkara: Perkara) -> None:
    perkara.pesanan.pemilik_langkah = ""
    perkara.pesanan.tenggat = None


def draft_deadline(pada: datetime) -> datetime:
    """Return when an untouched draft expires."""
    hari = policy_number("pesanan.draf_kedaluwarsa", timezone.localdate(pada))
    return pada + timedelta(days=hari)


AKIBAT: dict[Aksi, tuple[Akibat, ...]] = {
    Aksi.BELI_LANGSUNG: (_reserve, _turn_of(Peran.PPK, "nego.tindak_lanjut_ppk")),
    Aksi.TERUSKAN: (_to_ppk,),
    Aksi.HAPUS: (_nobody,),
    Aksi.SETUJUI: (),
    Aksi.TANDA_TANGANI: (
        _commit,
        _issue_letter,
        _turn_of(Peran.PEMILIK_PENYEDIA, "pesanan.jawab_penyedia"),
    ),
    Aksi.KEMBALIKAN: (_release, _back_to_maker),
    Aksi.TOLAK: (_release, _nobody),
    Aksi.TERIMA: (_until_arrival,),
    Aksi.TOLAK_PESANAN: (_give_back, jawaban.keep_cause, _nobody),
    Aksi.MINTA_WAKTU: (jawaban.ask,),
    Aksi.BERI_WAKTU: (jawaban.grant,),
    Aksi.TOLAK_WAKTU: (jawaban.deny,),
    Aksi.KEDALUWARSAKAN: (_give_back, _nobody),
}
