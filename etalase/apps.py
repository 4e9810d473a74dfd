from django.apps import AppConfig


class EtalaseConfig(AppConfig):
    name = "etalase"
    verbose_name = "Etalase dan produk"

    def ready(self) -> None:
        from etalase.notifications import register_topics  # noqa: PLC0415 - models load first
        from etalase.selectors.antrean import register_queue  # noqa: PLC0415 - models load first

        register_topics()
        register_queue()
