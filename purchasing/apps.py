from django.apps import AppConfig


class PurchasingConfig(AppConfig):
    name = "purchasing"
    verbose_name = "Belanja"

    def ready(self) -> None:
        from etalase.selectors.dampak import (  # noqa: PLC0415 - models load first
            register_dampak_produk,
        )
        from etalase.selectors.kebutuhan import register_kebutuhan  # noqa: PLC0415 - models first
        from etalase.selectors.statistik import register_penjualan  # noqa: PLC0415 - models first
        from purchasing.notifications import register_topics  # noqa: PLC0415 - models load first
        from purchasing.selectors.dampak import (  # noqa: PLC0415 - models load first
            belanja_terdampak,
            pesanan_terdampak,
        )
        from purchasing.selectors.kebutuhan import hitung_rup  # noqa: PLC0415 - models load first
        from purchasing.selectors.penjualan import (  # noqa: PLC0415 - models load first
            hitung_penjualan,
        )
        from vendors.selectors.dampak import register_dampak  # noqa: PLC0415 - models load first

        register_topics()
        register_penjualan("pesanan", hitung_penjualan)
        register_dampak("pesanan", pesanan_terdampak)
        register_dampak_produk("belanja", belanja_terdampak)
        register_kebutuhan(hitung_rup)
