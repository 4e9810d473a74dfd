from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from katalog.akun.models import Pengguna
from katalog.core.errors import RuleViolation
from katalog.operasi.retensi import blur_pengguna


class Command(BaseCommand):
    help = "Samarkan nama, NIP, surel, dan HP seseorang atas permintaannya (UU 27/2022)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kode", help="kode publik pengguna")

    def handle(self, *args: Any, **options: Any) -> None:
        pengguna = Pengguna.objects.filter(kode=options["kode"]).first()
        if pengguna is None:
            raise CommandError("Tidak ada pengguna dengan kode itu.")
        try:
            blur_pengguna(pengguna=pengguna)
        except RuleViolation as violation:
            raise CommandError(violation.message) from violation
        self.stdout.write("Data pribadinya sudah disamarkan; jejak auditnya tetap.")
