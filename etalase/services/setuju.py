"""Approving several at once: only what no check asks a person to look at (`ux.md` 3.20)."""

from etalase.models import PemeriksaanProduk, Produk
from etalase.selectors.cek import daftar_cek
from etalase.selectors.pemeriksaan import pemeriksaan_produk
from etalase.services.pemeriksaan import putuskan
from etalase.state import Putusan, StatusPemeriksaan
from katalog.akun.models import Pengguna
from katalog.core.errors import RuleViolation


def setujui_bila_baik(*, produk_id: int, actor: Pengguna) -> PemeriksaanProduk:
    """Approve the waiting version of a product if every check is good today, and none is a risk.

    The checks run anew: what was good at the hand-in may be no longer. Returns the review. Raises
    RuleViolation `tidak_menunggu`, `perlu_dua_orang`, `perlu_dilihat`, or what `putuskan` refuses.
    """
    produk = Produk.objects.select_related("versi_tayang", "etalase", "penyedia").get(pk=produk_id)
    satu = pemeriksaan_produk(produk)
    if satu is None:
        raise RuleViolation("tidak_menunggu", "Tidak menunggu diperiksa.")
    if satu.daftar_risiko or satu.status != StatusPemeriksaan.MENUNGGU:
        raise RuleViolation("perlu_dua_orang", "Dilewati: perlu dua orang.")
    belum = [cek for cek in daftar_cek(satu.versi, produk.versi_tayang) if cek.hasil != "baik"]
    if belum:
        raise RuleViolation("perlu_dilihat", f"Dilewati, periksa satu per satu: {belum[0].kalimat}")
    return putuskan(
        produk_id=produk.pk, versi_id=satu.versi_id, putusan=Putusan.SETUJUI, actor=actor
    )
