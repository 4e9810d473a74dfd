from django.urls import path

from katalog.operasi import views

app_name = "operasi"
urlpatterns = [
    path("sehat/", views.sehat, name="sehat"),
    path("sehat/siap/", views.siap, name="siap"),
]
