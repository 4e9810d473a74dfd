"""What a reviewer looks at, field by field; sensitive numbers are masked until asked for."""

from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass

from django.db.models import QuerySet

from katalog.core.sandi_data import samarkan
from katalog.unggahan.models import StatusUnggahan
from vendors.models import DokumenPenyedia, JenisTanda, Penyedia, RekeningPenyedia, StatusOss
from vendors.selectors.bidang import AWALAN_DOKUMEN, DOKUMEN, label_bidang
from vendors.state import BOLEH_BERDAGANG, DALAM_SANKSI

RAHASIA = frozenset({"npwp", "nik", "rekening"})
KOSONG = "–"


@dataclass(frozen=True, slots=True)
class Fakta:
    """One field: its value as shown, what the machine noticed, whether it can be revealed.

    `berkas` is the code of the file that can be opened, where there is one.
    """

    bidang: str
    nilai: str
    tanda: str = ""
    tertutup: bool = False
    berkas: str = ""

    @property
    def label(self) -> str:
        """Return the words of the field."""
        return label_bidang(self.bidang)


def daftar_fakta(penyedia: Penyedia, terbuka: Container[str] = ()) -> list[Fakta]:
    """Return the fields to be judged; `terbuka` names those whose numbers were asked for."""
    tanda = _tanda(penyedia)
    dokumen = {f"{AWALAN_DOKUMEN}{satu.jenis}": satu for satu in dokumen_kini(penyedia)}
    isi_dokumen = {bidang: _isi(satu) for bidang, satu in dokumen.items()}
    isi_dokumen[DOKUMEN] = f"{len(dokumen)} jenis diunggah"
    nilai = {**_usaha(penyedia), **_kontak(penyedia, terbuka), **isi_dokumen}
    return [
        Fakta(
            bidang,
            isi or KOSONG,
            "; ".join(tanda.get(bidang, ())),
            tertutup=bidang in RAHASIA and bool(isi) and bidang not in terbuka,
            berkas=_berkas(dokumen.get(bidang)),
        )
        for bidang, isi in nilai.items()
    ]


def _usaha(penyedia: Penyedia) -> dict[str, str]:
    kbli = ", ".join(satu.kode for satu in penyedia.kbli.all())
    return {
        "nama": penyedia.nama,
        "jenis_badan": penyedia.get_jenis_badan_display(),
        "skala": penyedia.get_skala_display(),
        "nib": penyedia.nib,
        "kbli": kbli,
        "pkp": "PKP" if penyedia.is_pkp else "Bukan PKP",
    }


def _kontak(penyedia: Penyedia, terbuka: Container[str]) -> dict[str, str]:
    rekening = rekening_diperiksa(penyedia)
    layanan = [str(satu.wilayah) for satu in penyedia.wilayah_layanan.select_related("wilayah")]
    nomor = {
        "npwp": penyedia.npwp,
        "nik": penyedia.nik,
        "rekening": rekening.nomor if rekening else "",
    }
    tampak = {k: isi if k in terbuka else samarkan(isi) for k, isi in nomor.items()}
    if rekening:
        tampak["rekening"] = (
            f"{rekening.get_bank_display()} {tampak['rekening']} a.n. {rekening.nama_pemilik}"
        )
    return {
        **tampak,
        "alamat": penyedia.alamat,
        "wilayah": str(penyedia.wilayah),
        "jangkauan": "Se-provinsi" if penyedia.kirim_semua else ", ".join(layanan),
        "telepon": penyedia.telepon,
        "surel": penyedia.surel,
    }


def rekening_diperiksa(penyedia: Penyedia) -> RekeningPenyedia | None:
    """Return the account that came with the registration, else the newest one."""
    return penyedia.rekening.order_by("-is_awal", "-pk").first()


def dokumen_kini(penyedia: Penyedia) -> list[DokumenPenyedia]:
    """Return the documents that stand now, one of each kind, those of kind `lain` all."""
    return list(penyedia.dokumen.filter(diganti_pada=None).select_related("unggahan"))


def dokumen_menunggu(penyedia: Penyedia) -> list[DokumenPenyedia]:
    """Return the documents that came after the acceptance and that nobody has judged yet."""
    return [satu for satu in dokumen_kini(penyedia) if satu.diterima_pada is None]


def antrean_dokumen() -> QuerySet[DokumenPenyedia]:
    """Return the renewed documents that wait for a person, the oldest first."""
    return (
        DokumenPenyedia.objects.filter(
            diterima_pada=None,
            diganti_pada=None,
            penyedia__status__in=(*BOLEH_BERDAGANG, *DALAM_SANKSI),
            unggahan__status__in=(StatusUnggahan.SIAP, StatusUnggahan.KARANTINA),
        )
        .select_related("penyedia")
        .order_by("created_at", "pk")
    )


def _isi(satu: DokumenPenyedia) -> str:
    sampai = f", berlaku sampai {satu.berlaku_sampai:%d-%m-%Y}" if satu.berlaku_sampai else ""
    return f"{satu.nomor or 'tanpa nomor'}{sampai}, {satu.unggahan.get_status_display().lower()}"


def _berkas(satu: DokumenPenyedia | None) -> str:
    siap = satu is not None and satu.unggahan.status == StatusUnggahan.SIAP
    return satu.unggahan.kode if satu and siap else ""


def _tanda(penyedia: Penyedia) -> dict[str, list[str]]:
    """Return what the machine noticed, by field: the state of OSS, and what others share."""
    tanda: dict[str, list[str]] = defaultdict(list)
    if penyedia.oss_status != StatusOss.COCOK:
        tanda["nib"].append(penyedia.get_oss_status_display())
    for satu in penyedia.tanda_kemiripan.select_related("lain"):
        tanda[satu.jenis].append(f"{satu.get_jenis_display()} dengan {satu.lain.nama}")
    return tanda


def jumlah_tanda(penyedia: Penyedia) -> int:
    """Return how many other vendors share something with this one: a measure of risk."""
    return penyedia.tanda_kemiripan.filter(jenis__in=JenisTanda.values).count()


def perlu_dilihat(penyedia: Penyedia) -> str:
    """Return what the machine noticed, in words; nothing where every automatic check passes."""
    return "; ".join(satu.tanda for satu in daftar_fakta(penyedia) if satu.tanda)
