"""The one clock that deadlines are judged by."""

from datetime import datetime

from django.db import connection


def database_now() -> datetime:
    """Return the time of the database, never that of a web host; it stands still in a transaction.

    The value is aware.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT transaction_timestamp()")
        (now,) = cursor.fetchone()
    return now
