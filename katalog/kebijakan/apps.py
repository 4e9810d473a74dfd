from django.apps import AppConfig


class KebijakanConfig(AppConfig):
    name = "katalog.kebijakan"
    label = "kebijakan"
    verbose_name = "Kebijakan"

    def ready(self) -> None:
        from katalog.kabar.aturan import register_aturan  # noqa: PLC0415 - models load first
        from katalog.kebijakan.kabar import aturan_kirim  # noqa: PLC0415 - models load first

        register_aturan(aturan_kirim)
