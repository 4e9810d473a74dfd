"""What the portal needs before it may be given visitors."""

from collections.abc import Callable
from datetime import timedelta

import redis
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from katalog.kabar.models import Detak

# Beat sends a sign of life every 10 s; this many missed ones mean that no worker listens.
DETAK_BASI = timedelta(seconds=60)
BAIK = "baik"


def basis_data() -> str:
    """Tell whether the database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return "basis data tidak menjawab"
    return BAIK


def antrean() -> str:
    """Tell whether Celery's broker answers within two seconds."""
    client = redis.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=2, socket_timeout=2)
    try:
        client.ping()
    except (redis.RedisError, OSError):
        return "antrean tidak menjawab"
    finally:
        client.close()
    return BAIK


def migrasi() -> str:
    """Tell whether the tables are those of this version."""
    try:
        executor = MigrationExecutor(connection)
        left = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except DatabaseError:
        return "migrasi tidak terbaca"
    return BAIK if left == 0 else f"{left} migrasi belum dijalankan"


def pekerja() -> str:
    """Tell whether a worker gave a sign of life in the last minute."""
    try:
        alive = Detak.objects.filter(pada__gte=timezone.now() - DETAK_BASI).exists()
    except DatabaseError:
        return "detak pekerja tidak terbaca"
    return BAIK if alive else "pekerja tidak berdetak"


PERIKSA: dict[str, Callable[[], str]] = {
    "basis_data": basis_data,
    "antrean": antrean,
    "migrasi": migrasi,
    "pekerja": pekerja,
}


def readiness() -> dict[str, str]:
    """Return each check by name with `baik` or what is wrong; names no host, no secret."""
    return {name: check() for name, check in PERIKSA.items()}
