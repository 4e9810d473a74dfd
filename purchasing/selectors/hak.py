"""Who may see an order, and who a person is in it. The one place that joins both kinds of role."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from katalog.akun.models import Pengguna, Penugasan, SatuanKerja
from katalog.akun.state import PERAN_BELANJA, PERAN_PENYEDIA, Peran
from katalog.wilayah.models import Wilayah
from purchasing.models import ImporRup, PaketRup, Pesanan
from purchasing.state import SESUDAH_SP, Status
from vendors.models import Keanggotaan

PEMBACA_PESANAN = frozenset(
    {
        *PERAN_BELANJA,
        Peran.PA,
        Peran.KPA,
        Peran.PPTK,
        Peran.BENDAHARA,
        Peran.VERIFIKATOR_KEUANGAN,
        Peran.PENERIMA,
    }
)

PERAN_IMPOR_RUP = frozenset({Peran.PPK, Peran.ADMIN_OPD})


def hari_ini() -> date:
    """Return today's date in the zone of the instance."""
    return timezone.localdate()


def visible_pesanan(pengguna: Pengguna) -> QuerySet[Pesanan]:
    """Return every order this person may know about. Views start here, so the rest is a 404.

    A vendor learns of an order when its Surat Pesanan is issued, not while it is a draft.
    """
    everything = Pesanan.objects.select_related("satker", "penyedia", "rup", "ppk", "pembuat")
    tugas = pengguna.penugasan.berlaku(hari_ini())
    if tugas.filter(peran=Peran.APIP).exists():
        return everything
    # Subqueries, not joins: a joined membership table would multiply every later sum.
    kantor = tugas.filter(peran__in=PEMBACA_PESANAN).values("satuan_kerja")
    toko = Keanggotaan.objects.filter(pengguna=pengguna, berakhir_pada=None).values("penyedia")
    return everything.filter(Q(satker__in=kantor) | Q(penyedia__in=toko, status__in=SESUDAH_SP))


def is_of_own_office(pengguna: Pengguna, nomor: str) -> bool:
    """Tell whether this order is one of an office where this person serves today, in any role."""
    kantor = pengguna.penugasan.berlaku(hari_ini()).values("satuan_kerja")
    return Pesanan.objects.filter(nomor=nomor, satker__in=kantor).exists()


def pesanan_toko(
    pengguna: Pengguna, daftar_status: Iterable[Status] = SESUDAH_SP
) -> QuerySet[Pesanan]:
    """Return the orders in these statuses that this person sees as a vendor."""
    toko = Keanggotaan.objects.filter(pengguna=pengguna, berakhir_pada=None).values("penyedia")
    return Pesanan.objects.select_related("satker", "penyedia").filter(
        penyedia__in=toko, status__in=daftar_status
    )


def roles_in(pesanan: Pesanan, pengguna: Pengguna) -> set[str]:
    """Return what this person is *in this order*: a PPK elsewhere is nobody here."""
    berlaku = Penugasan.objects.berlaku(hari_ini()).filter(
        Q(satuan_kerja=pesanan.satker_id) | Q(satuan_kerja=None), pengguna=pengguna
    )
    toko = Keanggotaan.objects.filter(
        penyedia=pesanan.penyedia_id, pengguna=pengguna, berakhir_pada=None
    )
    return {*berlaku.values_list("peran", flat=True), *toko.values_list("peran", flat=True)}


def kantor_belanja(pengguna: Pengguna) -> QuerySet[Penugasan]:
    """Return the assignments under which this person may buy today."""
    return (
        pengguna.penugasan.berlaku(hari_ini())
        .filter(peran__in=PERAN_BELANJA)
        .select_related("satuan_kerja__wilayah")
    )


def rup_for(penugasan: Penugasan, tahun: int) -> QuerySet[PaketRup]:
    """Return the plan lines that a package of this office and year may hang on.

    What is marked pra-DPA may be prepared in the year before its own.
    """
    return (
        PaketRup.objects.filter(
            Q(tahun=tahun) | Q(tahun=tahun + 1, is_pra_dpa=True),
            satker=penugasan.satuan_kerja_id,
            is_epurchasing=True,
            is_terumumkan=True,
            is_aktif=True,
        )
        .select_related("saldo")
        .prefetch_related("baris_mak")
        .order_by("kode_rup")
    )


def kantor_rup(pengguna: Pengguna) -> QuerySet[Penugasan]:
    """Return the assignments under which this person may look at the plan of an office today."""
    return (
        pengguna.penugasan.berlaku(hari_ini())
        .filter(peran__in=PERAN_BELANJA | PERAN_IMPOR_RUP)
        .select_related("satuan_kerja__wilayah")
    )


def find_kantor(sebutan: str) -> SatuanKerja | None:
    """Return the office with this code or short name."""
    return SatuanKerja.objects.filter(Q(kode=sebutan) | Q(singkatan__iexact=sebutan)).first()


def find_rup(penugasan: Penugasan, kode: str, tahun: int) -> PaketRup | None:
    """Return a plan line of the office, of that year, else the newest with that code."""
    daftar = PaketRup.objects.filter(satker=penugasan.satuan_kerja_id, kode_rup=kode)
    pilih = daftar.select_related("saldo", "satker").order_by("-tahun")
    return pilih.filter(tahun=tahun).first() or pilih.first()


def impor_terakhir(penugasan: Penugasan) -> ImporRup | None:
    """Return the newest file or pull that changed the plan of an office."""
    semua = ImporRup.objects.filter(satker=penugasan.satuan_kerja_id).defer("isi")
    return semua.exclude(diterapkan_pada=None).order_by("-diterapkan_pada").first()


def pemegang(peran: Peran, satker_id: int | None) -> QuerySet[Pengguna]:
    """Return the people who hold a role at an office today, stand-ins (Plh/Plt) included."""
    penugasan = Penugasan.objects.berlaku(hari_ini()).filter(peran=peran, satuan_kerja=satker_id)
    return Pengguna.objects.filter(pk__in=penugasan.values("pengguna")).order_by("pk")


def anggota_penyedia(penyedia_id: int) -> QuerySet[Pengguna]:
    """Return the people of a vendor who may log in."""
    toko = Keanggotaan.objects.filter(penyedia=penyedia_id, berakhir_pada=None)
    return Pengguna.objects.filter(pk__in=toko.values("pengguna"), is_active=True).order_by("pk")


def pemegang_langkah(pesanan: Pesanan) -> QuerySet[Pengguna]:
    """Return whose turn it is: the vendor's people, or who holds the role at the office today.

    A draft and the buyer's turn of a negotiation are those of `pembuat_or_kantor`.
    """
    peran = Peran(pesanan.pemilik_langkah)
    if peran in PERAN_PENYEDIA:
        return anggota_penyedia(pesanan.penyedia_id)
    if pesanan.status in (Status.DRAF, Status.NEGOSIASI):
        return pembuat_or_kantor(pesanan, peran)
    return pemegang(peran, pesanan.satker_id)


def pembuat_or_kantor(pesanan: Pesanan, peran: Peran) -> QuerySet[Pengguna]:
    """Return the maker of a package and who stands in for the maker (Plh/Plt) in that role.

    The whole office's holders only when nobody of them holds the role any more.
    """
    kantor = pemegang(peran, pesanan.satker_id)
    tugas = Penugasan.objects.berlaku(hari_ini()).filter(
        Q(pengguna=pesanan.pembuat_id) | Q(menggantikan__pengguna=pesanan.pembuat_id),
        peran=peran,
        satuan_kerja=pesanan.satker_id,
    )
    sendiri = kantor.filter(pk__in=tugas.values("pengguna"))
    return sendiri if sendiri.exists() else kantor


def wilayah_kantor(satker_id: int) -> Wilayah | None:
    """Return the region of an office, where a cart is priced until an address is chosen."""
    satker = SatuanKerja.objects.select_related("wilayah").filter(pk=satker_id).first()
    return satker.wilayah if satker else None
