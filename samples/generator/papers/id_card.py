"""The identity card of the second generation, both sides (layout after GA 448-2013, 85.6 × 54 mm)."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import fonts, ornaments, people, textures
from ..sheet import Paper, Sheet

WIDTH, HEIGHT, SCALE, CORNER = 85.6, 54.0, 16.0, 3.18
BLUE = (58, 120, 186)
LATIN_LABELS = ("Singq mingz", "Singqbied", "Minzcuz", "Seng", "Dieg youq", "Goengmin sinfwn hauma")  # Zhuang


@dataclasses.dataclass(frozen=True)
class IdCard:
    person: people.Person
    term: people.Term
    printed_birth: datetime.date | None = None  # where the card states another day than the number


def invent(random: Random) -> IdCard:
    return card_of(people.invent_person(random), random)


def card_of(person: people.Person, random: Random) -> IdCard:
    """A card of the person that is valid on the day for which papers are drawn."""
    return IdCard(person, people.lawful_term(person, random))


def _blank(random: Random) -> Sheet:
    size = round(WIDTH * SCALE), round(HEIGHT * SCALE)
    base = random.choice(((232, 240, 246), (238, 240, 244), (228, 238, 240)))
    tint = random.choice(((150, 196, 214), (196, 176, 206), (160, 200, 190)))
    return Sheet(WIDTH, HEIGHT, SCALE, textures.guilloche(*size, base, tint, random.uniform(9, 14), random))


def draw_portrait(card: IdCard, random: Random) -> Paper:
    sheet, face = _blank(random), fonts.some(fonts.HEI, random)
    person, left = card.person, 15.4
    bilingual = person.region.province.startswith(("广西", "新疆", "西藏"))
    top = 9.4 if not bilingual else 10.2
    birth = card.printed_birth or person.birth
    _label(sheet, 5.6, top, "姓名", face, bilingual, 0)
    sheet.text(left, top, person.name, face, 3.7, field="name", bold=random.random() < 0.3)
    _label(sheet, 5.6, top + 7.0, "性别", face, bilingual, 1)
    sheet.text(left, top + 7.0, person.sex, face, 3.18, field="sex")
    _label(sheet, 25.0, top + 7.0, "民族", face, bilingual, 2)
    sheet.text(33.6, top + 7.0, person.ethnicity, face, 3.18, field="ethnicity")
    _label(sheet, 5.6, top + 13.6, "出生", face, bilingual, 3)
    _birth_line(sheet, left, top + 13.6, birth, face)
    _label(sheet, 5.6, top + 20.4, "住址", face, bilingual, 4)
    sheet.block(left, top + 20.4, 36.2, person.address, face, 3.18, 4.5, field="address")
    number_label = sheet.text(5.6, 46.6, "公民身份号码", face, 2.75, BLUE)
    if bilingual:
        sheet.text(5.6, 43.9, LATIN_LABELS[5], fonts.DEJAVU, 1.6, BLUE)
    sheet.text(number_label + 6.2, 46.6, person.number, fonts.OCR_B, 3.9, field="id_number", pitch=2.72)
    ornaments.silhouette(sheet, 54.2, 6.6, 26, 32, random)
    fields = {"name": person.name, "sex": person.sex, "ethnicity": person.ethnicity,
              "birth_date": birth.isoformat(), "address": person.address, "id_number": person.number}
    return sheet.paper("id_card_portrait", fields, CORNER)


def _label(sheet: Sheet, x: float, y: float, text: str, face: fonts.Face, bilingual: bool, place: int) -> None:
    sheet.text(x, y, text, face, 2.75, BLUE, pitch=3.5)
    if bilingual:
        sheet.text(x, y - 2.6, LATIN_LABELS[place], fonts.DEJAVU, 1.6, BLUE)


def _birth_line(sheet: Sheet, x: float, y: float, birth: datetime.date, face: fonts.Face) -> None:
    """1990 年 3 月 5 日: the units in the colour of labels, no leading zeros."""
    end = sheet.text(x, y, str(birth.year), face, 3.18, field="birth_date")
    sheet.text(end + 1.2, y, "年", face, 2.75, BLUE)
    sheet.text(end + 7.2, y, str(birth.month), face, 3.18, align="center", field="birth_date")
    sheet.text(end + 9.6, y, "月", face, 2.75, BLUE)
    sheet.text(end + 15.4, y, str(birth.day), face, 3.18, align="center", field="birth_date")
    sheet.text(end + 17.8, y, "日", face, 2.75, BLUE)


def draw_emblem(card: IdCard, random: Random) -> Paper:
    sheet, face = _blank(random), fonts.some(fonts.HEI, random)
    song = fonts.some((fonts.NOTO_SERIF_MEDIUM, fonts.UMING), random)
    ornaments.disc(sheet, 13.5, 13.5, 15.5)
    _wall(sheet)
    sheet.spread(27.5, 11.0, 45.0, "中华人民共和国", song, 4.94)
    sheet.spread(25.5, 20.8, 49.0, "居民身份证", song, 7.8)
    sheet.text(34.0, 40.4, "签发机关", face, 2.9, align="right")
    sheet.text(36.6, 40.4, card.person.region.police, face, 3.0, field="issuing_authority")
    sheet.text(34.0, 46.9, "有效期限", face, 2.9, align="right")
    sheet.text(36.6, 46.9, term_printed(card.term), face, 3.0, field="valid_from")
    sheet.places["valid_to"] = sheet.places["valid_from"]
    end = card.term.end.isoformat() if card.term.end else "long_term"
    fields = {"issuing_authority": card.person.region.police, "valid_from": card.term.start.isoformat(),
              "valid_to": end}
    return sheet.paper("id_card_emblem", fields, CORNER)


def term_printed(term: people.Term) -> str:
    end = f"{term.end:%Y.%m.%d}" if term.end else "长期"
    return f"{term.start:%Y.%m.%d}-{end}"


def _wall(sheet: Sheet) -> None:
    """A pale line of battlements across the lower half, as background."""
    colour = (196, 210, 218)
    height, step = 30.0, 3.2
    x = 4.0
    while x < WIDTH - 6:
        rise = height - 6 * abs((x - 40) / 40) ** 1.5 + 4
        sheet.line(x, rise, x + step / 2, rise, 0.4, colour)
        sheet.line(x + step / 2, rise, x + step / 2, rise + 1.4, 0.4, colour)
        sheet.line(x + step / 2, rise + 1.4, x + step, rise + 1.4, 0.4, colour)
        sheet.line(x + step, rise + 1.4, x + step, rise, 0.4, colour)
        x += step
