from rest_framework import serializers

from purchasing.models import BarisPesanan, PeristiwaPesanan, Pesanan


class BarisOut(serializers.ModelSerializer):
    nama = serializers.CharField(source="versi.nama")
    satuan = serializers.CharField(source="versi.satuan")
    produk = serializers.CharField(source="versi.produk.kode")

    class Meta:
        model = BarisPesanan
        fields = ("produk", "nama", "satuan", "jumlah", "harga_satuan", "ppn", "ongkir", "total")


class PeristiwaOut(serializers.ModelSerializer):
    class Meta:
        model = PeristiwaPesanan
        fields = ("versi", "aksi", "dari", "ke", "peran", "alasan", "pada")


class PesananOut(serializers.ModelSerializer):
    """An order as its parties see it. Amounts are whole rupiah."""

    satker = serializers.CharField(source="satker.nama")
    penyedia = serializers.CharField(source="penyedia.nama")
    kode_rup = serializers.CharField(source="rup.kode_rup")

    class Meta:
        model = Pesanan
        fields = (
            "nomor",
            "nama",
            "status",
            "versi",
            "metode",
            "satker",
            "penyedia",
            "kode_rup",
            "harga_barang",
            "ppn",
            "ongkir",
            "total",
            "nomor_sp",
            "sp_terbit_pada",
            "tiba_paling_lambat",
            "tenggat",
        )


class PesananRinciOut(PesananOut):
    baris = BarisOut(many=True)
    peristiwa = PeristiwaOut(many=True)

    class Meta(PesananOut.Meta):
        fields = (*PesananOut.Meta.fields, "baris", "peristiwa")
