"""A small studio: a lit backdrop, soft shadows, and shapes filled with gradients.

Coordinates are those of a 640 x 480 picture; drawing happens at twice that size and is
reduced at the end, which smooths every edge.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from PIL import Image, ImageDraw, ImageFilter

from katalog.demo.gambar.warna import Cat, Rgb, blend, down, palette, shade, slant, tube

LEBAR, TINGGI = 640, 480
SKALA = 2
Titik = tuple[float, float]
_LATAR = ((249, 248, 245), (247, 248, 248), (250, 247, 243))
# Objects stand a little smaller than the frame; this cut brings them nearer.
_BINGKAI = (72, 54, 1208, 906)


@lru_cache(maxsize=4)
def _base(arah: str) -> Image.Image:
    """The grey ramp of one direction, 0 where the paint starts."""
    tegak = Image.linear_gradient("L")
    if arah == "v":
        return tegak
    mendatar = tegak.transpose(Image.Transpose.TRANSPOSE)
    if arah == "h":
        return mendatar
    if arah == "d":
        return Image.blend(tegak, mendatar, 0.5)
    return Image.radial_gradient("L").crop((52, 64, 222, 234)).resize((256, 256))


@lru_cache(maxsize=8)
def _backdrop(nomor: int) -> Image.Image:
    """A wall that bends into a floor, brightest behind the object."""
    dasar = _LATAR[nomor % len(_LATAR)]
    kecil = Image.new("RGB", (64, 48))
    for y in range(48):
        lantai = 1 / (1 + math.exp(-(y - 33) / 2.6))
        for x in range(64):
            jauh = math.hypot((x - 30) / 44, (y - 20) / 40)
            redup = 1 - 0.07 * lantai - 0.075 * min(1.5, jauh**2)
            kecil.putpixel((x, y), shade(dasar, redup))
    return kecil.resize((LEBAR * SKALA, TINGGI * SKALA), Image.Resampling.BICUBIC)


def curve(titik: Sequence[Titik], tertutup: bool = True, halus: int = 6) -> list[Titik]:
    """Return a smooth (Catmull-Rom) line through the points."""
    n = len(titik)
    hasil: list[Titik] = []
    for i in range(n if tertutup else n - 1):
        p = [titik[_at(i + g, n, tertutup)] for g in (-1, 0, 1, 2)]
        hasil.extend(_spline(p, s / halus) for s in range(halus))
    if not tertutup:
        hasil.append(titik[-1])
    return hasil


def _at(i: int, n: int, tertutup: bool) -> int:
    return i % n if tertutup else min(max(i, 0), n - 1)


def _spline(p: list[Titik], t: float) -> Titik:
    a = -0.5 * t**3 + t**2 - 0.5 * t
    b = 1.5 * t**3 - 2.5 * t**2 + 1
    c = -1.5 * t**3 + 2 * t**2 + 0.5 * t
    d = 0.5 * t**3 - 0.5 * t**2
    x, y = (a * p[0][s] + b * p[1][s] + c * p[2][s] + d * p[3][s] for s in (0, 1))
    return (x, y)


def scatter(banyak: int) -> list[Titik]:
    """Return points spread evenly over the unit square without a visible grid."""
    return [((0.5 + i * 0.7548776662) % 1, (0.5 + i * 0.5698402910) % 1) for i in range(banyak)]


class Kanvas:
    """One picture in the making."""

    def __init__(self, latar: int) -> None:
        self.gambar = _backdrop(latar).copy()

    def _paint(
        self, kotak: tuple[float, float, float, float], cat: Cat, pola: str, isi: dict[str, Any]
    ) -> None:
        """Fill a shape, given by the name of an ImageDraw method, with a paint."""
        x0, y0 = (max(-40, math.floor(k * SKALA)) for k in kotak[:2])
        x1 = min(LEBAR * SKALA + 40, math.ceil(kotak[2] * SKALA) + 1)
        y1 = min(TINGGI * SKALA + 40, math.ceil(kotak[3] * SKALA) + 1)
        if x1 <= x0 or y1 <= y0:
            return
        ukuran = (x1 - x0, y1 - y0)
        topeng = Image.new("L", ukuran)
        geser = [(x * SKALA - x0, y * SKALA - y0) for x, y in isi.pop("xy")]
        getattr(ImageDraw.Draw(topeng), pola)(geser, **isi)
        lukisan = _base(cat[0]).resize(ukuran, Image.Resampling.NEAREST)
        lukisan.putpalette(palette(cat[1]))
        self.gambar.paste(lukisan.convert("RGB"), (x0, y0), topeng)

    def poly(self, titik: Sequence[Titik], cat: Cat, kuat: int = 255) -> None:
        """Fill a polygon; `kuat` below 255 lets what is behind shine through."""
        xs, ys = [t[0] for t in titik], [t[1] for t in titik]
        kotak = (min(xs), min(ys), max(xs), max(ys))
        self._paint(kotak, cat, "polygon", {"xy": titik, "fill": kuat})

    def blob(self, titik: Sequence[Titik], cat: Cat, kuat: int = 255) -> None:
        """Fill a polygon with rounded sides."""
        self.poly(curve(titik), cat, kuat)

    def rect(self, x0: float, y0: float, x1: float, y1: float, cat: Cat, r: float = 0) -> None:
        """Fill a rectangle, with round corners of radius `r`."""
        isi = {"xy": [(x0, y0), (x1, y1)], "radius": r * SKALA, "fill": 255}
        self._paint((x0, y0, x1, y1), cat, "rounded_rectangle", isi)

    def oval(self, cx: float, cy: float, rx: float, ry: float, cat: Cat, kuat: int = 255) -> None:
        """Fill an ellipse."""
        kotak = (cx - rx, cy - ry, cx + rx, cy + ry)
        isi = {"xy": [kotak[:2], kotak[2:]], "fill": kuat}
        self._paint(kotak, cat, "ellipse", isi)

    def line(self, titik: Sequence[Titik], tebal: float, cat: Cat, kuat: int = 255) -> None:
        """Draw a thick line with round joints and ends."""
        t = tebal / 2
        xs, ys = [p[0] for p in titik], [p[1] for p in titik]
        kotak = (min(xs) - t, min(ys) - t, max(xs) + t, max(ys) + t)
        isi = {"xy": titik, "fill": kuat, "width": max(1, round(tebal * SKALA)), "joint": "curve"}
        self._paint(kotak, cat, "line", isi)
        if tebal >= 5 and kuat == 255:
            for x, y in (titik[0], titik[-1]):
                self.oval(x, y, t, t, ("v", (cat[1][len(cat[1]) // 2],) * 2))

    def arc(self, titik: Sequence[Titik], tebal: float, cat: Cat) -> None:
        """Draw a thick smooth line through the points: a handle, a hose, a cable."""
        self.line(curve(titik, tertutup=False), tebal, cat)

    def ring(self, cx: float, cy: float, r: float, tebal: float, cat: Cat) -> None:
        """Draw a circle line."""
        sudut = [math.tau * i / 40 for i in range(42)]
        self.line([(cx + r * math.cos(a), cy + r * math.sin(a)) for a in sudut], tebal, cat)

    def dim(self, daftar: Sequence[tuple[float, float, float, float]], kuat: int = 120) -> None:
        """Lay several soft shadows at once: a wide one and a dark core for each ellipse."""
        x0 = max(0, int(min(cx - rx for cx, _, rx, _ in daftar) - 60) // 4 * 4)
        x1 = min(LEBAR, int(max(cx + rx for cx, _, rx, _ in daftar) + 60) // 4 * 4)
        y0 = max(0, int(min(cy - ry for _, cy, _, ry in daftar) - 48) // 4 * 4)
        y1 = min(TINGGI, int(max(cy + ry for _, cy, _, ry in daftar) + 48) // 4 * 4)
        kecil = Image.new("L", ((x1 - x0) // 4, (y1 - y0) // 4))
        pena = ImageDraw.Draw(kecil)
        for besar, bagian in ((1.16, 0.5), (0.94, 1.0)):
            for cx, cy, rx, ry in daftar:
                kiri, atas = cx - rx * besar - x0, cy - ry * besar - y0
                kotak = [
                    kiri / 4,
                    atas / 4,
                    (kiri + rx * besar * 2) / 4,
                    (atas + ry * besar * 2) / 4,
                ]
                pena.ellipse(kotak, fill=int(kuat * bagian))
        kabur = kecil.filter(ImageFilter.GaussianBlur(3.2))
        ukuran = ((x1 - x0) * SKALA, (y1 - y0) * SKALA)
        topeng = kabur.resize(ukuran, Image.Resampling.BILINEAR)
        self.gambar.paste((58, 52, 46), (x0 * SKALA, y0 * SKALA), topeng)

    def box(
        self, x: float, y: float, w: float, h: float, dalam: Titik, warna: Rgb, r: float = 0
    ) -> None:
        """Draw a block seen from the upper right: front face at x, y and depth (dx, -dy)."""
        dx, dy = dalam
        atas = [(x, y), (x + dx, y - dy), (x + w + dx, y - dy), (x + w, y)]
        sisi = [(x + w, y), (x + w + dx, y - dy), (x + w + dx, y + h - dy), (x + w, y + h)]
        self.poly(sisi, down(shade(warna, 0.74), 1.1, 0.82))
        self.poly(atas, slant(shade(warna, 1.22), 1.1, 0.94))
        self.rect(x, y, x + w, y + h, down(warna, 1.1, 0.88), r)

    def turn(self, cx: float, profil: Sequence[Titik], cat: Cat, halus: bool = True) -> None:
        """Draw a turned body from its profile of (y, radius) from top to bottom."""
        garis = curve(profil, tertutup=False) if halus else list(profil)
        kanan = [(cx + r, y) for y, r in garis]
        kiri = [(cx - r, y) for y, r in reversed(garis)]
        bawah_y, bawah_r = garis[-1]
        lengkung = [
            (
                cx + bawah_r * math.cos(s / 8 * math.pi),
                bawah_y + bawah_r * 0.16 * math.sin(s / 8 * math.pi),
            )
            for s in range(1, 8)
        ]
        self.poly([*kanan, *lengkung, *kiri], cat)

    def can(self, cx: float, y: float, r: float, h: float, warna: Rgb, pipih: float = 0.2) -> None:
        """Draw a standing cylinder with an open or flat top."""
        self.turn(cx, [(y, r), (y + h, r)], tube(warna), halus=False)
        self.oval(cx, y, r, r * pipih, slant(shade(warna, 1.25), 1.1, 0.86))

    def gleam(self, titik: Sequence[Titik], kuat: int = 46) -> None:
        """Lay a translucent highlight."""
        self.poly(titik, ("d", ((255, 255, 255), (255, 255, 255))), kuat)

    def seam(self, titik: Sequence[Titik], warna: Rgb, tebal: float = 1.6, kuat: int = 130) -> None:
        """Draw a thin line: a joint, a stitch, a fold."""
        self.line(titik, tebal, ("v", (warna, blend(warna, (0, 0, 0), 0.2))), kuat)

    def finish(self) -> Image.Image:
        """Return the 640 x 480 picture."""
        return self.gambar.resize((LEBAR, TINGGI), Image.Resampling.HAMMING, _BINGKAI)
