"""Building materials, roads, tents and rooms."""

from katalog.demo.gambar.kanvas import Kanvas, scatter
from katalog.demo.gambar.warna import (
    BAJA, DAUN, EMAS, HITAM, JINGGA, KAYU, KUNING, PUTIH, TANAH, Rgb, across, ball, blend, down,
    flat, glass, pipe, shade, slant, tube,
)  # fmt: skip

_BETON: Rgb = (186, 186, 182)


def bata(k: Kanvas, w: Rgb, v: int) -> None:
    """A stack of red bricks."""
    k.dim([(330, 412, 210, 18)], 120)
    for r in range(4):
        for i in range(3 - r % 2):
            x, y = 120 + i * 126 + r % 2 * 63, 336 - r * 62
            k.box(x, y, 116, 54, (64, 34), shade((184, 86, 56), 0.92 + 0.06 * ((i + r) % 3)))


def bata_ringan(k: Kanvas, w: Rgb, v: int) -> None:
    """A pallet of light blocks."""
    k.dim([(330, 420, 230, 16)], 120)
    k.box(110, 386, 360, 26, (90, 46), KAYU)
    for r in range(4):
        for i in range(3):
            k.box(112 + i * 120, 318 - r * 66, 116, 62, (88, 46), (214, 214, 210))


def paving(k: Kanvas, w: Rgb, v: int) -> None:
    """Paving stones."""
    c = ((120, 122, 126), (176, 84, 70), (172, 174, 172))[v % 3]
    k.dim([(330, 400, 240, 18)], 110)
    for r in range(4):
        for i in range(4):
            x = 80 + i * 108 + r * 30
            y = 352 - r * 44
            k.box(x, y, 100, 34, (26, 38), shade(c, 0.9 + 0.08 * ((i * 2 + r) % 3)))


def uditch(k: Kanvas, w: Rgb, v: int) -> None:
    """A precast U-shaped drain."""
    k.dim([(340, 404, 240, 18)], 120)
    k.poly([(110, 200), (250, 110), (300, 110), (160, 200)], slant(shade(_BETON, 1.15)))
    k.poly([(160, 200), (300, 110), (440, 110), (360, 200), (330, 340), (190, 340)], down(shade(_BETON, 0.56)))
    k.poly([(190, 340), (330, 340), (420, 276), (320, 276)], slant(shade(_BETON, 0.8)))
    k.poly([(360, 200), (500, 110), (550, 110), (410, 200)], slant(shade(_BETON, 1.15)))
    k.poly([(110, 200), (160, 200), (190, 340), (330, 340), (360, 200), (410, 200), (410, 396), (110, 396)], down(_BETON, 1.1, 0.86))
    k.poly([(410, 200), (550, 110), (550, 300), (410, 396)], down(shade(_BETON, 0.76), 1.06, 0.84))


def besi(k: Kanvas, w: Rgb, v: int) -> None:
    """Bundles of reinforcement bars."""
    c = ((120, 112, 106), (150, 156, 162))[v % 2]
    k.dim([(320, 392, 250, 18)], 120)
    for r in range(5):
        for i in range(5 - r % 2):
            y = 350 - r * 24
            x0, x1 = 90 + i * 12 + r * 10, 430 + i * 26 + r * 8
            k.line([(x0, y + i * 5), (x1, y - 120 + i * 5)], 19, pipe(shade(c, 0.9 + 0.07 * ((i + r) % 3)), 1.6))
            k.oval(x0, y + i * 5, 10, 10, ball(shade(c, 1.24)))
    for x, y in ((210, 262), (400, 204)):
        k.arc([(x - 4, y), (x + 24, y + 40), (x + 50, y + 96)], 7, flat((60, 62, 66)))


def pipa(k: Kanvas, w: Rgb, v: int) -> None:
    """Pipes."""
    c = ((110, 120, 130), (60, 110, 170), (226, 228, 228), (52, 56, 62))[v % 4]
    k.dim([(320, 408, 240, 18)], 120)
    for x, y, r in ((250, 210, 50), (360, 226, 50), (190, 320, 54), (310, 336, 54), (430, 346, 54)):
        k.poly([(x - r * 0.6, y - r * 0.8), (x + 110, y - 150), (x + 150, y - 100), (x + r * 0.7, y + r * 0.7)], slant(c, 1.3, 0.66))
        k.oval(x, y, r, r, ball(shade(c, 1.12)))
        k.oval(x, y, r * 0.72, r * 0.72, slant((44, 46, 50), 0.8, 1.5))


def kayu(k: Kanvas, w: Rgb, v: int) -> None:
    """Sawn timber or plywood."""
    c = (KAYU, (206, 164, 110), (150, 96, 60))[v % 3]
    k.dim([(330, 400, 240, 18)], 120)
    for r in range(4):
        for i in range(4):
            x, y = 84 + i * 74, 346 - r * 42
            warna = shade(c, 0.9 + 0.08 * ((i + r * 2) % 3))
            k.poly([(x, y), (x + 170, y - 110), (x + 240, y - 110), (x + 70, y)], slant(shade(warna, 1.16)))
            k.poly([(x + 70, y), (x + 240, y - 110), (x + 240, y - 74), (x + 70, y + 36)], down(shade(warna, 0.74)))
            k.rect(x, y, x + 70, y + 36, slant(warna))
            k.ring(x + 35, y + 18, 10, 1.6, flat(shade(warna, 0.7)))


def genteng(k: Kanvas, w: Rgb, v: int) -> None:
    """Roof tiles or corrugated sheets."""
    c = ((78, 82, 88), (70, 100, 150), (186, 90, 60), (86, 120, 90), (150, 96, 66), (190, 196, 202))[v % 6]
    k.dim([(320, 408, 250, 16)], 110)
    for r in range(4):
        y = 330 - r * 66
        for i in range(6):
            x = 70 + i * 78 + r * 12
            k.blob([(x, y + 60), (x + 8, y + 8), (x + 40, y - 6), (x + 76, y + 8), (x + 86, y + 60), (x + 44, y + 74)],
                   across(shade(c, 0.94 + 0.05 * ((i + r) % 3)), 1.34, 0.66))  # fmt: skip


def keramik_lantai(k: Kanvas, w: Rgb, v: int) -> None:
    """Floor tiles."""
    c = blend(w, (230, 226, 218), 0.55)
    k.dim([(320, 404, 240, 16)], 110)
    for i in range(4):
        y = 392 - i * 13
        k.poly([(110, y), (420, y), (540, y - 110), (240, y - 110)], slant(shade(c, 0.94)))
        k.poly([(110, y), (420, y), (420, y + 9), (110, y + 9)], down(shade(c, 0.7)))
        k.poly([(420, y), (540, y - 110), (540, y - 101), (420, y + 9)], down(shade(c, 0.6)))
    k.poly([(250, 100), (470, 76), (480, 296), (260, 324)], slant(shade(c, 1.1), 1.2, 0.84))
    k.gleam([(250, 100), (340, 90), (300, 318), (260, 324)], 90)
    for s in range(5):
        k.arc([(270 + s * 40, 110), (300 + s * 34, 190), (280 + s * 42, 300)], 1.8, flat(shade(c, 0.9)))


def kloset(k: Kanvas, w: Rgb, v: int) -> None:
    """A toilet."""
    c = (246, 246, 244)
    k.dim([(310, 424, 130, 16)], 120)
    k.rect(360, 110, 480, 270, across(c, 1.0, 0.82), 14)
    k.rect(350, 96, 490, 122, down(c, 1.0, 0.88), 8)
    k.oval(420, 96, 14, 7, ball(BAJA))
    k.blob([(200, 280), (330, 250), (440, 270), (420, 330), (390, 420), (270, 420), (250, 350)], across(c, 1.0, 0.78))
    k.oval(300, 274, 126, 38, slant(c, 1.0, 0.88))
    k.oval(296, 272, 84, 22, down((206, 212, 216), 0.9, 1.1))


def bronjong(k: Kanvas, w: Rgb, v: int) -> None:
    """A gabion basket full of stones."""
    k.dim([(330, 412, 230, 18)], 120)
    k.box(110, 210, 350, 196, (90, 60), (130, 128, 122))
    for i, (a, b) in enumerate(scatter(90)):
        x, y = 132 + a * 306, 228 + b * 160
        k.oval(x, y, 25, 19, ball(shade((160, 156, 148), 0.8 + 0.1 * (i % 4))))
    for i in range(12):
        x = 110 + i * 32
        k.line([(x, 210), (x, 406)], 2.6, flat((226, 228, 230)))
        k.line([(x, 210), (x + 90, 150)], 2, flat((210, 212, 214)))
    for i in range(7):
        k.line([(110, 210 + i * 33), (460, 210 + i * 33)], 2.6, flat((226, 228, 230)))
        k.line([(460, 210 + i * 33), (550, 150 + i * 33)], 2, flat((176, 178, 180)))


def geomembran(k: Kanvas, w: Rgb, v: int) -> None:
    """Rolls of sheet."""
    c = ((48, 52, 58), (226, 228, 226))[v % 2]
    k.dim([(320, 404, 250, 18)], 120)
    for x, y in ((150, 220), (100, 320)):
        k.rect(x, y - 56, x + 390, y + 56, pipe(c, 1.6), 10)
        k.oval(x + 390, y, 28, 56, ball(shade(c, 1.15)))
        for r in (40, 26, 13):
            k.oval(x + 390, y, r * 0.5, r, flat(shade(c, 0.6 if r != 26 else 1.3)))
    k.poly([(100, 366), (490, 366), (560, 404), (60, 404)], slant(c, 1.2, 0.84))


def pasir(k: Kanvas, w: Rgb, v: int) -> None:
    """A heap of sand or crushed stone."""
    c = ((206, 176, 130), (150, 148, 144), (120, 96, 76))[v % 3]
    k.dim([(320, 392, 250, 20)], 120)
    k.blob([(60, 390), (160, 300), (250, 190), (320, 140), (392, 190), (490, 300), (580, 390), (320, 410)], slant(c, 1.24, 0.7))
    for i, (a, t) in enumerate(scatter(160)):
        y = 170 + t * 220
        x = 320 + (a * 2 - 1) * (20 + t * 205)
        r = 3 + (i % 4) * (1.6 if v % 3 == 1 else 0.6)
        k.oval(x, y, r * 1.3, r, ball(shade(c, 0.76 + 0.12 * (i % 4))))


def hotmix(k: Kanvas, w: Rgb, v: int) -> None:
    """A fresh asphalt lane."""
    k.dim([(320, 396, 260, 14)], 90)
    k.poly([(250, 110), (390, 110), (600, 380), (40, 380)], down((176, 150, 116), 1.1, 0.9))
    k.poly([(262, 110), (378, 110), (540, 380), (100, 380)], down((58, 60, 64), 1.24, 0.9))
    k.poly([(100, 380), (540, 380), (536, 408), (104, 408)], down((40, 42, 46)))
    for a, t in scatter(120):
        y = 120 + t * 254
        x = 320 + (a * 2 - 1) * (54 + t * 156)
        k.oval(x, y, 1.4 + t * 2, 1 + t * 1.6, flat((92, 94, 98)))
    for y, h, x in ((140, 24, 4), (196, 36, 6), (276, 56, 9)):
        k.poly([(320 - x * 0.8, y), (320 + x * 0.8, y), (320 + x * 1.2, y + h), (320 - x * 1.2, y + h)], flat((246, 244, 236)))


def rambu(k: Kanvas, w: Rgb, v: int) -> None:
    """A traffic sign."""
    k.dim([(320, 428, 60, 10)], 100)
    k.rect(312, 200, 328, 426, tube(BAJA))
    if v % 3 == 0:
        k.poly([(320, 44), (446, 170), (320, 296), (194, 170)], flat(HITAM))
        k.poly([(320, 54), (436, 170), (320, 286), (204, 170)], slant(KUNING))
        k.arc([(296, 226), (296, 170), (340, 150), (340, 110)], 15, flat(HITAM))
        k.poly([(318, 124), (340, 90), (362, 124)], flat(HITAM))
    elif v % 3 == 1:
        k.oval(320, 160, 114, 114, ball((206, 40, 40)))
        k.oval(320, 160, 86, 86, slant((250, 250, 250), 1.0, 0.94))
        k.line([(256, 224), (384, 96)], 19, flat((206, 40, 40)))
        k.rect(266, 150, 374, 172, flat(HITAM), 4)
    else:
        k.rect(170, 70, 470, 240, slant((40, 120, 80), 1.24, 0.84), 14)
        k.poly([(210, 150), (260, 106), (260, 134), (320, 134), (320, 166), (260, 166), (260, 194)], flat(PUTIH))
        for y, p in ((126, 440), (156, 420), (186, 400)):
            k.line([(350, y), (p, y)], 11, flat(PUTIH))


def pju(k: Kanvas, w: Rgb, v: int) -> None:
    """A street light."""
    k.dim([(250, 430, 60, 10)], 110)
    k.rect(230, 404, 274, 428, down(_BETON), 3)
    k.rect(245, 110, 259, 410, tube((190, 196, 202)))
    k.arc([(252, 130), (262, 84), (320, 64), (400, 68)], 11, pipe((190, 196, 202)))
    k.blob([(370, 56), (470, 54), (510, 72), (480, 86), (376, 82)], down((90, 96, 104), 1.4, 0.8))
    k.blob([(392, 84), (476, 84), (470, 94), (398, 94)], ball((255, 246, 206)))
    k.poly([(396, 94), (474, 94), (560, 380), (330, 380)], ("v", ((255, 236, 176), (250, 246, 236))), 56)


def pju_surya(k: Kanvas, w: Rgb, v: int) -> None:
    """A solar street light."""
    pju(k, w, v)
    k.poly([(160, 70), (250, 40), (350, 84), (262, 118)], slant((206, 212, 218)))
    k.poly([(172, 72), (250, 47), (338, 84), (262, 110)], glass((30, 60, 120)))
    k.seam([(210, 60), (300, 98)], (190, 206, 226), 2)
    k.rect(228, 150, 276, 210, down((70, 76, 84)), 5)


def tiang(k: Kanvas, w: Rgb, v: int) -> None:
    """Poles."""
    c = ((190, 196, 202), _BETON)[v % 2]
    for x in (230, 320, 410):
        k.dim([(x, 424, 40, 9)], 110)
        k.turn(x, [(56, 9), (400, 15), (404, 15)], tube(c), halus=False)
        k.rect(x - 30, 404, x + 30, 418, down(shade(c, 0.8)), 3)


def pembatas(k: Kanvas, w: Rgb, v: int) -> None:
    """Road barriers."""
    c = (JINGGA, (206, 50, 44), (240, 240, 238))[v % 3]
    for x, y in ((330, 190), (110, 220)):
        k.dim([(x + 110, y + 180, 130, 14)], 120)
        k.poly([(x + 40, y), (x + 180, y), (x + 196, y + 100), (x + 220, y + 180), (x, y + 180), (x + 24, y + 100)], down(c, 1.3, 0.72))
        k.poly([(x + 36, y + 34), (x + 184, y + 34), (x + 190, y + 70), (x + 30, y + 70)], down((246, 246, 244)))
        for s in (48, 150):
            k.rect(x + s, y + 146, x + s + 26, y + 180, flat((60, 62, 66)), 5)


def keran(k: Kanvas, w: Rgb, v: int) -> None:
    """A tap."""
    k.dim([(330, 404, 150, 16)], 90)
    k.rect(130, 210, 360, 260, pipe(BAJA, 1.7), 10)
    k.rect(110, 186, 146, 284, pipe(BAJA, 1.7), 6)
    k.arc([(340, 236), (440, 226), (480, 270), (482, 330)], 42, across(BAJA, 1.5, 0.7))
    k.rect(456, 316, 510, 346, tube(BAJA), 5)
    k.rect(286, 150, 318, 216, tube(EMAS))
    k.line([(240, 142), (364, 142)], 22, pipe((52, 96, 168) if v else (190, 50, 46)))


def pipa_sambung(k: Kanvas, w: Rgb, v: int) -> None:
    """Pipe fittings."""
    c = ((206, 210, 212), (70, 110, 160))[v % 2]
    k.dim([(230, 400, 110, 16), (450, 404, 90, 14)], 110)
    k.arc([(150, 380), (160, 250), (220, 200), (330, 190)], 84, slant(c, 1.3, 0.7))
    k.oval(330, 190, 28, 52, ball(shade(c, 1.1)))
    k.oval(332, 190, 18, 36, flat((60, 62, 66)))
    k.rect(92, 340, 206, 394, tube(shade(c, 0.94)), 6)
    k.turn(450, [(290, 62), (396, 62)], tube(c), halus=False)
    k.oval(450, 290, 62, 16, slant(shade(c, 1.2)))
    k.oval(450, 290, 44, 11, flat((60, 62, 66)))


def tenda(k: Kanvas, w: Rgb, v: int) -> None:
    """A relief tent."""
    c = (JINGGA, (52, 96, 168), (196, 60, 50), (70, 120, 70), KUNING, PUTIH)[v % 6]
    k.dim([(320, 412, 270, 16)], 120)
    k.poly([(60, 400), (140, 190), (320, 90), (250, 400)], slant(c, 1.24, 0.84))
    k.poly([(250, 400), (320, 90), (500, 160), (590, 370), (400, 400)], slant(shade(c, 0.84), 1.16, 0.8))
    k.poly([(110, 400), (176, 250), (226, 400)], down((50, 52, 58)))
    k.poly([(110, 400), (176, 250), (150, 400)], slant(shade(c, 1.2)))
    k.seam([(320, 90), (250, 400)], shade(c, 0.5), 3)
    for p in ([(60, 400), (34, 416)], [(590, 370), (612, 392)]):
        k.line(p, 3, flat((120, 100, 80)))


def tenda_acara(k: Kanvas, w: Rgb, v: int) -> None:
    """An event pavilion."""
    k.dim([(320, 420, 260, 12)], 100)
    for x in (96, 320, 536):
        k.rect(x, 210, x + 9, 416, tube(BAJA))
    for x in (80, 324):
        k.poly([(x, 210), (x + 118, 70), (x + 236, 210)], across((248, 247, 243), 1.0, 0.84))
        k.poly([(x + 118, 70), (x + 236, 210), (x + 150, 210)], across((226, 224, 218)))
        for i in range(8):
            c = ((176, 56, 52), (240, 238, 232))[i % 2] if v % 2 == 0 else ((52, 96, 168), (240, 238, 232))[i % 2]
            a = x + i * 29.5
            k.blob([(a, 208), (a + 29, 208), (a + 27, 240), (a + 15, 248), (a + 2, 240)], down(c))
    for i in range(5):
        k.rect(140 + i * 76, 346, 184 + i * 76, 392, down(((176, 56, 52), (52, 96, 168))[v % 2]), 5)


def panggung(k: Kanvas, w: Rgb, v: int) -> None:
    """A stage with lights."""
    c = ((60, 70, 130), (130, 50, 70), (50, 110, 110))[v % 3]
    k.dim([(320, 420, 270, 14)], 130)
    k.rect(110, 110, 530, 320, slant(c, 1.4, 0.7))
    k.blob([(110, 320), (220, 220), (320, 290), (420, 200), (530, 320)], slant(shade(c, 0.7)), 200)
    for x in (84, 536):
        k.rect(x, 70, x + 20, 390, across((150, 156, 162)))
        for y in range(80, 380, 26):
            k.seam([(x, y), (x + 20, y + 22)], (80, 84, 90), 3)
    k.rect(76, 64, 564, 88, pipe((150, 156, 162)))
    for i, x in enumerate((160, 260, 380, 480)):
        k.rect(x - 14, 86, x + 14, 120, down(HITAM), 5)
        k.poly([(x - 10, 120), (x + 10, 120), (x + 56, 336), (x - 56, 336)], ("v", ((255, 246, 200), shade(c, 1.5))), 76)
    k.poly([(70, 340), (570, 340), (600, 386), (40, 386)], down((120, 84, 60), 1.2, 0.9))
    k.rect(40, 386, 600, 416, down((60, 44, 36)))
    k.line([(320, 350), (320, 270)], 4, flat(HITAM))
    k.oval(320, 264, 7, 11, ball(BAJA))


def ruang_rapat(k: Kanvas, w: Rgb, v: int) -> None:
    """A meeting room."""
    dinding = ((226, 220, 208), (210, 218, 222), (222, 214, 204))[v % 3]
    k.rect(50, 40, 590, 330, down(dinding, 1.05, 0.94))
    k.poly([(50, 330), (590, 330), (620, 450), (20, 450)], down((176, 140, 104), 1.1, 0.9))
    k.rect(200, 86, 440, 220, down(HITAM), 3)
    k.rect(206, 92, 434, 214, slant((60, 96, 150), 1.4, 0.9))
    for x in (80, 480):
        k.rect(x, 70, x + 84, 260, glass((150, 190, 214)), 3)
        k.line([(x + 42, 70), (x + 42, 260)], 5, flat(PUTIH))
    for i in range(5):
        x = 150 + i * 84
        k.blob([(x - 24, 250), (x, 240), (x + 24, 250), (x + 22, 316), (x - 22, 316)], slant(((60, 66, 76), (60, 96, 150), (140, 60, 54))[v % 3]))
    k.poly([(130, 306), (510, 306), (580, 388), (60, 388)], slant(KAYU, 1.3, 0.84))
    k.rect(60, 388, 580, 402, down(shade(KAYU, 0.6)))
    for i in range(4):
        k.poly([(180 + i * 80, 336), (226 + i * 80, 336), (232 + i * 82, 356), (176 + i * 80, 356)], flat(PUTIH))


def pelatihan(k: Kanvas, w: Rgb, v: int) -> None:
    """A flip chart with books and markers."""
    c = ((52, 96, 168), (60, 132, 86), (176, 90, 50))[v % 3]
    k.dim([(320, 424, 190, 14)], 110)
    for p in ([(230, 80), (150, 420)], [(410, 80), (490, 420)], [(320, 80), (330, 410)]):
        k.line(p, 10, across(BAJA))
    k.rect(186, 60, 454, 320, slant((252, 252, 251), 1.0, 0.93), 4)
    k.rect(180, 50, 460, 74, down((90, 96, 102)), 5)
    for i, h in enumerate((60, 96, 78, 132)):
        k.rect(224 + i * 52, 286 - h, 258 + i * 52, 286, across((c, blend(c, KUNING, 0.7))[i % 2]), 3)
    k.arc([(226, 206), (276, 170), (330, 186), (404, 126)], 5, flat((196, 60, 50)))
    k.rect(176, 318, 464, 332, pipe(BAJA), 4)
    for i in range(3):
        k.box(370, 388 - i * 22, 110, 20, (36, 16), (c, PUTIH, shade(c, 1.3))[i])


def perosotan(k: Kanvas, w: Rgb, v: int) -> None:
    """A playground slide."""
    c = (KUNING, (206, 60, 50), (60, 130, 190))[v % 3]
    k.dim([(330, 418, 240, 14)], 110)
    for x in (140, 210):
        k.line([(x, 150), (x - 24, 416)], 11, across((60, 120, 180)))
    for y in range(210, 410, 40):
        k.line([(136 - (y - 150) * 0.09, y), (206 - (y - 150) * 0.09, y)], 9, pipe((206, 60, 50)))
    k.poly([(120, 150), (230, 150), (230, 166), (120, 166)], down((60, 130, 90)))
    k.poly([(120, 76), (176, 40), (232, 76)], slant((206, 60, 50)))
    for x in (128, 220):
        k.line([(x, 76), (x, 154)], 8, across((60, 120, 180)))
    k.blob([(220, 146), (300, 200), (380, 310), (470, 380), (570, 390), (570, 412), (450, 408), (350, 340), (270, 240), (216, 180)], slant(c, 1.3, 0.76))
    k.arc([(224, 136), (310, 190), (390, 300), (480, 368), (572, 378)], 9, slant(shade(c, 0.84)))


def kolam(k: Kanvas, w: Rgb, v: int) -> None:
    """A round tarpaulin pond."""
    k.dim([(320, 398, 250, 20)], 120)
    k.turn(320, [(220, 236), (390, 228)], tube((60, 110, 170), 1.4), halus=False)
    for x in range(100, 560, 62):
        k.rect(x, 226, x + 9, 400 - abs(x - 320) * 0.1, tube(BAJA))
    k.oval(320, 220, 240, 60, slant((60, 110, 170), 1.3, 0.8))
    k.oval(320, 226, 220, 50, slant((90, 150, 160), 1.4, 0.8))
    for x, y, r in ((260, 220, 40), (400, 236, 30)):
        k.oval(x, y, r, r * 0.22, flat((190, 220, 224)), 90)


def kontainer(k: Kanvas, w: Rgb, v: int) -> None:
    """A waste container."""
    c = ((60, 130, 80), (206, 120, 40))[v % 2]
    k.dim([(330, 408, 260, 18)], 120)
    k.poly([(90, 190), (500, 190), (470, 390), (130, 390)], down(c, 1.24, 0.74))
    k.poly([(90, 190), (150, 140), (570, 140), (500, 190)], slant(shade(c, 0.5)))
    k.poly([(500, 190), (570, 140), (530, 340), (470, 390)], down(shade(c, 0.68)))
    for x in range(140, 480, 52):
        k.line([(x, 196), (130 + (x - 90) * 0.83, 386)], 11, across(shade(c, 0.84)))
    k.rect(84, 182, 506, 200, pipe(shade(c, 0.9)), 4)


GAMBAR = {
    "bata": (bata, 1),
    "bata_ringan": (bata_ringan, 1),
    "paving": (paving, 3),
    "uditch": (uditch, 1),
    "besi": (besi, 2),
    "pipa": (pipa, 3),
    "kayu": (kayu, 2),
    "genteng": (genteng, 5),
    "keramik_lantai": (keramik_lantai, 6),
    "kloset": (kloset, 1),
    "bronjong": (bronjong, 1),
    "geomembran": (geomembran, 2),
    "pasir": (pasir, 3),
    "hotmix": (hotmix, 1),
    "rambu": (rambu, 3),
    "pju": (pju, 1),
    "pju_surya": (pju_surya, 1),
    "tiang": (tiang, 2),
    "pembatas": (pembatas, 2),
    "keran": (keran, 2),
    "pipa_sambung": (pipa_sambung, 2),
    "tenda": (tenda, 5),
    "tenda_acara": (tenda_acara, 2),
    "panggung": (panggung, 3),
    "ruang_rapat": (ruang_rapat, 3),
    "pelatihan": (pelatihan, 3),
    "perosotan": (perosotan, 2),
    "kolam": (kolam, 1),
    "kontainer": (kontainer, 2),
}
