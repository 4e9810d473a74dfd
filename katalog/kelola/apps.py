from django.contrib.admin.apps import AdminConfig


class KelolaAdminConfig(AdminConfig):
    default_site = "katalog.kelola.situs.SitusKelola"
