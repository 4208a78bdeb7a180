"""The files of a story, in the order in which people hand them in, and the rows of the checklist that they fill."""

from __future__ import annotations

import dataclasses
from random import Random
from typing import Any

from ..companies import Company
from ..papers import forms, letters
from ..papers.id_card import IdCard, card_of
from ..people import Person, another
from . import bodies, plan as p, services as s, stating, stock
from .stock import Drawing
from .story import PDF, Story, Upload, shot

SATISFIED, ON_FILE, DEFERRED = "satisfied", "on_file", "deferred"


def hand_in(story: Story, random: Random) -> None:
    plan = story.plan
    for item, needed in (("identity", p.needs_identity(plan)), ("subject", p.needs_subject(plan)),
                         ("property", p.needs_property(plan))):
        if item in plan.on_file and needed:
            story.rows[item] = ON_FILE
    if p.needs_identity(plan) and "identity" not in plan.on_file:
        add_identity(story, random)
    if (p.needs_subject(plan) or (plan.service == s.VAT_CHANGE and plan.optional)) and "subject" not in plan.on_file:
        add(story, "subject", subject_paper(story, random), random)
    _add_property(story, random)
    _add_agent(story, random)
    _add_former(story, random)
    _add_special(story, random)
    _add_money(story, random)
    if plan.co_owner:
        _add_co_owner(story, random)
    if p.needs_form(plan):
        add(story, "form", form_of(story), random)
    if plan.pdf:
        _bind(story, [role for role in ("subject", "property") if role in story.uploads])
    if plan.same_twice:
        _upload_twice(story)


def add(story: Story, role: str, drawing: Drawing, random: Random, item: str | None = "") -> None:
    """Hands a paper in; it fills the row of its role, another one, or none (None)."""
    declared = stock.kind_of(drawing) if random.random() < 0.8 else None
    card = drawing.paper.startswith(("temporary_id_card", "passport", "military_id", "residence_permit"))
    story.uploads[role] = Upload([[drawing]], shot(random, story.plan, card), declared=declared)
    if item is not None:
        story.rows[item or role] = SATISFIED


def add_card(story: Story, role: str, card: IdCard, random: Random) -> None:
    sides = [Drawing("id_card_portrait", card), Drawing("id_card_emblem", card)]
    if story.plan.one_sheet:
        one = dataclasses.replace(shot(random, story.plan, card=True), long_side=1800, largest_bytes=180_000)
        story.uploads[role] = Upload([sides], one)
        return
    for side, name in zip(sides, ("portrait", "emblem")):
        story.uploads[f"{role}_{name}"] = Upload([[side]], shot(random, story.plan, card=True), declared=side.paper)


def add_identity(story: Story, random: Random) -> None:
    story.rows["identity"] = SATISFIED
    if story.plan.identity == p.ID_CARD:
        return add_card(story, "identity", story.card, random)
    drawings = identity_papers(story, story.customer, story.number, random)
    for place, drawing in enumerate(drawings):
        add(story, "identity" if len(drawings) == 1 else f"identity_{place + 1}", drawing, random, item=None)


def identity_papers(story: Story, person: Person, number: str, random: Random) -> list[Drawing]:
    """What proves the person instead of an identity card."""
    makers: dict[str, Any] = {
        p.TEMPORARY: lambda: [stock.temporary_card(person, random)],
        p.PASSPORT: lambda: [stock.passport(person, number, random)],
        p.REGISTER: lambda: [stock.household_register(person)],
        p.CERTIFICATE: lambda: [stock.household_certificate(person)],
        p.MILITARY: lambda: [stock.military_id(person, number, random)],
        p.PERMIT: lambda: stock.residence_permit(person, random),
    }
    return makers[story.plan.identity]()


def subject_paper(story: Story, random: Random) -> Drawing:
    kind, company = story.plan.subject, story.company
    if kind == p.LICENCE:
        return Drawing(p.LICENCE, story.licence)
    if kind == p.ORGANIZATION_CODE:
        return stock.organization_code(company, random)
    if kind == p.ARMY:
        return stock.army_proof(company, random)
    return stock.body_certificate(kind, company, random, p.needs_seal(story.plan))


def property_paper(story: Story, random: Random) -> Drawing:
    kind, estate = story.plan.title, story.estate
    owner = story.company if story.plan.organization else None
    number = "" if owner else story.number
    if kind == p.LAND:
        return stock.land_certificate(estate, random)
    if kind == p.STATEMENT:
        return stock.statement(estate, number, random)
    if kind == p.PURCHASE:
        return stock.purchase_contract(estate, number, owner, bodies.invent_firm(random, None, sole_trader=False), random)
    return Drawing(p.REAL_ESTATE if kind == p.LEASED else kind, estate)


def _add_property(story: Story, random: Random) -> None:
    plan = story.plan
    if plan.deferred:
        add(story, "commitment", commitment_of(story, random), random, item=None)
        if plan.service in s.HV_SUPPLIES:
            story.rows["commitment_letter"] = SATISFIED
        story.collect_on_site = list(p.deferred_rows(plan))
        story.rows |= {item: DEFERRED for item in story.collect_on_site}
        return
    if plan.title == p.NO_PROPERTY or "property" in plan.on_file:
        return
    if p.needs_property(plan) or plan.service == s.INCREASE:
        add(story, "property", property_paper(story, random), random)
    if plan.title == p.LEASED and "property" in story.uploads:
        add(story, "lease", lease_of(story, random), random, item=None)


def lease_of(story: Story, random: Random, lessors: tuple[str, ...] = (), tenant: Person | Company | None = None,
             expired: bool = False) -> Drawing:
    """The lease between the owner of the certificate and the customer."""
    usual = story.company if story.plan.organization else dataclasses.replace(story.customer, number=story.number)
    return stock.lease(story.estate, lessors or story.estate.owners, tenant or usual, random, expired)


def commitment_of(story: Story, random: Random, **changes: Any) -> Drawing:
    form = s.SERVICES[story.plan.service].form
    signed_on = letters.day_of_signing(random)
    letter = letters.Commitment(story.party(), story.estate.address, form, "产权证明", signed_on)
    return Drawing("commitment_letter", dataclasses.replace(letter, **changes))


def _add_agent(story: Story, random: Random) -> None:
    plan = story.plan
    if not plan.agent or plan.service in s.NO_MANDATE:
        return
    if story.letter:
        add(story, "authority", Drawing("authorization_letter", story.letter), random)
    elif plan.letter == p.INTRODUCTION:
        words = s.SERVICES[plan.service].words
        add(story, "authority", stock.introduction(story.company, story.agent, words, random), random)
    if plan.agent_paper or p.needs_agent_paper(plan):
        add_card(story, "agent", story.agent_card, random)
        story.rows["agent_identity"] = SATISFIED


def _add_former(story: Story, random: Random) -> None:
    plan = story.plan
    if p.needs_former_subject(plan):
        story.rows["former_subject"] = SATISFIED
        if not plan.former_seals:
            add(story, "former_subject", Drawing(p.LICENCE, story.former_licence), random)
    if plan.name_proof:
        add(story, "name_change_proof", name_proof(story, story.former.name, random), random)


def name_proof(story: Story, former: str, random: Random) -> Drawing:
    """That the customer had this name."""
    if story.plan.firm:
        return stock.name_change(former, story.company, random)
    return stock.person_renamed(former, story.customer, random)


def _add_special(story: Story, random: Random) -> None:
    plan = story.plan
    for kind in () if plan.deferred else p.special_papers(plan):
        add(story, kind, stock.special(kind, story.company, random), random)
    if plan.service == s.VAT_CHANGE:
        add(story, "general_taxpayer_certificate", stock.taxpayer(story.company, random), random)
    if plan.service in s.HV_SUPPLIES and plan.optional:
        add(story, "tax_registration", stock.tax_registration(story.company, random), random)
    if "bulk_closure" in plan.facts:
        rows = stock.households(story.account, story.customer.name, story.estate.address, random)
        add(story, "demolition_permit", stock.demolition_permit(story.estate.region, random), random)
        add(story, "demolition_list", stock.demolition_list(rows, random), random)


def _add_money(story: Story, random: Random) -> None:
    plan = story.plan
    if plan.service == s.CLOSE:
        add(story, "payment_receipt", receipt_of(story, random), random)
    if plan.refund and plan.bank_proof:
        add(story, "bank_account_proof", refund_proof(story, random), random)
    if stating.asks_for_contract(plan):
        story.rows["contract_papers"] = SATISFIED
        if plan.contract_papers:
            proof = stock.bank_proof(story.company.name, "26100301040008888888", stating.BANK, story.company, random)
            add(story, "bank_account_proof", proof, random, item=None)
            add(story, "general_taxpayer_certificate", stock.taxpayer(story.company, random), random, item=None)


def receipt_of(story: Story, random: Random, other_words: bool = False) -> Drawing:
    return stock.receipt(story.account, stating.holder_of(story), story.estate.address, random, other_words)


def refund_proof(story: Story, random: Random, account: str = "") -> Drawing:
    """Of the account stated, or of another one."""
    refund = story.request["refund"]
    owner = story.company if story.plan.organization else None
    return stock.bank_proof(refund["account_name"], account or refund["account_number"], refund["bank"], owner, random)


def _add_co_owner(story: Story, random: Random) -> None:
    """The second owner's letter for the customer, and that owner's card."""
    other = dataclasses.replace(another(story.customer, random), name=story.estate.owners[1])
    words = s.SERVICES[story.plan.service].words
    letter = letters.authorization_of(letters.person_party(other), story.customer, words, random)
    letter = dataclasses.replace(letter, agent_number=story.number)
    add(story, "co_owner_letter", Drawing("authorization_letter", letter), random, item=None)
    add_card(story, "co_owner", card_of(other, random), random)


def form_of(story: Story, **changes: Any) -> Drawing:
    """The signed form; of a rename or transfer it names the customer on the books first."""
    plan, customer = story.plan, story.party()
    account = "" if plan.service in s.NEW_SUPPLIES else story.account
    form = forms.Form(customer, story.estate.address, story.customer.phone, s.FORM_SIGNED, account,
                      s.SERVICES[plan.service].form)
    if story.former:
        form = dataclasses.replace(form, customer=_former_party(story), successor=customer)
    if plan.former_seals:
        form = dataclasses.replace(form, former_seals=True)
    return Drawing("application_form", dataclasses.replace(form, **changes))


def _former_party(story: Story) -> letters.Party:
    former = story.former
    if isinstance(former, Person):
        number = story.number if story.plan.service in s.RENAMES else former.number
        return letters.Party(former.name, number)
    return letters.company_party(former)


def _bind(story: Story, roles: list[str]) -> None:
    """These uploads become the pages of one PDF."""
    if not roles:
        return
    first = story.uploads[roles[0]]
    pages = [page for role in roles for page in story.uploads[role].pages]
    bound = dataclasses.replace(first.shot, style="scan", dots_per_inch=150, turn=0, largest_bytes=170_000)
    story.uploads[roles[0]] = Upload(pages, bound, PDF)
    for role in roles[1:]:
        del story.uploads[role]


def _upload_twice(story: Story) -> None:
    """The same picture again, as people do who press the button twice."""
    role, upload = next(iter(story.uploads.items()))
    story.uploads[f"{role}_again"] = upload
    story.expect_notice("file.duplicate")
