from typing import Any

from django.core.management.base import BaseCommand

from katalog.operasi.retensi import apply_retention


class Command(BaseCommand):
    help = "Hapus atau samarkan data yang melewati masa simpannya. Jalankan sebagai pemilik."

    def handle(self, *args: Any, **options: Any) -> None:
        for kelompok, jumlah in apply_retention().items():
            self.stdout.write(f"{kelompok:<28} {jumlah}")
