"""What is planted in the generated year: for each rule TANAM cases, and TANAM that nearly are one.

A case is planted by what a wrongdoer does, not by calling the rule; the ordinary year around it is
what makes rules wrong.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from bench._gerbang_tahun import (
    KATA,
    SIFAT,
    TAHUN,
    Barang,
    Kantor,
    Tahun,
    Toko,
    open_shop,
    put_on_display,
    raise_price,
)

TANAM = 40
JUTA = 1_000_000
HURUF = "abdeghiklmnoprstuw"
_LAMA = datetime(TAHUN - 1, 6, 1, tzinfo=UTC)


def plant_all(tahun: Tahun) -> None:
    """Plant every rule's cases; each function is named after its rule."""
    for kode, plant in TANAMAN.items():
        for _ in range(TANAM if kode not in SEKALI else 5):
            plant(tahun, kode)


def _place(tahun: Tahun) -> tuple[Kantor, Toko, Barang]:
    """Return an office, a small vendor it does not know well, and a good long on display."""
    while True:
        toko = tahun.acak.choice(tahun.toko)
        lama = [b for b in toko.barang if b.tayang.year < TAHUN and not b.naik]
        if lama and toko.penyedia.skala == "kecil":
            return tahun.acak.choice(tahun.kantor), toko, lama[0]


def _new_good(tahun: Tahun, toko: Toko, tayang: datetime | None = None, **lain: Any) -> Barang:
    nama = f"{KATA[tahun.acak.randrange(10)]} {tahun.acak.choice(SIFAT)} x{toko.penyedia.pk:x}"
    return put_on_display(toko, nama, tayang or _LAMA, **{"harga": 2 * JUTA, **lain})


def _split(tahun: Tahun, kode: str) -> None:
    kantor, _, barang = _place(tahun)
    pada, acak = tahun.moment(0, 300), tahun.acak
    banyak = acak.randint(2, 4)
    hari = sorted(acak.sample(range(25), banyak))
    paket = [
        tahun.buy(kantor, barang, pada + timedelta(days=h), nilai=acak.randint(30, 48) * JUTA)
        for h in hari
    ]
    tahun.plant(kode, paket[1:], paket)
    # Below the ceiling together, or too far apart to be one need.
    kantor, _, barang = _place(tahun)
    jarak, nilai = acak.choice(((10, 22 * JUTA), (40, 45 * JUTA)))
    dua = (pada, pada + timedelta(days=jarak))
    tahun.near(kode, [tahun.buy(kantor, barang, satu, nilai=nilai) for satu in dua])


def _dear(tahun: Tahun, kode: str) -> None:
    for kali, ini in ((tahun.acak.uniform(1.2, 1.6), True), (tahun.acak.uniform(1.1, 1.14), False)):
        kantor, _, barang = _place(tahun)
        satu = tahun.buy(kantor, barang, tahun.moment(), nilai=tahun.amount(), mahal=kali)
        _note(tahun, kode, satu, ini)


def _nothing_saved(tahun: Tahun, kode: str) -> None:
    acak = tahun.acak
    for nilai, hemat, ini in (
        (acak.randint(230, 900) * JUTA, 0, True),
        acak.choice(((acak.randint(150, 190) * JUTA, 0, False), (400 * JUTA, 0.005, False))),
    ):
        kantor, _, barang = _place(tahun)
        satu = tahun.buy(kantor, barang, tahun.moment(), nilai=nilai, hemat=hemat)
        _note(tahun, kode, satu, ini)


def _hasty(tahun: Tahun, kode: str) -> None:
    acak = tahun.acak
    for menit, nilai, ini in (
        (acak.randint(1, 9), acak.randint(30, 45) * JUTA, True),
        acak.choice(((11, 40 * JUTA, False), (4, 20 * JUTA, False))),
    ):
        kantor, _, barang = _place(tahun)
        lama = timedelta(minutes=menit)
        satu = tahun.buy(kantor, barang, tahun.moment(), nilai=nilai, lama=lama)
        _note(tahun, kode, satu, ini)


def _fresh(tahun: Tahun, kode: str) -> None:
    acak = tahun.acak
    for jam, nilai, ini in (
        (acak.randint(3, 10 * 24), acak.randint(40, 400) * JUTA, True),
        acak.choice(((15 * 24, 100 * JUTA, False), (48, 7 * JUTA, False))),
    ):
        kantor, toko, _ = _place(tahun)
        pada = tahun.moment(20)
        barang = _new_good(tahun, toko, pada - timedelta(hours=jam))
        _note(tahun, kode, tahun.buy(kantor, barang, pada, nilai=nilai), ini)


def _raised(tahun: Tahun, kode: str) -> None:
    acak = tahun.acak
    for hari, kali, ini in (
        (acak.randint(1, 12), acak.uniform(1.15, 1.5), True),
        acak.choice(((acak.randint(16, 60), 1.3, False), (5, 1.08, False))),
    ):
        kantor, toko, _ = _place(tahun)
        pada, barang = tahun.moment(70), _new_good(tahun, toko)
        raise_price(barang, pada - timedelta(days=hari), kali)
        _note(tahun, kode, tahun.buy(kantor, barang, pada, nilai=tahun.amount()), ini)


def _favourite(tahun: Tahun, kode: str) -> None:
    """An office that hands most of its year to one vendor, and one that nearly does."""
    from tests.purchasing import pabrik  # noqa: PLC0415

    for bagian, ini in ((0.65, True), (0.33, False)):
        barang = _place(tahun)[2]
        satker = pabrik.buat_satker()
        rup = pabrik.buat_rup(satker, pagu=900_000 * JUTA)
        rup.mak_uji = rup.baris_mak.get()
        pp = [pabrik.buat_orang("PP", peran="pp", satker=satker)]
        kantor = Kantor(satker, pp, pabrik.buat_orang("PPK", peran="ppk", satker=satker), rup)
        saat = sorted(tahun.moment() for _ in range(60))
        paket = []
        for nomor, pada in enumerate(saat, start=1):
            sendiri = int(nomor * bagian) > int((nomor - 1) * bagian)
            beli = barang if sendiri else _place(tahun)[2]
            satu = tahun.buy(kantor, beli, pada, nilai=tahun.acak.randint(30, 120) * JUTA)
            if sendiri and nomor >= 10:
                paket.append(satu)
        if ini:
            tahun.plant(kode, paket)
        else:
            tahun.near(kode, paket)


def _night(tahun: Tahun, kode: str) -> None:
    for jam, ini in ((tahun.acak.randint(22, 28), True), (tahun.acak.choice((20, 30)), False)):
        kantor, _, barang = _place(tahun)
        pada = tahun.moment().replace(hour=0, minute=5) + timedelta(hours=jam - 7)
        satu = tahun.buy(kantor, barang, pada, nilai=tahun.amount(), lama=timedelta(minutes=20))
        _note(tahun, kode, satu, ini)


def _year_end(tahun: Tahun, kode: str) -> None:
    for hari, ini in (
        (tahun.acak.choice((28, 29, 30)), True),
        (tahun.acak.choice((7, 8, 9)), False),
    ):
        kantor, _, barang = _place(tahun)
        pada = datetime(TAHUN, 12, hari, 3, tzinfo=UTC)
        satu = tahun.buy(kantor, barang, pada, nilai=tahun.amount(), lama=timedelta(minutes=50))
        _note(tahun, kode, satu, ini)


def _domestic(tahun: Tahun, kode: str) -> None:
    """Beside a domestic good of a higher step; or beside what only nearly is one."""
    acak = tahun.acak
    tkdn: dict[str, Any] = {"tkdn": 45, "tkdn_nomor": "TKDN-9999"}
    hampir = acak.choice(
        (
            {**tkdn, "harga": 270 * JUTA // 100},
            {**tkdn, "tkdn_berlaku_sampai": datetime(TAHUN, 1, 2, tzinfo=UTC).date()},
            {**tkdn, "satuan": "paket"},
            {**tkdn, "tkdn": 20},
            # A part for it, cheap, by nearly the same name: no alternative, but it looks like one.
            {**tkdn, "harga": JUTA // 4, "tambahan": " suku"},
        )
    )
    for lain, ini in (
        ({**tkdn, "harga": 2 * JUTA + acak.randint(-4, 4) * 100_000}, True),
        (hampir, False),
    ):
        kantor, toko, _ = _place(tahun)
        # A name of its own, so that the planted alternative stands beside nothing else.
        nama = " ".join("".join(acak.choices(HURUF, k=8)) for _ in range(2))
        barang = put_on_display(toko, nama, _LAMA, harga=2 * JUTA, is_impor=acak.random() < 0.5)
        saingan = next(t for t in acak.sample(tahun.toko, len(tahun.toko)) if _rival(t, toko))
        isi = {**lain}
        nama += isi.pop("tambahan", "")
        put_on_display(saingan, nama, _LAMA, **isi)
        _note(tahun, kode, tahun.buy(kantor, barang, tahun.moment(), nilai=tahun.amount()), ini)


def _rival(satu: Toko, toko: Toko) -> bool:
    return satu.etalase == toko.etalase and satu is not toko


def _class(tahun: Tahun, kode: str) -> None:
    """A firm of medium size takes what small ones of the same etalase sell; or it is a koperasi."""
    for lain, ini in (({}, True), ({"jenis_badan": "koperasi"}, False)):
        kantor, toko, _ = _place(tahun)
        toko = open_shop(tahun, toko.etalase, barang=1, skala="menengah", **lain)
        barang = _new_good(tahun, toko)
        _note(tahun, kode, tahun.buy(kantor, barang, tahun.moment(), nilai=tahun.amount()), ini)


def _member(tahun: Tahun, kode: str) -> None:
    from vendors.models import Keanggotaan  # noqa: PLC0415

    for berakhir, ini in ((None, True), (datetime(TAHUN - 1, 1, 1, tzinfo=UTC), False)):
        kantor, toko, _ = _place(tahun)
        toko = open_shop(tahun, toko.etalase, barang=1)
        orang = tahun.acak.choice((kantor.ppk, kantor.pp[0]))
        Keanggotaan.objects.create(penyedia=toko.penyedia, pengguna=orang, berakhir_pada=berakhir)
        barang = _new_good(tahun, toko)
        satu = tahun.buy(kantor, barang, tahun.moment(), nilai=tahun.amount(), pp=kantor.pp[0])
        _note(tahun, kode, satu, ini)


def _contact(tahun: Tahun, kode: str) -> None:
    """The vendor is reached at the phone of the PPK of this office; or of another office."""
    for sendiri, ini in ((True, True), (False, False)):
        kantor, toko, _ = _place(tahun)
        lain = next(k for k in tahun.kantor if k is not kantor)
        hp = (kantor if sendiri else lain).ppk.hp
        toko = open_shop(tahun, toko.etalase, barang=1, telepon=f"+62 {hp[1:4]}-{hp[4:]}")
        barang = _new_good(tahun, toko)
        _note(tahun, kode, tahun.buy(kantor, barang, tahun.moment(), nilai=tahun.amount()), ini)


def _owner(tahun: Tahun, kode: str) -> None:
    """Two firms of one owner share a need between them; or a small one, or months apart."""
    from vendors.models import TandaKemiripan  # noqa: PLC0415

    acak = tahun.acak
    for hari, juta, ini in (
        (acak.randint(1, 25), acak.randint(30, 48), True),
        acak.choice(((10, 20, False), (45, 45, False))),
    ):
        kantor, toko, _ = _place(tahun)
        dua = [open_shop(tahun, toko.etalase, barang=1) for _ in range(2)]
        TandaKemiripan.objects.create(
            penyedia=dua[0].penyedia, lain=dua[1].penyedia, jenis=acak.choice(("rekening", "nik"))
        )
        pada = tahun.moment(0, 280)
        paket = [
            tahun.buy(kantor, _new_good(tahun, t), pada + timedelta(days=h), nilai=juta * JUTA)
            for t, h in zip(dua, (0, hari), strict=True)
        ]
        if ini:
            tahun.plant(kode, paket[1:], paket)
        else:
            tahun.near(kode, paket)


def _undone(tahun: Tahun, kode: str) -> None:
    for kali, ini in ((3, True), (2, False)):
        kantor, _, barang = _place(tahun)
        pada = tahun.moment(0, 300)
        for n in range(kali):
            tahun.buy(
                kantor,
                barang,
                pada + timedelta(days=3 * n),
                nilai=tahun.amount(),
                batal=True,
                pp=kantor.pp[0],
            )
        akhir = pada + timedelta(days=20)
        satu = tahun.buy(kantor, barang, akhir, nilai=tahun.amount(), pp=kantor.pp[0])
        _note(tahun, kode, satu, ini)


def plant_innocents(tahun: Tahun) -> None:
    """Neighbours at one address who have nothing to do with each other, and buy and sell on."""
    from vendors.models import TandaKemiripan  # noqa: PLC0415

    for satu, lain in zip(tahun.toko[:5], tahun.toko[30:35], strict=True):
        TandaKemiripan.objects.create(penyedia=satu.penyedia, lain=lain.penyedia, jenis="alamat")


def _note(tahun: Tahun, kode: str, paket: int, ini: bool) -> None:
    if ini:
        tahun.plant(kode, [paket])
    else:
        tahun.near(kode, [paket])


SEKALI = {"porsi_penyedia"}
TANAMAN: dict[str, Callable[[Tahun, str], None]] = {
    "pemecahan": _split,
    "harga_tinggi": _dear,
    "hemat_nol": _nothing_saved,
    "kilat": _hasty,
    "baru_tayang": _fresh,
    "harga_naik": _raised,
    "porsi_penyedia": _favourite,
    "malam": _night,
    "akhir_tahun": _year_end,
    "pdn_dilewati": _domestic,
    "kelas_nilai": _class,
    "pejabat_penyedia": _member,
    "kontak_sama": _contact,
    "pemilik_sama": _owner,
    "batal_berulang": _undone,
}
