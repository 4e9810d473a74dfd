from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from etalase.models import Atribut, Etalase, FotoProduk, Produk, VersiProduk
from etalase.selectors.produk import price_of
from vendors.models import Penyedia


class AtributOut(serializers.ModelSerializer):
    class Meta:
        model = Atribut
        fields = ("kode", "nama", "tipe", "satuan", "pilihan", "is_wajib", "is_saring")


class EtalaseOut(serializers.ModelSerializer):
    rumpun = serializers.CharField(source="rumpun.slug")

    class Meta:
        model = Etalase
        fields = ("slug", "kode", "nama", "jenis", "rumpun", "deskripsi", "status", "tayang_sejak")


class EtalaseRinciOut(EtalaseOut):
    """An etalase with the key specs that its products state."""

    atribut = serializers.SerializerMethodField()

    class Meta(EtalaseOut.Meta):
        fields = (*EtalaseOut.Meta.fields, "atribut")

    @extend_schema_field(AtributOut(many=True))
    def get_atribut(self, etalase: Etalase) -> Any:
        daftar = Atribut.objects.filter(skema__etalase=etalase, skema__is_berlaku=True)
        return AtributOut(daftar.order_by("urutan", "pk"), many=True).data


class HargaOut(serializers.Serializer):
    """Whole rupiah per unit: before tax, its PPN today, and both together."""

    dasar = serializers.IntegerField()
    ppn = serializers.IntegerField()
    total = serializers.IntegerField()


class ProdukOut(serializers.ModelSerializer):
    """A product on display. Weights of domestic content are percent; `ongkir` is per delivery."""

    etalase = serializers.CharField(source="etalase.slug")
    penyedia = serializers.CharField(source="penyedia.slug")
    penyedia_nama = serializers.CharField(source="penyedia.nama")
    wilayah = serializers.CharField(source="penyedia.wilayah.kode")
    versi = serializers.IntegerField(source="versi_tayang.nomor")
    nama = serializers.CharField(source="versi_tayang.nama")
    merek = serializers.CharField(source="versi_tayang.merek")
    satuan = serializers.CharField(source="versi_tayang.satuan")
    harga = serializers.SerializerMethodField()
    kelas_pajak = serializers.CharField(source="versi_tayang.kelas_pajak")
    ongkir = serializers.IntegerField(source="versi_tayang.ongkir")
    minimal_pembelian = serializers.IntegerField(source="versi_tayang.minimal_pembelian")
    kelipatan = serializers.IntegerField(source="versi_tayang.kelipatan")
    waktu_kirim_hari = serializers.IntegerField(source="versi_tayang.waktu_kirim_hari")
    is_impor = serializers.BooleanField(source="versi_tayang.is_impor")
    tkdn = serializers.DecimalField(5, 2, source="versi_tayang.tkdn", allow_null=True)
    bmp = serializers.DecimalField(5, 2, source="versi_tayang.bmp", allow_null=True)
    url = serializers.CharField(source="get_absolute_url")

    class Meta:
        model = Produk
        fields = (
            "kode",
            "versi",
            "nama",
            "merek",
            "etalase",
            "penyedia",
            "penyedia_nama",
            "wilayah",
            "satuan",
            "harga",
            "kelas_pajak",
            "ongkir",
            "minimal_pembelian",
            "kelipatan",
            "waktu_kirim_hari",
            "is_impor",
            "tkdn",
            "bmp",
            "tayang_sejak",
            "url",
        )

    @extend_schema_field(HargaOut)
    def get_harga(self, produk: Produk) -> Any:
        versi = produk.versi_tayang
        if versi is None:
            raise LookupError(produk.kode)
        hari, tarif = self.context["hari"], self.context["tarif"]
        harga = price_of(versi, hari, is_pkp=produk.penyedia.is_pkp, tarif=tarif)
        return HargaOut(harga).data


class FotoOut(serializers.ModelSerializer):
    kecil = serializers.CharField(source="url_kecil")
    sedang = serializers.CharField(source="url_sedang")
    besar = serializers.CharField(source="url_besar")

    class Meta:
        model = FotoProduk
        fields = ("urutan", "kecil", "sedang", "besar", "keterangan")


class VersiOut(serializers.ModelSerializer):
    class Meta:
        model = VersiProduk
        fields = ("uraian", "atribut", "tkdn_nomor", "tkdn_berlaku_sampai", "sni_nomor")


class ProdukRinciOut(ProdukOut):
    """A product with what its version states beyond the list, and its pictures."""

    rincian = VersiOut(source="versi_tayang")
    foto = FotoOut(many=True)

    class Meta(ProdukOut.Meta):
        fields = (*ProdukOut.Meta.fields, "rincian", "foto")


class PenyediaOut(serializers.ModelSerializer):
    """The public part of a vendor: no person, no telephone, no address of mail."""

    wilayah = serializers.CharField(source="wilayah.kode")
    is_umkk = serializers.BooleanField()

    class Meta:
        model = Penyedia
        fields = (
            "slug",
            "nama",
            "jenis_badan",
            "skala",
            "is_umkk",
            "is_pkp",
            "nib",
            "wilayah",
            "status",
            "terdaftar_sejak",
        )
