"""Sessions in PostgreSQL that know whose they are (`architecture.md` 0.33)."""

from datetime import datetime
from typing import Any, cast

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from katalog.akun.models import Sesi

KUNCI_PERANGKAT = "perangkat"


class SessionStore(DatabaseStore):
    """Django's own store; the row also names the person and the device, so both can be ended."""

    @classmethod
    def get_model_class(cls) -> type[Sesi]:
        return Sesi

    def create_model_instance(self, data: dict[str, Any]) -> Sesi:
        row = cast(Sesi, super().create_model_instance(data))
        perangkat = data.get(KUNCI_PERANGKAT, {})
        row.pengguna_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        row.kode = perangkat.get("kode", "")
        row.peramban = perangkat.get("peramban", "")
        if perangkat.get("pada"):
            row.masuk_pada = datetime.fromisoformat(perangkat["pada"])
        return row
