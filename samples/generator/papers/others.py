"""Papers of persons besides identity cards, and look-alikes that must never pass for something else."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, latin_names, numbers, ornaments, people, places, seals, textures
from ..sheet import Paper, Sheet
from . import tables


@dataclasses.dataclass(frozen=True)
class Subject:
    """Whom and what such a paper is about."""
    person: people.Person
    company: companies.Company
    address: str
    day: datetime.date


def invent(random: Random) -> Subject:
    person = people.invent_person(random)
    address = person.region.name + places.street_address(random)
    return Subject(person, companies.invent_company(random, sole_trader=False), address, _some_day(random))


def _some_day(random: Random) -> datetime.date:
    return datetime.date(random.randrange(2022, 2027), random.randrange(1, 11), random.randrange(1, 29))


def _office(width: float, height: float, random: Random) -> Sheet:
    return Sheet(width, height, 7.0, textures.paper_white(round(width * 7), round(height * 7), random))


def _certificate(width: float, height: float, tint: tuple[int, int, int], random: Random, scale: float = 8.0) -> Sheet:
    size = round(width * scale), round(height * scale)
    return Sheet(width, height, scale, textures.guilloche(*size, (246, 245, 242), tint, 20, random))


def draw_passport(subject: Subject, random: Random) -> Paper:
    sheet = _certificate(125, 88, (190, 200, 222), random, 14.0)
    person, face = subject.person, fonts.NOTO_SANS
    number = "E" + random.choice("ABCDEFGHJKLM") + f"{random.randrange(10**7):07d}"
    surname, given = latin_names.of_passport(person.name)
    expiry = people.years_later(subject.day, 10)
    sheet.text(8, 8, "中华人民共和国", face, 3.4)
    sheet.text(60, 8, "护照 PASSPORT", face, 4.2)
    sheet.text(96, 14, number, fonts.OCR_B, 4.0, field="passport_number")
    ornaments.silhouette(sheet, 8, 20, 32, 42, random, backdrop=(236, 236, 240))
    rows = [("姓名 / Name", f"{person.name}", "name"), ("", f"{surname}, {given}", None),
            ("性别 / Sex", f"{person.sex} / {'M' if person.male else 'F'}", "sex"),
            ("国籍 / Nationality", "中国/CHINESE", "nationality"),
            ("出生日期 / Date of birth", _passport_date(person.birth), "birth_date"),
            ("签发日期 / Date of issue", _passport_date(subject.day), "issue_date"),
            ("有效期至 / Date of expiry", _passport_date(expiry), "valid_to")]
    y = 20.0
    for label, value, field in rows:
        sheet.text(46, y, label, face, 2.1, (70, 90, 130))
        sheet.text(46, y + 3.2, value, face, 3.2, field=field)
        y += 6.9
    lines = numbers.passport_lines(number, surname, given, person.birth, person.male, expiry)
    for place, line in enumerate(lines):
        sheet.text(5, 74.5 + 7 * place, line, fonts.OCR_B, 3.9, pitch=2.6, field="mrz")
    fields = {"name": person.name, "sex": person.sex, "nationality": "中国/CHINESE", "birth_date": person.birth.isoformat(),
              "issue_date": subject.day.isoformat(), "valid_to": expiry.isoformat(), "passport_number": number,
              "mrz": lines}
    return sheet.paper("passport", fields)


def _passport_date(day: datetime.date) -> str:
    months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
    return f"{day.day:02d} {day.month}月/{months[day.month - 1]} {day.year}"


def draw_household_card(subject: Subject, random: Random) -> Paper:
    sheet = _certificate(143, 105, (206, 222, 206), random)
    person, label, body = subject.person, fonts.NOTO_SERIF, fonts.some(fonts.SONG + fonts.KAI, random)
    sheet.text(71.5, 11, "常住人口登记卡", fonts.NOTO_SERIF_BOLD, 5.4, align="center")
    pairs = [(("姓名", person.name, "name"), ("户主或与户主关系", "户主", "relation")),
             (("曾用名", "", None), ("性别", person.sex, "sex")),
             (("出生地", person.region.name, None), ("民族", person.ethnicity + "族", "ethnicity")),
             (("籍贯", person.region.name, None), ("出生日期", companies.chinese_date(person.birth), "birth_date")),
             (("公民身份证件编号", person.number, "id_number"), ("婚姻状况", "有配偶", None)),
             (("文化程度", "大学专科", None), ("服务处所", "", None))]
    y = tables.ruled_pairs(sheet, pairs, 8, 18, 135, 25, label, body, 10.5, 3.0)
    sheet.text(12, y + 8, "承办人签章：", label, 3.2)
    seal = seals.stamp(sheet, 52, y + 8, person.region.police, random, straight="户口专用章", diameter=28)
    sheet.text(88, y + 8, f"登记日期：{companies.chinese_date(subject.day)}", label, 3.2)
    fields = {"name": person.name, "relation": "户主", "sex": person.sex, "ethnicity": person.ethnicity,
              "birth_date": person.birth.isoformat(), "id_number": person.number, "seals": [seal]}
    return sheet.paper("household_register", fields)


def draw_household_cover(_: Subject, random: Random) -> Paper:
    sheet = Sheet(143, 105, 8.0, (96, 34, 34))
    gold = (206, 168, 84)
    ornaments.disc(sheet, 71.5, 30, 20)
    sheet.spread(38, 58, 67, "居民户口簿", fonts.NOTO_SERIF_BOLD, 10, gold)
    sheet.text(71.5, 90, "中华人民共和国公安部制", fonts.NOTO_SERIF, 4.2, gold, align="center")
    return sheet.paper("household_register", {})


# --- look-alikes: kind `other` -------------------------------------------------------------------------


def draw_driving_licence(subject: Subject, random: Random) -> Paper:
    sheet = _certificate(88, 60, (206, 220, 200), random, 16.0)
    person, face = subject.person, fonts.some(fonts.HEI, random)
    sheet.text(44, 6, "中华人民共和国机动车驾驶证", face, 3.9, align="center")
    sheet.text(44, 10.5, "Driving License of the People's Republic of China", fonts.DEJAVU, 1.8, align="center")
    rows = [("证号", person.number, 6), ("姓名", person.name, 6), ("性别", person.sex, 50), ("国籍", "中国", 66)]
    for place, (label, value, x) in enumerate(rows):
        y = 15.5 if place == 0 else 21.5
        end = sheet.text(x, y, label, face, 2.3)
        sheet.text(end + 3, y, value, face, 3.1)
    sheet.text(6, 27.5, "住址", face, 2.3)
    sheet.block(14, 27.5, 68, person.address, face, 3.0, 4)
    start = people.years_later(person.birth, 18)
    sheet.text(34, 37, f"出生日期  {person.birth.isoformat()}", face, 2.6)
    sheet.text(34, 42, f"初次领证日期  {start.isoformat()}", face, 2.6)
    sheet.text(34, 47, "准驾车型  C1", face, 2.6)
    sheet.text(6, 55, f"有效期限  {subject.day.isoformat()} 至 {people.years_later(subject.day, 10).isoformat()}", face, 2.6)
    ornaments.silhouette(sheet, 66, 32, 18, 22, random)
    seals.stamp(sheet, 19, 42, f"{person.region.short}公安局交通警察支队", random, diameter=18)
    return sheet.paper("other", {}, 2.0)


def draw_vat_invoice(subject: Subject, random: Random) -> Paper:
    sheet, face = _office(210, 140, random), fonts.some(fonts.SONG[:2], random)
    red = (150, 60, 40)
    sheet.text(105, 16, "增值税普通发票", fonts.NOTO_SERIF_BOLD, 7.5, red, align="center")
    sheet.text(160, 12, f"No {random.randrange(10**8):08d}", fonts.OCR_B, 4)
    amount = random.randrange(1000, 900000) / 100
    rows = [("购买方名称", subject.company.name, None), ("纳税人识别号", subject.company.code, None),
            ("货物或应税劳务名称", "*电力*电费", None), ("价税合计（小写）", f"¥{amount:.2f}", None)]
    y = tables.ruled(sheet, rows, 14, 28, 196, 42, face, face, 12)
    seller = companies.invent_company(random, sole_trader=False)
    tables.ruled(sheet, [("销售方名称", seller.name, None), ("纳税人识别号", seller.code, None)], 14, y, 196, 42, face, face, 12)
    sheet.text(20, 122, "收款人：", face, 3.6)
    sheet.text(76, 122, "复核：", face, 3.6)
    sheet.text(120, 122, "销售方（章）：", face, 3.6)
    seals.stamp(sheet, 160, 112, seller.name, random, straight="发票专用章", diameter=34, star=False)
    return sheet.paper("other", {})
