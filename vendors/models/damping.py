from django.conf import settings
from django.db import models
from django.db.models import F, Q

from katalog.core.models import Timestamped
from vendors.models.penyedia import Penyedia


class IzinDamping(Timestamped):
    """A vendor lets one mentor look over the shoulder: read-only, for minutes, ended at any time.

    The six digits are kept as a keyed hash; whoever holds them and the role opens the consent once.
    """

    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="izin_damping")
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    sidik_kode = models.CharField(max_length=64)
    kode_sampai = models.DateTimeField()
    pendamping = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="izin_damping",
    )
    lihat_sampai = models.DateTimeField(null=True, blank=True)
    diakhiri_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "izin pendampingan"
        constraints = [
            models.CheckConstraint(
                condition=Q(pendamping=None, lihat_sampai=None)
                | Q(pendamping__isnull=False, lihat_sampai__isnull=False),
                name="izin_damping_terbuka_berbatas",
            ),
            models.CheckConstraint(
                condition=Q(pendamping=None) | ~Q(pendamping=F("dibuat_oleh")),
                name="izin_damping_orang_lain",
            ),
            models.UniqueConstraint(
                fields=["penyedia"],
                condition=Q(diakhiri_pada=None),
                name="izin_damping_satu_terbuka",
            ),
        ]
        indexes = [
            models.Index(
                fields=["pendamping"],
                condition=Q(diakhiri_pada=None),
                name="izin_damping_berjalan",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.penyedia}, {self.kode_sampai:%d-%m-%Y %H.%M}"


class TandaDamping(models.Model):
    """What a mentor points at: look at this part. He never types for the vendor."""

    izin = models.ForeignKey(IzinDamping, models.PROTECT, related_name="tanda")
    halaman = models.CharField(max_length=200)
    catatan = models.CharField(max_length=200)
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "tanda pendampingan"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.catatan
