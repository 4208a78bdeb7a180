"""The sample cases of the repository: a name, an honest plan, and at most one fault."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import NamedTuple

from . import faults, plan as p, services as s, writing
from .honest import honest
from .plan import Plan
from .services import INCREASE, NEW, ORGANIZATION, SOLE_TRADER, TRANSFER
from .story import Story


class Sample(NamedTuple):
    name: str
    plan: Plan
    fault: faults.Fault | None = None


SAMPLES = (
    # accepted
    Sample("new-resident-photos", Plan(NEW, style="photo")),
    Sample("new-resident-both-sides-on-one-scan", Plan(NEW, style="scan", one_sheet=True, title=p.HOUSE)),
    Sample("new-resident-property-deferred", Plan(NEW, deferred=True)),
    Sample("new-resident-by-agent", Plan(NEW, agent=True, style="scan")),
    Sample("new-sole-trader", Plan(NEW, SOLE_TRADER)),
    Sample("new-company-pdf", Plan(NEW, ORGANIZATION, pdf=True, style="scan")),
    Sample("increase-identity-on-file", Plan(INCREASE, on_file=("identity",))),
    Sample("increase-at-the-counter", Plan(INCREASE, channel="counter", style="scan", rare_name=False)),
    # A rare character is believed where a number on the same paper agrees: so the card alone.
    Sample("increase-rare-name", Plan(INCREASE, title=p.NO_PROPERTY, rare_name=True, minority=False)),
    Sample("transfer-resident", Plan(TRANSFER, minority=True)),
    Sample("transfer-company-by-agent", Plan(TRANSFER, ORGANIZATION, agent=True, former_kind=ORGANIZATION, style="scan")),
    Sample("transfer-co-owner-heard", Plan(TRANSFER, co_owner=True, style="scan")),
    # incomplete
    Sample("new-property-missing", Plan(NEW), faults.NAMED["property_missing"]),
    Sample("new-one-side-only", Plan(NEW), faults.NAMED["one_side_only"]),
    Sample("new-card-expired", Plan(NEW, style="photo"), faults.NAMED["card_expired"]),
    Sample("increase-phone-unverified", Plan(INCREASE), faults.NAMED["phone_unverified"]),
    Sample("increase-driving-licence", Plan(INCREASE, style="photo"), faults.NAMED["driving_licence"]),
    Sample("increase-number-cut-off", Plan(INCREASE), faults.NAMED["number_cut_off"]),
    Sample("new-empty-file", Plan(NEW, style="scan"), faults.NAMED["file_empty"]),
    Sample("new-text-named-jpg", Plan(NEW, style="scan"), faults.NAMED["file_is_text"]),
    Sample("transfer-encrypted-pdf", Plan(TRANSFER, style="scan"), faults.NAMED["file_encrypted"]),
    Sample("transfer-agent-without-letter", Plan(TRANSFER, agent=True), faults.NAMED["letter_missing"]),
    Sample("transfer-company-seal-missing", Plan(TRANSFER, ORGANIZATION, style="scan"), faults.NAMED["seal_missing"]),
    Sample("transfer-former-papers-missing", Plan(TRANSFER, former_kind=ORGANIZATION), faults.NAMED["former_papers_missing"]),
    Sample("new-form-unsigned", Plan(NEW, channel="counter", style="scan"), faults.NAMED["form_unsigned"]),
    # needs review
    Sample("new-name-lookalike", Plan(NEW, rare_name=True, minority=False), faults.NAMED["name_lookalike"]),
    Sample("increase-number-differs", Plan(INCREASE), faults.NAMED["number_differs"]),
    Sample("new-address-next-door", Plan(NEW), faults.NAMED["address_differs"]),
    Sample("new-stranger-owns", Plan(NEW, style="scan"), faults.NAMED["stranger_owns"]),
    Sample("increase-birth-date-differs", Plan(INCREASE, style="scan"), faults.NAMED["birth_differs"]),
    Sample("new-term-impossible", Plan(NEW, style="scan"), faults.NAMED["term_impossible"]),
    Sample("new-company-code-tampered", Plan(NEW, ORGANIZATION, style="scan"), faults.NAMED["code_tampered"]),
    Sample("new-sole-trader-operator-differs", Plan(NEW, SOLE_TRADER), faults.NAMED["representative_differs"]),
    Sample("transfer-co-owner-unheard", Plan(TRANSFER, style="scan"), faults.NAMED["co_owner_unheard"]),
    Sample("transfer-letter-of-another", Plan(TRANSFER, agent=True, style="scan"), faults.NAMED["letter_of_another"]),
    Sample("transfer-letter-other-matter", Plan(TRANSFER, agent=True, style="scan"), faults.NAMED["letter_other_matter"]),
    Sample("transfer-same-customer", Plan(TRANSFER, style="scan"), faults.NAMED["same_customer"]),
    # the other services
    Sample("meter-test-resident", Plan(s.METER_TEST, style="photo")),
    Sample("suspend-company-by-agent", Plan(s.SUSPEND, ORGANIZATION, agent=True, style="scan")),
    Sample("reduce-for-good", Plan(s.REDUCE, ORGANIZATION, reduction=p.PERMANENT, style="scan")),
    Sample("hv-transfer-former-firm-seals", Plan(s.HV_TRANSFER, ORGANIZATION, "counter", former_kind=ORGANIZATION,
                                                 former_seals=True, style="scan")),
    Sample("basis-not-the-next-quarter", Plan(s.BILLING_BASIS, ORGANIZATION), faults.NAMED["not_the_next_quarter"]),
    Sample("demand-seal-missing", Plan(s.DEMAND, ORGANIZATION, style="scan"), faults.NAMED["seal_missing"]),
    Sample("rename-to-somebody-else", Plan(s.RENAME, channel="counter", style="scan"), faults.NAMED["rename_other_customer"]),
    Sample("restore-no-whole-transformer", Plan(s.RESTORE, ORGANIZATION), faults.NAMED["no_whole_transformer"]),
)


def write(folder: Path, seed: int, first: int = 1) -> None:
    """Draws the samples from the first-th on."""
    for number, sample in enumerate(SAMPLES[first - 1:], first):
        story, random = told(sample, f"{seed}/{number}/{sample.name}")
        writing.write(story, f"2026-{number:06d}", folder / f"{number:02d}-{sample.name}", random)


def told(sample: Sample, seed: str, attempts: int = 500) -> tuple[Story, Random]:
    """The sample's story; people are drawn again until the fault fits them (an old person's card never expires)."""
    for attempt in range(attempts):
        random = Random(f"{seed}/{attempt}")
        story = honest(sample.plan, random)
        if sample.fault is None or sample.fault(story, random):
            return story, random
    raise LookupError(f"{sample.name}: the fault does not fit the plan")
