"""What kind of honest application is wanted, and which rows of the checklist such an application has to fill."""

from __future__ import annotations

import dataclasses

from . import services as s

REAL_ESTATE, HOUSE, LAND = "real_estate_certificate", "house_ownership_certificate", "land_use_certificate"
STATEMENT, PURCHASE, NO_PROPERTY = "property_statement", "purchase_contract", ""
LEASED = "lease"  # a stranger's certificate, and the lease that explains it
LICENCE, ORGANIZATION_CODE, INSTITUTION = "business_licence", "organization_code_certificate", "public_institution_certificate"
SOCIAL, RELIGIOUS, ARMY = "social_organization_certificate", "religious_site_certificate", "military_unit_certificate"
ID_CARD, TEMPORARY, PASSPORT = "id_card", "temporary_id_card", "passport"
REGISTER, CERTIFICATE, MILITARY, PERMIT = "household_register", "household_certificate", "military_id", "residence_permit"
LETTER, INTRODUCTION, NO_LETTER = "authorization_letter", "introduction_letter", ""
PERMANENT, TEMPORARILY = "permanent", "temporary"

# Facts of a high-voltage supply → papers that they ask for.
FACT_PAPERS = {
    "high_risk": ("project_approval", "protected_load_details"),
    "high_energy": ("project_approval",),
    "coal_mine": ("mining_licence", "work_safety_licence"),
    "non_coal_mine": ("project_approval", "mining_licence", "work_safety_licence"),
    "vat_invoice": ("general_taxpayer_certificate",),
    "preferential_tariff": ("entitlement_certificate",),
}


@dataclasses.dataclass(frozen=True)
class Plan:
    service: str
    kind: str = s.RESIDENT
    channel: str = s.ONLINE
    agent: bool = False
    letter: str = LETTER            # what the agent brings; some services do not need it
    agent_paper: bool = True        # the agent's identity paper, where it is optional
    identity: str = ID_CARD         # which paper proves the person
    subject: str = LICENCE          # which paper proves the firm
    title: str = REAL_ESTATE        # which paper proves the property
    deferred: bool = False          # a commitment instead of the papers that may follow
    on_file: tuple[str, ...] = ()   # identity, subject, property
    facts: tuple[str, ...] = ()     # of FACT_PAPERS, bulk_closure
    former_kind: str = s.RESIDENT
    former_seals: bool = False      # the former firm seals the form instead of proving itself
    name_proof: bool = False        # a paper that links the old name to the new one
    reduction: str = TEMPORARILY
    contract_papers: bool = False   # bank and tax papers instead of invoice details (a permanent reduction)
    refund: bool = False
    bank_proof: bool = False
    optional: bool = False          # what is optional comes as well: licence (VAT), tax registration (high voltage)
    co_owner: bool = False          # a second owner, who is heard by a letter
    restricted: bool = False        # a mortgage is noted on the certificate
    same_twice: bool = False        # one picture was uploaded twice
    style: str = "mixed"
    one_sheet: bool = False         # both sides of the card on one picture
    pdf: bool = False               # the papers of the firm and the property in one PDF
    rare_name: bool | None = None
    minority: bool | None = None

    @property
    def firm(self) -> bool:
        return self.kind != s.RESIDENT

    @property
    def organization(self) -> bool:
        return self.kind == s.ORGANIZATION


def needs_identity(plan: Plan) -> bool:
    if plan.service == s.TRANSFER and plan.organization and plan.agent:
        return False
    return plan.service != s.DEMAND or plan.channel == s.ONLINE


def needs_subject(plan: Plan) -> bool:
    online = plan.channel == s.ONLINE
    if plan.service in (s.SUSPEND, s.RESUME, s.RESTORE):
        return online
    if plan.service == s.REDUCE:
        return online or plan.reduction == PERMANENT
    if plan.service in (s.BILLING_BASIS, s.DEMAND, s.HV_CLOSE):
        return True
    return plan.firm and plan.service not in (s.METER_TEST, s.VAT_CHANGE)


def needs_seal(plan: Plan) -> bool:
    """加盖单位公章 on the paper of the firm."""
    return plan.service == s.DEMAND or (plan.service in s.TRANSFERS and plan.organization)


def needs_property(plan: Plan) -> bool:
    return plan.service in s.ASKS_PROPERTY


def needs_letter(plan: Plan) -> bool:
    return plan.agent and plan.service not in (*s.NO_MANDATE, s.NEW, s.INCREASE)


def needs_agent_paper(plan: Plan) -> bool:
    optional = (*s.NO_MANDATE, *s.PAUSES, s.HV_CLOSE)
    return plan.agent and plan.service not in optional


def needs_former_subject(plan: Plan) -> bool:
    if plan.service == s.TRANSFER:
        return plan.former_kind != s.RESIDENT
    return plan.service in (s.HV_RENAME, s.HV_TRANSFER) and (plan.firm or plan.former_kind != s.RESIDENT)


def needs_form(plan: Plan) -> bool:
    return plan.channel == s.COUNTER and plan.service not in (*s.NO_MANDATE, *s.HV_SUPPLIES)


def special_papers(plan: Plan) -> tuple[str, ...]:
    """Kinds that the facts of a high-voltage supply ask for, each once."""
    if plan.service not in s.HV_SUPPLIES:
        return ()
    asked = [kind for fact in plan.facts for kind in FACT_PAPERS.get(fact, ())]
    return tuple(dict.fromkeys(asked))


def may_defer(plan: Plan) -> bool:
    return plan.service in (s.NEW, *s.HV_SUPPLIES)


def deferred_rows(plan: Plan) -> tuple[str, ...]:
    """What a commitment lets follow: the property, and all that a high-voltage supply's facts ask for."""
    if not plan.deferred:
        return ()
    filed = "property" in plan.on_file
    return (() if filed else ("property",)) + special_papers(plan)
