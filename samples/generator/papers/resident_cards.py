"""Cards of residents: the temporary identity card, the permits of residents from Hong Kong, Macao and Taiwan (two sides), the
cards of foreign residents of 2017 and 2023 (two sides, the back with a machine-readable zone)."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import fonts, numbers, ornaments, people, places, textures
from ..sheet import Paper, Sheet
from . import travel_papers

WIDTH, HEIGHT, SCALE, CORNER = 85.6, 54.0, 16.0, 3.18
BLUE = (58, 120, 186)


def _card(random: Random) -> Sheet:
    base = random.choice(((232, 240, 246), (240, 238, 232), (228, 238, 240)))
    tint = random.choice(((150, 196, 214), (210, 190, 160), (170, 200, 180)))
    size = round(WIDTH * SCALE), round(HEIGHT * SCALE)
    return Sheet(WIDTH, HEIGHT, SCALE, textures.guilloche(*size, base, tint, random.uniform(9, 15), random))


# --- 临时居民身份证 --------------------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class TemporaryCard:
    person: people.Person
    start: datetime.date
    end: datetime.date


def invent_temporary(random: Random) -> TemporaryCard:
    start = people.TODAY - datetime.timedelta(days=random.randrange(5, 60))
    month = start.month + 3
    end = datetime.date(start.year + (month > 12), (month - 1) % 12 + 1, min(start.day, 28))
    return TemporaryCard(people.invent_person(random), start, end)


def draw_temporary(card: TemporaryCard, random: Random) -> Paper:
    """Everything on one side: the title above, term and authority below the number."""
    sheet, face, person = _card(random), fonts.some(fonts.HEI, random), card.person
    left, dash = random.choice((15.0, 17.5)), random.choice(("-", "—", "至"))
    sheet.text(43, 4.6, "中华人民共和国临时居民身份证", face, 3.4, align="center")
    rows = [("姓名", person.name, "name", 10.5), ("性别", person.sex, "sex", 16.0),
            ("出生", f"{person.birth.year}年{person.birth.month}月{person.birth.day}日", "birth_date", 21.5)]
    for label, value, field, y in rows:
        sheet.text(5.0, y, label, face, 2.6, BLUE)
        sheet.text(left, y, value, face, 3.1, field=field)
    sheet.text(25.0, 16.0, "民族", face, 2.6, BLUE)
    sheet.text(33.0, 16.0, person.ethnicity, face, 3.1, field="ethnicity")
    sheet.text(5.0, 27.0, "住址", face, 2.6, BLUE)
    sheet.block(left, 27.0, 52.0 - left, person.address, face, 3.0, 3.9, field="address")
    end = sheet.text(5.0, 40.4, "公民身份号码", face, 2.6, BLUE)
    sheet.text(end + 4, 40.4, person.number, fonts.OCR_B, 3.5, field="id_number", pitch=2.5)
    end = sheet.text(5.0, 45.4, "签发机关", face, 2.6, BLUE)
    sheet.text(end + 3, 45.4, person.region.police, face, 3.0, field="issuing_authority")
    end = sheet.text(5.0, 50.0, "有效期限", face, 2.6, BLUE)
    sheet.text(end + 3, 50.0, f"{card.start:%Y.%m.%d}{dash}{card.end:%Y.%m.%d}", face, 3.0, field="valid_to")
    ornaments.silhouette(sheet, 57.0, 8.6, 22, 27, random)
    return sheet.paper("temporary_id_card", {
        "name": person.name, "sex": person.sex, "ethnicity": person.ethnicity, "birth_date": person.birth.isoformat(),
        "address": person.address, "id_number": person.number, "issuing_authority": person.region.police,
        "valid_from": card.start.isoformat(), "valid_to": card.end.isoformat()}, CORNER)


# --- 港澳居民居住证, 台湾居民居住证 ------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class Permit:
    person: people.Person
    number: str
    address: str
    title: str
    pass_number: str  # 通行证号码
    start: datetime.date


def invent_permit(random: Random) -> Permit:
    person = people.invent_person(random, minority=False)
    region, letter = random.choice((("810000", "H"), ("820000", "M"), ("830000", "")))
    number = numbers.identity_number(region, person.birth, person.male, random)
    address = person.region.name + places.street_address(random)
    pass_number = letter + f"{random.randrange(10**8):08d}"
    title = "港澳居民居住证" if letter else "台湾居民居住证"
    start = datetime.date(random.randrange(2022, 2027), random.randrange(1, 11), random.randrange(1, 29))
    return Permit(person, number, address, title, pass_number, start)


def draw_permit_front(permit: Permit, random: Random) -> Paper:
    sheet, face, person, left = _card(random), fonts.some(fonts.HEI, random), permit.person, 15.4
    rows = [("姓名", person.name, "name", 9.4, 3.7), ("性别", person.sex, "sex", 16.4, 3.2)]
    for label, value, field, y, size in rows:
        sheet.text(5.6, y, label, face, 2.75, BLUE)
        sheet.text(left, y, value, face, size, field=field)
    birth = f"{person.birth.year} 年 {person.birth.month} 月 {person.birth.day} 日"
    sheet.text(5.6, 23.0, "出生", face, 2.75, BLUE)
    sheet.text(left, 23.0, birth, face, 3.2, field="birth_date")
    sheet.text(5.6, 29.8, "住址", face, 2.75, BLUE)
    sheet.block(left, 29.8, 36.2, permit.address, face, 3.2, 4.5, field="address")
    end = sheet.text(5.6, 46.6, "公民身份号码", face, 2.75, BLUE)
    sheet.text(end + 5, 46.6, permit.number, fonts.OCR_B, 3.9, field="id_number", pitch=2.72)
    ornaments.silhouette(sheet, 54.2, 6.6, 26, 32, random)
    return sheet.paper("residence_permit", {
        "name": person.name, "sex": person.sex, "birth_date": person.birth.isoformat(), "address": permit.address,
        "id_number": permit.number}, CORNER)


def draw_permit_back(permit: Permit, random: Random) -> Paper:
    sheet, face = _card(random), fonts.some(fonts.HEI, random)
    song = fonts.some((fonts.NOTO_SERIF_MEDIUM, fonts.UMING), random)
    sheet.spread(27.5, 8.6, 45.0, "中华人民共和国", song, 4.6)
    sheet.spread(23.5, 18.0, 53.0, permit.title, song, 6.6)
    end_day = people.years_later(permit.start, 5)
    rows = [("签发机关", permit.person.region.police, "issuing_authority"),
            ("有效期限", f"{permit.start:%Y.%m.%d}-{end_day:%Y.%m.%d}", "valid_to"),
            ("通行证号码", permit.pass_number, "certificate_number")]
    for place, (label, value, field) in enumerate(rows):
        y = 33.0 + 6.2 * place
        sheet.text(28.0, y, label, face, 2.8, align="right")
        sheet.text(31.0, y, value, face, 3.0, field=field)
    sheet.text(70.0, 45.4, "签发次数", face, 2.4, align="right")
    sheet.text(72.0, 45.4, "1", face, 3.0)
    return sheet.paper("residence_permit", {
        "issuing_authority": permit.person.region.police, "valid_from": permit.start.isoformat(),
        "valid_to": end_day.isoformat(), "certificate_number": permit.pass_number}, CORNER)


# --- 外国人永久居留身份证 ----------------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class ForeignersCard:
    surname: str
    given: str
    male: bool
    birth: datetime.date
    code: str
    nationality: str
    number: str
    start: datetime.date


def invent_foreigner(random: Random) -> ForeignersCard:
    code, _, nationality = random.choice(travel_papers.FOREIGN)
    birth = people.TODAY - datetime.timedelta(days=random.randrange(22 * 365, 70 * 365))
    start = datetime.date(random.randrange(2018, 2027), random.randrange(1, 11), random.randrange(1, 29))
    if random.random() < 0.5:  # of 2017
        number = code + f"{random.randrange(10**12):012d}"
    else:  # of 2023: the first digit is 9
        body = "9" + f"{random.randrange(100):02d}" + f"{random.randrange(1000):03d}" + f"{birth:%Y%m%d}" + f"{random.randrange(1000):03d}"
        number = body + numbers.identity_check(body)
    return ForeignersCard(random.choice(travel_papers.FOREIGN_SURNAMES), random.choice(travel_papers.FOREIGN_GIVEN),
                          random.random() < 0.5, birth, code, nationality, number, start)


def draw_foreigner_front(card: ForeignersCard, random: Random) -> Paper:
    sheet, face = _card(random), fonts.some(fonts.HEI, random)
    end_day = people.years_later(card.start, 10)
    sheet.text(43, 5.0, "中华人民共和国外国人永久居留身份证", face, 3.2, align="center")
    sheet.text(43, 8.6, "FOREIGN PERMANENT RESIDENT ID CARD", face, 1.9, BLUE, align="center")
    sex = f"{'男' if card.male else '女'}/{'M' if card.male else 'F'}"
    rows = [("姓名/Name", f"{card.surname}, {card.given}", "name"), ("性别/Sex", sex, "sex"),
            ("出生日期/Date of Birth", f"{card.birth:%Y.%m.%d}", "birth_date"),
            ("国籍/Nationality", f"{card.nationality}/{card.code}", "nationality"),
            ("有效期限/Period of Validity", f"{card.start:%Y.%m.%d}-{end_day:%Y.%m.%d}", "valid_to"),
            ("证件号码/ID No.", card.number, "id_number")]
    for place, (label, value, field) in enumerate(rows):
        y = 13.4 + 6.7 * place
        sheet.text(5.0, y, label, face, 1.9, BLUE)
        sheet.text(5.0, y + 3.1, value, face, 2.9, field=field)
    ornaments.silhouette(sheet, 57.0, 13.6, 22, 28, random)
    return sheet.paper("residence_permit", {
        "sex": sex[0], "birth_date": card.birth.isoformat(), "nationality": f"{card.nationality}/{card.code}",
        "id_number": card.number, "valid_from": card.start.isoformat(), "valid_to": end_day.isoformat()}, CORNER)


def draw_foreigner_back(card: ForeignersCard, random: Random) -> Paper:
    sheet, face = _card(random), fonts.some(fonts.HEI, random)
    lines = zone_of_three(card)
    sheet.text(43, 7.0, "外国人永久居留身份证", face, 3.6, align="center")
    sheet.text(5.0, 15.0, "签发机关/Issuing Authority", face, 2.0, BLUE)
    sheet.text(5.0, 18.4, "中华人民共和国国家移民管理局", face, 2.9, field="issuing_authority")
    sheet.text(5.0, 25.0, "本证件由持证人在中国境内作为有效身份证件使用", face, 2.0)
    for place, line in enumerate(lines):
        sheet.text(4.0, 36.0 + 5.6 * place, line, fonts.OCR_B, 3.6, pitch=2.6, field="mrz")
    return sheet.paper("residence_permit", {"issuing_authority": "中华人民共和国国家移民管理局", "mrz": lines}, CORNER)


def zone_of_three(card: ForeignersCard) -> list[str]:
    """Three lines of 30 characters (ICAO Doc 9303-5); the number's first nine, the rest in the optional data."""
    rest = card.number[9:] + numbers.machine_check(card.number)
    first = ("I<CHN" + card.number[:9] + "<" + rest).ljust(30, "<")[:30]
    birth, expiry = f"{card.birth:%y%m%d}", f"{people.years_later(card.start, 10):%y%m%d}"
    days = birth + numbers.machine_check(birth), expiry + numbers.machine_check(expiry)
    composite = numbers.machine_check(first[5:] + days[0] + days[1] + "<" * 11)
    second = f"{days[0]}{'M' if card.male else 'F'}{days[1]}{card.code}{'<' * 11}{composite}"
    return [first, second, f"{card.surname}<<{card.given.replace(' ', '<')}".ljust(30, "<")[:30]]
