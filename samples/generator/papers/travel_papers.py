"""Passports and cards with a machine-readable zone (ICAO Doc 9303), and their look-alikes."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import fonts, latin_names, numbers, ornaments, people, textures
from ..sheet import Paper, Sheet

BLUE = (70, 90, 130)
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
# Invented states' people: the code is ICAO's for specimens or one that no state has.
FOREIGN = (("UTO", "UTOPIAN", "乌托邦"), ("XXB", "ZUBROWKAN", "祖布罗卡"), ("XXC", "RURITANIAN", "卢里坦尼亚"))
FOREIGN_SURNAMES = ("ERIKSSON", "MUSTERFRAU", "SAMPLETON", "EXAMPLOV", "TESTARDO", "NOVAKOVA")
FOREIGN_GIVEN = ("ANNA MARIA", "JONAS", "ELSA", "VIKTOR", "MIRA", "TOMAS LEO")


@dataclasses.dataclass(frozen=True)
class Traveller:
    person: people.Person
    surname: str
    given: str
    day: datetime.date  # of issue
    number: str = ""    # drawn at random where empty
    zone: tuple[str, ...] = ()  # machine-readable lines that do not follow from the print


def invent(random: Random) -> Traveller:
    return of_person(people.invent_person(random), _some_day(random))


def of_person(person: people.Person, day: datetime.date, number: str = "") -> Traveller:
    surname, given = latin_names.of_passport(person.name)
    return Traveller(person, surname, given, day, number)


def _some_day(random: Random) -> datetime.date:
    return datetime.date(random.randrange(2018, 2027), random.randrange(1, 11), random.randrange(1, 29))


def _page(random: Random) -> Sheet:
    tint = random.choice(((190, 200, 222), (206, 196, 214), (196, 212, 204)))
    return Sheet(125, 88, 14.0, textures.guilloche(1750, 1232, (246, 245, 242), tint, random.uniform(14, 22), random))


def passport_date(day: datetime.date) -> str:
    return f"{day.day:02d} {day.month}月/{MONTHS[day.month - 1]} {day.year}"


def passport_number(random: Random) -> str:
    if random.random() < 0.3:
        return "E" + f"{random.randrange(10**8):08d}"
    return "E" + random.choice("ABCDEFGHJKLM") + f"{random.randrange(10**7):07d}"


def _zone(sheet: Sheet, lines: list[str]) -> None:
    for place, line in enumerate(lines):
        sheet.text(5, 74.5 + 7 * place, line, fonts.OCR_B, 3.9, pitch=2.6, field="mrz")


def _labelled(sheet: Sheet, x: float, y: float, label: str, value: str, field: str | None, face: fonts.Face) -> None:
    sheet.text(x, y, label, face, 2.0, BLUE)
    sheet.text(x, y + 3.1, value, face, 3.0, field=field)


def draw_passport(traveller: Traveller, random: Random) -> Paper:
    """The data page of the ordinary e-passport: labels above their values, in columns."""
    sheet, person, face = _page(random), traveller.person, fonts.some(fonts.HEI, random)
    number, expiry = traveller.number or passport_number(random), people.years_later(traveller.day, 10)
    true = numbers.passport_lines(number, traveller.surname, traveller.given, person.birth, person.male, expiry)
    lines = list(traveller.zone) or true
    sheet.text(8, 8, "中华人民共和国", face, 3.2)
    sheet.text(8, 12, "PEOPLE'S REPUBLIC OF CHINA", face, 1.9, BLUE)
    sheet.text(46, 8, "护照" if random.random() < 0.5 else "护照 PASSPORT", face, 3.8)
    ornaments.silhouette(sheet, 8, 20, 32, 42, random, backdrop=(236, 236, 240))
    _labelled(sheet, 46, 13.5, "类型/Type", "P", None, face)
    _labelled(sheet, 64, 13.5, "国家码/Country Code", "CHN", None, face)
    _labelled(sheet, 92, 13.5, "护照号/Passport No.", number, "passport_number", face)
    _labelled(sheet, 46, 21.5, "姓名/Name", person.name, "name", face)
    sheet.text(46, 28.4, f"{traveller.surname}, {traveller.given}", face, 3.0)
    _labelled(sheet, 46, 33.5, "性别/Sex", f"{person.sex}/{'M' if person.male else 'F'}", "sex", face)
    _labelled(sheet, 64, 33.5, "国籍/Nationality", "中国/CHINESE", "nationality", face)
    _labelled(sheet, 92, 33.5, "出生日期/Date of birth", passport_date(person.birth), "birth_date", face)
    _labelled(sheet, 46, 42.5, "出生地点/Place of birth", f"{person.region.province}/XIBEI", None, face)
    _labelled(sheet, 92, 42.5, "签发日期/Date of issue", passport_date(traveller.day), "issue_date", face)
    _labelled(sheet, 46, 51.5, "签发地点/Place of issue", f"{person.region.province}/XIBEI", None, face)
    _labelled(sheet, 92, 51.5, "有效期至/Date of expiry", passport_date(expiry), "valid_to", face)
    _labelled(sheet, 46, 60.5, "签发机关/Authority", "公安部出入境管理局", "issuing_authority", face)
    _zone(sheet, lines)
    return sheet.paper("passport", {
        "passport_number": number, "name": person.name, "sex": person.sex, "nationality": "中国/CHINESE",
        "birth_date": person.birth.isoformat(), "issue_date": traveller.day.isoformat(), "valid_to": expiry.isoformat(),
        "issuing_authority": "公安部出入境管理局", "mrz": lines})


def draw_foreign_passport(traveller: Traveller, random: Random) -> Paper:
    """Another state's: no Chinese, so the name is that of the zone."""
    sheet, person, face = _page(random), traveller.person, fonts.some((fonts.DEJAVU, fonts.NOTO_SANS), random)
    code, nationality, _ = random.choice(FOREIGN)
    surname, given = random.choice(FOREIGN_SURNAMES), random.choice(FOREIGN_GIVEN)
    number, expiry = "C" + f"{random.randrange(10**8):08d}", people.years_later(traveller.day, 10)
    lines = zone_of_two(code, number, surname, given, person.birth, person.male, expiry)
    sheet.text(46, 8, "PASSPORT", face, 4.0)
    sheet.text(8, 8, nationality[:-1], face, 3.2)
    ornaments.silhouette(sheet, 8, 20, 32, 42, random, backdrop=(236, 236, 240))
    date = (lambda day: f"{day.day:02d} {MONTHS[day.month - 1]} {day.year}")
    _labelled(sheet, 46, 13.5, "Type", "P", None, face)
    _labelled(sheet, 64, 13.5, "Code of issuing State", code, None, face)
    _labelled(sheet, 92, 13.5, "Passport No.", number, "passport_number", face)
    _labelled(sheet, 46, 21.5, "Surname", surname, "name", face)
    _labelled(sheet, 46, 29.5, "Given names", given, None, face)
    _labelled(sheet, 46, 37.5, "Nationality", nationality, "nationality", face)
    _labelled(sheet, 92, 37.5, "Date of birth", date(person.birth), "birth_date", face)
    _labelled(sheet, 46, 45.5, "Sex", "M" if person.male else "F", "sex", face)
    _labelled(sheet, 92, 45.5, "Date of issue", date(traveller.day), "issue_date", face)
    _labelled(sheet, 46, 53.5, "Authority", "PASSPORT OFFICE", None, face)
    _labelled(sheet, 92, 53.5, "Date of expiry", date(expiry), "valid_to", face)
    _zone(sheet, lines)
    return sheet.paper("passport", {
        "passport_number": number, "name": f"{surname} {given}", "sex": person.sex, "nationality": nationality,
        "birth_date": person.birth.isoformat(), "issue_date": traveller.day.isoformat(), "valid_to": expiry.isoformat(),
        "mrz": lines})


def zone_of_two(code: str, number: str, surname: str, given: str, birth: datetime.date, male: bool,
                expiry: datetime.date) -> list[str]:
    chinese = numbers.passport_lines(number, surname, given.replace(" ", "<"), birth, male, expiry)
    return [("P<" + code + chinese[0][5:]), chinese[1].replace("CHN", code, 1)]


def draw_passport_cover(_: Traveller, random: Random) -> Paper:
    sheet, gold = Sheet(88, 125, 10.0, random.choice(((104, 28, 36), (40, 30, 60), (88, 36, 30)))), (206, 168, 84)
    ornaments.disc(sheet, 44, 52, 26)
    sheet.spread(20, 22, 48, "中华人民共和国", fonts.NOTO_SERIF_BOLD, 5.0, gold)
    sheet.text(44, 30, "PEOPLE'S REPUBLIC OF CHINA", fonts.NOTO_SERIF, 2.8, gold, align="center")
    sheet.spread(36, 90, 16, "护照", fonts.NOTO_SERIF_BOLD, 6.0, gold)
    sheet.text(44, 100, "PASSPORT", fonts.NOTO_SERIF, 4.6, gold, align="center")
    return sheet.paper("other", {})


def draw_exit_permit(traveller: Traveller, random: Random) -> Paper:
    """往来港澳通行证: a card with labels of a passport that is none of the identity papers taken."""
    size = round(85.6 * 16), round(54 * 16)
    sheet = Sheet(85.6, 54, 16.0, textures.guilloche(*size, (240, 242, 246), (180, 196, 220), 16, random))
    person, face = traveller.person, fonts.some(fonts.HEI, random)
    sheet.text(43, 5, "往来港澳通行证", face, 4.0, align="center")
    ornaments.silhouette(sheet, 5, 12, 22, 28, random)
    rows = [("姓名", person.name), ("", f"{traveller.surname}, {traveller.given}"), ("出生日期", f"{person.birth:%Y.%m.%d}"),
            ("性别", person.sex), ("有效期限", f"{traveller.day:%Y.%m.%d} - {people.years_later(traveller.day, 10):%Y.%m.%d}"),
            ("签发机关", "公安部出入境管理局")]
    for place, (label, value) in enumerate(rows):
        sheet.text(31, 12 + 5 * place, label, face, 2.2, BLUE)
        sheet.text(44, 12 + 5 * place, value, face, 2.9)
    number = "C" + f"{random.randrange(10**8):08d}"
    sheet.text(44, 43, number, fonts.OCR_B, 3.4)
    sheet.text(5, 50, f"CSC{number[1:]}{numbers.machine_check(number)}<{traveller.day:%y%m%d}<<<<<<<<<<<", fonts.OCR_B, 3.2, pitch=2.5)
    return sheet.paper("other", {}, 3.18)
