"""Sessions as things that begin, are seen, and can be ended."""

from django.utils import timezone

from katalog.akun.models import Pengguna, Sesi, kode_acak
from katalog.akun.selectors import daftar_sesi
from katalog.audit.services import record

PERAMBAN = ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome")
SISTEM = ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows")


def describe_device(user_agent: str) -> str:
    """Return a few words for a device, such as "Chrome di Android"; the rest is not kept."""
    peramban = [nama for tanda, nama in (*PERAMBAN, ("Safari/", "Safari")) if tanda in user_agent]
    lain = ("Mac OS", "macOS"), ("Linux", "Linux")
    sistem = [nama for tanda, nama in (*SISTEM, *lain) if tanda in user_agent]
    return f"{(peramban or ['Peramban lain'])[0]} di {(sistem or ['perangkat lain'])[0]}"


def note_login(*, pengguna_id: int, user_agent: str) -> dict[str, str]:
    """Record a login; return what the session keeps of its device."""
    pengguna = Pengguna.objects.get(pk=pengguna_id)
    record(actor=pengguna, aksi="akun.masuk", on=pengguna)
    return {
        "kode": kode_acak(),
        "peramban": describe_device(user_agent),
        "pada": timezone.now().isoformat(),
    }


def end_sessions(pengguna: Pengguna, *, kecuali: str | None = None) -> int:
    """End the sessions of a person at once, but for the one with this key; return how many."""
    return Sesi.objects.filter(pengguna=pengguna).exclude(session_key=kecuali or "").delete()[0]


def end_session(*, pengguna: Pengguna, kode: str) -> bool:
    """End one session of one's own by its public code; False when there is none."""
    ended, _ = daftar_sesi(pengguna).filter(kode=kode).order_by().delete()
    if ended:
        record(actor=pengguna, aksi="akun.akhiri-sesi", on=pengguna)
    return bool(ended)


def note_logout(pengguna: Pengguna) -> None:
    """Record that a person left."""
    record(actor=pengguna, aksi="akun.keluar", on=pengguna)
