"""What has to work before this host may take visitors."""

from collections.abc import Callable
from datetime import timedelta
from functools import cache

import redis
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.models.functions import Now

from katalog.kabar.models import Detak
from katalog.kabar.periodic import DETAK_PEKERJA

# Six beats of 10 s (`reliability.md` 1.3): longer silence means that nobody sends.
DETAK_PALING_LAMA = timedelta(seconds=60)
SABAR_REDIS = 1.0


def readiness() -> dict[str, bool]:
    """Return each thing that this host depends on and whether it answers; never raises."""
    basis_data = _answers(_database)
    return {
        "basis_data": basis_data,
        "migrasi": basis_data and _answers(_migrated),
        "pekerja": basis_data and _answers(_worker_alive),
        "redis": _answers(_redis),
    }


def _answers(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except (DatabaseError, redis.RedisError, OSError):
        return False


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def _migrated() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT app, name FROM django_migrations")
        return _wanted_migrations() <= set(cursor.fetchall())


@cache
def _wanted_migrations() -> frozenset[tuple[str, str]]:
    """Return every migration of this version; the files do not change while we run."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).disk_migrations)


def _worker_alive() -> bool:
    return Detak.objects.filter(nama=DETAK_PEKERJA, pada__gt=Now() - DETAK_PALING_LAMA).exists()


def _redis() -> bool:
    client = redis.Redis.from_url(
        settings.REDIS_URL, socket_timeout=SABAR_REDIS, socket_connect_timeout=SABAR_REDIS
    )
    try:
        return bool(client.ping())
    finally:
        client.close()
