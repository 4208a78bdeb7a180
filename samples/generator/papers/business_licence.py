"""营业执照 in three generations: landscape since 2019, portrait 2014–2019, older forms with 注册号."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, ornaments, people, seals, textures
from ..companies import Company, chinese_date
from ..sheet import Paper, Sheet

GOLD = (148, 112, 42)
FRAME = (178, 170, 148)
REGISTER = "国家企业信用信息公示系统"
FORM_2019, FORM_2015, FORM_OLD = "2019", "2015", "old"


@dataclasses.dataclass(frozen=True)
class Licence:
    company: Company
    form: str
    issued: datetime.date
    duplicate: bool = True          # 副本
    printed_code: str | None = None  # where another code is printed than the QR code says
    printed_principal: str | None = None
    own_seal: bool = False          # copy that bears the holder's own seal (加盖单位公章)
    seal_name: str | None = None    # where that seal is another firm's
    qr_host: str = "www.gsxt.gov.cn"

    @property
    def code(self) -> str:
        return self.printed_code or self.company.code

    @property
    def principal(self) -> str:
        return self.printed_principal or self.company.principal.name


def invent(random: Random) -> Licence:
    return licence_of(companies.invent_company(random), random)


def invent_landscape(random: Random) -> Licence:
    return licence_of(companies.invent_company(random), random, FORM_2019)


def invent_portrait(random: Random) -> Licence:
    return licence_of(companies.invent_company(random), random, FORM_2015)


def invent_old(random: Random) -> Licence:
    return licence_of(companies.invent_company(random), random, FORM_OLD)


def licence_of(company: Company, random: Random, form: str | None = None, own_seal: bool = False) -> Licence:
    form = form or random.choice((FORM_2019, FORM_2019, FORM_2019, FORM_2015, FORM_2015, FORM_OLD))
    first, last = {FORM_2019: (2019, 2026), FORM_2015: (2015, 2018), FORM_OLD: (2008, 2014)}[form]
    if company.founded.year > last:
        founded = datetime.date(last, random.randrange(1, 6), random.randrange(1, 29))
        term = company.term and companies.printed_term(founded, random)
        company = dataclasses.replace(company, founded=founded, term=term)
    start = max(company.founded, datetime.date(first, 3, 1))
    end = min(datetime.date(last, 12, 31), people.TODAY - datetime.timedelta(days=60))
    issued = start + datetime.timedelta(days=random.randrange(max(1, (end - start).days)))
    return Licence(company, form, issued, random.random() < 0.75, own_seal=own_seal)


def draw(licence: Licence, random: Random) -> Paper:
    painters = {FORM_2019: _landscape, FORM_2015: _portrait, FORM_OLD: _old}
    return painters[licence.form](licence, random)


def _blank(width: float, height: float, random: Random) -> Sheet:
    scale = 7.0
    base = random.choice(((250, 249, 244), (244, 247, 249), (248, 246, 236)))
    pattern = textures.guilloche(round(width * scale), round(height * scale), base, (222, 216, 196), 26, random)
    sheet = Sheet(width, height, scale, pattern)
    ornaments.border(sheet, 8, 8.5, FRAME, random)
    return sheet


def _landscape(licence: Licence, random: Random) -> Paper:
    sheet = _blank(297, 210, random)
    label = fonts.some((fonts.NOTO_SERIF_BOLD, fonts.NOTO_SANS_BOLD, fonts.NOTO_SERIF_MEDIUM), random)
    body = fonts.some(fonts.SONG + fonts.HEI[:1], random)
    ornaments.disc(sheet, 148.5, 17, 27)
    sheet.spread(98, 51, 101, "营业执照", fonts.NOTO_SERIF_BOLD, 17, GOLD)
    if licence.duplicate:
        sheet.text(148.5, 67, "（副  本）", label, 6.2, align="center")
        sheet.text(168, 67.3, f"{random.randrange(1, 3)}-1", body, 3.6)
    sheet.text(25, 48, "统一社会信用代码", label, 4.2)
    sheet.text(25, 55, licence.code, body, 4.6, field="uscc")
    _scan_prompt(sheet, licence, body, random)
    _landscape_rows(sheet, licence, label, body)
    day = sheet.text(196, 186, chinese_date(licence.issued), body, 5.4, field="issue_date", pitch=5.2)
    sheet.text(189, 172, "登 记 机 关", label, 5.4)
    seal = seals.stamp(sheet, min(day - 8, 262), 176, licence.company.registrar_on(licence.issued), random)
    sheet.text(20, 197, f"{REGISTER}网址：http://www.gsxt.gov.cn", body, 2.9)
    sheet.text(148.5, 196.4, f"市场主体应当于每年1月1日至6月30日通过{REGISTER}报送公示年度报告", body, 2.4, align="center")
    sheet.text(279, 197, "国家市场监督管理总局监制", body, 3.2, align="right")
    return _finish(sheet, licence, [seal], random, 92, 172)


def _scan_prompt(sheet: Sheet, licence: Licence, body: fonts.Face, random: Random) -> None:
    company = licence.company
    page = f"https://{licence.qr_host}/index/invalidLink?uniscid={company.code}&no={random.randrange(10**8):08d}"
    ornaments.qr_code(sheet, 214, 32, 27, page)
    for row, line in enumerate(("扫描二维码登录‘国家", "企业信用信息公示系统’", "了解更多登记、备案、", "许可、监管信息。")):
        sheet.text(243, 37 + 5 * row, line, body, 3.2)


def _landscape_rows(sheet: Sheet, licence: Licence, label: fonts.Face, body: fonts.Face) -> None:
    company, y = licence.company, 84.0
    left = [("名称", company.name, "company_name"), ("类型", company.company_type, "company_type"),
            (company.principal_label, licence.principal, "legal_representative")]
    for name, value, field in left:
        sheet.spread(25, y, 27, name, label, 5.3)
        y = max(sheet.block(56, y, 88, value, body, 4.6, 6.0, field=field) + 6.4, y + 12.4)
    sheet.spread(25, y, 27, "经营范围", label, 5.3)
    sheet.block(56, y, 88, company.scope, body, 4.0, 5.2, field="business_scope")
    _landscape_right(sheet, licence, label, body)


def _landscape_right(sheet: Sheet, licence: Licence, label: fonts.Face, body: fonts.Face) -> None:
    company, y = licence.company, 84.0
    right = [("注册资本", company.capital, "registered_capital")]
    if company.sole_trader:
        right = [("组成形式", "个人经营", None)]
    right.append(("注册日期" if company.sole_trader else "成立日期", chinese_date(company.founded), "establishment_date"))
    right += [("营业期限", _term(licence), "business_term")] if _term(licence) else []
    right.append(("经营场所" if company.sole_trader else "住所", company.address, "business_address"))
    for name, value, field in right:
        sheet.spread(154, y, 24, name, label, 5.3)
        y = max(sheet.block(182, y, 86, value, body, 4.6, 6.0, field=field) + 6.4, y + 12.4)


def _term(licence: Licence) -> str:
    """Licences do not show a term since September 2022."""
    return "" if licence.issued >= datetime.date(2022, 9, 1) else licence.company.term


def _portrait(licence: Licence, random: Random) -> Paper:
    sheet = _blank(210, 297, random)
    label, body, company = fonts.NOTO_SERIF_MEDIUM, fonts.some(fonts.SONG + fonts.KAI[:1], random), licence.company
    ornaments.disc(sheet, 105, 45, 28)
    sheet.spread(58, 80, 94, "营业执照", fonts.NOTO_SERIF_BOLD, 16.5, GOLD)
    if licence.duplicate:
        sheet.text(105, 96, "（副　本）", label, 6.5, GOLD, align="center")
    coded = not company.sole_trader or licence.issued.year >= 2016
    if coded:
        end = sheet.text(84, 111, "统一社会信用代码", body, 4.4)
        sheet.text(end + 4, 111, licence.code, body, 4.4, field="uscc")
    else:
        sheet.text(sheet.text(118, 111, "注册号", body, 4.4) + 4, 111, company.old_number, body, 4.4, field="registration_number")
    _portrait_rows(sheet, licence, label, body, 126)
    ornaments.qr_code(sheet, 32, 218, 27, f"http://sn.gsxt.gov.cn/saicf?no={licence.code if coded else company.old_number}")
    sheet.text(95, 258, "登  记  机  关", label, 5.2)
    day = f"{licence.issued.year}   年 {licence.issued.month:02d} 月 {licence.issued.day:02d} 日"
    sheet.text(108, 272, day, body, 5.2, field="issue_date")
    seal = seals.stamp(sheet, 158, 256, company.registrar_on(licence.issued), random)
    sheet.text(22, 284, "企业信用信息公示系统网址：http://sn.gsxt.gov.cn", body, 2.8)
    sheet.text(190, 284, "中华人民共和国国家工商行政管理总局监制", body, 2.8, align="right")
    return _finish(sheet, licence, [seal], random, 84, 238, coded)


def _portrait_rows(sheet: Sheet, licence: Licence, label: fonts.Face, body: fonts.Face, y: float) -> None:
    company = licence.company
    if company.sole_trader:
        rows = [("名称", company.name, "company_name"), ("类型", company.company_type, "company_type"),
                ("经营场所", company.address, "business_address"),
                ("经营者", licence.principal, "legal_representative"), ("组成形式", "个人经营", None),
                ("注册日期", chinese_date(company.founded), "establishment_date")]
    else:
        rows = [("名称", company.name, "company_name"), ("类型", company.company_type, "company_type"),
                ("住所", company.address, "business_address"),
                ("法定代表人", licence.principal, "legal_representative"),
                ("注册资本", company.capital, "registered_capital"),
                ("成立日期", chinese_date(company.founded), "establishment_date"),
                ("营业期限", company.term or "长期", "business_term")]
    for name, value, field in rows + [("经营范围", company.scope, "business_scope")]:
        sheet.spread(30, y, 29, name, label, 4.6)
        size = 3.7 if field == "business_scope" else 4.4
        y = sheet.block(66, y, 112, value, body, size, size * 1.3, field=field) + 4.4


def _old(licence: Licence, random: Random) -> Paper:
    sheet = _blank(210, 297, random)
    company, body = licence.company, fonts.some(fonts.SONG, random)
    title = "个体工商户营业执照" if company.sole_trader else "企业法人营业执照"
    ornaments.disc(sheet, 105, 42, 26)
    sheet.spread(40, 76, 130, title, fonts.NOTO_SERIF_BOLD, 12.5)
    if licence.duplicate:
        sheet.text(105, 90, "（副　本）", body, 6, align="center")
    sheet.text(sheet.text(118, 103, "注册号：", body, 4.6) + 2, 103, company.old_number, body, 4.6, field="registration_number")
    y = 118.0
    for name, value, field in _old_rows(licence):
        sheet.spread(30, y, 34, name, body, 4.8)
        y = sheet.block(70, y, 110, value, body, 4.6, 6.2, field=field) + 4.6
    sheet.text(116, 250, "登 记 机 关", body, 5)
    sheet.text(118, 266, _spoken_date(licence.issued), body, 5, field="issue_date")
    seal = seals.stamp(sheet, 156, 254, company.registrar_on(licence.issued), random)
    return _finish(sheet, licence, [seal], random, 70, 258, coded=False)


def _old_rows(licence: Licence) -> list[tuple[str, str, str | None]]:
    company = licence.company
    if company.sole_trader:
        return [("名称", company.name, "company_name"), ("经营者姓名", licence.principal, "legal_representative"),
                ("组成形式", "个人经营", None), ("经营场所", company.address, "business_address"),
                ("经营范围", company.scope, "business_scope"),
                ("注册日期", chinese_date(company.founded), "establishment_date")]
    return [("名称", company.name, "company_name"), ("住所", company.address, "business_address"),
            ("法定代表人姓名", licence.principal, "legal_representative"),
            ("注册资本", company.capital, "registered_capital"), ("实收资本", company.capital, None),
            ("公司类型", company.company_type, "company_type"), ("经营范围", company.scope, "business_scope"),
            ("成立日期", _spoken_date(company.founded), "establishment_date"),
            ("营业期限", company.term or "长期", "business_term")]


def _spoken_date(day: datetime.date) -> str:
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
    return f"{year}年{_spoken(day.month)}月{_spoken(day.day)}日"


def _spoken(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else "一二三"[tens - 1] + "十") + ("" if ones == 0 else "一二三四五六七八九"[ones - 1])


def _finish(sheet: Sheet, licence: Licence, stamped: list[str], random: Random, x: float, y: float,
            coded: bool = True) -> Paper:
    if licence.own_seal:
        stamped.append(seals.stamp(sheet, x, y, licence.seal_name or licence.company.name, random))
    company = licence.company
    term = {FORM_2019: _term(licence)}.get(licence.form, company.term or "长期")
    fields = {"company_name": company.name, "legal_representative": licence.principal,
              "company_type": "" if licence.form == FORM_OLD and company.sole_trader else company.company_type,
              "registered_capital": company.capital, "establishment_date": company.founded.isoformat(),
              "business_term": "" if company.sole_trader else term, "business_address": company.address,
              "business_scope": company.scope, "issue_date": licence.issued.isoformat(),
              "registration_authority": company.registrar_on(licence.issued), "seals": stamped,
              ("uscc" if coded else "registration_number"): licence.code if coded else company.old_number}
    return sheet.paper("business_licence", fields)
