"""不动产权证书 (since 2015, single edition) and 房屋所有权证 (2008 edition), as flat table pages."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, numbers, ornaments, people, places, seals, textures
from ..sheet import Paper, Sheet
from . import tables

SHORT_NAMES = {"61": "陕", "62": "甘", "51": "川", "41": "豫", "42": "鄂", "11": "京", "12": "津", "13": "冀", "14": "晋",
               "15": "内", "21": "辽", "22": "吉", "23": "黑", "31": "沪", "32": "苏", "33": "浙", "34": "皖", "35": "闽",
               "36": "赣", "37": "鲁", "43": "湘", "44": "粤", "45": "桂", "46": "琼", "50": "渝", "52": "黔", "53": "云",
               "54": "藏", "63": "青", "64": "宁", "65": "新"}
SOLE, JOINT = "单独所有", "共同共有"
SINGLE, ELECTRONIC, TITLE_PAGE = "single", "electronic", "title page"  # inner page; e-certificate; one sheet with the title


@dataclasses.dataclass(frozen=True)
class Estate:
    owners: tuple[str, ...]
    share: str
    address: str
    region: places.Region
    certificate: str
    unit: str
    area: str           # m², of the house
    land_area: str
    nature: str
    usage: str
    issued: datetime.date
    until: datetime.date
    old_form: bool = False  # 房屋所有权证
    remarks: str = ""
    form: str = SINGLE


def invent(random: Random) -> Estate:
    owners = tuple(people.invent_person(random).name for _ in range(random.choice((1, 1, 1, 2))))
    return estate_of(owners, random, places.region_of_home(random))


def invent_shared(random: Random) -> Estate:
    """Of two or three owners, jointly or by shares, in one of the newer forms."""
    owners = tuple(people.invent_person(random).name for _ in range(random.choice((2, 2, 3))))
    estate = estate_of(owners, random, places.region_of_home(random))
    return dataclasses.replace(estate, share=_share(owners, random), form=random.choice((SINGLE, ELECTRONIC, TITLE_PAGE)))


def invent_other_form(random: Random) -> Estate:
    return dataclasses.replace(invent(random), form=random.choice((ELECTRONIC, TITLE_PAGE)))


def _share(owners: tuple[str, ...], random: Random) -> str:
    parts = (50, 50) if len(owners) == 2 and random.random() < 0.5 else (60, 40) if len(owners) == 2 else (40, 30, 30)
    stated = "、".join(f"{owner}{part}%" for owner, part in zip(owners, parts))
    return random.choice((JOINT, f"按份共有（{stated}）", f"按份共有：{stated}", "按份共有" if len(owners) == 2 else JOINT))


def invent_old(random: Random) -> Estate:
    estate = invent(random)
    return estate_of(estate.owners, random, estate.region, old_form=True)


def estate_of(owners: tuple[str, ...], random: Random, region: places.Region, address: str | None = None,
              old_form: bool = False, business: bool = False) -> Estate:
    """A certificate for these owners; `address` with the region in front, or drawn at random."""
    first, last = (2009, 2015) if old_form else (2016, 2026)
    issued = datetime.date(random.randrange(first, last), random.randrange(1, 13), random.randrange(1, 29))
    usage = "商服用地/商业服务" if business else random.choice(("城镇住宅用地/住宅", "城镇住宅用地/成套住宅"))
    return Estate(owners, SOLE if len(owners) == 1 else JOINT, address or region.name + places.street_address(random), region,
                  _old_number(region, random) if old_form else _number(region, issued, random),
                  numbers.real_estate_unit(region.code, random), f"{random.uniform(48, 180):.2f}",
                  f"{random.uniform(800, 9000):.2f}", random.choice(("出让/市场化商品房", "出让/商品房", "划拨/房改房")), usage,
                  issued, people.years_later(issued, random.choice((50, 60, 63))), old_form)


def _number(region: places.Region, issued: datetime.date, random: Random) -> str:
    where = random.choice((region.city or region.county, region.county))
    return f"{SHORT_NAMES[region.code[:2]]}({issued.year}){where}不动产权第{random.randrange(10**5):07d}号"


def _old_number(region: places.Region, random: Random) -> str:
    return f"{region.short}房权证{region.county}字第{random.randrange(10**4, 10**8):08d}号"


def draw(estate: Estate, random: Random) -> Paper:
    return _draw_old(estate, random) if estate.old_form else _draw_new(estate, random)


def _draw_new(estate: Estate, random: Random) -> Paper:
    if estate.form == ELECTRONIC:
        return _draw_electronic(estate, random)
    return _draw_title_page(estate, random) if estate.form == TITLE_PAGE else _draw_single(estate, random)


def _draw_electronic(estate: Estate, random: Random) -> Paper:
    """The certificate as the registrar's platform prints it: title, code, table, a printed seal."""
    sheet = Sheet(210, 297, 7.0, textures.paper_white(1470, 2079, random))
    label, body = fonts.some(fonts.HEI + fonts.SONG[:2], random), fonts.some(fonts.HEI + fonts.SONG[:2], random)
    sheet.text(105, 26, "中华人民共和国", fonts.NOTO_SERIF_BOLD, 6.5, align="center")
    sheet.text(105, 38, "不动产权证书", fonts.NOTO_SERIF_BOLD, 9, align="center")
    sheet.text(105, 49, "（电子证照）", body, 4.2, align="center")
    ornaments.qr_code(sheet, 168, 16, 26, f"https://bdc.shaanxi.gov.cn/zz?zsbh={random.randrange(10**9):09d}")
    sheet.text(24, 60, estate.certificate.replace("(", "（").replace(")", "）"), body, 4.4, field="certificate_number")
    y = tables.ruled(sheet, _new_rows(estate) + [("附记", estate.remarks or "无", "remarks")], 20, 68, 190, 36, label, body, 12)
    authority = f"{estate.region.county}自然资源局"
    sheet.text(112, y + 14, f"登记机构：{authority}", label, 4.2)
    sheet.text(112, y + 24, f"登记时间：{companies.chinese_date(estate.issued)}", body, 4.2)
    seal = seals.stamp(sheet, 158, y + 20, authority, random, straight="不动产登记专用章", worn=0.05)
    return sheet.paper("real_estate_certificate", _new_fields(estate, seal) | {"remarks": estate.remarks or "无"})


def _draw_title_page(estate: Estate, random: Random) -> Paper:
    """Title and table side by side, as the opened booklet is copied."""
    scale, width, height = 7.0, 290.0, 205.0
    tint = random.choice(((232, 196, 190), (206, 220, 200)))
    sheet = Sheet(width, height, scale, textures.guilloche(round(width * scale), round(height * scale), (250, 246, 240), tint, 20, random))
    label, body = fonts.some(fonts.SONG[:2], random), fonts.some(fonts.SONG + fonts.HEI[:2], random)
    sheet.block(16, 40, 112, "根据《中华人民共和国民法典》等法律法规，为保护不动产权利人合法权益，对不动产权利人申请登记的本证所列不动产权利，经审查核实，准予登记，颁发此证。",
                body, 4.6, 9, indent=9)
    authority = f"{estate.region.county}自然资源局"
    sheet.text(60, 112, "登记机构（章）", label, 4.4)
    sheet.text(58, 126, companies.chinese_date(estate.issued), body, 4.4, field="issue_date")
    seal = seals.stamp(sheet, 84, 116, authority, random, straight="不动产登记专用章")
    sheet.text(22, 178, f"编号 NO. D{random.randrange(10**11):011d}", body, 4.0)
    sheet.text(217, 18, printed_number(estate.certificate), body, 4.2, align="center", field="certificate_number")
    y = tables.ruled(sheet, _new_rows(estate), 152, 26, 282, 30, label, body, 11, 3.6)
    sheet.frame(152, y, 282, 196, 0.4)
    sheet.text(167, (y + 196) / 2, "权利其他状况", label, 3.4, align="center")
    sheet.line(182, y, 182, 196, 0.3)
    sheet.text(186, y + 8, f"房屋结构：{random.choice(('钢筋混凝土结构', '砖混结构'))}", body, 3.4)
    return sheet.paper("real_estate_certificate", _new_fields(estate, seal))


def _draw_single(estate: Estate, random: Random) -> Paper:
    scale, width, height = 8.0, 190.0, 265.0
    pixels, base = (round(width * scale), round(height * scale)), random.choice(((250, 244, 240), (246, 246, 240)))
    sheet = Sheet(width, height, scale, textures.guilloche(*pixels, base, (232, 196, 190), 20, random))
    label, body = fonts.some(fonts.SONG[:2] + fonts.HEI[:1], random), fonts.some(fonts.SONG + fonts.HEI[:2], random)
    sheet.text(95, 22, printed_number(estate.certificate), body, 5.0, align="center", field="certificate_number")
    y = tables.ruled(sheet, _new_rows(estate), 14, 31, 176, 35, label, body)
    bottom = 252.0
    for x in (14, 49, 176):
        sheet.line(x, y, x, bottom, 0.3)
    sheet.line(14, bottom, 176, bottom, 0.5)
    sheet.text(31.5, (y + bottom) / 2, "权利其他状况", label, 4.0, align="center")
    lines = [f"房屋结构：钢筋混凝土结构", f"专有建筑面积：{float(estate.area) * 0.8:.2f}㎡，分摊建筑面积：{float(estate.area) * 0.2:.2f}㎡",
             f"房屋总层数：{random.randrange(6, 34)}层，所在层数：第{random.randrange(1, 7)}层"]
    for place, line in enumerate(lines):
        sheet.text(52, y + 8 + 7 * place, line, body, 3.8)
    if estate.remarks:
        sheet.text(52, y + 34, "附记：" + estate.remarks, body, 3.8, field="remarks")
    authority = f"{estate.region.county}自然资源局"
    sheet.text(122, bottom - 22, "登记机构（章）", label, 3.8)
    sheet.text(118, bottom - 12, companies.chinese_date(estate.issued), body, 4.2, field="issue_date")
    seal = seals.stamp(sheet, 140, bottom - 20, authority, random, straight="不动产登记专用章")
    return sheet.paper("real_estate_certificate", _new_fields(estate, seal))


def _new_fields(estate: Estate, seal: str) -> dict:
    return {"certificate_number": estate.certificate, "owners": list(estate.owners), "share": estate.share,
            "property_address": estate.address, "real_estate_unit_number": estate.unit,
            "right_type": "国有建设用地使用权/房屋所有权", "right_nature": estate.nature, "usage": estate.usage,
            "area": estate.area, "term": _use_term(estate), "remarks": estate.remarks,
            "issue_date": estate.issued.isoformat(), "seals": [seal]}


def printed_number(number: str) -> str:
    """陕（2018）汉中市不动产权第0001234号, spaced as the form prints it."""
    return number.replace("(", " （ ").replace(")", " ） ").replace("不动产权第", " 不动产权第 ").replace("号", " 号")


def _use_term(estate: Estate) -> str:
    start = people.years_later(estate.issued, -3)
    return f"国有建设用地使用权 {companies.chinese_date(start)}起{companies.chinese_date(estate.until)}止"


def _new_rows(estate: Estate) -> list[tuple[str, str, str]]:
    area = f"宗地面积{estate.land_area}㎡/房屋建筑面积{estate.area}㎡"
    return [("权利人", "、".join(estate.owners), "owners"), ("共有情况", estate.share, "share"),
            ("坐落", estate.address, "property_address"), ("不动产单元号", _grouped(estate.unit), "real_estate_unit_number"),
            ("权利类型", "国有建设用地使用权/房屋所有权", "right_type"), ("权利性质", estate.nature, "right_nature"),
            ("用途", estate.usage, "usage"), ("面积", area, "area"), ("使用期限", _use_term(estate), "term")]


def _grouped(unit: str) -> str:
    return " ".join((unit[:6], unit[6:12], unit[12:19], unit[19:]))


def _draw_old(estate: Estate, random: Random) -> Paper:
    scale, width, height = 8.0, 180.0, 240.0
    pixels = round(width * scale), round(height * scale)
    sheet = Sheet(width, height, scale, textures.guilloche(*pixels, (247, 243, 232), (226, 204, 190), 22, random))
    label, body = fonts.some(fonts.SONG[:2], random), fonts.some(fonts.SONG + fonts.KAI[:1], random)
    sheet.spread(56, 18, 68, "房屋所有权证", fonts.NOTO_SERIF_BOLD, 7.5)
    sheet.text(162, 30, estate.certificate, body, 4.4, align="right", field="certificate_number")
    registered = companies.chinese_date(estate.issued)
    house = [("房屋所有权人", "、".join(estate.owners), "owners"), ("共有情况", estate.share, "share"),
             ("房屋坐落", estate.address, "property_address"), ("登记时间", registered, "issue_date"),
             ("房屋性质", "商品房", "right_nature"), ("规划用途", "住宅", "usage")]
    y = tables.ruled(sheet, house, 14, 37, 166, 36, label, body)
    y = _house_state(sheet, estate, y, label, body, random)
    sheet.frame(14, y, 166, 226, 0.3)
    sheet.text(18, y + 8, "附　记", label, 4.0)
    if estate.remarks:
        sheet.block(18, y + 16, 140, estate.remarks, body, 3.8, 5.5, field="remarks")
    sheet.text(100, 210, "填发单位（盖章）", label, 4.0)
    seal = seals.stamp(sheet, 138, 205, f"{estate.region.county}房地产管理局", random, straight="房屋登记专用章", diameter=38)
    fields = {"certificate_number": estate.certificate, "owners": list(estate.owners), "share": estate.share,
              "property_address": estate.address, "issue_date": estate.issued.isoformat(), "right_nature": "商品房",
              "usage": "住宅", "area": estate.area, "remarks": estate.remarks, "seals": [seal]}
    return sheet.paper("house_ownership_certificate", fields)


def _house_state(sheet: Sheet, estate: Estate, y: float, label: fonts.Face, body: fonts.Face, random: Random) -> float:
    """房屋状况: four columns, heads above values."""
    columns = [("总层数", str(random.randrange(6, 30)), None), ("建筑面积（平方米）", estate.area, "area"),
               ("套内建筑面积（平方米）", f"{float(estate.area) * 0.8:.2f}", None), ("其他", "", None)]
    sheet.frame(14, y, 166, y + 24, 0.3)
    sheet.line(32, y, 32, y + 24, 0.3)
    sheet.line(32, y + 12, 166, y + 12, 0.3)
    sheet.text(23, y + 9, "房屋", label, 3.8, align="center")
    sheet.text(23, y + 15, "状况", label, 3.8, align="center")
    for place, (name, value, field) in enumerate(columns):
        x = 32 + 33.5 * place
        sheet.line(x, y, x, y + 24, 0.3)
        sheet.text(x + 16.7, y + 6, name, label, 2.9, align="center")
        sheet.text(x + 16.7, y + 18, value, body, 3.8, align="center", field=field)
    return y + 24
