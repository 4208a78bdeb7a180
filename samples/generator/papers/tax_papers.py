"""税务登记证, and the papers that say who is a general taxpayer of VAT."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, numbers, ornaments, people, seals, textures
from ..companies import Company
from ..sheet import Paper, Sheet
from . import certificates, tables


@dataclasses.dataclass(frozen=True)
class Taxpayer:
    company: Company
    number: str           # 15 characters of the old form, or the unified code
    day: datetime.date


def invent(random: Random) -> Taxpayer:
    """With a number of 15 characters: region and organisation code."""
    company = companies.invent_company(random, sole_trader=False)
    day = datetime.date(random.randrange(2007, 2016), random.randrange(1, 13), random.randrange(1, 29))
    number = company.region.code + company.code[8:17] if random.random() < 0.7 else numbers.identity_number(
        company.region.code, company.principal.birth, company.principal.male, random)
    return Taxpayer(company, number, day)


def draw_registration(paper: Taxpayer, random: Random) -> Paper:
    return random.choice((_wide_registration, _tall_registration))(paper, random)


def _registration_rows(paper: Taxpayer) -> list[tables.Row]:
    company = paper.company
    return [("纳税人名称", company.name, "company_name"), ("法定代表人（负责人）", company.principal.name, "legal_representative"),
            ("地址", company.address, "business_address"), ("登记注册类型", company.company_type, "company_type"),
            ("经营范围", company.scope, "business_scope"), ("批准设立机关", f"{company.region.county}工商行政管理局", None),
            ("扣缴义务", "依法确定", None)]


def _registration_fields(paper: Taxpayer, stamped: list[str]) -> dict:
    company = paper.company
    return {"tax_number": paper.number, "company_name": company.name, "legal_representative": company.principal.name,
            "business_address": company.address, "company_type": company.company_type, "business_scope": company.scope,
            "issue_date": paper.day.isoformat(), "seals": stamped}


def _number_words(paper: Taxpayer, random: Random) -> str:
    return paper.company.region.short.removesuffix("市")[:2] + random.choice(("国税字", "税字", "地税字"))


def _wide_registration(paper: Taxpayer, random: Random) -> Paper:
    sheet, face = certificates.blank(297, 210, random), fonts.some(fonts.SONG[:2] + fonts.KAI[:1], random)
    sheet.spread(96, 32, 105, "税务登记证", fonts.NOTO_SERIF_BOLD, 15)
    sheet.text(148.5, 45, random.choice(("（副本）", "（正本）")), face, 5, align="center")
    _number_line(sheet, 150, 56, paper, face, random)
    end = certificates.column(sheet, _registration_rows(paper), 24, 70, 42, 190, fonts.NOTO_SERIF_MEDIUM, face, 4.4, mark="：", gap=3.4)
    authority = f"{paper.company.region.county}国家税务局"
    stamped = certificates.seal_and_day(sheet, 196, max(end + 4, 164), "发证税务机关", authority, paper.day, face, random)
    return sheet.paper("tax_registration", _registration_fields(paper, [stamped]))


def _number_line(sheet: Sheet, x: float, y: float, paper: Taxpayer, face: fonts.Face, random: Random) -> None:
    end = sheet.text(x, y, _number_words(paper, random), face, 4.8)
    end = sheet.text(end + 2, y, paper.number, face, 4.8, field="tax_number")
    sheet.text(end + 2, y, "号", face, 4.8)


def _tall_registration(paper: Taxpayer, random: Random) -> Paper:
    sheet, face = certificates.blank(210, 297, random), fonts.some(fonts.SONG + fonts.HEI[:1], random)
    ornaments.disc(sheet, 105, 38, 20)
    sheet.spread(58, 66, 94, "税务登记证", fonts.NOTO_SERIF_BOLD, 14)
    _number_line(sheet, 62, 84, paper, face, random)
    certificates.column(sheet, _registration_rows(paper), 24, 100, 42, 112, fonts.NOTO_SERIF_BOLD, face, 4.4, gap=4.4)
    authority = random.choice(("陕西省国家税务局", f"{paper.company.region.county}地方税务局"))
    stamped = certificates.seal_and_day(sheet, 108, 242, "发证税务机关", authority, paper.day, face, random, spoken=True)
    return sheet.paper("tax_registration", _registration_fields(paper, [stamped]))


# --- 增值税一般纳税人 -----------------------------------------------------------------------------------------


def invent_general(random: Random) -> Taxpayer:
    company = companies.invent_company(random, sole_trader=False)
    day = datetime.date(random.randrange(2018, 2026), random.randrange(1, 13), random.randrange(1, 29))
    return Taxpayer(company, company.code, day)


def draw_general(paper: Taxpayer, random: Random) -> Paper:
    return random.choice((_registration_form, _qualification, _notice))(paper, random)


def _office(random: Random, width: float = 210, height: float = 297) -> Sheet:
    return Sheet(width, height, 7.0, textures.paper_white(round(width * 7), round(height * 7), random))


def _registration_form(paper: Taxpayer, random: Random) -> Paper:
    """增值税一般纳税人登记表 (国家税务总局公告2018年第6号)."""
    sheet, face, company = _office(random), fonts.some(fonts.SONG + fonts.HEI[:1], random), paper.company
    sheet.text(105, 32, "增值税一般纳税人登记表", random.choice(fonts.TITLES), 7.5, align="center")
    wide = tables.ruled(sheet, [("纳税人名称", company.name, "company_name"),
                                ("社会信用代码（纳税人识别号）", paper.number, "tax_number")], 18, 44, 192, 58, face, face, 12, 4.0)
    pairs = [(("法定代表人", company.principal.name, "legal_representative"), ("联系电话", company.principal.phone, None)),
             (("证件名称及号码", company.principal.number, None), ("办税人员", people.invent_person(random).name, None))]
    y = tables.ruled_pairs(sheet, pairs, 18, wide, 192, 30, face, face, 12, 3.6)
    y = tables.ruled(sheet, [("税务登记日期", companies.chinese_date(company.founded), None),
                             ("生产经营地址", company.address, "business_address"),
                             ("纳税人类别", "企业", None), ("主营业务类别", "工业", None), ("会计核算健全", "是", None),
                             ("一般纳税人生效之日", f"次月1日（{companies.chinese_date(paper.day.replace(day=1))}）", None)],
                     18, y, 192, 46, face, face, 12, 4.0)
    sheet.text(24, y + 10, "纳税人承诺：会计核算健全，能够提供准确税务资料，上述各项内容真实、可靠、完整。", face, 3.8)
    sheet.text(24, y + 26, "主管税务机关受理情况：", face, 4.2)
    authority = f"国家税务总局{company.region.county}税务局"
    stamped = seals.stamp(sheet, 150, y + 36, authority, random, straight="征税专用章")
    sheet.text(124, y + 46, companies.chinese_date(paper.day), face, 4.2, field="issue_date")
    return sheet.paper("general_taxpayer_certificate", _general_fields(paper, [stamped], principal=True))


def _general_fields(paper: Taxpayer, stamped: list[str], principal: bool = False) -> dict:
    company = paper.company
    fields = {"company_name": company.name, "tax_number": paper.number, "issue_date": paper.day.isoformat(), "seals": stamped}
    return fields | ({"legal_representative": company.principal.name, "business_address": company.address} if principal else {})


def _qualification(paper: Taxpayer, random: Random) -> Paper:
    sheet, company = certificates.blank(297, 210, random), paper.company
    face = fonts.some(fonts.SONG[:2] + fonts.HEI[:2], random)
    title = random.choice(("增值税一般纳税人资格证书", "增值税一般纳税人资格证明"))
    sheet.spread(72, 40, 153, title, fonts.NOTO_SERIF_BOLD, 11)
    rows = [("企业名称", company.name, "company_name"), ("纳税人识别号", paper.number, "tax_number"),
            ("法定代表人", company.principal.name, "legal_representative"), ("经营地址", company.address, "business_address")]
    certificates.column(sheet, rows, 40, 72, 36, 160, fonts.NOTO_SERIF_MEDIUM, face, 5.2, mark="：", gap=7)
    authority = f"国家税务总局{company.region.county}税务局"
    stamped = certificates.seal_and_day(sheet, 176, 150, "认定机关", authority, paper.day, face, random)
    return sheet.paper("general_taxpayer_certificate", _general_fields(paper, [stamped], principal=True))


def _notice(paper: Taxpayer, random: Random) -> Paper:
    """税务事项通知书 about the qualification."""
    sheet, face, company = _office(random), fonts.some(fonts.PRINTERS, random), paper.company
    authority = f"国家税务总局{company.region.county}税务局"
    sheet.text(105, 34, authority, random.choice(fonts.TITLES), 6.0, align="center")
    sheet.text(105, 46, "税务事项通知书", random.choice(fonts.TITLES), 8.0, align="center")
    sheet.text(105, 58, f"{company.region.short.removesuffix('市')}税通〔{paper.day.year}〕{random.randrange(10**4)}号", face, 4.4, align="center")
    end = sheet.text(28, 76, company.name, face, 5.0, field="company_name")
    sheet.text(end, 76, "：", face, 5.0)
    end = sheet.text(28, 86, "（纳税人识别号：", face, 5.0)
    sheet.text(sheet.text(end, 86, paper.number, face, 5.0, field="tax_number"), 86, "）", face, 5.0)
    day = companies.chinese_date(paper.day.replace(day=1))
    text = (f"事由：增值税一般纳税人登记。\n依据：《增值税一般纳税人登记管理办法》（国家税务总局令第43号）。\n"
            f"通知内容：你单位的增值税一般纳税人登记已经受理，登记为增值税一般纳税人，自{day}起生效，按照一般计税方法计算应纳税额。")
    y = sheet.block(28, 98, 154, text, face, 5.0, 9.0, indent=10)
    sheet.text(120, y + 24, authority, face, 4.8)
    sheet.text(128, y + 34, companies.chinese_date(paper.day), face, 4.8, field="issue_date")
    stamped = seals.stamp(sheet, 150, y + 27, authority, random)
    return sheet.paper("general_taxpayer_certificate", _general_fields(paper, [stamped]))


# --- look-alikes: kind `other` -------------------------------------------------------------------------------


def draw_deed_tax(paper: Taxpayer, random: Random) -> Paper:
    """契税完税证: names a payer, a property and a price, and proves no right."""
    sheet, company = _office(random, 210, 148), paper.company
    face, person = fonts.some(fonts.SONG[:2], random), company.principal
    sheet.text(105, 16, random.choice(("契税完税证", "中华人民共和国税收完税证明", "中华人民共和国契税完税凭证")), fonts.NOTO_SERIF_BOLD, 7, align="center")
    sheet.text(150, 26, f"No. {random.randrange(10**9):09d}", fonts.DEJAVU, 3.6)
    amount = random.randrange(3000, 30000)
    rows = [("纳税人名称", person.name, None), ("纳税人识别号", person.number, None), ("房屋坐落", company.address, None),
            ("税种", "契税", None), ("计税金额", f"{amount * 50}.00", None), ("实缴金额", f"¥{amount}.00", None)]
    tables.ruled(sheet, rows, 14, 34, 196, 40, face, face, 12)
    seals.stamp(sheet, 160, 112, f"国家税务总局{company.region.county}税务局", random, straight="征税专用章", diameter=36)
    return sheet.paper("other", {})


def draw_small(paper: Taxpayer, random: Random) -> Paper:
    """Papers that say the contrary of a general taxpayer's: 小规模纳税人."""
    return random.choice((_small_form, _small_certificate, _small_notice))(paper, random)


def _small_form(paper: Taxpayer, random: Random) -> Paper:
    """一般纳税人转为小规模纳税人登记表 (国家税务总局公告2018年第18号)."""
    sheet, face, company = _office(random), fonts.some(fonts.SONG + fonts.HEI[:1], random), paper.company
    sheet.text(105, 32, "一般纳税人转为小规模纳税人登记表", random.choice(fonts.TITLES), 7.0, align="center")
    rows = [("纳税人名称", company.name, None), ("社会信用代码（纳税人识别号）", paper.number, None),
            ("法定代表人", company.principal.name, None), ("生产经营地址", company.address, None),
            ("转登记日前累计应税销售额", f"{random.randrange(10, 480)}万元", None),
            ("小规模纳税人生效之日", f"次月1日（{companies.chinese_date(paper.day.replace(day=1))}）", None)]
    y = tables.ruled(sheet, rows, 18, 46, 192, 62, face, face, 12, 4.0)
    sheet.text(24, y + 20, "主管税务机关受理情况：", face, 4.2)
    authority = f"国家税务总局{company.region.county}税务局"
    certificates.seal_and_day(sheet, 118, y + 34, "（受理专用章）", authority, paper.day, face, random)
    return sheet.paper("other", {})


def _small_certificate(paper: Taxpayer, random: Random) -> Paper:
    sheet, company = certificates.blank(210, 297, random), paper.company
    face = fonts.some(fonts.SONG[:2] + fonts.HEI[:2], random)
    title = random.choice(("增值税小规模纳税人证明", "小规模纳税人资格证明"))
    sheet.text(105, 44, title, random.choice(fonts.TITLES), 8.0, align="center")
    rows = [("企业名称", company.name, None), ("纳税人识别号", paper.number, None),
            ("法定代表人", company.principal.name, None), ("经营地址", company.address, None),
            ("纳税人类型", "增值税小规模纳税人", None)]
    y = certificates.column(sheet, rows, 28, 70, 36, 110, fonts.NOTO_SERIF_MEDIUM, face, 5.0, mark="：", gap=6)
    authority = f"国家税务总局{company.region.county}税务局"
    certificates.seal_and_day(sheet, 108, y + 30, "主管税务机关", authority, paper.day, face, random)
    return sheet.paper("other", {})


def _small_notice(paper: Taxpayer, random: Random) -> Paper:
    """税务事项通知书 with the other answer: the title and the labels of _notice."""
    sheet, face, company = _office(random), fonts.some(fonts.PRINTERS, random), paper.company
    authority = f"国家税务总局{company.region.county}税务局"
    sheet.text(105, 34, authority, random.choice(fonts.TITLES), 6.0, align="center")
    sheet.text(105, 46, "税务事项通知书", random.choice(fonts.TITLES), 8.0, align="center")
    sheet.text(28, 76, f"{company.name}：", face, 5.0)
    sheet.text(28, 86, f"（纳税人识别号：{paper.number}）", face, 5.0)
    day = companies.chinese_date(paper.day.replace(day=1))
    text = ("事由：一般纳税人转登记为小规模纳税人。\n依据：《国家税务总局关于统一小规模纳税人标准等若干增值税问题的公告》（2018年第18号）。\n"
            f"通知内容：你单位由增值税一般纳税人转登记为小规模纳税人的申请已经受理，自{day}起按照简易计税方法计算应纳税额。")
    y = sheet.block(28, 98, 154, text, face, 5.0, 9.0, indent=10)
    certificates.seal_and_day(sheet, 118, y + 24, "主管税务机关", authority, paper.day, face, random)
    return sheet.paper("other", {})
