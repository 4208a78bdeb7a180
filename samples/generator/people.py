"""Invented persons. Names are put together at random; a part has rare characters or is a minority name."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from . import numbers, places

TODAY = datetime.date(2026, 11, 23)  # the day for which the papers are drawn

SURNAMES = ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
            "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤")
RARE_SURNAMES = ("缑", "仉", "䶮", "甯", "逯", "亓", "芈", "郄", "仝", "乜", "璩", "臧", "檀", "昝", "邸", "訾", "蔺",
                 "呙", "宓", "佘", "尉迟", "欧阳", "司马", "上官", "诸葛", "皇甫")
MALE = ("伟强军磊勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆建国志文德海东成家永兴荣贵玉春学庆福生林光宏峰亮毅"
        "轩泽瑞晨博翔")
FEMALE = ("芳娜敏静丽艳娟霞秀英兰凤洁梅琳素云莲真环雪荣爱妹香月莺媛艳瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎"
          "锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓")
RARE_GIVEN = ("玮", "喆", "堃", "淼", "昇", "祎", "玥", "彧", "骉", "翀", "暕", "煊", "晟", "翾", "婳", "旻", "赟", "璟",
              "垚", "犇", "燚", "珺", "琤", "鋆", "邨", "龑", "䶮", "甯", "頔", "弢", "祺", "榕", "梓", "萱", "荭", "桢")
UYGHUR = ("阿卜杜热西提", "买买提", "古丽娜尔", "阿依努尔", "艾合买提", "吐尔逊", "热依汗", "玉素甫", "迪丽努尔", "库尔班")
TIBETAN = ("扎西", "卓玛", "次仁", "央金", "多吉", "旺堆", "拉姆", "平措", "丹增", "格桑")
MONGOL = ("巴特尔", "乌云其木格", "苏日娜", "那日苏", "其其格", "宝音", "阿拉坦", "萨仁高娃")
GROUPS = ("回", "满", "壮", "土家", "苗", "彝", "侗", "瑶", "白", "羌", "朝鲜", "布依", "畲", "仡佬", "东乡", "锡伯")


@dataclasses.dataclass(frozen=True)
class Person:
    name: str
    male: bool
    ethnicity: str
    birth: datetime.date
    region: places.Region
    address: str
    number: str
    phone: str

    @property
    def sex(self) -> str:
        return "男" if self.male else "女"

    def age_on(self, day: datetime.date) -> int:
        """周岁; who is born on 29 February is a year older on 1 March of common years."""
        return day.year - self.birth.year - ((day.month, day.day) < (self.birth.month, self.birth.day))


@dataclasses.dataclass(frozen=True)
class Term:
    """Validity of an identity card."""
    start: datetime.date
    end: datetime.date | None  # None: 长期


def invent_person(random: Random, minority: bool | None = None, rare: bool | None = None,
                  home: bool = False) -> Person:
    male = random.random() < 0.5
    region = random.choice(places.home_regions()) if home else places.region_of_home(random)
    minority = random.random() < 0.1 if minority is None else minority
    rare = random.random() < 0.15 if rare is None else rare
    name, ethnicity = minority_name(random) if minority else (chinese_name(male, rare, random), "汉")
    if ethnicity == "汉" and random.random() < 0.08:
        ethnicity = random.choice(GROUPS)
    birth = TODAY - datetime.timedelta(days=random.randrange(19 * 365, 82 * 365))
    code = places.region_of_birth(region, birth.year, random)
    number = numbers.identity_number(code, birth, male, random)
    return Person(name, male, ethnicity, birth, region, places.household_address(region, random), number,
                  numbers.mobile_number(random))


def another(person: Person, random: Random) -> Person:
    """Somebody of the region with another name and another number."""
    while True:
        other = invent_person(random, minority=False, rare=False, home=True)
        if other.name != person.name and other.number != person.number:
            return other


def chinese_name(male: bool, rare: bool, random: Random) -> str:
    common = MALE if male else FEMALE
    surname = random.choice(SURNAMES)
    length = 1 if random.random() < 0.3 else 2
    given = [random.choice(common) for _ in range(length)]
    if rare and random.random() < 0.4:
        surname = random.choice(RARE_SURNAMES)
    elif rare:
        given[random.randrange(length)] = random.choice(RARE_GIVEN)
    return surname + "".join(given)


def minority_name(random: Random) -> tuple[str, str]:
    table, group = random.choice(((UYGHUR, "维吾尔"), (TIBETAN, "藏"), (MONGOL, "蒙古"), (UYGHUR, "哈萨克")))
    first, second = random.sample(table, 2)
    if group == "藏":
        return first + second, group
    return (first, group) if group == "蒙古" else (f"{first}·{second}", group)


def years_later(day: datetime.date, years: int) -> datetime.date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return datetime.date(day.year + years, 3, 1)


def lawful_end(person: Person, start: datetime.date) -> datetime.date | None:
    """居民身份证法 art. 5: the term follows from the age at issue."""
    age = person.age_on(start)
    if age >= 46:
        return None
    return years_later(start, 5 if age < 16 else 10 if age < 26 else 20)


def lawful_term(person: Person, random: Random) -> Term:
    """A term that is running on TODAY, of a second-generation card (since 2004)."""
    while True:
        start = TODAY - datetime.timedelta(days=random.randrange(60, 19 * 365))
        end = lawful_end(person, start)
        old_enough = start > years_later(person.birth, 10) and start.year >= 2005
        if old_enough and (end is None or end > TODAY + datetime.timedelta(days=200)):
            return Term(start, end)


def expired_term(person: Person, random: Random) -> Term | None:
    """A lawful term that ended before TODAY, or None for who had long-term cards only."""
    for _ in range(400):
        start = datetime.date(2005, 1, 1) + datetime.timedelta(days=random.randrange(20 * 365))
        end = lawful_end(person, start) if start > years_later(person.birth, 10) else None
        if end and end < TODAY - datetime.timedelta(days=60):
            return Term(start, end)
    return None


def impossible_term(person: Person, random: Random) -> Term:
    """Running on TODAY, but of a length that the age at issue does not allow."""
    while True:
        term = lawful_term(person, random)
        wrong = years_later(term.start, 10 if person.age_on(term.start) >= 26 else 20)
        if wrong > TODAY + datetime.timedelta(days=200):
            return Term(term.start, wrong)
