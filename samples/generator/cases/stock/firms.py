"""Papers of firms and bodies, besides the business licence."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from ... import bodies, numbers
from ...companies import Company
from ...papers import body_certificates, letters, office_letters, permits, statements, tax_papers
from ...papers.office_letters import Statement
from ...people import TODAY, Person, years_later
from .paper import DAY, Drawing


def organization_code(company: Company, random: Random, spoilt: bool = False) -> Drawing:
    code = company.code[8:17]
    if spoilt:
        code = code[:8] + numbers.ORGANIZATION_ALPHABET[(numbers.ORGANIZATION_ALPHABET.index(code[8]) + 1) % 10]
    start, form = TODAY - DAY * random.randrange(60, 1000), random.choice(body_certificates.CODE_FORMS)
    return Drawing("organization_code_certificate", body_certificates.CodeCertificate(
        company.name, "企业法人", code, company.principal.name, company.address, company.region, start,
        years_later(start, 4), form))


def body_certificate(kind: str, company: Company, random: Random, sealed: bool) -> Drawing:
    """Of a public institution, a society, a religious site."""
    start, code_class = TODAY - DAY * random.randrange(60, 1000), company.code[:2]
    return Drawing(kind, bodies.Body(
        company.name, code_class, company.code, company.principal, company.address, company.region,
        bodies.SCOPES[code_class], company.capital, start, years_later(start, 5), start, _faith(company), coded=True,
        own_seal=sealed))


def _faith(company: Company) -> str:
    endings = ((faith, ending) for faith, endings in bodies.FAITHS.items() for ending in endings)
    return next((faith for faith, ending in endings if company.name.endswith(ending)), "")


def army_proof(company: Company, random: Random, sealed: bool = True) -> Drawing:
    day = letters.day_of_signing(random)
    return Drawing("military_unit_certificate",
                   statements.MilitaryProof(company.name, company.address, company.principal, day, sealed))


def _taxpayer(company: Company, number: str, random: Random, first: int, last: int) -> tax_papers.Taxpayer:
    return tax_papers.Taxpayer(company, number, datetime.date(random.randrange(first, last), random.randrange(1, 13), 9))


def taxpayer(company: Company, random: Random) -> Drawing:
    return Drawing("general_taxpayer_certificate", _taxpayer(company, company.code, random, 2018, 2026))


def tax_registration(company: Company, random: Random) -> Drawing:
    """With the number of before 2015: region and organisation code."""
    number = company.region.code + company.code[8:17]
    return Drawing("tax_registration", _taxpayer(company, number, random, 2007, 2016))


def introduction(company: Company, agent: Person, service: str, random: Random, sealed: bool = True, expired: bool = False,
                 matter: str = "") -> Drawing:
    day = datetime.date(2026, 3, 2) if expired else TODAY - DAY * random.randrange(4, 13)
    return Drawing("introduction_letter", Statement(company, agent, day, sealed=sealed, matter=matter or f"{service}业务",
                                                    days=random.choice((15, 30))))


def name_change(former: str, company: Company, random: Random) -> Drawing:
    """The registrar's proof that the firm had another name."""
    return Drawing("name_change_proof", Statement(company, company.principal, _october(random), former))


def person_renamed(former: str, person: Person, random: Random) -> Drawing:
    """The police's proof that the person had another name."""
    return Drawing("person_renamed", Statement(None, person, _october(random), former))


def _october(random: Random) -> datetime.date:
    return datetime.date(2026, 10, random.randrange(8, 31))


# --- special papers of high-voltage supplies ---------------------------------------------------------------------


def special(kind: str, company: Company, random: Random, expired: bool = False) -> Drawing:
    """One of plan.FACT_PAPERS; only licences expire."""
    if kind == "general_taxpayer_certificate":
        return taxpayer(company, random)
    if kind in ("protected_load_details", "entitlement_certificate"):
        return Drawing(kind, Statement(company, company.principal, letters.day_of_signing(random)))
    years = 3 if kind == "work_safety_licence" else 8  # the former: 安全生产许可证条例 art. 9
    permit = permits.permit_of(company, random, years)
    if expired:
        permit = permits.permit_since(years_later(permit.start, -years), company, random, years)
    return Drawing(kind, permit)
