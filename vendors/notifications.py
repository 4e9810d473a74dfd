"""Messages to the people of a vendor: one topic each, with its renderer and its right to know."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from katalog.audit.models import JejakAudit
from katalog.kabar.models import Kiriman
from katalog.kabar.state import Kelompok, Sifat
from katalog.kabar.surel import render_surat
from katalog.kabar.topik import Surat, Topik, register
from vendors.models import Keanggotaan, Penyedia, Sanksi, TemuanPenyedia
from vendors.selectors.bidang import label_bidang
from vendors.selectors.verifikasi import pemeriksaan_terbuka, temuan_terbuka


@dataclass(frozen=True, slots=True)
class Isi:
    """What a message says: its subject, a sentence, and the words of its one button."""

    subjek: str
    kalimat: str
    tombol: str = "Lihat status usaha"


ISI: dict[str, Isi] = {
    "penyedia.diajukan": Isi(
        "Pendaftaran terkirim",
        "Pendaftaran usaha Anda terkirim dan menunggu diperiksa.",
    ),
    "penyedia.perbaikan": Isi(
        "Perbaiki data usaha",
        "Ada data usaha yang perlu diperbaiki. Isian lain tetap tersimpan.",
        "Perbaiki dan kirim ulang",
    ),
    "penyedia.diterima": Isi(
        "Usaha terverifikasi",
        "Usaha Anda terverifikasi. Produk yang sudah diperiksa kini dapat dipesan.",
    ),
    "penyedia.sanksi": Isi(
        "Sanksi",
        "Usaha Anda tidak menerima pesanan baru selama sanksi. Pesanan yang berjalan diteruskan.",
    ),
    "penyedia.peringatan": Isi(
        "Peringatan tertulis", "Usaha Anda mendapat peringatan tertulis. Anda tetap dapat menjual."
    ),
    "penyedia.pulih": Isi("Sanksi berakhir", "Usaha Anda boleh menerima pesanan baru lagi."),
    "penyedia.dokumen_habis": Isi(
        "Dokumen habis masa",
        "Dokumen wajib usaha Anda sudah habis masa berlakunya. Unggah yang baru.",
        "Perbarui dokumen",
    ),
    "penyedia.dokumen_ingat": Isi(
        "Dokumen segera habis masa",
        "Dokumen wajib usaha Anda segera habis masa berlakunya. Unggah yang baru sebelum itu.",
        "Perbarui dokumen",
    ),
    "penyedia.dokumen_tolak": Isi(
        "Unggah ulang dokumen",
        "Satu dokumen usaha Anda belum dapat diterima. Unggah yang baru.",
        "Perbarui dokumen",
    ),
    "penyedia.kbli": Isi(
        "Usulan KBLI diputus",
        "Usulan KBLI usaha Anda sudah diputus. Toko Anda tetap berjalan.",
        "Lihat putusannya",
    ),
    "penyedia.nonaktif": Isi(
        "Usaha dinonaktifkan", "Usaha Anda dinonaktifkan di katalog. Riwayatnya tetap tersimpan."
    ),
}

# These take a right away or start a term, so nobody can silence them.
WAJIB = frozenset(
    {"penyedia.sanksi", "penyedia.peringatan", "penyedia.nonaktif", "penyedia.dokumen_habis"}
)


def _may_know(kiriman: Kiriman) -> bool:
    """Tell whether the recipient still acts for the vendor, at the moment of sending."""
    return Keanggotaan.objects.filter(
        penyedia=kiriman.rujukan["penyedia"], pengguna=kiriman.penerima, berakhir_pada=None
    ).exists()


def _render(topik: str) -> Callable[[Kiriman], Surat]:
    isi = ISI[topik]

    def render(kiriman: Kiriman) -> Surat:
        penyedia = Penyedia.objects.get(pk=kiriman.rujukan["penyedia"])
        sanksi = Sanksi.objects.select_related("dasar").filter(pk=kiriman.rujukan.get("sanksi"))
        context = {
            "penyedia": penyedia,
            "kalimat": isi.kalimat,
            "tombol": isi.tombol,
            "temuan": _findings(penyedia) if topik == "penyedia.perbaikan" else [],
            "sanksi": sanksi.first(),
            "alasan": _sent_back(kiriman),
            "pemeriksaan": pemeriksaan_terbuka(penyedia) if topik == "penyedia.diajukan" else None,
            "dokumen_sampai": penyedia.dokumen_sampai if "dokumen" in topik else None,
            "dagang_sampai": penyedia.dagang_sampai if "dokumen" in topik else None,
            "url": settings.ALAMAT_SITUS + reverse("vendors:verifikasi"),
        }
        return render_surat("vendors/surel/kabar", f"{isi.subjek}: {penyedia.nama}", context)

    return render


def _sent_back(kiriman: Kiriman) -> str:
    """Return the sentence with which a document or a KBLI was sent back, where there is one."""
    if temuan := TemuanPenyedia.objects.filter(
        pemeriksaan=kiriman.rujukan.get("pemeriksaan", 0)
    ).first():
        return temuan.kalimat
    jejak = JejakAudit.objects.filter(
        objek="vendors.dokumenpenyedia",
        objek_id=kiriman.rujukan.get("dokumen", 0),
        aksi="dokumen.tolak",
    ).first()
    return str(jejak.data.get("alasan", "")) if jejak else ""


def _findings(penyedia: Penyedia) -> list[tuple[str, str]]:
    return [(label_bidang(b), t.kalimat) for b, t in temuan_terbuka(penyedia).items()]


def register_topics() -> None:
    """Make the topics of this package known to `kabar`; called once when the app is ready."""
    for nama in ISI:
        sifat = Sifat.WAJIB if nama in WAJIB else Sifat.BIASA
        register(Topik(nama, _render(nama), _may_know, kelompok=Kelompok.USAHA, sifat=sifat))
