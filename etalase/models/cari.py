"""What the search engine needs of the database: a log of changes, built indexes, synonyms."""

from typing import Any

from django.db import models
from django.db.models import Q

from etalase.models.etalase import Etalase


class Xid8Field(models.BigIntegerField):  # type: ignore[type-arg]
    """The number of a transaction, as PostgreSQL counts them; it never wraps around."""

    def db_type(self, connection: Any) -> str:
        return "xid8"


class PerubahanCari(models.Model):
    """One thing that searches must read again. Written by triggers, in the change's transaction.

    The number of the transaction tells a reader which changes its own snapshot could not see; no
    sequence does, because transactions do not commit in the order in which they count.
    """

    class Jenis(models.TextChoices):
        PRODUK = "p", "Produk"
        PENYEDIA = "v", "Penyedia"
        ETALASE = "e", "Etalase, skema, atau padanan kata"

    xid = Xid8Field(db_default=models.Func(function="pg_current_xact_id"))
    jenis = models.CharField(max_length=1, choices=Jenis)
    objek = models.BigIntegerField()

    class Meta:
        verbose_name = verbose_name_plural = "perubahan cari"
        indexes = [models.Index(fields=["xid"], name="perubahan_cari_xid")]

    def __str__(self) -> str:
        return f"{self.jenis}{self.objek}"


class IndeksCari(models.Model):
    """One built index: where its file is, and the snapshot of the database it was read in."""

    berkas = models.CharField(max_length=200)
    snapshot = models.TextField()
    filenode = models.BigIntegerField("asal tabel produk")
    jumlah = models.PositiveIntegerField()
    dibuat_pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "indeks cari"

    def __str__(self) -> str:
        return self.berkas


class PadananKata(models.Model):
    """Another word for the same thing, everywhere or in one etalase: who writes one finds both."""

    kata = models.CharField(max_length=60, help_text="Kata yang diketik orang, mis. bangku")
    padanan = models.CharField(max_length=60, help_text="Kata di nama produk, mis. kursi")
    etalase = models.ForeignKey(
        Etalase,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="padanan_kata",
        help_text="Kosongkan bila berlaku di semua etalase.",
    )

    is_dipakai = models.BooleanField(
        "dipakai", default=True, help_text="Hapus centang bila padanan ini menyesatkan."
    )

    class Meta:
        verbose_name = verbose_name_plural = "padanan kata"
        ordering = ["kata", "padanan"]
        constraints = [
            models.UniqueConstraint(
                fields=["kata", "padanan", "etalase"],
                nulls_distinct=False,
                name="padanan_kata_sekali",
            ),
            models.CheckConstraint(
                condition=~Q(kata="") & ~Q(padanan="") & ~Q(kata=models.F("padanan")),
                name="padanan_kata_dua_kata",
                violation_error_message="Padanan harus kata lain.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kata} = {self.padanan}"
