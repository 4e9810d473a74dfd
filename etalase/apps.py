from django.apps import AppConfig


class EtalaseConfig(AppConfig):
    name = "etalase"
    verbose_name = "Etalase dan produk"

    def ready(self) -> None:
        from etalase.antrean import register_queues  # noqa: PLC0415 - models load first
        from etalase.notifications import register_topics  # noqa: PLC0415 - models load first
        from etalase.selectors.dampak import produk_hilang  # noqa: PLC0415 - models load first
        from vendors.selectors.dampak import register_dampak  # noqa: PLC0415 - models load first

        register_dampak("produk", produk_hilang)
        register_topics()
        register_queues()
