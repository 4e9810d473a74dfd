"""What the clock starts, and how often. A run that could not start in time is left out."""

from datetime import timedelta
from typing import Any

JADWAL: dict[str, dict[str, Any]] = {
    "detak": {
        "task": "katalog.kabar.periodic.detak",
        "schedule": timedelta(seconds=10),
        "options": {"expires": 30},
    },
    "sapu-kiriman": {
        "task": "katalog.kabar.periodic.sweep",
        "schedule": timedelta(seconds=10),
        "options": {"expires": 30},
    },
    "sapu-unggahan": {
        "task": "katalog.unggahan.periodic.sweep",
        "schedule": timedelta(seconds=10),
        "options": {"expires": 30},
    },
    "sapu-karantina": {
        "task": "katalog.unggahan.periodic.sweep_karantina",
        "schedule": timedelta(hours=6),
        "options": {"expires": 3600},
    },
    "masa-produk": {
        "task": "etalase.periodic.record_lapsed",
        "schedule": timedelta(minutes=10),
        "options": {"expires": 600},
    },
    "tenggat-pesanan": {
        "task": "purchasing.periodic.expire_overdue",
        "schedule": timedelta(minutes=1),
        "options": {"expires": 60},
    },
    "ingat-sesi-pendampingan": {
        "task": "katalog.bantuan.periodic.ingatkan_sesi",
        "schedule": timedelta(minutes=10),
        "options": {"expires": 600},
    },
    "periksa-invarian": {
        "task": "katalog.operasi.periodic.verify_invariants",
        "schedule": timedelta(minutes=5),
        "options": {"expires": 300},
    },
}
