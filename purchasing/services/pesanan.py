"""The one door through which an order changes status."""

from uuid import UUID

from django.db import transaction
from django.db.models import Q

from etalase.models import Produk
from katalog.akun.models import Pengguna, Penugasan
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from katalog.core.idempotency import once
from katalog.core.jam import database_now
from katalog.core.locks import hold_for_share
from katalog.core.titik import titik
from purchasing.models import PeristiwaPesanan, Pesanan
from purchasing.selectors.hak import roles_in
from purchasing.services.akibat import AKIBAT
from purchasing.services.perkara import Perkara, Pernyataan
from purchasing.services.syarat import SYARAT
from purchasing.services.umumkan import announce
from purchasing.state import ALUR, Aksi, Status

# Acts that promise something new must see vendor, etalase and product as they are at commit.
BUTUH_TAYANG = frozenset(
    {
        Aksi.BELI_LANGSUNG,
        Aksi.SETUJUI,
        Aksi.TANDA_TANGANI,
        Aksi.MULAI_NEGO,
        Aksi.SEPAKATI,
        Aksi.BUKA_NEGO,
    }
)


def perform_aksi(
    *,
    nomor: str,
    aksi: Aksi,
    actor: Pengguna,
    versi: int,
    kunci: UUID,
    alasan: str = "",
    benturan_dinyatakan: bool = False,
    faktor_segar: bool = False,
    isian: object | None = None,
) -> Pesanan:
    """Do one act on one order: lock, judge, apply, save, record, announce.

    `versi` is the version the person looked at; `kunci` makes a repeated submit harmless; `isian`
    is the form of an act that asks for more than a reason (`perkara.Pernyataan`).
    Returns the order after the act. Raises RuleViolation with the code of the rule that refused:
    `versi_lama`, `status_tidak_sesuai`, `bukan_kewenangan`, or that of a guard in `syarat`.
    """
    return perform_berurutan(
        nomor=nomor,
        daftar_aksi=(aksi,),
        actor=actor,
        versi=versi,
        kunci=kunci,
        alasan=alasan,
        benturan_dinyatakan=benturan_dinyatakan,
        faktor_segar=faktor_segar,
        isian=isian,
    )


def perform_berurutan(
    *,
    nomor: str,
    daftar_aksi: tuple[Aksi, ...],
    actor: Pengguna,
    versi: int,
    kunci: UUID,
    alasan: str = "",
    benturan_dinyatakan: bool = False,
    faktor_segar: bool = False,
    isian: object | None = None,
) -> Pesanan:
    """Do several acts in one transaction, all or none (`SETUJUI` and `TANDA_TANGANI` share a POST).

    Parameters and errors are those of `perform_aksi`.
    """
    kata = Pernyataan(alasan, benturan_dinyatakan, faktor_segar, isian)

    def work() -> str:
        step = versi
        for aksi in daftar_aksi:
            _act(nomor, aksi, actor, step, kata)
            step += 1
        return nomor

    route = route_of(daftar_aksi)
    content: dict[str, object] = {"nomor": nomor, "versi": versi, "alasan": alasan}
    if isian is not None:
        content["isian"] = repr(isian)
    once(actor_id=actor.pk, kunci=kunci, route=route, content=content, work=work)
    titik("pesanan.selesai")
    return Pesanan.objects.get(nomor=nomor)


def route_of(daftar_aksi: tuple[Aksi, ...]) -> str:
    """Return the name under which the keys of these acts are kept."""
    return "+".join(daftar_aksi)


@transaction.atomic
def expire(*, nomor: str, aksi: Aksi = Aksi.KEDALUWARSAKAN) -> None:
    """Close an order that was left unanswered past the deadline (`domain.md` 5.4, 5.5).

    `aksi` is the system's act: KEDALUWARSAKAN for an order, TUTUP_NEGO for a negotiation.
    """
    versi = Pesanan.objects.values_list("versi", flat=True).get(nomor=nomor)
    _act(nomor, aksi, None, versi, Pernyataan())


def _act(
    nomor: str,
    aksi: Aksi,
    actor: Pengguna | None,
    versi: int,
    kata: Pernyataan,
) -> None:
    pesanan = _lock(nomor, aksi, actor)
    titik("pesanan.terkunci")
    source = Status(pesanan.status)
    peran = roles_in(pesanan, actor) if actor else {Peran.SISTEM.value}
    target = ALUR.target(source=source, action=aksi, roles=peran)
    if pesanan.versi != versi:
        raise RuleViolation("versi_lama", "Paket berubah sejak Anda membukanya. Periksa lagi.")
    perkara = Perkara(
        pesanan=pesanan,
        aksi=aksi,
        actor=actor,
        peran=frozenset(peran),
        pada=database_now(),
        alasan=kata.alasan,
        benturan_dinyatakan=kata.benturan_dinyatakan,
        faktor_segar=kata.faktor_segar,
        isian=kata.isian,
    )
    for require in SYARAT.get(aksi, ()):
        require(perkara)
    titik("pesanan.dinilai")
    for apply in AKIBAT[aksi]:
        apply(perkara)
    titik("pesanan.diterapkan")
    pesanan.status = target
    pesanan.versi += 1
    pesanan.save()
    titik("pesanan.tersimpan")
    _write_down(perkara, source)
    titik("pesanan.dicatat")
    announce(perkara)
    titik("pesanan.diumumkan")


def _lock(nomor: str, aksi: Aksi, actor: Pengguna | None) -> Pesanan:
    """Take the rows that the act is judged by, in the one order of `core.locks`."""
    seen = Pesanan.objects.only("pk", "penyedia", "satker").get(nomor=nomor)
    if actor is not None:
        tugas = Penugasan.objects.filter(
            Q(satuan_kerja=seen.satker_id) | Q(satuan_kerja=None), pengguna=actor
        )
        hold_for_share("akun_penugasan", list(tugas.values_list("pk", flat=True)))
    if aksi in BUTUH_TAYANG:
        hold_for_share("vendors_penyedia", [seen.penyedia_id])
        barang = Produk.objects.filter(versi__in=seen.baris.values("versi"))
        pairs = list(barang.values_list("pk", "etalase"))
        hold_for_share("etalase_etalase", [etalase for _, etalase in pairs])
        hold_for_share("etalase_produk", [produk for produk, _ in pairs])
    return (
        Pesanan.objects.select_related("satker", "penyedia__wilayah", "rup", "etalase")
        .select_for_update(of=("self",))
        .get(pk=seen.pk)
    )


def _write_down(perkara: Perkara, source: Status) -> None:
    pesanan = perkara.pesanan
    step = ALUR.table[perkara.aksi]
    acting = min(role for role in step.roles if role in perkara.peran)
    PeristiwaPesanan.objects.create(
        pesanan=pesanan,
        versi=pesanan.versi,
        aksi=perkara.aksi,
        dari=source,
        ke=pesanan.status,
        pelaku=perkara.actor,
        peran=acting,
        alasan=perkara.alasan,
        benturan_dinyatakan=perkara.benturan_dinyatakan,
    )
    record(
        actor=perkara.actor,
        aksi=f"pesanan.{perkara.aksi}",
        on=pesanan,
        nomor=pesanan.nomor,
        peran=acting,
        dari=source,
        ke=pesanan.status,
        versi=pesanan.versi,
        total=pesanan.total,
    )
