"""The honest story of a plan: people, firm, premises and papers that agree with each other. It must be accepted."""

from __future__ import annotations

import dataclasses
from random import Random

from .. import companies, numbers, people, places
from ..companies import Company
from ..papers import business_licence, letters, real_estate
from ..papers.business_licence import Licence
from ..papers.id_card import card_of
from ..papers.real_estate import Estate
from ..people import Person, another
from . import bodies, handing_in, plan as p, services as s, stating, stock
from .plan import Plan
from .story import Story


def honest(plan: Plan, random: Random) -> Story:
    customer = people.invent_person(random, plan.minority, plan.rare_name, home=True)
    customer, number = _number(customer, plan, random)
    company = bodies.invent_firm(random, customer, plan.kind == s.SOLE_TRADER, plan.subject) if plan.firm else None
    story = Story(plan, customer, number, card_of(customer, random), company, _licence(company, plan, random),
                  _estate(plan, customer, company, random), numbers.account_number(random))
    if plan.agent:
        _add_agent(story, random)
    if plan.service in s.RENAMES:
        _add_former_self(story, random)
    if plan.service in s.TRANSFERS:
        _add_former(story, random)
    stating.state(story, random)
    handing_in.hand_in(story, random)
    story.absent = ["item.missing", "item.unusable", "name.differs_from_application", "owner.differs_from_applicant",
                    "address.differs_from_application", "document.expired"]
    return story


def _number(customer: Person, plan: Plan, random: Random) -> tuple[Person, str]:
    if plan.identity == p.PERMIT:
        customer = stock.settled_person(customer, random)
    if plan.identity == p.PASSPORT:
        return customer, stock.passport_number(random)
    if plan.identity == p.MILITARY:
        return customer, stock.military_number(random)
    return customer, customer.number


def _licence(company: Company | None, plan: Plan, random: Random) -> Licence | None:
    if company is None:
        return None
    form = business_licence.FORM_2019
    if plan.organization and random.random() < 0.3:
        form = business_licence.FORM_2015
    return business_licence.licence_of(company, random, form, own_seal=p.needs_seal(plan))


def _estate(plan: Plan, customer: Person, company: Company | None, random: Random) -> Estate:
    owners = [company.name if plan.organization else customer.name]
    if plan.title == p.LEASED:
        owners = [another(customer, random).name]
    if plan.co_owner:
        owners.append(another(customer, random).name)
    region = company.region if company else random.choice(places.home_regions())
    address = company.address if company else None
    old = plan.title == p.HOUSE
    estate = real_estate.estate_of(tuple(owners), random, region, address, old, business=company is not None)
    return dataclasses.replace(estate, remarks="已设立抵押权") if plan.restricted else estate


def _add_agent(story: Story, random: Random) -> None:
    story.agent = people.invent_person(random, minority=False)
    story.agent_card = card_of(story.agent, random)
    if story.plan.letter == p.LETTER and story.plan.service not in s.NO_MANDATE:
        words = s.SERVICES[story.plan.service].words
        story.letter = letters.authorization_of(story.party(), story.agent, words, random)


def _add_former_self(story: Story, random: Random) -> None:
    """更名: the same customer under the name of before."""
    if not story.plan.firm:
        story.former = dataclasses.replace(story.customer, name=another(story.customer, random).name)
        return
    while True:
        name = companies.renamed(story.company, random)
        if name != story.company.name:
            break
    story.former = dataclasses.replace(story.company, name=name)
    story.former_licence = business_licence.licence_of(story.former, random, business_licence.FORM_2015)


def _add_former(story: Story, random: Random) -> None:
    if story.plan.former_kind == s.RESIDENT:
        story.former = people.invent_person(random, minority=False, home=True)
        return
    story.former = bodies.invent_firm(random, None, story.plan.former_kind == s.SOLE_TRADER)
    story.former_licence = business_licence.licence_of(story.former, random, business_licence.FORM_2019, own_seal=True)
