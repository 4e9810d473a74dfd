"""The fields of a vendor that a reviewer accepts or sends back, each with its label."""

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
    "dokumen": "Dokumen",
}
AWALAN_DOKUMEN = "dokumen_"


def label_bidang(bidang: str) -> str:
    """Return the words of a field, or nothing for a code that no field has."""
    return BIDANG.get(bidang, "")
