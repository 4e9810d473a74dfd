from django.apps import AppConfig


class AkunConfig(AppConfig):
    name = "katalog.akun"
    label = "akun"
    verbose_name = "Akun dan penugasan"
