"""The names by which the login library calls our pages; `akun:` comes first and answers."""

from django.urls import path

from katalog.akun.views import masuk

urlpatterns = [
    path("masuk/", masuk.masuk, name="account_login"),
    path("masuk/", masuk.masuk, name="account_inactive"),
    path("masuk/kode/", masuk.kode, name="mfa_authenticate"),
]
