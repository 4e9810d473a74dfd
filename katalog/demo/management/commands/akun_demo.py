import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from katalog.demo.pengisi.dunia import SANDI
from katalog.demo.pengisi.logins import Login, story_logins

LAJUR = ("Peran", "Nama", "Di", "Login", "Kode", "Rahasia autentikator")


class Command(BaseCommand):
    help = "Cetak tabel login dunia demo: peran, nama, login, sandi, dan kode autentikator."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--cadangan", action="store_true", help="cetak juga kode cadangan")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.MODE_DEMO:
            raise CommandError("Tabel login hanya untuk MODE_DEMO=1.")
        logins = story_logins()
        if not logins:
            raise CommandError("Dunia demo belum dimuat: manage.py isi_demo")
        sekarang = time.time()
        rows = [LAJUR, *(_row(login, sekarang) for login in logins)]
        lebar = [max(len(row[i]) for row in rows) for i in range(len(LAJUR))]
        self.stdout.write(f"Sandi semua orang: {SANDI}   (semua orang dan usaha ini rekaan)\n")
        for row in rows:
            self.stdout.write(
                "  ".join(isi.ljust(n) for isi, n in zip(row, lebar, strict=True)).rstrip()
            )
        self.stdout.write("Kode berganti tiap 30 detik. Yang baru: make demo-kelola ARGS=akun_demo")
        if options["cadangan"]:
            for login in logins:
                if login.cadangan:
                    self.stdout.write(f"{login.nama}: {' '.join(login.cadangan)}")


def _row(login: Login, detik: float) -> tuple[str, ...]:
    return (login.peran, login.nama, login.tempat, login.surel, login.code(detik), login.rahasia)
