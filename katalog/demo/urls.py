from django.urls import path

from katalog.demo import views
from katalog.demo.oss import oss

app_name = "demo"
urlpatterns = [
    path("oss/nib/<str:nib>/", oss, name="oss"),
    path("surat/", views.daftar_surat, name="surat-daftar"),
    path("surat/<str:nama>/", views.surat, name="surat"),
]
