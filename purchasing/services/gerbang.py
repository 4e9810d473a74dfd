"""The integrity gate before sending and approving: refuse, ask, or write down and let pass."""

from collections.abc import Callable, Sequence
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import transaction

from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from purchasing.models import Pesanan, TemuanGerbang
from purchasing.selectors.gerbang.bahan import AWALAN, kumpulkan
from purchasing.selectors.gerbang.hasil import Temuan
from purchasing.selectors.gerbang.periksa import nilai_bahan
from purchasing.services.kasus import buka_kasus
from purchasing.services.perkara import Perkara
from purchasing.state import DIGERBANG, TingkatGerbang

P = ParamSpec("P")
T = TypeVar("T")
_di_dalam: ContextVar[bool] = ContextVar("gerbang_di_dalam", default=False)


class TertahanGerbang(RuleViolation):
    """The gate refused. `temuan` are what it named; what was blocked outlives the rollback."""

    def __init__(self, code: str, message: str, perkara: Perkara, temuan: list[Temuan]) -> None:
        super().__init__(code, message)
        self.perkara = perkara
        self.temuan = temuan


def pintu(kerja: Callable[P, T]) -> Callable[P, T]:
    """Wrap a function through which acts come in, so that a blocked act keeps its finding.

    The outermost door writes it, after the transaction of the act is gone. Put it outside
    `transaction.atomic`.
    """

    @wraps(kerja)
    def door(*args: P.args, **kwargs: P.kwargs) -> T:
        if _di_dalam.get():
            return kerja(*args, **kwargs)
        token = _di_dalam.set(True)
        try:
            return kerja(*args, **kwargs)
        except TertahanGerbang as tertahan:
            if tertahan.code == "ditolak_gerbang":
                _keep(tertahan)
            raise
        finally:
            _di_dalam.reset(token)

    return door


def lewati_gerbang(perkara: Perkara) -> list[TemuanGerbang]:
    """Evaluate the package and return the findings to be stored with the act.

    Nothing for an act the gate does not stand before. Raises TertahanGerbang `ditolak_gerbang` for
    a finding that blocks, `temuan_butuh_alasan` for one that nobody explained yet.
    """
    pesanan, actor = perkara.pesanan, perkara.actor
    if perkara.aksi not in DIGERBANG or actor is None:
        return []
    bahan = kumpulkan(pesanan, perkara.aksi, pada=perkara.pada, orang=[actor])
    temuan = nilai_bahan(bahan)
    if blokir := [t for t in temuan if t.tingkat == TingkatGerbang.BLOKIR]:
        raise TertahanGerbang(
            "ditolak_gerbang", f"{blokir[0].kalimat}. Paket tidak dapat diproses.", perkara, blokir
        )
    rows = [_row(perkara, satu) for satu in temuan]
    _explain(perkara, rows)
    minimal = int(bahan.kebijakan[f"{AWALAN}alasan_min"])
    if kurang := [
        t
        for t, row in zip(temuan, rows, strict=True)
        if t.tingkat == TingkatGerbang.ALASAN and len(row.alasan) < minimal
    ]:
        judul = ", ".join(satu.judul.lower() for satu in kurang)
        raise TertahanGerbang(
            "temuan_butuh_alasan",
            f"Jelaskan dulu, paling sedikit {minimal} huruf: {judul}.",
            perkara,
            kurang,
        )
    return rows


def simpan_temuan(perkara: Perkara, rows: Sequence[TemuanGerbang]) -> None:
    """Store findings with the act that they were let pass at, and open the cases of APIP."""
    for row in rows:
        row.versi = perkara.pesanan.versi
    for row in TemuanGerbang.objects.bulk_create(rows):
        if row.tingkat == TingkatGerbang.APIP:
            buka_kasus(row)


def _row(perkara: Perkara, temuan: Temuan, *, is_ditolak: bool = False) -> TemuanGerbang:
    pesanan = perkara.pesanan
    if perkara.actor is None:
        raise TypeError("the gate stands before people")
    return TemuanGerbang(
        pesanan=pesanan,
        versi=pesanan.versi,
        aksi=perkara.aksi,
        kode=temuan.kode,
        tingkat=temuan.tingkat,
        kalimat=temuan.kalimat,
        bukti=temuan.bukti,
        is_ditolak=is_ditolak,
        satker=pesanan.satker,
        penyedia=pesanan.penyedia,
        nilai=pesanan.total,
        pelaku=perkara.actor,
    )


def _explain(perkara: Perkara, rows: Sequence[TemuanGerbang]) -> None:
    """Fill in what was said now, else what was said before about the very same finding."""
    lama = {
        (satu.kode, satu.kalimat): satu
        for satu in TemuanGerbang.objects.filter(pesanan=perkara.pesanan, is_ditolak=False)
        .exclude(alasan="")
        .order_by("pk")
    }
    for row in rows:
        if kata := perkara.alasan_temuan.get(row.kode, "").strip():
            row.alasan, row.dijelaskan_oleh = kata[:500], perkara.actor
        elif dulu := lama.get((row.kode, row.kalimat)):
            row.alasan, row.dijelaskan_oleh_id = dulu.alasan, dulu.dijelaskan_oleh_id


@transaction.atomic
def _keep(tertahan: TertahanGerbang) -> None:
    """Write what blocked an act, in a transaction of its own: that of the act is undone."""
    perkara = tertahan.perkara
    # A package that was made in the same transaction is gone with it.
    ada = Pesanan.objects.filter(pk=perkara.pesanan.pk).exists()
    for temuan in tertahan.temuan:
        row = _row(perkara, temuan, is_ditolak=True)
        if not ada:
            row.pesanan = None
        row.save()
        buka_kasus(row)
        record(
            actor=perkara.actor,
            aksi="pesanan.ditolak-gerbang",
            on=row,
            nomor=perkara.pesanan.nomor if ada else "",
            kode=row.kode,
            pesanan_aksi=row.aksi,
            total=row.nilai,
        )
