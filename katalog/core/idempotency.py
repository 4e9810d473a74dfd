"""One submit, one effect: the key is the first row of the transaction that acts."""

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from uuid import UUID

from django.db import connection, transaction

from katalog.core.errors import RuleViolation
from katalog.core.models import IdempotencyKey

# An insert that meets a running twin waits for it, so the loser always sees the winner's row.
CLAIM = """
INSERT INTO core_idempotencykey (actor_id, kunci, route, fingerprint, result, created_at)
VALUES (%s, %s, %s, %s, '', now()) ON CONFLICT (actor_id, kunci) DO NOTHING RETURNING id
"""


def fingerprint(content: Mapping[str, object]) -> str:
    """Return a digest of what was asked, independent of the order of its fields."""
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), default=str)
    return sha256(canonical.encode()).hexdigest()


def once(
    *,
    actor_id: int,
    kunci: UUID,
    route: str,
    content: Mapping[str, object],
    work: Callable[[], str],
) -> str:
    """Do the work once per actor and key and return the public id of its result.

    A replay returns the first result. Raises RuleViolation `kunci_dipakai_ulang` when the same
    key comes with other content, and whatever the work raises (then nothing is kept).
    """
    digest = fingerprint(content)
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(CLAIM, [actor_id, kunci, route, digest])
            claimed = cursor.fetchone()
        if claimed is None:
            return _replay(actor_id, kunci, route, digest)
        result = work()
        IdempotencyKey.objects.filter(pk=claimed[0]).update(result=result)
    return result


def find_result(*, actor_id: int, kunci: UUID, route: str) -> str | None:
    """Return the public id of what this person's key led to, None while it led to nothing."""
    first = IdempotencyKey.objects.filter(actor_id=actor_id, kunci=kunci, route=route)
    return first.values_list("result", flat=True).first()


def _replay(actor_id: int, kunci: UUID, route: str, digest: str) -> str:
    first = IdempotencyKey.objects.get(actor_id=actor_id, kunci=kunci)
    if (first.route, first.fingerprint) != (route, digest):
        raise key_reused()
    return first.result


def key_reused() -> RuleViolation:
    """Return the refusal of a key that comes again with other content."""
    return RuleViolation(
        "kunci_dipakai_ulang",
        "Formulir ini sudah dikirim dengan isi lain. Muat ulang halaman.",
    )
