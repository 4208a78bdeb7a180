"""Turns flat papers into what people hand in: a scan, or a photo of papers on a table.

A picture may hold several papers. Difficulty is moderate on purpose: everything that is needed can be read
by a person, except where a fault (blur, cut-off) is asked for.
"""

from __future__ import annotations

import dataclasses
import io
import math
from random import Random

import cv2
import numpy
from PIL import Image

from . import textures
from .sheet import Paper

Quad = numpy.ndarray  # 4 × 2 pixels, clockwise from the paper's own top left
NORMAL, BLURRED, CUT_OFF = "normal", "blurred", "cut_off"


@dataclasses.dataclass(frozen=True)
class Shot:
    """How a picture is taken. Angles in degrees; `turn` is 0, 90, 180 or 270 clockwise."""
    style: str = "photo"             # "scan" or "photo"
    long_side: int = 1800            # pixels of a photo
    dots_per_inch: int = 200         # of a scan
    turn: int = 0
    exif: bool = False               # the turn is written into EXIF instead of being seen
    grey: bool = False
    full_bleed: bool = False         # scan without margins
    fault: str = NORMAL
    largest_bytes: int | None = None  # quality is lowered until the file is this small


@dataclasses.dataclass
class Picture:
    jpeg: bytes
    width: int     # after EXIF turning
    height: int
    quads: list[Quad]        # one a paper
    maps: list[numpy.ndarray]  # 3 × 3 each, pixels of the paper → pixels of the picture
    condition: str


def any_shot(random: Random, style: str) -> Shot:
    """A moderate shot; `style` may be "mixed"."""
    if style == "mixed":
        style = random.choice(("scan", "photo"))
    turn = random.choice((0, 0, 0, 0, 90, 180, 270))
    return Shot(style, random.choice((1400, 1600, 2000, 2000, 2600, 4000)), random.choice((150, 200, 200, 300)), turn,
                exif=random.random() < 0.5, grey=style == "scan" and random.random() < 0.12,
                full_bleed=random.random() < 0.4)


def take(papers: list[Paper], shot: Shot, random: Random) -> Picture:
    image, maps, words = (_scan if shot.style == "scan" else _photo)(papers, shot, random)
    if shot.fault == BLURRED:
        image = cv2.GaussianBlur(image, (0, 0), max(image.shape[:2]) / 85)
        words.append("blurred")
    if shot.grey:
        image = cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
        words.append("grey copy")
    if shot.turn and not shot.exif:
        image, maps = _turned(image, maps, shot.turn)
        words.append(f"turned {shot.turn}")
    jpeg = _encoded(image, shot, random)
    words += [f"exif {shot.turn}"] if shot.turn and shot.exif else []
    height, width = image.shape[:2]
    quads = [_mapped(_corners(paper), matrix) for paper, matrix in zip(papers, maps)]
    return Picture(jpeg, width, height, quads, maps, ", ".join(words))


def mapped_box(box: tuple[float, float, float, float], matrix: numpy.ndarray) -> Quad:
    x0, y0, x1, y1 = box
    return _mapped(numpy.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], numpy.float64), matrix)


def _corners(paper: Paper) -> Quad:
    height, width = paper.image.shape[:2]
    return numpy.array([[0, 0], [width, 0], [width, height], [0, height]], numpy.float64)


def _mapped(points: numpy.ndarray, matrix: numpy.ndarray) -> Quad:
    return cv2.perspectiveTransform(points.reshape(-1, 1, 2), matrix).reshape(-1, 2)


# --- layout on the plane, in millimetres ---------------------------------------------------------------


def _laid_out(papers: list[Paper], gap: float, random: Random, loose: bool) -> tuple[list[numpy.ndarray], float, float]:
    """One under the other; per paper the map pixels → mm, and the size of the whole."""
    places, y, width = [], 0.0, max(paper.width_mm for paper in papers)
    for paper in papers:
        scale = paper.width_mm / paper.image.shape[1]
        angle = math.radians(random.uniform(-3, 3)) if loose and len(papers) > 1 else 0.0
        x = (width - paper.width_mm) / 2
        turned = numpy.array([[math.cos(angle), -math.sin(angle), x], [math.sin(angle), math.cos(angle), y], [0, 0, 1]])
        places.append(turned @ numpy.diag([scale, scale, 1.0]))
        y += paper.height_mm + gap
    return places, width, y - gap


# --- scan ----------------------------------------------------------------------------------------------


def _scan(papers: list[Paper], shot: Shot, random: Random) -> tuple[numpy.ndarray, list[numpy.ndarray], list[str]]:
    places, width, height = _laid_out(papers, 18, random, loose=True)
    margin = 0.0 if shot.full_bleed and len(papers) == 1 else random.uniform(6, 30)
    scale = shot.dots_per_inch / 25.4
    size = round((width + 2 * margin) * scale), round((height + 2 * margin) * scale)
    angle = 0.0 if margin == 0 else random.uniform(-2, 2)
    shift = numpy.array([[1, 0, margin * scale], [0, 1, margin * scale], [0, 0, 1]]) @ numpy.diag([scale, scale, 1.0])
    turn = _about(size[0] / 2, size[1] / 2, angle)
    lamp = random.uniform(246, 255)
    image = numpy.full((size[1], size[0], 3), lamp, numpy.float32)
    maps = [turn @ shift @ place for place in places]
    for paper, matrix in zip(papers, maps):
        _lay(image, paper, matrix, shadow=0.0)
    image = _contrast(image, random.uniform(0.92, 1.08), random.uniform(-4, 6))
    return _noisy(image, random.uniform(0.5, 3.0), random), maps, [f"scan {shot.dots_per_inch} dpi", f"skew {angle:.1f}"]


def _about(x: float, y: float, degrees: float) -> numpy.ndarray:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return numpy.array([[c, -s, x - c * x + s * y], [s, c, y - s * x - c * y], [0, 0, 1]])


def _contrast(image: numpy.ndarray, gain: float, offset: float) -> numpy.ndarray:
    return (image - 128) * gain + 128 + offset


# --- photo ---------------------------------------------------------------------------------------------


def _photo(papers: list[Paper], shot: Shot, random: Random) -> tuple[numpy.ndarray, list[numpy.ndarray], list[str]]:
    places, width, height = _laid_out(papers, 12, random, loose=True)
    size = (shot.long_side, round(shot.long_side * 0.75))
    size = size if width >= height else size[::-1]
    tilt, swing = random.uniform(0, 22), random.uniform(0, 360)
    turn = random.uniform(-7, 7)
    camera = _camera(width, height, size, tilt, swing, turn, random.uniform(0.74, 0.92), shot.fault, random)
    table = random.choice(sorted(textures.TABLES))
    image = textures.TABLES[table](size[1], size[0], random).astype(numpy.float32)
    maps = [camera @ place for place in places]
    for paper, matrix in zip(papers, maps):
        _lay(image, paper, matrix, shadow=size[0] / 150)
    words = [f"photo on {table}", f"tilt {tilt:.0f}", f"rotation {turn:.0f}"]
    image = _lit(image, maps, papers, words, random)
    image = cv2.GaussianBlur(image, (0, 0), max(0.3, random.uniform(0.2, 0.7) * shot.long_side / 2000))
    return _noisy(image, random.uniform(1.5, 4.5), random), maps, words


def _camera(width: float, height: float, size: tuple[int, int], tilt: float, swing: float, turn: float, fill: float,
            fault: str, random: Random) -> numpy.ndarray:
    """The map from the plane (mm) to the picture of a pinhole camera that looks down, tilted."""
    centre = numpy.array([[1, 0, -width / 2], [0, 1, -height / 2], [0, 0, 1.0]])
    spin = _about(0, 0, turn)
    axis = numpy.array([math.cos(math.radians(swing)), math.sin(math.radians(swing)), 0.0]) * math.radians(tilt)
    rotation, _ = cv2.Rodrigues(axis)
    distance = 2.2 * max(width, height)
    view = numpy.column_stack([rotation[:, 0], rotation[:, 1], [0, 0, distance]])
    plane = view @ spin @ centre
    corners = _mapped(numpy.array([[0, 0], [width, 0], [width, height], [0, height]], numpy.float64), plane)
    low, high = corners.min(axis=0), corners.max(axis=0)
    zoom = fill * min(size[0] / (high[0] - low[0]), size[1] / (high[1] - low[1]))
    middle = (low + high) / 2
    room = [(size[i] - zoom * (high[i] - low[i])) / 2 for i in (0, 1)]
    x = size[0] / 2 + room[0] * random.uniform(-0.6, 0.6)
    y = size[1] / 2 + room[1] * random.uniform(-0.6, 0.6)
    if fault == CUT_OFF:  # the lower part of the paper lies outside
        y = size[1] - zoom * (high[1] - low[1]) * 0.22
    return numpy.array([[zoom, 0, x - zoom * middle[0]], [0, zoom, y - zoom * middle[1]], [0, 0, 1]]) @ plane


def _lit(image: numpy.ndarray, maps: list[numpy.ndarray], papers: list[Paper], words: list[str], random: Random) -> numpy.ndarray:
    """Uneven light, sometimes the shadow of a hand, sometimes a spot of glare beside the text; white balance."""
    height, width = image.shape[:2]
    y, x = numpy.mgrid[0:1:height * 1j, 0:1:width * 1j].astype(numpy.float32)
    angle, strength = random.uniform(0, 2 * math.pi), random.uniform(0.05, 0.28)
    light = 1 + strength * ((x - 0.5) * math.cos(angle) + (y - 0.5) * math.sin(angle)) * 2
    if random.random() < 0.3:
        light *= 1 - random.uniform(0.12, 0.28) * _soft_edge(x, y, random)
        words.append("shadow")
    balance = numpy.array([random.uniform(0.92, 1.06), 1.0, random.uniform(0.88, 1.06)], numpy.float32)
    image = image * (light * random.uniform(0.82, 1.0))[..., None] * balance
    if random.random() < 0.2:
        image += _glare_spot(x, y, papers, maps, width, height, random)[..., None]
        words.append("glare")
    return image


def _soft_edge(x: numpy.ndarray, y: numpy.ndarray, random: Random) -> numpy.ndarray:
    angle = random.uniform(0, 2 * math.pi)
    along = (x - 0.5) * math.cos(angle) + (y - 0.5) * math.sin(angle)
    return 1 / (1 + numpy.exp(-(along - random.uniform(0.0, 0.3)) * 25))


def _glare_spot(x, y, papers: list[Paper], maps: list[numpy.ndarray], width: int, height: int, random: Random) -> numpy.ndarray:
    """A bright spot near a corner of a paper, where no value is printed."""
    corner = _mapped(_corners(papers[0]), maps[0])[random.randrange(4)]
    radius = random.uniform(0.03, 0.06)
    distance = numpy.hypot(x - corner[0] / width, (y - corner[1] / height) * height / width)
    return 190 * numpy.exp(-(distance / radius) ** 2).astype(numpy.float32)


# --- shared --------------------------------------------------------------------------------------------


def _lay(image: numpy.ndarray, paper: Paper, matrix: numpy.ndarray, shadow: float) -> None:
    """Warps the paper onto the picture, with a soft shadow on what lies below."""
    size = image.shape[1], image.shape[0]
    source, fitted = _reduced(paper.image, matrix)
    mask = _shape_mask(source, paper)
    warped = cv2.warpPerspective(source, fitted, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    alpha = cv2.warpPerspective(mask, fitted, size, flags=cv2.INTER_LINEAR).astype(numpy.float32) / 255
    if shadow:
        dark = cv2.GaussianBlur(numpy.roll(alpha, (round(shadow), round(shadow)), (0, 1)), (0, 0), shadow * 1.5)
        image *= (1 - 0.45 * dark)[..., None]
    image += alpha[..., None] * (warped.astype(numpy.float32) - image)


def _reduced(source: numpy.ndarray, matrix: numpy.ndarray) -> tuple[numpy.ndarray, numpy.ndarray]:
    """Shrinks the paper first where the picture is coarser, so that thin strokes do not alias."""
    height, width = source.shape[:2]
    corners = _mapped(numpy.array([[0, 0], [width, 0], [width, height]], numpy.float64), matrix)
    ratio = numpy.linalg.norm(corners[1] - corners[0]) / width
    if ratio >= 0.95:
        return source, matrix
    small = cv2.resize(source, (max(2, round(width * ratio)), max(2, round(height * ratio))), interpolation=cv2.INTER_AREA)
    back = numpy.diag([width / small.shape[1], height / small.shape[0], 1.0])
    return small, matrix @ back


def _shape_mask(source: numpy.ndarray, paper: Paper) -> numpy.ndarray:
    height, width = source.shape[:2]
    mask = numpy.full((height, width), 255, numpy.uint8)
    radius = round(paper.corner_mm * width / paper.width_mm)
    if radius:
        mask[:] = 0
        cv2.rectangle(mask, (radius, 0), (width - radius, height), 255, -1)
        cv2.rectangle(mask, (0, radius), (width, height - radius), 255, -1)
        for x in (radius, width - radius - 1):
            for y in (radius, height - radius - 1):
                cv2.circle(mask, (x, y), radius, 255, -1)
    return mask


def _noisy(image: numpy.ndarray, sigma: float, random: Random) -> numpy.ndarray:
    noise = textures.generator_of(random).standard_normal(image.shape[:2] + (1,), numpy.float32)
    return numpy.clip(image + sigma * noise, 0, 255).astype(numpy.uint8)


def _turned(image: numpy.ndarray, maps: list[numpy.ndarray], turn: int) -> tuple[numpy.ndarray, list[numpy.ndarray]]:
    height, width = image.shape[:2]
    codes = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
    moves = {90: [[0, -1, height], [1, 0, 0], [0, 0, 1]], 180: [[-1, 0, width], [0, -1, height], [0, 0, 1]],
             270: [[0, 1, 0], [-1, 0, width], [0, 0, 1]]}
    matrix = numpy.array(moves[turn], numpy.float64)
    return cv2.rotate(image, codes[turn]), [matrix @ one for one in maps]


def _encoded(image: numpy.ndarray, shot: Shot, random: Random) -> bytes:
    """JPEG; with `exif` the pixels are stored turned and the orientation tag turns them back."""
    quality = random.randrange(72, 95)
    exif = Image.Exif()
    stored = image
    if shot.turn and shot.exif:
        tags = {90: (cv2.ROTATE_90_COUNTERCLOCKWISE, 6), 180: (cv2.ROTATE_180, 3), 270: (cv2.ROTATE_90_CLOCKWISE, 8)}
        code, tag = tags[shot.turn]
        stored = cv2.rotate(image, code)
        exif[0x0112] = tag
    while True:
        buffer = io.BytesIO()
        Image.fromarray(stored).save(buffer, "JPEG", quality=quality, exif=exif.tobytes(), subsampling=2)
        if not shot.largest_bytes or buffer.tell() <= shot.largest_bytes or quality <= 45:
            return buffer.getvalue()
        quality -= 5
