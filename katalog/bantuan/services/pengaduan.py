"""Complaints: taken from anyone, answered by the managers, followed by their ticket."""

import secrets

from django.db import transaction
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.audit.services import record
from katalog.bantuan.models import Pengaduan
from katalog.core.errors import RuleViolation

# No letters that are mistaken for each other when a ticket is read over the phone.
HURUF_TIKET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
PANJANG_TIKET = 8


@transaction.atomic
def sampaikan_pengaduan(*, kategori: str, isi: str, nama: str, kontak: str) -> Pengaduan:
    """Keep a complaint and return it with its ticket. Name and contact may be empty."""
    acak = "".join(secrets.choice(HURUF_TIKET) for _ in range(PANJANG_TIKET))
    pengaduan = Pengaduan.objects.create(
        nomor=f"PGD-{timezone.localdate().year}-{acak}",
        kategori=kategori,
        isi=isi,
        nama=nama,
        kontak=kontak,
    )
    record(actor=None, aksi="pengaduan.sampaikan", on=pengaduan, nomor=pengaduan.nomor)
    return pengaduan


@transaction.atomic
def jawab_pengaduan(*, pengaduan_id: int, actor: Pengguna, jawaban: str) -> Pengaduan:
    """Answer a complaint and close it. Raises RuleViolation `jawaban_kosong`."""
    if not jawaban.strip():
        raise RuleViolation("jawaban_kosong", "Tulis jawabannya dulu.")
    pengaduan = Pengaduan.objects.select_for_update().get(pk=pengaduan_id)
    dari = pengaduan.status
    pengaduan.jawaban = jawaban
    pengaduan.dijawab_oleh = actor
    pengaduan.status = Pengaduan.Status.SELESAI
    pengaduan.save()
    record(
        actor=actor,
        aksi="pengaduan.jawab",
        on=pengaduan,
        nomor=pengaduan.nomor,
        dari=dari,
        ke=pengaduan.status,
    )
    return pengaduan
