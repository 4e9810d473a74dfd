"""Facts of the demo world that addresses need, and a login for each role, as JSON.

Runs inside the site under test (`manage.py shell -c`), so that it reads that site's database.
"""

import json
from datetime import date, timedelta
from uuid import uuid4

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.base import SessionBase
from django.test import RequestFactory
from django.utils import timezone

from etalase.models import Etalase, JenisAnomali, Pembekuan, Produk, PutusanAnomali, PutusanHarga
from etalase.selectors.anomali import daftar_anomali
from etalase.selectors.banding import bandingkan, daftar_dibandingkan
from etalase.selectors.pencarian import RingkasPencarian
from etalase.services.draf import mulai_draf, simpan_draf
from etalase.services.minat import simpan_favorit
from etalase.services.pembekuan import IsianBeku, bekukan_produk
from etalase.services.tanya import tanyakan
from etalase.state import AlasanBeku
from katalog.akun.bukti import note_factor
from katalog.akun.models import Pengguna, Penugasan, Sesi
from katalog.akun.state import Peran
from purchasing.models import ItemKeranjang, PaguSaldo, PaketRup, Pesanan, TautanKeputusan
from purchasing.notifications import token_of
from purchasing.services.dokumen import IsianKertas, terbitkan_kertas, terbitkan_surat
from purchasing.services.pencarian import IsianPencarian, simpan_pencarian
from purchasing.state import Status
from tests.gerbang.lembar import lembar_contoh
from vendors.models import Keanggotaan, Penyedia
from vendors.services.perkara import TemuanBaru
from vendors.services.verifikasi import perform_aksi
from vendors.state import Aksi


def _masuk(pengguna: Pengguna) -> str:
    """Open a session with both factors; return the value of its cookie."""
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    sesi: SessionBase = Sesi.get_session_store_class()()
    request.session = sesi
    login(request, pengguna, backend=settings.AUTHENTICATION_BACKENDS[0])
    note_factor(request)
    sesi.save()
    return str(sesi.session_key)


def _pemegang(peran: str, hari: date) -> Pengguna:
    return Penugasan.objects.berlaku(hari).filter(peran=peran).earliest("pk").pengguna


def _orang(pesanan: Pesanan, penyedia_id: int) -> dict[str, Pengguna]:
    hari = timezone.localdate()
    pemilik = Keanggotaan.objects.filter(penyedia=penyedia_id, berakhir_pada=None).earliest("pk")
    return {
        "pp": pesanan.pembuat,
        "ppk": pesanan.ppk,
        "penyedia": pemilik.pengguna,
        "admin_opd": _pemegang(Peran.ADMIN_OPD, hari),
        "pengelola": _pemegang(Peran.PENGELOLA, hari),
    }


def _tautan(pesanan: Pesanan) -> str:
    """Return the token of a link to decide this order, as the e-mail would carry it."""
    tautan, _ = TautanKeputusan.objects.get_or_create(
        pesanan=pesanan,
        versi=pesanan.versi,
        penerima=pesanan.ppk,
        defaults={"kedaluwarsa_pada": timezone.now() + timedelta(hours=72)},
    )
    return token_of(tautan)


def _isi_keranjang(pesanan: Pesanan, produk: Produk) -> None:
    versi = produk.versi_tayang
    ItemKeranjang.objects.update_or_create(
        pengguna=pesanan.pembuat,
        satker=pesanan.satker,
        produk=produk,
        defaults={"jumlah": versi.minimal_pembelian, "harga_saat_ditaruh": versi.harga},
    )


def _rup_bermak(pesanan: Pesanan) -> str:
    """Return the code of a plan line of the buyer's office that has two budget lines."""
    kode = "99000099"
    rup, baru = PaketRup.objects.get_or_create(
        kode_rup=kode,
        tahun=timezone.localdate().year,
        defaults={
            "satker": pesanan.satker,
            "nama": "Belanja contoh dua rekening",
            "jenis": "barang",
            "pagu": 90_000_000,
        },
    )
    if baru:
        PaguSaldo.objects.create(rup=rup, pagu=rup.pagu)
        for urut, dana in enumerate(("APBD", "BLUD")):
            rup.baris_mak.create(
                mak=f"9.99.01.2.08.0004.5.1.02.01.01.002{urut}", sumber_dana=dana, pagu=45_000_000
            )
    return kode


def _calon(contoh: Penyedia, nomor: int) -> Penyedia:
    """Return a vendor that waits for verification."""
    calon, baru = Penyedia.objects.get_or_create(
        slug=f"ud-calon-uji-{nomor}",
        defaults={
            "nama": f"UD Calon Uji {nomor}",
            "jenis_badan": "ud",
            "skala": "mikro",
            "nib": f"999999999999{nomor}",
            "npwp": f"999999999999999{nomor}",
            "alamat": "Jl. Contoh 9",
            "wilayah": contoh.wilayah,
            "terdaftar_sejak": timezone.localdate(),
        },
    )
    if baru:
        pemilik = Pengguna.objects.create_user(
            nama=f"Calon Uji {nomor}", surel=f"calon{nomor}@usaha.test"
        )
        Keanggotaan.objects.create(penyedia=calon, pengguna=pemilik, peran=Peran.PEMILIK_PENYEDIA)
        perform_aksi(penyedia_id=calon.pk, aksi=Aksi.AJUKAN, actor=pemilik)
    return calon


def _diminta(contoh: Penyedia, pengelola: Pengguna) -> Pengguna:
    """Return the owner of a vendor of which every kind of input was sent back."""
    calon = _calon(contoh, 2)
    calon.refresh_from_db()
    if calon.status == "diajukan":
        bidang = ("alamat", "kbli", "npwp", "pkp", "jangkauan", "rekening", "dokumen_izin")
        temuan = [TemuanBaru(satu, "lain", "Contoh kata pemeriksa.") for satu in bidang]
        perform_aksi(
            penyedia_id=calon.pk, aksi=Aksi.MINTA_PERBAIKAN, actor=pengelola, temuan=temuan
        )
    return calon.anggota.get()


def _draf(pemilik: Pengguna, produk: Produk) -> str:
    """Return the code of a draft that a preview can be made of."""
    draf = mulai_draf(penyedia=produk.penyedia, actor=pemilik, kode="feedfacefeedface")
    isi = {
        "nama": "Kursi contoh",
        "etalase": produk.etalase,
        "harga": 100_000,
        "satuan": "unit",
        "stok": 5,
        "waktu_kirim_hari": 3,
    }
    simpan_draf(draf_id=draf.pk, actor=pemilik, isi=isi)
    return draf.kode


def _beku(milik: Produk, pengelola: Pengguna) -> str:
    """Freeze another product of the same shop, so that its page of objection has a form."""
    ada = Pembekuan.objects.filter(produk__penyedia=milik.penyedia_id, keberatan=None)
    if satu := ada.filter(diangkat_pada=None).first():
        return satu.produk.kode
    lain = Produk.objects.filter(penyedia=milik.penyedia_id, status="tayang").exclude(pk=milik.pk)
    produk = lain.earliest("pk")
    isian = IsianBeku(AlasanBeku.MUTU, "Ukuran berbeda dari uraian.", "Ukuran sedang diperiksa.")
    bekukan_produk(produk_id=produk.pk, actor=pengelola, isian=isian)
    return produk.kode


def _klarifikasi(milik: Produk, pengelola: Pengguna) -> None:
    """Ask the shop about the price of its product, so that its page has a form."""
    PutusanAnomali.objects.get_or_create(
        produk=milik,
        jenis=JenisAnomali.LOMPAT,
        putusan=PutusanHarga.KLARIFIKASI,
        defaults={
            "versi": milik.versi_tayang,
            "alasan": "Harga naik mendadak. Apa sebabnya?",
            "oleh": pengelola,
        },
    )


def _sebanding(produk: Produk) -> list[str]:
    """Return the codes of five products that stand in one etalase."""
    sama = Produk.objects.tayang().filter(etalase=produk.etalase_id).order_by("pk")
    return list(sama.values_list("kode", flat=True)[:5])


def _sebaya(produk: Produk) -> None:
    """Let six other vendors sell the same, so that its page has a band of prices."""
    acuan = produk.versi.get(pk=produk.versi_tayang_id)
    lain = Penyedia.objects.filter(status="terverifikasi").exclude(pk=produk.penyedia_id)
    for nomor, penyedia in enumerate(lain.order_by("pk")[:6]):
        sku = f"SEBAYA-{nomor}"
        if Produk.objects.filter(penyedia=penyedia, sku=sku).exists():
            continue
        baru = Produk.objects.create(penyedia=penyedia, etalase=produk.etalase, sku=sku)
        versi = produk.versi.get(pk=acuan.pk)
        versi.pk, versi.produk, versi.penyedia, versi.nomor = None, baru, penyedia, 1
        versi.harga = acuan.harga * (85 + 5 * nomor) // 100
        versi.save(force_insert=True)
        baru.versi_tayang, baru.status, baru.tayang_sejak = versi, "tayang", timezone.now()
        baru.save()


def _bukti(pesanan: Pesanan, kode: list[str]) -> dict[str, str]:
    """Issue a worksheet and freeze a search at the office of this order; return their codes."""
    ringkas = RingkasPencarian("/cari/?q=kursi", "kursi", (("Urutan", "Harga terendah"),), 9)
    daftar = daftar_dibandingkan(kode)
    hasil = bandingkan(daftar, jumlah=60, tujuan=None, on=timezone.localdate())
    kertas = IsianKertas(
        satker_id=pesanan.satker_id,
        ppk_id=pesanan.ppk_id,
        daftar_kode=tuple(kode),
        jumlah=60,
        tujuan_id=None,
        dipilih=next(satu.kode for satu in hasil.kolom if not satu.halangan),
        alasan="Harga sampai paling rendah dari 4 produk yang dibandingkan.",
        pencarian=ringkas,
    )
    cari = IsianPencarian(pesanan.satker_id, ringkas, None, tuple(p.pk for p in daftar))
    return {
        "kertas": terbitkan_kertas(actor=pesanan.pembuat, isian=kertas, kunci=uuid4()).kode,
        "pencarian": simpan_pencarian(actor=pesanan.pembuat, isian=cari, kunci=uuid4()).kode,
    }


def _tanya(penanya: Pengguna, *daftar: Produk) -> str:
    """Ask about these products and save them; return the code of the last question."""
    kode = ""
    for produk in daftar:
        simpan_favorit(actor=penanya, kode=produk.kode)
        kata = "Apakah harga sudah termasuk ongkos pasang di tempat?"
        satu = tanyakan(actor=penanya, kode=produk.kode, pertanyaan=kata, kunci=uuid4())
        kode = satu.kode
    return kode


def _nego() -> tuple[dict[str, str], dict[str, Pengguna]]:
    """One negotiation that waits for its buyer, one that waits for its vendor, and those two."""
    berjalan = Pesanan.objects.filter(status=Status.NEGOSIASI)
    beli = berjalan.exclude(pemilik_langkah=Peran.PEMILIK_PENYEDIA).earliest("pk")
    toko = berjalan.filter(pemilik_langkah=Peran.PEMILIK_PENYEDIA).earliest("pk")
    anggota = Keanggotaan.objects.filter(penyedia=toko.penyedia_id, berakhir_pada=None)
    fakta = {"nego_pembeli": beli.nomor, "nego_penyedia": toko.nomor}
    orang = {"nego_pembeli": beli.pembuat, "nego_penyedia": anggota.earliest("pk").pengguna}
    return fakta, orang


def kumpulkan() -> dict[str, object]:
    """Return `fakta` (words for addresses), `sesi` (cookie per role) and `kuki` (its name)."""
    tinjau = Pesanan.objects.filter(status=Status.REVIU_PPK).earliest("pk")
    baru = Pesanan.objects.filter(status=Status.KONFIRMASI_PENYEDIA).earliest("pk")
    jadi = Pesanan.objects.filter(satker=tinjau.satker_id).exclude(nomor_sp="").earliest("pk")
    produk = Produk.objects.exclude(versi_tayang=None).earliest("pk")
    _isi_keranjang(tinjau, produk)
    fakta = {
        "produk": produk.get_absolute_url(),
        "produk_kode": produk.kode,
        "etalase": Etalase.objects.get(pk=produk.etalase_id).slug,
        "banding": ",".join(_sebanding(produk)[:4]),
        "banding_lima": ",".join(_sebanding(produk)),
        "penyedia": produk.penyedia.slug,
        "penyedia_keranjang": produk.penyedia.kode,
        "pesanan_jadi": jadi.nomor,
        "surat_cetak": terbitkan_surat(actor=jadi.pembuat, surat=jadi.surat).kode,
        "rup": _rup_bermak(jadi),
        "tinjau": tinjau.nomor,
        "pesanan_baru": baru.nomor,
        "tautan": _tautan(tinjau),
        "calon": _calon(produk.penyedia, 1).kode,
        "etalase/etalase": produk.etalase_id,
        "etalase/produk": produk.pk,
        "etalase/skemaatribut": produk.versi_tayang.skema_id,
        "vendors/penyedia": produk.penyedia_id,
        "purchasing/pesanan": tinjau.pk,
    }
    wajar = Produk.objects.tayang().exclude(pk=produk.pk).earliest("pk")
    _sebaya(wajar)
    fakta["produk_wajar"] = wajar.get_absolute_url()
    menonjol = (satu.kode for satu in daftar_anomali().daftar)
    fakta["anomali"] = next(menonjol, produk.kode)
    fakta |= _bukti(tinjau, _sebanding(produk)[:4])
    orang = _orang(tinjau, baru.penyedia_id)
    milik = Produk.objects.filter(penyedia=baru.penyedia_id, status="tayang").earliest("pk")
    fakta["toko_produk"] = milik.kode
    fakta["tanya"] = _tanya(tinjau.pembuat, produk, milik)
    _klarifikasi(milik, orang["pengelola"])
    fakta["toko_beku"] = _beku(milik, orang["pengelola"])
    fakta["toko_draf"] = _draf(orang["penyedia"], milik)
    fakta |= lembar_contoh(orang["penyedia"], milik)
    orang["diminta"] = _diminta(produk.penyedia, orang["pengelola"])
    fakta_nego, orang_nego = _nego()
    fakta |= fakta_nego
    orang |= orang_nego
    sesi = {peran: _masuk(pengguna) for peran, pengguna in orang.items()}
    return {"fakta": fakta, "sesi": sesi, "kuki": settings.SESSION_COOKIE_NAME}


def cetak() -> None:
    print(json.dumps(kumpulkan()))
