"""Papers of firms: altered, out of term, of another firm, unsealed, missing; those of the former customer."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random
from typing import Any

from ... import companies, numbers, people
from ...papers import business_licence
from .. import bodies, handing_in, plan as p, services as s, stock
from ..plan import Plan
from ..stock import Drawing
from ..story import INCOMPLETE, REVIEW, Story
from .fault import fault
from .statement import hands_in_licence, hands_in_subject


def _replace_licence(story: Story, **changes: Any) -> None:
    """The licence may be one page of several."""
    for page in story.uploads["subject"].pages:
        for drawing in page:
            if drawing.paper == "business_licence":
                drawing.data = dataclasses.replace(drawing.data, **changes)


@fault(hands_in_licence)
def code_tampered(story: Story, random: Random) -> None:
    _replace_licence(story, printed_code=numbers.spoil_unified_code(story.company.code, random))
    story.expect(REVIEW, "uscc.check_digit")


@fault(hands_in_licence)
def representative_differs(story: Story, random: Random) -> None:
    _replace_licence(story, printed_principal=people.another(story.customer, random).name)
    story.expect(REVIEW, "legal_representative.differs")


@fault(hands_in_licence)
def licence_of_another(story: Story, random: Random) -> None:
    other = bodies.invent_firm(random, None, story.company.sole_trader)
    licence = business_licence.licence_of(other, random, business_licence.FORM_2019, own_seal=p.needs_seal(story.plan))
    _replace_licence(story, company=other, form=licence.form, issued=licence.issued)
    story.expect(REVIEW, "company_name.differs_from_application")
    story.expect(REVIEW, "uscc.differs_from_application")
    story.absent.remove("address.differs_from_application")


@fault(lambda plan: hands_in_licence(plan) and plan.organization)
def term_ended(story: Story, random: Random) -> None:
    """营业期限 is over."""
    founded = datetime.date(2015, random.randrange(4, 12), 9)
    end = people.years_later(founded, 10) - stock.DAY
    term = f"{companies.chinese_date(founded)}至{companies.chinese_date(end)}"
    company = dataclasses.replace(story.company, founded=founded, term=term)
    _replace_licence(story, company=company, form=business_licence.FORM_2015, issued=datetime.date(2016, 5, 4))
    story.expect(INCOMPLETE, "licence.term_ended")
    story.expect_row("subject", "unusable")


@fault(lambda plan: hands_in_licence(plan) and plan.organization)
def type_differs_from_code(story: Story, _: Random) -> None:
    _replace_licence(story, company=dataclasses.replace(story.company, company_type="个体工商户"))
    story.expect(REVIEW, "licence.type_differs_from_code")


@fault(hands_in_licence)
def qr_code_differs(story: Story, random: Random) -> None:
    """The print was altered to another firm's code, the QR code was not."""
    other = numbers.unified_code(story.company.code[:2], story.company.region.code, random)
    _replace_licence(story, form=business_licence.FORM_2019, printed_code=other)
    story.expect(REVIEW, "licence.code_differs")


@fault(hands_in_licence)
def qr_code_elsewhere(story: Story, _: Random) -> None:
    _replace_licence(story, form=business_licence.FORM_2019, qr_host="gsxt.example.com")
    story.expect(REVIEW, "licence.qr_unexpected")


@fault(lambda plan: hands_in_subject(plan) and (p.needs_seal(plan) or plan.subject == p.ARMY))
def seal_missing(story: Story, random: Random) -> None:
    if story.plan.subject == p.LICENCE:
        _replace_licence(story, own_seal=False)
    elif story.plan.subject == p.ARMY:
        story.replace("subject", stock.army_proof(story.company, random, sealed=False))
    else:
        certificate = stock.body_certificate(story.plan.subject, story.company, random, sealed=False)
        story.uploads["subject"].pages[0] = [certificate]
    story.expect(INCOMPLETE, "seal.missing")
    story.expect_row("subject", "unusable")


@fault(lambda plan: hands_in_licence(plan) and p.needs_seal(plan))
def seal_of_another(story: Story, random: Random) -> None:
    _replace_licence(story, seal_name=bodies.invent_firm(random, None, sole_trader=False).name)
    story.expect(REVIEW, "seal.name_differs")


@fault(lambda plan: hands_in_subject(plan) and not plan.pdf)
def subject_missing(story: Story, _: Random) -> None:
    story.remove("subject")
    story.expect_row("subject", "missing")


@fault(lambda plan: hands_in_subject(plan) and plan.subject == p.ORGANIZATION_CODE and not plan.pdf)
def organization_code_altered(story: Story, random: Random) -> None:
    story.replace("subject", stock.organization_code(story.company, random, spoilt=True))
    story.expect(REVIEW, "organization_code.check_digit")


# --- the former customer -----------------------------------------------------------------------------------------


def _former_proves(plan: Plan) -> bool:
    return p.needs_former_subject(plan) and not plan.former_seals


@fault(_former_proves)
def former_papers_missing(story: Story, _: Random) -> None:
    story.remove("former_subject")
    story.expect_row("former_subject", "missing")


@fault(lambda plan: _former_proves(plan) and plan.service in s.TRANSFERS)
def former_papers_of_another(story: Story, random: Random) -> None:
    other = bodies.invent_firm(random, None, sole_trader=False)
    licence = business_licence.licence_of(other, random, business_licence.FORM_2019, own_seal=True)
    story.replace("former_subject", Drawing(p.LICENCE, licence))
    story.expect(REVIEW, "former_customer.differs")


@fault(lambda plan: plan.name_proof)
def name_change_not_linked(story: Story, random: Random) -> None:
    """A proof that links two names, but not these."""
    current = story.company.name if story.plan.firm else story.customer.name
    former = companies.renamed(story.company, random) if story.plan.firm else people.another(story.customer, random).name
    if former in (current, story.former.name):
        former += "一"
    story.replace("name_change_proof", handing_in.name_proof(story, former, random))
    story.expect(REVIEW, "name_change.not_linked")


# --- taxpayers, special papers -------------------------------------------------------------------------------------


@fault(lambda plan: plan.service == s.VAT_CHANGE)
def taxpayer_missing(story: Story, _: Random) -> None:
    story.remove("general_taxpayer_certificate")
    story.expect_row("general_taxpayer_certificate", "missing")


@fault(lambda plan: plan.service == s.VAT_CHANGE)
def taxpayer_of_another(story: Story, random: Random) -> None:
    story.replace("general_taxpayer_certificate", stock.taxpayer(bodies.invent_firm(random, None, sole_trader=False), random))
    story.expect(REVIEW, "invoice.name_differs")
    story.expect(REVIEW, "invoice.tax_number_differs")


def _brings(*kinds: str):
    """One of these papers is asked for, and comes."""
    return lambda plan: not plan.deferred and any(kind in p.special_papers(plan) for kind in kinds)


def _of_another(story: Story, kind: str, code: str, random: Random) -> None:
    other = bodies.invent_firm(random, None, sole_trader=False)
    story.replace(kind, stock.special(kind, other, random))
    story.expect(REVIEW, code)


@fault(_brings("mining_licence"))
def mining_licence_of_another(story: Story, random: Random) -> None:
    kind = random.choice(("mining_licence", "work_safety_licence"))
    _of_another(story, kind, "mining.company_differs", random)


@fault(_brings("project_approval"))
def approval_of_another(story: Story, random: Random) -> None:
    _of_another(story, "project_approval", "project.company_differs", random)


@fault(_brings("protected_load_details"))
def protected_load_of_another(story: Story, random: Random) -> None:
    _of_another(story, "protected_load_details", "protected_load.company_differs", random)


@fault(_brings("mining_licence"))
def mining_licence_expired(story: Story, random: Random) -> None:
    kind = random.choice(("mining_licence", "work_safety_licence"))
    story.replace(kind, stock.special(kind, story.company, random, expired=True))
    story.expect(INCOMPLETE, "document.expired")
    story.expect_row(kind, "unusable")


@fault(lambda plan: not plan.deferred and bool(p.special_papers(plan)))
def special_paper_missing(story: Story, random: Random) -> None:
    kind = random.choice(p.special_papers(story.plan))
    story.remove(kind)
    story.expect_row(kind, "missing")
