from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from katalog import __version__
from katalog.operasi.cadangan import CadanganRusak, back_up


class Command(BaseCommand):
    help = "Cadangkan basis data dan berkas ke satu folder, dengan sidik tiap berkas."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="folder yang belum ada atau kosong")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the backup. Raises CommandError with a sentence when it cannot be made."""
        try:
            manifest = back_up(options["folder"], versi=__version__)
        except CadanganRusak as rusak:
            raise CommandError(str(rusak)) from rusak
        self.stdout.write(f"{len(manifest.sidik)} berkas dicadangkan ke {options['folder']}.")
