"""What certificates of bodies have in common: tinted sheets, spaced labels, the date below the seal."""

from __future__ import annotations

import datetime
from random import Random

from .. import companies, fonts, ornaments, seals, textures
from ..sheet import Sheet
from .tables import Row

FRAMES = ((150, 140, 110), (150, 100, 96), (96, 126, 118), (110, 110, 150))


def blank(width: float, height: float, random: Random, scale: float = 7.0, framed: bool = True) -> Sheet:
    """A sheet with guilloche in a random tint and, mostly, a frame."""
    tint = random.choice(((222, 214, 190), (226, 204, 200), (200, 220, 212), (208, 212, 230)))
    size = round(width * scale), round(height * scale)
    sheet = Sheet(width, height, scale, textures.guilloche(*size, (249, 248, 243), tint, 22, random))
    if framed:
        ornaments.border(sheet, 7, 7.5, random.choice(FRAMES), random)
    return sheet


def column(sheet: Sheet, rows: list[Row], x: float, y: float, label_width: float, value_width: float, label: fonts.Face,
           body: fonts.Face, size: float, mark: str = "", gap: float = 4.4) -> float:
    """Labels set over a fixed width with their values beside them, wrapped; gives the y below the last."""
    for name, value, field in rows:
        sheet.spread(x, y, label_width, name, label, size)
        start = x + label_width + (1.0 if mark else 5.0)
        if mark:
            start = sheet.text(start, y, mark, label, size) + 1.5
        y = sheet.block(start, y, value_width, value, body, size * 0.96, size * 1.36, field=field) + gap
    return y


def seal_and_day(sheet: Sheet, x: float, y: float, words: str, authority: str, day: datetime.date | None, face: fonts.Face,
                 random: Random, size: float = 4.8, straight: str = "", spoken: bool = False) -> str:
    """`words` (登记管理机关) with the authority's seal on it and the day below; gives the seal's text."""
    sheet.text(x, y, words, face, size)
    if day:
        written = spoken_day(day) if spoken else companies.chinese_date(day)
        sheet.text(x + 4, y + size * 2.6, written, face, size, field="issue_date")
    return seals.stamp(sheet, x + 34, y + size * 0.8, authority, random, straight=straight)


def spoken_day(day: datetime.date) -> str:
    """二〇一五年八月六日"""
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
    return f"{year}年{_spoken(day.month)}月{_spoken(day.day)}日"


def _spoken(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else "一二三"[tens - 1] + "十"
    return head + ("" if ones == 0 else "一二三四五六七八九"[ones - 1])


def printed_term(start: datetime.date, end: datetime.date, random: Random) -> str:
    """The term of a certificate in one of the usual wordings."""
    days = companies.chinese_date(start), companies.chinese_date(end)
    return random.choice((f"自{days[0]}至{days[1]}", f"{days[0]}至{days[1]}", f"自{spoken_day(start)}到{spoken_day(end)}",
                          f"{start.isoformat()} 至 {end.isoformat()}"))
