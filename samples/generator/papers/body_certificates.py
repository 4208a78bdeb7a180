"""Certificates of bodies that are no firms: organisation code, social organisations, public institutions and
government offices, religious sites."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import bodies, companies, fonts, ornaments, people, places, seals
from ..bodies import Body
from ..sheet import Paper, Sheet
from . import certificates

LABELS = (fonts.NOTO_SERIF_BOLD, fonts.NOTO_SERIF_MEDIUM, fonts.NOTO_SANS_MEDIUM)


# --- 组织机构代码证 --------------------------------------------------------------------------------------------


CODE_FORMS = ("sheet", "half", "wide")


@dataclasses.dataclass(frozen=True)
class CodeCertificate:
    name: str
    kind: str            # 企业法人, 社会团体 …
    code: str            # nine characters
    principal: str
    address: str
    region: places.Region
    start: datetime.date
    end: datetime.date
    form: str            # "sheet" with the principal, "half" of a folded sheet, "wide"


def invent_code(random: Random) -> CodeCertificate:
    start = datetime.date(random.randrange(2023, 2026), random.randrange(1, 13), random.randrange(1, 28))
    end, form = people.years_later(start, 4), random.choice(CODE_FORMS)
    if random.random() < 0.6:
        firm = companies.invent_company(random, sole_trader=False)
        return CodeCertificate(firm.name, "企业法人", firm.code[8:17], firm.principal.name, firm.address, firm.region, start,
                               end, form)
    body = bodies.invent(random.choice((bodies.ASSOCIATION, bodies.INSTITUTION, bodies.OFFICE)), random)
    kind = {bodies.ASSOCIATION: "社会团体法人", bodies.INSTITUTION: "事业法人", bodies.OFFICE: "机关法人"}[body.code_class]
    return CodeCertificate(body.name, kind, body.code[8:17], body.principal.name, body.address, body.region, start, end, form)


def draw_code(paper: CodeCertificate, random: Random) -> Paper:
    return {"sheet": _code_sheet, "half": _code_half, "wide": _code_wide}[paper.form](paper, random)


def _code_fields(paper: CodeCertificate, stamped: list[str], principal: bool) -> dict:
    return {"organization_code": paper.code, "company_name": paper.name,
            "legal_representative": paper.principal if principal else "", "business_address": paper.address,
            "valid_from": paper.start.isoformat(), "valid_to": paper.end.isoformat(), "seals": stamped}


TITLE = (176, 44, 40)  # its title is a colour of this certificate also on the half that bears no seal


def _hyphened(code: str) -> str:
    return code[:8] + "-" + code[8]


def _code_sheet(paper: CodeCertificate, random: Random) -> Paper:
    sheet, body = certificates.blank(210, 297, random), fonts.some(fonts.SONG, random)
    sheet.text(105, 38, "中华人民共和国", fonts.NOTO_SERIF_BOLD, 7.5, align="center")
    sheet.spread(40, 52, 130, "组织机构代码证", fonts.NOTO_SERIF_BOLD, 13)
    rows = [("代码", _hyphened(paper.code), "organization_code"), ("机构名称", paper.name, "company_name"),
            ("机构类型", paper.kind, None), ("法定代表人", paper.principal, "legal_representative"),
            ("地址", paper.address, "business_address"),
            ("有效期", certificates.printed_term(paper.start, paper.end, random), "valid_to")]
    certificates.column(sheet, rows, 30, 80, 28, 108, fonts.some(LABELS, random), body, 5.0, mark="：", gap=6)
    authority = f"{paper.region.county}质量技术监督局"
    stamped = certificates.seal_and_day(sheet, 112, 240, "颁发单位", authority, None, body, random)
    return sheet.paper("organization_code_certificate", _code_fields(paper, [stamped], True))


def _code_rows(paper: CodeCertificate, random: Random) -> list:
    start, end = certificates.spoken_day(paper.start), certificates.spoken_day(paper.end)
    term = random.choice((f"自{start}到{end}截止", f"自{companies.chinese_date(paper.start)}至{companies.chinese_date(paper.end)}"))
    return [("机构名称", paper.name, "company_name"), ("机构类型", paper.kind, None), ("地址", paper.address, "business_address"),
            ("有效期", term, "valid_to"), ("颁发单位", f"{paper.region.short}质量技术监督局", None),
            ("登记号", f"组代管{paper.region.code}{random.randrange(10**6):06d}", None)]


def _code_half(paper: CodeCertificate, random: Random) -> Paper:
    """The half of a folded sheet that bears the data; the seal stands on the other."""
    sheet, body = certificates.blank(105, 148, random, 12.0, framed=False), fonts.some(fonts.SONG + fonts.HEI[:1], random)
    _code_left(sheet, paper, 0, body, random)
    return sheet.paper("organization_code_certificate", _code_fields(paper, [], False))


def _code_wide(paper: CodeCertificate, random: Random) -> Paper:
    """Both halves: data on the left, explanations with the seal on the right."""
    sheet, body = certificates.blank(210, 148, random, 9.0, framed=False), fonts.some(fonts.SONG[:2] + fonts.HEI[:1], random)
    _code_left(sheet, paper, 0, body, random)
    sheet.text(157, 16, "说　明", body, 4.0, align="center")
    notes = ("1. 中华人民共和国组织机构代码是组织机构在中华人民共和国境内唯一的、始终不变的法定代码标识。\n"
             "2. 本证不得出租、出借、冒用、转让、伪造、变造、非法买卖。\n3. 本证登记项目发生变化时，应向发证机关申请变更登记。\n"
             "4. 各组织机构应当按有关规定，接受发证机关的年度检验。")
    sheet.block(116, 26, 84, notes, body, 3.0, 5.0)
    sheet.text(116, 90, "中华人民共和国国家质量监督检验检疫总局签章", body, 3.2)
    stamped = seals.stamp(sheet, 168, 88, "中华人民共和国国家质量监督检验检疫总局", random, diameter=34)
    sheet.text(157, 112, "年检记录", body, 3.4, align="center")
    sheet.frame(116, 116, 198, 134, 0.25)
    return sheet.paper("organization_code_certificate", _code_fields(paper, [stamped], False))


def _code_left(sheet: Sheet, paper: CodeCertificate, x: float, body: fonts.Face, random: Random) -> None:
    sheet.text(x + 52, 14, "中华人民共和国", fonts.NOTO_SERIF, 5.0, align="center")
    sheet.spread(x + 22, 23, 60, "组织机构代码证", fonts.NOTO_SERIF_BOLD, 6.4, TITLE)
    sheet.spread(x + 8, 36, 17, "代码", body, 3.7)
    sheet.text(x + 28, 36, "：", body, 3.7)
    sheet.text(x + 34, 36, _hyphened(paper.code), fonts.NOTO_SANS_BOLD, 5.2, field="organization_code")
    _bars(sheet, x + 34, 41, 44, 9, random)
    certificates.column(sheet, _code_rows(paper, random), x + 8, 60, 17, 64, body, body, 3.7, mark="：", gap=5.4)


def _bars(sheet: Sheet, x: float, y: float, width: float, height: float, random: Random) -> None:
    """Bars of a bar code that says nothing."""
    place = x
    while place < x + width:
        bar = random.choice((0.3, 0.3, 0.6, 0.9))
        sheet.draw.rectangle([place * sheet.scale, y * sheet.scale, (place + bar) * sheet.scale, (y + height) * sheet.scale],
                             fill=(20, 20, 20))
        place += bar + random.choice((0.3, 0.5, 0.8))


# --- 社会团体, 民办非企业单位, 基金会 ----------------------------------------------------------------------------


def invent_social(random: Random) -> Body:
    return bodies.invent(random.choice((bodies.ASSOCIATION, bodies.PRIVATE_BODY, bodies.FOUNDATION)), random)


def draw_social(body: Body, random: Random) -> Paper:
    title = {bodies.ASSOCIATION: "社会团体法人登记证书", bodies.FOUNDATION: "基金会法人登记证书",
             bodies.PRIVATE_BODY: random.choice(("民办非企业单位登记证书", "民办非企业单位（法人）登记证书"))}[body.code_class]
    money = {bodies.ASSOCIATION: "注册资金", bodies.FOUNDATION: "原始基金数额", bodies.PRIVATE_BODY: "开办资金"}[body.code_class]
    authority = f"{body.region.county}民政局"
    coded = random.random() < 0.75 or body.coded
    number = {bodies.ASSOCIATION: "社证字", bodies.FOUNDATION: "基证字", bodies.PRIVATE_BODY: "民证字"}[body.code_class]
    old_number = f"{body.region.short.removesuffix('市')}{number}第{random.randrange(10**6):06d}号"
    rows = [("名称", body.name, "company_name"), ("住所", body.address, "business_address"),
            ("法定代表人", body.principal.name, "legal_representative"), (money, body.capital, "registered_capital"),
            ("业务范围", body.scope, "business_scope"), ("业务主管单位", f"{body.region.county}教育体育局", None)]
    if body.code_class == bodies.ASSOCIATION:
        rows.insert(4, ("活动地域", body.region.county, None))
    layout = random.choice((_two_columns, _one_column, _one_column))
    sheet, face = layout(title, rows, body.code if coded else "", old_number, random)
    x, y = (176, 158) if sheet.width_mm > 250 else (104, 236)
    term = certificates.printed_term(body.start, body.end, random)
    sheet.text(24, sheet.height_mm - 24, "有效期限：", face, 4.2)
    sheet.text(50, sheet.height_mm - 24, term, face, 4.2, field="valid_to")
    stamped = certificates.seal_and_day(sheet, x, y, random.choice(("登记管理机关", "发证机关")), authority, body.issued, face, random)
    fields = _body_fields(body, [stamped, *_own_seal(sheet, body, random)]) | ({"uscc": body.code} if coded else {"certificate_number": old_number})
    return sheet.paper("social_organization_certificate", fields)


def _body_fields(body: Body, stamped: list[str]) -> dict:
    return {"company_name": body.name, "legal_representative": body.principal.name, "business_address": body.address,
            "registered_capital": body.capital, "business_scope": body.scope, "valid_from": body.start.isoformat(),
            "valid_to": body.end.isoformat(), "issue_date": body.issued.isoformat(), "seals": stamped}


def _own_seal(sheet: Sheet, body: Body, random: Random) -> list[str]:
    """On a copy that has to be sealed: left of the authority's."""
    if not body.own_seal:
        return []
    x, y = (112, 162) if sheet.width_mm > 250 else (52, 244)
    return [seals.stamp(sheet, x, y, body.name, random, diameter=38)]


def _two_columns(title: str, rows: list, code: str, number: str, random: Random) -> tuple[Sheet, fonts.Face]:
    """Landscape: code above, the first rows left, the others right."""
    sheet, face = certificates.blank(297, 210, random), fonts.some(fonts.SONG[:2] + fonts.HEI[:2], random)
    label = fonts.some(LABELS, random)
    ornaments.disc(sheet, 148.5, 26, 20)
    sheet.spread(88, 48, 121, title, fonts.NOTO_SERIF_BOLD, min(13.0, 118 / len(title)))
    _number_line(sheet, 92, 64, code, number, face)
    half = (len(rows) + 1) // 2
    certificates.column(sheet, rows[:half], 24, 84, 30, 82, label, face, 4.6, gap=6)
    certificates.column(sheet, rows[half:], 154, 84, 32, 82, label, face, 4.6, gap=6)
    return sheet, face


def _one_column(title: str, rows: list, code: str, number: str, random: Random) -> tuple[Sheet, fonts.Face]:
    sheet, face = certificates.blank(210, 297, random), fonts.some(fonts.SONG + fonts.KAI[:1] + fonts.HEI[:1], random)
    ornaments.disc(sheet, 105, 36, 22)
    sheet.spread(36, 62, 138, title, fonts.NOTO_SERIF_BOLD, min(12.0, 130 / len(title)))
    _number_line(sheet, 58, 80, code, number, face)
    certificates.column(sheet, rows, 26, 100, 34, 112, fonts.some(LABELS, random), face, 4.8, mark=random.choice(("", "：")), gap=5.6)
    return sheet, face


def _number_line(sheet: Sheet, x: float, y: float, code: str, number: str, face: fonts.Face) -> None:
    if not code:
        sheet.text(x + 20, y, number, face, 4.6, field="certificate_number")
        return
    end = sheet.text(x, y, "统一社会信用代码", face, 4.4)
    sheet.text(end + 4, y, code, face, 4.6, field="uscc")


# --- 事业单位, 机关 -------------------------------------------------------------------------------------------


def invent_public(random: Random) -> Body:
    return bodies.invent(random.choice((bodies.INSTITUTION, bodies.INSTITUTION, bodies.OFFICE)), random)


def draw_public(body: Body, random: Random) -> Paper:
    return _office(body, random) if body.code_class == bodies.OFFICE else _institution(body, random)


def _institution(body: Body, random: Random) -> Paper:
    rows = [("名称", body.name, "company_name"), ("宗旨和业务范围", body.scope, "business_scope"),
            ("住所", body.address, "business_address"), ("法定代表人", body.principal.name, "legal_representative"),
            ("经费来源", random.choice(("财政补助", "全额拨款", "财政补助、自筹")), None), ("开办资金", body.capital, "registered_capital"),
            ("举办单位", f"{body.region.county}卫生健康局", None)]
    coded = random.random() < 0.75 or body.coded
    number = f"事证第1{body.region.code}{random.randrange(10**5):05d}号"
    layout = random.choice((_two_columns, _one_column))
    sheet, face = layout("事业单位法人证书", rows, body.code if coded else "", number, random)
    x, y = (176, 158) if sheet.width_mm > 250 else (104, 238)
    sheet.text(24, sheet.height_mm - 24, "有效期", face, 4.2)
    sheet.text(44, sheet.height_mm - 24, certificates.printed_term(body.start, body.end, random), face, 4.2, field="valid_to")
    authority = f"{body.region.county}事业单位登记管理局"
    stamped = certificates.seal_and_day(sheet, x, y, "登记管理机关", authority, None, face, random)
    fields = _body_fields(body, [stamped, *_own_seal(sheet, body, random)]) | ({"uscc": body.code} if coded else {"certificate_number": number})
    fields.pop("issue_date")
    return sheet.paper("public_institution_certificate", fields)


def _office(body: Body, random: Random) -> Paper:
    """统一社会信用代码证书 of a government body."""
    wide = random.random() < 0.5
    sheet = certificates.blank(297, 210, random) if wide else certificates.blank(210, 297, random)
    face, middle = fonts.some(fonts.SONG[:2] + fonts.HEI[:2], random), sheet.width_mm / 2
    ornaments.disc(sheet, middle, 32, 22)
    sheet.spread(middle - 62, 56, 124, "统一社会信用代码证书", fonts.NOTO_SERIF_BOLD, 10.5)
    rows = [("机构名称", body.name, "company_name"), ("机构性质", "机关", None), ("机构地址", body.address, "business_address"),
            ("负责人", body.principal.name, "legal_representative")]
    end = sheet.text(middle - 44, 72, "统一社会信用代码", face, 4.6)
    sheet.text(end + 3, 72, body.code, face, 4.8, field="uscc")
    certificates.column(sheet, rows, 32, 94, 30, 110, fonts.some(LABELS, random), face, 5.0, gap=7)
    authority = f"中共{body.region.county}委机构编制委员会办公室"
    x, y = (180, 160) if wide else (104, 220)
    stamped = certificates.seal_and_day(sheet, x, y, "赋码机关", authority, body.issued, face, random)
    fields = _body_fields(body, [stamped, *_own_seal(sheet, body, random)]) | {"uscc": body.code}
    for absent in ("registered_capital", "business_scope", "valid_from", "valid_to"):
        fields.pop(absent)
    return sheet.paper("public_institution_certificate", fields)


# --- 宗教活动场所 ---------------------------------------------------------------------------------------------


def invent_site(random: Random) -> Body:
    return bodies.invent(bodies.SITE, random)


def draw_site(body: Body, random: Random) -> Paper:
    return _legal_site(body, random) if random.random() < 0.4 or body.coded else _plain_site(body, random)


def _site_number(body: Body, random: Random) -> str:
    return f"宗场证字（陕）{random.choice('FDJTY')}{body.region.code}{random.randrange(10**3):03d}号"


def _plain_site(body: Body, random: Random) -> Paper:
    number = _site_number(body, random)
    rows = [("场所名称", body.name, "company_name"), ("教别", body.faith, None), ("场所类别", "寺观教堂", None),
            ("地址", body.address, "business_address"), ("负责人", body.principal.name, "legal_representative")]
    layout = random.choice((_two_columns, _one_column))
    sheet, face = layout("宗教活动场所登记证", rows, "", number, random)
    x, y = (176, 158) if sheet.width_mm > 250 else (104, 226)
    authority = f"{body.region.county}民族宗教事务局"
    stamped = certificates.seal_and_day(sheet, x, y, "登记机关", authority, body.issued, face, random)
    fields = _body_fields(body, [stamped, *_own_seal(sheet, body, random)]) | {"certificate_number": number}
    for absent in ("registered_capital", "business_scope", "valid_from", "valid_to"):
        fields.pop(absent)
    return sheet.paper("religious_site_certificate", fields)


def _legal_site(body: Body, random: Random) -> Paper:
    rows = [("名称", body.name, "company_name"), ("教别", body.faith, None), ("住所", body.address, "business_address"),
            ("法定代表人", body.principal.name, "legal_representative"), ("注册资金", body.capital, "registered_capital"),
            ("业务范围", body.scope, "business_scope"), ("业务主管单位", f"{body.region.county}民族宗教事务局", None)]
    sheet, face = _one_column("宗教活动场所法人登记证书", rows, body.code, "", random)
    sheet.text(24, 273, "有效期限：", face, 4.2)
    sheet.text(50, 273, certificates.printed_term(body.start, body.end, random), face, 4.2, field="valid_to")
    stamped = certificates.seal_and_day(sheet, 104, 240, "登记管理机关", f"{body.region.county}民政局", body.issued, face, random)
    fields = _body_fields(body, [stamped, *_own_seal(sheet, body, random)]) | {"uscc": body.code}
    return sheet.paper("religious_site_certificate", fields)
