from django.urls import path

from katalog.demo import views

app_name = "demo"
urlpatterns = [
    path("surat/", views.daftar_surat, name="surat-daftar"),
    path("surat/<str:nama>/", views.surat, name="surat"),
]
