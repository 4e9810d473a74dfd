"""Inbox entries of the last days, and their mails as already sent, worded by the service itself."""

from collections.abc import Iterator, Sequence
from copy import copy
from datetime import datetime, timedelta

from katalog.core.money import format_rupiah
from katalog.demo.pengisi.dunia import Dunia
from katalog.demo.pengisi.salin import copy_objects
from katalog.kabar.models import Kanal, Kiriman, Notifikasi
from purchasing.models import PeristiwaPesanan
from purchasing.services.perkara import Perkara
from purchasing.services.umumkan import WARTA
from purchasing.state import Aksi

HARI_TERAKHIR = timedelta(days=14)
BELUM_DIBACA = timedelta(days=2)
JEDA_SURAT = timedelta(seconds=4)


def write_messages(dunia: Dunia, peristiwa: Sequence[PeristiwaPesanan]) -> None:
    """Write what people were told lately, and of every order that still waits for somebody."""
    sejak = dunia.ukuran.sekarang - HARI_TERAKHIR
    entri = [
        satu
        for kejadian in peristiwa
        if kejadian.aksi in WARTA and (kejadian.pada >= sejak or _is_last(kejadian))
        for satu in _entries(dunia, kejadian)
    ]
    copy_objects(Notifikasi, [notifikasi for notifikasi, _ in entri])
    copy_objects(Kiriman, [kiriman for _, kiriman in entri])


def _is_last(kejadian: PeristiwaPesanan) -> bool:
    return kejadian.versi == kejadian.pesanan.versi


def _entries(dunia: Dunia, kejadian: PeristiwaPesanan) -> Iterator[tuple[Notifikasi, Kiriman]]:
    pesanan = copy(kejadian.pesanan)
    pesanan.versi = kejadian.versi
    perkara = Perkara(
        pesanan=pesanan,
        aksi=Aksi(kejadian.aksi),
        actor=kejadian.pelaku,
        peran=frozenset({kejadian.peran}),
        pada=kejadian.pada,
        alasan=kejadian.alasan,
        benturan_dinyatakan=kejadian.benturan_dinyatakan,
        faktor_segar=True,
    )
    dibaca = _read_at(dunia, kejadian)
    for warta in WARTA[perkara.aksi](perkara):
        for orang in warta.penerima:
            if orang.pk == kejadian.pelaku_id:
                continue
            peristiwa = f"{pesanan.nomor}/{pesanan.versi}"
            yield (
                Notifikasi(
                    pk=dunia.pk(Notifikasi),
                    penerima=orang,
                    peristiwa=peristiwa,
                    topik=warta.topik,
                    judul=warta.judul[:160],
                    isi=f"{pesanan.nama}, {format_rupiah(pesanan.total)}"[:300],
                    url=warta.url,
                    dibuat_pada=kejadian.pada,
                    dibaca_pada=dibaca,
                ),
                Kiriman(
                    pk=dunia.pk(Kiriman),
                    peristiwa=peristiwa,
                    penerima=orang,
                    kanal=Kanal.SUREL,
                    topik=warta.topik,
                    rujukan={"pesanan": pesanan.pk, "versi": pesanan.versi},
                    not_before=kejadian.pada,
                    tries=1,
                    sent_at=kejadian.pada + JEDA_SURAT,
                    created_at=kejadian.pada,
                    updated_at=kejadian.pada + JEDA_SURAT,
                ),
            )


def _read_at(dunia: Dunia, kejadian: PeristiwaPesanan) -> datetime | None:
    """What was told long ago, or has been answered since, has been read."""
    is_fresh = kejadian.pada > dunia.ukuran.sekarang - BELUM_DIBACA
    return None if is_fresh and _is_last(kejadian) else kejadian.pada + timedelta(minutes=40)
