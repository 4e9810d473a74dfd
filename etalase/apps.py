from django.apps import AppConfig


class EtalaseConfig(AppConfig):
    name = "etalase"
    verbose_name = "Etalase dan produk"

    def ready(self) -> None:
        from etalase import antrean  # noqa: PLC0415 - models load first
        from etalase.notifications import (  # noqa: PLC0415 - models load first
            anomali,
            etalase,
            minat,
            pembekuan,
            produk,
        )
        from etalase.selectors.antrean import register_queue  # noqa: PLC0415 - models load first
        from etalase.selectors.dampak import (  # noqa: PLC0415 - models load first
            produk_hilang,
            register_dampak_produk,
        )
        from etalase.selectors.minat import favorit_terdampak  # noqa: PLC0415 - models load first
        from etalase.selectors.pembekuan import (  # noqa: PLC0415 - models load first
            RUANG_BUKTI,
            RUANG_KEBERATAN,
            boleh_baca_bukti,
            boleh_baca_keberatan,
        )
        from katalog.unggahan.selectors import register_penjaga  # noqa: PLC0415 - models load first
        from vendors.selectors.dampak import register_dampak  # noqa: PLC0415 - models load first

        register_dampak("produk", produk_hilang)
        register_dampak_produk("favorit", favorit_terdampak)
        anomali.register_topics()
        etalase.register_topics()
        minat.register_topics()
        produk.register_topics()
        pembekuan.register_topics()
        register_penjaga(RUANG_BUKTI, boleh_baca_bukti)
        register_penjaga(RUANG_KEBERATAN, boleh_baca_keberatan)
        antrean.register_queues()
        register_queue()
