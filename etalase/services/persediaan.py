"""How many there are, as the vendor says. What is promised moves in `services.stok` alone."""

from django.db import transaction

from etalase.models import Produk, Stok
from katalog.akun.models import Pengguna
from katalog.audit.services import record
from katalog.core.errors import RuleViolation

STOK_MAKS = 1_000_000_000


@transaction.atomic
def ubah_stok(
    *, produk_id: int, actor: Pengguna, tersedia: int | None, tidak_terbatas: bool = False
) -> Stok:
    """Set how many units a vendor has, those already promised included.

    Shows at once; no review (`domain.md` 3.5). Returns the stock. Raises RuleViolation
    `bukan_kewenangan`, `stok_tidak_masuk_akal` or `stok_di_bawah_pesanan`.
    """
    produk = Produk.objects.select_for_update(of=("self",)).get(pk=produk_id)
    if not actor.keanggotaan.filter(penyedia=produk.penyedia_id, berakhir_pada=None).exists():
        raise RuleViolation("bukan_kewenangan", "Stok ini diubah oleh penyedianya.")
    if tersedia is not None and not 0 <= tersedia <= STOK_MAKS:
        raise RuleViolation("stok_tidak_masuk_akal", "Stok ditulis 0 sampai 1.000.000.000.")
    stok, _ = Stok.objects.get_or_create(produk=produk)
    stok = Stok.objects.select_for_update().get(pk=stok.pk)
    lama = stok.tersedia
    stok.tersedia = lama if tersedia is None else tersedia
    stok.tidak_terbatas = tidak_terbatas
    if not tidak_terbatas and stok.tersedia < stok.dicadangkan:
        raise RuleViolation(
            "stok_di_bawah_pesanan",
            f"Sudah dipesan {stok.dicadangkan}. Isi stok {stok.dicadangkan} atau lebih.",
        )
    stok.save()
    record(
        actor=actor,
        aksi="produk.ubah_stok",
        on=produk,
        nomor=produk.kode,
        lama=lama,
        baru=stok.tersedia,
        tidak_terbatas=tidak_terbatas,
    )
    return stok
