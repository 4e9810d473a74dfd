"""A generated year of packages: offices, vendors, goods, and what ordinary buying looks like.

All of it follows from one seed. Amounts follow the sample of `domain.md` 9.1 (median Rp92 juta,
90th percentile Rp599 juta); what honest people do that looks bad (haste, late hours, a price that
rose, a neighbour at the same address) is in it too, because that is what false alarms come from.
"""

import math
import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

TAHUN = 2026
WIB = timedelta(hours=7)
KANTOR, ETALASE, TOKO, BARANG = 100, 30, 10, 4
KATA = (
    "Kursi",
    "Meja",
    "Lemari",
    "Printer",
    "Laptop",
    "Kertas",
    "Tenda",
    "Pompa",
    "Genset",
    "Lampu",
)
SIFAT = ("arsip", "baja", "cerah", "datar", "elok", "fajar", "gading", "hutan", "intan", "jati")


@dataclass(slots=True)
class Kantor:
    satker: Any
    pp: list[Any]
    ppk: Any
    rup: Any
    langganan: list["Toko"] = field(default_factory=list)


@dataclass(slots=True)
class Barang:
    """A good, its version now and, where its price rose, the one before and the moment."""

    produk: Any
    versi: Any
    tayang: datetime
    lama: Any = None
    naik: datetime | None = None

    def at(self, pada: datetime) -> Any:
        """Return the version that was on display then."""
        return self.lama if self.naik and pada < self.naik else self.versi


@dataclass(slots=True)
class Toko:
    penyedia: Any
    etalase: Any
    barang: list[Barang] = field(default_factory=list)


@dataclass(slots=True)
class Tahun:
    """The year while it is made. `benar` are the packages a rule must find, `terkait` all of the
    planted cases of that rule: finding one of these is no false alarm either."""

    acak: random.Random
    kantor: list[Kantor] = field(default_factory=list)
    toko: list[Toko] = field(default_factory=list)
    baris: dict[str, list[Any]] = field(default_factory=dict)
    putusan: dict[int, datetime] = field(default_factory=dict)
    benar: dict[str, set[int]] = field(default_factory=dict)
    terkait: dict[str, set[int]] = field(default_factory=dict)
    hampir: dict[str, set[int]] = field(default_factory=dict)

    def moment(self, dari: int = 0, sampai: int = 335) -> datetime:
        """Return a moment in working hours, by default early enough for what follows it."""
        hari = datetime(TAHUN, 1, 5, tzinfo=UTC) + timedelta(days=self.acak.randint(dari, sampai))
        hari -= timedelta(days=max(hari.weekday() - 4, 0))
        return hari + timedelta(minutes=self.acak.randint(8 * 60, 16 * 60)) - WIB

    def amount(self) -> int:
        return min(int(math.exp(self.acak.gauss(math.log(92e6), 1.46))), 5_000_000_000)

    def buy(
        self,
        kantor: Kantor,
        barang: Barang,
        pada: datetime,
        *,
        nilai: int,
        hemat: float | None = None,
        lama: timedelta | None = None,
        pp: Any = None,
        batal: bool = False,
        mahal: float | None = None,
    ) -> int:
        """Write one package of about `nilai` rupiah; return its key.

        `hemat` is the part saved, `lama` the time to the decision, `mahal` the price as a part of
        the median of its comparables.
        """
        from purchasing.models import (  # noqa: PLC0415
            BarisPesanan,
            BuktiHarga,
            PeristiwaPesanan,
            Pesanan,
            PesananAnggaran,
        )
        from purchasing.state import Aksi, Status  # noqa: PLC0415

        acak, versi = self.acak, barang.at(pada)
        pk = self._next("pesanan")
        tayang = versi.harga
        satuan = max(int(tayang * (1 - self._saving(nilai) if hemat is None else 1 - hemat)), 1)
        jumlah = max(nilai * 100 // (satuan * 111), 1)
        harga, ppn = satuan * jumlah, satuan * jumlah * 11 // 100
        putus = pada + (lama or self._pace())
        pesanan = Pesanan(
            pk=pk,
            nomor=f"UJI-{pk:07d}",
            nama=versi.nama,
            satker=kantor.satker,
            penyedia_id=versi.penyedia_id,
            etalase_id=barang.produk.etalase_id,
            rup=kantor.rup,
            tahun=TAHUN,
            status=Status.BATAL_REVIU if batal else Status.SELESAI,
            versi=3,
            putaran=1,
            pembuat=pp or acak.choice(kantor.pp),
            ppk=kantor.ppk,
            alamat_kirim="Jl. Contoh 1",
            wilayah_kirim_id=kantor.satker.wilayah_id,
            penerima="Dodi Contoh",
            tiba_paling_lambat=date(TAHUN, 12, 31),
            alasan="Uji",
            skala_penyedia=versi.penyedia.skala,
            is_umkk=versi.penyedia.is_umkk,
            harga_barang=harga,
            ppn=ppn,
            ongkir=0,
            total=harga + ppn,
            nomor_sp="" if batal else f"UJI/{pk}",
            sp_terbit_pada=None if batal else putus,
            created_at=pada,
            updated_at=putus,
        )
        self._keep(pesanan)
        self._keep(
            BarisPesanan(
                pk=self._next("baris"),
                pesanan=pesanan,
                penyedia_id=versi.penyedia_id,
                versi=versi,
                urutan=1,
                jumlah=jumlah,
                harga_tayang=tayang,
                harga_satuan=satuan,
                harga=harga,
                ppn=ppn,
                total=harga + ppn,
            )
        )
        self._keep(
            PesananAnggaran(
                pk=pk,
                pesanan=pesanan,
                rup=kantor.rup,
                baris_mak=kantor.rup.mak_uji,
                mak=kantor.rup.mak,
                sumber_dana=kantor.rup.sumber_dana,
                nilai=harga + ppn,
            )
        )
        langkah = (
            (Aksi.BELI_LANGSUNG, Status.DRAF, Status.REVIU_PPK, pada + timedelta(minutes=1)),
            (Aksi.TOLAK if batal else Aksi.SETUJUI, Status.REVIU_PPK, pesanan.status, putus),
        )
        for nomor, (aksi, dari, ke, saat) in enumerate(langkah, start=2):
            self._keep(
                PeristiwaPesanan(
                    pk=self._next("peristiwa"),
                    pesanan=pesanan,
                    versi=nomor,
                    aksi=aksi,
                    dari=dari,
                    ke=ke,
                    pelaku=kantor.ppk,
                    peran="ppk",
                    pada=saat,
                )
            )
        self._keep(self._evidence(BuktiHarga, pesanan, versi, satuan * 111 // 100, jumlah, mahal))
        if not batal:
            self.putusan[pk] = putus
        return pk

    def plant(self, kode: str, benar: list[int], terkait: list[int] | None = None) -> None:
        self.benar.setdefault(kode, set()).update(benar)
        self.terkait.setdefault(kode, set()).update(terkait or benar)

    def near(self, kode: str, paket: list[int]) -> None:
        self.hampir.setdefault(kode, set()).update(paket)

    def _saving(self, nilai: int) -> float:
        if nilai <= 50_000_000 or self.acak.random() < 0.01:
            return 0
        return self.acak.uniform(0.01, 0.08)

    def _pace(self) -> timedelta:
        if self.acak.random() < 0.003:
            return timedelta(minutes=self.acak.randint(3, 9))
        return timedelta(minutes=self.acak.choice((45, 90, 150, 24 * 60, 25 * 60, 48 * 60)))

    def _evidence(
        self, model: Any, pesanan: Any, versi: Any, harga: int, jumlah: int, mahal: float | None
    ) -> Any:
        """Return the frozen band; one package in seven has too few comparables for one."""
        cukup = mahal is not None or self.acak.random() > 1 / 7
        tengah = int(harga / (mahal or max(self.acak.gauss(1, 0.06), 0.8)))
        lima = [tengah * p // 100 for p in (80, 93, 100, 107, 125)] if cukup else [None] * 5
        return model(
            pk=pesanan.pk,
            pesanan=pesanan,
            versi_paket=1,
            versi=versi,
            jumlah=jumlah,
            wilayah_id=pesanan.wilayah_kirim_id,
            harga=harga,
            kelompok="nama",
            banyak=9 if cukup else 2,
            minimal=5,
            batas_persen=15,
            dihitung_pada=pesanan.created_at,
            **dict(zip(("terendah", "bawah", "tengah", "atas", "tertinggi"), lima, strict=True)),
        )

    def _keep(self, objek: Any) -> None:
        self.baris.setdefault(type(objek).__name__, []).append(objek)

    def _next(self, nama: str) -> int:
        kelas = {"pesanan": "Pesanan", "baris": "BarisPesanan", "peristiwa": "PeristiwaPesanan"}
        return AWAL + len(self.baris.get(kelas[nama], ()))


# Above the keys of the demo world, which lies in the same database.
AWAL = 1_000_000


def build_world(acak: random.Random) -> Tahun:
    """Make offices, vendors and goods."""
    from purchasing.models import MakRup  # noqa: PLC0415
    from tests.purchasing import pabrik  # noqa: PLC0415

    for _ in range(100_000):  # The numbers below are those of the demo world.
        pabrik.next_number()
    tahun = Tahun(acak)
    etalase = [pabrik.buat_etalase(kode=f"U{n:02d}") for n in range(ETALASE)]
    for n in range(ETALASE * TOKO):
        # One vendor in a hundred is of medium size: the only one who makes what it sells.
        skala = "menengah" if n % 100 == 50 else "kecil"
        tahun.toko.append(open_shop(tahun, etalase[n % ETALASE], skala=skala))
    for _ in range(KANTOR):
        satker = pabrik.buat_satker()
        pp = [pabrik.buat_orang("PP", peran="pp", satker=satker) for _ in range(2)]
        ppk = pabrik.buat_orang("PPK", peran="ppk", satker=satker)
        ppk.hp = f"0855{len(tahun.kantor):08d}"
        ppk.save()
        rup = pabrik.buat_rup(satker, pagu=900_000_000_000)
        rup.mak_uji = MakRup.objects.get(rup=rup)
        langganan = acak.sample(tahun.toko, 6)
        tahun.kantor.append(Kantor(satker, pp, ppk, rup, langganan))
    return tahun


def open_shop(tahun: Tahun, etalase: Any, *, barang: int = BARANG, **penyedia: Any) -> Toko:
    """Make a vendor with goods of its own name, some new this year, some with a price that rose."""
    from tests.purchasing.pabrik import buat_penyedia  # noqa: PLC0415

    toko = Toko(buat_penyedia(**penyedia), etalase)
    acak = tahun.acak
    for n in range(barang):
        nama = f"{KATA[n % 10]} {acak.choice(SIFAT)} {toko.penyedia.pk:x}"
        tayang = datetime(TAHUN - 1, 1, 1, tzinfo=UTC) + timedelta(days=acak.randint(0, 300))
        if acak.random() < 0.05:
            tayang = tahun.moment(0, 300)
        satu = put_on_display(toko, nama, tayang, harga=acak.randint(2, 50) * 100_000)
        if acak.random() < 0.05:
            raise_price(satu, tahun.moment(30, 330), acak.uniform(1.05, 1.15))
        toko.barang.append(satu)
    return toko


def put_on_display(toko: Toko, nama: str, tayang: datetime, **lain: Any) -> Barang:
    from etalase.models import Produk  # noqa: PLC0415
    from tests.purchasing.pabrik import buat_produk  # noqa: PLC0415

    produk = buat_produk(toko.penyedia, etalase=toko.etalase, nama=nama, dibuat_pada=tayang, **lain)
    Produk.objects.filter(pk=produk.pk).update(tayang_sejak=tayang)
    produk.tayang_sejak = tayang
    return Barang(produk, produk.versi_tayang, tayang)


def raise_price(barang: Barang, pada: datetime, kali: float) -> None:
    from etalase.models import Produk, VersiProduk  # noqa: PLC0415

    lama = barang.versi
    nilai = {
        f.attname: getattr(lama, f.attname)
        for f in VersiProduk._meta.concrete_fields
        if f.name not in ("id", "nomor", "harga", "dibuat_pada")
    }
    harga = int(lama.harga * kali) // 1000 * 1000
    baru = VersiProduk.objects.create(**nilai, nomor=lama.nomor + 1, harga=harga, dibuat_pada=pada)
    Produk.objects.filter(pk=barang.produk.pk).update(versi_tayang=baru)
    barang.lama, barang.versi, barang.naik = lama, baru, pada


def save(tahun: Tahun) -> None:
    """Write the packages by COPY; the database's own guards of sums stay on."""
    from django.db import transaction  # noqa: PLC0415

    from katalog.demo.pengisi.salin import (  # noqa: PLC0415
        analyze,
        copy_objects,
        without_witnesses,
    )
    from purchasing.models import (  # noqa: PLC0415
        BarisPesanan,
        BuktiHarga,
        PeristiwaPesanan,
        Pesanan,
        PesananAnggaran,
    )

    semua = (Pesanan, BarisPesanan, PesananAnggaran, PeristiwaPesanan, BuktiHarga)
    with transaction.atomic(), without_witnesses(*semua):
        for model in semua:
            copy_objects(model, tahun.baris[model.__name__])
    analyze(*semua)


def buy_honestly(tahun: Tahun, banyak: int) -> None:
    """Write that many ordinary packages, over the whole year and heavier at its end."""
    acak = tahun.acak
    while banyak:
        kantor = acak.choice(tahun.kantor)
        toko = acak.choice(kantor.langganan if acak.random() < 0.15 else tahun.toko)
        pada = tahun.moment(0, 355) if acak.random() < 0.9 else tahun.moment(300, 355)
        if acak.random() < 0.005:
            pada = pada.replace(hour=15, minute=acak.randint(0, 59))  # 22.00 WIB
        barang = acak.choice(toko.barang)
        if barang.tayang > pada:
            continue
        lama = timedelta(minutes=acak.randint(12, 40)) if pada.hour == 15 else None
        batal = acak.random() < 0.03
        tahun.buy(kantor, barang, pada, nilai=tahun.amount(), lama=lama, batal=batal)
        banyak -= 1
