"""The fields of a vendor that a reviewer accepts or sends back, each with its label."""

from vendors.models import JenisDokumen

DOKUMEN = "dokumen"
AWALAN_DOKUMEN = f"{DOKUMEN}_"
BIDANG: dict[str, str] = {
    "nama": "Nama usaha",
    "jenis_badan": "Bentuk usaha",
    "skala": "Skala usaha",
    "nib": "NIB",
    "npwp": "NPWP",
    "nik": "NIK penanggung jawab",
    "pkp": "Status PKP",
    "kbli": "KBLI",
    "alamat": "Alamat",
    "wilayah": "Kabupaten/kota",
    "jangkauan": "Wilayah kirim",
    "telepon": "Telepon",
    "surel": "Surel",
    "rekening": "Rekening",
    DOKUMEN: "Dokumen",
    **{f"{AWALAN_DOKUMEN}{satu.value}": str(satu.label) for satu in JenisDokumen},
}


def label_bidang(bidang: str) -> str:
    """Return the words of a field, or nothing for a code that no field has."""
    return BIDANG.get(bidang, "")


def bidang_alasan(bidang: str) -> str:
    """Return the field under which its reasons are kept: all documents share theirs."""
    return DOKUMEN if bidang.startswith(AWALAN_DOKUMEN) else bidang
