"""Papers of the story's people and firms, besides cards, licences, certificates of property, letters and forms.

Each function gives what to hand in. A kind that the generator cannot draw is `Told`: its fields without a picture, which
is all that judging needs; stories with such papers are left out where pictures are wanted.
"""

from __future__ import annotations

import dataclasses
import datetime
from random import Random
from typing import Any

import numpy

from .. import companies, drawing, numbers, papers, people, places
from ..companies import Company, chinese_date
from ..papers import household_papers, resident_cards, travel_papers
from ..papers.real_estate import Estate
from ..people import TODAY, Person, years_later
from ..sheet import Paper

DAY = datetime.timedelta(days=1)
Fields = dict[str, Any]


@dataclasses.dataclass
class Drawing:
    """One paper to draw: a name of papers.TABLE and its data."""
    paper: str
    data: Any
    # Of a perfect reading: how its quality differs from a good picture's, and problems of the picture.
    quality: Fields = dataclasses.field(default_factory=dict)
    problems: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Told:
    """What stands on a paper that cannot be drawn."""
    kind: str
    fields: Fields


def drawn(one: Drawing, random: Random) -> Paper:
    if isinstance(one.data, Told):
        fields = {name: value for name, value in one.data.fields.items() if value not in (None, "", [])}
        return Paper(one.data.kind, numpy.zeros((1, 1, 3), numpy.uint8), 210, 297, fields, {})
    return papers.TABLE[one.paper].draw(one.data, random)


def kind_of(one: Drawing) -> str:
    """The program's name of the kind."""
    with drawing.fields_only():
        return drawn(one, Random("kind")).kind


def can_be_drawn(one: Drawing) -> bool:
    """What only a perfect reading tells (a screenshot, a watermark) cannot be drawn either."""
    return not isinstance(one.data, Told) and not one.quality and not one.problems


def told(kind: str, **fields: Any) -> Drawing:
    return Drawing(kind, Told(kind, fields))


# --- persons ---------------------------------------------------------------------------------------------------


def _person(person: Person) -> Fields:
    return {"name": person.name, "sex": person.sex, "birth_date": person.birth.isoformat()}


def temporary_card(person: Person, random: Random, days: int = 92) -> Drawing:
    start = TODAY - DAY * random.randrange(5, 50)
    return Drawing("temporary_id_card", resident_cards.TemporaryCard(person, start, start + DAY * days))


def passport_number(random: Random) -> str:
    return travel_papers.passport_number(random)


def passport(person: Person, number: str, random: Random, issued: datetime.date | None = None) -> Drawing:
    issued = issued or TODAY - DAY * random.randrange(100, 3000)
    surname, given = people.pinyin_placeholder(random)
    return Drawing("passport_in_columns", travel_papers.Traveller(person, surname, given, issued, number))


def altered_passport(person: Person, number: str, random: Random, zone_number: str = "") -> Drawing:
    """The zone has another number than the print, or a composite check digit that does not hold."""
    issued = TODAY - DAY * random.randrange(100, 3000)
    until = years_later(issued, 10)
    lines = numbers.passport_lines(zone_number or number, *people.pinyin_placeholder(random), person.birth, person.male, until)
    if not zone_number:
        lines[1] = lines[1][:43] + str((int(lines[1][43]) + 1) % 10)
    return told("passport", **_person(person), nationality="中国", passport_number=number,
                issue_date=issued.isoformat(), valid_to=until.isoformat(), mrz=lines)


def _household(person: Person) -> household_papers.Household:
    return household_papers.Household(person, person, "户主", "002017316", datetime.date(2019, 6, 5))


def household_register(person: Person) -> Drawing:
    return Drawing("household_register_member", _household(person))


def cancelled_register(person: Person) -> Drawing:
    return told("household_register", **_person(person), relation="户主", id_number=person.number, remarks="注销")


def household_certificate(person: Person) -> Drawing:
    return Drawing("household_certificate", _household(person))


def military_number(random: Random) -> str:
    return f"军字第{random.randrange(10**6, 10**7)}号"


def military_id(person: Person, number: str, random: Random) -> Drawing:
    issued = TODAY - DAY * random.randrange(60, 900)
    return Drawing("military_id", household_papers.Serviceman(person, "军官证", "军", number, "上尉", issued))


def settled_person(person: Person, random: Random) -> Person:
    """The person as a resident of Hong Kong, Macao or Taiwan, whose numbers begin with 81, 82 or 83."""
    code = random.choice(("810000", "820000", "830000"))
    return dataclasses.replace(person, number=numbers.identity_number(code, person.birth, person.male, random))


def residence_permit(person: Person, random: Random) -> list[Drawing]:
    """Both sides; the permit is valid for five years (港澳台居民居住证申领发放办法 art. 9)."""
    letter = {"81": "H", "82": "M"}.get(person.number[:2], "")
    title = "港澳居民居住证" if letter else "台湾居民居住证"
    number = letter + f"{random.randrange(10**8):08d}"
    start = TODAY - DAY * random.randrange(60, 1500)
    permit = resident_cards.Permit(person, person.number, person.address, title, number, start)
    return [Drawing("residence_permit_front", permit), Drawing("residence_permit_back", permit)]


# --- firms and bodies ------------------------------------------------------------------------------------------


def organization_code(company: Company, random: Random, spoilt: bool = False) -> Drawing:
    code = company.code[8:17]
    if spoilt:
        code = code[:8] + numbers.ORGANIZATION_ALPHABET[(numbers.ORGANIZATION_ALPHABET.index(code[8]) + 1) % 10]
    start = TODAY - DAY * random.randrange(60, 1000)
    return told("organization_code_certificate", company_name=company.name, organization_code=code,
                legal_representative=company.principal.name, business_address=company.address,
                valid_from=start.isoformat(), valid_to=years_later(start, 4).isoformat(), seals=[_supervisors(company)])


def _supervisors(company: Company) -> str:
    return f"{company.region.county}质量技术监督局"


def body_certificate(kind: str, company: Company, random: Random, sealed: bool) -> Drawing:
    """Of a public institution, a society, a religious site."""
    start = TODAY - DAY * random.randrange(60, 1000)
    own = [company.name] if sealed else []
    return told(kind, company_name=company.name, uscc=company.code, legal_representative=company.principal.name,
                business_address=company.address, valid_from=start.isoformat(),
                valid_to=years_later(start, 5).isoformat(), seals=[f"{company.region.county}民政局", *own])


def army_proof(company: Company, sealed: bool = True) -> Drawing:
    return told("military_unit_certificate", company_name=company.name, issuing_authority=company.name,
                matter="办理用电业务", sign_date="2026-11-12", seals=[company.name] if sealed else [])


def representative_proof(company: Company) -> Drawing:
    return told("legal_representative_certificate", company_name=company.name, sign_date="2026-11-11",
                legal_representative=company.principal.name, id_number=company.principal.number, seals=[company.name])


def taxpayer(company: Company) -> Drawing:
    return told("general_taxpayer_certificate", company_name=company.name, tax_number=company.code,
                valid_from="2021-01-01", seals=[f"国家税务总局{company.region.county}税务局"])


def tax_registration(company: Company) -> Drawing:
    return told("tax_registration", company_name=company.name, tax_number=company.code,
                legal_representative=company.principal.name, business_address=company.address,
                seals=[f"{company.region.county}国家税务局"])


def introduction(company: Company, agent: Person, service: str, sealed: bool = True, expired: bool = False,
                 matter: str = "") -> Drawing:
    term = "2026年3月2日至2026年6月1日" if expired else "2026年11月2日至2027年1月31日"
    return told("introduction_letter", company_name=company.name, principal=company.name, principal_number=company.code,
                agent=agent.name, agent_id_number=agent.number, matter=matter or f"办理{service}业务", term=term,
                sign_date="2026-03-02" if expired else "2026-11-02", certificate_number="2026118",
                seals=[company.name] if sealed else [])


def name_change(former: str, current: str, company: Company | None) -> Drawing:
    if company is None:
        return told("name_change_proof", former_name=former, name=current, issue_date="2026-10-12", seals=["汉台区公安局"])
    return told("name_change_proof", former_name=former, company_name=current, uscc=company.code, issue_date="2026-10-12",
                seals=[company.registrar_on(TODAY)])


# --- special papers of high-voltage supplies ---------------------------------------------------------------------


def special(kind: str, company: Company, random: Random, expired: bool = False) -> Drawing:
    makers = {"mining_licence": mining_licence, "work_safety_licence": safety_licence,
              "general_taxpayer_certificate": lambda company, *_: taxpayer(company)}
    if kind in makers:
        return makers[kind](company, random, expired)
    return _OTHERS[kind](company)


def mining_licence(company: Company, random: Random, expired: bool = False) -> Drawing:
    start = datetime.date(2016 if expired else 2021, random.randrange(1, 12), 10)
    return told("mining_licence", company_name=company.name, certificate_number=f"C6107{random.randrange(10**16, 10**17)}",
                valid_from=start.isoformat(), valid_to=years_later(start, 8).isoformat(),
                seals=[f"{company.region.county}自然资源局"])


def safety_licence(company: Company, random: Random, expired: bool = False) -> Drawing:
    """Valid for three years (安全生产许可证条例 art. 9)."""
    start = datetime.date(2021 if expired else 2025, random.randrange(1, 12), 20)
    return told("work_safety_licence", company_name=company.name, legal_representative=company.principal.name,
                certificate_number=f"(陕)FM安许证字〔{start.year}〕{random.randrange(10**4):04d}号",
                valid_from=start.isoformat(), valid_to=years_later(start, 3).isoformat(), seals=["陕西省应急管理厅"])


_OTHERS = {
    "project_approval": lambda company: told("project_approval", company_name=company.name, project_name="年产5万吨加工项目",
                                             issue_date="2026-04-08", seals=[f"{company.region.county}发展和改革局"]),
    "protected_load_details": lambda company: told("protected_load_details", company_name=company.name,
                                                   seals=[company.name]),
    "entitlement_certificate": lambda company: told("entitlement_certificate", company_name=company.name,
                                                    seals=[f"{company.region.county}农业农村局"]),
}


# --- property ----------------------------------------------------------------------------------------------------


def land_certificate(estate: Estate, random: Random) -> Drawing:
    number = f"{estate.region.county}国用(2009)第{random.randrange(10**4):04d}号"
    return told("land_use_certificate", owners=list(estate.owners), property_address=estate.address,
                certificate_number=number, usage="城镇住宅用地", area=estate.land_area,
                seals=[f"{estate.region.county}人民政府"])


def statement(estate: Estate, owner_number: str, sealed: bool = True) -> Drawing:
    committee = f"{estate.region.county}东关街道办事处"
    return told("property_statement", owners=list(estate.owners), id_number=owner_number, property_address=estate.address,
                issuing_authority=committee, sign_date="2026-11-05", seals=[committee] if sealed else [])


def purchase_contract(estate: Estate, owner_number: str, seller: Company) -> Drawing:
    return told("purchase_contract", owners=list(estate.owners), id_number=owner_number, company_name=seller.name,
                uscc=seller.code, property_address=estate.address, sign_date="2026-05-06", seals=[seller.name],
                signatures=True)


def lease(estate: Estate, lessors: tuple[str, ...], tenant: Person | Company, expired: bool = False) -> Drawing:
    firm = isinstance(tenant, Company)
    who = {"company_name": tenant.name, "uscc": tenant.code} if firm else {"name": tenant.name, "id_number": tenant.number}
    term = "2023年01月01日至2025年12月31日" if expired else "2026年01月01日至2028年12月31日"
    return told("lease", owners=list(lessors), **who, property_address=estate.address, amount="1800", term=term,
                signatures=True)


# --- money and closing ---------------------------------------------------------------------------------------------


def receipt(account: str, name: str, random: Random, other_words: bool = False) -> Drawing:
    yuan = random.randrange(2, 90) * 10
    words = companies.amount_in_words(yuan).removesuffix("万元") + "元整"
    amount = yuan + 10 if other_words else yuan
    return told("payment_receipt", account_name=name, account_number=account, amount=f"{amount}.00",
                issue_date="2026-11-02", printed={"金额大写": words})


def bank_proof(holder: str, number: str, bank: str) -> Drawing:
    return told("bank_account_proof", account_name=holder, account_number=number, bank=bank, seals=[bank])


def demolition_permit(region: places.Region) -> Drawing:
    return told("demolition_permit", certificate_number="汉拆许字(2026)第12号", name="汉中市城市建设综合开发中心",
                address=region.name, issue_date="2026-06-01", seals=[f"{region.county}住房和城乡建设局"])


def demolition_list(households: list[tuple[str, str, str, str]]) -> Drawing:
    """Rows of account, meter, name, address."""
    accounts, meters, names, addresses = (list(column) for column in zip(*households))
    return told("demolition_list", account_number=accounts, meter_number=meters, owners=names,
                property_address=addresses, seals=["汉中市城市建设综合开发中心"])


def households(account: str, name: str, address: str, random: Random) -> list[tuple[str, str, str, str]]:
    """The customer's own and a few neighbours'."""
    rows = [(account, f"{random.randrange(10**9, 10**10)}", name, address)]
    for _ in range(random.randrange(2, 6)):
        neighbour = people.invent_person(random, minority=False, rare=False, home=True)
        rows.append((numbers.account_number(random), f"{random.randrange(10**9, 10**10)}", neighbour.name,
                     neighbour.region.name + places.street_address(random)))
    return rows
