"""Counting of tries in PostgreSQL: a try is paid for before it is judged."""

from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import F, Q
from django.utils import timezone

from katalog.akun.models import PercobaanMasuk
from katalog.core.errors import RuleViolation

# One statement, so that a thousand tries at once take turns on the row's lock and none is free.
BAYAR = """
INSERT INTO akun_percobaanmasuk AS p (kunci, gagal, terakhir, terkunci_sampai)
VALUES (%(kunci)s, 1, statement_timestamp(), NULL)
ON CONFLICT (kunci) DO UPDATE SET
  gagal = CASE WHEN p.terakhir < statement_timestamp() - %(lupa)s::interval
               THEN 1 ELSE p.gagal + 1 END,
  terakhir = statement_timestamp(),
  terkunci_sampai = CASE
    WHEN p.terakhir < statement_timestamp() - %(lupa)s::interval OR p.gagal + 1 < %(bebas)s
    THEN NULL
    ELSE statement_timestamp() + least(%(paling_lama)s::interval,
         %(pertama)s::interval * power(2, least(p.gagal + 1 - %(bebas)s, 20))) END
WHERE p.terkunci_sampai IS NULL OR p.terkunci_sampai <= statement_timestamp()
RETURNING p.gagal
"""


def kunci_percobaan(jenis: str, nilai: str) -> str:
    """Return the counter's name: a keyed digest, so that the table names no person or address."""
    key = settings.SECRET_KEY.encode()[:64]
    digest = blake2b(nilai.strip().lower().encode(), key=key, digest_size=16).hexdigest()
    return f"{jenis}:{digest}"


def take_try(jenis: str, nilai: str) -> None:
    """Pay for one try at this account, address or code, before the try is judged.

    Call it outside a transaction that may roll back. The rules stand in `settings.MASUK_COBA`.
    Raises RuleViolation `terlalu_banyak_percobaan`, which tells when to try again.
    """
    bebas, pertama, paling_lama = settings.MASUK_COBA[jenis]
    kunci = kunci_percobaan(jenis, nilai)
    params: dict[str, Any] = {
        "kunci": kunci,
        "bebas": bebas,
        "pertama": pertama,
        "paling_lama": paling_lama,
        "lupa": settings.MASUK_LUPAKAN_SETELAH,
    }
    with connection.cursor() as cursor:
        cursor.execute(BAYAR, params)
        if cursor.fetchone() is not None:
            return
    until = PercobaanMasuk.objects.filter(kunci=kunci).values_list("terkunci_sampai", flat=True)
    raise RuleViolation("terlalu_banyak_percobaan", wait_sentence(until.first()))


def wait_sentence(until: datetime | None) -> str:
    """Return when to try again, on the clock of the instance; a begun minute counts whole."""
    local = timezone.localtime(until or timezone.now())
    if local.second or local.microsecond:
        local += timedelta(minutes=1)
    return f"Terlalu banyak percobaan. Coba lagi {local:%H.%M}."


def forget(jenis: str, nilai: str) -> None:
    """Wipe the counter after the right answer."""
    PercobaanMasuk.objects.filter(kunci=kunci_percobaan(jenis, nilai)).delete()


def give_back(jenis: str, nilai: str) -> None:
    """Return the one try that was paid for: others at the same address keep their failures."""
    PercobaanMasuk.objects.filter(Q(gagal__gt=0), kunci=kunci_percobaan(jenis, nilai)).update(
        gagal=F("gagal") - 1, terkunci_sampai=None
    )
