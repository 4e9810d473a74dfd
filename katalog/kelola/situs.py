"""The catalogue manager's workplace: stock Django admin on our look, behind our own login."""

from django.contrib import admin


class SitusKelola(admin.AdminSite):
    site_title = "Kelola katalog"
    site_header = "Kelola katalog"
    index_title = "Ruang kerja pengelola"
    site_url = "/"
    enable_nav_sidebar = False
