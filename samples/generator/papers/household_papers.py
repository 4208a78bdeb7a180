"""居民户口簿 (公通字[1995]91号: home page, one 常住人口登记卡 a person), the police's 户籍证明, and papers of servicemen."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, ornaments, people, places, seals, textures
from ..sheet import Paper, Sheet
from . import tables

RELATIONS = ("妻", "长子", "次女", "父亲", "母亲", "儿媳", "孙子")


@dataclasses.dataclass(frozen=True)
class Household:
    head: people.Person
    member: people.Person
    relation: str
    number: str
    day: datetime.date
    cancelled: bool = False  # 注销 is stamped across the page


def invent(random: Random) -> Household:
    day = datetime.date(random.randrange(2010, 2027), random.randrange(1, 11), random.randrange(1, 29))
    return Household(people.invent_person(random), people.invent_person(random), random.choice(RELATIONS),
                     f"{random.randrange(10**9):09d}", day)


def _page(random: Random) -> Sheet:
    tint = random.choice(((206, 222, 206), (222, 210, 200), (204, 214, 226)))
    return Sheet(143, 105, 8.0, textures.guilloche(1144, 840, (246, 245, 242), tint, random.uniform(16, 24), random))


def _station(person: people.Person) -> str:
    return person.region.police + "城关派出所"


def draw_home_page(household: Household, random: Random) -> Paper:
    """户别, head of the household, number, address; the two seals and the clerk's stand below."""
    sheet, head = _page(random), household.head
    label, body = fonts.some(fonts.SONG, random), fonts.some(fonts.SONG + fonts.KAI, random)
    kind = random.choice(("家庭户", "非农业家庭户口", "集体户"))
    pairs = [(("户别", kind, None), ("户主姓名", head.name, "householder")),
             (("户号", household.number, "household_number"), ("住址", head.address, "address"))]
    y = tables.ruled_pairs(sheet, pairs, 8, 14, 135, 20, label, body, 14, 3.4)
    sheet.text(12, y + 10, "省级公安机关", label, 3.2)
    sheet.text(12, y + 15, "户口专用章", label, 3.2)
    sheet.text(76, y + 10, "户口登记机关", label, 3.2)
    sheet.text(76, y + 15, "户口专用章", label, 3.2)
    sheet.text(12, y + 34, "承办人签章：", label, 3.2)
    sheet.text(76, y + 34, f"签发日期：{companies.chinese_date(household.day)}", label, 3.2, field="issue_date")
    impressed = [seals.stamp(sheet, 46, y + 15, head.region.province + "公安厅", random, straight="户口专用章", diameter=30),
                 seals.stamp(sheet, 112, y + 15, _station(head), random, straight="户口专用章", diameter=30)]
    _clerks_seal(sheet, 38, y + 35, random)
    return sheet.paper("household_register", {
        "householder": head.name, "household_number": household.number, "address": head.address,
        "issue_date": household.day.isoformat(), "seals": impressed})


def _clerks_seal(sheet: Sheet, x: float, y: float, random: Random) -> None:
    """承办人签章."""
    name = people.chinese_name(random.random() < 0.5, False, random)
    seals.name_seal(sheet, x, y, name, random, side=random.uniform(9, 13))


def draw_member_page(household: Household, random: Random) -> Paper:
    person = household.member if random.random() < 0.6 else household.head
    relation = "户主" if person is household.head else household.relation
    sheet, label = _page(random), fonts.some(fonts.SONG, random)
    body = fonts.some(fonts.SONG + fonts.KAI + fonts.HEI, random)
    sheet.spread(46, 8, 52, "常住人口登记卡", fonts.some(fonts.TITLES, random), 5.0)
    group = person.ethnicity + random.choice(("", "族"))
    pairs = [(("姓名", person.name, "name"), ("户主或与户主关系", relation, "relation")),
             (("曾用名", "", None), ("性别", person.sex, "sex")),
             (("出生地", person.region.name, None), ("民族", group, "ethnicity")),
             (("籍贯", person.region.name, None), ("出生日期", companies.chinese_date(person.birth), "birth_date")),
             (("本市(县)其他住址", "", None), ("宗教信仰", "", None)),
             (("公民身份证件编号", person.number, "id_number"), ("身高", "", None)),
             (("文化程度", "大学本科", None), ("婚姻状况", "有配偶", None)),
             (("服务处所", "", None), ("职业", "", None))]
    y = tables.ruled_pairs(sheet, pairs, 6, 13, 137, 26, label, body, 9.0, random.choice((2.8, 3.0)))
    sheet.text(10, y + 6, "承办人签章：", label, 3.0)
    sheet.text(84, y + 6, f"登记日期：{companies.chinese_date(household.day)}", label, 3.0, field="issue_date")
    _clerks_seal(sheet, 36, y + 7, random)
    if household.cancelled:
        seals.mark(sheet, 100, 40, "注　销", random)
    return sheet.paper("household_register", {
        "remarks": "注销" if household.cancelled else "", "name": person.name, "relation": relation, "sex": person.sex, "ethnicity": person.ethnicity,
        "birth_date": person.birth.isoformat(), "id_number": person.number, "issue_date": household.day.isoformat()})


def draw_certificate(household: Household, random: Random) -> Paper:
    """户籍证明, in a sentence or as a list of labels."""
    person = household.member
    sheet = Sheet(210, 297, 7.0, textures.paper_white(1470, 2079, random))
    face, station = fonts.some(fonts.PRINTERS, random), _station(person)
    sheet.text(105, 44, "户籍证明", random.choice(fonts.TITLES), 8.5, align="center")
    birth = companies.chinese_date(person.birth)
    if random.random() < 0.5:
        text = (f"兹证明{person.name}，性别{person.sex}，{person.ethnicity}族，{birth}出生，公民身份号码：{person.number}，"
                f"户籍地址：{person.address}，系我辖区常住人口。特此证明。")
        y = sheet.block(30, 66, 150, text, face, 5.4, 9.6, indent=10.8)
    else:
        y = 66.0
        rows = (("姓名", person.name), ("性别", person.sex), ("民族", person.ethnicity), ("出生日期", birth),
                ("公民身份号码", person.number), ("户籍地址", person.address))
        for label, value in rows:
            end = sheet.text(32, y, label + "：", face, 5.2)
            y = sheet.block(end + 1, y, 176 - end, value, face, 5.2, 8.4) + 2
        sheet.text(32, y, "特此证明。", face, 5.2)
    sheet.text(176, y + 34, station, face, 5.0, align="right", field="issuing_authority")
    sheet.text(170, y + 44, companies.chinese_date(household.day), face, 5.0, align="right", field="issue_date")
    seal = seals.stamp(sheet, 146, y + 38, station, random, straight="户口专用章", diameter=40)
    return sheet.paper("household_certificate", {
        "name": person.name, "sex": person.sex, "ethnicity": person.ethnicity, "birth_date": person.birth.isoformat(),
        "id_number": person.number, "address": person.address, "issuing_authority": station,
        "issue_date": household.day.isoformat(), "seals": [seal]})


# --- papers of servicemen ------------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class Serviceman:
    person: people.Person
    title: str
    prefix: str
    number: str  # seven digits, or the whole number as it is printed
    rank: str
    day: datetime.date


def invent_serviceman(random: Random) -> Serviceman:
    title, prefix, rank = random.choice((
        ("军官证", "军", "上尉"), ("军官证", "军", "少校"), ("文职干部证", "文", "助理工程师"), ("士官证", "士", "二级上士"),
        ("义务兵证", "兵", "上等兵"), ("军士证", "士", "三级军士长")))
    day = datetime.date(random.randrange(2019, 2027), random.randrange(1, 11), random.randrange(1, 29))
    return Serviceman(people.invent_person(random), title, prefix, f"{random.randrange(10**7):07d}", rank, day)


def draw_military(man: Serviceman, random: Random) -> Paper:
    """The open booklet: portrait and number on the left, labels on the right."""
    sheet = Sheet(148, 105, 9.0, textures.guilloche(1332, 945, (246, 246, 240), (200, 212, 190), 20, random))
    face, body, person = fonts.some(fonts.SONG, random), fonts.some(fonts.SONG + fonts.KAI + fonts.HEI, random), man.person
    number = man.number
    if number.isdigit():
        number = f"{man.prefix}字第{man.number}号" if random.random() < 0.6 else man.prefix + man.number
    expiry = people.years_later(man.day, 4)
    sheet.spread(90, 10, 40, man.title, fonts.some(fonts.TITLES, random), 5.4)
    ornaments.silhouette(sheet, 20, 16, 30, 40, random)
    sheet.text(14, 68, "编号", face, 3.6)
    sheet.text(26, 68, number, body, 3.6, field="certificate_number")
    sheet.text(14, 78, "发证机关", face, 3.6)
    sheet.text(34, 78, f"政治工作部干部局", body, 3.6, field="issuing_authority")
    sheet.text(14, 88, "发证日期", face, 3.6)
    sheet.text(34, 88, companies.chinese_date(man.day), body, 3.6, field="issue_date")
    sheet.text(14, 96, "有效期至", face, 3.6)
    sheet.text(34, 96, companies.chinese_date(expiry), body, 3.6, field="valid_to")
    rows = (("姓名", person.name, "name"), ("出生年月", f"{person.birth.year}年{person.birth.month}月", "birth_date"),
            ("性别", person.sex, "sex"), ("籍贯", person.region.province, None), ("民族", person.ethnicity, "ethnicity"),
            ("部别", f"{random.randrange(31000, 99000)}部队", None), ("职务", random.choice(("连长", "参谋", "班长", "助理")), None),
            ("衔级", man.rank, None))
    for place, (label, value, field) in enumerate(rows):
        y = 20 + 10 * place
        sheet.spread(80, y, 16, label, face, 3.8)
        sheet.line(100, y + 3, 138, y + 3, 0.2)
        sheet.text(102, y, value, body, 3.8, field=field)
    return sheet.paper("military_id", {
        "name": person.name, "birth_date": f"{person.birth.year}-{person.birth.month:02d}", "sex": person.sex,
        "ethnicity": person.ethnicity, "certificate_number": number, "issuing_authority": "政治工作部干部局",
        "issue_date": man.day.isoformat(), "valid_to": expiry.isoformat()})


# --- look-alikes -----------------------------------------------------------------------------------------------


def draw_social_security_card(household: Household, random: Random) -> Paper:
    size = round(85.6 * 16), round(54 * 16)
    sheet = Sheet(85.6, 54, 16.0, textures.guilloche(*size, (236, 242, 246), (160, 200, 220), 14, random))
    person, face = household.member, fonts.some(fonts.HEI, random)
    sheet.text(43, 6, "中华人民共和国社会保障卡", face, 4.0, align="center")
    ornaments.silhouette(sheet, 60, 14, 20, 25, random)
    rows = (("姓名", person.name), ("社会保障号码", person.number), ("卡号", f"{random.randrange(10**9):09d}"),
            ("发卡日期", f"{household.day.year}年{household.day.month}月"))
    for place, (label, value) in enumerate(rows):
        end = sheet.text(6, 16 + 7.5 * place, label, face, 2.8)
        sheet.text(end + 3, 16 + 7.5 * place, value, face, 3.2)
    sheet.text(6, 48, f"{person.region.province}人力资源和社会保障厅", face, 2.8)
    return sheet.paper("other", {}, 3.18)
