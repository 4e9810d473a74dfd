"""Twins of the guarded services with the guard off. They exist to fail: a race test whose control
passes proves nothing. `pause` stands between reading and writing, where the tests hold them.
"""

from collections.abc import Callable

from django.db import transaction

from etalase.models import JenisMutasi, MutasiStok, Stok
from katalog.core.models import NomorSeri
from purchasing.models import JenisMutasiMak, MakRup, MutasiMak, PaguMutasi, PaguSaldo

Jeda = Callable[[], object]


@transaction.atomic
def cadangkan_pagu(*, rup_id: int, nilai: int, rujukan: str, pause: Jeda) -> bool:
    saldo = PaguSaldo.objects.get(rup_id=rup_id)
    if saldo.sisa < nilai:
        return False
    pause()
    PaguSaldo.objects.filter(pk=saldo.pk).update(dicadangkan=saldo.dicadangkan + nilai)
    PaguMutasi.objects.create(saldo=saldo, rujukan=rujukan, jenis=JenisMutasi.CADANG, nilai=nilai)
    return True


@transaction.atomic
def cadangkan_mak(*, pk: int, nilai: int, rujukan: str, pause: Jeda) -> bool:
    mak = MakRup.objects.get(pk=pk)
    if mak.sisa < nilai:
        return False
    pause()
    MakRup.objects.filter(pk=pk).update(dicadangkan=mak.dicadangkan + nilai)
    MutasiMak.objects.create(
        baris_mak=mak, rujukan=rujukan, jenis=JenisMutasiMak.CADANG, nilai=nilai
    )
    return True


@transaction.atomic
def cadangkan_stok(*, produk_id: int, jumlah: int, rujukan: str, pause: Jeda) -> bool:
    stok = Stok.objects.get(produk_id=produk_id)
    if stok.sisa < jumlah:
        return False
    pause()
    Stok.objects.filter(pk=stok.pk).update(dicadangkan=stok.dicadangkan + jumlah)
    MutasiStok.objects.create(stok=stok, rujukan=rujukan, jenis=JenisMutasi.CADANG, jumlah=jumlah)
    return True


@transaction.atomic
def nomor_berikut(*, lingkup: str, tahun: int, pause: Jeda) -> int:
    seri = NomorSeri.objects.get(jenis="SP", lingkup=lingkup, tahun=tahun)
    pause()
    NomorSeri.objects.filter(pk=seri.pk).update(terakhir=seri.terakhir + 1)
    return seri.terakhir + 1
