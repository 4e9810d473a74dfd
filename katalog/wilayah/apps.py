from django.apps import AppConfig


class WilayahConfig(AppConfig):
    name = "katalog.wilayah"
    label = "wilayah"
    verbose_name = "Wilayah"
