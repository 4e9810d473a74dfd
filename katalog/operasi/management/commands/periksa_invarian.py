import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from katalog.operasi.invarian import ATURAN, langgar


class Command(BaseCommand):
    help = "Hitung ulang semua janji basis data; kode keluar bukan nol bila ada yang dilanggar."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="tulis hasil sebagai JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one sentence per broken promise. Raises CommandError when there is any."""
        found = langgar()
        if options["json"]:
            self.stdout.write(json.dumps([asdict(satu) for satu in found], ensure_ascii=False))
        else:
            for satu in found:
                self.stdout.write(str(satu))
        if found:
            raise CommandError(f"{len(found)} dari {len(ATURAN)} janji dilanggar.")
        if not options["json"]:
            self.stdout.write(f"{len(ATURAN)} janji diperiksa, semuanya ditepati.")
