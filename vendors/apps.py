from django.apps import AppConfig


class VendorsConfig(AppConfig):
    name = "vendors"
    verbose_name = "Penyedia"

    def ready(self) -> None:
        from katalog.akun.selectors import register_sumber_peran  # noqa: PLC0415 - models load first
        from katalog.unggahan.selectors import register_penjaga  # noqa: PLC0415 - models load first
        from vendors.antrean import register_queues  # noqa: PLC0415 - models load first
        from vendors.kabar_pendaftaran import (  # noqa: PLC0415 - models load first
            register_topics as register_daftar,
        )
        from vendors.keanggotaan import peran_di_toko  # noqa: PLC0415 - models load first
        from vendors.notifications import register_topics  # noqa: PLC0415 - models load first
        from vendors.selectors.hak_berkas import (  # noqa: PLC0415 - models load first
            boleh_baca_dokumen,
        )

        register_sumber_peran(peran_di_toko)
        register_topics()
        register_daftar()
        register_queues()
        register_penjaga("penyedia", boleh_baca_dokumen)
