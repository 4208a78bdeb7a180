"""拆迁清单: households whose supply ends together, a row each; and look-alikes that are no such list."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable
from random import Random

from .. import companies, fonts, numbers, people, places, seals, textures
from ..sheet import Paper, Sheet

Cells = list[list[str]]  # a list of texts a row


@dataclasses.dataclass(frozen=True)
class Household:
    account: str
    meter: str
    owner: str
    address: str
    phone: str
    area: str


@dataclasses.dataclass(frozen=True)
class Demolition:
    households: tuple[Household, ...]
    project: str
    office: str
    day: datetime.date


@dataclasses.dataclass(frozen=True)
class Column:
    heads: tuple[str, ...]            # what different offices call it
    share: float                      # of the table's width
    value: Callable[[Household], str]
    field: str = ""
    centred: bool = True


ACCOUNT = Column(("户号", "用电户号", "客户编号", "用户编号"), 1.5, lambda h: h.account, "account_number")
METER = Column(("表号", "电能表号", "电表号", "电能表编号"), 1.5, lambda h: h.meter, "meter_number")
OWNER = Column(("户名", "客户名称", "户主姓名", "用户名称"), 1.2, lambda h: h.owner, "owners")
ADDRESS = Column(("用电地址", "地址", "房屋坐落"), 3.6, lambda h: h.address, "property_address", centred=False)
PHONE = Column(("联系电话", "电话"), 1.5, lambda h: h.phone)
AREA = Column(("面积", "建筑面积"), 1.0, lambda h: h.area)
NOTE = Column(("备注",), 0.9, lambda h: "")
ORDERS = ((ACCOUNT, METER, OWNER, ADDRESS), (ACCOUNT, OWNER, ADDRESS, METER), (OWNER, ADDRESS, ACCOUNT, METER),
          (OWNER, ACCOUNT, METER, ADDRESS))
TITLES = ("拆迁清单", "拆迁销户清单", "拆迁户用电销户清单", "批量销户清单", "拆迁用户明细表", "房屋征收销户清单")


def invent(random: Random) -> Demolition:
    region = random.choice(places.home_regions())
    village = f"{random.choice(places.TOWNS)}镇{random.choice(places.VILLAGES)}村"
    households = tuple(_household(region, village, random) for _ in range(random.randrange(3, 13)))
    project = f"{random.choice(places.ROADS)}{random.choice(('片区改造', '道路拓宽', '棚户区改造'))}项目"
    office = f"{region.county}{random.choice(('房屋征收管理办公室', '城市建设投资有限公司', '拆迁安置办公室'))}"
    return Demolition(households, project, office, datetime.date(2026, random.randrange(1, 11), random.randrange(1, 29)))


def _household(region: places.Region, village: str, random: Random) -> Household:
    local = f"{village}{random.randrange(1, 13)}组{random.randrange(1, 200)}号"
    street = places.street_address(random)
    address = random.choice((local, region.county + local, street, region.city + region.county + street))
    meter = random.choice((f"{random.randrange(10**8, 10**9)}", f"61{random.randrange(10**8):08d}",
                           f"6130001{random.randrange(10**8):08d}"))
    return Household(numbers.account_number(random), meter, people.invent_person(random).name, address,
                     numbers.mobile_number(random), f"{random.uniform(40, 260):.1f}")


def draw(demolition: Demolition, random: Random) -> Paper:
    landscape = random.random() < 0.5
    width, height = (297.0, 210.0) if landscape else (210.0, 297.0)
    sheet, face = _office(width, height, random), fonts.some(fonts.PRINTERS, random)
    title = random.choice(TITLES)
    sheet.text(width / 2, 20, title, random.choice(fonts.TITLES), 7.0, align="center", pitch=random.choice((None, 9.0)))
    if random.random() < 0.7:
        sheet.text(18, 31, f"项目名称：{demolition.project}", face, 3.8)
    columns = _columns(landscape, random)
    rows = [[column.value(household) for column in columns] for household in demolition.households]
    heads = [random.choice(column.heads) for column in columns]
    y = grid(sheet, heads, rows, columns, 14, 37, width - 14, face, random)
    seal = _foot(sheet, demolition, y, face, random)
    fields = {column.field: [column.value(household) for household in demolition.households]
              for column in columns if column.field}
    return sheet.paper("demolition_list", fields | {"seals": [seal]})


def _columns(landscape: bool, random: Random) -> list[Column]:
    columns = [Column(("序号",), 0.6, lambda _: "")] if random.random() < 0.75 else []
    columns += random.choice(ORDERS)
    if landscape:
        columns += random.sample((PHONE, AREA), random.choice((0, 1, 2)))
    return columns + ([NOTE] if random.random() < 0.4 else [])


def grid(sheet: Sheet, heads: list[str], rows: Cells, columns: list[Column], x0: float, y: float, x1: float,
         face: fonts.Face, random: Random) -> float:
    """Head and rows with cells that wrap; ruled, ruled across only, or not at all. Gives the y below."""
    size = random.choice((3.2, 3.5, 3.8))
    whole = sum(column.share for column in columns)
    edges = [x0]
    for column in columns:
        edges.append(edges[-1] + (x1 - x0) * column.share / whole)
    rules = random.choice(("all", "all", "across", "none"))
    if columns[0].heads == ("序号",):
        rows = [[str(place)] + row[1:] for place, row in enumerate(rows, 1)]
    top = y
    for place, row in enumerate([heads] + rows):
        tall = _row_height(sheet, row, edges, face, size)
        for cell, column in enumerate(columns):
            centred = column.centred or place == 0
            _cell(sheet, row[cell], edges[cell], edges[cell + 1], y, tall, face, size, centred, column.field if place else None)
        if rules != "none":
            sheet.line(x0, y, x1, y)
        y += tall
    if rules != "none":
        sheet.line(x0, y, x1, y)
    if rules == "all":
        for edge in edges:
            sheet.line(edge, top, edge, y)
    return y


def _row_height(sheet: Sheet, row: list[str], edges: list[float], face: fonts.Face, size: float) -> float:
    lines = max(len(sheet.broken(text, edges[cell + 1] - edges[cell] - 2, face, size)) for cell, text in enumerate(row))
    return lines * size * 1.35 + size * 0.9


def _cell(sheet: Sheet, text: str, x0: float, x1: float, y: float, tall: float, face: fonts.Face, size: float,
          centred: bool, field: str | None) -> None:
    if not text:
        return
    lines = sheet.broken(text, x1 - x0 - 2, face, size)
    first = y + tall / 2 - (len(lines) - 1) * size * 1.35 / 2
    for number, line in enumerate(lines):
        x = (x0 + x1) / 2 if centred else x0 + 1
        sheet.text(x, first + number * size * 1.35, line, face, size, align="center" if centred else "left", field=field or None)


def _foot(sheet: Sheet, demolition: Demolition, y: float, face: fonts.Face, random: Random) -> str:
    if random.random() < 0.5:
        sheet.text(18, y + 6, f"合计：{len(demolition.households)}户", face, 3.8)
    if random.random() < 0.5:
        sheet.text(18, y + 14, f"制表人：{people.invent_person(random).name}", face, 3.8)
    right = sheet.width_mm - 20
    y = min(y + 22, sheet.height_mm - 24)
    sheet.text(right, y, f"{demolition.office}（盖章）", face, 4.0, align="right")
    sheet.text(right, y + 8, companies.chinese_date(demolition.day), face, 4.0, align="right")
    return seals.stamp(sheet, right - 24, y + 2, demolition.office, random, diameter=38)


def _office(width: float, height: float, random: Random) -> Sheet:
    return Sheet(width, height, 7.0, textures.paper_white(round(width * 7), round(height * 7), random))


# --- look-alikes: kind `other` -------------------------------------------------------------------------------


def draw_meter_readings(demolition: Demolition, random: Random) -> Paper:
    """抄表清单: the same heads, but what it lists are readings."""
    sheet, face = _office(297, 210, random), fonts.some(fonts.PRINTERS, random)
    sheet.text(148.5, 20, "居民客户抄表清单", random.choice(fonts.TITLES), 7.0, align="center")
    readings = [Column(("上月示数",), 1.0, lambda _: ""), Column(("本月示数",), 1.0, lambda _: "")]
    columns = [ACCOUNT, OWNER, ADDRESS, METER] + readings
    rows = []
    for household in demolition.households:
        before = random.randrange(100, 9000)
        rows.append([column.value(household) for column in columns[:4]] + [str(before), str(before + random.randrange(400))])
    grid(sheet, [column.heads[0] for column in columns], rows, columns, 14, 32, 283, face, random)
    return sheet.paper("other", {})


def draw_quotation(demolition: Demolition, random: Random) -> Paper:
    sheet, face = _office(210, 297, random), fonts.some(fonts.PRINTERS, random)
    sheet.text(105, 22, "报价单", random.choice(fonts.TITLES), 8.0, align="center", pitch=12.0)
    seller = companies.invent_company(random, sole_trader=False)
    sheet.text(18, 34, f"客户名称：{demolition.office}", face, 3.8)
    sheet.text(18, 41, f"报价单位：{seller.name}", face, 3.8)
    goods = ("低压电缆", "电能表箱", "断路器", "接地线", "配电箱", "铜接线端子")
    heads = ("序号", "名称", "规格型号", "单位", "数量", "单价（元）", "金额（元）")
    columns = [Column((head,), share, lambda _: "") for head, share in zip(heads, (0.6, 1.6, 1.6, 0.7, 0.7, 1.1, 1.2))]
    rows = []
    for name in random.sample(goods, random.randrange(3, 7)):
        count, price = random.randrange(1, 40), random.randrange(500, 40000) / 100
        rows.append(["", name, f"{random.choice('ABC')}-{random.randrange(10, 99)}", "个", str(count), f"{price:.2f}", f"{count * price:.2f}"])
    y = grid(sheet, list(heads), rows, columns, 14, 48, 196, face, random)
    seals.stamp(sheet, 160, min(y + 24, 270), seller.name, random)
    return sheet.paper("other", {})
