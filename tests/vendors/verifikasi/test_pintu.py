"""Every status, act and role once more, through the door and against the database."""

import pytest
from django.db import transaction

from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from tests.purchasing.pabrik import buat_orang, buat_penyedia
from tests.vendors.test_state import ALLOWED
from tests.vendors.verifikasi.pabrik import usul
from vendors.models import Keanggotaan, Penyedia, Sanksi
from vendors.services.perkara import TemuanBaru
from vendors.services.sanksi import usulkan_sanksi
from vendors.services.verifikasi import perform_aksi
from vendors.state import AKSI_SANKSI, AKSI_SISTEM, USAHA, Aksi, Status

pytestmark = pytest.mark.django_db
PERAN = (
    Peran.PEMILIK_PENYEDIA,
    Peran.STAF_PENYEDIA,
    Peran.PENGELOLA,
    Peran.KEPALA_UKPBJ,
    Peran.PENELAAH,
    Peran.APIP,
    Peran.PENDAMPING,
    Peran.SUPERADMIN,
)
JENIS = {aksi: jenis for jenis, aksi in AKSI_SANKSI.items()}


class Batal(Exception):
    """Thrown to undo what a step did, so that the next finds the same world."""


@pytest.fixture
def orang():
    return {
        p: buat_orang(peran=p if p in PERAN and p not in USAHA else None)
        for p in (*PERAN, "orang biasa")
    }


def langkah(penyedia, aksi, actor, sanksi):
    """Do one act as far as the door lets it; return the status after it, or the refusal's code."""
    try:
        with transaction.atomic():
            segar = sanksi and Sanksi.objects.select_related("dasar").get(pk=sanksi.pk)
            lain = {"sanksi": segar, "temuan": [TemuanBaru("nib", "nib-dicabut")]}
            perform_aksi(
                penyedia_id=penyedia.pk, aksi=aksi, actor=actor, alasan="Alasan uji.", **lain
            )
            penyedia.refresh_from_db()
            jejak = JejakAudit.objects.filter(aksi=f"penyedia.{aksi}").latest("pk")
            raise Batal(penyedia.status, jejak.ke)
    except Batal as selesai:
        status, tercatat = selesai.args
        assert status == tercatat
        return status
    except RuleViolation as violation:
        return violation.code


@pytest.mark.parametrize("dari", [s.value for s in Status])
def test_the_door_opens_exactly_where_the_table_says(dari, orang):
    penyedia = buat_penyedia()
    for peran in USAHA:
        Keanggotaan.objects.create(penyedia=penyedia, pengguna=orang[peran], peran=peran)
    pengusul = buat_orang(peran=Peran.PENGELOLA)
    for aksi in (a for a in Aksi if a not in AKSI_SISTEM):
        with transaction.atomic():
            sanksi = None
            if aksi in JENIS:
                sanksi = usulkan_sanksi(actor=pengusul, usul=usul(penyedia, JENIS[aksi]))
            Penyedia.objects.filter(pk=penyedia.pk).update(status=dari)
            for peran, satu in orang.items():
                hasil = langkah(penyedia, aksi, satu, sanksi)
                harapan = ALLOWED.get((dari, aksi.value, str(peran)))
                tolak = {"status_tidak_sesuai", "bukan_kewenangan"}
                assert hasil == harapan if harapan else hasil in tolak, (aksi, peran, hasil)
            if sanksi:
                sanksi.dicabut_pada = sanksi.created_at
                sanksi.save()


def test_nobody_does_what_the_calendar_does(orang):
    for dari in Status:
        penyedia = buat_penyedia(status=dari)
        for aksi in AKSI_SISTEM:
            for satu in orang.values():
                assert langkah(penyedia, aksi, satu, None) in (
                    "status_tidak_sesuai",
                    "bukan_kewenangan",
                )
