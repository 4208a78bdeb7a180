"""An application and its papers before anything is drawn. `honest` makes one that must be accepted."""

from __future__ import annotations

import dataclasses
from random import Random
from typing import Any

from .. import camera, companies, numbers, people, places
from ..companies import Company
from ..papers import business_licence, forms, id_card, letters, real_estate
from ..papers.business_licence import Licence
from ..papers.id_card import IdCard
from ..papers.real_estate import Estate
from ..people import Person

RESIDENT, SOLE_TRADER, ORGANIZATION = "resident", "sole_trader", "organization"
NEW, INCREASE, TRANSFER = "lv_new", "lv_increase", "lv_transfer"
TODAY, SUBMITTED, CONTACT_BY = "2026-11-23", "2026-11-20T09:30:00+08:00", "2026-11-24"
SERVICE_WORDS = {NEW: "低压用电新装", INCREASE: "低压用电增容", TRANSFER: "用电过户"}

REVIEW, INCOMPLETE = "needs_review", "incomplete"
JPEG, PDF, LOCKED_PDF, EMPTY, TEXT = "jpeg", "pdf", "locked_pdf", "empty", "text"


@dataclasses.dataclass
class Drawing:
    """One paper to draw: a name of papers.TABLE and its data."""
    paper: str
    data: Any


@dataclasses.dataclass
class Upload:
    """One file: pages of papers (only a PDF has more than one page)."""
    pages: list[list[Drawing]]
    shot: camera.Shot
    form: str = JPEG
    declared: str | None = None


@dataclasses.dataclass(frozen=True)
class Plan:
    """What kind of honest application is wanted."""
    service: str
    kind: str = RESIDENT
    channel: str = "online"
    agent: bool = False
    letter: bool = True            # with an agent: also where the service does not need it
    deferred: bool = False         # a commitment instead of the property paper (lv_new)
    identity_on_file: bool = False
    property_paper: bool = True
    co_owner: bool = False         # lv_transfer: a second owner, who is heard by a letter
    former_kind: str = RESIDENT
    old_certificate: bool = False
    style: str = "mixed"
    one_sheet: bool = False        # both sides of the card on one picture
    pdf: bool = False              # the papers of the firm and the property in one PDF
    rare_name: bool | None = None
    minority: bool | None = None


@dataclasses.dataclass
class Story:
    plan: Plan
    customer: Person
    card: IdCard
    company: Company | None
    licence: Licence | None
    estate: Estate
    agent: Person | None
    agent_card: IdCard | None
    letter: letters.Authorization | None
    former: Person | Company | None
    former_licence: Licence | None
    account: str
    application: dict[str, Any] = dataclasses.field(default_factory=dict)
    uploads: dict[str, Upload] = dataclasses.field(default_factory=dict)  # by role, in the order of upload
    outcome: str = "accepted"
    findings: list[dict[str, str]] = dataclasses.field(default_factory=list)
    absent: list[str] = dataclasses.field(default_factory=list)
    rows: dict[str, str] = dataclasses.field(default_factory=dict)
    collect_on_site: list[str] = dataclasses.field(default_factory=list)

    def has_identity(self) -> bool:
        return any(role.startswith("identity") for role in self.uploads)

    def expect(self, outcome: str, code: str, subject: str | None = None) -> None:
        self.outcome = outcome
        self.findings.append({"code": code, **({"subject": subject} if subject else {})})
        self.absent = [one for one in self.absent if one != code]


def shot(random: Random, plan: Plan, card: bool) -> camera.Shot:
    """Small files: a case is kept in the repository."""
    one = camera.any_shot(random, plan.style)
    return dataclasses.replace(one, long_side=1400 if card else 1700, dots_per_inch=200 if card else 150, grey=False,
                               largest_bytes=100_000 if card else 160_000)


def honest(plan: Plan, random: Random) -> Story:
    """People, firm, premises and papers that agree with each other."""
    customer = people.invent_person(random, plan.minority, plan.rare_name, home=True)
    company = None
    if plan.kind != RESIDENT:
        company = _home_company(random, customer, plan.kind == SOLE_TRADER)
    story = Story(plan, customer, _card(customer, random), company, _licence(company, plan, random),
                  _estate(plan, customer, company, random), None, None, None, None, None,
                  numbers.account_number(random))
    if plan.agent:
        story.agent = people.invent_person(random, minority=False)
        story.agent_card = _card(story.agent, random)
        principal = letters.company_party(company) if plan.kind == ORGANIZATION else letters.person_party(customer)
        if plan.letter:
            story.letter = letters.authorization_of(principal, story.agent, SERVICE_WORDS[plan.service], random)
    if plan.service == TRANSFER:
        _add_former(story, random)
    _state(story)
    _hand_in(story, random)
    _expect_rows(story)
    return story


def _card(person: Person, random: Random) -> IdCard:
    return IdCard(person, people.lawful_term(person, random))


def _home_company(random: Random, principal: Person | None, sole_trader: bool) -> Company:
    while True:
        company = companies.invent_company(random, principal, sole_trader)
        if company.region in places.home_regions():
            return company


def _licence(company: Company | None, plan: Plan, random: Random) -> Licence | None:
    if company is None:
        return None
    form = business_licence.FORM_2019
    if plan.kind == ORGANIZATION and random.random() < 0.3:
        form = business_licence.FORM_2015
    sealed = plan.service == TRANSFER and plan.kind == ORGANIZATION
    return business_licence.licence_of(company, random, form, own_seal=sealed)


def _estate(plan: Plan, customer: Person, company: Company | None, random: Random) -> Estate:
    owners = [company.name if plan.kind == ORGANIZATION else customer.name]
    if plan.co_owner:
        owners.append(people.invent_person(random, minority=False, rare=False, home=True).name)
    region = company.region if company else random.choice(places.home_regions())
    address = company.address if company else None
    return real_estate.estate_of(tuple(owners), random, region, address, plan.old_certificate, business=company is not None)


def _add_former(story: Story, random: Random) -> None:
    if story.plan.former_kind == RESIDENT:
        story.former = people.invent_person(random, minority=False, home=True)
        return
    story.former = _home_company(random, None, story.plan.former_kind == SOLE_TRADER)
    story.former_licence = business_licence.licence_of(story.former, random, business_licence.FORM_2019, own_seal=True)


def _state(story: Story) -> None:
    """What the applicant wrote: true here."""
    plan, customer = story.plan, story.customer
    stated: dict[str, Any] = {"case_id": "", "service": plan.service, "channel": plan.channel, "submitted_at": SUBMITTED}
    if plan.service != NEW:
        stated["account_number"] = story.account
    stated["customer"] = {"kind": plan.kind, "name": customer.name, "id_kind": "id_card", "id_number": customer.number,
                          "phone": customer.phone}
    if plan.channel == "online":
        stated["customer"] |= {"phone_verified": True, "agreement_accepted": True}
    if story.company:
        principal = {"name": customer.name, "id_number": customer.number}
        stated["organization"] = {"name": story.company.name, "uscc": story.company.code, "legal_representative": principal}
    if story.agent:
        stated["agent"] = {"name": story.agent.name, "id_number": story.agent.number, "phone": story.agent.phone}
    stated["service_address"] = story.estate.address
    stated["request"] = {"property_right_changed": True} if plan.service == TRANSFER else {"capacity_kva": 8}
    if plan.service == INCREASE:
        stated["request"] = {"capacity_added_kva": 10}
    if story.former:
        stated["former_customer"] = _former(story)
    if plan.identity_on_file:
        stated["facts"] = {"identity_on_file": True}
    story.application = stated


def _former(story: Story) -> dict[str, Any]:
    former = story.former
    if isinstance(former, Person):
        return {"kind": RESIDENT, "name": former.name, "id_number": former.number}
    return {"kind": story.plan.former_kind, "name": former.name, "uscc": former.code}


def _hand_in(story: Story, random: Random) -> None:
    """The files, in the order in which people hand them in."""
    plan = story.plan
    identity = not plan.identity_on_file and not (plan.service == TRANSFER and plan.kind == ORGANIZATION and plan.agent)
    if identity:
        add_card(story, "identity", story.card, random)
    if story.licence:
        add(story, "subject", "business_licence", story.licence, random)
    if plan.deferred:
        _add_commitment(story, random)
    elif plan.property_paper:
        paper = "house_ownership_certificate" if story.estate.old_form else "real_estate_certificate"
        add(story, "property", paper, story.estate, random)
    if story.letter:
        add(story, "authority", "authorization_letter", story.letter, random)
    if story.agent_card:
        add_card(story, "agent", story.agent_card, random)
    if story.former_licence:
        add(story, "former_subject", "business_licence", story.former_licence, random)
    if plan.co_owner:
        _add_co_owner(story, random)
    if plan.channel == "counter":
        _add_form(story, random)
    if plan.pdf:
        _bind(story, [role for role in ("subject", "property") if role in story.uploads])


def add(story: Story, role: str, paper: str, data: Any, random: Random) -> None:
    declared = paper if random.random() < 0.8 else None
    story.uploads[role] = Upload([[Drawing(paper, data)]], shot(random, story.plan, card=False), declared=declared)


def add_card(story: Story, role: str, card: IdCard, random: Random) -> None:
    sides = [Drawing("id_card_portrait", card), Drawing("id_card_emblem", card)]
    if story.plan.one_sheet:
        one = dataclasses.replace(shot(random, story.plan, card=True), long_side=1800, largest_bytes=180_000)
        story.uploads[role] = Upload([sides], one)
        return
    for side, name in zip(sides, ("portrait", "emblem")):
        story.uploads[f"{role}_{name}"] = Upload([[side]], shot(random, story.plan, card=True), declared=side.paper)


def _add_commitment(story: Story, random: Random) -> None:
    organization = story.plan.kind == ORGANIZATION
    promisor = letters.company_party(story.company) if organization else letters.person_party(story.customer)
    letter = letters.Commitment(promisor, story.estate.address, "低压新装", "产权证明", letters.day_of_signing(random))
    add(story, "commitment", "commitment_letter", letter, random)


def _add_co_owner(story: Story, random: Random) -> None:
    """The second owner's letter for the customer, and that owner's card."""
    while True:
        other = people.invent_person(random, minority=False, rare=False, home=True)
        if other.name != story.customer.name:
            break
    other = dataclasses.replace(other, name=story.estate.owners[1])
    letter = letters.authorization_of(letters.person_party(other), story.customer, SERVICE_WORDS[story.plan.service], random)
    add(story, "co_owner_letter", "authorization_letter", letter, random)
    add_card(story, "co_owner", _card(other, random), random)


def _add_form(story: Story, random: Random) -> None:
    organization = story.plan.kind == ORGANIZATION
    customer = letters.company_party(story.company) if organization else letters.person_party(story.customer)
    signed_on = letters.day_of_signing(random)
    words = {NEW: "低压新装", INCREASE: "低压增容", TRANSFER: "过户"}
    form = forms.Form(customer, story.estate.address, story.customer.phone, signed_on, service=words[story.plan.service],
                      account="" if story.plan.service == NEW else story.account)
    if story.plan.service == TRANSFER:
        former = story.former
        former_party = letters.person_party(former) if isinstance(former, Person) else letters.company_party(former)
        form = dataclasses.replace(form, customer=former_party, successor=customer)
    add(story, "form", "application_form", form, random)


def _bind(story: Story, roles: list[str]) -> None:
    """These uploads become the pages of one PDF."""
    first = story.uploads[roles[0]]
    pages = [page for role in roles for page in story.uploads[role].pages]
    bound = dataclasses.replace(first.shot, style="scan", dots_per_inch=150, turn=0, largest_bytes=170_000)
    story.uploads[roles[0]] = Upload(pages, bound, PDF)
    for role in roles[1:]:
        del story.uploads[role]


def _expect_rows(story: Story) -> None:
    plan, rows = story.plan, story.rows
    if story.has_identity():
        rows["identity"] = "satisfied"
    elif plan.identity_on_file:
        rows["identity"] = "on_file"
    if story.licence:
        rows["subject"] = "satisfied"
    if plan.deferred:
        rows["property"] = "deferred"
        story.collect_on_site = ["property"]
    elif plan.property_paper:
        rows["property"] = "satisfied"
    if story.letter:
        rows["authority"] = "satisfied"
    if story.agent_card:
        rows["agent_identity"] = "satisfied"
    if story.former_licence:
        rows["former_subject"] = "satisfied"
    if plan.channel == "counter":
        rows["form"] = "satisfied"
    story.absent = ["item.missing", "item.unusable", "name.differs_from_application", "owner.differs_from_applicant",
                    "address.differs_from_application", "document.expired"]
