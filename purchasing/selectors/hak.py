"""Who may see an order, and who a person is in it. The one place that joins both kinds of role."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from katalog.akun.models import Pengguna, Penugasan, SatuanKerja
from katalog.akun.state import PERAN_BELANJA, Peran
from katalog.wilayah.models import Wilayah
from purchasing.models import PaketRup, Pesanan
from purchasing.state import SESUDAH_SP
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


def pesanan_toko(pengguna: Pengguna) -> QuerySet[Pesanan]:
    """Return the orders that this person sees as a vendor."""
    toko = Keanggotaan.objects.filter(pengguna=pengguna, berakhir_pada=None).values("penyedia")
    return Pesanan.objects.select_related("satker", "penyedia").filter(
        penyedia__in=toko, status__in=SESUDAH_SP
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
    """Return the plan lines that a package of this office and year may hang on."""
    return (
        PaketRup.objects.filter(
            satker=penugasan.satuan_kerja_id,
            tahun=tahun,
            is_epurchasing=True,
            is_terumumkan=True,
            is_aktif=True,
        )
        .select_related("saldo")
        .order_by("kode_rup")
    )


def pemegang(peran: Peran, satker_id: int | None) -> QuerySet[Pengguna]:
    """Return the people who hold a role at an office today, stand-ins (Plh/Plt) included."""
    penugasan = Penugasan.objects.berlaku(hari_ini()).filter(peran=peran, satuan_kerja=satker_id)
    return Pengguna.objects.filter(pk__in=penugasan.values("pengguna")).order_by("pk")


def wilayah_kantor(satker_id: int) -> Wilayah | None:
    """Return the region of an office, where a cart is priced until an address is chosen."""
    satker = SatuanKerja.objects.select_related("wilayah").filter(pk=satker_id).first()
    return satker.wilayah if satker else None
