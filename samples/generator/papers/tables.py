"""Ruled tables of label and value."""

from __future__ import annotations

from .. import fonts
from ..sheet import Sheet

Row = tuple[str, str, str | None]  # label, value, field of the truth


def ruled(sheet: Sheet, rows: list[Row], x0: float, y: float, x1: float, label_width: float, label: fonts.Face,
          body: fonts.Face, least_height: float = 13.0, size: float = 4.2) -> float:
    """One label and value a row, values wrapped and centred in height; gives the y below the table."""
    width = x1 - x0 - label_width - 6
    for name, value, field in rows:
        lines = len(sheet.broken(value, width, body, size))
        height = max(least_height, lines * (size + 1.8) + 4)
        sheet.frame(x0, y, x1, y + height, 0.3)
        sheet.line(x0 + label_width, y, x0 + label_width, y + height, 0.3)
        spread = min(label_width - 5, len(name) * (size + 2.3))
        sheet.spread(x0 + (label_width - spread) / 2, y + height / 2, spread, name, label, size - 0.2)
        first = y + height / 2 - (lines - 1) * (size + 1.8) / 2
        sheet.block(x0 + label_width + 3, first, width, value, body, size, size + 1.8, field=field)
        y += height
    return y


def ruled_pairs(sheet: Sheet, rows: list[tuple[Row, Row]], x0: float, y: float, x1: float, label_width: float,
                label: fonts.Face, body: fonts.Face, height: float = 12.0, size: float = 3.8) -> float:
    """Two labels and values a row; gives the y below the table."""
    middle = (x0 + x1) / 2
    for pair in rows:
        lines = [sheet.broken(value, middle - x0 - label_width - 4, body, size) for _, value, _ in pair]
        tall = max(height, max(len(one) for one in lines) * (size + 1.5) + 4)
        for x, (name, value, field), broken in zip((x0, middle), pair, lines):
            sheet.frame(x, y, x + middle - x0, y + tall, 0.3)
            sheet.line(x + label_width, y, x + label_width, y + tall, 0.3)
            sheet.text(x + label_width / 2, y + tall / 2, name, label, size, align="center")
            first = y + tall / 2 - (len(broken) - 1) * (size + 1.5) / 2
            sheet.block(x + label_width + 2, first, middle - x0 - label_width - 4, value, body, size, size + 1.5, field=field)
        y += tall
    return y
