from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from katalog.wilayah.services.muat import load_wilayah


class Command(BaseCommand):
    help = "Muat satu provinsi dan kabupaten/kotanya menurut kode Kemendagri, contoh: 35."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kode", help="kode provinsi, dua angka")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            jumlah = load_wilayah(options["kode"])
        except LookupError as galat:
            raise CommandError(f"Kode wilayah {options['kode']} tidak dikenal.") from galat
        self.stdout.write(f"{jumlah} wilayah dimuat.")
