from django.apps import AppConfig


class EtalaseConfig(AppConfig):
    name = "etalase"
    verbose_name = "Etalase dan produk"

    def ready(self) -> None:
        from etalase import antrean  # noqa: PLC0415 - models load first
        from etalase.notifications import etalase, produk  # noqa: PLC0415 - models load first
        from etalase.selectors.antrean import register_queue  # noqa: PLC0415 - models load first
        from etalase.selectors.dampak import produk_hilang  # noqa: PLC0415 - models load first
        from vendors.selectors.dampak import register_dampak  # noqa: PLC0415 - models load first

        register_dampak("produk", produk_hilang)
        etalase.register_topics()
        produk.register_topics()
        antrean.register_queues()
        register_queue()
