from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class KelolaAdminConfig(AdminConfig):
    default_site = "katalog.kelola.situs.SitusKelola"


class KelolaConfig(AppConfig):
    """Our own tables of the workplace; listed before the packages whose queues may replace ours."""

    name = "katalog.kelola"
    label = "kelola"
    verbose_name = "Ruang kerja"

    def ready(self) -> None:
        from katalog.kelola.bawaan import register_queues  # noqa: PLC0415 - models first

        register_queues()
