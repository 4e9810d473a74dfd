from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from katalog.operasi.peran import PERAN_APLIKASI, grant_all


class Command(BaseCommand):
    help = "Sebagai pemilik basis data: jalankan migrasi, lalu beri peran aplikasi haknya."

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate and grant in one step, so that no new table is left without rights."""
        call_command("migrate", interactive=False, skip_checks=True, stdout=self.stdout)
        self.stdout.write(f"Peran {PERAN_APLIKASI}: {grant_all()} tabel.")
