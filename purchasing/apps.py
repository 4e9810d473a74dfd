from django.apps import AppConfig


class PurchasingConfig(AppConfig):
    name = "purchasing"
    verbose_name = "Belanja"

    def ready(self) -> None:
        from purchasing.notifications import register_topics  # noqa: PLC0415 - models load first

        register_topics()
