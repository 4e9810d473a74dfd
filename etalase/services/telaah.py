"""Writing a study: its parts, its requirements, and a start from another one or a template."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from etalase.models import (
    Atribut,
    Etalase,
    KategoriTelaah,
    PersyaratanEtalase,
    SkemaAtribut,
    Telaah,
    TemplatTelaah,
)
from etalase.state import PENYUSUN, StatusEtalase, StatusTelaah
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.audit.services import record
from katalog.core.errors import RuleViolation

BIDANG = (
    *("uraian", "kata_kunci", "tipe_pelaku_usaha", "kbli", "harga_cakupan", "harga_dasar"),
    *("harga_bawah", "harga_atas", "satuan", "kbki_dari", "kbki_sampai"),
)
# What another etalase's study gives to a new one: its background stays its own.
BISA_DISALIN = tuple(nama for nama in BIDANG if nama not in ("uraian", "kata_kunci"))
SYARAT = ("kode", "label", "kelompok", "jenis_dokumen", "is_wajib", "punya_masa_berlaku")
ATRIBUT = (
    *("kode", "nama", "tipe", "satuan", "pilihan", "is_wajib"),
    *("is_saring", "is_banding", "urutan"),
)
PISAH = ">"


@dataclass(frozen=True, slots=True)
class IsianTelaah:
    """Parts of a study; `bidang` holds the fields that are written, None leaves a list alone.

    A category is written as a path such as `Jalan > Aspal`.
    """

    bidang: Mapping[str, Any] = field(default_factory=dict)
    kategori: Sequence[str] | None = None
    persyaratan: Sequence[Mapping[str, Any]] | None = None


@transaction.atomic
def simpan_telaah(*, etalase_id: int, actor: Pengguna, isian: IsianTelaah) -> Telaah:
    """Write parts of the study that is being drawn up, which is begun if there is none.

    Raises RuleViolation `bukan_kewenangan` or `telaah_tidak_terbuka`.
    """
    telaah = open_telaah(etalase_id, actor)
    for nama in BIDANG:
        if nama in isian.bidang:
            setattr(telaah, nama, isian.bidang[nama])
    telaah.save()
    if isian.kategori is not None:
        write_kategori(telaah, isian.kategori)
    if isian.persyaratan is not None:
        write_persyaratan(telaah, isian.persyaratan)
    record(actor=actor, aksi="telaah.simpan", on=telaah, versi=telaah.versi)
    return telaah


def open_telaah(etalase_id: int, actor: Pengguna) -> Telaah:
    """Return the version that may be written now, locked with its etalase.

    Raises RuleViolation `bukan_kewenangan` or `telaah_tidak_terbuka`.
    """
    if PENYUSUN.isdisjoint(peran_semua(actor)):
        raise RuleViolation("bukan_kewenangan", "Telaah disusun oleh penelaah atau pengelola.")
    etalase = Etalase.objects.select_for_update(of=("self",)).get(pk=etalase_id)
    telaah = Telaah.objects.filter(etalase=etalase, status=StatusTelaah.DISUSUN).first()
    if telaah is None and etalase.status == StatusEtalase.PENELAAHAN:
        return begin_telaah(etalase)
    if telaah is None:
        raise RuleViolation("telaah_tidak_terbuka", "Telaah ini tidak sedang disusun.")
    return telaah


def begin_telaah(etalase: Etalase) -> Telaah:
    """Add the next version of a study: empty the first time, a copy of the last one after that."""
    lama = Telaah.objects.filter(etalase=etalase).order_by("-versi").first()
    terakhir = Telaah.objects.filter(etalase=etalase).aggregate(n=Max("versi"))["n"] or 0
    usulan = getattr(etalase, "usulan", None)
    baru = Telaah.objects.create(
        etalase=etalase, versi=terakhir + 1, uraian=usulan.uraian if usulan else ""
    )
    if lama is not None:
        _copy(lama, baru, BIDANG)
    return baru


@transaction.atomic
def salin_telaah(
    *,
    etalase_id: int,
    actor: Pengguna,
    sumber: Telaah | None = None,
    templat: TemplatTelaah | None = None,
) -> Telaah:
    """Fill the requirements and profile from another study or a template, the schema if empty.

    Raises RuleViolation `sumber_kosong`, `bukan_kewenangan` or `telaah_tidak_terbuka`.
    """
    telaah = open_telaah(etalase_id, actor)
    if sumber is not None and sumber.pk != telaah.pk:
        _copy(sumber, telaah, BISA_DISALIN)
        skema = sumber.etalase.skema.filter(is_berlaku=True).first()
        _give_schema(telaah.etalase, list(skema.atribut.values(*ATRIBUT)) if skema else [])
    elif templat is not None:
        _from_template(templat.isi, telaah)
    else:
        raise RuleViolation("sumber_kosong", "Pilih etalase atau templat yang disalin.")
    asal = {"templat": templat.kode} if templat else {"telaah": sumber.pk if sumber else None}
    record(actor=actor, aksi="telaah.salin", on=telaah, versi=telaah.versi, **asal)
    return telaah


def _copy(dari: Telaah, ke: Telaah, bidang: Iterable[str]) -> None:
    for nama in bidang:
        setattr(ke, nama, getattr(dari, nama))
    ke.save()
    write_kategori(ke, jalur_kategori(dari))
    write_persyaratan(ke, list(dari.persyaratan.values(*SYARAT)))


def _from_template(isi: Mapping[str, Any], ke: Telaah) -> None:
    for nama in BIDANG:
        if nama in isi and (nama != "uraian" or not ke.uraian):
            setattr(ke, nama, isi[nama])
    ke.save()
    write_kategori(ke, isi["kategori"])
    write_persyaratan(ke, isi["persyaratan"])
    _give_schema(ke.etalase, isi["atribut"])


def _give_schema(etalase: Etalase, atribut: Sequence[Mapping[str, Any]]) -> None:
    """Put the key specs into an etalase that has none; a schema with specs is left as it is."""
    if not atribut or Atribut.objects.filter(skema__etalase=etalase).exists():
        return
    skema = etalase.skema.filter(is_berlaku=True).first()
    skema = skema or SkemaAtribut.objects.create(etalase=etalase)
    Atribut.objects.bulk_create(Atribut(skema=skema, **satu) for satu in atribut)


def jalur_kategori(telaah: Telaah) -> list[str]:
    """Return every category as its path from the top, in order."""
    semua = list(telaah.kategori.all())
    per_pk = {satu.pk: satu for satu in semua}

    def path(satu: KategoriTelaah) -> str:
        induk = per_pk.get(satu.induk_id or 0)
        return f"{path(induk)} {PISAH} {satu.nama}" if induk else satu.nama

    return [path(satu) for satu in semua]


def write_kategori(telaah: Telaah, jalur: Iterable[str]) -> None:
    """Put these paths in the place of the categories there were."""
    telaah.kategori.all().delete()
    ada: dict[tuple[str, ...], KategoriTelaah] = {}
    for baris in jalur:
        bagian = tuple(kata.strip()[:80] for kata in baris.split(PISAH) if kata.strip())
        for n in range(1, len(bagian) + 1):
            if bagian[:n] not in ada:
                ada[bagian[:n]] = KategoriTelaah.objects.create(
                    telaah=telaah,
                    induk=ada.get(bagian[: n - 1]),
                    nama=bagian[n - 1],
                    urutan=len(ada),
                )


def write_persyaratan(telaah: Telaah, syarat: Iterable[Mapping[str, Any]]) -> None:
    """Put these requirements in the place of those there were; a code comes from its label."""
    telaah.persyaratan.all().delete()
    rows = {}
    for satu in syarat:
        kode = satu.get("kode") or slugify(satu["label"])[:40]
        rows[kode] = PersyaratanEtalase(telaah=telaah, **{**satu, "kode": kode})
    PersyaratanEtalase.objects.bulk_create(rows.values())
