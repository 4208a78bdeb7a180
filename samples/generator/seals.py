"""Red seals: ring, text on an arc, star, straight text; stamped with the texture of ink, never opaque."""

from __future__ import annotations

import math
from random import Random

import numpy
from PIL import Image, ImageDraw

from . import drawing, fonts, textures
from .sheet import Sheet

RED = (205, 28, 32)


def stamp(sheet: Sheet, x: float, y: float, arc: str, random: Random, straight: str = "", diameter: float = 40.0,
          star: bool = True, worn: float = 0.35) -> str:
    """Stamps a round seal with its centre at (x, y) mm; gives its text as truth writes it (arc, then straight)."""
    if not drawing.is_on():
        return arc + straight
    pixels = round(diameter * sheet.scale)
    mask = _round_mask(pixels * 2, arc, straight, star, random)
    mask = mask.rotate(random.uniform(-18, 18), resample=Image.Resampling.BICUBIC)
    ink = numpy.asarray(mask.resize((pixels, pixels), Image.Resampling.LANCZOS), numpy.float32) / 255
    _press(sheet, x, y, ink * _texture(pixels, worn, random), RED, random)
    note = diameter / 2
    sheet.note("seals", x - note, y - note, x + note, y + note)
    return arc + straight


def name_seal(sheet: Sheet, x: float, y: float, name: str, random: Random, side: float = 20.0) -> None:
    """Square seal of a person (法人名章, a clerk's), its side in mm, two columns from right to left."""
    if not drawing.is_on():
        return
    pixels = round(side * sheet.scale)
    mask = Image.new("L", (pixels, pixels), 0)
    draw = ImageDraw.Draw(mask)
    edge = round(pixels * 0.04)
    draw.rectangle([edge, edge, pixels - edge, pixels - edge], outline=255, width=max(2, edge))
    text = (name + "之印")[:4] if len(name) <= 3 else name[:4]
    font = fonts.load(fonts.NOTO_SERIF_BOLD, round(pixels * 0.4))
    for place, character in enumerate(text.ljust(4, "印")):
        column, row = 1 - place // 2, place % 2
        draw.text((pixels * (0.27 + 0.46 * column), pixels * (0.27 + 0.46 * row)), character, font=font, fill=255,
                  anchor="mm")
    ink = numpy.asarray(mask, numpy.float32) / 255 * _texture(pixels, 0.3, random)
    _press(sheet, x, y, ink, RED, random)


def mark(sheet: Sheet, x: float, y: float, words: str, random: Random, height: float = 9.0) -> None:
    """A stamped note in a frame (注销, 作废), its centre at (x, y) mm."""
    if not drawing.is_on():
        return
    tall, wide = round(height * 2 * sheet.scale), round(height * 0.9 * len(words) * sheet.scale)
    mask = Image.new("L", (wide + tall, tall * 2), 0)
    draw, middle = ImageDraw.Draw(mask), ((wide + tall) / 2, tall)
    half, font = (wide / 2, height * sheet.scale * 0.62), fonts.load(fonts.NOTO_SANS_BOLD, round(height * sheet.scale * 0.78))
    draw.rectangle([middle[0] - half[0], middle[1] - half[1], middle[0] + half[0], middle[1] + half[1]], outline=255,
                   width=max(2, round(0.5 * sheet.scale)))
    draw.text(middle, words, font=font, fill=255, anchor="mm")
    mask = mask.rotate(random.uniform(-14, 14), resample=Image.Resampling.BICUBIC)
    ink = numpy.asarray(mask, numpy.float32) / 255
    _press(sheet, x, y, ink * _texture_of(*ink.shape, 0.3, random), RED, random)


def fingerprint(sheet: Sheet, x: float, y: float, random: Random) -> None:
    """Red thumb print, 15 × 20 mm."""
    if not drawing.is_on():
        return
    width, height = round(15 * sheet.scale), round(20 * sheet.scale)
    v, u = numpy.mgrid[-1:1:height * 1j, -1:1:width * 1j]
    radius = numpy.hypot(u, v)
    ridges = 0.5 + 0.5 * numpy.sin(26 * numpy.hypot(u * 1.1, v + 0.3) + 2 * textures.smooth_noise(height, width, 30, random))
    ink = numpy.clip(ridges * (radius < 0.92) * _texture_of(height, width, 0.4, random), 0, 1)
    _press(sheet, x, y, ink.astype(numpy.float32), RED, random)


def _round_mask(pixels: int, arc: str, straight: str, star: bool, random: Random) -> Image.Image:
    mask = Image.new("L", (pixels, pixels), 0)
    draw = ImageDraw.Draw(mask)
    middle, edge = pixels / 2, pixels * 0.012
    draw.ellipse([edge, edge, pixels - edge, pixels - edge], outline=255, width=round(pixels * 0.026))
    face = random.choice((fonts.NOTO_SERIF_BOLD, fonts.NOTO_SERIF_MEDIUM))
    size = min(0.155, 2.5 / max(len(arc), 10)) * pixels
    _arc_text(mask, arc, face, size, middle, pixels * 0.465 - size * 0.55)
    if star:
        draw.polygon(_star(middle, middle, pixels * 0.15), fill=255)
    if straight:
        font = fonts.load(face, round(pixels * 0.085))
        draw.text((middle, pixels * 0.76), straight, font=font, fill=255, anchor="mm")
    return mask


def _arc_text(mask: Image.Image, text: str, face: fonts.Face, size: float, middle: float, radius: float) -> None:
    span = math.radians(min(285, 19 * len(text) + 40))
    step = span / max(len(text) - 1, 1)
    box = round(size * 1.5)
    for place, character in enumerate(text):
        angle = -math.pi / 2 - span / 2 + step * place
        glyph = Image.new("L", (box, box), 0)
        font = fonts.load(fonts.face_for(face, character), round(size))
        ImageDraw.Draw(glyph).text((box / 2, box / 2), character, font=font, fill=255, anchor="mm")
        narrow = glyph.resize((round(box * 0.82), round(box * 1.12)), Image.Resampling.BICUBIC)
        turned = narrow.rotate(-math.degrees(angle) - 90, expand=True, resample=Image.Resampling.BICUBIC)
        x, y = middle + radius * math.cos(angle), middle + radius * math.sin(angle)
        mask.paste(255, (round(x - turned.width / 2), round(y - turned.height / 2)), turned)


def _star(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    points = []
    for corner in range(10):
        length = radius if corner % 2 == 0 else radius * 0.382
        angle = -math.pi / 2 + corner * math.pi / 5
        points.append((x + length * math.cos(angle), y + length * math.sin(angle)))
    return points


def _texture(pixels: int, worn: float, random: Random) -> numpy.ndarray:
    return _texture_of(pixels, pixels, worn, random)


def _texture_of(height: int, width: int, worn: float, random: Random) -> numpy.ndarray:
    """How much ink arrives: 0…1, uneven in patches and grains."""
    patches = textures.smooth_noise(height, width, max(height, width) / 5, random)
    grains = textures.smooth_noise(height, width, 2.5, random)
    return numpy.clip(0.85 + worn * 0.35 * patches - worn * numpy.clip(grains - 0.25, 0, 1), 0, 0.93)


def _press(sheet: Sheet, x: float, y: float, ink: numpy.ndarray, colour: tuple[int, int, int], random: Random) -> None:
    """Multiplies the ink into the paper, so that text below stays visible."""
    height, width = ink.shape
    left, top = round(x * sheet.scale - width / 2), round(y * sheet.scale - height / 2)
    picture = numpy.asarray(sheet.image).copy()
    y0, y1 = max(top, 0), min(top + height, picture.shape[0])
    x0, x1 = max(left, 0), min(left + width, picture.shape[1])
    part = ink[y0 - top:y1 - top, x0 - left:x1 - left, None]
    tone = numpy.array(colour, numpy.float32) / 255 * random.uniform(0.92, 1.05)
    below = picture[y0:y1, x0:x1].astype(numpy.float32)
    picture[y0:y1, x0:x1] = numpy.clip(below * (1 - part * (1 - tone)), 0, 255).astype(numpy.uint8)
    sheet.image.paste(_as_image(picture[y0:y1, x0:x1]), (x0, y0))


def _as_image(pixels: numpy.ndarray) -> Image.Image:
    return Image.fromarray(numpy.ascontiguousarray(pixels))
