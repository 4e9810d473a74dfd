"""Write every encrypted number again under the newest of DATA_KEYS."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import models, transaction

from katalog.core.sandi_data import RahasiaField
from vendors.models import Pendaftaran, Penyedia, RekeningPenyedia

MODEL: tuple[type[models.Model], ...] = (Penyedia, Pendaftaran, RekeningPenyedia)


class Command(BaseCommand):
    help = "Sandikan ulang nomor dengan kunci terbaru di DATA_KEYS."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rewrite row by row, so that a run that is cut off may simply be run again."""
        count = 0
        for model in MODEL:
            kolom = [f.name for f in model._meta.get_fields() if isinstance(f, RahasiaField)]
            for pk in model._default_manager.values_list("pk", flat=True):
                with transaction.atomic():
                    satu = model._default_manager.select_for_update(of=("self",)).get(pk=pk)
                    satu.save(update_fields=kolom)
                count += 1
        self.stdout.write(f"{count} baris disandikan ulang.")
