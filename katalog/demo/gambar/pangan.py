"""Food."""

from katalog.demo.gambar.kanvas import Kanvas
from katalog.demo.gambar.warna import (
    BAJA,
    DAUN,
    EMAS,
    HITAM,
    KAYU,
    KRAFT,
    PUTIH,
    TANAH,
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


def _leaf(k: Kanvas, x: float, y: float, dx: float, dy: float, c: Rgb) -> None:
    """A leaf from its stem at x, y towards dx, dy."""
    k.blob([(x, y), (x + dx * 0.5 - dy * 0.26, y + dy * 0.5 + dx * 0.26), (x + dx, y + dy),
            (x + dx * 0.5 + dy * 0.26, y + dy * 0.5 - dx * 0.26)], slant(c, 1.34, 0.76))
    k.seam([(x, y), (x + dx * 0.9, y + dy * 0.9)], shade(c, 0.66), 2)


def _rice(k: Kanvas, cx: float, cy: float, rx: float, ry: float, c: Rgb) -> None:
    k.oval(cx, cy, rx, ry, ball(c))
    for i in range(34):
        k.oval(cx - rx * 0.8 + i * 37 % int(rx * 1.6), cy - ry * 0.6 + i * 23 % int(ry * 1.2), 4,
                2, flat(shade(c, 0.93)))


def nasi_kotak(k: Kanvas, w: Rgb, v: int) -> None:
    """An open lunch box: rice, chicken, vegetables, sambal."""
    alas = (KRAFT, (238, 236, 230), (206, 178, 120))[v % 3]
    lauk = ((150, 84, 36), (178, 102, 40), (120, 60, 34), (196, 130, 60))[v % 4]
    k.dim([(320, 400, 220, 22)], 120)
    k.poly([(130, 190), (510, 190), (470, 74), (170, 74)], down(shade(alas, 0.94), 1.06, 0.9))
    k.poly([(110, 194), (530, 194), (570, 340), (70, 340)], down(shade(alas, 0.7)))
    k.poly([(70, 340), (570, 340), (548, 404), (92, 404)], down(alas, 1.1, 0.84))
    k.poly([(126, 200), (514, 200), (550, 334), (90, 334)], down((72, 120, 60), 1.1, 0.9))
    _rice(k, 220, 264, 100, 54, (250, 248, 240) if v % 3 else (244, 214, 110))
    k.blob([(300, 250), (330, 214), (400, 208), (452, 232), (456, 270), (400, 292), (330, 288)],
            ball(lauk))
    k.line([(440, 226), (490, 204)], 13, across((232, 210, 170)))
    for i in range(7):
        k.oval(320 + i * 13, 262 - (i * 7) % 34, 5, 4, flat(shade(lauk, 1.4)))
    for i in range(12):
        c = ((96, 150, 60), (226, 130, 50), (200, 210, 120))[i % 3]
        k.oval(330 + (i * 29) % 110, 304 + (i * 7) % 18, 14, 7, ball(c))
    k.oval(492, 294, 30, 19, ball((176, 40, 28)))
    for i in range(4):
        k.oval(120 + i * 24, 312, 17, 12, ball((146, 196, 90)))


def snack_kotak(k: Kanvas, w: Rgb, v: int) -> None:
    """A box of three traditional cakes."""
    alas = ((240, 236, 226), (214, 180, 130), (206, 90, 80))[v % 3]
    k.dim([(320, 404, 190, 20)], 120)
    k.poly([(160, 180), (480, 180), (450, 70), (190, 70)], down(shade(alas, 0.96), 1.06, 0.9))
    k.poly([(150, 184), (490, 184), (524, 330), (116, 330)], down(shade(alas, 0.74)))
    k.poly([(116, 330), (524, 330), (506, 404), (134, 404)], down(alas, 1.12, 0.84))
    for i, c in enumerate(((116, 170, 80), (232, 176, 110), (200, 120, 60))):
        x = 206 + i * 110
        k.oval(x, 282, 52, 24, down((244, 242, 238), 1.0, 0.86))
        if (i + v) % 3 == 0:
            k.rect(x - 44, 236, x + 44, 280, pipe(c, 1.3), 22)
        elif (i + v) % 3 == 1:
            k.oval(x, 258, 42, 32, ball(c))
            k.oval(x, 240, 15, 9, ball((180, 40, 40)))
        else:
            k.blob([(x - 46, 282), (x - 30, 236), (x + 34, 232), (x + 48, 280)],
                    slant(c, 1.3, 0.78))


def kue(k: Kanvas, w: Rgb, v: int) -> None:
    """A box of cakes and biscuits."""
    c = ((196, 140, 70), (150, 96, 60), (222, 180, 110))[v % 3]
    k.dim([(330, 400, 200, 20)], 120)
    k.box(130, 240, 330, 150, (90, 56), ((150, 60, 50), (60, 110, 90), (210, 160, 80))[v % 3])
    k.poly([(140, 236), (456, 236), (532, 190), (222, 190)], down((246, 240, 226)))
    for r in range(3):
        for i in range(5):
            x, y = 190 + i * 62 + r * 26, 226 - r * 16
            k.oval(x, y, 32, 17, ball(shade(c, 0.9 + 0.12 * ((i + r) % 3))))
            k.oval(x, y - 7, 22, 8, ball(shade(c, 1.4)))
    k.oval(294, 316, 42, 42, ball(blend(PUTIH, EMAS, 0.3)))
    for y in (370, 356):
        k.seam([(200, y), (390, y)], PUTIH, 3, 170)


def prasmanan(k: Kanvas, w: Rgb, v: int) -> None:
    """Chafing dishes on a buffet."""
    k.dim([(320, 420, 250, 12)], 100)
    k.poly([(70, 330), (570, 330), (590, 424), (50, 424)], down(((150, 50, 46), (240, 238, 232),
            (60, 90, 70))[v % 3], 1.1, 0.8))
    isi = ((150, 84, 40), (96, 150, 60), (240, 236, 220), (206, 80, 50))
    for i in range(3):
        x = 160 + i * 162
        k.rect(x - 66, 280, x + 66, 334, pipe(BAJA, 1.7), 6)
        k.oval(x, 280, 72, 26, slant((214, 220, 226), 1.2, 0.8))
        k.oval(x, 282, 60, 19, ball(isi[(i + v) % 4]))
        for j in range(8):
            k.oval(x - 42 + (j * 23) % 84, 274 + (j * 7) % 16, 9, 5, ball(isi[(i + j) % 4]))
        k.blob([(x - 70, 236), (x - 50, 170), (x + 20, 140), (x + 66, 180), (x + 72, 236),
                (x, 250)], slant(BAJA, 1.7, 0.8), 235)
        k.line([(x - 14, 146), (x + 22, 138)], 10, flat(HITAM))


def tumpeng(k: Kanvas, w: Rgb, v: int) -> None:
    """A rice cone with its side dishes."""
    nasi = ((244, 200, 60), (248, 244, 232), (176, 110, 90))[v % 3]
    k.dim([(320, 410, 230, 24)], 120)
    k.oval(320, 372, 246, 62, slant((176, 128, 72), 1.2, 0.76))
    k.oval(320, 364, 226, 52, down((82, 136, 66), 1.1, 0.9))
    k.turn(320, [(84, 5), (200, 56), (340, 106), (364, 110)], tube(nasi, 1.3), halus=False)
    k.poly([(320, 72), (346, 142), (294, 142)], slant((70, 130, 60)))
    c = ((206, 60, 40), (150, 86, 40), (110, 160, 70), (246, 240, 226), (226, 150, 60))
    for i in range(16):
        x = 116 + i * 27.5
        y = 384 - abs(x - 320) * 0.12 + (i % 2) * 10
        k.oval(x, y, 25, 17, ball(c[(i + v) % 5]))


def telur(k: Kanvas, w: Rgb, v: int) -> None:
    """A tray of eggs."""
    c = ((222, 168, 120), (240, 228, 208))[v % 2]
    k.dim([(320, 410, 220, 18)], 120)
    k.poly([(150, 210), (490, 210), (556, 360), (84, 360)], down((176, 170, 162)))
    for r in range(4):
        for i in range(6):
            s = 1 + r * 0.13
            x, y = 320 + (i - 2.5) * 57 * s, 216 + r * 38
            k.blob([(x, y - 32 * s), (x + 22 * s, y), (x, y + 22 * s), (x - 22 * s, y)], ball(c))
    k.poly([(84, 356), (556, 356), (540, 406), (100, 406)], down((158, 152, 144)))
    for x in range(130, 530, 56):
        k.oval(x, 372, 22, 15, down((140, 134, 126)))


def sayur(k: Kanvas, w: Rgb, v: int) -> None:
    """A crate of vegetables."""
    k.dim([(320, 410, 220, 20)], 120)
    k.poly([(130, 270), (510, 270), (520, 240), (120, 240)], down(shade(KAYU, 0.5)))
    for i in range(7):
        _leaf(k, 180 + i * 44, 262, -30 + i * 9, -112 + i * 29 % 36,
                shade(DAUN, 0.9 + 0.1 * (i % 3)))
    isi = (((206, 50, 40), (226, 120, 40)), ((226, 120, 40), (240, 200, 70)),
            ((150, 60, 90), (206, 50, 40)))[v % 3]
    for i in range(6):
        k.oval(166 + i * 62, 258 - (i % 2) * 16, 37, 34, ball(isi[i % 2]))
        _leaf(k, 166 + i * 62, 228 - (i % 2) * 16, 16, -12, DAUN)
    for x in (420, 460):
        k.line([(x, 250), (x + 50, 150)], 24, across((230, 126, 44)))
        _leaf(k, x + 54, 142, 20, -50, DAUN)
    for i in range(3):
        y = 270 + i * 46
        k.rect(116, y, 524, y + 38, down(shade(KAYU, 1.16), 1.1, 0.86), 3)
    for x in (122, 500):
        k.rect(x, 262, x + 20, 408, across(shade(KAYU, 0.9)), 2)


def buah(k: Kanvas, w: Rgb, v: int) -> None:
    """A bowl of fruit."""
    k.dim([(320, 412, 150, 20)], 120)
    c = (((206, 50, 44), (110, 170, 60)), ((240, 150, 40), (206, 60, 44)),
            ((150, 190, 70), (236, 180, 60)))[v % 3]
    for i, (x, y, r) in enumerate(((220, 250, 52), (320, 226, 60), (420, 250, 54), (270, 186, 46),
            (370, 180, 48))):
        k.oval(x, y, r, r * 0.94, ball(c[i % 2]))
        k.line([(x, y - r * 0.84), (x + 7, y - r * 1.14)], 5, flat(TANAH))
    k.arc([(420, 236), (490, 210), (506, 140)], 30, across((242, 206, 76)))
    k.arc([(440, 250), (520, 226), (540, 160)], 28, across((232, 190, 60)))
    k.turn(320, [(262, 190), (320, 166), (384, 90), (404, 76)], tube((232, 228, 220), 1.0))
    for y, r in ((292, 178), (318, 165)):
        k.turn(320, [(y, r), (y + 7, r - 3)], tube((70, 120, 170), 1.2), halus=False)


def daging(k: Kanvas, w: Rgb, v: int) -> None:
    """Fresh meat on a board."""
    c = ((176, 44, 44), (232, 166, 150))[v % 2]
    k.dim([(320, 396, 230, 20)], 120)
    k.blob([(90, 330), (130, 250), (500, 240), (556, 320), (520, 384), (130, 390)],
            slant(KAYU, 1.26, 0.8))
    for x, y in ((330, 220), (200, 256)):
        k.blob([(x - 70, y + 40), (x - 30, y - 30), (x + 70, y - 50), (x + 150, y - 10),
                (x + 160, y + 60), (x + 60, y + 92), (x - 40, y + 88)], slant(c, 1.24, 0.74))
        k.arc([(x - 60, y + 44), (x - 20, y - 14), (x + 70, y - 38), (x + 146, y - 4)], 9,
                flat((248, 226, 214)))
        for s in (0, 40, 80):
            k.arc([(x - 20 + s, y + 60), (x + s, y + 26), (x + 30 + s, y + 14)], 4,
                    flat((240, 200, 190)))
    _leaf(k, 430, 350, 80, -30, DAUN)
    _leaf(k, 430, 354, 84, 10, shade(DAUN, 0.9))


def tempe(k: Kanvas, w: Rgb, v: int) -> None:
    """Blocks of tofu or tempe on banana leaf."""
    c = ((222, 206, 170), (248, 240, 220))[v % 2]
    k.dim([(320, 396, 220, 18)], 110)
    k.blob([(80, 340), (200, 290), (460, 286), (562, 330), (500, 392), (130, 394)],
            slant((80, 140, 66), 1.2, 0.8))
    for x, y in ((300, 200), (150, 232), (330, 262)):
        k.box(x, y + 20, 170, 76, (44, 28), c)
        if v % 2 == 0:
            for i in range(24):
                k.oval(x + 12 + (i * 41) % 148, y + 30 + (i * 17) % 56, 8, 5, ball(shade(c, 0.82)))


def mangkuk(k: Kanvas, w: Rgb, v: int) -> None:
    """A bowl of soup."""
    k.dim([(320, 396, 120, 20)], 120)
    k.turn(320, [(232, 172), (300, 150), (370, 90), (394, 70)], tube((236, 234, 228), 1.0))
    k.oval(320, 232, 172, 50, slant(PUTIH, 1.0, 0.88))
    kuah = (214, 166, 74) if v % 2 == 0 else (120, 66, 36)
    k.oval(320, 238, 154, 41, slant(kuah, 1.2, 0.85))
    for i in range(9):
        x, y = 214 + i * 26, 222 + (i * 17) % 30
        k.oval(x, y, 16, 8, ball(((236, 214, 170), (96, 140, 60), (186, 90, 50))[i % 3]))
    k.oval(372, 236, 30, 15, ball((250, 246, 236)))
    k.oval(374, 236, 13, 7, ball((238, 180, 60)))


GAMBAR = {
    "mangkuk": (mangkuk, 2),
    "nasi_kotak": (nasi_kotak, (0, 1, 2, 4)),
    "snack_kotak": (snack_kotak, 2),
    "kue": (kue, 2),
    "prasmanan": (prasmanan, 2),
    "tumpeng": (tumpeng, 2),
    "telur": (telur, 2),
    "sayur": (sayur, 2),
    "buah": (buah, 2),
    "daging": (daging, 2),
    "tempe": (tempe, 2),
}
