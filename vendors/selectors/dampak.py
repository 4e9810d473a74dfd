"""What a sanction would bring about. The packages above tell their part when they are ready."""

from collections.abc import Callable

HitungDampak = Callable[[int], list[str]]
_daftar: dict[str, HitungDampak] = {}


def register_dampak(nama: str, hitung: HitungDampak) -> None:
    """Let a package above count what a vendor's stop means there; the same name replaces."""
    _daftar[nama] = hitung


def dampak_sanksi(penyedia_id: int) -> list[str]:
    """Return one sentence per effect that stopping this vendor would have today."""
    return [kalimat for hitung in _daftar.values() for kalimat in hitung(penyedia_id)]
