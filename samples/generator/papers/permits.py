"""采矿许可证, 安全生产许可证, approvals of projects, 房屋拆迁许可证 and 房屋征收决定; and a permit that is none of them."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, ornaments, people, places, seals, textures
from ..companies import Company, chinese_date
from ..sheet import Paper, Sheet
from . import real_estate, tables

Row = tuple[str, str, str | None]


@dataclasses.dataclass(frozen=True)
class Permit:
    company: Company
    start: datetime.date
    end: datetime.date
    number: str

    @property
    def short(self) -> str:
        return real_estate.SHORT_NAMES[self.company.region.code[:2]]


def invent(random: Random) -> Permit:
    return permit_of(companies.invent_company(random, sole_trader=False), random)


def permit_of(company: Company, random: Random, years: int = 3) -> Permit:
    """Running on the day for which the papers are drawn."""
    return permit_since(people.TODAY - datetime.timedelta(days=random.randrange(30, years * 365 - 60)), company, random, years)


def permit_since(start: datetime.date, company: Company, random: Random, years: int = 3) -> Permit:
    number = f"C{company.region.code}{start:%Y%m}{random.randrange(1, 9)}1{random.randrange(10**8):08d}"
    return Permit(company, start, people.years_later(start, years), number[:23].ljust(23, "0"))


def _certificate(width: float, height: float, random: Random) -> Sheet:
    scale = 6.0
    base, tint = random.choice((((250, 249, 244), (222, 216, 196)), ((246, 249, 246), (200, 222, 206)), ((250, 246, 244), (232, 204, 198))))
    sheet = Sheet(width, height, scale, textures.guilloche(round(width * scale), round(height * scale), base, tint, 24, random))
    ornaments.border(sheet, 7, 7, (176, 160, 120), random)
    return sheet


def _office(random: Random) -> Sheet:
    return Sheet(210, 297, 7.0, textures.paper_white(round(210 * 7), round(297 * 7), random))


def _term(permit: Permit, random: Random) -> str:
    start, end = chinese_date(permit.start), chinese_date(permit.end)
    return random.choice((f"{start}至{end}", f"自{start}至{end}", f"叁年　自{start}至{end}"))


def _labelled(sheet: Sheet, rows: list[Row], x: float, y: float, width: float, label: fonts.Face, body: fonts.Face,
              size: float, colon: str) -> float:
    """Label and value without rules; gives the y below."""
    widest = max(sheet.width_of(name + colon, label, size) for name, _, _ in rows)
    for name, value, field in rows:
        sheet.spread(x, y, widest - sheet.width_of(colon, label, size), name, label, size)
        if colon:
            sheet.text(x + widest - sheet.width_of(colon, label, size), y, colon, label, size)
        y = sheet.block(x + widest + 3, y, width - widest - 3, value, body, size, size * 1.5, field=field) + size * 1.1
    return y


# --- 采矿许可证 ----------------------------------------------------------------------------------------------


def draw_mining(permit: Permit, random: Random) -> Paper:
    landscape = random.random() < 0.6
    width, height = (297.0, 210.0) if landscape else (210.0, 297.0)
    sheet = _certificate(width, height, random)
    label, body = fonts.some(fonts.SONG + fonts.HEI[:2], random), fonts.some(fonts.SONG + fonts.KAI[:1], random)
    company = permit.company
    if random.random() < 0.6:
        sheet.text(width / 2, 22, "中华人民共和国", label, 6.0, align="center")
    sheet.text(width / 2, 35, "采矿许可证", fonts.NOTO_SERIF_BOLD, 12, align="center", pitch=16)
    sheet.text(width / 2, 47, random.choice(("（副本）", "（正本）")), label, 4.6, align="center")
    end = sheet.text(width / 2 - 40, 57, random.choice(("证号：", "证号:", "许可证号：")), label, 4.4)
    sheet.text(end + 1, 57, permit.number, body, 4.4, field="certificate_number")
    authority = company.region.name.removesuffix(company.region.county) + "自然资源局"
    rows: list[Row] = [("采矿权人", company.name, "company_name"), ("地址", company.address, "business_address"),
                       ("矿山名称", company.name + random.choice(("采石场", "石灰岩矿", "煤矿", "铅锌矿")), None),
                       ("经济类型", "有限责任公司", "company_type"),
                       ("开采矿种", random.choice(("建筑石料用灰岩", "煤", "铅矿、锌矿", "石英岩")), None),
                       ("开采方式", random.choice(("露天开采", "地下开采")), None),
                       ("生产规模", f"{random.randrange(5, 90)}.00万吨/年", None),
                       ("矿区面积", f"{random.uniform(0.02, 3):.4f}平方公里", None),
                       ("有效期限", _term(permit, random), "valid_to")]
    if random.random() < 0.4:
        y = tables.ruled(sheet, rows, 24, 63, width - 24, 38, label, body, least_height=9.5, size=4.0)
    else:
        y = _labelled(sheet, rows, 26, 68, width - 60, label, body, 4.4, random.choice(("：", "", "：")))
    foot = min(max(y + 12, height - 42), height - 34)
    sheet.text(width - 96, foot, "（发证机关）", label, 4.4)
    sheet.text(width - 96, foot + 12, chinese_date(permit.start), body, 4.8, field="issue_date")
    seal = seals.stamp(sheet, width - 72, foot + 4, authority, random, straight="采矿登记专用章", diameter=42)
    fields = {"company_name": company.name, "certificate_number": permit.number, "business_address": company.address,
              "valid_from": permit.start.isoformat(), "valid_to": permit.end.isoformat(),
              "issue_date": permit.start.isoformat(), "seals": [seal]}
    return sheet.paper("mining_licence", fields)


# --- 安全生产许可证 ------------------------------------------------------------------------------------------


def draw_work_safety(permit: Permit, random: Random) -> Paper:
    landscape = random.random() < 0.6
    width, height = (297.0, 210.0) if landscape else (210.0, 297.0)
    sheet = _certificate(width, height, random)
    label, body = fonts.some(fonts.SONG + fonts.HEI[:2], random), fonts.some(fonts.SONG + fonts.KAI[:1], random)
    company = permit.company
    sheet.text(width / 2, 34, "安全生产许可证", fonts.NOTO_SERIF_BOLD, 12, align="center", pitch=15)
    if random.random() < 0.6:
        sheet.text(width / 2, 46, "（副　本）", label, 4.8, align="center")
    number = f"（{permit.short}）{random.choice(('FM', 'MK', 'WH', 'JZ'))}安许证字〔{permit.start.year}〕{random.randrange(1, 10**4):04d}号"
    end = sheet.text(width - 130, 57, random.choice(("编号：", "证书编号：")), label, 4.2)
    sheet.text(end, 57, number, body, 4.2, field="certificate_number")
    authority = company.region.county + random.choice(("应急管理局", "安全生产监督管理局"))
    rows: list[Row] = [(random.choice(("单位名称", "企业名称")), company.name, "company_name"),
                       ("主要负责人", company.principal.name, "legal_representative"),
                       ("单位地址", company.address, "business_address"), ("经济类型", "有限责任公司", "company_type"),
                       ("许可范围", random.choice(("建筑石料用灰岩露天开采", "煤炭开采", "危险化学品生产", "建筑施工")), "business_scope"),
                       ("有效期", _term(permit, random), "valid_to")]
    if random.random() < 0.4:
        y = tables.ruled(sheet, rows, 24, 64, width - 24, 40, label, body, least_height=11.0, size=4.2)
    else:
        y = _labelled(sheet, rows, 28, 70, width - 64, label, body, 4.8, random.choice(("：", "", "：")))
    foot = min(max(y + 12, height - 44), height - 34)
    end = sheet.text(width - 120, foot, random.choice(("发证机关：", "颁发机关：")), label, 4.4)
    sheet.text(end, foot, authority, body, 4.4, field="issuing_authority")
    sheet.text(width - 100, foot + 12, chinese_date(permit.start), body, 4.8, field="issue_date")
    seal = seals.stamp(sheet, width - 76, foot + 6, authority, random, diameter=42)
    fields = {"company_name": company.name, "certificate_number": _plain(number), "legal_representative": company.principal.name,
              "business_address": company.address, "company_type": "有限责任公司", "valid_from": permit.start.isoformat(),
              "valid_to": permit.end.isoformat(), "issue_date": permit.start.isoformat(), "seals": [seal]}
    return sheet.paper("work_safety_licence", fields)


def _plain(number: str) -> str:
    return number.translate(str.maketrans("（）〔〕", "()()"))


# --- approvals of projects -----------------------------------------------------------------------------------


def draw_project(permit: Permit, random: Random) -> Paper:
    return random.choice((_filing_table, _filing_labels, _reply))(permit, random)


def _project(permit: Permit, random: Random) -> tuple[str, str, str, str]:
    """Project, its code, the office, its place."""
    company = permit.company
    name = f"{company.name.split('有限')[0].replace('（', '').replace('）', '')}{random.choice(('年产', '年加工'))}{random.randrange(1, 90)}万吨{random.choice(('机制砂', '饲料', '矿粉', '茶叶'))}生产线项目"
    code = f"{permit.start:%y%m}-{company.region.code}-{random.randrange(1, 99):02d}-{random.choice(('01', '02', '03'))}-{random.randrange(10**6):06d}"
    return name, code, company.region.county + random.choice(("发展和改革局", "行政审批服务局")), company.address


def _filing_table(permit: Permit, random: Random) -> Paper:
    sheet = _office(random)
    label, body = fonts.some(fonts.SONG[:2] + fonts.HEI[:1], random), fonts.some(fonts.PRINTERS, random)
    name, code, office, place = _project(permit, random)
    sheet.text(105, 30, random.choice(("陕西省企业投资项目备案确认书", "企业投资项目备案登记表", "企业投资项目备案证")), random.choice(fonts.TITLES), 7.0, align="center")
    rows: list[Row] = [("项目名称", name, "project_name"), ("项目代码", code, "certificate_number"),
                       ("项目单位", permit.company.name, "company_name"), ("建设地点", place, None),
                       ("统一社会信用代码", permit.company.code, "uscc"), ("总投资", f"{random.randrange(300, 9000)}万元", None),
                       ("建设规模及内容", "新建厂房及生产线，配套建设供配电、给排水等设施。", None)]
    y = tables.ruled(sheet, rows, 20, 44, 190, 42, label, body)
    return _approved(sheet, permit, name, code, office, y + 26, body, random, permit.company.code)


def _filing_labels(permit: Permit, random: Random) -> Paper:
    sheet = _office(random)
    face = fonts.some(fonts.PRINTERS, random)
    name, code, office, place = _project(permit, random)
    sheet.text(105, 34, random.choice(("企业投资项目备案通知书", "固定资产投资项目备案通知书")), random.choice(fonts.TITLES), 7.6, align="center")
    rows: list[Row] = [("项目代码", code, "certificate_number"), ("项目名称", name, "project_name"),
                       (random.choice(("建设单位", "项目单位", "申报单位")), permit.company.name, "company_name"),
                       ("建设地点", place, None), ("总投资", f"{random.randrange(300, 9000)}万元", None)]
    y = 54.0
    for title, value, field in rows:
        end = sheet.text(26, y, title + "：", face, 4.8)
        y = sheet.block(end + 1, y, 184 - end, value, face, 4.8, 8.0, field=field) + 2.5
    y = sheet.block(26, y + 3, 158, "经审核，上述项目符合备案条件，准予备案。请按规定办理后续手续。", face, 4.8, 8.4, indent=9.6)
    return _approved(sheet, permit, name, code, office, y + 26, face, random)


def _reply(permit: Permit, random: Random) -> Paper:
    """批复: the office's letter to the unit."""
    sheet = _office(random)
    face = fonts.some(fonts.PRINTERS, random)
    name, code, office, _ = _project(permit, random)
    lines = sheet.broken(f"关于{name}核准的批复", 150, fonts.NOTO_SANS_BOLD, 6.4)
    for place, line in enumerate(lines):
        sheet.text(105, 40 + 9 * place, line, fonts.NOTO_SANS_BOLD, 6.4, align="center")
    y = 46 + 9 * len(lines)
    sheet.text(26, y, f"{permit.company.name}：", face, 4.8, field="company_name")
    text = (f"你单位报来的项目核准申请材料收悉。经研究，同意建设该项目，项目代码：{code}。项目总投资{random.randrange(300, 9000)}万元，"
            "资金由你单位自筹解决。请据此办理有关手续。")
    y = sheet.block(26, y + 9, 158, text, face, 4.8, 8.4, indent=9.6)
    return _approved(sheet, permit, name, code, office, y + 30, face, random)


def _approved(sheet: Sheet, permit: Permit, name: str, code: str, office: str, y: float, face: fonts.Face, random: Random,
              uscc: str = "") -> Paper:
    sheet.text(184, y, office, face, 4.8, align="right", field="issuing_authority")
    sheet.text(180, y + 10, chinese_date(permit.start), face, 4.8, align="right", field="issue_date")
    seal = seals.stamp(sheet, 160, y + 6, office, random, diameter=42)
    fields = {"company_name": permit.company.name, "project_name": name, "certificate_number": code, "uscc": uscc,
              "issuing_authority": office, "issue_date": permit.start.isoformat(), "seals": [seal]}
    return sheet.paper("project_approval", fields)


# --- demolition ----------------------------------------------------------------------------------------------


def draw_demolition_permit(permit: Permit, random: Random) -> Paper:
    region = permit.company.region
    project = f"{random.choice(places.ROADS)}{random.choice(('片区改造', '道路拓宽', '棚户区改造'))}项目"
    area = f"东至{random.choice(places.ROADS)}，西至{random.choice(places.ROADS)}，南至{random.choice(places.ROADS)}"
    return random.choice((_old_permit, _decision))(permit, region, project, area, random)


def _old_permit(permit: Permit, region: places.Region, project: str, area: str, random: Random) -> Paper:
    sheet = _certificate(260, 185, random)
    label, body = fonts.some(fonts.SONG, random), fonts.some(fonts.SONG + fonts.KAI[:1], random)
    sheet.text(130, 30, random.choice(("房屋拆迁许可证", "城市房屋拆迁许可证")), fonts.NOTO_SERIF_BOLD, 11, align="center", pitch=14)
    issued = datetime.date(random.randrange(2006, 2011), random.randrange(1, 13), random.randrange(1, 29))
    number = f"{region.county[:1]}拆许字（{issued.year}）第{random.randrange(1, 200)}号"
    sheet.text(232, 44, number, body, 4.4, align="right", field="certificate_number")
    end = f"{chinese_date(issued)}至{chinese_date(people.years_later(issued, 1))}"
    rows: list[Row] = [("拆迁人", permit.company.name, "company_name"), ("项目名称", project, "project_name"),
                       ("拆迁范围", area, "property_address"), ("拆迁面积", f"{random.randrange(800, 60000)}平方米", None),
                       ("拆迁期限", end, "term")]
    y = _labelled(sheet, rows, 28, 60, 204, label, body, 4.8, "：")
    office = f"{region.county}房屋拆迁管理办公室"
    sheet.text(150, y + 10, "发证机关", label, 4.4)
    sheet.text(150, y + 21, chinese_date(issued), body, 4.8, field="issue_date")
    seal = seals.stamp(sheet, 190, min(y + 14, 160), office, random)
    fields = {"company_name": permit.company.name, "project_name": project, "property_address": area, "term": end,
              "issue_date": issued.isoformat(), "seals": [seal]}
    return sheet.paper("demolition_permit", fields)


def _decision(permit: Permit, region: places.Region, project: str, area: str, random: Random) -> Paper:
    sheet = _office(random)
    face = fonts.some(fonts.PRINTERS, random)
    government = region.name.removesuffix(region.county) * (random.random() < 0.4) + region.county + "人民政府"
    sheet.text(105, 36, government, fonts.NOTO_SERIF_BOLD, 6.0, align="center")
    sheet.text(105, 48, random.choice(("房屋征收决定", "国有土地上房屋征收决定", "房屋征收决定书")), random.choice(fonts.TITLES), 8.0, align="center")
    sheet.text(105, 60, f"{region.county[:1]}政征〔{permit.start.year}〕{random.randrange(1, 40)}号", face, 4.6, align="center")
    text = "因公共利益需要，依据《国有土地上房屋征收与补偿条例》，决定征收下列房屋："
    y = sheet.block(26, 74, 158, text, face, 4.8, 8.4, indent=9.6)
    office = f"{region.county}房屋征收管理办公室"
    rows: list[Row] = [("项目名称", project, "project_name"), ("征收范围", area, "property_address"), ("征收部门", office, "company_name")]
    for title, value, field in rows:
        end = sheet.text(26, y + 2, title + "：", face, 4.8)
        y = sheet.block(end + 1, y + 2, 184 - end, value, face, 4.8, 8.0, field=field) + 1.5
    y = sheet.block(26, y + 3, 158, "被征收人对本决定不服的，可以依法申请行政复议或者提起行政诉讼。", face, 4.8, 8.4, indent=9.6)
    sheet.text(184, y + 26, government, face, 4.8, align="right", field="issuing_authority")
    sheet.text(180, y + 36, chinese_date(permit.start), face, 4.8, align="right", field="issue_date")
    seal = seals.stamp(sheet, 160, y + 32, government, random, diameter=42)
    fields = {"company_name": office, "project_name": project, "property_address": area, "issuing_authority": government,
              "issue_date": permit.start.isoformat(), "seals": [seal]}
    return sheet.paper("demolition_permit", fields)


# --- look-alikes: kind `other` -------------------------------------------------------------------------------


def draw_food_permit(permit: Permit, random: Random) -> Paper:
    sheet = _certificate(297, 210, random)
    label, body = fonts.some(fonts.SONG, random), fonts.some(fonts.SONG + fonts.KAI[:1], random)
    company = permit.company
    sheet.text(148.5, 34, "食品经营许可证", fonts.NOTO_SERIF_BOLD, 12, align="center", pitch=15)
    rows: list[Row] = [("经营者名称", company.name, None), ("统一社会信用代码", company.code, None),
                       ("法定代表人", company.principal.name, None), ("住所", company.address, None),
                       ("经营项目", "预包装食品销售，散装食品销售", None),
                       ("许可证编号", f"JY1{company.region.code}{random.randrange(10**7):07d}", None),
                       ("有效期至", chinese_date(permit.end), None)]
    y = _labelled(sheet, rows, 28, 60, 230, label, body, 4.8, "：")
    seals.stamp(sheet, 230, min(y + 4, 178), company.region.county + "市场监督管理局", random)
    return sheet.paper("other", {})


def draw_exploration(permit: Permit, random: Random) -> Paper:
    """勘查许可证: who may look for minerals, not who may dig them."""
    sheet, company = _certificate(297, 210, random), permit.company
    label, body = fonts.some(fonts.SONG + fonts.HEI[:2], random), fonts.some(fonts.SONG + fonts.KAI[:1], random)
    sheet.text(148.5, 22, "中华人民共和国", label, 6.0, align="center")
    title = random.choice(("矿产资源勘查许可证", "勘查许可证"))
    sheet.text(148.5, 35, title, fonts.NOTO_SERIF_BOLD, 11, align="center", pitch=14)
    end = sheet.text(108, 50, "证号：", label, 4.4)
    sheet.text(end + 1, 50, "T" + permit.number[1:], body, 4.4)
    region = company.region
    rows: list[Row] = [("探矿权人", company.name, None), ("探矿权人地址", company.address, None),
                       ("勘查项目名称", f"{region.name}{random.choice(('铅锌矿', '石英岩矿', '金矿'))}普查", None),
                       ("地理位置", region.name, None), ("图幅号", f"I48E0{random.randrange(10000, 99999)}", None),
                       ("勘查面积", f"{random.uniform(1, 30):.2f}平方公里", None), ("有效期限", _term(permit, random), None),
                       ("勘查单位", company.name.replace("有限公司", "勘查有限公司"), None)]
    y = _labelled(sheet, rows, 26, 62, 220, label, body, 4.4, random.choice(("：", "", "：")))
    authority = region.name.removesuffix(region.county) + "自然资源局"
    sheet.text(201, min(y + 8, 176), "（发证机关）", label, 4.4)
    sheet.text(201, min(y + 20, 188), chinese_date(permit.start), body, 4.8)
    seals.stamp(sheet, 225, min(y + 12, 180), authority, random, straight="勘查登记专用章", diameter=42)
    return sheet.paper("other", {})
