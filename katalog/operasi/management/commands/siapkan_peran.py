from typing import Any

from django.core.management.base import BaseCommand

from katalog.operasi.peran import PERAN_APLIKASI, grant_all


class Command(BaseCommand):
    help = "Buat peran basis data untuk aplikasi dan beri haknya. Jalankan sesudah migrate."

    def handle(self, *args: Any, **options: Any) -> None:
        jumlah = grant_all()
        self.stdout.write(f"Peran {PERAN_APLIKASI}: hak diberikan atas {jumlah} tabel.")
