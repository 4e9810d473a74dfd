"""Messages about founding an etalase: to who proposed it, who must act, and who may register."""

from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse

from etalase.models import Etalase, TahapEtalase, UsulanEtalase
from etalase.selectors.telaah import calon_penyedia, telaah_terbaru
from etalase.state import AksiEtalase, TopikEtalase
from katalog.akun.models import Pengguna
from katalog.akun.selectors import pemegang, peran_semua
from katalog.akun.state import PERAN_KELOLA, Peran
from katalog.kabar.models import Kiriman
from katalog.kabar.services import kabarkan
from katalog.kabar.state import Kelompok, Sifat
from katalog.kabar.surel import render_surat
from katalog.kabar.topik import Surat, Topik, register

# Who has to act next, by the act that was done.
GILIRAN: dict[AksiEtalase, tuple[Peran, ...]] = {
    AksiEtalase.AJUKAN: (Peran.PENGELOLA,),
    AksiEtalase.NYATAKAN_LENGKAP: (Peran.PENELAAH,),
    AksiEtalase.AJUKAN_PENETAPAN: (Peran.KEPALA_UKPBJ,),
    AksiEtalase.AJUKAN_PERUBAHAN: (Peran.KEPALA_UKPBJ,),
    AksiEtalase.KEMBALIKAN_TELAAH: (Peran.PENELAAH, Peran.PENGELOLA),
    AksiEtalase.KEMBALIKAN_PERUBAHAN: (Peran.PENELAAH, Peran.PENGELOLA),
    AksiEtalase.TETAPKAN: (Peran.PENGELOLA,),
}
# What the proposer reads; an act that is not here is none of his business.
UNTUK_PENGUSUL: dict[AksiEtalase, str] = {
    AksiEtalase.NYATAKAN_LENGKAP: "Usulan Anda lengkap dan mulai ditelaah.",
    AksiEtalase.KEMBALIKAN: "Usulan Anda perlu dilengkapi.",
    AksiEtalase.TOLAK: "Usulan Anda ditolak.",
    AksiEtalase.TETAPKAN: "Etalase yang Anda usulkan sudah ditetapkan.",
    AksiEtalase.UMUMKAN: "Pendaftaran etalase yang Anda usulkan dibuka.",
    AksiEtalase.TAYANGKAN: "Etalase yang Anda usulkan sudah tayang.",
}


def announce(etalase: Etalase, aksi: AksiEtalase, tahap: TahapEtalase) -> int:
    """Tell whom an act concerns, in its transaction; returns how many vendors were told."""
    _tell_proposer(etalase, aksi, tahap)
    _tell_next(etalase, aksi, tahap)
    if aksi not in (AksiEtalase.UMUMKAN, AksiEtalase.TAYANGKAN):
        return 0
    return _tell_vendors(etalase, tahap)


def _tell_proposer(etalase: Etalase, aksi: AksiEtalase, tahap: TahapEtalase) -> None:
    usulan = UsulanEtalase.objects.filter(etalase=etalase).select_related("pengusul").first()
    if usulan is None or aksi not in UNTUK_PENGUSUL:
        return
    kabarkan(
        topik=TopikEtalase.USULAN,
        peristiwa=f"etalase-{tahap.pk}-pengusul",
        penerima=[usulan.pengusul],
        judul=f"Usulan {etalase.nama}",
        isi=f"{UNTUK_PENGUSUL[aksi]} {tahap.alasan}".strip(),
        url=reverse("etalase:usulan", args=[usulan.kode]),
        rujukan={"tahap": tahap.pk},
    )


def _tell_next(etalase: Etalase, aksi: AksiEtalase, tahap: TahapEtalase) -> None:
    kabarkan(
        topik=TopikEtalase.TELAAH,
        peristiwa=f"etalase-{tahap.pk}-giliran",
        penerima=[o for peran in GILIRAN.get(aksi, ()) for o in pemegang(peran, None)],
        judul=f"Telaah {etalase.nama}: {etalase.get_status_display()}",
        isi=tahap.alasan or "Menunggu Anda.",
        url=reverse("admin:etalase_telaah", args=[etalase.pk]),
        rujukan={"tahap": tahap.pk},
    )


def _tell_vendors(etalase: Etalase, tahap: TahapEtalase) -> int:
    """An entry in the inbox and no mail: this goes to many who did not ask for it."""
    telaah = telaah_terbaru(etalase)
    if telaah is None:
        return 0
    calon = list(calon_penyedia(telaah).values_list("pk", flat=True))
    kabarkan(
        topik=TopikEtalase.PENDAFTARAN,
        peristiwa=f"etalase-{tahap.pk}-penyedia",
        penerima=_members(calon),
        judul=f"{etalase.nama}: {etalase.get_status_display()}",
        isi="Usaha Anda bisa mendaftarkan produk di etalase ini.",
        url=reverse("etalase:etalase", args=[etalase.slug]),
        rujukan={"tahap": tahap.pk},
        surel=False,
    )
    return len(calon)


def _members(penyedia: Iterable[int]) -> Iterable[Pengguna]:
    return Pengguna.objects.filter(
        is_active=True,
        keanggotaan__penyedia__in=list(penyedia),
        keanggotaan__berakhir_pada=None,
    ).distinct()


def _tahap(kiriman: Kiriman) -> TahapEtalase:
    return TahapEtalase.objects.select_related("etalase").get(pk=kiriman.rujukan["tahap"])


def _letter(tahap: TahapEtalase, kalimat: str, url: str, tombol: str) -> Surat:
    context = {
        "etalase": tahap.etalase,
        "kalimat": kalimat,
        "alasan": tahap.alasan,
        "tombol": tombol,
        "url": settings.ALAMAT_SITUS + url,
    }
    subjek = f"{tahap.get_status_display()}: {tahap.etalase.nama}"[:70]
    return render_surat("etalase/surel/tahap", subjek, context)


def _to_proposer(kiriman: Kiriman) -> Surat:
    tahap = _tahap(kiriman)
    kalimat = UNTUK_PENGUSUL[AksiEtalase(tahap.aksi)]
    kode = UsulanEtalase.objects.values_list("kode", flat=True).get(etalase=tahap.etalase_id)
    return _letter(tahap, kalimat, reverse("etalase:usulan", args=[kode]), "Lihat usulan")


def _to_officer(kiriman: Kiriman) -> Surat:
    tahap = _tahap(kiriman)
    url = reverse("admin:etalase_telaah", args=[tahap.etalase_id])
    return _letter(tahap, "Telaah etalase ini menunggu Anda.", url, "Buka telaah")


def _is_proposer(kiriman: Kiriman) -> bool:
    etalase = _tahap(kiriman).etalase_id
    return UsulanEtalase.objects.filter(etalase=etalase, pengusul=kiriman.penerima_id).exists()


def _still_curates(kiriman: Kiriman) -> bool:
    return not PERAN_KELOLA.isdisjoint(peran_semua(kiriman.penerima))


def register_topics() -> None:
    """Make the topics of this package known to `kabar`; called once when the app is ready."""
    for nama, render, may_know in (
        (TopikEtalase.USULAN, _to_proposer, _is_proposer),
        (TopikEtalase.TELAAH, _to_officer, _still_curates),
        (TopikEtalase.PENDAFTARAN, _to_officer, _still_curates),
    ):
        register(Topik(nama, render, may_know, kelompok=Kelompok.PRODUK, sifat=Sifat.BIASA))
