from django.db.models import TextChoices


class Kelompok(TextChoices):
    """What a person chooses by: nobody wants to choose for thirty topics."""

    AKUN = "akun", "Akun dan keamanan"
    PESANAN = "pesanan", "Paket dan pesanan"
    PRODUK = "produk", "Produk dan etalase"
    USAHA = "usaha", "Data usaha dan dokumen"
    TANYA = "tanya", "Pertanyaan dan barang yang ditunggu"
    BANTUAN = "bantuan", "Pendampingan"


class Sifat(TextChoices):
    """How much of a person's choice a message obeys.

    BIASA may be silenced, gathered and held. WAJIB starts a term or takes a right away, so it is
    neither silenced nor gathered, but waits out the quiet hours. MENDESAK goes at once.
    """

    BIASA = "biasa", "Biasa"
    WAJIB = "wajib", "Wajib"
    MENDESAK = "mendesak", "Mendesak"
