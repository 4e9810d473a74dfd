import argparse
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.demo.pengisi.dunia import Ukuran
from katalog.demo.pengisi.isi import DuniaRusak, fill
from katalog.wilayah.models import Instansi

TERBANYAK = 1_000_000


def count_up_to(terbanyak: int) -> Any:
    """Return a reader of whole numbers from 0 (or 1 for people) to an upper bound."""

    def read(teks: str) -> int:
        angka = int(teks)
        if not 0 <= angka <= terbanyak:
            raise argparse.ArgumentTypeError(f"harus dari 0 sampai {terbanyak}")
        return angka

    return read


class Command(BaseCommand):
    help = "Isi basis data kosong dengan dunia demo: Jawa Timur yang seluruh isinya rekaan."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--produk", type=count_up_to(TERBANYAK), default=10_000)
        parser.add_argument("--pesanan", type=count_up_to(50_000), default=2_000)
        parser.add_argument("--opd", type=count_up_to(40), default=40, help="paling sedikit 3")
        parser.add_argument("--penyedia", type=count_up_to(9_000), default=400)
        parser.add_argument("--benih", type=int, default=2026)
        parser.add_argument("--tanpa-gambar", action="store_true")
        parser.add_argument(
            "--sekarang",
            type=datetime.fromisoformat,
            help="saat yang dianggap kini, dengan zona, agar dua pengisian sama persis",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.MODE_DEMO:
            raise CommandError("Dunia demo hanya untuk MODE_DEMO=1.")
        if Instansi.objects.exists() or Pengguna.objects.exists():
            raise CommandError("Basis data ini sudah berisi. Dunia demo hanya untuk yang kosong.")
        try:
            fill(_size(options), self._tell)
        except DuniaRusak as rusak:
            raise CommandError(f"Dunia demo melanggar invarian:\n{rusak}") from rusak

    def _tell(self, nama: str, banyak: int, detik: float) -> None:
        angka = f"{banyak:,}".replace(",", ".")
        self.stdout.write(f"  {nama:<18} {angka:>10} {detik:7.1f} detik")
        self.stdout.flush()


def _size(options: dict[str, Any]) -> Ukuran:
    if options["opd"] < 3 or options["penyedia"] < 1:
        raise CommandError("Perlu paling sedikit 3 OPD dan 1 penyedia.")
    sekarang = options["sekarang"] or timezone.now()
    if timezone.is_naive(sekarang):
        raise CommandError("--sekarang perlu zona waktu, misalnya 2026-11-23T10:00+07:00.")
    return Ukuran(
        produk=options["produk"],
        pesanan=options["pesanan"],
        opd=options["opd"],
        penyedia=options["penyedia"],
        benih=options["benih"],
        sekarang=sekarang.replace(microsecond=0),
        bergambar=not options["tanpa_gambar"],
    )
