"""Prose that states something: of a committee or sub-district office on property, of a unit of the army."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import bodies, companies, fonts, people, places, seals, textures
from ..people import Person
from ..sheet import Paper, Sheet


@dataclasses.dataclass(frozen=True)
class Owner:
    name: str
    number: str             # of an identity card; a firm is named without


@dataclasses.dataclass(frozen=True)
class PropertyStatement:
    owners: tuple[Person | Owner, ...]
    address: str
    issuer: str
    day: datetime.date
    wording: str            # "village", "office", "labels"
    sealed: bool = True


def _some_day(random: Random) -> datetime.date:
    return datetime.date(2026, random.randrange(3, 11), random.randrange(1, 29))


def invent_property(random: Random) -> PropertyStatement:
    owners = tuple(people.invent_person(random) for _ in range(2 if random.random() < 0.2 else 1))
    region, wording = owners[0].region, random.choice(("village", "village", "office", "labels"))
    town, village = random.choice(places.TOWNS), random.choice(places.VILLAGES)
    if wording == "office":
        return PropertyStatement(owners, region.name + places.street_address(random),
                                 f"{region.county}{town}街道办事处", _some_day(random), wording)
    address = f"{region.name}{town}镇{village}村{random.randrange(1, 12)}组{random.randrange(1, 90)}号"
    return PropertyStatement(owners, address, f"{region.county}{town}镇{village}村村民委员会", _some_day(random), wording)


def draw_property(paper: PropertyStatement, random: Random) -> Paper:
    sheet, face = _office(random), fonts.some(fonts.PRINTERS, random)
    title = random.choice(("房屋产权证明", "产权说明", "产权证明", "房屋产权情况说明", "房屋权属证明"))
    sheet.text(105, 44, title, random.choice(fonts.TITLES), 8.5, align="center")
    if paper.wording == "labels":
        y = _labelled(sheet, paper, face)
    else:
        y = sheet.block(30, 66, 150, _prose(paper, random), face, 5.4, 9.6, indent=10.8)
    y = max(y + 30, 190)
    sheet.text(176, y, paper.issuer, face, 5.0, align="right", field="issuing_authority")
    sheet.text(170, y + 10, companies.chinese_date(paper.day), face, 5.0, align="right", field="issue_date")
    stamped = [seals.stamp(sheet, 146, y + 4, paper.issuer, random, diameter=42)] if paper.sealed else []
    fields = {"owners": [owner.name for owner in paper.owners], "property_address": paper.address,
              "issuing_authority": paper.issuer, "issue_date": paper.day.isoformat(), "seals": stamped}
    if len(paper.owners) == 1:
        fields["id_number"] = paper.owners[0].number
    return sheet.paper("property_statement", fields)


def _prose(paper: PropertyStatement, random: Random) -> str:
    names = "、".join(owner.name for owner in paper.owners)
    if not all(owner.number for owner in paper.owners):
        return f"兹证明坐落于{paper.address}的房屋归{names}所有，因历史原因未办理产权证，权属清晰，无争议。特此证明。"
    persons = "、".join(f"{owner.name}（身份证号码：{owner.number}）" for owner in paper.owners)
    if paper.wording == "office":
        return (f"国网汉中供电公司：\n兹证明{persons}系我辖区居民，位于{paper.address}的房屋一套归其所有，因历史原因未办理产权证，"
                "该房屋产权清晰，无争议。现申请办理用电手续，情况属实，特此证明。")
    return random.choice((
        f"供电公司：\n兹证明我村村民{persons}，在{paper.address}建有住房一处，该房屋产权归{names}所有，无产权纠纷，因办理用电业务需要，特此证明。",
        f"兹有我村村民{persons}，其房屋坐落于{paper.address}，系本人自建，房屋所有权归{names}所有，权属无争议。\n特此证明。",
        f"今证明坐落在{paper.address}的住宅为我村村民{persons}所有，该户未办理不动产权证书，情况属实。\n特此说明。"))


def _labelled(sheet: Sheet, paper: PropertyStatement, face: fonts.Face) -> float:
    names = "、".join(owner.name for owner in paper.owners)
    numbers = "、".join(owner.number for owner in paper.owners if owner.number)
    numbered = f"身份证号码：{numbers}\n" if numbers else ""
    y = sheet.block(30, 66, 150, f"产权人：{names}\n{numbered}房屋坐落：{paper.address}", face, 5.2, 9.4)
    return sheet.block(30, y + 4, 150, "以上房屋产权归上述产权人所有，无产权纠纷。因未办理产权证书，特出具此说明，供办理用电业务使用。", face, 5.2, 9.4,
                       indent=10.4)


def _office(random: Random) -> Sheet:
    return Sheet(210, 297, 7.0, textures.paper_white(210 * 7, 297 * 7, random))


# --- 军队、武警 ----------------------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class MilitaryProof:
    unit: str
    address: str
    agent: Person
    day: datetime.date
    sealed: bool = True


def invent_military(random: Random) -> MilitaryProof:
    agent = people.invent_person(random)
    return MilitaryProof(bodies.military_unit(random), agent.region.name + places.street_address(random), agent, _some_day(random))


def draw_military(paper: MilitaryProof, random: Random) -> Paper:
    sheet, face = _office(random), fonts.some(fonts.PRINTERS, random)
    place = random.randrange(3)
    title, text = _military_text(paper, place)
    sheet.text(105, 44, title, random.choice(fonts.TITLES), 8.5, align="center")
    y = max(sheet.block(30, 66, 150, text, face, 5.4, 9.6, indent=10.8) + 28, 170)
    sheet.text(176, y, paper.unit, face, 5.0, align="right", field="issuing_authority")
    sheet.text(170, y + 10, companies.chinese_date(paper.day), face, 5.0, align="right", field="issue_date")
    stamped = [seals.stamp(sheet, 146, y + 4, paper.unit, random, diameter=42)] if paper.sealed else []
    fields = {"company_name": paper.unit, "property_address": paper.address, "issuing_authority": paper.unit,
              "issue_date": paper.day.isoformat(), "seals": stamped}
    fields |= {"agent": paper.agent.name} if place < 2 else {}
    fields |= {"agent_id_number": paper.agent.number} if place == 0 else {}
    return sheet.paper("military_unit_certificate", fields)


def _military_text(paper: MilitaryProof, place: int) -> tuple[str, str]:
    """Title and words; the first names an agent with number, the second one without, the third none."""
    return (
        ("部队用电证明", f"汉中供电公司：\n兹证明{paper.unit}驻地位于{paper.address}，因部队营区用电需要，现委托{paper.agent.name}同志"
                   f"（身份证号码：{paper.agent.number}）前来办理用电业务，请予接洽。\n特此证明。"),
        ("军队单位用电证明", f"国网汉中供电公司：\n我单位（{paper.unit}）位于{paper.address}，营房用电由我单位自行管理。现派{paper.agent.name}同志"
                    "办理低压新装用电手续，望给予办理。\n特此证明。"),
        ("证　明", f"国网汉中供电公司：\n{paper.unit}系现役部队，营区坐落于{paper.address}，需办理用电业务。按规定部队不核发营业执照，"
                 "特出具本证明。"))[place]
