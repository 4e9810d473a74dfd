from django.apps import AppConfig


class KabarConfig(AppConfig):
    name = "katalog.kabar"
    label = "kabar"
    verbose_name = "Kabar"

    def ready(self) -> None:
        from katalog.kabar.notifications import register_topics  # noqa: PLC0415 - models load first

        register_topics()
