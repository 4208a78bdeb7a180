"""Invented firms: sole traders, companies and branches."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from . import numbers, people, places

BRANDS = ("汉源", "秦岭云", "鼎盛", "华康", "锦程", "天汉", "金穗", "博远", "瑞丰", "恒通", "绿野", "启明", "众合", "宏达",
          "嘉禾", "云锦", "东岳", "泓泰", "百川", "盛和", "紫柏", "德润", "欣荣", "鑫磊", "珺业", "堃元", "拓疆")
TRADES = {
    "商贸": "日用百货、五金交电、建筑材料、办公用品的销售；货物进出口（国家限制的除外）",
    "机械制造": "机械设备及配件的生产、销售、安装、维修；金属材料、塑料制品销售；机电设备租赁",
    "农业科技": "农作物种植、销售；农业技术开发、推广、咨询服务；农副产品收购、初加工；有机肥料销售",
    "建筑工程": "房屋建筑工程、市政公用工程、园林绿化工程的施工；建筑劳务分包；水电安装；工程机械租赁",
    "食品": "食品生产；食品经营（销售预包装食品）；粮油、茶叶的收购与销售；包装服务",
    "信息技术": "软件开发；信息系统集成服务；计算机软硬件及辅助设备销售；网络技术服务；办公设备租赁服务",
    "物流": "普通货物道路运输；仓储服务（不含危险品）；装卸搬运；国内货运代理；汽车租赁",
}
SHOPS = {
    "餐饮店": "餐饮服务", "超市": "卷烟、预包装食品、日用百货零售", "五金经营部": "五金、水暖器材、电线电缆零售",
    "理发店": "理发服务", "建材经营部": "建筑材料、装饰材料零售", "农家乐": "住宿、餐饮服务；农副产品零售",
    "汽车维修部": "汽车维修与保养；汽车配件零售", "服装店": "服装、鞋帽零售",
}
CLOSING = "（依法须经批准的项目，经相关部门批准后方可开展经营活动）"
COMPANY_TYPES = ("有限责任公司（自然人投资或控股）", "有限责任公司（自然人独资）", "有限责任公司", "其他股份有限公司（非上市）",
                 "有限责任公司（非自然人投资或控股的法人独资）")
FIGURES = "零壹贰叁肆伍陆柒捌玖"


@dataclasses.dataclass(frozen=True)
class Company:
    name: str
    sole_trader: bool
    company_type: str
    code: str          # 统一社会信用代码
    old_number: str    # 15-digit 注册号
    principal: people.Person
    capital: str       # as printed; empty where none is printed
    founded: datetime.date
    term: str          # as printed; empty where none is printed
    address: str
    scope: str
    region: places.Region

    @property
    def principal_label(self) -> str:
        return "经营者" if self.sole_trader else "法定代表人"

    def registrar_on(self, day: datetime.date) -> str:
        if day < datetime.date(2018, 11, 1):
            return self.region.county + "工商行政管理局"
        endings = ("市场监督管理局", "行政审批服务局")
        return self.region.county + endings[int(self.region.code) % 2]


def invent_company(random: Random, principal: people.Person | None = None, sole_trader: bool | None = None) -> Company:
    sole = random.random() < 0.3 if sole_trader is None else sole_trader
    region = random.choice(places.home_regions()) if random.random() < 0.7 else random.choice(places.current_regions())
    principal = principal or people.invent_person(random)
    founded = people.TODAY - datetime.timedelta(days=random.randrange(200, 16 * 365))
    name, scope = _shop(region, random) if sole else _firm(region, random)
    kind = "个体工商户" if sole else random.choice(COMPANY_TYPES)
    capital = "" if sole else _capital(random)
    term = "" if sole else printed_term(founded, random)
    address = region.name + places.shop_address(random)
    code = numbers.unified_code("92" if sole else "91", region.code, random)
    old = numbers.registration_number(region.code, sole, random)
    return Company(name, sole, kind, code, old, principal, capital, founded, term, address, scope, region)


def _firm(region: places.Region, random: Random) -> tuple[str, str]:
    brand = random.choice(BRANDS) + random.choice(("", "", "欣", "元", "泰"))
    trade = random.choice(tuple(TRADES))
    place = region.short.removesuffix("市")
    pattern = random.random()
    if pattern < 0.6:
        name = f"{region.short}{brand}{trade}有限公司"
    elif pattern < 0.8:
        name = f"{brand}{trade}（{place}）有限公司"
    else:
        name = f"{place}{brand}{trade}有限责任公司"
    return name, TRADES[trade] + "。" + CLOSING


def renamed(company: Company, random: Random) -> str:
    """A name that the firm had before."""
    return (_shop if company.sole_trader else _firm)(company.region, random)[0]


def _shop(region: places.Region, random: Random) -> tuple[str, str]:
    trade = random.choice(tuple(SHOPS))
    owner = random.choice(people.SURNAMES) + random.choice(("记", "家", "氏", "姐", "哥"))
    brand = random.choice((owner, random.choice(BRANDS)))
    return f"{region.county}{brand}{trade}", SHOPS[trade] + "。" + CLOSING


def amount_in_words(ten_thousands: int) -> str:
    """Whole 万 (1…9999) in the capitals of 支付结算办法."""
    words, zero = "", False
    for power, unit in ((1000, "仟"), (100, "佰"), (10, "拾"), (1, "")):
        digit = ten_thousands // power % 10
        if digit:
            words += ("零" if zero and words else "") + FIGURES[digit] + unit
            zero = False
        else:
            zero = True
    return words + "万元"


def _capital(random: Random) -> str:
    amount = random.choice((10, 50, 100, 120, 200, 300, 500, 800, 1000, 2008, 5000))
    return random.choice((amount_in_words(amount) + "整", amount_in_words(amount) + "人民币", f"{amount}万元人民币",
                          f"{amount}万元"))


def printed_term(founded: datetime.date, random: Random) -> str:
    end = people.years_later(founded, random.choice((30, 20, 50))) - datetime.timedelta(days=1)
    start = chinese_date(founded)
    return random.choice(("长期", f"{start}至长期", f"{start}至{chinese_date(end)}", f"自{start}至******", "",
                          f"{start}至 年 月 日"))


def chinese_date(day: datetime.date) -> str:
    return f"{day.year}年{day.month:02d}月{day.day:02d}日"
