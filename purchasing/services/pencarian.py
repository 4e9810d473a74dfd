"""Freezing a search: what was found, in which order, at which price, at that moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from etalase.models import Produk
from etalase.selectors.harga import daftar_harga_untuk
from etalase.selectors.pencarian import RingkasPencarian
from etalase.selectors.produk import price_of
from katalog.akun.models import Pengguna
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.idempotency import once
from katalog.kebijakan.selectors import daftar_tarif
from katalog.wilayah.models import Wilayah
from purchasing.documents.surat_pesanan import canonical, sidik
from purchasing.models import PencarianTersimpan
from purchasing.selectors.hak import hari_ini, kantor_belanja

RUTE_SIMPAN = "pencarian.simpan"


@dataclass(frozen=True, slots=True)
class IsianPencarian:
    """A search in words, where goods should go, and the keys of what it found, in order."""

    satker_id: int
    ringkas: RingkasPencarian
    tujuan_id: int | None
    daftar_pk: tuple[int, ...]


def simpan_pencarian(*, actor: Pengguna, isian: IsianPencarian, kunci: UUID) -> PencarianTersimpan:
    """Keep a search as it stands now; prices are whole rupiah per unit with PPN, in its region.

    Returns the saved search. Raises RuleViolation `bukan_kewenangan` or `hasil_kosong`.
    """
    if not kantor_belanja(actor).filter(satuan_kerja=isian.satker_id).exists():
        raise RuleViolation("bukan_kewenangan", "Pencarian hanya disimpan oleh PP atau PPK.")
    if not isian.daftar_pk:
        raise RuleViolation("hasil_kosong", "Tidak ada produk yang ditemukan untuk disimpan.")

    def work() -> str:
        satu = _freeze(actor, isian)
        record(
            actor=actor,
            aksi="pencarian.simpan",
            on=satu,
            nomor=satu.kode,
            satker=isian.satker_id,
            total=satu.total,
            sidik=satu.sidik,
        )
        return satu.kode

    content = {"satker": isian.satker_id, "alamat": isian.ringkas.alamat}
    kode = once(actor_id=actor.pk, kunci=kunci, route=RUTE_SIMPAN, content=content, work=work)
    return PencarianTersimpan.objects.get(kode=kode)


def _freeze(actor: Pengguna, isian: IsianPencarian) -> PencarianTersimpan:
    sekarang = timezone.now()
    tujuan = Wilayah.objects.filter(pk=isian.tujuan_id or 0).first()
    isi = canonical(
        {
            "alamat": isian.ringkas.alamat,
            "kata": isian.ringkas.kata,
            "saringan": [{"nama": nama, "nilai": nilai} for nama, nilai in isian.ringkas.saringan],
            "tujuan": tujuan.nama if tujuan else "",
            "pada": timezone.localtime(sekarang).isoformat(),
            "total": isian.ringkas.total,
            "produk": _rows(isian.daftar_pk, tujuan, hari_ini()),
        }
    )
    return PencarianTersimpan.objects.create(
        satker_id=isian.satker_id,
        pembuat=actor,
        tujuan=tujuan,
        judul=isian.ringkas.judul[:200],
        total=isian.ringkas.total,
        isi=isi,
        sidik=sidik(isi),
        disimpan_pada=sekarang,
    )


def _rows(daftar_pk: Sequence[int], tujuan: Wilayah | None, on: date) -> list[dict[str, Any]]:
    produk = Produk.objects.select_related("versi_tayang", "penyedia").in_bulk(daftar_pk)
    urut = [produk[pk] for pk in daftar_pk if pk in produk]
    harga = daftar_harga_untuk([p.versi_tayang for p in urut if p.versi_tayang], tujuan)
    tarif = daftar_tarif(on)
    rows = []
    for urutan, satu in enumerate(urut, start=1):
        versi = satu.versi_tayang
        if versi is None:
            continue
        setempat = harga[versi.pk]
        total = None
        if setempat is not None:
            is_pkp = satu.penyedia.is_pkp
            total = price_of(versi, on, is_pkp=is_pkp, tarif=tarif, dasar=setempat.harga).total
        rows.append(
            {
                "urutan": urutan,
                "kode": satu.kode,
                "versi": versi.nomor,
                "nama": versi.nama,
                "penyedia": satu.penyedia.nama,
                "satuan": versi.satuan,
                "harga": total,
            }
        )
    return rows
