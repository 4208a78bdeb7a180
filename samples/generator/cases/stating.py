"""What the applicant writes into the application: true here; faults/ make it false."""

from __future__ import annotations

from random import Random
from typing import Any

from .. import numbers, people
from ..people import Person
from . import plan as p, services as s
from .story import Story

BANK = "天汉银行汉中分行"


def state(story: Story, random: Random) -> None:
    plan, customer = story.plan, story.customer
    stated: dict[str, Any] = {"case_id": "", "service": plan.service, "channel": plan.channel, "submitted_at": s.SUBMITTED}
    if plan.service not in s.NEW_SUPPLIES:
        stated["account_number"] = story.account
    stated["customer"] = {"kind": plan.kind, "name": customer.name, "id_kind": plan.identity, "id_number": story.number,
                          "phone": customer.phone}
    if plan.channel == s.ONLINE:
        stated["customer"] |= {"phone_verified": True, "agreement_accepted": True}
    if story.company:
        principal = {"name": customer.name, "id_number": story.number}
        stated["organization"] = {"name": story.company.name, "uscc": story.company.code, "legal_representative": principal}
    if story.agent:
        stated["agent"] = {"name": story.agent.name, "id_number": story.agent.number, "phone": story.agent.phone}
    stated["service_address"] = story.estate.address
    if request := _request(story, random):
        stated["request"] = request
    if story.former:
        stated["former_customer"] = _former(story)
    if facts := _facts(story):
        stated["facts"] = facts
    story.application = stated


def _request(story: Story, random: Random) -> dict[str, Any]:
    plan, service = story.plan, story.plan.service
    request: dict[str, Any] = {}
    if service in s.NEW_SUPPLIES:
        request["capacity_kva"] = 8 if service == s.NEW else 630
    if service in (s.INCREASE, s.HV_INCREASE):
        request["capacity_added_kva"] = 10 if service == s.INCREASE else 400
    if service in s.TRANSFERS:
        request["property_right_changed"] = True
    if service in s.PAUSES:
        request |= {"capacity_kva": random.choice((315, 500, 815)), "effective_date": "2026-12-10"}
    if service in (s.REDUCE, s.RESTORE):
        request["reduction"] = plan.reduction
    if service == s.BILLING_BASIS:
        request |= {"effective_date": s.NEXT_QUARTER, "billing_basis": random.choice(("demand", "capacity"))}
    if service == s.DEMAND:
        request |= {"effective_date": s.NEXT_MONTH, "demand": "contract", "demand_kw": 400}
    if service == s.VAT_CHANGE or asks_for_contract(plan):
        request |= _contract(story)
    if plan.refund:
        request["refund"] = _refund(story, random)
    return request


def asks_for_contract(plan: p.Plan) -> bool:
    return plan.service == s.REDUCE and plan.reduction == p.PERMANENT


def _contract(story: Story) -> dict[str, Any]:
    """Invoice details, and who switches; a permanent reduction may prove bank and tax by papers instead."""
    company, details = story.company, {}
    if not (asks_for_contract(story.plan) and story.plan.contract_papers):
        details["invoice"] = {"name": company.name, "tax_number": company.code, "address": company.address,
                              "phone": story.customer.phone, "bank": BANK, "account": "26100301040008888888"}
    if asks_for_contract(story.plan):
        details["switching_contact"] = {"name": story.customer.name, "phone": story.customer.phone}
    return details


def holder_of(story: Story) -> str:
    """Whom money goes back to: residents and sole traders in person, organisations as such."""
    return story.company.name if story.plan.organization else story.customer.name


def _refund(story: Story, random: Random) -> dict[str, Any]:
    account = f"2610030104{random.randrange(10**10):010d}" if story.plan.organization else numbers.bank_card(random)
    return {"account_name": holder_of(story), "account_number": account, "bank": BANK}


def _former(story: Story) -> dict[str, Any]:
    former = story.former
    if isinstance(former, Person):
        number = story.number if story.plan.service in s.RENAMES else former.number
        return {"kind": s.RESIDENT, "name": former.name, "id_number": number}
    kind = story.plan.kind if story.plan.service in s.RENAMES else story.plan.former_kind
    return {"kind": kind, "name": former.name, "uscc": former.code}


def _facts(story: Story) -> dict[str, Any]:
    plan = story.plan
    facts: dict[str, Any] = {f"{item}_on_file": True for item in plan.on_file}
    facts |= {fact: True for fact in plan.facts}
    if plan.service in s.SETTLED:
        facts["bills_settled"] = True
    if plan.service in s.PAUSES:
        facts["installed_transformers_kva"] = list(s.TRANSFORMERS)
    return facts
