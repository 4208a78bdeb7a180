"""Invented bodies that are no firms: social organisations, public institutions, government offices, religious sites,
units of the army."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from . import numbers, people, places

ASSOCIATION, PRIVATE_BODY, FOUNDATION = "51", "52", "53"        # classes of GB 32100-2015
INSTITUTION, OFFICE, SITE = "12", "11", "71"
FAITHS = {"佛教": ("寺", "庵", "精舍"), "道教": ("观", "宫"), "基督教": ("教堂", "聚会点"), "天主教": ("教堂",), "伊斯兰教": ("清真寺",)}
WORDS = ("青禾", "明德", "晨光", "同心", "汉水", "育英", "博爱", "惠民", "长青", "启智", "仁和", "云栖", "万寿", "清凉", "玉泉", "紫云")
SCOPES = {
    ASSOCIATION: "行业调研、信息交流、业务培训、咨询服务、组织交流活动",
    PRIVATE_BODY: "学前教育、非学历教育培训、公益助残、养老服务",
    FOUNDATION: "资助教育事业；扶助困难群体；开展社会公益活动",
    INSTITUTION: "为辖区居民身体健康提供医疗与护理保健服务；医疗与护理；保健与健康教育",
    SITE: "举行宗教活动；编印、发行宗教内部资料；开展公益慈善活动",
}


@dataclasses.dataclass(frozen=True)
class Body:
    name: str
    code_class: str           # first two characters of the unified code
    code: str
    principal: people.Person
    address: str
    region: places.Region
    scope: str
    capital: str
    start: datetime.date      # of the certificate's term
    end: datetime.date
    issued: datetime.date
    faith: str = ""
    coded: bool = False        # bears the unified code for certain; without it, many a certificate has an older number
    own_seal: bool = False     # a copy that bears the body's own seal (加盖单位公章)


def invent(code_class: str, random: Random) -> Body:
    region = random.choice(places.home_regions()) if random.random() < 0.7 else random.choice(places.current_regions())
    faith = random.choice(tuple(FAITHS)) if code_class == SITE else ""
    start = datetime.date(random.randrange(2023, 2026), random.randrange(1, 13), random.randrange(1, 28))
    end = people.years_later(start, random.choice((4, 5)))
    return Body(_name(code_class, region, faith, random), code_class, numbers.unified_code(code_class, region.code, random),
                people.invent_person(random), region.name + places.street_address(random), region, SCOPES.get(code_class, ""),
                random.choice(("叁万元", "壹拾万元整", "50万元", "人民币贰佰万元", "136.5万元")), start, end, start, faith)


def _name(code_class: str, region: places.Region, faith: str, random: Random) -> str:
    word, place = random.choice(WORDS), region.county
    if code_class == SITE:
        return f"{place}{word}{random.choice(FAITHS[faith])}"
    endings = {
        ASSOCIATION: ("餐饮行业协会", "摄影家协会", "茶叶产业商会", "志愿者联合会", "书法学会"),
        PRIVATE_BODY: ("幼儿园", "职业培训学校", "社会工作服务中心", "养老院"),
        FOUNDATION: ("教育发展基金会", "慈善基金会"),
        INSTITUTION: ("社区卫生服务中心", "第二初级中学", "农业技术推广站", "文化馆", "疾病预防控制中心"),
        OFFICE: ("水利局", "人民法院", "教育体育局", "住房和城乡建设局"),
    }[code_class]
    named = code_class in (PRIVATE_BODY, FOUNDATION)
    return f"{place}{word if named else ''}{random.choice(endings)}"


def military_unit(random: Random) -> str:
    number = f"{random.randrange(31000, 99999)}"
    return random.choice((f"中国人民解放军{number}部队", f"中国人民武装警察部队陕西省总队{random.choice(('汉中', '安康', '宝鸡'))}支队",
                          f"中国人民解放军第{number[:4]}医院"))
