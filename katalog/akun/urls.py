from django.urls import URLPattern, URLResolver, path, re_path

from katalog.akun.views import akun, keamanan, masuk, pengguna, sandi, undangan

app_name = "akun"
urlpatterns: list[URLPattern | URLResolver] = [
    path("masuk/", masuk.masuk, name="masuk"),
    path("masuk/kode/", masuk.kode, name="kode"),
    path("masuk/cadangan/", masuk.cadangan, name="cadangan"),
    path("keluar/", masuk.keluar, name="keluar"),
    path("lupa-sandi/", sandi.lupa, name="lupa"),
    path("lupa-sandi/<slug:kode>/<slug:token>/", sandi.lupa_baru, name="lupa-baru"),
    path("akun/", akun.akun, name="akun"),
    path("akun/peran/", akun.peran, name="peran"),
    path("akun/perangkat/", akun.perangkat, name="perangkat"),
    path("akun/perangkat/<slug:kode>/akhiri/", akun.perangkat_akhiri, name="perangkat-akhiri"),
    path("akun/keamanan/", keamanan.keamanan, name="keamanan"),
    path("akun/keamanan/sandi/", sandi.ubah, name="ubah-sandi"),
    path("akun/keamanan/kode-cadangan/", keamanan.cadangan, name="keamanan-cadangan"),
    path("akun/keamanan/kode-baru/", keamanan.cadangan_baru, name="keamanan-kode-baru"),
    path("akun/konfirmasi/", masuk.konfirmasi, name="konfirmasi"),
    path("undangan/<str:token>/", undangan.undangan, name="undangan"),
    path("opd/pengguna/", pengguna.daftar, name="pengguna"),
    path("opd/pengguna/undang/", pengguna.undang_baru, name="pengguna-undang"),
    path("opd/pengguna/delegasi/", pengguna.delegasi, name="pengguna-delegasi"),
    path("opd/pengguna/<slug:kode>/", pengguna.rinci, name="pengguna-rinci"),
    path(
        "opd/pengguna/<slug:kode>/cabut/<slug:peran>/", pengguna.cabut_peran, name="pengguna-cabut"
    ),
    re_path(
        r"^opd/pengguna/(?P<kode>[-\w]+)/(?P<aksi>nonaktifkan|aktifkan|lepas-faktor)/$",
        pengguna.tindakan,
        name="pengguna-aksi",
    ),
    path("opd/undangan/<slug:kode>/batal/", pengguna.undangan_batal, name="undangan-batal"),
]
