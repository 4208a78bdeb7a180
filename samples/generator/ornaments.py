"""What is drawn on papers besides text: an abstract disc where an emblem stands, silhouettes, borders,
QR codes, signatures."""

from __future__ import annotations

import math
from random import Random

import numpy
import qrcode
from PIL import Image, ImageDraw, ImageFilter

from . import drawing, fonts, seals
from .sheet import Sheet

INK = (22, 26, 60)


def disc(sheet: Sheet, x: float, y: float, diameter: float) -> None:
    """A red disc with five stars: stands for an emblem, copies none."""
    if not drawing.is_on():
        return
    big = round(diameter * sheet.scale * 2)
    picture = Image.new("RGBA", (big, big), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse([0, 0, big - 1, big - 1], fill=(196, 150, 60, 255))
    rim = big * 0.07
    draw.ellipse([rim, rim, big - rim, big - rim], fill=(200, 30, 34, 255))
    for dx, dy, size in ((0, -0.16, 0.13), (-0.22, 0.02, 0.06), (0.22, 0.02, 0.06), (-0.1, 0.12, 0.06), (0.1, 0.12, 0.06)):
        draw.polygon(seals._star(big * (0.5 + dx), big * (0.5 + dy), big * size), fill=(238, 190, 70, 255))
    draw.rectangle([big * 0.3, big * 0.68, big * 0.7, big * 0.73], fill=(238, 190, 70, 255))
    small = picture.resize((big // 2, big // 2), Image.Resampling.LANCZOS)
    sheet.paste(small, x - diameter / 2, y - diameter / 2)


def silhouette(sheet: Sheet, x: float, y: float, width: float, height: float, random: Random, feather: bool = True,
               backdrop: tuple[int, int, int] | None = None) -> None:
    """A head and shoulders that nobody has."""
    if not drawing.is_on():
        return
    w, h = round(width * sheet.scale), round(height * sheet.scale)
    fill = (*backdrop, 255) if backdrop else (0, 0, 0, 0)
    picture = Image.new("RGBA", (w, h), fill)
    draw = ImageDraw.Draw(picture)
    shirt = random.choice(((40, 44, 60), (88, 30, 34), (30, 60, 50), (70, 70, 74)))
    skin = random.choice(((222, 184, 150), (206, 164, 130), (232, 198, 170)))
    draw.ellipse([w * 0.02, h * 0.68, w * 0.98, h * 1.4], fill=(*shirt, 255))
    draw.rectangle([w * 0.4, h * 0.55, w * 0.6, h * 0.74], fill=(*skin, 255))
    draw.ellipse([w * 0.2, h * 0.05, w * 0.8, h * 0.5], fill=(30, 26, 26, 255))
    draw.ellipse([w * 0.25, h * 0.14, w * 0.75, h * 0.64], fill=(*skin, 255))
    for eye in (0.39, 0.61):
        draw.ellipse([w * (eye - 0.05), h * 0.35, w * (eye + 0.05), h * 0.38], fill=(40, 30, 30, 255))
    draw.arc([w * 0.4, h * 0.45, w * 0.6, h * 0.54], 20, 160, fill=(150, 80, 76, 255), width=max(2, w // 90))
    sheet.paste(picture.filter(ImageFilter.GaussianBlur(w / 120)) if feather else picture, x, y)


def border(sheet: Sheet, margin: float, band: float, colour: tuple[int, int, int], random: Random) -> None:
    """A band of interlaced waves between two frames."""
    if not drawing.is_on():
        return
    x0, y0, x1, y1 = margin, margin, sheet.width_mm - margin, sheet.height_mm - margin
    sheet.frame(x0, y0, x1, y1, 0.7, colour)
    sheet.frame(x0 + band, y0 + band, x1 - band, y1 - band, 0.4, colour)
    period = random.uniform(5, 9)
    for phase in (0.0, math.pi, math.pi / 2):
        for horizontal in (True, False):
            length = (x1 - x0) if horizontal else (y1 - y0)
            for side in (0, 1):
                _wave(sheet, (x0, y0, x1, y1), band, horizontal, side, length, period, phase, colour)


def _wave(sheet: Sheet, box, band: float, horizontal: bool, side: int, length: float, period: float, phase: float,
          colour) -> None:
    x0, y0, x1, y1 = box
    points = []
    for step in numpy.arange(0, length, 0.35):
        swing = band / 2 + band * 0.42 * math.sin(step * 2 * math.pi / period + phase)
        if horizontal:
            points.append((x0 + step, (y0 + swing) if side == 0 else (y1 - band + swing)))
        else:
            points.append(((x0 + swing) if side == 0 else (x1 - band + swing), y0 + step))
    sheet.draw.line([(x * sheet.scale, y * sheet.scale) for x, y in points], fill=colour,
                    width=max(1, round(0.25 * sheet.scale)))


def qr_code(sheet: Sheet, x: float, y: float, size: float, text: str) -> None:
    sheet.note_code(text, x, y, size)
    if not drawing.is_on():
        return
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=2)
    code.add_data(text)
    code.make(fit=True)
    modules = numpy.array(code.get_matrix(), bool)
    cells = Image.fromarray(numpy.where(modules, 20, 250).astype(numpy.uint8)).convert("RGB")
    pixels = round(size * sheet.scale)
    sheet.paste(cells.resize((pixels, pixels), Image.Resampling.NEAREST), x, y)


def signature(sheet: Sheet, x: float, y: float, name: str, random: Random, size: float = 7.0) -> None:
    """A name as if written by hand: slanted brush characters, then a stroke through them. (x, y): left, middle."""
    if not drawing.is_on():
        return
    pixels = round(size * sheet.scale)
    for place, character in enumerate(name.split("·")[0][:4]):
        glyph = Image.new("RGBA", (pixels * 2, pixels * 2), (0, 0, 0, 0))
        font = fonts.load(fonts.face_for(fonts.WENKAI, character), round(pixels * random.uniform(0.9, 1.15)))
        ImageDraw.Draw(glyph).text((pixels, pixels), character, font=font, fill=(*INK, 235), anchor="mm")
        slant = random.uniform(0.1, 0.35)
        leaned = glyph.transform(glyph.size, Image.Transform.AFFINE, (1, slant, -slant * pixels, 0, 1, 0),
                                 resample=Image.Resampling.BICUBIC)
        turned = leaned.rotate(random.uniform(-9, 9), resample=Image.Resampling.BICUBIC)
        sheet.paste(turned, x + place * size * 0.82 - size / 2, y - size + random.uniform(-0.8, 0.8))
    _flourish(sheet, x, y, size, len(name), random)
    sheet.note("signatures", x, y - size / 2, x + size * len(name), y + size / 2)


def _flourish(sheet: Sheet, x: float, y: float, size: float, length: int, random: Random) -> None:
    start, end = x + size * 0.2, x + size * (0.8 * length + random.uniform(0.2, 0.9))
    points = []
    for step in numpy.linspace(0, 1, 40):
        height = y + size * (0.42 + 0.16 * math.sin(step * random.uniform(5.9, 6.2)) - 0.2 * step)
        points.append(((start + (end - start) * step) * sheet.scale, height * sheet.scale))
    sheet.draw.line(points, fill=INK, width=max(1, round(0.35 * sheet.scale)), joint="curve")
