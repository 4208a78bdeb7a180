"""A flat, clean sheet of paper: millimetres in, pixels and truth out.

Every printed value is noted with its field's name and box, so that the truth file and the place on the
picture come from the same call that drew it.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy
from PIL import Image, ImageDraw

from . import drawing, fonts

BLACK = (28, 28, 30)
Box = tuple[float, float, float, float]  # left, top, right, bottom; pixels of the sheet


@dataclasses.dataclass
class Paper:
    """A drawn paper with the truth about it. `fields` has the names and types of the program's output."""
    kind: str
    image: numpy.ndarray          # height × width × 3, RGB, 8 bit
    width_mm: float
    height_mm: float
    fields: dict[str, Any]
    places: dict[str, Box]
    corner_mm: float = 0.0        # radius of rounded corners
    codes: list[tuple[str, Box]] = dataclasses.field(default_factory=list)  # QR codes: text and place


class Sheet:
    def __init__(self, width_mm: float, height_mm: float, pixels_per_mm: float,
                 background: numpy.ndarray | tuple[int, int, int] = (255, 255, 255)) -> None:
        self.width_mm, self.height_mm, self.scale = width_mm, height_mm, pixels_per_mm
        size = round(width_mm * pixels_per_mm), round(height_mm * pixels_per_mm)
        if not drawing.is_on():
            self.image = Image.new("RGB", (1, 1))
        elif isinstance(background, tuple):
            self.image = Image.new("RGB", size, background)
        else:
            self.image = Image.fromarray(background)
        self.draw = ImageDraw.Draw(self.image)
        self.places: dict[str, Box] = {}
        self.codes: list[tuple[str, Box]] = []

    def text(self, x: float, y: float, text: str, face: fonts.Face, size: float, colour=BLACK,
             field: str | None = None, pitch: float | None = None, align: str = "left",
             bold: bool = False) -> float:
        """One line; `y` is its middle, `x` its left, centre or right end. Gives the x where it ends (mm)."""
        if not drawing.is_on():
            return self._told(field, x, y, size * len(text))
        width = self.width_of(text, face, size, pitch)
        start = x - {"left": 0.0, "center": width / 2, "right": width}[align]
        cursor, baseline = start * self.scale, (y + 0.36 * size) * self.scale
        stroke = max(1, round(size * self.scale / 40)) if bold else 0
        for character in text:
            font = self._font(face, character, size)
            self.draw.text((cursor, baseline), character, font=font, fill=colour, anchor="ls", stroke_width=stroke)
            cursor += pitch * self.scale if pitch else font.getlength(character)
        if field:
            self.note(field, start, y - size * 0.58, start + width, y + size * 0.58)
        return start + width

    def _told(self, field: str | None, x: float, y: float, width: float) -> float:
        """Where nothing is drawn: notes that the field stands here, gives the x where the text would end."""
        if field:
            self.note(field, x, y - 1, x + width, y + 1)
        return x + width

    def spread(self, x: float, y: float, width: float, text: str, face: fonts.Face, size: float,
               colour=BLACK) -> None:
        """A label set over a fixed width: 名　　称."""
        if not drawing.is_on():
            return
        if len(text) < 2 or self.width_of(text, face, size) > width:
            self.text(x, y, text, face, size, colour)
            return
        step = (width - size) / (len(text) - 1)
        for place, character in enumerate(text):
            self.text(x + step * place, y, character, face, size, colour)

    def block(self, x: float, y: float, width: float, text: str, face: fonts.Face, size: float, leading: float,
              colour=BLACK, field: str | None = None, indent: float = 0.0) -> float:
        """Several lines, broken at the width; `y` is the middle of the first. Gives the y below the last."""
        if not drawing.is_on():
            self._told(field, x, y, width)
            return y + leading
        for number, line in enumerate(self.broken(text, width, face, size, indent)):
            start = x + (indent if number == 0 else 0.0)
            self.text(start, y, line, face, size, colour, field)
            y += leading
        return y

    def broken(self, text: str, width: float, face: fonts.Face, size: float, indent: float = 0.0) -> list[str]:
        if not drawing.is_on():
            return [text]
        lines, room = [""], width - indent
        for character in text:
            fits = self.width_of(lines[-1] + character, face, size) <= room + 0.01
            if character == "\n" or (not fits and character not in "，。；、）："):
                lines.append("")
                room = width
            if character != "\n":
                lines[-1] += character
        return lines

    def width_of(self, text: str, face: fonts.Face, size: float, pitch: float | None = None) -> float:
        if not drawing.is_on():
            return (pitch or size) * len(text)
        if pitch and text:
            return pitch * (len(text) - 1) + self._font(face, text[-1], size).getlength(text[-1]) / self.scale
        return sum(self._font(face, c, size).getlength(c) for c in text) / self.scale

    def line(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.25, colour=BLACK) -> None:
        if not drawing.is_on():
            return
        points = [(x0 * self.scale, y0 * self.scale), (x1 * self.scale, y1 * self.scale)]
        self.draw.line(points, fill=colour, width=max(1, round(width * self.scale)))

    def frame(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.25, colour=BLACK) -> None:
        if not drawing.is_on():
            return
        box = [value * self.scale for value in (x0, y0, x1, y1)]
        self.draw.rectangle(box, outline=colour, width=max(1, round(width * self.scale)))

    def paste(self, picture: Image.Image, x: float, y: float) -> None:
        """Picture with its left top at (x, y) mm; an alpha channel is respected."""
        if not drawing.is_on():
            return
        mask = picture if picture.mode == "RGBA" else None
        self.image.paste(picture, (round(x * self.scale), round(y * self.scale)), mask)

    def note_code(self, text: str, x: float, y: float, size: float) -> None:
        self.codes.append((text, tuple(value * self.scale for value in (x, y, x + size, y + size))))

    def note(self, field: str, x0: float, y0: float, x1: float, y1: float) -> None:
        box = tuple(value * self.scale for value in (x0, y0, x1, y1))
        known = self.places.get(field)
        if known:
            box = (min(known[0], box[0]), min(known[1], box[1]), max(known[2], box[2]), max(known[3], box[3]))
        self.places[field] = box

    def paper(self, kind: str, fields: dict[str, Any], corner_mm: float = 0.0) -> Paper:
        stated = {name: value for name, value in fields.items() if value not in (None, "", [])}
        return Paper(kind, numpy.asarray(self.image), self.width_mm, self.height_mm, stated, dict(self.places),
                     corner_mm, list(self.codes))

    def _font(self, face: fonts.Face, character: str, size: float):
        return fonts.load(fonts.face_for(face, character), max(6, round(size * self.scale)))
