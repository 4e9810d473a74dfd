from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from katalog.akun.services.pertama import angkat_superadmin
from katalog.core.errors import RuleViolation


class Command(BaseCommand):
    help = "Angkat superadmin pertama dan cetak tautan untuk membuat sandinya (30 menit)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--nama", required=True)
        parser.add_argument("--surel", required=True)
        parser.add_argument("--sk", required=True, help="nomor SK pengangkatan")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            jalur = angkat_superadmin(
                nama=options["nama"], surel=options["surel"], nomor_sk=options["sk"]
            )
        except RuleViolation as violation:
            raise CommandError(violation.message) from violation
        self.stdout.write(f"Buka dalam 30 menit: {settings.ALAMAT_SITUS}{jalur}")
