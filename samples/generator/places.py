"""Regions (from models/reference/region_codes.csv) and invented addresses in them."""

from __future__ import annotations

import csv
import dataclasses
import functools
from pathlib import Path
from random import Random

REGION_TABLE = Path(__file__).resolve().parents[2] / "models" / "reference" / "region_codes.csv"
TOWNS = ("龙江", "铺镇", "青树", "梁山", "小河", "石门", "长林", "高台", "白果", "双溪", "柳林", "红庙", "大河坎",
         "新集", "三桥", "老君", "武乡", "金泉", "东关", "鑫源")
VILLAGES = ("前进", "光明", "胡家湾", "杨家沟", "团结", "二郎", "王家坪", "油坊", "九里", "上元观", "草坝", "塘坎",
            "花果", "新民", "石佛", "龙岗", "李家营", "大坪")
ROADS = ("天台路", "兴汉路", "前进东路", "滨江西路", "人民路", "西环一路", "民主街", "南团结街", "五一路",
         "莲湖路", "中山街", "劳动西路", "太白路", "将坛东路", "虎头桥路", "文化街")
ESTATES = ("康桥花园", "汉水人家", "怡和小区", "锦绣江南", "金色家园", "滨江国际", "紫柏佳苑", "天汉名邸",
           "阳光新城", "桂花苑", "春晓雅居")


@dataclasses.dataclass(frozen=True)
class Region:
    code: str
    province: str
    city: str   # empty where the province has none between (直辖市)
    county: str
    since: int
    until: int  # 9999 while in use

    @property
    def name(self) -> str:
        return self.province + self.city + self.county

    @property
    def police(self) -> str:
        """签发机关 of an identity card of this county."""
        if not self.county.endswith("区"):
            return self.county + "公安局"
        district = self.county if len(self.county) <= 2 else self.county[:-1]
        return f"{self.city or self.province}公安局{district}分局"

    @property
    def short(self) -> str:
        """As company names begin: 汉中市 or 北京."""
        return self.city or self.province


@functools.cache
def all_regions() -> tuple[Region, ...]:
    with REGION_TABLE.open(encoding="utf-8-sig", newline="") as table:
        rows = [row for row in csv.reader(table)][1:]
    return tuple(_region(row) for row in rows if row[4] == "县级")


def _region(row: list[str]) -> Region:
    direct = row[2] in ("", "直辖", "省直辖", "自治区直辖") or "直辖" in row[2]
    until = int(row[7]) if row[7].isdigit() else 9999
    return Region(row[0], row[1], "" if direct else row[2], row[3], int(row[6] or 1981), until)


@functools.cache
def current_regions() -> tuple[Region, ...]:
    return tuple(r for r in all_regions() if r.until == 9999 and r.code[:2] < "70")


@functools.cache
def home_regions() -> tuple[Region, ...]:
    return tuple(r for r in current_regions() if r.code.startswith("6107"))


def region_of_home(random: Random) -> Region:
    """Mostly the counties that the company serves, otherwise anywhere."""
    return random.choice(home_regions() if random.random() < 0.6 else current_regions())


def region_of_birth(home: Region, birth_year: int, random: Random) -> str:
    """First six digits of an identity number: often a code that was retired since."""
    if random.random() < 0.25:
        return random.choice(current_regions()).code
    then = [r for r in all_regions() if r.code[:2] == home.code[:2] and r.since <= max(birth_year, 1984) < r.until]
    return random.choice(then).code if then and random.random() < 0.5 else home.code


def household_address(region: Region, random: Random) -> str:
    """住址 as identity cards print it: at most 35 characters (the card's capacity, GA/T 490-2019)."""
    while True:
        local = _village_address(random) if random.random() < 0.5 else street_address(random)
        if len(region.name + local) <= 35:
            return region.name + local


def _village_address(random: Random) -> str:
    address = f"{random.choice(TOWNS)}镇{random.choice(VILLAGES)}村{_group(random)}"
    return address + (f"{random.randrange(1, 200)}号" if random.random() < 0.5 else "")


def _group(random: Random) -> str:
    number = random.randrange(1, 13)
    return f"{number}组" if random.random() < 0.7 else f"{'一二三四五六七八九十'[number % 10]}组"


def street_address(random: Random) -> str:
    road = f"{random.choice(ROADS)}{random.randrange(1, 300)}号"
    estate = random.choice(ESTATES) if random.random() < 0.6 else ""
    return f"{road}{estate}{flat(random, ('幢', '栋', '号楼') if estate else ('幢', '栋'))}"


def flat(random: Random, buildings: tuple[str, ...]) -> str:
    building = random.choice(buildings)
    room = f"{random.randrange(1, 19)}0{random.randrange(1, 5)}"
    return f"{random.randrange(1, 32)}{building}{random.randrange(1, 4)}单元{room}室"


def shop_address(random: Random) -> str:
    street = f"{random.choice(ROADS)}{random.randrange(1, 300)}号{random.choice(ESTATES)}"
    return f"{street}{random.randrange(1, 12)}号楼{random.randrange(1, 30)}号商铺"


def neighbour_address(address: str) -> str:
    """The flat next door: only the last digit before 室 (or the last digit at all) differs."""
    place = max(index for index, character in enumerate(address) if character.isdigit())
    digit = address[place]
    other = str(int(digit) % 4 + 1)
    return address[:place] + other + address[place + 1:]
