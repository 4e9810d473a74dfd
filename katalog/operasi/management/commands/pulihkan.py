from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from katalog.operasi.cadangan import CadanganRusak, restore


class Command(BaseCommand):
    help = (
        "Pulihkan cadangan: periksa sidik, ganti isi, migrasikan, lalu periksa semua janji."
        " Jalankan sebagai pemilik basis data, dengan web dan pekerja dihentikan."
    )
    # The database may be empty, so nothing of it can be checked first.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="folder hasil cadangkan")
        parser.add_argument("--timpa", action="store_true", help="ganti basis data yang berisi")

    def handle(self, *args: Any, **options: Any) -> None:
        """Put the backup back. Raises CommandError when it is damaged or its sums are wrong."""
        try:
            manifest = restore(options["folder"], overwrite=options["timpa"])
        except CadanganRusak as rusak:
            raise CommandError(str(rusak)) from rusak
        self.stdout.write(
            f"Cadangan versi {manifest.versi} dari {manifest.dibuat_pada} dipulihkan."
        )
        # A backup of an older version meets newer code here.
        call_command("migrate", verbosity=0, interactive=False, stdout=self.stdout)
        call_command("periksa_invarian", stdout=self.stdout)
