from django.apps import AppConfig


class BantuanConfig(AppConfig):
    name = "katalog.bantuan"
    label = "bantuan"
    verbose_name = "Bantuan"
