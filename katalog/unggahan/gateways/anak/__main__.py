"""The process in which an untrusted file is decoded: it may die, and nothing else dies with it.

Run as a folder (`python -I …/anak`), so that neither Django nor our secrets are loaded. The order
comes as JSON in argv, the file on stdin; the answer is one line of JSON (facts and lengths) and
then the new files. What the decoder cannot do is decided by the kernel: no memory beyond the
limit, 10 s of processor, no file and no socket, because no descriptor may be opened any more.
"""

import json
import resource
import sys
from collections.abc import Sequence

import gambar  # type: ignore[import-not-found]
import pdf  # type: ignore[import-not-found]
from tolakan import Ditolak  # type: ignore[import-not-found]

CPU_DETIK = 10


def kunci(memori: int) -> None:
    """Take away memory beyond the limit (bytes), processor time, files, sockets and cores."""
    for batas, nilai in (
        (resource.RLIMIT_AS, memori),
        (resource.RLIMIT_CPU, CPU_DETIK),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 0),
    ):
        resource.setrlimit(batas, (nilai, nilai))


def kerjakan(isi: bytes, perintah: dict[str, int | str]) -> tuple[dict[str, object], list[bytes]]:
    """Return the facts and the new files. Raises Ditolak, or what a decoder raises."""
    tipe, batas_piksel = str(perintah["tipe"]), int(perintah["piksel_max"])
    if tipe == "pdf":
        hasil: tuple[dict[str, object], list[bytes]] = pdf.periksa(isi, int(perintah["halaman"]))
        return hasil
    gambar.siapkan(batas_piksel)
    foto, asli = gambar.buka(isi, tipe, int(perintah["sisi_min"]), batas_piksel)
    olahan: tuple[dict[str, object], list[bytes]] = (
        gambar.olah_foto(foto, asli, int(perintah["sisi_baik"]))
        if perintah["jenis"] == "foto"
        else gambar.olah_dokumen(foto)
    )
    return olahan


def jawab(fakta: dict[str, object], berkas: Sequence[bytes] = ()) -> None:
    """Write the answer: a line of JSON with the lengths of the files, then the files."""
    kepala = {**fakta, "panjang": [len(satu) for satu in berkas]}
    sys.stdout.buffer.write(json.dumps(kepala).encode() + b"\n" + b"".join(berkas))
    sys.stdout.buffer.flush()


def main() -> None:
    perintah = json.loads(sys.argv[1])
    if perintah["tipe"] == "pdf":
        pdf.siapkan()
    kunci(int(perintah["memori"]))
    isi = sys.stdin.buffer.read()
    try:
        fakta, berkas = kerjakan(isi, perintah)
    except Ditolak as ditolak:
        jawab({"tolak": ditolak.kode, "isi": ditolak.isi})
    except MemoryError:
        jawab({"tolak": "berkas_terlalu_berat", "isi": {}})
    except Exception as galat:  # noqa: BLE001 - whatever a decoder raises, the file is not readable
        jawab({"tolak": "berkas_rusak", "isi": {}, "galat": type(galat).__name__})
    else:
        jawab(fakta, berkas)


main()
