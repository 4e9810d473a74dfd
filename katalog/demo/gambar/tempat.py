"""Roads, tents, stages and rooms."""

from katalog.demo.gambar.bangunan import _BETON
from katalog.demo.gambar.kanvas import Kanvas, scatter
from katalog.demo.gambar.warna import (
    BAJA,
    HITAM,
    JINGGA,
    KAYU,
    KUNING,
    PUTIH,
    Rgb,
    across,
    ball,
    blend,
    down,
    flat,
    glass,
    pipe,
    shade,
    slant,
    tube,
)

# One line per point would hide the shape.
# fmt: off


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
        k.poly([(320 - x * 0.8, y), (320 + x * 0.8, y), (320 + x * 1.2, y + h),
                (320 - x * 1.2, y + h)], flat((246, 244, 236)))


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
        k.poly([(210, 150), (260, 106), (260, 134), (320, 134), (320, 166), (260, 166),
                (260, 194)], flat(PUTIH))
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
    k.poly([(396, 94), (474, 94), (560, 380), (330, 380)], ("v",
            ((255, 236, 176), (250, 246, 236))), 56)


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
    c = {2: (206, 50, 44), 4: JINGGA, 5: (240, 240, 238)}[v]
    for x, y in ((330, 190), (110, 220)):
        k.dim([(x + 110, y + 180, 130, 14)], 120)
        k.poly([(x + 40, y), (x + 180, y), (x + 196, y + 100), (x + 220, y + 180), (x, y + 180),
                (x + 24, y + 100)], down(c, 1.3, 0.72))
        k.poly([(x + 36, y + 34), (x + 184, y + 34), (x + 190, y + 70), (x + 30, y + 70)],
                down((246, 246, 244)))
        for s in (48, 150):
            k.rect(x + s, y + 146, x + s + 26, y + 180, flat((60, 62, 66)), 5)


def tenda(k: Kanvas, w: Rgb, v: int) -> None:
    """A relief tent."""
    c = (JINGGA, (52, 96, 168), (196, 60, 50), (70, 120, 70), KUNING, PUTIH)[v % 6]
    k.dim([(320, 412, 270, 16)], 120)
    k.poly([(60, 400), (140, 190), (320, 90), (250, 400)], slant(c, 1.24, 0.84))
    k.poly([(250, 400), (320, 90), (500, 160), (590, 370), (400, 400)],
            slant(shade(c, 0.84), 1.16, 0.8))
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
            c = ((176, 56, 52), (240, 238, 232))[i % 2] if v % 2 == 0 else ((52, 96, 168),
                    (240, 238, 232))[i % 2]
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
    for x in (160, 260, 380, 480):
        k.rect(x - 14, 86, x + 14, 120, down(HITAM), 5)
        k.poly([(x - 10, 120), (x + 10, 120), (x + 56, 336), (x - 56, 336)],
                ("v", ((255, 246, 200), shade(c, 1.5))), 76)
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
        k.blob([(x - 24, 250), (x, 240), (x + 24, 250), (x + 22, 316), (x - 22, 316)],
                slant(((60, 66, 76), (60, 96, 150), (140, 60, 54))[v % 3]))
    k.poly([(130, 306), (510, 306), (580, 388), (60, 388)], slant(KAYU, 1.3, 0.84))
    k.rect(60, 388, 580, 402, down(shade(KAYU, 0.6)))
    for i in range(4):
        k.poly([(180 + i * 80, 336), (226 + i * 80, 336), (232 + i * 82, 356),
                (176 + i * 80, 356)], flat(PUTIH))


def pelatihan(k: Kanvas, w: Rgb, v: int) -> None:
    """A flip chart with books and markers."""
    c = ((52, 96, 168), (60, 132, 86), (176, 90, 50))[v % 3]
    k.dim([(320, 424, 190, 14)], 110)
    for p in ([(230, 80), (150, 420)], [(410, 80), (490, 420)], [(320, 80), (330, 410)]):
        k.line(p, 10, across(BAJA))
    k.rect(186, 60, 454, 320, slant((252, 252, 251), 1.0, 0.93), 4)
    k.rect(180, 50, 460, 74, down((90, 96, 102)), 5)
    for i, h in enumerate((60, 96, 78, 132)):
        k.rect(224 + i * 52, 286 - h, 258 + i * 52, 286, across((c, blend(c, KUNING,
                0.7))[i % 2]), 3)
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
    k.blob([(220, 146), (300, 200), (380, 310), (470, 380), (570, 390), (570, 412), (450, 408),
            (350, 340), (270, 240), (216, 180)], slant(c, 1.3, 0.76))
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
    c = {3: (60, 130, 80), 4: (206, 120, 40)}[v]
    k.dim([(330, 408, 260, 18)], 120)
    k.poly([(90, 190), (500, 190), (470, 390), (130, 390)], down(c, 1.24, 0.74))
    k.poly([(90, 190), (150, 140), (570, 140), (500, 190)], slant(shade(c, 0.5)))
    k.poly([(500, 190), (570, 140), (530, 340), (470, 390)], down(shade(c, 0.68)))
    for x in range(140, 480, 52):
        k.line([(x, 196), (130 + (x - 90) * 0.83, 386)], 11, across(shade(c, 0.84)))
    k.rect(84, 182, 506, 200, pipe(shade(c, 0.9)), 4)


GAMBAR = {
    "hotmix": (hotmix, 1),
    "rambu": (rambu, 3),
    "pju": (pju, 1),
    "pju_surya": (pju_surya, 1),
    "tiang": (tiang, 2),
    "pembatas": (pembatas, (2, 4, 5)),
    "tenda": (tenda, (1, 2, 3, 4)),
    "tenda_acara": (tenda_acara, 2),
    "panggung": (panggung, 2),
    "ruang_rapat": (ruang_rapat, 2),
    "pelatihan": (pelatihan, 3),
    "perosotan": (perosotan, 2),
    "kolam": (kolam, 1),
    "kontainer": (kontainer, (3, 4)),
}
