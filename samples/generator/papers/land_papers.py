"""国有土地使用证, 集体土地使用证 (宅基地), and forms of the 房屋所有权证 before 2008."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, people, places, seals, textures
from ..sheet import Paper, Sheet
from . import certificates, tables
from .real_estate import SHORT_NAMES

STATE, COLLECTIVE, HOMESTEAD = "国有土地使用证", "集体土地使用证", "宅基地使用权证"


@dataclasses.dataclass(frozen=True)
class Land:
    title: str
    owners: tuple[str, ...]
    number: str
    address: str
    region: places.Region
    right_type: str         # 出让, 划拨, 批准拨用宅基地
    usage: str
    area: str
    until: datetime.date | None
    issued: datetime.date


def invent(random: Random) -> Land:
    region, title = places.region_of_home(random), random.choice((STATE, STATE, COLLECTIVE, HOMESTEAD))
    owners = tuple(people.invent_person(random).name for _ in range(2 if random.random() < 0.15 else 1))
    village = f"{random.choice(places.TOWNS)}镇{random.choice(places.VILLAGES)}村{random.randrange(1, 12)}组"
    local = places.street_address(random) if title == STATE else village
    return land_of(owners, region, region.name + local, title, random)


def land_of(owners: tuple[str, ...], region: places.Region, address: str, title: str, random: Random) -> Land:
    """A certificate for these owners; `address` has the region in front."""
    issued = datetime.date(random.randrange(1998, 2015), random.randrange(1, 13), random.randrange(1, 29))
    place = region.county.removesuffix("区").removesuffix("县").removesuffix("市") or region.county
    number = {STATE: f"{place}国用（{issued.year}）第{random.randrange(10**5):05d}号",
              COLLECTIVE: f"{place}集用（{issued.year}）字第{random.randrange(10**6):06d}号",
              HOMESTEAD: f"{place}宅字（{issued.year}）第{random.randrange(10**4):04d}号"}[title]
    state = title == STATE
    return Land(title, owners, number, address, region,
                random.choice(("出让", "划拨")) if state else "批准拨用", "城镇住宅用地" if state else "农村宅基地",
                f"{random.uniform(20, 400):.2f}", people.years_later(issued, 70) if state and random.random() < 0.7 else None, issued)


def draw(land: Land, random: Random) -> Paper:
    return _wide(land, random) if random.random() < 0.4 else _tall(land, random)


def _rows(land: Land) -> list[tables.Row]:
    return [("土地使用权人", "、".join(land.owners), "owners"), ("座落", land.address, "property_address")]


def _pairs(land: Land, random: Random) -> list[tuple[tables.Row, tables.Row]]:
    until = companies.chinese_date(land.until) if land.until else "/"
    return [(("地号", f"{random.randrange(1, 20)}-{random.randrange(1, 40)}-{random.randrange(1, 400)}", None),
             ("图号", f"{random.randrange(10, 60)}.{random.randrange(10, 60)}-{random.randrange(10, 90)}.{random.randrange(10, 60)}", None)),
            (("地类（用途）", land.usage, "usage"), ("取得价格", "/", None)),
            (("使用权类型", land.right_type, "right_type"), ("终止日期", until, "term")),
            (("使用权面积", f"{land.area} ㎡", "area"), ("独用面积", f"{land.area} ㎡", None))]


def _tall(land: Land, random: Random) -> Paper:
    sheet = certificates.blank(180, 250, random, 8.0, framed=False)
    label, body = fonts.some(fonts.SONG[:2], random), fonts.some(fonts.SONG + fonts.KAI[:1] + fonts.HEI[:1], random)
    sheet.spread(45, 18, 90, land.title, fonts.NOTO_SERIF_BOLD, 7.5)
    sheet.text(164, 30, land.number, body, 4.4, align="right", field="certificate_number")
    y = tables.ruled(sheet, _rows(land), 14, 37, 166, 36, label, body)
    y = tables.ruled_pairs(sheet, _pairs(land, random), 14, y, 166, 30, label, body, 13, 3.8)
    sheet.frame(14, y, 166, y + 40, 0.3)
    sheet.text(20, y + 8, "记事", label, 4.0)
    authority, x = f"{land.region.county}人民政府", 96
    sheet.text(x, y + 56, authority + "（章）", label, 4.4)
    sheet.text(x + 6, y + 66, companies.chinese_date(land.issued), body, 4.4, field="issue_date")
    stamped = seals.stamp(sheet, x + 30, y + 60, authority, random, straight="土地登记专用章", diameter=42)
    return sheet.paper("land_use_certificate", _fields(land, [stamped]))


def _wide(land: Land, random: Random) -> Paper:
    """Table on the left page, title and seal on the right one."""
    sheet = certificates.blank(260, 185, random, 7.5, framed=False)
    label, body = fonts.some(fonts.SONG[:2], random), fonts.some(fonts.SONG + fonts.HEI[:1], random)
    sheet.text(122, 14, land.number, body, 4.2, align="right", field="certificate_number")
    y = tables.ruled(sheet, _rows(land), 10, 20, 124, 32, label, body, 12, 3.8)
    tables.ruled_pairs(sheet, _pairs(land, random), 10, y, 124, 24, label, body, 14, 3.2)
    sheet.spread(150, 24, 90, land.title, fonts.NOTO_SERIF_BOLD, 8)
    sheet.block(142, 44, 106, "根据《中华人民共和国土地管理法》和有关法律法规规定，为保护土地使用权人的合法权益，对土地使用权人申请登记的本证所列土地权利，"
                "经审查核实，准予登记，颁发此证。", body, 4.2, 8, indent=8.4)
    authority = f"{land.region.county}人民政府"
    sheet.text(176, 110, authority, label, 4.6)
    sheet.text(180, 124, certificates.spoken_day(land.issued), body, 4.4, field="issue_date")
    stamped = seals.stamp(sheet, 206, 114, authority, random, diameter=42)
    return sheet.paper("land_use_certificate", _fields(land, [stamped]))


def _fields(land: Land, stamped: list[str]) -> dict:
    return {"certificate_number": _folded(land.number), "owners": list(land.owners), "property_address": land.address,
            "right_type": land.right_type, "usage": land.usage, "area": land.area,
            "term": companies.chinese_date(land.until) if land.until else "", "issue_date": land.issued.isoformat(), "seals": stamped}


def _folded(number: str) -> str:
    return number.replace("（", "(").replace("）", ")")


# --- 房屋所有权证 before 2008 --------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class OldHouse:
    owner: str
    others: tuple[str, ...]
    number: str
    address: str
    region: places.Region
    area: str
    issued: datetime.date


def invent_house(random: Random) -> OldHouse:
    region = places.region_of_home(random)
    issued = datetime.date(random.randrange(1993, 2008), random.randrange(1, 13), random.randrange(1, 29))
    short = SHORT_NAMES[region.code[:2]]
    number = random.choice((f"{region.short.removesuffix('市')}房权证{region.county}字第{random.randrange(10**6):06d}号",
                            f"{short}房产证字第{random.randrange(10**6):06d}号"))
    others = (people.invent_person(random).name,) if random.random() < 0.25 else ()
    return OldHouse(people.invent_person(random).name, others, number, region.name + places.street_address(random), region,
                    f"{random.uniform(40, 200):.2f}", issued)


def draw_house(house: OldHouse, random: Random) -> Paper:
    sheet = certificates.blank(180, 240, random, 8.0, framed=False)
    label, body = fonts.some(fonts.SONG[:2], random), fonts.some(fonts.SONG + fonts.KAI, random)
    sheet.spread(50, 18, 80, random.choice(("房屋所有权证", "房产证")), fonts.NOTO_SERIF_BOLD, 8)
    sheet.text(164, 30, house.number, body, 4.4, align="right", field="certificate_number")
    y = tables.ruled(sheet, [("房屋所有权人", house.owner, "owners"), ("房屋坐落", house.address, "property_address")], 14, 37, 166, 36, label, body)
    pairs = [(("产别", "私有房产", None), ("丘（地）号", f"{random.randrange(1, 9)}-{random.randrange(1, 99)}", None)),
             (("房屋总层数", str(random.randrange(3, 8)), None), ("所在层数", str(random.randrange(1, 4)), None)),
             (("建筑面积", f"{house.area}平方米", "area"), ("设计用途", "住宅", "usage")),
             (("共有人", "、".join(house.others) or "无", "share"), ("共有权证号", "/", None))]
    y = tables.ruled_pairs(sheet, pairs, 14, y, 166, 28, label, body, 14, 3.8)
    sheet.frame(14, y, 166, y + 46, 0.3)
    sheet.text(18, y + 8, "附　记", label, 4.0)
    sheet.text(92, y + 60, "填发单位（盖章）：", label, 4.2)
    written = companies.chinese_date(house.issued) if random.random() < 0.6 else certificates.spoken_day(house.issued)
    sheet.text(104, y + 70, "填发日期：", label, 4.0)
    sheet.text(126, y + 70, written, body, 4.0, field="issue_date")
    stamped = seals.stamp(sheet, 146, y + 56, f"{house.region.county}房产管理局", random, diameter=38)
    fields = {"certificate_number": _folded(house.number), "owners": [house.owner], "property_address": house.address,
              "usage": "住宅", "area": house.area, "share": "、".join(house.others) or "无", "issue_date": house.issued.isoformat(),
              "seals": [stamped]}
    return sheet.paper("house_ownership_certificate", fields)


# --- a look-alike: kind `other` ------------------------------------------------------------------------------


def draw_plan(house: OldHouse, random: Random) -> Paper:
    """房产平面图: names an owner and a house, and proves no right."""
    sheet = Sheet(210, 297, 7.0, textures.paper_white(1470, 2079, random))
    face = fonts.some(fonts.SONG + fonts.HEI[:2], random)
    sheet.text(105, 26, random.choice(("房产平面图", "房屋平面图", "房产分户平面图")), random.choice(fonts.TITLES), 8, align="center")
    pairs = [(("产权人", house.owner, None), ("坐落", house.address, None)),
             (("建筑面积", f"{house.area}㎡", None), ("比例尺", "1：200", None))]
    y = tables.ruled_pairs(sheet, pairs, 18, 40, 192, 24, face, face, 12, 3.6)
    sheet.frame(50, y + 16, 160, y + 110, 0.8)
    for x in (84, 120):
        sheet.line(x, y + 16, x, y + random.randrange(50, 110), 0.5)
    for name, x in (("卧室", 66), ("客厅", 100), ("厨房", 140)):
        sheet.text(x, y + 40, name, face, 4, align="center")
    sheet.text(130, y + 126, f"测绘单位：{house.region.county}测绘队", face, 4)
    seals.stamp(sheet, 164, y + 130, f"{house.region.county}测绘队", random, straight="测绘成果专用章", diameter=36)
    return sheet.paper("other", {})
