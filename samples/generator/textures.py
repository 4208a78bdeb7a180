"""Backgrounds: fine security patterns of papers, and the tables that papers lie on."""

from __future__ import annotations

from random import Random

import cv2
import numpy

from . import drawing

ONE_PIXEL = numpy.full((1, 1, 3), 255, numpy.uint8)


def generator_of(random: Random) -> numpy.random.Generator:
    """A numpy generator that continues the given one."""
    return numpy.random.Generator(numpy.random.PCG64(random.getrandbits(64)))


def smooth_noise(height: int, width: int, cell: float, random: Random, stretch: float = 1.0) -> numpy.ndarray:
    """Soft random hills, −1…1; `cell` is their size in pixels, `stretch` makes them longer along x."""
    noise = generator_of(random)
    rows, columns = max(2, round(height / cell) + 2), max(2, round(width / (cell * stretch)) + 2)
    field = noise.uniform(-1, 1, (rows, columns)).astype(numpy.float32)
    return cv2.resize(field, (width, height), interpolation=cv2.INTER_CUBIC)


def guilloche(width: int, height: int, base: tuple[int, int, int], tint: tuple[int, int, int], pitch: float,
              random: Random) -> numpy.ndarray:
    """Pale interwoven waves as on certificates; `pitch` is the distance of the lines in pixels."""
    if not drawing.is_on():
        return ONE_PIXEL
    y, x = numpy.mgrid[0:height, 0:width].astype(numpy.float32)
    image = numpy.empty((height, width, 3), numpy.float32)
    image[:] = base
    for _ in range(2):
        swing, length = random.uniform(2, 6) * pitch, random.uniform(14, 30) * pitch
        phase = random.uniform(0, 6.28)
        wave = y + swing * numpy.sin(x / length + phase) + 0.4 * swing * numpy.sin(x / (length * 0.37) - phase)
        line = numpy.abs(numpy.sin(wave * numpy.pi / pitch))
        strength = numpy.clip(1 - line * 2.2, 0, 1) * random.uniform(0.25, 0.5)
        image += strength[..., None] * (numpy.array(tint, numpy.float32) - image)
    glow = smooth_noise(height, width, max(height, width) / 2.5, random)[..., None] * 5
    return numpy.clip(image + glow, 0, 255).astype(numpy.uint8)


def paper_white(width: int, height: int, random: Random) -> numpy.ndarray:
    """Office paper: nearly white, faintly uneven."""
    if not drawing.is_on():
        return ONE_PIXEL
    shade = random.uniform(244, 253)
    warm = random.uniform(0, 5)
    grain = smooth_noise(height, width, 60, random) * 1.5
    image = numpy.stack([grain + shade, grain + shade - warm * 0.3, grain + shade - warm], axis=-1)
    return numpy.clip(image, 0, 255).astype(numpy.uint8)


def wood(height: int, width: int, random: Random) -> numpy.ndarray:
    base = numpy.array(random.choice(((150, 105, 66), (186, 140, 92), (96, 66, 44), (205, 172, 130))), numpy.float32)
    rings = smooth_noise(height, width, 40, random, stretch=14)
    fibres = smooth_noise(height, width, 3, random, stretch=40)
    grain = numpy.sin((rings * 5 + numpy.arange(height, dtype=numpy.float32)[:, None] / 60) * 3)
    shade = 1 + 0.10 * grain + 0.07 * fibres
    return _coloured(shade, base, random)


def cloth(height: int, width: int, random: Random) -> numpy.ndarray:
    base = numpy.array(random.choice(((70, 84, 120), (120, 120, 118), (140, 70, 66), (60, 95, 80))), numpy.float32)
    y, x = numpy.mgrid[0:height, 0:width].astype(numpy.float32)
    pitch = random.uniform(4, 8)
    weave = numpy.sin(x * 6.28 / pitch) * numpy.sin(y * 6.28 / pitch)
    folds = smooth_noise(height, width, max(height, width) / 5, random)
    return _coloured(1 + 0.08 * weave + 0.10 * folds, base, random)


def desk(height: int, width: int, random: Random) -> numpy.ndarray:
    base = numpy.array(random.choice(((60, 62, 66), (118, 122, 126), (36, 44, 58), (150, 132, 112))), numpy.float32)
    shade = 1 + 0.05 * smooth_noise(height, width, 300, random) + 0.03 * smooth_noise(height, width, 4, random)
    return _coloured(shade, base, random)


TABLES = {"wood": wood, "cloth": cloth, "desk": desk}


def _coloured(shade: numpy.ndarray, base: numpy.ndarray, random: Random) -> numpy.ndarray:
    speckle = generator_of(random).normal(0, 2.0, shade.shape).astype(numpy.float32)
    return numpy.clip(shade[..., None] * base + speckle[..., None], 0, 255).astype(numpy.uint8)
