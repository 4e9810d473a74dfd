"""Furniture."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    BAJA,
    HITAM,
    KAYU,
    PUTIH,
    Rgb,
    across,
    ball,
    blend,
    down,
    flat,
    pipe,
    shade,
    slant,
    tube,
)

# One line per point would hide the shape.
# fmt: off


def kursi(k: Kanvas, w: Rgb, v: int) -> None:
    """A meeting chair with a metal frame."""
    rangka = BAJA if v % 2 else HITAM
    k.dim([(330, 408, 140, 24)], 110)
    for x0, x1 in ((252, 232), (420, 436)):
        k.line([(x0, 300), (x1, 412)], 11, across(rangka))
    for x0, x1 in ((286, 280), (396, 400)):
        k.line([(x0, 290), (x1, 380)], 9, across(shade(rangka, 0.7)))
    k.line([(250, 300), (262, 120)], 11, across(rangka))
    k.line([(420, 300), (408, 120)], 11, across(rangka))
    k.blob([(256, 92), (336, 84), (414, 92), (420, 160), (410, 214), (336, 220), (262, 214),
            (250, 160)], slant(w))
    k.blob([(236, 290), (270, 262), (402, 262), (438, 290), (430, 322), (336, 332), (244, 322)],
            down(w, 1.3, 0.7))
    k.seam([(246, 312), (336, 320), (428, 312)], shade(w, 0.5))


def kursi_putar(k: Kanvas, w: Rgb, v: int) -> None:
    """An office chair on castors."""
    k.dim([(325, 424, 130, 24)], 120)
    for x in (212, 270, 380, 438):
        k.line([(325, 384), (x, 414)], 12, down(HITAM, 1.3, 0.9))
        k.oval(x, 420, 12, 12, ball(HITAM))
    k.rect(315, 316, 335, 392, tube(BAJA))
    k.blob([(250, 70), (325, 56), (400, 70), (412, 160), (396, 240), (325, 250), (254, 240),
            (238, 160)], slant(w, 1.26, 0.74))
    k.blob([(262, 88), (325, 78), (388, 88), (396, 160), (384, 224), (325, 230), (266, 224),
            (254, 160)], across(shade(w, 0.86), 1.1, 0.9))
    for x in (216, 434):
        k.line([(x, 308), (x, 254)], 10, across(HITAM))
        k.rect(x - 16, 240, x + 16, 256, down(HITAM, 1.4, 0.9), 8)
    k.blob([(222, 296), (250, 270), (400, 270), (428, 296), (412, 328), (325, 336), (238, 328)],
            down(w, 1.3, 0.68))


def kursi_tunggu(k: Kanvas, w: Rgb, v: int) -> None:
    """A row of three waiting seats."""
    k.dim([(320, 398, 220, 18)], 110)
    for x in (170, 470):
        k.line([(x, 300), (x - 22, 396)], 10, across(BAJA))
        k.line([(x, 300), (x + 22, 396)], 10, across(BAJA))
    k.rect(120, 292, 520, 308, pipe(BAJA))
    for x in (126, 258, 390):
        k.blob([(x + 6, 160), (x + 60, 152), (x + 114, 160), (x + 116, 262), (x + 60, 270),
                (x + 4, 262)], slant(w))
        for y in range(180, 250, 16):
            for s in range(24, 104, 16):
                k.oval(x + s, y, 3, 3, flat(shade(w, 0.55)))
        k.blob([(x, 286), (x + 16, 268), (x + 104, 268), (x + 120, 286), (x + 112, 300),
                (x + 8, 300)], down(w, 1.3, 0.7))


def _leg_pair(k: Kanvas, x: float, y: float, warna: Rgb) -> None:
    k.rect(x, y, x + 14, 410, across(warna))
    k.rect(x + 40, y, x + 52, 388, across(shade(warna, 0.72)))


def meja(k: Kanvas, w: Rgb, v: int) -> None:
    """A desk with drawers on one side."""
    kaki = HITAM if v % 2 else shade(w, 0.7)
    k.dim([(330, 410, 230, 22)], 110)
    _leg_pair(k, 128, 214, kaki)
    k.rect(160, 226, 400, 300, down(shade(w, 0.72)))
    k.box(394, 210, 116, 184, (32, 18), shade(w, 0.94))
    for y in (218, 276, 334):
        k.rect(402, y, 502, y + 52, down(w, 1.12, 0.92), 3)
        k.rect(436, y + 10, 468, y + 15, flat(shade(BAJA, 0.8)), 2)
    k.box(104, 190, 420, 18, (60, 46), w)


def meja_rapat(k: Kanvas, w: Rgb, v: int) -> None:
    """An oval conference table."""
    k.dim([(320, 388, 230, 30)], 120)
    for x in (190, 394):
        k.poly([(x, 270), (x + 56, 270), (x + 66, 388), (x - 10, 388)], across(shade(w, 0.66)))
    k.oval(320, 254, 250, 74, down(shade(w, 0.62)))
    k.oval(320, 242, 250, 74, slant(shade(w, 1.08), 1.25, 0.84))
    k.oval(320, 240, 150, 34, slant(w, 1.1, 0.9), 120)
    k.gleam([(150, 222), (300, 178), (360, 178), (190, 240)], 36)


def meja_siswa(k: Kanvas, w: Rgb, v: int) -> None:
    """A school desk with its chair."""
    k.dim([(300, 408, 190, 20)], 110)
    for x, t in ((150, 404), (340, 404), (196, 372), (376, 372)):
        k.line([(x, 226), (x, t)], 9, across(BAJA))
    k.rect(152, 238, 342, 274, down(shade(KAYU, 0.8)))
    k.box(132, 208, 226, 14, (44, 34), KAYU)
    for x in (410, 494):
        k.line([(x, 306), (x + 4, 408)], 9, across(BAJA))
    k.line([(494, 306), (502, 160)], 9, across(BAJA))
    k.line([(424, 296), (430, 160)], 9, across(BAJA))
    k.blob([(420, 150), (466, 144), (512, 150), (510, 206), (466, 210), (424, 206)], slant(w))
    k.blob([(396, 300), (424, 284), (492, 284), (512, 300), (500, 316), (404, 316)],
            down(w, 1.25, 0.7))


def lemari(k: Kanvas, w: Rgb, v: int) -> None:
    """A two-door wardrobe."""
    k.dim([(330, 430, 150, 16)], 110)
    k.box(200, 78, 220, 346, (46, 24), w)
    for x in (208, 314):
        k.rect(x, 90, x + 98, 410, slant(w, 1.14, 0.9), 3)
        k.rect(x + 10, 104, x + 88, 396, slant(shade(w, 0.94), 1.06, 0.96), 2)
    for x in (300, 318):
        k.rect(x, 240, x + 4, 282, tube(BAJA), 2)


def lemari_arsip(k: Kanvas, w: Rgb, v: int) -> None:
    """A steel cabinet with sliding glass doors."""
    baja = blend((196, 202, 206), w, 0.14)
    k.dim([(330, 430, 160, 16)], 110)
    k.box(196, 84, 236, 340, (44, 22), baja)
    k.rect(208, 98, 420, 250, down((92, 104, 112)), 2)
    for y in (140, 188, 236):
        k.rect(210, y, 418, y + 5, flat(shade(baja, 0.9)))
        for x in range(216, 408, 13):
            k.rect(x, y - 30, x + 10, y, across(((150, 66, 60), (70, 96, 140),
                    (188, 158, 96))[(x + y) % 3]))
    k.gleam([(214, 100), (300, 100), (250, 250), (210, 250)], 40)
    for x in (208, 316):
        k.rect(x, 258, x + 104, 412, down(baja, 1.08, 0.9), 2)
        k.rect(x + 88, 326, x + 94, 352, tube(BAJA), 2)


def filing(k: Kanvas, w: Rgb, v: int) -> None:
    """A four-drawer filing cabinet."""
    k.dim([(340, 428, 116, 16)], 110)
    k.box(240, 92, 150, 330, (54, 26), w)
    for i in range(4):
        y = 100 + i * 80
        k.rect(248, y, 382, y + 72, down(w, 1.14, 0.9), 3)
        k.rect(290, y + 14, 340, y + 24, pipe(BAJA), 3)
        k.rect(298, y + 34, 332, y + 50, flat(PUTIH), 2)


def loker(k: Kanvas, w: Rgb, v: int) -> None:
    """Nine steel lockers."""
    k.dim([(330, 430, 160, 16)], 110)
    k.box(190, 84, 246, 340, (46, 24), blend(w, (214, 216, 218), 0.35))
    for i in range(9):
        x, y = 198 + i % 3 * 78, 94 + i // 3 * 108
        k.rect(x, y, x + 72, y + 100, slant(w, 1.16, 0.88), 3)
        for s in (14, 20, 26):
            k.rect(x + 22, y + s, x + 50, y + s + 2.5, flat(shade(w, 0.6)))
        k.oval(x + 60, y + 54, 5, 5, ball(BAJA))


def rak(k: Kanvas, w: Rgb, v: int) -> None:
    """A bookcase with books."""
    k.dim([(330, 430, 150, 16)], 110)
    k.box(208, 76, 220, 346, (40, 20), shade(w, 0.9))
    buku = ((150, 66, 60), (60, 96, 150), (196, 166, 98), (72, 124, 88), (110, 80, 120))
    for i in range(4):
        y = 88 + i * 82
        k.rect(218, y, 418, y + 74, down(shade(w, 0.5), 0.9, 1.1))
        x = 222
        for j in range(12 - i):
            tebal = 11 + (j * 7 + i * 3 + v) % 7
            tinggi = 44 + (j * 5 + i * 11 + v * 3) % 22
            if x + tebal > 412:
                break
            k.rect(x, y + 74 - tinggi, x + tebal, y + 74, across(buku[(j + i + v) % 5]), 1)
            x += tebal + 2


def sofa(k: Kanvas, w: Rgb, v: int) -> None:
    """A two-seat sofa."""
    k.dim([(320, 400, 240, 22)], 120)
    for x in (122, 500):
        k.rect(x, 376, x + 18, 402, across(shade(KAYU, 0.6)))
    k.blob([(130, 190), (220, 170), (320, 174), (420, 170), (510, 190), (516, 330), (124, 330)],
            slant(w, 1.16, 0.8))
    for x in (160, 322):
        k.blob([(x, 206), (x + 78, 194), (x + 156, 206), (x + 156, 300), (x, 300)],
                slant(w, 1.26, 0.86))
        k.blob([(x - 4, 300), (x + 78, 284), (x + 160, 300), (x + 162, 336), (x - 6, 336)],
                down(w, 1.32, 0.8))
    k.rect(112, 332, 528, 382, down(w, 1.0, 0.66), 8)
    for x in (96, 476):
        k.blob([(x, 250), (x + 34, 232), (x + 68, 250), (x + 66, 384), (x + 2, 384)],
                across(w, 1.24, 0.72))


def sekat(k: Kanvas, w: Rgb, v: int) -> None:
    """A four-desk workstation with screens."""
    k.dim([(320, 408, 240, 22)], 110)
    for x in (112, 320):
        k.poly([(x, 130), (x + 206, 130), (x + 206, 300), (x, 300)], down(w, 1.15, 0.86))
        k.rect(x, 124, x + 206, 132, pipe(BAJA))
        k.rect(x + 12, 150, x + 194, 216, down(shade(w, 1.2)), 2)
    for x in (104, 316, 524):
        k.rect(x, 120, x + 10, 404, tube(BAJA))
    for x in (112, 324):
        k.poly([(x, 300), (x + 202, 300), (x + 214, 336), (x - 12, 336)], down((232, 228, 220)))
        k.rect(x - 12, 336, x + 214, 346, flat((190, 184, 174)))
        k.box(x + 130, 348, 58, 56, (0, 0), (206, 206, 206))


def podium(k: Kanvas, w: Rgb, v: int) -> None:
    """A lectern with a microphone."""
    k.dim([(320, 424, 110, 18)], 120)
    k.poly([(250, 190), (390, 190), (410, 418), (230, 418)], across(w, 1.16, 0.74))
    k.poly([(270, 222), (370, 222), (384, 392), (256, 392)], slant(shade(w, 0.88), 1.1, 0.92))
    k.blob([(320, 270), (350, 300), (320, 344), (290, 300)], ball((208, 168, 84)))
    k.poly([(226, 190), (414, 190), (396, 146), (244, 146)], down(shade(w, 1.16)))
    k.rect(222, 188, 418, 204, down(shade(w, 0.8)), 3)
    k.line([(340, 150), (352, 100), (340, 84)], 5, flat(HITAM))
    k.oval(338, 80, 9, 13, ball(HITAM))


def ranjang(k: Kanvas, w: Rgb, v: int) -> None:
    """A hospital bed."""
    k.dim([(320, 408, 240, 20)], 110)
    for x in (132, 500):
        k.line([(x, 300), (x, 396)], 10, across(BAJA))
        k.oval(x, 404, 12, 12, ball(HITAM))
    k.rect(110, 286, 530, 312, pipe(BAJA), 5)
    k.rect(94, 160, 122, 330, across(blend(w, (236, 232, 224), 0.5)), 12)
    k.rect(516, 214, 540, 330, across(blend(w, (236, 232, 224), 0.5)), 10)
    k.poly([(124, 206), (250, 262), (516, 262), (516, 292), (240, 292), (124, 240)],
            down((226, 236, 240)))
    k.blob([(136, 178), (180, 180), (224, 216), (214, 240), (170, 230), (132, 208)],
            slant(PUTIH, 1.0, 0.86))
    k.poly([(300, 256), (516, 256), (520, 320), (300, 320)], slant(w, 1.3, 0.84))
    k.line([(250, 250), (410, 250)], 6, pipe(BAJA))
    for x in (254, 306, 358, 406):
        k.line([(x, 250), (x, 290)], 5, across(BAJA))


def ranjang_hotel(k: Kanvas, w: Rgb, v: int) -> None:
    """A made-up hotel bed."""
    k.dim([(320, 410, 230, 22)], 120)
    k.rect(150, 120, 490, 300, slant(shade(w, 0.8), 1.14, 0.9), 10)
    for x in (236, 322, 406):
        k.seam([(x, 124), (x, 290)], shade(w, 0.45))
    for x in (188, 330):
        k.blob([(x, 220), (x + 62, 204), (x + 124, 220), (x + 126, 266), (x, 266)],
                slant(PUTIH, 1.0, 0.84))
    k.poly([(160, 262), (480, 262), (536, 370), (104, 370)], down((244, 243, 240), 1.0, 0.92))
    k.poly([(136, 310), (506, 310), (536, 370), (104, 370)], down(w, 1.25, 0.86))
    k.rect(104, 368, 536, 404, down((226, 222, 216), 1.0, 0.8), 4)


def papan_tulis(k: Kanvas, w: Rgb, v: int) -> None:
    """A whiteboard on a wheeled stand."""
    k.dim([(320, 424, 200, 14)], 100)
    for x in (160, 480):
        k.rect(x - 6, 90, x + 6, 410, tube(BAJA))
        k.line([(x - 34, 414), (x + 34, 414)], 9, pipe(BAJA))
        for s in (-34, 34):
            k.oval(x + s, 424, 8, 8, ball(HITAM))
    k.rect(110, 86, 530, 322, down(blend(BAJA, w, 0.25)), 5)
    k.rect(122, 98, 518, 308, slant((250, 251, 251), 1.0, 0.94), 2)
    k.gleam([(150, 98), (260, 98), (190, 308), (122, 308)], 90)
    k.rect(230, 320, 420, 332, pipe(BAJA), 3)
    for x, c in ((250, (40, 80, 160)), (292, (170, 50, 44)), (334, HITAM)):
        k.rect(x, 312, x + 32, 320, pipe(c), 3)


GAMBAR = {
    "kursi": (kursi, 6),
    "kursi_putar": (kursi_putar, (0, 1, 2, 5)),
    "kursi_tunggu": (kursi_tunggu, (0, 1, 5)),
    "meja": (meja, 6),
    "meja_rapat": (meja_rapat, (4, 0, 5)),
    "meja_siswa": (meja_siswa, (4, 1, 2, 3)),
    "lemari": (lemari, 6),
    "lemari_arsip": (lemari_arsip, (5, 0)),
    "filing": (filing, (5, 0, 1)),
    "loker": (loker, (5, 1, 3, 4)),
    "rak": (rak, (4, 5)),
    "sofa": (sofa, (0, 2, 4, 5)),
    "sekat": (sekat, (5, 1, 3)),
    "podium": (podium, (4, 0)),
    "ranjang": (ranjang, (1, 3, 5)),
    "ranjang_hotel": (ranjang_hotel, 2),
    "papan_tulis": (papan_tulis, 1),
}
