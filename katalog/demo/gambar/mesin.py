"""Appliances, workshop and measuring machines."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    ABU,
    BAJA,
    EMAS,
    HITAM,
    PUTIH,
    Rgb,
    across,
    ball,
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


def ac(k: Kanvas, w: Rgb, v: int) -> None:
    """A split air conditioner: indoor and outdoor unit."""
    k.dim([(440, 418, 120, 14)], 100)
    k.blob([(90, 96), (110, 84), (440, 84), (462, 96), (462, 190), (446, 206), (106, 206),
            (90, 190)], down((248, 248, 248), 1.0, 0.86))
    k.rect(112, 186, 440, 196, flat((120, 126, 132)), 4)
    k.seam([(100, 166), (452, 166)], ABU, 2)
    k.oval(420, 146, 6, 6, ball((90, 200, 140)))
    k.box(340, 246, 200, 160, (36, 22), (226, 228, 228))
    k.oval(420, 326, 62, 62, ball((120, 126, 130)))
    for s in range(4):
        k.oval(420, 326, 52 - s * 14, 52 - s * 14, ball((70, 74, 78) if s % 2 else (140, 146, 150)))
    for y in range(270, 386, 14):
        k.rect(496, y, 530, y + 6, flat((160, 164, 168)))


def ac_lantai(k: Kanvas, w: Rgb, v: int) -> None:
    """A floor-standing cooler."""
    k.dim([(320, 428, 100, 16)], 110)
    k.box(230, 70, 160, 348, (46, 24), (238, 239, 240))
    k.rect(246, 90, 374, 190, down((120, 128, 136), 1.2, 0.9), 6)
    for y in range(98, 186, 11):
        k.rect(252, y, 368, y + 5, flat((210, 214, 218)))
    k.rect(280, 210, 340, 238, glass((40, 80, 120)), 4)
    k.rect(246, 330, 374, 400, down((216, 220, 224)), 6)


def kipas(k: Kanvas, w: Rgb, v: int) -> None:
    """A stand fan."""
    k.dim([(320, 424, 100, 16)], 110)
    k.oval(320, 414, 92, 16, slant(w, 1.2, 0.8))
    k.rect(312, 250, 328, 410, tube(BAJA))
    k.oval(320, 176, 116, 116, down((214, 220, 224), 1.0, 0.9))
    for a in ((320, 96, 400, 130), (396, 176, 380, 256), (320, 256, 240, 236),
            (244, 176, 262, 100)):
        k.blob([(320, 176), (a[0], a[1]), (a[2], a[3])], slant(w, 1.4, 0.86))
    for r in (116, 86, 56):
        k.ring(320, 176, r, 2.6, flat((120, 126, 132)))
    k.oval(320, 176, 24, 24, ball(w))


def mesin_cuci(k: Kanvas, w: Rgb, v: int) -> None:
    """A front-loading washer."""
    k.dim([(330, 424, 140, 16)], 120)
    k.box(190, 100, 240, 318, (52, 28), (238, 239, 240))
    k.rect(202, 112, 418, 160, down((214, 218, 222)), 4)
    k.rect(322, 122, 404, 150, glass((40, 80, 120)), 4)
    k.oval(240, 136, 14, 14, ball(BAJA))
    k.oval(310, 278, 90, 90, ball(BAJA))
    k.oval(310, 278, 68, 68, glass((70, 100, 130)))
    k.blob([(260, 300), (300, 280), (340, 296), (362, 288), (350, 330), (270, 332)],
            slant((226, 232, 240), 1.0, 0.8), 190)


def oven(k: Kanvas, w: Rgb, v: int) -> None:
    """A deck oven or dryer."""
    k.dim([(330, 424, 160, 16)], 120)
    for x in (190, 440):
        k.rect(x, 370, x + 14, 420, tube(BAJA))
    k.box(170, 110, 300, 270, (60, 32), (186, 192, 198))
    for y in (126, 252):
        k.rect(186, y, 386, y + 112, down((150, 156, 162)), 4)
        k.rect(200, y + 22, 372, y + 92, glass((64, 50, 40)), 4)
        k.rect(206, y + 8, 366, y + 15, pipe(PUTIH), 3)
        for s in (26, 58, 88):
            k.oval(428, y + s, 11, 11, ball(HITAM))


def kompor(k: Kanvas, w: Rgb, v: int) -> None:
    """A two-burner stove."""
    k.dim([(330, 390, 220, 18)], 120)
    k.poly([(120, 330), (196, 240), (520, 240), (560, 330)], down((196, 202, 208), 1.2, 0.9))
    k.rect(120, 330, 560, 382, down((150, 156, 162)), 6)
    for cx in (250, 424):
        k.oval(cx, 284, 70, 24, down((70, 72, 76)))
        k.oval(cx, 280, 40, 13, ball((46, 48, 52)))
        k.oval(cx, 276, 26, 8, ball(EMAS))
        k.line([(cx - 66, 276), (cx + 66, 276)], 6, flat(HITAM))
        k.line([(cx, 258), (cx, 298)], 6, flat(HITAM))
        k.oval(cx, 356, 19, 19, ball(HITAM))


def dispenser(k: Kanvas, w: Rgb, v: int) -> None:
    """A water dispenser."""
    k.turn(320, [(60, 60), (80, 78), (150, 78), (178, 24)], tube((160, 202, 230), 1.6))
    k.dim([(330, 430, 100, 14)], 120)
    k.box(240, 176, 160, 246, (46, 26), (70, 74, 80) if v == 0 else (238, 239, 240))
    k.rect(256, 196, 384, 290, down((40, 42, 46), 0.8, 1.2), 6)
    for x, c in ((290, (60, 120, 210)), (350, (206, 60, 50))):
        k.rect(x - 9, 206, x + 9, 236, tube(c), 4)
    k.rect(262, 274, 378, 288, down(BAJA), 3)


def genset(k: Kanvas, w: Rgb, v: int) -> None:
    """A generator in a frame."""
    c = {2: (206, 60, 44), 4: (232, 176, 44)}[v]
    k.dim([(320, 408, 210, 18)], 120)
    k.rect(150, 130, 490, 196, down(c, 1.2, 0.8), 16)
    k.rect(170, 200, 330, 372, down((70, 74, 80), 1.2, 0.8), 6)
    for y in range(214, 364, 14):
        k.rect(182, y, 318, y + 6, flat((120, 126, 132)))
    k.oval(404, 286, 74, 74, ball((60, 64, 70)))
    k.oval(404, 286, 44, 44, ball((160, 166, 172)))
    k.rect(200, 116, 240, 134, tube(HITAM), 4)
    for p in ([(136, 112), (136, 392)], [(504, 112), (504, 392)], [(136, 112), (504, 112)],
            [(136, 392), (504, 392)]):
        k.line(p, 13, pipe(HITAM) if p[0][1] == p[1][1] else across(HITAM))


def pompa(k: Kanvas, w: Rgb, v: int) -> None:
    """A water pump."""
    c = ((50, 100, 170), (60, 130, 90))[v % 2]
    k.dim([(330, 392, 200, 18)], 120)
    k.rect(140, 364, 500, 386, down((80, 84, 90)), 4)
    k.rect(300, 230, 480, 352, pipe(c), 22)
    for x in range(330, 468, 16):
        k.rect(x, 226, x + 7, 356, pipe(shade(c, 0.8)), 3)
    k.rect(360, 190, 430, 236, down(shade(c, 0.7)), 6)
    k.oval(234, 290, 88, 88, ball((96, 102, 108)))
    k.oval(234, 290, 40, 40, ball((60, 64, 70)))
    k.rect(204, 150, 264, 220, tube((110, 116, 122)), 4)
    k.rect(192, 140, 276, 162, tube((80, 86, 92)), 4)
    k.rect(104, 262, 154, 318, pipe((110, 116, 122)), 4)


def panel_surya(k: Kanvas, w: Rgb, v: int) -> None:
    """Solar panels."""
    k.dim([(330, 408, 210, 16)], 110)
    k.line([(430, 190), (500, 404)], 11, across(BAJA))
    k.line([(240, 240), (180, 404)], 11, across(BAJA))
    k.poly([(120, 300), (230, 92), (556, 92), (500, 300)], slant((206, 212, 218)))
    k.poly([(134, 292), (236, 100), (544, 100), (490, 292)], glass((30, 60, 120)))
    for i in range(1, 6):
        t = i / 6
        k.seam([(134 + 356 * t, 292), (236 + 308 * t, 100)], (190, 206, 226), 2.4)
    for i in range(1, 4):
        t = i / 4
        k.seam([(236 - 102 * t, 100 + 192 * t), (544 - 54 * t, 100 + 192 * t)], (190, 206, 226),
                2.4)


def panel_listrik(k: Kanvas, w: Rgb, v: int) -> None:
    """A distribution board."""
    k.dim([(330, 424, 120, 14)], 110)
    k.box(220, 90, 190, 326, (46, 26), (206, 208, 206))
    k.rect(236, 106, 394, 400, down((190, 192, 190), 1.1, 0.94), 4)
    for i, c in enumerate(((206, 60, 50), (232, 186, 50), (70, 160, 90))):
        k.oval(272 + i * 42, 150, 13, 13, ball(c))
    k.rect(262, 186, 368, 236, glass((70, 90, 90)), 4)
    k.poly([(315, 272), (350, 332), (280, 332)], down((240, 196, 50)))
    k.line([(316, 290), (308, 310), (320, 308), (312, 326)], 4, flat(HITAM))
    k.rect(376, 330, 386, 372, tube(HITAM), 4)


def penggiling(k: Kanvas, w: Rgb, v: int) -> None:
    """A hopper mill of stainless steel."""
    k.dim([(320, 424, 170, 16)], 120)
    for x in (190, 420):
        k.line([(x, 300), (x - 14, 418)], 12, across((70, 110, 150)))
        k.line([(x, 300), (x + 20, 418)], 12, across((60, 96, 130)))
    k.poly([(190, 90), (370, 90), (320, 200), (240, 200)], across((196, 202, 208), 1.3, 0.7))
    k.oval(280, 90, 90, 18, down((120, 126, 132)))
    k.rect(180, 200, 380, 306, pipe((190, 196, 202)), 16)
    k.rect(386, 226, 480, 306, pipe((60, 110, 90)), 10)
    k.poly([(220, 300), (290, 300), (256, 372), (196, 372)], across((170, 176, 182)))
    k.oval(184, 254, 40, 40, ball((90, 94, 100)))
    k.oval(184, 254, 14, 14, ball(BAJA))


def perontok(k: Kanvas, w: Rgb, v: int) -> None:
    """A thresher or shredder on wheels."""
    c = {2: (206, 70, 44), 3: (60, 130, 80), 1: (48, 104, 170)}[v]
    k.dim([(320, 420, 220, 16)], 120)
    k.poly([(110, 150), (230, 130), (240, 200), (150, 230)], slant(shade(c, 0.9)))
    k.rect(210, 130, 460, 300, down(c, 1.2, 0.76), 12)
    k.poly([(456, 200), (548, 240), (548, 290), (456, 300)], down(shade(c, 0.8)))
    k.rect(240, 160, 340, 250, down(shade(c, 0.72)), 8)
    k.oval(400, 220, 46, 46, ball((70, 74, 80)))
    k.rect(190, 306, 480, 326, pipe(HITAM), 4)
    for x in (230, 440):
        k.oval(x, 374, 48, 48, ball((46, 48, 52)))
        k.oval(x, 374, 22, 22, ball(BAJA))


def mikroskop(k: Kanvas, w: Rgb, v: int) -> None:
    """A microscope."""
    k.dim([(320, 416, 120, 18)], 120)
    k.blob([(210, 400), (230, 372), (410, 372), (430, 400), (424, 416), (216, 416)],
            down((70, 76, 84), 1.3, 0.8))
    k.arc([(400, 384), (440, 300), (420, 200), (360, 150)], 36, across((226, 228, 230)))
    k.rect(230, 306, 400, 324, down(HITAM, 1.4, 0.9), 4)
    k.poly([(250, 120), (306, 96), (350, 210), (296, 232)], across((236, 238, 240)))
    k.poly([(222, 64), (262, 46), (304, 100), (254, 122)], across((50, 54, 60)))
    k.poly([(300, 226), (340, 210), (336, 286), (316, 290)], across(BAJA))
    k.oval(424, 304, 24, 24, ball(HITAM))


def timbangan(k: Kanvas, w: Rgb, v: int) -> None:
    """A digital scale."""
    k.dim([(320, 388, 180, 18)], 120)
    k.oval(320, 226, 140, 26, slant((206, 212, 218), 1.2, 0.8))
    k.rect(296, 230, 344, 280, tube(BAJA))
    k.blob([(160, 300), (190, 276), (450, 276), (482, 300), (496, 366), (470, 382), (170, 382),
            (146, 366)], down((226, 228, 230), 1.1, 0.8))
    k.rect(240, 304, 400, 352, glass((50, 90, 80)), 5)
    for x in (190, 450):
        k.oval(x, 330, 13, 13, ball((60, 110, 170)))


def tensimeter(k: Kanvas, w: Rgb, v: int) -> None:
    """A blood-pressure monitor with cuff."""
    k.dim([(330, 400, 210, 18)], 110)
    k.rect(320, 170, 530, 390, down((238, 240, 242), 1.0, 0.84), 22)
    k.rect(340, 190, 510, 310, glass((120, 150, 150)), 8)
    k.oval(424, 350, 26, 20, ball((50, 110, 180)))
    k.arc([(330, 360), (280, 400), (240, 380)], 8, flat((70, 74, 80)))
    k.blob([(100, 230), (180, 204), (260, 230), (268, 350), (180, 380), (96, 350)],
            across((54, 76, 120), 1.3, 0.7))
    k.oval(180, 230, 66, 22, down((30, 44, 76)))


GAMBAR = {
    "ac": (ac, 1),
    "ac_lantai": (ac_lantai, 1),
    "kipas": (kipas, (5, 0, 1)),
    "mesin_cuci": (mesin_cuci, 1),
    "oven": (oven, 1),
    "kompor": (kompor, 1),
    "dispenser": (dispenser, (0, 5)),
    "genset": (genset, (2, 4)),
    "pompa": (pompa, 2),
    "panel_surya": (panel_surya, 1),
    "panel_listrik": (panel_listrik, 1),
    "penggiling": (penggiling, 1),
    "perontok": (perontok, (2, 3, 1)),
    "mikroskop": (mikroskop, 1),
    "timbangan": (timbangan, 1),
    "tensimeter": (tensimeter, 1),
}
