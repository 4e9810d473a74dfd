from django.apps import AppConfig


class UnggahanConfig(AppConfig):
    name = "katalog.unggahan"
    label = "unggahan"
    verbose_name = "Unggahan"
