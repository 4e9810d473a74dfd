from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from katalog.kebijakan.services.libur import load_libur


class Command(BaseCommand):
    help = "Muat hari libur nasional dan cuti bersama, contoh: 2026 2027."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("tahun", nargs="+", type=int)

    def handle(self, *args: Any, **options: Any) -> None:
        for tahun in options["tahun"]:
            jumlah = load_libur(tahun)
            if not jumlah:
                raise CommandError(f"Hari libur {tahun} belum diketahui. Isi di halaman kelola.")
            self.stdout.write(f"{tahun}: {jumlah} hari.")
