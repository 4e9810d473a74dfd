import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now


class JejakAudit(models.Model):
    """One act by one person on one record. Rows are only ever added.

    It names people by id only and holds no personal data (`architecture.md` 0.10), so that
    erasing a person under UU 27/2022 leaves the trail whole.
    """

    pada = models.DateTimeField(db_default=Now())
    pelaku = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    peran = models.CharField(max_length=30, blank=True)
    aksi = models.CharField(max_length=60)
    objek = models.CharField(max_length=60)
    objek_id = models.BigIntegerField()
    nomor = models.CharField("nomor objek", max_length=80, blank=True)
    dari = models.CharField(max_length=30, blank=True)
    ke = models.CharField(max_length=30, blank=True)
    data = models.JSONField(default=dict, blank=True)
    request_id = models.CharField(max_length=64, blank=True)
    asal = models.CharField("sidik asal", max_length=16, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "jejak audit"
        indexes = [
            models.Index(fields=["objek", "objek_id", "pada"], name="audit_per_objek"),
            models.Index(fields=["pelaku", "pada"], name="audit_per_pelaku"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="audit_hanya_tambah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.aksi} {self.objek}#{self.objek_id}"
