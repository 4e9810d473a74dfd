import re
from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from katalog.demo.korpus.etalase import DAFTAR_ETALASE, ETALASE, RUMPUN, TAYANG, TELAAH, share_out
from katalog.demo.korpus.opd import DAFTAR_OPD, lahirkan_rup
from katalog.demo.korpus.orang import named_people, people_of
from katalog.demo.korpus.penyedia import lahirkan_penyedia, suppliers_by_etalase
from katalog.demo.korpus.produk import lahirkan, lahirkan_semua, produk_ke, round_price
from katalog.demo.korpus.wilayah import NAMA_WILAYAH

POLA_MAK = re.compile(r"^[0-9X]\.\d\d\.\d\d\.\d\.\d\d\.\d{4}\.5\.\d\.\d\d\.\d\d\.\d\d\.\d{4}$")


@pytest.fixture(scope="module")
def sepuluh_ribu():
    return list(lahirkan_semua(10_000))


@pytest.fixture(scope="module")
def daftar_penyedia():
    return lahirkan_penyedia(400)


def test_etalase_count_agrees_with_the_2023_report():
    assert (len(TAYANG), len(TELAAH)) == (93, 16)
    assert len({e.kode for e in DAFTAR_ETALASE}) == len({e.nama for e in DAFTAR_ETALASE}) == 109
    assert 10 <= len(RUMPUN) <= 12


@pytest.mark.parametrize("etalase", TAYANG, ids=lambda e: e.kode)
def test_etalase_is_complete(etalase):
    assert len(etalase.keluarga) >= 6
    assert 4 <= len(etalase.atribut) <= 8
    assert len(etalase.deskripsi) <= 300
    assert all(re.fullmatch(r"\d{5}", kode) for kode in etalase.kbli)
    assert re.fullmatch(r"\d{5}", etalase.kbki)
    wajib = {a.kode for a in etalase.atribut if a.wajib}
    for keluarga in etalase.keluarga:
        assert wajib <= set(keluarga.variabel), keluarga.kode


def test_construction_etalase_name_their_sbu():
    assert all(re.fullmatch(r"[A-Z]{2}\d{3}", sbu) for e in TELAAH for sbu in e.sbu)
    assert all(e.sbu and not e.keluarga for e in TELAAH)


def test_same_seed_same_world_and_random_access_agrees():
    assert list(lahirkan("MEB", 40)) == list(lahirkan("MEB", 40))
    assert produk_ke("MEB", 25) == list(lahirkan("MEB", 40))[25]
    assert list(lahirkan("MEB", 10, mulai=30)) == list(lahirkan("MEB", 40))[30:]
    assert list(lahirkan("MEB", 40, benih=1)) != list(lahirkan("MEB", 40, benih=2))


@pytest.mark.parametrize("jumlah", [0, 1, 92, 10_000, 1_000_000])
def test_shares_add_up(jumlah):
    assert sum(share_out(jumlah).values()) == jumlah


def test_every_etalase_has_products_and_large_ones_more(sepuluh_ribu):
    banyak = Counter(p.etalase for p in sepuluh_ribu)
    assert set(banyak) == {e.kode for e in TAYANG}
    assert banyak["ATK"] > 5 * banyak["SGR"]


def test_names_are_distinct_and_fit(sepuluh_ribu):
    assert len({p.nama for p in sepuluh_ribu}) >= 9_500
    assert all(3 <= len(p.nama) <= 200 and "{" not in p.nama for p in sepuluh_ribu)
    assert not any(re.search(r"lorem|produk \d+$", p.nama, re.IGNORECASE) for p in sepuluh_ribu)


def test_descriptions_are_sentences(sepuluh_ribu):
    for produk in sepuluh_ribu[::7]:
        assert produk.uraian.endswith(".")
        assert produk.uraian.count(". ") >= 2
        assert not re.search(r"[{}|]|  ", produk.uraian)


def test_prices_are_plausible_and_rounded(sepuluh_ribu):
    for produk in sepuluh_ribu:
        assert 200 <= produk.harga <= 5_000_000_000
        assert produk.harga == round_price(produk.harga)
        assert produk.ongkir >= 0
        assert produk.minimal >= 1
        assert produk.stok >= 0
        assert 1 <= produk.waktu_kirim_hari <= 120


def test_one_variant_costs_about_the_same_everywhere():
    satu_rim = (p for p in lahirkan("KRT", 3000) if p.nama.startswith("Kertas HVS A4 80 gsm 500"))
    harga = sorted(p.harga for p in satu_rim)
    assert len(harga) >= 8
    assert harga[-1] < 2 * harga[0]
    assert 35_000 <= harga[len(harga) // 2] <= 75_000


def _fits(atribut, nilai):
    if atribut.tipe == "angka":
        return isinstance(nilai, int | float) and not isinstance(nilai, bool)
    if atribut.tipe == "ya_tidak":
        return isinstance(nilai, bool)
    if atribut.tipe == "tanggal":
        return bool(date.fromisoformat(nilai))
    return isinstance(nilai, str) and (atribut.tipe == "teks" or nilai in atribut.pilihan)


def test_attributes_obey_the_schema(sepuluh_ribu):
    for produk in sepuluh_ribu:
        skema = {a.kode: a for a in ETALASE[produk.etalase].atribut}
        assert {a.kode for a in skema.values() if a.wajib} <= set(produk.atribut) <= set(skema)
        for kode, nilai in produk.atribut.items():
            assert _fits(skema[kode], nilai), (produk.nama, kode, nilai)


def test_tkdn_only_on_local_goods_and_visibly_invented(sepuluh_ribu):
    bersertifikat = [p for p in sepuluh_ribu if p.tkdn is not None]
    assert 0.15 < len(bersertifikat) / len(sepuluh_ribu) < 0.6
    for produk in sepuluh_ribu:
        assert (produk.tkdn is None) == (produk.tkdn_nomor == "")
        assert produk.tkdn is None or Decimal(0) <= produk.tkdn <= 100
        assert produk.tkdn is None or produk.jenis_produk == "lokal"
        assert produk.bmp is None or Decimal(0) <= produk.bmp <= 15
        nomor = (produk.tkdn_nomor, produk.sni_nomor, produk.halal_nomor, produk.izin_edar_nomor)
        assert all(n == "" or n.startswith("UJI-") for n in nomor)


def test_food_service_is_not_taxed_with_ppn(sepuluh_ribu):
    kelas = {e: {p.kelas_pajak for p in sepuluh_ribu if p.etalase == e} for e in ("MAM", "BKU")}
    assert kelas["MAM"] == {"pbjt"}
    assert "bebas_ppn" in kelas["BKU"]
    assert {p.kelas_pajak for p in sepuluh_ribu} == {"ppn_umum", "bebas_ppn", "pbjt"}


def test_vendors_lie_in_the_reserved_ranges(daftar_penyedia):
    assert len({p.nib for p in daftar_penyedia}) == len({p.npwp for p in daftar_penyedia}) == 400
    for penyedia in daftar_penyedia:
        assert re.fullmatch(r"9999\d{9}", penyedia.nib)
        assert re.fullmatch(r"9999\d{12}", penyedia.npwp)
        assert re.fullmatch(r"08990000\d{4}", penyedia.telepon)
        assert re.fullmatch(r"[a-z0-9@.-]+\.test", penyedia.surel)
        assert all(kode in ETALASE for kode in penyedia.etalase)


def test_vendors_cover_regions_sizes_and_etalase(daftar_penyedia):
    assert {p.wilayah_kode for p in daftar_penyedia} == set(NAMA_WILAYAH)
    assert len(NAMA_WILAYAH) == 38
    skala = Counter(p.skala for p in daftar_penyedia)
    assert skala["mikro"] > skala["kecil"] > skala["menengah"] > skala["besar"] >= 3
    assert 0.03 < sum(p.jenis_badan == "koperasi" for p in daftar_penyedia) / 400 < 0.15
    assert all(suppliers_by_etalase(daftar_penyedia).values())
    assert {k for p in daftar_penyedia for k in p.etalase} == {e.kode for e in TAYANG}


def test_vendor_names_rarely_repeat(daftar_penyedia):
    assert len({p.nama for p in daftar_penyedia}) >= 390
    assert daftar_penyedia[:20] == lahirkan_penyedia(20)


def test_few_vendors_still_serve_every_etalase():
    assert all(suppliers_by_etalase(lahirkan_penyedia(5)).values())


def test_offices_announce_plausible_packages():
    assert len(DAFTAR_OPD) == 40
    semua = [rup for opd in DAFTAR_OPD for rup in lahirkan_rup(opd, 60)]
    assert len({rup.kode_rup for rup in semua}) == len(semua)
    for rup in semua:
        assert re.fullmatch(r"99\d{6}", rup.kode_rup)
        assert POLA_MAK.match(rup.mak), rup.mak
        assert 10_000_000 <= rup.pagu <= 20_000_000_000
        assert rup.etalase in ETALASE
        assert len(rup.nama) <= 200
    assert {opd.wilayah_kode for opd in DAFTAR_OPD} <= set(NAMA_WILAYAH)


def test_people_are_named_unique_and_visibly_invented():
    semua = named_people()
    for opd in DAFTAR_OPD:
        semua += people_of(opd.singkatan, opd.urutan)
    assert len({o.nip for o in semua}) == len({o.surel for o in semua}) == len(semua)
    assert all(re.fullmatch(r"19990101\d{10}", o.nip) for o in semua)
    assert all(o.surel.endswith(".test") for o in semua)
    assert {"pp", "ppk", "penerima", "admin_opd", "superadmin"} <= {o.peran for o in named_people()}
    perempuan = sum(o.kelamin == "P" for o in semua)
    assert 0.4 < perempuan / len(semua) < 0.6


def test_offices_of_the_story_exist():
    singkatan = {opd.singkatan for opd in DAFTAR_OPD}
    assert {o.opd for o in named_people() if o.opd} <= singkatan
    for opd in DAFTAR_OPD:
        peran = [o.peran for o in people_of(opd.singkatan, opd.urutan)]
        peran += [o.peran for o in named_people() if o.opd == opd.singkatan]
        assert {"pp", "ppk", "penerima", "admin_opd"} <= set(peran)
