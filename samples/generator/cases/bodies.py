"""Bodies other than firms that use electricity: institutions, societies, temples, units of the army."""

from __future__ import annotations

import dataclasses
from random import Random

from .. import companies, numbers, people, places
from ..companies import Company
from . import plan as p

NAMES = {
    p.INSTITUTION: ("第三初级中学", "图书馆", "农业技术推广中心", "人民医院", "文化馆"),
    p.SOCIAL: ("书法协会", "蓝天志愿者协会", "茶产业协会", "登山协会"),
    p.RELIGIOUS: ("净明寺", "云台观", "万寿寺"),
    p.ARMY: (),
}
CLASSES = {p.INSTITUTION: "12", p.SOCIAL: "51", p.RELIGIOUS: "71", p.ARMY: "A1"}  # GB 32100-2015
TYPES = {p.INSTITUTION: "事业单位", p.SOCIAL: "社会团体", p.RELIGIOUS: "宗教活动场所", p.ARMY: "军队单位"}


def invent_firm(random: Random, principal: people.Person | None, sole_trader: bool, paper: str = p.LICENCE) -> Company:
    """A firm of the region, or the body that `paper` certifies."""
    while True:
        company = companies.invent_company(random, principal, sole_trader)
        if company.region in places.home_regions():
            break
    if paper not in CLASSES:
        return company
    return dataclasses.replace(company, name=_name(paper, company, random), company_type=TYPES[paper], term="",
                               code=numbers.unified_code(CLASSES[paper], company.region.code, random))


def _name(paper: str, company: Company, random: Random) -> str:
    if paper == p.ARMY:
        return f"中国人民解放军{random.randrange(10000, 99999)}部队"
    return company.region.county + random.choice(NAMES[paper])
