from django.apps import AppConfig


class BantuanConfig(AppConfig):
    name = "katalog.bantuan"
    label = "bantuan"
    verbose_name = "Bantuan"

    def ready(self) -> None:
        from katalog.bantuan.notifications import register_topics  # noqa: PLC0415 - models first

        register_topics()
