"""A request behind the login: its user is one of our people."""

from django.http import HttpRequest

from katalog.akun.models import Pengguna


class LoggedInRequest(HttpRequest):
    user: Pengguna
