from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from katalog.core.errors import RuleViolation
from purchasing.gateways.sirup import SirupGagal
from purchasing.selectors.hak import find_kantor, hari_ini
from purchasing.services.rup.tarik import tarik_rup


class Command(BaseCommand):
    help = "Tarik RUP satu kantor dari SiRUP. Dengan --uji hanya memeriksa."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--satker", required=True, help="kode atau singkatan kantor")
        parser.add_argument("--tahun", type=int, default=0, help="tahun anggaran, bawaan tahun ini")
        parser.add_argument("--uji", action="store_true", help="periksa saja, tidak menyimpan")

    def handle(self, *args: Any, **options: Any) -> None:
        satker = find_kantor(options["satker"])
        if satker is None:
            raise CommandError(f"Kantor {options['satker']} tidak ada.")
        tahun = options["tahun"] or hari_ini().year
        try:
            tarikan = tarik_rup(satker=satker, tahun=tahun, uji=options["uji"])
        except SirupGagal as gagal:
            raise CommandError(str(gagal)) from gagal
        except RuleViolation as salah:
            raise CommandError(salah.message) from salah
        for hasil in tarikan.hasil:
            for c in hasil.semua_catatan:
                tanda = "DITOLAK" if c.is_ditolak else "catatan"
                self.stdout.write(f"{tanda} RUP {c.kode or '-'} {c.kolom}: {c.masalah}.")
            self.stdout.write(
                f"{hasil.bentuk}: {hasil.baru} baru, {hasil.ubah} diubah, {hasil.sama} tetap,"
                f" {hasil.ditolak} ditolak."
            )
        kata = "diperiksa, belum disimpan" if options["uji"] else "ditarik"
        self.stdout.write(f"{tarikan.baris} RUP tahun {tahun} {kata}.")
