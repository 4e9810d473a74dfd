"""Messages beside the rounds: context for both sides, no offer."""

from uuid import UUID

from django.urls import reverse

from katalog.akun.models import Pengguna
from katalog.akun.state import PERAN_BELANJA, PERAN_PENYEDIA
from katalog.core.errors import RuleViolation
from katalog.core.idempotency import once
from katalog.kabar.services import kabarkan
from purchasing.models import Pesanan, PesanNego, Pihak
from purchasing.selectors.hak import roles_in
from purchasing.selectors.nego import kedua_pihak
from purchasing.state import Status

RUTE_PESAN = "nego.pesan"


def kirim_pesan(*, actor: Pengguna, nomor: str, isi: str, kunci: UUID) -> None:
    """Write one message into a running negotiation and tell the other side.

    Raises RuleViolation `bukan_kewenangan` for who is of neither side, `pesan_kosong`, and
    `status_tidak_sesuai` when the negotiation is over.
    """

    def work() -> str:
        return str(_write(actor, nomor, isi.strip()).pk)

    content: dict[str, object] = {"nomor": nomor, "isi": isi}
    once(actor_id=actor.pk, kunci=kunci, route=RUTE_PESAN, content=content, work=work)


def _write(actor: Pengguna, nomor: str, isi: str) -> PesanNego:
    # Locked for share of its status only: a message moves nothing.
    pesanan = Pesanan.objects.select_for_update(of=("self",)).get(nomor=nomor)
    peran = roles_in(pesanan, actor)
    if PERAN_BELANJA.isdisjoint(peran) and PERAN_PENYEDIA.isdisjoint(peran):
        raise RuleViolation("bukan_kewenangan", "Hanya pembeli dan penyedia yang menulis pesan.")
    if pesanan.status != Status.NEGOSIASI:
        raise RuleViolation("status_tidak_sesuai", "Negosiasi ini sudah selesai.")
    if not isi:
        raise RuleViolation("pesan_kosong", "Tulis pesannya dulu.")
    pihak = Pihak.PEMBELI if PERAN_PENYEDIA.isdisjoint(peran) else Pihak.PENYEDIA
    pesan = PesanNego.objects.create(pesanan=pesanan, pihak=pihak, isi=isi, oleh=actor)
    kabarkan(
        topik="pesan_nego",
        peristiwa=f"{pesanan.nomor}/pesan-{pesan.pk}",
        penerima=[satu for satu in kedua_pihak(pesanan) if satu.pk != actor.pk],
        judul=f"Pesan {pihak.label.lower()}: {pesanan.nama}",
        isi=isi[:200],
        url=reverse("purchasing:nego", args=[pesanan.nomor]),
        rujukan={"pesanan": pesanan.pk, "versi": pesanan.versi},
    )
    return pesan
