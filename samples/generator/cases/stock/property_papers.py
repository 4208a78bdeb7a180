"""What proves a property besides a certificate of real estate."""

from __future__ import annotations

import datetime
from random import Random

from ... import numbers, people
from ...companies import Company
from ...papers import contracts, land_papers, letters, statements
from ...papers.contracts import Party
from ...papers.real_estate import Estate
from ...people import TODAY, Person, years_later
from .paper import DAY, Drawing


def land_certificate(estate: Estate, random: Random) -> Drawing:
    land = land_papers.land_of(estate.owners, estate.region, estate.address, land_papers.STATE, random)
    return Drawing("land_use_certificate", land)


def statement(estate: Estate, owner_number: str, random: Random, sealed: bool = True) -> Drawing:
    """Of the sub-district's office; a number that is no identity number is left out."""
    owners = tuple(statements.Owner(name, owner_number if len(owner_number) == 18 else "") for name in estate.owners)
    issuer, wording = f"{estate.region.county}东关街道办事处", random.choice(("office", "office", "labels"))
    day = letters.day_of_signing(random)
    return Drawing("property_statement", statements.PropertyStatement(owners, estate.address, issuer, day, wording, sealed))


def _party(name: str, number: str, company: Company | None) -> Party:
    return contracts.firm_party(company) if company else Party(name, number)


def purchase_contract(estate: Estate, owner_number: str, owner: Company | None, seller: Company, random: Random) -> Drawing:
    """`owner` where a firm bought."""
    buyers = tuple(_party(name, owner_number, owner) for name in estate.owners)
    day = datetime.date(random.randrange(2019, 2027), random.randrange(1, 11), random.randrange(1, 29))
    return Drawing("purchase_contract", contracts.Purchase(
        contracts.firm_party(seller), buyers, estate.address, estate.area, random.randrange(30, 160),
        f"{day.year}{random.randrange(10**8):08d}", day))


def lease(estate: Estate, lessors: tuple[str, ...], tenant: Person | Company, random: Random, expired: bool = False) -> Drawing:
    years = random.choice((2, 3, 5))
    signed = TODAY - DAY * random.randrange(30, 365 * years - 60)
    if expired:
        signed = years_later(signed, -years)
    start = signed + DAY * random.randrange(0, 20)
    first, second = contracts.person_party(people.invent_person(random)), contracts.party_of(tenant)
    return Drawing("lease", contracts.Lease(
        Party(lessors[0], first.number), second, estate.address, estate.area, random.randrange(8, 90) * 100, start,
        years_later(start, years) - DAY, signed))
