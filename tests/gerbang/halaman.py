"""The pages that every gate visits. A page joins with one line in DAFTAR."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.template.loader import render_to_string
from playwright.sync_api import Page, Response

from katalog import komponen
from tests.gerbang.nego import nego_pembeli, nego_penyedia, tawar_kosong
from tests.gerbang.rup import kirim_rup

Fakta = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page under test.

    jalur: address, or a function of the facts of the demo world (`fakta.py`) that returns it.
    peran: key of a login of `fakta.py`, or None for the public.
    berat: most kB (1000 bytes, compressed) that a first visit may transfer in all.
    kartu: the lowest place in px at 360 px where the first product card may start.
    status: the answer expected. isi: markup to show instead of asking the server for it.
    lakukan: what to do on the page before it is measured; returns the answer that counts then.
    bebas: gates that `architecture.md` 0.27 does not ask of this page.
    """

    nama: str
    jalur: str | Callable[[Fakta], str]
    peran: str | None = None
    berat: int | None = 120
    kartu: int | None = None
    status: int = 200
    isi: Callable[[], str] | None = None
    lakukan: Callable[[Page], Response] | None = None
    bebas: frozenset[str] = frozenset()

    def alamat(self, fakta: Fakta) -> str:
        return self.jalur if isinstance(self.jalur, str) else self.jalur(fakta)


def _kirim_kosong(page: Page) -> Response:
    """Send the page's form as it stands, past the checks that only the browser makes."""
    with page.expect_navigation() as pindah:
        page.locator("main form[method=post]:not([id=beli])").first.evaluate(
            "(form) => { form.noValidate = true; form.submit(); }"
        )
    return pindah.value


def _kirim_pendek(page: Page) -> Response:
    """Send an answer that is too short to explain anything."""
    page.locator("main textarea[name=jawaban]").first.fill("Mahal.")
    return _kirim_kosong(page)


def _tanpa_alasan(page: Page) -> Response:
    """Send a worksheet without its reason."""
    page.locator("#id_alasan").fill("")
    return _kirim_kosong(page)


def _minta_kode(page: Page) -> Response:
    """Fill in another account, so that the page asks for the proof."""
    page.locator("#id_bank").select_option("002")
    page.locator("#id_nomor").fill("9876543210")
    page.locator("#id_nama_pemilik").fill("UD Contoh")
    with page.expect_navigation() as pindah:
        page.locator("[data-uji=lanjut]").click()
    return pindah.value


def _galat(nama: str) -> Halaman:
    return Halaman(f"galat-{nama}", f"/_{nama}/", isi=lambda: render_to_string(f"{nama}.html"))


def _galeri() -> str:
    return render_to_string("katalog/komponen.html", komponen.contoh())


CONTOH = [
    Halaman("komponen", "/_komponen/", isi=_galeri),
    *(_galat(nama) for nama in ("403", "403_csrf", "404", "409", "413", "500")),
]

UMUM = [
    Halaman("beranda", "/"),
    Halaman("cari", "/cari/?q=kursi", berat=180, kartu=460),
    Halaman("cari-tersaring", "/cari/?q=kursi&usaha=mikro&tkdn=wajib&harga_min=1000", berat=180),
    Halaman("cari-usang", "/cari/?q=kursi&kursor=usang", berat=180),
    Halaman("cari-kosong", "/cari/?q=zzqxzz"),
    Halaman("etalase-indeks", "/etalase/"),
    Halaman("etalase", lambda d: f"/etalase/{d['etalase']}/", berat=180),
    Halaman("produk", lambda d: d["produk"], berat=220),
    Halaman("produk-wajar", lambda d: d["produk_wajar"], berat=220),
    Halaman(
        "banding",
        lambda d: f"/bandingkan/?id={d['banding']}&dari=/etalase/{d['etalase']}/",
    ),
    Halaman("banding-banyak", lambda d: f"/bandingkan/?id={d['banding_lima']}"),
    Halaman("banding-kosong", "/bandingkan/"),
    Halaman("pertanyaan", lambda d: f"/produk/{d['produk_kode']}/pertanyaan/"),
    Halaman("penyedia-daftar", "/penyedia/"),
    Halaman("penyedia", lambda d: f"/penyedia/{d['penyedia']}/", berat=180),
    Halaman("masuk", "/masuk/"),
    Halaman("masuk-galat", "/masuk/", lakukan=_kirim_kosong, status=422),
    Halaman("daftar-akun", "/daftar/penyedia/1/", berat=90),
    Halaman(
        "daftar-akun-galat", "/daftar/penyedia/1/", lakukan=_kirim_kosong, status=422, berat=90
    ),
    Halaman("lupa-sandi", "/lupa-sandi/"),
    Halaman("tidak-ada", "/tidak-ada/", status=404),
    *(
        Halaman(nama, f"/{nama}/")
        for nama in [
            "bantuan",
            "tentang",
            "aksesibilitas",
            "privasi",
            "ketentuan",
            "kontak",
            "pengaduan",
            "status",
        ]
    ),
    Halaman("istilah", "/bantuan/istilah/"),
    Halaman("pendampingan", "/pendampingan/"),
]
PEMBELI = [
    Halaman("beranda-pp", "/", peran="pp"),
    Halaman("produk-pp", lambda d: d["produk"], peran="pp", berat=220),
    Halaman("banding-pp", lambda d: f"/bandingkan/?id={d['banding']}", peran="pp"),
    Halaman("favorit", "/favorit/", peran="pp"),
    Halaman("cari-pp-kosong", "/cari/?q=zzqxzz", peran="pp"),
    Halaman(
        "pertanyaan-galat",
        lambda d: f"/produk/{d['produk_kode']}/pertanyaan/",
        peran="pp",
        lakukan=_kirim_kosong,
        status=422,
    ),
    Halaman("cari-pp", "/cari/?q=kursi", peran="pp", berat=180),
    Halaman(
        "kertas-buat", lambda d: f"/kertas-kerja/buat/?id={d['banding']}&jumlah=60", peran="pp"
    ),
    Halaman(
        "kertas-buat-galat",
        lambda d: f"/kertas-kerja/buat/?id={d['banding']}&jumlah=60",
        peran="pp",
        lakukan=_tanpa_alasan,
        status=422,
    ),
    Halaman("kertas", lambda d: f"/kertas-kerja/{d['kertas']}/", peran="ppk"),
    Halaman("verifikasi-dokumen", lambda d: f"/verifikasi-dokumen/{d['kertas']}/"),
    Halaman(
        "verifikasi-dokumen-galat",
        lambda d: f"/verifikasi-dokumen/{d['kertas']}/",
        lakukan=_kirim_kosong,
        status=422,
    ),
    Halaman("verifikasi-surat", lambda d: f"/verifikasi-dokumen/{d['surat_cetak']}/"),
    Halaman("verifikasi-tak-ada", "/verifikasi-dokumen/tidakada/", status=404),
    Halaman("pencarian-daftar", "/pencarian-tersimpan/", peran="pp"),
    Halaman("pencarian", lambda d: f"/pencarian-tersimpan/{d['pencarian']}/", peran="ppk"),
    Halaman("keranjang", "/keranjang/", peran="pp"),
    Halaman("paket-buat", lambda d: f"/paket/buat/?penyedia={d['penyedia_keranjang']}", peran="pp"),
    Halaman(
        "paket-galat",
        lambda d: f"/paket/buat/?penyedia={d['penyedia_keranjang']}",
        peran="pp",
        lakukan=_kirim_kosong,
        status=422,
    ),
    Halaman("paket-daftar", "/paket/", peran="pp"),
    Halaman("rup", "/rup/", peran="pp"),
    Halaman("rup-rinci", lambda d: f"/rup/{d['rup']}/", peran="pp"),
    Halaman("rup-impor", "/rup/impor/", peran="ppk"),
    Halaman("rup-impor-galat", "/rup/impor/", peran="ppk", lakukan=_kirim_kosong, status=422),
    Halaman("rup-dpa", "/rup/dpa/", peran="ppk"),
    Halaman("rup-dpa-galat", "/rup/dpa/", peran="ppk", lakukan=_kirim_kosong, status=422),
    Halaman("rup-impor-periksa", "/rup/impor/", peran="admin_opd", lakukan=kirim_rup),
    Halaman("pesanan-daftar", "/pesanan/", peran="pp"),
    Halaman("pesanan", lambda d: f"/pesanan/{d['pesanan_jadi']}/", peran="pp"),
    Halaman("surat", lambda d: f"/pesanan/{d['pesanan_jadi']}/surat/", peran="pp"),
    Halaman("nego", nego_pembeli, peran="nego_pembeli"),
    Halaman("nego-galat", nego_pembeli, peran="nego_pembeli", lakukan=tawar_kosong, status=422),
    Halaman("tugas", "/tugas/", peran="ppk"),
    Halaman("persetujuan-daftar", "/persetujuan/", peran="ppk"),
    Halaman("keranjang-kosong", "/keranjang/", peran="ppk"),
    Halaman("tautan", lambda d: f"/s/{d['tautan']}/"),
    Halaman("persetujuan", lambda d: f"/persetujuan/{d['tinjau']}/", peran="ppk"),
    Halaman("akun", "/akun/", peran="pp"),
    Halaman("keamanan", "/akun/keamanan/", peran="ppk"),
    Halaman("keamanan-pasang", "/akun/keamanan/", peran="pp"),
    Halaman("perangkat", "/akun/perangkat/", peran="pp"),
    Halaman("ubah-sandi", "/akun/keamanan/sandi/", peran="pp"),
    Halaman("konfirmasi", "/akun/konfirmasi/", peran="ppk"),
    Halaman("opd-undang", "/opd/pengguna/undang/", peran="admin_opd"),
    Halaman("opd-delegasi", "/opd/pengguna/delegasi/", peran="admin_opd"),
    Halaman("notifikasi", "/notifikasi/", peran="ppk"),
    Halaman("opd-pengguna", "/opd/pengguna/", peran="admin_opd"),
    Halaman("akses-ditolak", "/opd/pengguna/", peran="pp", status=403),
]
PENYEDIA = [
    Halaman("toko", "/toko/", peran="penyedia", berat=90),
    Halaman("pendampingan-toko", "/pendampingan/", peran="penyedia", berat=90),
    Halaman("minta-damping", "/pendampingan/minta/", peran="penyedia", berat=90),
    Halaman(
        "minta-damping-galat",
        "/pendampingan/minta/",
        peran="penyedia",
        berat=90,
        lakukan=_kirim_kosong,
        status=422,
    ),
    Halaman("usul-etalase", "/etalase/usul/", peran="penyedia", berat=90),
    Halaman(
        "usul-etalase-galat",
        "/etalase/usul/",
        peran="penyedia",
        berat=90,
        lakukan=_kirim_kosong,
        status=422,
    ),
    Halaman("usulan-daftar", "/etalase/usulan/", peran="penyedia", berat=90),
    Halaman("toko-pesanan-daftar", "/toko/pesanan/", peran="penyedia", berat=90),
    Halaman("toko-pendamping", "/toko/pendamping/", peran="penyedia", berat=90),
    Halaman("toko-profil", "/toko/profil/", peran="penyedia", berat=90),
    Halaman("toko-berkas", "/toko/berkas/", peran="penyedia", berat=90),
    Halaman("toko-rekening", "/toko/rekening/", peran="penyedia", berat=90),
    Halaman(
        "toko-rekening-kode", "/toko/rekening/", peran="penyedia", lakukan=_minta_kode, berat=90
    ),
    Halaman("toko-tim", "/toko/tim/", peran="penyedia", berat=90),
    Halaman("daftar-usaha", "/daftar/penyedia/2/", peran="penyedia", berat=90),
    Halaman("toko-verifikasi", "/toko/verifikasi/", peran="penyedia", berat=90),
    Halaman("toko-verifikasi-diminta", "/toko/verifikasi/", peran="diminta", berat=90),
    Halaman("toko-perbaiki", "/toko/verifikasi/perbaiki/", peran="diminta", berat=90),
    Halaman(
        "toko-perbaiki-galat",
        "/toko/verifikasi/perbaiki/",
        peran="diminta",
        lakukan=_kirim_kosong,
        status=422,
        berat=90,
    ),
    Halaman(
        "toko-pesanan",
        lambda d: f"/toko/pesanan/{d['pesanan_baru']}/",
        peran="penyedia",
        berat=90,
    ),
    Halaman("nego-penyedia", nego_penyedia, peran="nego_penyedia", berat=90),
    Halaman("toko-produk-daftar", "/toko/produk/", peran="penyedia", berat=90),
    Halaman("toko-kbli", "/toko/kbli/", peran="penyedia", berat=90),
    Halaman(
        "toko-kbli-galat",
        "/toko/kbli/",
        peran="penyedia",
        lakukan=_kirim_kosong,
        status=422,
        berat=90,
    ),
    Halaman("toko-pertanyaan", "/toko/pertanyaan/", peran="penyedia", berat=90),
    Halaman(
        "toko-pertanyaan-galat",
        "/toko/pertanyaan/",
        peran="penyedia",
        berat=90,
        lakukan=_kirim_kosong,
        status=422,
    ),
    Halaman("toko-klarifikasi", "/toko/klarifikasi/", peran="penyedia", berat=90),
    Halaman(
        "toko-klarifikasi-galat",
        "/toko/klarifikasi/",
        peran="penyedia",
        berat=90,
        lakukan=_kirim_pendek,
        status=422,
    ),
    Halaman("toko-jangkauan", "/toko/jangkauan/", peran="penyedia", berat=90),
    Halaman("toko-unggah", "/toko/produk/unggah/", peran="penyedia", berat=90),
    Halaman(
        "toko-unggah-etalase",
        lambda d: f"/toko/produk/unggah/?etalase={d['etalase']}",
        peran="penyedia",
        berat=90,
    ),
    *(
        Halaman(
            f"toko-unggah-{nama}",
            lambda d, nama=nama: f"/toko/produk/unggah/{d[f'massal_{nama}']}/",
            peran="penyedia",
            berat=90,
        )
        for nama in ("siap", "selesai", "diperiksa", "ditolak")
    ),
    Halaman("toko-produk-baru", "/toko/produk/baru/", peran="penyedia", berat=90),
    Halaman(
        "toko-keberatan",
        lambda d: f"/toko/produk/{d['toko_beku']}/keberatan/",
        peran="penyedia",
        berat=90,
    ),
    Halaman("toko-produk", lambda d: f"/toko/produk/{d['toko_produk']}/", peran="penyedia"),
    *(
        Halaman(
            f"toko-produk-{nama}",
            lambda d, nama=nama: f"/toko/produk/{d['toko_draf']}/{nama}/",
            peran="penyedia",
            berat=90,
        )
        for nama in ("foto", "isi", "harga", "wilayah")
    ),
    Halaman(
        "toko-produk-pratinjau",
        lambda d: f"/toko/produk/{d['toko_draf']}/pratinjau/",
        peran="penyedia",
        berat=220,
    ),
    Halaman(
        "toko-produk-isi-galat",
        lambda d: f"/toko/produk/{d['toko_draf']}/isi/",
        peran="penyedia",
        berat=90,
        lakukan=_kirim_kosong,
        status=422,
    ),
    Halaman("toko-statistik", "/toko/statistik/", peran="penyedia", berat=90),
]
# Stock screens: their journeys without scripts are named tests of their own.
MEJA = frozenset({"U3", "U9", "U11"})


def _meja(nama: str, alamat: str | Callable[[Mapping[str, str]], str]) -> Halaman:
    """Return a page of Django admin, whose forms are not ours."""
    return Halaman(nama, alamat, peran="pengelola", bebas=MEJA)


KELOLA = [
    _meja("kelola", "/kelola/"),
    *(
        Halaman(f"kelola-{nama}", f"/kelola/{nama}/", peran="pengelola", bebas=MEJA)
        for nama in (
            "akun/satuankerja",
            "bantuan/pengaduan",
            "etalase/etalase",
            "etalase/etalase/add",
            "etalase/produk",
            "etalase/skemaatribut",
            "kebijakan/parameter",
            "kebijakan/parameter/add",
            "purchasing/pesanan",
            "vendors/penyedia",
        )
    ),
    *(
        Halaman(
            f"kelola-{nama}-ubah",
            lambda d, nama=nama: f"/kelola/{nama}/{d[nama]}/change/",
            peran="pengelola",
            bebas=MEJA,
        )
        for nama in (
            "etalase/etalase",
            "etalase/produk",
            "etalase/skemaatribut",
            "vendors/penyedia",
            "purchasing/pesanan",
        )
    ),
    _meja("kelola-verifikasi-penyedia", lambda d: f"/kelola/verifikasi/penyedia/{d['calon']}/"),
    _meja("kelola-pertanyaan", lambda d: f"/kelola/pertanyaan/{d['tanya']}/"),
    _meja("kelola-anomali", "/kelola/harga/anomali/"),
    _meja("kelola-anomali-putusan", lambda d: f"/kelola/harga/anomali/{d['anomali']}/"),
    _meja("kelola-pembekuan", lambda d: f"/kelola/pembekuan/{d['produk_kode']}/"),
    _meja("kelola-sanksi-baru", lambda d: f"/kelola/sanksi/baru/{d['penyedia_keranjang']}/"),
    _meja("kelola-kinerja", "/kelola/kinerja/"),
    _meja("kelola-telaah", "/kelola/etalase/etalase/telaah/"),
    _meja(
        "kelola-telaah-satu", lambda d: f"/kelola/etalase/etalase/{d['etalase/etalase']}/telaah/"
    ),
    Halaman("kelola-komponen", "/kelola/komponen/", peran="pengelola"),
    Halaman("api-dok", "/api/v1/dok/", bebas=frozenset({"U3", "U9", "U11"})),
]

DAFTAR: list[Halaman] = [*CONTOH, *UMUM, *PEMBELI, *PENYEDIA, *KELOLA]
LEBAR = (360, 1280)
