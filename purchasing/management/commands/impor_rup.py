from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from etalase.services.massal.baca import BERKAS_MAKS
from katalog.core.errors import RuleViolation
from purchasing.models import ImporRup
from purchasing.selectors.hak import find_kantor, hari_ini
from purchasing.services.rup.periksa import periksa_berkas
from purchasing.services.rup.terap import Asal, terapkan


class Command(BaseCommand):
    help = "Impor RUP satu kantor dari berkas .csv atau .xlsx. Dengan --uji hanya memeriksa."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("berkas", type=Path)
        parser.add_argument("--satker", required=True, help="kode atau singkatan kantor")
        parser.add_argument("--uji", action="store_true", help="periksa saja, tidak menyimpan")

    def handle(self, *args: Any, **options: Any) -> None:
        satker = find_kantor(options["satker"])
        if satker is None:
            raise CommandError(f"Kantor {options['satker']} tidak ada.")
        berkas: Path = options["berkas"]
        try:
            with berkas.open("rb") as isi:
                mentah = isi.read(BERKAS_MAKS + 1)
            hasil = periksa_berkas(mentah, satker=satker, hari=hari_ini())
        except OSError as salah:
            raise CommandError(f"Berkas tidak terbaca: {salah.strerror}") from salah
        except RuleViolation as salah:
            raise CommandError(salah.message) from salah
        if not options["uji"]:
            asal = Asal(satker, None, ImporRup.Sumber.PERINTAH, berkas.name)
            terapkan(hasil, asal=asal)
        for c in hasil.semua_catatan:
            tanda = "DITOLAK" if c.is_ditolak else "catatan"
            self.stdout.write(
                f"{tanda} baris {c.baris} RUP {c.kode or '-'} {c.kolom}: {c.masalah}. {c.perbaiki}."
            )
        kata = "Akan ada" if options["uji"] else "Disimpan"
        self.stdout.write(
            f"{kata}: {hasil.baru} baru, {hasil.ubah} diubah, {hasil.sama} tetap,"
            f" {hasil.ditolak} ditolak, {hasil.kantor_lain} baris kantor lain."
        )
