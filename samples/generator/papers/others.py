"""Papers that are recognised by their title only, and look-alikes that must never pass for something else."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, numbers, ornaments, people, places, seals, textures
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
    surname, given = people.pinyin_placeholder(random)
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


def draw_property_statement(subject: Subject, random: Random) -> Paper:
    """村委会 states whose house it is."""
    sheet, face = _office(210, 297, random), fonts.some(fonts.PRINTERS, random)
    person = subject.person
    committee = f"{person.region.county}{random.choice(places.TOWNS)}镇{random.choice(places.VILLAGES)}村村民委员会"
    local = committee.removeprefix(person.region.county).removesuffix("村民委员会")
    address = f"{local}{random.randrange(1, 12)}组{random.randrange(1, 90)}号"
    sheet.text(105, 44, random.choice(("房屋产权证明", "产权说明", "产权证明")), random.choice(fonts.TITLES), 8.5, align="center")
    text = (f"供电公司：兹证明我村村民{person.name}（身份证号码：{person.number}），在{person.region.name}{address}建有住房一处，"
            f"该房屋产权归{person.name}所有，无产权纠纷，因办理用电业务需要，特此证明。")
    y = sheet.block(30, 66, 150, text, face, 5.4, 9.6, indent=10.8)
    sheet.text(176, y + 30, committee, face, 5.0, align="right", field="issuing_authority")
    sheet.text(170, y + 40, companies.chinese_date(subject.day), face, 5.0, align="right", field="issue_date")
    seal = seals.stamp(sheet, 146, y + 34, committee, random, diameter=42)
    fields = {"owners": [person.name], "property_address": person.region.name + address, "issuing_authority": committee,
              "seals": [seal]}
    return sheet.paper("property_statement", fields)


def draw_organization_code(subject: Subject, random: Random) -> Paper:
    sheet = _certificate(210, 297, (214, 214, 190), random, 7.0)
    company, body = subject.company, fonts.some(fonts.SONG, random)
    ornaments.border(sheet, 8, 9, (150, 140, 110), random)
    sheet.spread(40, 52, 130, "组织机构代码证", fonts.NOTO_SERIF_BOLD, 13)
    code = company.code[8:16] + "-" + company.code[16]
    start = datetime.date(2024, subject.day.month, subject.day.day)
    rows = [("代码", code, "organization_code"), ("机构名称", company.name, "company_name"), ("机构类型", "企业法人", None),
            ("法定代表人", company.principal.name, "legal_representative"), ("地址", company.address, "business_address"),
            ("有效期", f"自{companies.chinese_date(start)}至{companies.chinese_date(people.years_later(start, 4))}", None)]
    y = 80.0
    for label, value, field in rows:
        sheet.spread(30, y, 28, label, fonts.NOTO_SERIF_MEDIUM, 5)
        y = sheet.block(66, y, 114, "：" + value, body, 5, 7.4, field=field) + 6
    seal = seals.stamp(sheet, 150, 240, f"{company.region.county}质量技术监督局", random)
    sheet.text(112, 240, "颁发单位", body, 5)
    fields = {"organization_code": code.replace("-", ""), "company_name": company.name,
              "legal_representative": company.principal.name, "business_address": company.address, "seals": [seal]}
    return sheet.paper("organization_code_certificate", fields)


def draw_lease(subject: Subject, random: Random) -> Paper:
    tenant = people.invent_person(random)
    text = (f"出租方（甲方）：{subject.person.name}\n身份证号码：{subject.person.number}\n承租方（乙方）：{tenant.name}\n身份证号码：{tenant.number}\n"
            f"第一条 甲方将位于{subject.address}的房屋出租给乙方使用。\n第二条 租赁期限自2026年01月01日至2028年12月31日。\n"
            f"第三条 月租金人民币{random.randrange(8, 60) * 100}元，按季度支付。\n第四条 乙方可以该房屋申请用电，电费由乙方承担。\n"
            "第五条 本合同一式两份，双方签字后生效。")
    sheet, face = _contract("房屋租赁合同", text, random)
    end = sheet.text(28, 240, "甲方（签字）：", face, 4.8)
    ornaments.signature(sheet, end + 4, 240, subject.person.name, random)
    end = sheet.text(112, 240, "乙方（签字）：", face, 4.8)
    ornaments.signature(sheet, end + 4, 240, tenant.name, random)
    fields = {"owners": [subject.person.name], "name": tenant.name, "id_number": tenant.number,
              "property_address": subject.address}
    return sheet.paper("lease", fields)


def draw_purchase_contract(subject: Subject, random: Random) -> Paper:
    company, person = subject.company, subject.person
    text = (f"合同编号：{random.randrange(10**9):010d}\n出卖人：{company.name}\n统一社会信用代码：{company.code}\n买受人：{person.name}\n"
            f"身份证号码：{person.number}\n第一条 买受人购买的商品房坐落于{subject.address}。\n"
            f"第二条 该商品房建筑面积{random.uniform(60, 160):.2f}平方米，总价款人民币{random.randrange(30, 160)}万元整。\n"
            "第三条 出卖人应当于2026年06月30日前交付商品房。\n第四条 本合同自双方签字盖章之日起生效。")
    sheet, face = _contract("商品房买卖合同", text, random)
    sheet.text(28, 240, "出卖人（盖章）：", face, 4.8)
    seal = seals.stamp(sheet, 80, 240, company.name, random)
    end = sheet.text(116, 240, "买受人（签字）：", face, 4.8)
    ornaments.signature(sheet, end + 3, 240, person.name, random)
    fields = {"owners": [person.name], "company_name": company.name, "uscc": company.code,
              "property_address": subject.address, "seals": [seal]}
    return sheet.paper("purchase_contract", fields)


def _contract(title: str, text: str, random: Random) -> tuple[Sheet, fonts.Face]:
    sheet, face = _office(210, 297, random), fonts.some(fonts.PRINTERS, random)
    sheet.text(105, 38, title, random.choice(fonts.TITLES), 8.5, align="center")
    sheet.block(28, 58, 154, text, face, 4.8, 9.2)
    return sheet, face


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


def draw_bank_card(_: Subject, random: Random) -> Paper:
    size = round(85.6 * 16), round(54 * 16)
    base = random.choice(((60, 96, 160), (150, 40, 50), (40, 110, 90)))
    sheet = Sheet(85.6, 54, 16.0, textures.guilloche(*size, base, tuple(min(255, c + 50) for c in base), 18, random))
    white = (245, 245, 245)
    sheet.text(8, 10, random.choice(("天汉银行", "秦巴银行", "汉水银行")), fonts.NOTO_SANS_BOLD, 5.0, white)
    sheet.text(77, 10, "储蓄卡", fonts.NOTO_SANS, 3.6, white, align="right")
    sheet.draw.rounded_rectangle([8 * 16, 18 * 16, 20 * 16, 27 * 16], 20, fill=(214, 184, 100))
    number = numbers.bank_card(random)
    grouped = " ".join(number[start:start + 4] for start in range(0, len(number), 4))
    sheet.text(8, 34, grouped, fonts.OCR_B, 4.2, white, pitch=3.05)
    sheet.text(8, 46, "有效期至 12/35", fonts.NOTO_SANS, 3.0, white)
    return sheet.paper("other", {}, 3.18)


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
