"""Colours and paints: a paint is a direction and the colours along it."""

from functools import lru_cache

Rgb = tuple[int, int, int]
# The direction is v (top to bottom), h (left to right), d (diagonal) or r (from the centre).
Cat = tuple[str, tuple[Rgb, ...]]

# The main colours of the six variants: charcoal, blue, red, green, wood, light grey.
POKOK: tuple[Rgb, ...] = (
    (66, 70, 78),
    (52, 96, 168),
    (176, 56, 52),
    (60, 132, 86),
    (172, 120, 70),
    (206, 208, 210),
)
HITAM: Rgb = (40, 42, 46)
PUTIH: Rgb = (246, 246, 244)
ABU: Rgb = (168, 172, 176)
BAJA: Rgb = (150, 158, 166)
KAYU: Rgb = (178, 124, 74)
KRAFT: Rgb = (202, 166, 118)
KUNING: Rgb = (240, 186, 52)
JINGGA: Rgb = (230, 116, 44)
DAUN: Rgb = (86, 142, 62)
TANAH: Rgb = (122, 92, 66)
KULIT: Rgb = (214, 164, 120)
LAYAR: Rgb = (34, 44, 66)
EMAS: Rgb = (208, 164, 66)


def shade(warna: Rgb, kali: float) -> Rgb:
    """Darken (below 1) or lighten towards white (above 1) a colour."""
    if kali <= 1:
        return (int(warna[0] * kali), int(warna[1] * kali), int(warna[2] * kali))
    sisa = min(1.0, kali - 1)
    r, g, b = (int(c + (255 - c) * sisa) for c in warna)
    return (r, g, b)


def blend(satu: Rgb, dua: Rgb, bagian: float) -> Rgb:
    """Mix two colours; `bagian` is the share of the second."""
    r, g, b = (int(a + (c - a) * bagian) for a, c in zip(satu, dua, strict=True))
    return (r, g, b)


def flat(warna: Rgb) -> Cat:
    """Paint without shading, for small parts."""
    return "v", (warna, warna)


def down(warna: Rgb, atas: float = 1.16, bawah: float = 0.84) -> Cat:
    """Light from above."""
    return "v", (shade(warna, atas), warna, shade(warna, bawah))


def across(warna: Rgb, kiri: float = 1.14, kanan: float = 0.8) -> Cat:
    """Light from the left."""
    return "h", (shade(warna, kiri), warna, shade(warna, kanan))


def slant(warna: Rgb, awal: float = 1.2, akhir: float = 0.8) -> Cat:
    """Light from the upper left."""
    return "d", (shade(warna, awal), warna, shade(warna, akhir))


def tube(warna: Rgb, kilap: float = 1.5) -> Cat:
    """A standing round body: dark rims, a highlight left of the middle."""
    return "h", (
        shade(warna, 0.72),
        shade(warna, 1.06),
        shade(warna, kilap),
        shade(warna, 1.08),
        warna,
        shade(warna, 0.8),
        shade(warna, 0.6),
    )


def pipe(warna: Rgb, kilap: float = 1.5) -> Cat:
    """A lying round body."""
    return "v", tube(warna, kilap)[1]


def ball(warna: Rgb) -> Cat:
    """A round thing lit from the front."""
    return "r", (shade(warna, 1.42), shade(warna, 1.12), warna, shade(warna, 0.66))


def glass(warna: Rgb) -> Cat:
    """A dark shiny pane."""
    return "d", (shade(warna, 1.34), warna, shade(warna, 1.12), shade(warna, 0.76))


@lru_cache(maxsize=2048)
def palette(warna: tuple[Rgb, ...]) -> bytes:
    """Return 256 colours that pass through the given ones."""
    ruas = len(warna) - 1
    hasil = bytearray()
    for i in range(256):
        letak = i / 255 * ruas
        awal = min(int(letak), ruas - 1)
        hasil.extend(blend(warna[awal], warna[awal + 1], letak - awal))
    return bytes(hasil)
