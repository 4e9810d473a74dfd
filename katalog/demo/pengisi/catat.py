"""Writes planned orders as the services would have left them, each kind of row in one COPY."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from django.db import connection

from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.kalender import add_hari_kerja, tenggat
from katalog.core.models import NomorSeri
from katalog.demo.korpus.acak import pick
from katalog.demo.pengisi.dunia import Dunia
from katalog.demo.pengisi.jalan import Kalender
from katalog.demo.pengisi.mutasi import write_movements
from katalog.demo.pengisi.nego import agreed, write_rounds
from katalog.demo.pengisi.rencana import Rencana
from katalog.demo.pengisi.salin import analyze, copy_objects, without_witnesses
from katalog.demo.pengisi.surat import write_letters
from katalog.demo.pengisi.warta import write_messages
from katalog.kebijakan.selectors import policy_number
from purchasing.documents.surat_pesanan import nomor_surat
from purchasing.models import BarisPesanan, PeristiwaPesanan, Pesanan, PesananAnggaran
from purchasing.services.harga import freeze_bukti_harga
from purchasing.state import Aksi, Metode, Status

MENUNGGU_PUTUSAN = frozenset({Status.DRAF, Status.NEGOSIASI, Status.REVIU_PPK, Status.TANDA_TANGAN})
MENYATAKAN = frozenset({Aksi.BELI_LANGSUNG, Aksi.MULAI_NEGO})
ALASAN_MEMILIH = (
    "Harga tayang paling rendah dari tiga penyedia yang dibandingkan.",
    "Penyedia dekat dari alamat kirim, ongkos kirim paling murah.",
    "Ber-TKDN dan memenuhi spesifikasi kegiatan.",
    "Usaha kecil setempat, stok tersedia untuk kebutuhan bulan ini.",
    "Spesifikasi sesuai dan waktu kirim paling cepat.",
)


class Penata:
    """Makes model objects of plans; ids and numbers follow the order of the plans."""

    def __init__(self, dunia: Dunia, kalender: Kalender) -> None:
        self.dunia = dunia
        self.kalender = kalender
        self.penyedia = {satu.pk: satu for satu in dunia.penyedia}
        self.umur_draf = timedelta(days=policy_number("pesanan.draf_kedaluwarsa", dunia.hari))
        self.hari_nego = policy_number("nego.jawab", dunia.hari)
        self.hari_ppk = policy_number("nego.tindak_lanjut_ppk", dunia.hari)

    def order(self, urut: int, rencana: Rencana) -> Pesanan:
        """Return the order as it stands now; its letter is numbered later."""
        dunia, baris, mulai = self.dunia, rencana.baris, rencana.langkah[0].pada
        acak = dunia.acak("catat", urut)
        utama = max(baris, key=lambda b: b.harga).barang
        penyedia = self.penyedia[rencana.penyedia]
        alamat = pick(dunia.alamat[rencana.opd], acak % 3 // 2)
        tiba = add_hari_kerja(mulai.date(), utama.hari + 6 + acak % 5, self.kalender.libur)
        pesanan = Pesanan(
            pk=urut,
            nomor=f"PKT-{rencana.rup.baris.tahun}-{urut:06d}",
            nama=utama.nama[:160],
            satker=dunia.satker[rencana.opd],
            penyedia=penyedia,
            etalase=dunia.etalase[utama.etalase],
            rup=rencana.rup.baris,
            tahun=rencana.rup.baris.tahun,
            status=rencana.status,
            versi=len(rencana.langkah),
            putaran=rencana.putaran,
            metode=Metode.NEGOSIASI if rencana.is_nego else Metode.BELI_LANGSUNG,
            pembuat=dunia.petugas[rencana.opd, Peran.PP],
            ppk=dunia.petugas[rencana.opd, Peran.PPK],
            alamat_kirim=alamat.alamat,
            wilayah_kirim=alamat.wilayah,
            penerima=alamat.penerima,
            tiba_paling_lambat=tiba,
            alasan=pick(ALASAN_MEMILIH, acak >> 8),
            skala_penyedia=penyedia.skala,
            is_umkk=penyedia.is_umkk,
            harga_barang=sum(b.harga for b in baris),
            ppn=sum(b.ppn for b in baris),
            ongkir=sum(b.barang.ongkir for b in baris),
            total=rencana.total,
            created_at=mulai,
            updated_at=rencana.langkah[-1].pada,
        )
        pesanan.pemilik_langkah, pesanan.tenggat = self._turn(pesanan, rencana)
        return pesanan

    def _turn(self, pesanan: Pesanan, rencana: Rencana) -> tuple[str, datetime | None]:
        """Return whose step is next and until when, as `purchasing.services.akibat` sets them."""
        status, pada = rencana.status, rencana.langkah[-1].pada
        if status is Status.DRAF:
            return Peran.PP, pada + self.umur_draf
        if status is Status.NEGOSIASI:
            vendor = rencana.langkah[-1].peran is Peran.PP
            batas = self._deadline(pada, self.hari_nego)
            return Peran.PEMILIK_PENYEDIA if vendor else Peran.PP, batas
        if status is Status.REVIU_PPK:
            return Peran.PPK, self._deadline(pada, self.hari_ppk)
        if status is Status.KONFIRMASI_PENYEDIA:
            return Peran.PEMILIK_PENYEDIA, self._deadline(pada, self.kalender.hari_jawab)
        if status is Status.BERJALAN:
            habis = datetime.combine(pesanan.tiba_paling_lambat, time(23, 59), tzinfo=pada.tzinfo)
            return Peran.PEMILIK_PENYEDIA, habis
        return "", None

    def _deadline(self, pada: datetime, hari: int) -> datetime:
        zona = self.dunia.instansi.zona
        return tenggat(pada, hari, self.kalender.libur, time(self.kalender.jam_tutup), zona)

    def lines(self, pesanan: Pesanan, rencana: Rencana) -> Iterator[BarisPesanan]:
        for urutan, baris in enumerate(rencana.baris, start=1):
            yield BarisPesanan(
                pk=self.dunia.pk(BarisPesanan),
                pesanan=pesanan,
                penyedia_id=pesanan.penyedia_id,
                versi_id=baris.barang.versi,
                urutan=urutan,
                jumlah=baris.jumlah,
                harga_tayang=baris.barang.harga,
                harga_satuan=baris.harga // baris.jumlah,
                harga=baris.harga,
                ppn=baris.ppn,
                ongkir=baris.barang.ongkir,
                total=baris.total,
            )

    def budget(self, pesanan: Pesanan) -> PesananAnggaran:
        return PesananAnggaran(
            pk=pesanan.pk,
            pesanan=pesanan,
            rup_id=pesanan.rup_id,
            baris_mak_id=pesanan.rup_id,
            mak=pesanan.rup.mak,
            sumber_dana=pesanan.rup.sumber_dana,
            nilai=pesanan.total,
        )

    def actor(self, pesanan: Pesanan, peran: Peran) -> Pengguna | None:
        """Return the person who acts in that capacity on that order; None for the system."""
        if peran is Peran.PP:
            return pesanan.pembuat
        if peran is Peran.PPK:
            return pesanan.ppk
        return self.dunia.pemilik[pesanan.penyedia_id] if peran is not Peran.SISTEM else None

    def events(self, pesanan: Pesanan, rencana: Rencana) -> Iterator[PeristiwaPesanan]:
        for versi, satu in enumerate(rencana.langkah, start=1):
            yield PeristiwaPesanan(
                pk=self.dunia.pk(PeristiwaPesanan),
                pesanan=pesanan,
                versi=versi,
                aksi=satu.aksi,
                dari=satu.dari,
                ke=satu.ke,
                pelaku=self.actor(pesanan, satu.peran),
                peran=satu.peran,
                alasan=satu.alasan,
                benturan_dinyatakan=satu.aksi in MENYATAKAN,
                pada=satu.pada,
            )

    def trail(self, peristiwa: PeristiwaPesanan) -> JejakAudit:
        pesanan = peristiwa.pesanan
        return JejakAudit(
            pk=self.dunia.pk(JejakAudit),
            pada=peristiwa.pada,
            pelaku_id=peristiwa.pelaku_id,
            peran=peristiwa.peran,
            aksi=f"pesanan.{peristiwa.aksi}",
            objek=pesanan._meta.label_lower,
            objek_id=pesanan.pk,
            nomor=pesanan.nomor,
            dari=peristiwa.dari,
            ke=peristiwa.ke,
            data={"versi": peristiwa.versi, "total": pesanan.total},
        )


def write_down(dunia: Dunia, rencana: Sequence[Rencana], kalender: Kalender) -> int:
    """Write everything that these orders left behind; return how many orders."""
    penata = Penata(dunia, kalender)
    sepakat = [agreed(satu) for satu in rencana]
    pairs = [(penata.order(urut, satu), satu) for urut, satu in enumerate(sepakat, start=1)]
    _number_letters(pairs)
    baris = [satu for pesanan, r in pairs for satu in penata.lines(pesanan, r)]
    anggaran = [penata.budget(pesanan) for pesanan, _ in pairs]
    peristiwa = [satu for pesanan, r in pairs for satu in penata.events(pesanan, r)]
    with without_witnesses(Pesanan):
        # Their sums are judged together, so the three are whole before the triggers wake.
        copy_objects(Pesanan, (pesanan for pesanan, _ in pairs))
        copy_objects(BarisPesanan, baris)
        copy_objects(PesananAnggaran, anggaran)
    copy_objects(PeristiwaPesanan, peristiwa)
    copy_objects(JejakAudit, (penata.trail(satu) for satu in peristiwa))
    analyze(Pesanan, BarisPesanan, PesananAnggaran, PeristiwaPesanan)
    write_rounds(dunia, pairs, penata.actor)
    _freeze_prices(baris)
    write_movements(dunia, pairs)
    write_letters(dunia, baris, anggaran)
    write_messages(dunia, peristiwa)
    if pairs:
        with connection.cursor() as cursor:
            cursor.execute("SELECT setval('purchasing_nomor_paket', %s)", [len(pairs)])
    return len(pairs)


def _freeze_prices(baris: Sequence[BarisPesanan]) -> None:
    """Write the price evidence of what still waits to be sent or decided."""
    menunggu: dict[int, list[BarisPesanan]] = {}
    for satu in baris:
        if satu.pesanan.status in MENUNGGU_PUTUSAN:
            menunggu.setdefault(satu.pesanan_id, []).append(satu)
    for daftar in menunggu.values():
        pesanan = daftar[0].pesanan
        freeze_bukti_harga(pesanan, daftar, pesanan.created_at)


def _number_letters(pairs: Sequence[tuple[Pesanan, Rencana]]) -> None:
    """Number the letters by office and year in the order of their signatures, without holes."""
    terbit = [(r.terbit.pada, pesanan) for pesanan, r in pairs if r.terbit is not None]
    seri: Counter[tuple[str, int]] = Counter()
    for pada, pesanan in sorted(terbit, key=lambda pair: (pair[0], pair[1].pk)):
        lingkup = (pesanan.satker.kode, pada.year)
        seri[lingkup] += 1
        pesanan.nomor_sp = nomor_surat(urut=seri[lingkup], pesanan=pesanan, terbit=pada)
        pesanan.sp_terbit_pada = pada
    NomorSeri.objects.bulk_create(
        NomorSeri(jenis="SP", lingkup=lingkup, tahun=tahun, terakhir=terakhir)
        for (lingkup, tahun), terakhir in sorted(seri.items())
    )
