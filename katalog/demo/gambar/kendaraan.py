"""Cars, buses, trucks and cycles, all seen from the side."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    BAJA,
    HITAM,
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
)

# One line per point would hide the shape.
# fmt: off


_KACA: Rgb = (70, 96, 120)


def _wheel(k: Kanvas, x: float, y: float, r: float) -> None:
    k.oval(x, y, r, r, ball((46, 48, 52)))
    k.oval(x, y, r * 0.6, r * 0.6, ball((190, 196, 202)))
    k.oval(x, y, r * 0.44, r * 0.44, ball((120, 126, 132)))
    k.oval(x, y, r * 0.16, r * 0.16, flat((60, 62, 66)))


def _spoked(k: Kanvas, x: float, y: float, r: float) -> None:
    k.ring(x, y, r, 13, flat((44, 46, 50)))
    for dx, dy in ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7)):
        k.line([(x - dx * r, y - dy * r), (x + dx * r, y + dy * r)], 2.4, flat(BAJA))
    k.oval(x, y, 13, 13, ball(BAJA))


def motor(k: Kanvas, w: Rgb, v: int) -> None:
    """A small motorcycle."""
    k.dim([(320, 408, 220, 14)], 120)
    for x in (160, 474):
        _spoked(k, x, 340, 62)
    k.line([(160, 340), (214, 180)], 12, across(BAJA))
    k.line([(474, 340), (360, 312)], 14, pipe(HITAM))
    k.rect(270, 270, 384, 350, down((110, 116, 122)), 18)
    k.rect(340, 330, 530, 350, pipe(BAJA, 1.7), 9)
    k.blob([(196, 160), (236, 150), (300, 250), (400, 236), (500, 220), (510, 250), (420, 290),
            (290, 320), (250, 310), (216, 220)], slant(w, 1.36, 0.74))
    k.blob([(300, 228), (340, 200), (470, 196), (520, 208), (500, 232), (380, 240)],
            down((40, 40, 44), 1.4, 0.9))
    k.blob([(110, 290), (160, 262), (216, 290), (190, 296), (160, 284), (130, 300)],
            slant(w, 1.2, 0.8))
    k.line([(210, 176), (226, 120), (262, 108)], 10, across(HITAM))
    k.oval(196, 176, 24, 22, ball((236, 240, 244)))
    k.rect(504, 216, 530, 232, down((206, 40, 36)), 5)
    k.gleam([(236, 170), (256, 176), (300, 240), (280, 250)], 90)


def motor_tiga(k: Kanvas, w: Rgb, v: int) -> None:
    """A three-wheeled carrier."""
    k.dim([(320, 412, 230, 14)], 120)
    k.box(296, 200, 230, 130, (30, 18), w)
    for x in range(318, 520, 34):
        k.line([(x, 212), (x, 322)], 5, flat(shade(w, 0.8)))
    k.rect(280, 330, 540, 348, pipe(HITAM), 4)
    k.line([(140, 344), (190, 170)], 12, across(BAJA))
    k.blob([(170, 170), (206, 160), (250, 250), (300, 256), (300, 330), (220, 320), (186, 240)],
            slant(w, 1.3, 0.8))
    k.blob([(220, 240), (290, 226), (300, 250), (230, 262)], down(HITAM, 1.4, 0.9))
    k.line([(188, 176), (214, 122), (244, 118)], 9, across(HITAM))
    k.oval(178, 176, 20, 20, ball(PUTIH))
    _spoked(k, 134, 352, 52)
    _wheel(k, 450, 360, 48)


def sepeda(k: Kanvas, w: Rgb, v: int) -> None:
    """A bicycle."""
    k.dim([(320, 408, 210, 12)], 100)
    for x in (180, 460):
        _spoked(k, x, 320, 80)
    for p in ([(180, 320), (290, 320), (400, 190), (250, 196), (180, 320)], [(290, 320),
            (240, 170)], [(460, 320), (392, 160)]):
        k.line(p, 10, slant(w, 1.3, 0.8))
    k.blob([(200, 160), (250, 152), (282, 166), (236, 178)], down(HITAM))
    k.line([(392, 164), (380, 134), (430, 126)], 9, flat(HITAM))
    k.oval(290, 320, 22, 22, ball(BAJA))


def mobil(k: Kanvas, w: Rgb, v: int) -> None:
    """A seven-seat passenger car."""
    k.dim([(320, 390, 250, 18)], 130)
    k.blob([(70, 300), (90, 262), (170, 244), (230, 178), (300, 160), (430, 160), (510, 190),
            (552, 250), (566, 300), (560, 352), (320, 364), (80, 356)], down(w, 1.4, 0.66))
    k.blob([(196, 244), (244, 190), (310, 176), (322, 178), (322, 244)], glass(_KACA))
    k.blob([(334, 178), (430, 176), (490, 200), (518, 246), (334, 246)], glass(_KACA))
    k.line([(426, 176), (436, 246)], 7, flat(shade(w, 0.8)))
    for x in (328, 438):
        k.seam([(x, 250), (x, 344)], shade(w, 0.5), 2.4)
    k.oval(96, 284, 25, 13, ball((250, 246, 230)))
    k.blob([(548, 262), (566, 270), (566, 300), (550, 290)], ball((206, 40, 36)))
    for x in (350, 456):
        k.rect(x, 266, x + 28, 273, pipe(BAJA), 3)
    k.rect(90, 344, 556, 360, down((50, 52, 56)), 6)
    for x in (170, 470):
        k.oval(x, 350, 58, 56, flat((36, 36, 40)))
        _wheel(k, x, 354, 50)


def _van(k: Kanvas, w: Rgb, panjang: float) -> None:
    """A van or bus body ending at x = panjang."""
    k.dim([(320, 390, 260, 16)], 130)
    k.blob([(60, 320), (64, 250), (112, 168), (150, 128), (320, 116), (panjang - 30, 118),
            (panjang, 140), (panjang + 4, 260), (panjang, 360), (320, 366), (66, 360)],
            down(w, 1.36, 0.72))
    k.blob([(98, 236), (126, 168), (158, 146), (186, 146), (186, 240)], glass(_KACA))
    k.oval(84, 292, 17, 20, ball((250, 246, 230)))
    k.rect(74, 344, panjang, 364, down((50, 52, 56)), 6)
    for x in (164, panjang - 104):
        k.oval(x, 354, 54, 52, flat((36, 36, 40)))
        _wheel(k, x, 356, 47)


def minibus(k: Kanvas, w: Rgb, v: int) -> None:
    """A minibus."""
    _van(k, w, 566)
    for x in (204, 296, 388, 480):
        k.rect(x, 146, x + 78, 232, glass(_KACA), 8)
    k.rect(70, 268, 566, 284, down(shade(w, 0.76)))
    k.seam([(292, 240), (292, 344)], shade(w, 0.5), 2.6)


def bus(k: Kanvas, w: Rgb, v: int) -> None:
    """A coach."""
    k.dim([(320, 404, 270, 16)], 130)
    k.rect(44, 92, 596, 376, down(w, 1.3, 0.74), 26)
    k.rect(52, 120, 110, 256, glass(_KACA), 12)
    k.rect(118, 124, 586, 216, glass(_KACA), 10)
    for x in range(196, 580, 78):
        k.line([(x, 124), (x, 216)], 5, flat(shade(w, 0.7)))
    k.poly([(44, 300), (320, 240), (596, 256), (596, 300), (330, 284), (44, 340)],
            down(blend(w, PUTIH, 0.7)))
    k.rect(130, 226, 190, 366, glass((90, 112, 130)), 6)
    k.oval(66, 322, 13, 18, ball((250, 246, 230)))
    for x in (240, 490):
        k.oval(x, 374, 48, 46, flat((36, 36, 40)))
        _wheel(k, x, 378, 41)


def ambulans(k: Kanvas, w: Rgb, v: int) -> None:
    """An ambulance."""
    _van(k, (246, 246, 246), 566)
    k.rect(210, 100, 270, 120, pipe((60, 120, 230)), 8)
    k.rect(276, 100, 336, 120, pipe((220, 50, 46)), 8)
    k.rect(204, 146, 300, 232, glass(_KACA), 8)
    k.rect(70, 272, 566, 300, down(((206, 44, 40), (46, 130, 90))[v % 2]))
    for x0, y0, x1, y1 in ((408, 156, 436, 244), (378, 186, 466, 214)):
        k.rect(x0, y0, x1, y1, slant((46, 140, 90)), 4)


def _cab(k: Kanvas, w: Rgb) -> None:
    """The front of a truck, looking left, with its chassis."""
    k.dim([(320, 412, 270, 16)], 130)
    k.rect(70, 346, 590, 370, down((56, 58, 62)), 5)
    k.blob([(58, 330), (60, 240), (88, 156), (120, 146), (196, 146), (204, 200), (204, 350),
            (64, 356)], down(w, 1.36, 0.72))
    k.poly([(82, 238), (106, 168), (186, 168), (186, 238)], glass(_KACA))
    k.seam([(136, 246), (136, 340)], shade(w, 0.5), 2.6)
    k.oval(76, 302, 13, 17, ball((250, 246, 230)))
    k.rect(52, 336, 110, 362, down((70, 72, 76)), 5)


def _wheels(k: Kanvas, *xs: float) -> None:
    for x in xs:
        k.oval(x, 368, 50, 46, flat((36, 36, 40)))
        _wheel(k, x, 372, 42)


def truk_bak(k: Kanvas, w: Rgb, v: int) -> None:
    """A dump truck."""
    _cab(k, w if v != 5 else (206, 60, 46))
    k.poly([(214, 176), (596, 176), (580, 336), (230, 336)], down(((232, 170, 50),
            (110, 116, 122))[v % 2], 1.2, 0.74))
    for x in range(262, 580, 62):
        k.line([(x, 184), (x, 330)], 9, across(shade(((232, 170, 50), (110, 116, 122))[v % 2],
                0.84)))
    k.blob([(226, 180), (330, 140), (450, 128), (586, 178)], slant((176, 150, 116), 1.2, 0.8))
    _wheels(k, 140, 416, 510)


def truk_mixer(k: Kanvas, w: Rgb, v: int) -> None:
    """A concrete mixer truck."""
    _cab(k, ((240, 240, 238), (232, 170, 50), (60, 120, 180))[v % 3])
    c = ((60, 120, 180), (206, 70, 50), (240, 240, 238))[v % 3]
    k.poly([(220, 346), (250, 290), (300, 346)], down(HITAM))
    k.poly([(510, 346), (540, 250), (580, 346)], down(HITAM))
    k.blob([(218, 250), (250, 180), (360, 130), (470, 130), (560, 160), (576, 210), (520, 290),
            (400, 330), (270, 310)], ("v", (shade(c, 1.3), shade(c, 1.1), c, shade(c, 0.56))))
    for x in (286, 350, 414, 478):
        k.arc([(x + 36, 132), (x, 220), (x + 20, 324)], 11, flat(blend(c, PUTIH, 0.55)))
    k.poly([(560, 150), (596, 120), (604, 180), (576, 216)], across(shade(c, 0.8)))
    k.line([(572, 210), (590, 320)], 15, across((120, 126, 132)))
    _wheels(k, 140, 420, 514)


def truk_tangki(k: Kanvas, w: Rgb, v: int) -> None:
    """A tank truck."""
    c = ((60, 120, 180), (226, 228, 230))[v % 2]
    _cab(k, ((240, 240, 238), (206, 60, 46))[v % 2])
    k.rect(216, 160, 596, 330, pipe(c, 1.6), 70)
    for x in (286, 406, 524):
        k.rect(x, 158, x + 12, 332, pipe(shade(c, 0.8), 1.5))
    k.rect(360, 140, 440, 166, down(shade(c, 0.7)), 6)
    _wheels(k, 140, 416, 510)


def truk_sampah(k: Kanvas, w: Rgb, v: int) -> None:
    """A refuse truck."""
    c = ((60, 140, 80), (232, 170, 50))[v % 2]
    _cab(k, c)
    k.blob([(214, 336), (216, 150), (250, 126), (470, 126), (496, 160), (496, 336)],
            down(shade(c, 1.1), 1.2, 0.76))
    for x in (270, 340, 410):
        k.line([(x, 140), (x, 330)], 8, across(shade(c, 0.84)))
    k.poly([(496, 150), (580, 190), (598, 300), (560, 344), (496, 336)], down(shade(c, 0.8)))
    k.poly([(520, 220), (574, 230), (580, 290), (524, 290)], down(HITAM))
    _wheels(k, 140, 370, 462)


def damkar(k: Kanvas, w: Rgb, v: int) -> None:
    """A fire engine."""
    _cab(k, (200, 36, 34))
    k.rect(210, 176, 594, 340, down((200, 36, 34), 1.2, 0.74), 8)
    for x in (226, 322, 418):
        k.rect(x, 204, x + 84, 300, down((190, 196, 202), 1.2, 0.84), 4)
        for y in range(214, 296, 13):
            k.seam([(x + 4, y), (x + 80, y)], (120, 126, 132), 2)
    k.rect(206, 308, 594, 322, flat(PUTIH))
    for y in (134, 156):
        k.line([(200, y), (594, y)], 7, pipe(BAJA))
    for x in range(220, 590, 30):
        k.line([(x, 134), (x, 156)], 5, flat(BAJA))
    k.rect(100, 124, 180, 146, pipe((60, 120, 230)), 8)
    _wheels(k, 140, 490)


def mobil_layanan(k: Kanvas, w: Rgb, v: int) -> None:
    """A mobile service truck."""
    _cab(k, PUTIH)
    k.rect(210, 110, 596, 340, down(((52, 110, 170), (60, 140, 100))[v % 2], 1.25, 0.8), 10)
    k.rect(240, 150, 430, 250, glass((90, 112, 130)), 6)
    k.poly([(230, 150), (440, 150), (460, 112), (214, 112)], down(PUTIH, 1.0, 0.86))
    k.rect(470, 150, 560, 336, down(PUTIH, 1.0, 0.88), 6)
    k.rect(240, 258, 430, 270, down(BAJA), 3)
    _wheels(k, 140, 480)


GAMBAR = {
    "motor": (motor, (0, 1, 2, 3, 5)),
    "motor_tiga": (motor_tiga, (1, 2, 0, 5, 3)),
    "sepeda": (sepeda, (0, 1)),
    "mobil": (mobil, (5, 0, 1, 2)),
    "minibus": (minibus, (5, 1)),
    "bus": (bus, (5, 1)),
    "ambulans": (ambulans, 2),
    "truk_bak": (truk_bak, (5, 1, 3)),
    "truk_mixer": (truk_mixer, 3),
    "truk_tangki": (truk_tangki, 2),
    "truk_sampah": (truk_sampah, 2),
    "damkar": (damkar, 1),
    "mobil_layanan": (mobil_layanan, 2),
}
