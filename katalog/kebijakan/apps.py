from django.apps import AppConfig


class KebijakanConfig(AppConfig):
    name = "katalog.kebijakan"
    label = "kebijakan"
    verbose_name = "Kebijakan"
