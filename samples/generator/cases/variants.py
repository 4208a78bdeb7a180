"""Kinds of honest application, one row each: all of them have to be accepted. And plans at random, for faults."""

from __future__ import annotations

import dataclasses
from random import Random
from typing import NamedTuple

from . import plan as p, services as s
from .plan import Plan


class Variant(NamedTuple):
    name: str
    plan: Plan


def _firm(service: str, kind: str = s.ORGANIZATION, **changes) -> Plan:
    counter_only = s.SERVICES[service].channels == (s.COUNTER,)
    return Plan(service, kind, s.COUNTER if counter_only else s.ONLINE, former_kind=kind, **changes)


def _mine(service: str, *facts: str, **changes) -> Plan:
    return _firm(service, facts=facts, **changes)


FIRM, TRADER, AT_COUNTER = s.ORGANIZATION, s.SOLE_TRADER, s.COUNTER

VARIANTS: tuple[Variant, ...] = (
    # 1 new supply, more capacity
    Variant("resident", Plan(s.NEW)),
    Variant("temporary-card", Plan(s.NEW, identity=p.TEMPORARY)),
    Variant("passport", Plan(s.NEW, identity=p.PASSPORT)),
    Variant("household-register", Plan(s.NEW, identity=p.REGISTER)),
    Variant("household-certificate", Plan(s.NEW, identity=p.CERTIFICATE)),
    Variant("soldier", Plan(s.NEW, identity=p.MILITARY)),
    Variant("residence-permit", Plan(s.NEW, identity=p.PERMIT)),
    Variant("soldier-by-agent", Plan(s.INCREASE, identity=p.MILITARY, agent=True)),
    Variant("rare-name", Plan(s.INCREASE, title=p.NO_PROPERTY, rare_name=True, minority=False)),
    Variant("minority-name", Plan(s.NEW, minority=True, rare_name=False)),
    Variant("house-certificate", Plan(s.NEW, title=p.HOUSE)),
    Variant("land-certificate", Plan(s.NEW, title=p.LAND)),
    Variant("statement-of-the-office", Plan(s.NEW, title=p.STATEMENT)),
    Variant("contract-of-purchase", Plan(s.NEW, title=p.PURCHASE)),
    Variant("rented", Plan(s.NEW, title=p.LEASED)),
    Variant("company-rents", _firm(s.NEW, title=p.LEASED)),
    Variant("mortgaged", Plan(s.NEW, restricted=True)),
    Variant("property-follows", Plan(s.NEW, deferred=True)),
    Variant("firm-property-follows", _firm(s.NEW, deferred=True)),
    Variant("agent-without-letter", Plan(s.NEW, agent=True, letter=p.NO_LETTER)),
    Variant("agent-with-letter", Plan(s.NEW, agent=True)),
    Variant("at-the-counter", Plan(s.NEW, channel=AT_COUNTER)),
    Variant("one-picture-twice", Plan(s.NEW, same_twice=True)),
    Variant("sole-trader", _firm(s.NEW, TRADER)),
    Variant("company", _firm(s.NEW)),
    Variant("company-at-the-counter", Plan(s.NEW, FIRM, AT_COUNTER)),
    Variant("institution", _firm(s.NEW, subject=p.INSTITUTION)),
    Variant("society", _firm(s.NEW, subject=p.SOCIAL)),
    Variant("temple", _firm(s.NEW, subject=p.RELIGIOUS)),
    Variant("army", _firm(s.NEW, subject=p.ARMY)),
    Variant("code-certificate", _firm(s.NEW, subject=p.ORGANIZATION_CODE)),
    Variant("more-capacity-card-only", Plan(s.INCREASE, title=p.NO_PROPERTY)),
    Variant("more-capacity-on-file", Plan(s.INCREASE, on_file=("identity",), title=p.NO_PROPERTY)),
    Variant("more-capacity-company", _firm(s.INCREASE, agent=True)),
    # 2 rename, transfer
    Variant("renamed", Plan(s.RENAME)),
    Variant("renamed-with-proof", Plan(s.RENAME, name_proof=True)),
    Variant("renamed-passport-by-agent", Plan(s.RENAME, identity=p.PASSPORT, agent=True)),
    Variant("renamed-register", Plan(s.RENAME, identity=p.REGISTER)),
    Variant("renamed-property-on-file", Plan(s.RENAME, on_file=("property",))),
    Variant("renamed-company", _firm(s.RENAME, name_proof=True)),
    Variant("renamed-company-code-certificate", _firm(s.RENAME, subject=p.ORGANIZATION_CODE)),
    Variant("renamed-shop", _firm(s.RENAME, TRADER)),
    Variant("renamed-at-the-counter", Plan(s.RENAME, channel=AT_COUNTER, agent=True)),
    Variant("transfer", Plan(s.TRANSFER)),
    Variant("transfer-co-owner", Plan(s.TRANSFER, co_owner=True)),
    Variant("transfer-by-agent", Plan(s.TRANSFER, agent=True)),
    Variant("transfer-company-by-agent", _firm(s.TRANSFER, agent=True)),
    Variant("transfer-company-in-person", _firm(s.TRANSFER)),
    Variant("transfer-institution", _firm(s.TRANSFER, subject=p.INSTITUTION)),
    Variant("transfer-shop", _firm(s.TRANSFER, TRADER)),
    Variant("transfer-from-a-firm", Plan(s.TRANSFER, former_kind=FIRM)),
    Variant("transfer-former-firm-seals", Plan(s.TRANSFER, channel=AT_COUNTER, former_kind=FIRM, former_seals=True)),
    # 3 meter, 4 VAT
    Variant("meter", Plan(s.METER_TEST)),
    Variant("meter-passport", Plan(s.METER_TEST, identity=p.PASSPORT)),
    Variant("meter-company", _firm(s.METER_TEST)),
    Variant("vat", _firm(s.VAT_CHANGE)),
    Variant("vat-with-licence", _firm(s.VAT_CHANGE, optional=True)),
    Variant("vat-sole-trader", _firm(s.VAT_CHANGE, TRADER)),
    # 5 suspension, 6 basis, 7 demand
    Variant("suspended", _firm(s.SUSPEND)),
    Variant("suspended-on-file", _firm(s.SUSPEND, on_file=("identity", "subject"))),
    Variant("suspended-by-agent", _firm(s.SUSPEND, agent=True, agent_paper=False)),
    Variant("suspended-at-the-counter", Plan(s.SUSPEND, FIRM, AT_COUNTER)),
    Variant("resumed", _firm(s.RESUME)),
    Variant("resumed-by-agent", _firm(s.RESUME, agent=True)),
    Variant("basis", _firm(s.BILLING_BASIS)),
    Variant("basis-on-file", _firm(s.BILLING_BASIS, on_file=("identity", "subject"))),
    Variant("demand", _firm(s.DEMAND)),
    Variant("demand-by-agent", _firm(s.DEMAND, agent=True)),
    Variant("demand-at-the-counter", Plan(s.DEMAND, FIRM, AT_COUNTER)),
    # 8 high voltage
    Variant("high-voltage", _firm(s.HV_NEW)),
    Variant("high-voltage-introduced", _firm(s.HV_NEW, agent=True, letter=p.INTRODUCTION)),
    Variant("high-voltage-agent", _firm(s.HV_NEW, agent=True)),
    Variant("high-risk", _mine(s.HV_NEW, "high_risk")),
    Variant("high-energy", _mine(s.HV_NEW, "high_energy")),
    Variant("coal-mine", _mine(s.HV_NEW, "coal_mine")),
    Variant("quarry", _mine(s.HV_NEW, "non_coal_mine")),
    Variant("entitled", _mine(s.HV_NEW, "preferential_tariff")),
    Variant("vat-invoices", _mine(s.HV_NEW, "vat_invoice", optional=True)),
    Variant("everything-follows", _mine(s.HV_NEW, "high_risk", "coal_mine", deferred=True)),
    Variant("high-voltage-counter", Plan(s.HV_NEW, FIRM, AT_COUNTER)),
    Variant("high-voltage-sole-trader", _firm(s.HV_NEW, TRADER)),
    Variant("more-high-voltage", _firm(s.HV_INCREASE)),
    Variant("more-high-voltage-on-file", _firm(s.HV_INCREASE, on_file=("identity", "subject", "property"))),
    Variant("more-high-voltage-risk", _mine(s.HV_INCREASE, "high_risk", on_file=("property",))),
    Variant("more-high-voltage-follows", _mine(s.HV_INCREASE, "high_energy", deferred=True)),
    # 9 reduction
    Variant("reduced", _firm(s.REDUCE)),
    Variant("reduced-for-good", _firm(s.REDUCE, reduction=p.PERMANENT)),
    Variant("reduced-for-good-by-papers", _firm(s.REDUCE, reduction=p.PERMANENT, contract_papers=True)),
    Variant("reduced-by-agent", _firm(s.REDUCE, agent=True)),
    Variant("restored", _firm(s.RESTORE)),
    Variant("restored-at-the-counter", Plan(s.RESTORE, FIRM, AT_COUNTER)),
    # 10, 11
    Variant("hv-renamed", _firm(s.HV_RENAME)),
    Variant("hv-renamed-refund", _firm(s.HV_RENAME, name_proof=True, refund=True, bank_proof=True)),
    Variant("hv-transferred", _firm(s.HV_TRANSFER)),
    Variant("hv-transferred-by-agent", _firm(s.HV_TRANSFER, agent=True)),
    Variant("hv-transferred-former-seals", _firm(s.HV_TRANSFER, former_seals=True)),
    Variant("tariff-resident", Plan(s.TARIFF, channel=AT_COUNTER)),
    Variant("tariff-company", _firm(s.TARIFF, agent=True)),
    Variant("tariff-on-file", _firm(s.TARIFF, on_file=("property",))),
    # 12, 13
    Variant("closed", Plan(s.CLOSE, channel=AT_COUNTER)),
    Variant("closed-refund", Plan(s.CLOSE, channel=AT_COUNTER, refund=True)),
    Variant("closed-by-agent", Plan(s.CLOSE, channel=AT_COUNTER, agent=True, refund=True, bank_proof=True)),
    Variant("closed-shop", _firm(s.CLOSE, TRADER)),
    Variant("closed-in-bulk", Plan(s.CLOSE, channel=AT_COUNTER, facts=("bulk_closure",))),
    Variant("hv-closed", _firm(s.HV_CLOSE)),
    Variant("hv-closed-refund", _firm(s.HV_CLOSE, agent=True, refund=True, bank_proof=True)),
)


def any_variant(random: Random, style: str) -> Variant:
    """An honest kind of application, taken as scans or photos, now and then with both sides of a card on one sheet."""
    variant = random.choice(VARIANTS)
    plan = dataclasses.replace(variant.plan, style=style, one_sheet=random.random() < 0.15,
                               pdf=variant.plan.organization and random.random() < 0.2)
    return Variant(variant.name, plan)


IDENTITIES = (p.ID_CARD,) * 8 + (p.TEMPORARY, p.PASSPORT, p.REGISTER, p.CERTIFICATE, p.MILITARY, p.PERMIT)
SUBJECTS = (p.LICENCE,) * 8 + (p.ORGANIZATION_CODE, p.INSTITUTION, p.SOCIAL, p.RELIGIOUS)
PROPERTIES = (p.REAL_ESTATE,) * 6 + (p.HOUSE, p.HOUSE, p.LAND, p.STATEMENT, p.PURCHASE, p.LEASED)


def any_plan(random: Random, style: str = "mixed") -> Plan:
    """Any honest plan; each service as often as another."""
    service = random.choice(tuple(s.SERVICES))
    known = s.SERVICES[service]
    kind, channel = random.choice(known.customers), random.choice((known.channels[0], *known.channels))
    plan = Plan(service, kind, channel, style=style, agent=random.random() < 0.4, agent_paper=random.random() < 0.7,
                identity=random.choice(IDENTITIES), title=random.choice(PROPERTIES),
                deferred=service in (s.NEW, *s.HV_SUPPLIES) and random.random() < 0.25,
                one_sheet=random.random() < 0.15)
    if plan.title == p.LEASED and service in s.TRANSFERS:  # the owner has to apply
        plan = dataclasses.replace(plan, title=p.REAL_ESTATE)
    for complete in (_with_firm, _with_former, _with_special_rows, _with_agent, _with_what_is_on_file):
        plan = complete(plan, random)
    return plan


def _with_firm(plan: Plan, random: Random) -> Plan:
    if not plan.firm:
        return plan
    subject = random.choice(SUBJECTS) if plan.organization and plan.service != s.VAT_CHANGE else p.LICENCE
    if plan.service in s.RENAMES and subject not in (p.LICENCE, p.ORGANIZATION_CODE):
        subject = p.LICENCE
    # A code certificate bears no seal of the organisation's own, and its code is not the tax number.
    if subject == p.ORGANIZATION_CODE and (p.needs_seal(plan) or plan.service == s.REDUCE):
        subject = p.LICENCE
    return dataclasses.replace(plan, subject=subject, pdf=random.random() < 0.2, optional=random.random() < 0.4)


def _with_former(plan: Plan, random: Random) -> Plan:
    if plan.service in s.RENAMES:
        return dataclasses.replace(plan, former_kind=plan.kind, name_proof=random.random() < 0.5)
    if plan.service not in s.TRANSFERS:
        return plan
    formers = (s.ORGANIZATION, s.SOLE_TRADER) if plan.service == s.HV_TRANSFER else (s.RESIDENT, s.RESIDENT, s.ORGANIZATION)
    former = random.choice(formers)
    seals = former == s.ORGANIZATION and plan.channel == s.COUNTER and random.random() < 0.3
    joint = plan.service == s.TRANSFER and plan.kind == s.RESIDENT and random.random() < 0.15
    certificate = plan.title in (p.REAL_ESTATE, p.HOUSE)
    return dataclasses.replace(plan, former_kind=former, former_seals=seals, co_owner=joint and certificate)


def _with_special_rows(plan: Plan, random: Random) -> Plan:
    if plan.service in s.HV_SUPPLIES:
        facts = tuple(fact for fact in p.FACT_PAPERS if random.random() < 0.3)
        return dataclasses.replace(plan, facts=facts)
    if plan.service == s.REDUCE:
        return dataclasses.replace(plan, reduction=random.choice((p.PERMANENT, p.TEMPORARILY)),
                                   contract_papers=random.random() < 0.4)
    if plan.service == s.CLOSE and random.random() < 0.3:
        plan = dataclasses.replace(plan, facts=("bulk_closure",))
    if plan.service in s.SETTLED:
        return dataclasses.replace(plan, refund=random.random() < 0.5, bank_proof=random.random() < 0.6)
    if plan.service == s.INCREASE and random.random() < 0.4:
        return dataclasses.replace(plan, title=p.NO_PROPERTY)
    return plan


def _with_agent(plan: Plan, random: Random) -> Plan:
    letter = p.LETTER
    if plan.service in s.HV_SUPPLIES and plan.firm and random.random() < 0.4:
        letter = p.INTRODUCTION
    if plan.service in (s.NEW, s.INCREASE) and random.random() < 0.4:
        letter = p.NO_LETTER
    return dataclasses.replace(plan, letter=letter)


def _with_what_is_on_file(plan: Plan, random: Random) -> Plan:
    rows = (("identity", s.FILED_IDENTITY), ("subject", s.FILED_SUBJECT), ("property", s.FILED_PROPERTY))
    on_file = tuple(item for item, services in rows if plan.service in services and random.random() < 0.2)
    return dataclasses.replace(plan, on_file=on_file)
