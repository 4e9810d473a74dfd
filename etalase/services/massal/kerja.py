"""A sheet from the upload to the last saved row; the worker takes it up again where it stopped."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from functools import partial
from typing import Any, cast

from celery import Task, current_app
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone

from etalase.models import BarisMassal, Etalase, UnggahanMassal
from etalase.models.massal import BERJALAN
from etalase.services.massal.arsip import tolak
from etalase.services.massal.baca import BERKAS_MAKS, Lembar, Rumus, Sel, baca_lembar
from etalase.services.massal.kolom import Kolom
from etalase.services.massal.periksa import Baris, Galat, check_lembar
from etalase.services.massal.rencana import Rencana, columns_of, pictured, plan_rows
from etalase.services.massal.terapkan import Toko, terapkan_satu
from etalase.state import StatusMassal
from katalog.akun.models import Pengguna
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.titik import titik
from katalog.kabar.isyarat import give_hint
from katalog.kabar.services import kabarkan
from katalog.kebijakan.selectors import policy_number
from katalog.unggahan.kalimat import nama_aman
from vendors.models import Penyedia

Keadaan = BarisMassal.Keadaan
SEWA = timedelta(seconds=60)
TUGAS = "etalase.periodic.kerjakan_massal"
RUMUS = "rumus"  # how a formula is kept in JSON: {"rumus": its text}
HARI = "hari"


def hint(daftar: Sequence[int]) -> None:
    """Tell the workers that these sheets wait."""
    give_hint(cast("Task[[int], object]", current_app.signature(TUGAS)), daftar)


@transaction.atomic
def terima_lembar(
    *, penyedia: Penyedia, etalase: Etalase, actor: Pengguna, berkas: "UploadedFile[bytes]"
) -> UnggahanMassal:
    """Take a sheet in and ask a worker to check it; the same file again is the same upload.

    Raises RuleViolation `bukan_kewenangan` or `lembar_ditolak`.
    """
    _is_member(penyedia, actor)
    if (berkas.size or 0) > BERKAS_MAKS:
        raise tolak("Berkas paling besar 5 MB. Bagi menjadi beberapa berkas.")
    isi: bytes = berkas.read(BERKAS_MAKS + 1)
    if not isi.strip():
        raise tolak("Berkas kosong. Isi templat, simpan, lalu kirim lagi.")
    sidik = hashlib.sha256(isi).hexdigest()
    # Two sends at once wait for each other here, so that the second finds the first.
    Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia.pk)
    sama = UnggahanMassal.objects.filter(
        penyedia=penyedia, etalase=etalase, sha256=sidik, status__in=BERJALAN
    ).first()
    if sama is not None:
        return sama
    unggahan = UnggahanMassal.objects.create(
        penyedia=penyedia,
        etalase=etalase,
        pengunggah=actor,
        nama_berkas=nama_aman(berkas.name)[:120],
        sha256=sidik,
        isi=isi,
    )
    record(
        actor=actor, aksi="massal.terima", on=unggahan, nomor=unggahan.kode,
        ke=StatusMassal.DIPERIKSA, sha256=sidik, ukuran=len(isi),
    )  # fmt: skip
    transaction.on_commit(partial(hint, [unggahan.pk]))
    return unggahan


def kerjakan(unggahan_id: int) -> None:
    """Check or save one sheet, unless it waits for nothing or another worker has it."""
    menunggu = (StatusMassal.DIPERIKSA, StatusMassal.MENYIMPAN)
    bebas = Q(disewa_sampai=None) | Q(disewa_sampai__lt=Now())
    if not UnggahanMassal.objects.filter(bebas, pk=unggahan_id, status__in=menunggu).update(
        disewa_sampai=Now() + SEWA
    ):
        return
    unggahan = UnggahanMassal.objects.select_related("penyedia", "etalase", "pengunggah").get(
        pk=unggahan_id
    )
    if unggahan.status == StatusMassal.DIPERIKSA:
        _check(unggahan)
    else:
        _save(unggahan)


def periksa_ulang(
    *, unggahan_id: int, actor: Pengguna, perbaikan: Mapping[tuple[int, str], str]
) -> None:
    """Put corrected cells in, by row and column, and check the whole sheet again.

    Raises RuleViolation `bukan_kewenangan` or `status_tidak_sesuai`.
    """
    with transaction.atomic():
        unggahan = terkunci(unggahan_id, actor, StatusMassal.SIAP)
        rows = {row.nomor: row for row in unggahan.baris.all()}
        for (nomor, kolom), tulis in perbaikan.items():
            if nomor in rows and kolom in unggahan.kepala:
                _put(rows[nomor].sel, unggahan.kepala.index(kolom), tulis)
        lembar = Lembar(
            tuple(unggahan.kepala),
            tuple((row.nomor, tuple(_cell(sel) for sel in row.sel)) for row in rows.values()),
        )
        _judge(unggahan, lembar)


@transaction.atomic
def simpan(*, unggahan_id: int, actor: Pengguna, ikut_cek: bool = False) -> None:
    """Order the good rows to be saved; `ikut_cek` takes those to be looked at along.

    Doing it twice is doing it once. Raises RuleViolation `bukan_kewenangan`,
    `status_tidak_sesuai` or `tidak_ada_baris`.
    """
    unggahan = terkunci(unggahan_id, actor, StatusMassal.SIAP, StatusMassal.MENYIMPAN)
    if unggahan.status == StatusMassal.MENYIMPAN:
        return
    if ikut_cek:
        unggahan.baris.filter(keadaan=Keadaan.CEK).update(keadaan=Keadaan.SIAP)
    if not unggahan.baris.filter(keadaan=Keadaan.SIAP).exists():
        raise RuleViolation("tidak_ada_baris", "Belum ada baris yang benar untuk disimpan.")
    _move(unggahan, StatusMassal.MENYIMPAN, actor)
    transaction.on_commit(partial(hint, [unggahan.pk]))


@transaction.atomic
def batalkan(*, unggahan_id: int, actor: Pengguna) -> None:
    """Throw a sheet away that nothing was saved of yet.

    Raises RuleViolation `bukan_kewenangan` or `status_tidak_sesuai`.
    """
    unggahan = terkunci(unggahan_id, actor, StatusMassal.SIAP, StatusMassal.DIPERIKSA)
    unggahan.baris.all().delete()
    _move(unggahan, StatusMassal.BATAL, actor)


def _check(unggahan: UnggahanMassal) -> None:
    baris_maks = policy_number("massal.baris", timezone.localdate())
    try:
        lembar = baca_lembar(bytes(unggahan.isi or b""), baris_maks=baris_maks)
        with transaction.atomic():
            unggahan = _held(unggahan, StatusMassal.DIPERIKSA)
            unggahan.kepala = list(lembar.kepala)
            BarisMassal.objects.bulk_create(
                BarisMassal(
                    unggahan=unggahan,
                    nomor=nomor,
                    sel=[_json(s) for s in sel],
                    keadaan=Keadaan.SIAP,
                )
                for nomor, sel in lembar.baris
            )
            _judge(unggahan, lembar)
            _move(unggahan, StatusMassal.SIAP, None)
            _tell(unggahan, "Hasil periksa siap", "Lihat baris yang siap dan yang salah.")
    except RuleViolation as salah:
        if salah.code != "lembar_ditolak":
            return
        with transaction.atomic():
            unggahan = _held(unggahan, StatusMassal.DIPERIKSA)
            unggahan.alasan = salah.message[:300]
            _move(unggahan, StatusMassal.DITOLAK, None)


def _judge(unggahan: UnggahanMassal, lembar: Lembar) -> None:
    """Write down for each row what it would do or what is wrong with it."""
    kolom, versi = columns_of(unggahan.etalase)
    baik, galat = check_lembar(lembar, kolom, versi=versi)
    rencana = plan_rows(
        baik, penyedia=unggahan.penyedia, etalase=unggahan.etalase, foto=unggahan.foto
    )
    menurut = {satu.baris.nomor: satu for satu in rencana}
    salah: dict[int, list[Galat]] = {}
    for satu in galat:
        salah.setdefault(satu.baris, []).append(satu)
    rows = list(unggahan.baris.all())
    sel = dict(lembar.baris)
    for row in rows:
        row.sel = [_json(s) for s in sel[row.nomor]]
        _write_down(row, menurut.get(row.nomor), salah.get(row.nomor, []))
    BarisMassal.objects.bulk_update(rows, ["sel", "keadaan", "is_baru", "perubahan", "galat"], 200)


def _write_down(row: BarisMassal, rencana: Rencana | None, salah: list[Galat]) -> None:
    salah = [*salah, *(rencana.salah if rencana else [])]
    cek = rencana.cek if rencana else []
    row.galat = [asdict(satu) for satu in (salah or cek)]
    row.keadaan = Keadaan.SALAH if salah else Keadaan.CEK if cek else Keadaan.SIAP
    row.is_baru = bool(rencana and rencana.is_baru)
    row.perubahan = rencana.perubahan if rencana else []


def _save(unggahan: UnggahanMassal) -> None:
    kolom, versi = columns_of(unggahan.etalase)
    toko = Toko(unggahan.penyedia, unggahan.etalase, unggahan.pengunggah)
    while row := unggahan.baris.filter(keadaan=Keadaan.SIAP).order_by("nomor").first():
        baik, galat = _read_again(unggahan, row, kolom, versi)
        with transaction.atomic():
            # The lease moves with each row; who lost it stops before it writes anything.
            if not UnggahanMassal.objects.filter(
                pk=unggahan.pk, status=StatusMassal.MENYIMPAN
            ).update(disewa_sampai=Now() + SEWA):
                return
            if not BarisMassal.objects.filter(pk=row.pk, keadaan=Keadaan.SIAP).update(
                **_saved(baik, galat, toko, unggahan.foto)
            ):
                return
        titik("massal.baris")
    with transaction.atomic():
        unggahan = _held(unggahan, StatusMassal.MENYIMPAN)
        _move(unggahan, StatusMassal.SELESAI, None)
        _tell(unggahan, "Unggahan selesai disimpan", "Lihat produk mana yang dikirim.")


def _read_again(
    unggahan: UnggahanMassal, row: BarisMassal, kolom: Sequence[Kolom], versi: int
) -> tuple[list[Baris], list[Galat]]:
    """Read one stored row by the schema in force now, which may be newer than the check."""
    lembar = Lembar(tuple(unggahan.kepala), ((row.nomor, tuple(map(_cell, row.sel))),))
    try:
        return check_lembar(lembar, kolom, versi=versi)
    except RuleViolation as salah:
        return [], [Galat(row.nomor, "sku", "", salah.message, "Unduh templat terbaru")]


def _saved(
    baik: Sequence[Baris], galat: list[Galat], toko: Toko, foto: Mapping[str, str]
) -> dict[str, Any]:
    if baik:
        baris = Baris(baik[0].nomor, pictured(baik[0].isi, foto))
        jadi, galat = terapkan_satu(baris, toko)
        if jadi:
            return {"keadaan": jadi, "galat": []}
    return {"keadaan": Keadaan.DITOLAK, "galat": [asdict(satu) for satu in galat]}


def _held(unggahan: UnggahanMassal, status: StatusMassal) -> UnggahanMassal:
    """Lock the sheet again; it may have been cancelled in the meantime."""
    satu = UnggahanMassal.objects.select_for_update(of=("self",)).get(pk=unggahan.pk)
    if satu.status != status:
        raise RuleViolation("status_tidak_sesuai", "Unggahan ini sudah selesai.")
    return satu


def terkunci(unggahan_id: int, actor: Pengguna, *status: StatusMassal) -> UnggahanMassal:
    """Return the sheet, locked, for a person of its shop, while it is in one of these statuses.

    Raises RuleViolation `bukan_kewenangan` or `status_tidak_sesuai`.
    """
    unggahan = UnggahanMassal.objects.select_for_update(of=("self",)).get(pk=unggahan_id)
    _is_member(unggahan.penyedia, actor)
    if unggahan.status not in status:
        raise RuleViolation(
            "status_tidak_sesuai", f"Unggahan ini {unggahan.get_status_display().lower()}."
        )
    return unggahan


def _move(unggahan: UnggahanMassal, ke: StatusMassal, actor: Pengguna | None) -> None:
    dari, unggahan.status = unggahan.status, ke
    unggahan.disewa_sampai = None
    unggahan.isi = None
    unggahan.save()
    record(actor=actor, aksi=f"massal.{ke}", on=unggahan, nomor=unggahan.kode, dari=dari, ke=ke)


def _tell(unggahan: UnggahanMassal, judul: str, isi: str) -> None:
    kabarkan(
        topik="produk.massal",
        peristiwa=f"massal/{unggahan.pk}/{unggahan.status}",
        penerima=[unggahan.pengunggah],
        judul=f"{judul}: {unggahan.nama_berkas}",
        isi=isi,
        url=reverse("etalase:toko-unggah-satu", args=[unggahan.kode]),
        rujukan={"massal": unggahan.pk},
        surel=False,
    )


def _is_member(penyedia: Penyedia, actor: Pengguna) -> None:
    if not actor.keanggotaan.filter(penyedia=penyedia, berakhir_pada=None).exists():
        raise RuleViolation("bukan_kewenangan", "Produk toko ini diunggah oleh penyedianya.")


def _put(sel: list[Any], urut: int, tulis: str) -> None:
    sel.extend([None] * (urut + 1 - len(sel)))
    sel[urut] = tulis.strip() or None


def _json(sel: Sel) -> Any:
    """Keep a cell so that it comes back as what it was."""
    if isinstance(sel, Rumus):
        return {RUMUS: str(sel)}
    return {HARI: sel.isoformat()} if isinstance(sel, date) else sel


def _cell(sel: Any) -> Sel:
    if isinstance(sel, dict):
        return Rumus(sel[RUMUS]) if RUMUS in sel else date.fromisoformat(sel[HARI])
    return cast(Sel, sel)
