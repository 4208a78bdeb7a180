"""授权委托书 and 承诺书: typed by anybody, in several wordings, signed by persons and sealed by bodies."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, ornaments, people, seals, textures
from ..companies import Company
from ..people import Person
from ..sheet import Paper, Sheet

WIDTH, HEIGHT, LEFT, RIGHT = 210.0, 297.0, 28.0, 182.0


@dataclasses.dataclass(frozen=True)
class Party:
    """Who gives a letter: a natural person, or a body with its legal representative."""
    name: str
    number: str
    representative: str = ""  # of a body

    @property
    def body(self) -> bool:
        return bool(self.representative)


def person_party(person: Person) -> Party:
    return Party(person.name, person.number)


def company_party(company: Company) -> Party:
    return Party(company.name, company.code, company.principal.name)


@dataclasses.dataclass(frozen=True)
class Authorization:
    principal: Party
    agent: str
    agent_number: str
    matter: str
    term: str                # empty: none printed
    signed_on: datetime.date | None
    signed: bool = True
    sealed: bool = True      # bodies only
    wording: str = "labels"  # or "prose"


@dataclasses.dataclass(frozen=True)
class Commitment:
    promisor: Party
    address: str
    matter: str              # the service: 低压新装
    lacking: str             # what follows later: 产权证明
    signed_on: datetime.date
    signed: bool = True
    sealed: bool = True


def day_of_signing(random: Random) -> datetime.date:
    return datetime.date(2026, 11, random.randrange(2, 19))


def term_after(signed_on: datetime.date, random: Random) -> str:
    """A term that is running on the day for which the papers are drawn, in one of the usual wordings."""
    end = people.years_later(signed_on, 1)
    dates = f"{companies.chinese_date(signed_on)}至{companies.chinese_date(end)}"
    return random.choice((dates, "自签署之日起至上述事项办理完毕之日止", "自签署之日起六个月", "自签署之日起180日内有效", dates))


def invent_authorization(random: Random) -> Authorization:
    person, agent = people.invent_person(random), people.invent_person(random)
    body = random.random() < 0.4
    principal = company_party(companies.invent_company(random, sole_trader=False)) if body else person_party(person)
    service = random.choice(("低压用电新装", "用电过户", "低压用电增容", "用电更名过户"))
    return authorization_of(principal, agent, service, random)


def authorization_of(principal: Party, agent: Person, service: str, random: Random) -> Authorization:
    matter = random.choice((f"{service}业务，提交申请资料、签署相关文件", f"{service}手续", f"{service}业务的全部手续"))
    signed_on = day_of_signing(random)
    return Authorization(principal, agent.name, agent.number, matter, term_after(signed_on, random), signed_on,
                         wording=random.choice(("labels", "prose")))


def invent_commitment(random: Random) -> Commitment:
    person = people.invent_person(random)
    return Commitment(person_party(person), person.address, "低压新装", "产权证明", day_of_signing(random))


def _page(title: str, random: Random) -> tuple[Sheet, fonts.Face, float]:
    """An office sheet with its title; gives the sheet, the face of the text and its size."""
    scale = 7.0
    sheet = Sheet(WIDTH, HEIGHT, scale, textures.paper_white(round(WIDTH * scale), round(HEIGHT * scale), random))
    sheet.text(WIDTH / 2, 40, title, random.choice(fonts.TITLES), 8.0, align="center", pitch=random.choice((None, 11.0)))
    return sheet, fonts.some(fonts.PRINTERS, random), random.choice((4.9, 5.3, 5.6))


def draw_authorization(letter: Authorization, random: Random) -> Paper:
    titles = ("法人授权委托书", "授权委托书") if letter.principal.body else ("授权委托书", "委托书", "用电业务授权委托书")
    sheet, face, size = _page(random.choice(titles), random)
    write = _labelled if letter.wording == "labels" else _prose
    y = write(sheet, letter, face, size)
    stamped = _closing(sheet, letter.principal, letter.signed_on, letter.signed, letter.sealed, y + 26, face, size, "委托人", random)
    principal = letter.principal
    fields = {"principal": principal.name, "principal_number": principal.number, "agent": letter.agent,
              "agent_id_number": letter.agent_number, "matter": letter.matter, "term": letter.term,
              "legal_representative": principal.representative,
              "sign_date": letter.signed_on and letter.signed_on.isoformat(), "seals": stamped,
              "signatures": letter.signed}
    return sheet.paper("authorization_letter", fields)


def _labelled(sheet: Sheet, letter: Authorization, face: fonts.Face, size: float) -> float:
    principal = letter.principal
    rows = [("委托单位：" if principal.body else "委托人：", principal.name, "principal"),
            ("统一社会信用代码：" if principal.body else "身份证号码：", principal.number, "principal_number")]
    rows += [("法定代表人：", principal.representative, "legal_representative")] if principal.body else []
    rows += [("受托人：", letter.agent, "agent"), ("身份证号码：", letter.agent_number, "agent_id_number"),
             ("委托事项：", f"办理{letter.matter}。", "matter")]
    rows += [("委托期限：", letter.term + "。", "term")] if letter.term else []
    y = 62.0
    for label, value, field in rows:
        end = sheet.text(LEFT, y, label, face, size)
        y = sheet.block(end + 1, y, RIGHT - end - 1, value, face, size, size * 1.75, field=field) + size * 0.35
    closing = "受托人在上述权限内办理的一切事宜及签署的有关文件，委托人均予以认可。受托人无转委托权。"
    return sheet.block(LEFT, y + 2, RIGHT - LEFT, closing, face, size, size * 1.75, indent=2 * size)


def _prose(sheet: Sheet, letter: Authorization, face: fonts.Face, size: float) -> float:
    principal = letter.principal
    if principal.body:
        opening = (f"{principal.name}（统一社会信用代码：{principal.number}），法定代表人{principal.representative}，"
                   f"现授权{letter.agent}（身份证号码：{letter.agent_number}）作为我单位的代理人，代为办理{letter.matter}。")
    else:
        opening = (f"本人{principal.name}，身份证号码{principal.number}，因工作原因不能亲自办理，现委托{letter.agent}"
                   f"（身份证号码：{letter.agent_number}）代为办理{letter.matter}。")
    sheet.text(LEFT, 62, "供电公司：", face, size)
    y = sheet.block(LEFT, 62 + size * 1.9, RIGHT - LEFT, opening, face, size, size * 1.75, indent=2 * size)
    if letter.term:
        y = sheet.block(LEFT, y, RIGHT - LEFT, f"委托期限：{letter.term}。", face, size, size * 1.75, indent=2 * size)
    closing = "代理人在其权限范围内签署的一切有关文件，委托人均予承认，由此产生的法律后果由委托人承担。"
    return sheet.block(LEFT, y, RIGHT - LEFT, closing, face, size, size * 1.75, indent=2 * size)


def _closing(sheet: Sheet, party: Party, signed_on: datetime.date | None, signed: bool, sealed: bool, y: float,
             face: fonts.Face, size: float, who: str, random: Random) -> list[str]:
    """Signature or seal, and the date; gives the seals' texts."""
    stamped: list[str] = []
    if party.body:
        sheet.text(92, y, f"{who}（盖章）：", face, size)
        sheet.text(92, y + 13, "法定代表人（签字）：", face, size)
        if signed:
            ornaments.signature(sheet, 92 + size * 9.4, y + 13, party.representative, random)
    else:
        end = sheet.text(100, y, f"{who}（签字）：", face, size)
        if signed:
            ornaments.signature(sheet, end + 5, y, party.name, random)
            if random.random() < 0.3:
                seals.fingerprint(sheet, end + 34, y + 1, random)
    if signed_on:
        date = f"{signed_on.year}年{signed_on.month}月{signed_on.day}日"
        sheet.text(RIGHT - 8, y + 28, date, face, size, align="right", field="sign_date")
    if party.body and sealed:
        stamped.append(seals.stamp(sheet, 150, y + 14, party.name, random))
    return stamped


def draw_commitment(letter: Commitment, random: Random) -> Paper:
    sheet, face, size = _page(random.choice(("承诺书", "客户承诺书")), random)
    party = letter.promisor
    self_word = "我单位" if party.body else "本人"
    number = "统一社会信用代码" if party.body else "身份证号码"
    rows = [("承诺人：", party.name, "principal"), (number + "：", party.number, "principal_number"),
            ("用电地址：", letter.address, "property_address")]
    y = 60.0
    for label, value, field in rows:
        end = sheet.text(LEFT, y, label, face, size)
        y = sheet.block(end + 1, y, RIGHT - end - 1, value, face, size, size * 1.7, field=field) + size * 0.3
    text = (f"{self_word}申请办理{letter.matter}用电业务，因{letter.lacking}暂未取得，受理时不能提供。{self_word}承诺：在现场服务环节"
            f"提供{letter.lacking}，并保证所提供资料真实、合法、有效；逾期未提供的，供电公司有权终止办理，由此产生的一切"
            f"责任由{self_word}承担。")
    y = sheet.block(LEFT, y + 3, RIGHT - LEFT, text, face, size, size * 1.75, indent=2 * size, field="matter")
    stamped = _closing(sheet, party, letter.signed_on, letter.signed, letter.sealed, y + 24, face, size, "承诺人", random)
    fields = {"principal": party.name, "principal_number": party.number, "property_address": letter.address,
              "matter": letter.matter, "sign_date": letter.signed_on.isoformat(), "seals": stamped,
              "signatures": letter.signed}
    return sheet.paper("commitment_letter", fields)


# --- a look-alike: kind `other` ------------------------------------------------------------------------------


def draw_withdrawal(letter: Authorization, random: Random) -> Paper:
    """撤销委托: takes back what an authorisation gave, in the same words."""
    sheet, face, size = _page(random.choice(("撤销委托书", "撤销授权委托书", "撤销委托声明", "解除委托通知书", "终止委托声明")), random)
    principal, y = letter.principal, 62.0
    rows = [("委托单位：" if principal.body else "委托人：", principal.name),
            ("统一社会信用代码：" if principal.body else "身份证号码：", principal.number), ("受托人：", letter.agent),
            ("身份证号码：", letter.agent_number), ("委托事项：", f"办理{letter.matter}。")]
    for label, value in rows:
        end = sheet.text(LEFT, y, label, face, size)
        y = sheet.block(end + 1, y, RIGHT - end - 1, value, face, size, size * 1.75) + size * 0.35
    given = companies.chinese_date(letter.signed_on - datetime.timedelta(days=random.randrange(20, 200)))
    text = f"{'我单位' if principal.body else '本人'}于{given}出具的授权委托书自即日起撤销，受托人此后以委托人名义所为的一切行为与委托人无关。特此声明。"
    y = sheet.block(LEFT, y + 2, RIGHT - LEFT, text, face, size, size * 1.75, indent=2 * size)
    _closing(sheet, principal, letter.signed_on, True, True, y + 26, face, size, "委托人", random)
    return sheet.paper("other", {})
