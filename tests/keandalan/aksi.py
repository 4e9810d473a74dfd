"""What the racing children do: one act of one person, as a view would call it."""

from uuid import UUID

from django.db import OperationalError
from structlog.contextvars import bind_contextvars

from katalog.akun.models import Pengguna, SatuanKerja
from katalog.core.errors import RuleViolation
from katalog.kabar.periodic import detak, sweep
from purchasing.services.jawaban import Penolakan
from purchasing.services.paket import IsianPaket, buat_paket
from purchasing.services.pesanan import perform_berurutan
from purchasing.services.rup.terap import simpan_impor
from purchasing.state import Aksi

OK = "ok"
KUNCI_PENUH = "55P03"  # lock_timeout: the person is asked to try again, with the same key
COBA = 5
SETUJU = (Aksi.SETUJUI, Aksi.TANDA_TANGANI)


def lakukan(
    *,
    nomor: str,
    daftar_aksi: tuple[str, ...],
    actor: int,
    versi: int,
    kunci: str,
    permintaan: str = "",
) -> str:
    """Act, and return `ok`, the code of the rule that refused, or the SQLSTATE of an error.

    `permintaan` is the id that the web's middleware would have given to the request.
    """
    bind_contextvars(request_id=permintaan)
    for _ in range(COBA):
        try:
            perform_berurutan(
                nomor=nomor,
                daftar_aksi=tuple(Aksi(aksi) for aksi in daftar_aksi),
                actor=Pengguna.objects.get(pk=actor),
                versi=versi,
                kunci=UUID(kunci),
                alasan="Uji serentak.",
                benturan_dinyatakan=True,
                faktor_segar=True,
                isian=Penolakan("lain") if Aksi.TOLAK_PESANAN in daftar_aksi else None,
            )
        except RuleViolation as violation:
            return violation.code
        except OperationalError as error:
            state = getattr(error.__cause__, "sqlstate", "")
            if state != KUNCI_PENUH:
                return f"SQLSTATE {state}"
        else:
            return OK
    return f"SQLSTATE {KUNCI_PENUH}"


def impor_rup(*, actor: int, satker: int, kode: str) -> str:
    """Save a file of plan lines that waits; return what became of it or the refusal's code."""
    try:
        satu = simpan_impor(
            kode=kode,
            satker=SatuanKerja.objects.get(pk=satker),
            actor=Pengguna.objects.get(pk=actor),
        )
    except RuleViolation as violation:
        return violation.code
    return f"{satu.ubah} diubah, {satu.ditolak} ditolak"


def apa_saja(*, kerja: str, **isi) -> str:
    """Do one of the above, so that different people may race."""
    return {"lakukan": lakukan, "impor_rup": impor_rup}[kerja](**isi)


def minta_detak() -> None:
    """Ask the worker for a sign of life, through the queue."""
    detak.delay()


def sapu() -> int:
    """Sweep once, without waiting for the clock."""
    return sweep()


def buat(*, actor: int, isian: IsianPaket, kunci: str) -> str:
    """Make a package and return its number."""
    orang = Pengguna.objects.get(pk=actor)
    return buat_paket(actor=orang, isian=isian, kunci=UUID(kunci)).nomor
