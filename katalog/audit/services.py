from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models

from katalog.audit.konteks import asal, request_id
from katalog.audit.models import JejakAudit


def record(
    *,
    actor: AbstractBaseUser | None,
    aksi: str,
    on: models.Model,
    nomor: str = "",
    peran: str = "",
    dari: str = "",
    ke: str = "",
    **data: Any,
) -> JejakAudit:
    """Add one row to the trail, in the transaction of the act it tells of.

    `actor` is None when the system itself acts. `data` holds ids, amounts in rupiah, hashes and
    reasons' codes; never names, addresses or numbers of persons.
    """
    return JejakAudit.objects.create(
        pelaku_id=actor.pk if actor else None,
        peran=peran,
        aksi=aksi,
        objek=on._meta.label_lower,
        objek_id=on.pk,
        nomor=nomor,
        dari=dari,
        ke=ke,
        data=data,
        request_id=request_id(),
        asal=asal(),
    )
