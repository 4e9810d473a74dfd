from django.apps import AppConfig


class AkunConfig(AppConfig):
    name = "katalog.akun"
    label = "akun"
    verbose_name = "Akun dan penugasan"

    def ready(self) -> None:
        from katalog.akun.notifications import register_topics  # noqa: PLC0415 - models load first

        register_topics()
