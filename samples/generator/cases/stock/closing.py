"""Money, and the papers of households whose supply ends together."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from ... import numbers, people, places
from ...companies import Company
from ...papers import lists, permits, receipts
from .paper import Drawing
from .. import bodies

OFFICE = "汉中市城市建设综合开发中心"
Households = list[lists.Household]


def receipt(account: str, holder: str, address: str, random: Random, other_words: bool = False) -> Drawing:
    fen, day = random.randrange(2000, 90000), datetime.date(2026, 11, random.randrange(2, 19))
    words = receipts.words_of(fen + 1000) if other_words else ""
    return Drawing("payment_receipt", receipts.Payment(holder, address, account, fen, day, words))


def bank_proof(holder: str, number: str, bank: str, company: Company | None, random: Random) -> Drawing:
    """Of the firm, or of a person: whose card would prove the number, and nobody's name."""
    day = datetime.date(2026, random.randrange(6, 11), random.randrange(1, 29))
    return Drawing("bank_account_proof" if company else "bank_statement", receipts.Account(holder, number, bank, company, day))


def demolition_permit(region: places.Region, random: Random) -> Drawing:
    builder = bodies.invent_firm(random, None, sole_trader=False)
    return Drawing("demolition_permit", permits.permit_of(dataclasses.replace(builder, region=region), random))


def demolition_list(households: Households, random: Random) -> Drawing:
    project, day = f"{random.choice(places.ROADS)}片区改造项目", datetime.date(2026, 11, random.randrange(2, 19))
    return Drawing("demolition_list", lists.Demolition(tuple(households), project, OFFICE, day))


def households(account: str, name: str, address: str, random: Random) -> Households:
    """The customer's own and a few neighbours'."""
    rows = [_household(account, name, address, random)]
    for _ in range(random.randrange(2, 6)):
        neighbour = people.invent_person(random, minority=False, rare=False, home=True)
        rows.append(_household(numbers.account_number(random), neighbour.name,
                               neighbour.region.name + places.street_address(random), random))
    return rows


def _household(account: str, name: str, address: str, random: Random) -> lists.Household:
    return lists.Household(account, f"{random.randrange(10**9, 10**10)}", name, address, numbers.mobile_number(random),
                           f"{random.uniform(40, 260):.1f}")
