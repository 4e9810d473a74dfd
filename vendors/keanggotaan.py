"""The vendors a person acts for, told to the role switcher of `katalog.akun`."""

from collections.abc import Iterator

from katalog.akun.models import Pengguna
from katalog.akun.selectors import KonteksPeran
from vendors.models import Keanggotaan


def peran_di_toko(pengguna: Pengguna) -> Iterator[KonteksPeran]:
    """Yield one capacity per vendor for which this person acts today."""
    running = Keanggotaan.objects.filter(pengguna=pengguna, berakhir_pada=None)
    for satu in running.select_related("penyedia").order_by("pk"):
        yield KonteksPeran(
            kind="keanggotaan",
            pk=satu.pk,
            peran=satu.peran,
            label=satu.get_peran_display(),
            tempat=satu.penyedia.nama,
            penyedia_id=satu.penyedia_id,
        )
