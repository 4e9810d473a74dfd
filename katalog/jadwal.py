"""What runs by the clock, and how long a missed run is still worth doing."""

from datetime import timedelta
from typing import Any

from celery.schedules import crontab

# What nobody took in time is not worth doing twice when the workers come back.
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
    "sapu-berkas": {
        "task": "katalog.unggahan.periodic.sweep_berkas",
        "schedule": crontab(hour=2, minute=40),
        "options": {"expires": 3600},
    },
    "rapikan-jejak-halaman": {
        "task": "katalog.operasi.periodic.trim_page_trail",
        "schedule": crontab(hour=2, minute=50),
        "options": {"expires": 3600},
    },
    "masa-produk": {
        "task": "etalase.periodic.record_lapsed",
        "schedule": timedelta(minutes=10),
        "options": {"expires": 600},
    },
    "indeks-cari": {
        "task": "etalase.periodic.refresh_search_index",
        "schedule": timedelta(minutes=5),
        "options": {"expires": 300},
    },
    "sapu-massal": {
        "task": "etalase.periodic.sweep_massal",
        "schedule": timedelta(seconds=10),
        "options": {"expires": 30},
    },
    "masa-beku": {
        "task": "etalase.periodic.record_thawed",
        "schedule": timedelta(minutes=10),
        "options": {"expires": 600},
    },
    "ingatkan-masa-produk": {
        "task": "etalase.periodic.remind_validity",
        "schedule": timedelta(hours=1),
        "options": {"expires": 3600},
    },
    "kabari-penunggu": {
        "task": "etalase.periodic.tell_waiting",
        "schedule": timedelta(minutes=10),
        "options": {"expires": 600},
    },
    "tenggat-pesanan": {
        "task": "purchasing.periodic.expire_overdue",
        "schedule": timedelta(minutes=1),
        "options": {"expires": 60},
    },
    "tutup-nego": {
        "task": "purchasing.periodic.close_negotiations",
        "schedule": timedelta(minutes=1),
        "options": {"expires": 60},
    },
    "ingatkan-tenggat": {
        "task": "purchasing.periodic.remind_deadlines",
        "schedule": timedelta(minutes=10),
        "options": {"expires": 600},
    },
    "tarik-rup": {
        "task": "purchasing.periodic.pull_rup",
        "schedule": crontab(minute=20),
        "options": {"expires": 3000},
    },
    "buang-impor-rup": {
        "task": "purchasing.periodic.drop_stale_imports",
        "schedule": crontab(hour=2, minute=50),
        "options": {"expires": 3600},
    },
    "catat-penyedia": {
        "task": "vendors.periodic.record_due",
        "schedule": timedelta(minutes=5),
        "options": {"expires": 300},
    },
    "cek-oss": {
        "task": "vendors.periodic.check_oss",
        "schedule": timedelta(minutes=15),
        "options": {"expires": 900},
    },
    "ingatkan-dokumen": {
        "task": "vendors.periodic.remind_documents",
        "schedule": timedelta(hours=1),
        "options": {"expires": 3600},
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
