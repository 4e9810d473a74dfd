"""Applies a judged file: one transaction, judged again under locks, every change written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from etalase.services.massal.arsip import tolak
from etalase.services.massal.baca import BERKAS_MAKS
from katalog.akun.models import Pengguna, Penugasan, SatuanKerja
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.locks import hold_for_share
from katalog.core.titik import titik
from katalog.unggahan.kalimat import nama_aman
from purchasing.models import ImporRup, MakRup, PaguSaldo, PaketRup, PerubahanRup
from purchasing.selectors.hak import PERAN_IMPOR_RUP, hari_ini
from purchasing.services.rup.nilai import Keadaan, Mak, Putusan, nilai
from purchasing.services.rup.periksa import Hasil, kini_untuk, periksa_berkas

SEKALI = 500
FAKTA_RUP = (
    "nama", "jenis", "pagu", "sumber_dana", "mak", "is_epurchasing", "is_terumumkan", "is_aktif",
    "is_ukm", "is_pdn", "is_pra_dpa", "lokasi", "mulai_pemilihan", "selesai_kontrak",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asal:
    """Where a file comes from, and who sends it; nobody for a command or the clock."""

    satker: SatuanKerja
    actor: Pengguna | None
    sumber: ImporRup.Sumber
    nama: str


def terima_berkas(
    *, satker: SatuanKerja, actor: Pengguna, berkas: "UploadedFile[bytes]"
) -> ImporRup:
    """Judge a file once and keep it until the person says to save it.

    A file of the same person that still waited is dropped. Raises RuleViolation
    `bukan_kewenangan` or `lembar_ditolak`.
    """
    if (berkas.size or 0) > BERKAS_MAKS:
        raise tolak("Berkas paling besar 5 MB. Bagi menjadi beberapa berkas.")
    isi: bytes = berkas.read(BERKAS_MAKS + 1)
    hasil = periksa_berkas(isi, satker=satker, hari=hari_ini())
    with transaction.atomic():
        pegang_kantor(satker, actor)
        ImporRup.objects.filter(
            satker=satker, pelaku=actor, status=ImporRup.Status.MENUNGGU
        ).update(status=ImporRup.Status.BATAL, isi=None)
        return ImporRup.objects.create(
            satker=satker,
            pelaku=actor,
            sumber=ImporRup.Sumber.BERKAS,
            nama_berkas=nama_aman(berkas.name)[:120] or "berkas",
            sha256=hasil.sidik,
            isi=isi,
        )


def batalkan_basi(batas: datetime) -> int:
    """Drop the files that nobody saved since before `batas`; returns how many."""
    basi = ImporRup.objects.filter(status=ImporRup.Status.MENUNGGU, created_at__lt=batas)
    return basi.update(status=ImporRup.Status.BATAL, isi=None)


def simpan_impor(*, kode: str, satker: SatuanKerja, actor: Pengguna) -> ImporRup:
    """Apply a file that waits; a repeated call changes nothing and returns the same import.

    Raises RuleViolation `bukan_kewenangan`, `impor_tidak_ada` or `impor_diganti`.
    """
    menunggu = ImporRup.objects.filter(kode=kode, satker=satker, pelaku=actor).first()
    if menunggu is None:
        raise RuleViolation("impor_tidak_ada", "Berkas ini tidak ada. Unggah lagi.")
    hasil = None
    if menunggu.isi is not None:
        hasil = periksa_berkas(bytes(menunggu.isi), satker=satker, hari=hari_ini())
    titik("rup.diperiksa")
    with transaction.atomic():
        pegang_kantor(satker, actor)
        impor = ImporRup.objects.select_for_update(of=("self",)).get(pk=menunggu.pk)
        if impor.status == ImporRup.Status.DITERAPKAN:
            return impor
        if impor.status == ImporRup.Status.BATAL or hasil is None:
            raise RuleViolation("impor_diganti", "Berkas ini sudah diganti. Unggah lagi.")
        return _apply(impor, hasil, satker, actor)


@transaction.atomic
def terapkan(hasil: Hasil, *, asal: Asal) -> ImporRup:
    """Apply a judged file at once, for a command or the clock. Returns the import."""
    pegang_kantor(asal.satker, asal.actor)
    impor = ImporRup(
        satker=asal.satker,
        pelaku=asal.actor,
        sumber=asal.sumber,
        nama_berkas=asal.nama[:120],
        sha256=hasil.sidik,
    )
    return _apply(impor, hasil, asal.satker, asal.actor)


def pegang_kantor(satker: SatuanKerja, actor: Pengguna | None) -> None:
    """Keep the person's right from ending, and let one change of an office's budget wait.

    Nobody is the clock or a command. Raises RuleViolation `bukan_kewenangan`.
    """
    if actor is not None:
        tugas = Penugasan.objects.berlaku(hari_ini()).filter(
            pengguna=actor, satuan_kerja=satker, peran__in=PERAN_IMPOR_RUP
        )
        hold_for_share("akun_penugasan", list(tugas.values_list("pk", flat=True)))
        if not tugas.exists():
            raise RuleViolation(
                "bukan_kewenangan", "RUP diimpor oleh PPK atau Admin OPD kantor itu sendiri."
            )
    SatuanKerja.objects.select_for_update(no_key=True, of=("self",)).get(pk=satker.pk)


def _apply(impor: ImporRup, hasil: Hasil, satker: SatuanKerja, actor: Pengguna | None) -> ImporRup:
    kini = kini_untuk(hasil.baris, satker.pk, kunci=True)
    titik("rup.terkunci")
    hasil.putusan = [nilai(satu, kini.get(satu.kunci), satker.pk) for satu in hasil.baris]
    impor.status, impor.isi, impor.diterapkan_pada = (
        ImporRup.Status.DITERAPKAN,
        None,
        timezone.now(),
    )
    impor.baru, impor.ubah, impor.sama, impor.ditolak = (
        hasil.baru,
        hasil.ubah,
        hasil.sama,
        hasil.ditolak,
    )
    impor.save()
    rups = _insert([p for p in hasil.putusan if p.keadaan is Keadaan.BARU], satker)
    rups |= _update([p for p in hasil.putusan if p.keadaan is Keadaan.UBAH])
    PerubahanRup.objects.bulk_create(
        (
            PerubahanRup(
                rup=rups[putusan.baris.kunci],
                impor=impor,
                pelaku=actor,
                kolom=kolom,
                lama=lama[:300],
                baru=baru[:300],
                sidik_berkas=hasil.sidik,
            )
            for putusan in hasil.putusan
            if putusan.baris.kunci in rups
            for kolom, lama, baru in putusan.perubahan
        ),
        batch_size=SEKALI,
    )
    titik("rup.diterapkan")
    record(
        actor=actor,
        aksi="rup.impor",
        on=impor,
        nomor=impor.kode,
        peran="" if actor else Peran.SISTEM,
        ke=impor.status,
        sha256=hasil.sidik,
        baru=impor.baru,
        ubah=impor.ubah,
        ditolak=impor.ditolak,
    )
    return impor


Menurut = dict[tuple[int | None, str], PaketRup]


def _insert(putusan: Sequence[Putusan], satker: SatuanKerja) -> Menurut:
    rups = [
        PaketRup(
            kode_rup=p.baris.kode,
            tahun=p.baris.tahun or 0,
            satker=satker,
            mak=_largest([baru for _, baru in p.mak]),
            **p.isi,
        )
        for p in putusan
    ]
    PaketRup.objects.bulk_create(rups, batch_size=SEKALI)
    PaguSaldo.objects.bulk_create(
        [PaguSaldo(rup=rup, pagu=rup.pagu) for rup in rups], batch_size=SEKALI
    )
    _write_budget(
        [(rup, lama, baru) for p, rup in zip(putusan, rups, strict=True) for lama, baru in p.mak]
    )
    return {p.baris.kunci: rup for p, rup in zip(putusan, rups, strict=True)}


def _update(putusan: Sequence[Putusan]) -> Menurut:
    rups: Menurut = {}
    saldo = []
    for p in putusan:
        kini = p.kini
        if kini is None:
            continue
        rups[p.baris.kunci] = rup = kini.rup
        for nama, isi in p.isi.items():
            setattr(rup, nama, isi)
        if "pagu" in p.isi:
            kini.saldo.pagu = p.isi["pagu"]
            saldo.append(kini.saldo)
    # Only the ceiling: the counters move by conditional updates alone.
    PaguSaldo.objects.bulk_update(saldo, ["pagu"], batch_size=SEKALI)
    _write_budget([(p.kini.rup, lama, baru) for p in putusan if p.kini for lama, baru in p.mak])
    for p in putusan:
        if p.kini and p.mak:
            disentuh = {lama.pk for lama, _ in p.mak if lama}
            sisanya = [
                Mak(m.mak, m.mak_asli, m.sumber_dana, m.pagu)
                for m in p.kini.mak
                if m.pk not in disentuh
            ]
            p.kini.rup.mak = _largest([*sisanya, *(baru for _, baru in p.mak)])
    sekarang = timezone.now()
    for rup in rups.values():
        rup.updated_at = sekarang
    PaketRup.objects.bulk_update(list(rups.values()), [*FAKTA_RUP, "updated_at"], batch_size=SEKALI)
    return rups


def _write_budget(daftar: Sequence[tuple[PaketRup, MakRup | None, Mak]]) -> None:
    lama = []
    for _, ada, baru in daftar:
        if ada is not None:
            ada.mak, ada.mak_asli = baru.mak, baru.asli
            ada.sumber_dana, ada.pagu = baru.sumber_dana, baru.pagu or 0
            lama.append(ada)
    MakRup.objects.bulk_update(
        sorted(lama, key=lambda m: m.pk),
        ["mak", "mak_asli", "sumber_dana", "pagu"],
        batch_size=SEKALI,
    )
    MakRup.objects.bulk_create(
        [
            MakRup(
                rup=rup,
                mak=baru.mak,
                mak_asli=baru.asli,
                sumber_dana=baru.sumber_dana,
                pagu=baru.pagu or 0,
            )
            for rup, ada, baru in daftar
            if ada is None
        ],
        batch_size=SEKALI,
    )


def _largest(daftar: Sequence[Mak]) -> str:
    besar: Any = max(daftar, key=lambda m: (m.pagu or 0, m.mak), default=None)
    return besar.mak if besar else ""


def periksa_impor(impor: ImporRup, *, hari: date) -> Hasil | None:
    """Judge a waiting file anew for its page; None when it waits no more."""
    if impor.isi is None:
        return None
    return periksa_berkas(bytes(impor.isi), satker=impor.satker, hari=hari)
