from django.apps import AppConfig


class KabarConfig(AppConfig):
    name = "katalog.kabar"
    label = "kabar"
    verbose_name = "Kabar"
