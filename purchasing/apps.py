from django.apps import AppConfig


class PurchasingConfig(AppConfig):
    name = "purchasing"
    verbose_name = "Belanja"

    def ready(self) -> None:
        from purchasing.notifications import register_topics  # noqa: PLC0415 - models load first
        from purchasing.selectors.dampak import pesanan_terdampak  # noqa: PLC0415 - models load first
        from vendors.selectors.dampak import register_dampak  # noqa: PLC0415 - models load first

        register_topics()
        register_dampak("pesanan", pesanan_terdampak)
