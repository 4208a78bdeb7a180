"""An application and its papers before anything is drawn, and what the decision about it must say."""

from __future__ import annotations

import dataclasses
from random import Random
from typing import Any

from .. import camera
from ..companies import Company
from ..papers import letters
from ..papers.business_licence import Licence
from ..papers.id_card import IdCard
from ..papers.real_estate import Estate
from ..people import Person
from . import plan as p
from .plan import Plan
from .stock import Drawing

ACCEPTED, REVIEW, INCOMPLETE = "accepted", "needs_review", "incomplete"
JPEG, PDF, LOCKED_PDF, EMPTY, TEXT, LOST = "jpeg", "pdf", "locked_pdf", "empty", "text", "lost"


@dataclasses.dataclass
class Upload:
    """One file: pages of papers (only a PDF has more than one page). A lost one is listed, but did not come."""
    pages: list[list[Drawing]]
    shot: camera.Shot
    form: str = JPEG
    declared: str | None = None


@dataclasses.dataclass
class Story:
    plan: Plan
    customer: Person
    number: str                     # of the paper by which the customer proves the identity
    card: IdCard
    company: Company | None
    licence: Licence | None
    estate: Estate
    account: str                    # 户号
    agent: Person | None = None
    agent_card: IdCard | None = None
    letter: letters.Authorization | None = None
    former: Person | Company | None = None
    former_licence: Licence | None = None
    application: dict[str, Any] = dataclasses.field(default_factory=dict)
    uploads: dict[str, Upload] = dataclasses.field(default_factory=dict)  # by role, in the order of upload
    outcome: str = ACCEPTED
    findings: list[dict[str, str]] = dataclasses.field(default_factory=list)
    absent: list[str] = dataclasses.field(default_factory=list)
    rows: dict[str, str] = dataclasses.field(default_factory=dict)
    collect_on_site: list[str] = dataclasses.field(default_factory=list)

    @property
    def request(self) -> dict[str, Any]:
        return self.application.setdefault("request", {})

    def has_identity(self) -> bool:
        return any(role.startswith("identity") for role in self.uploads)

    def has_card(self) -> bool:
        """The customer's identity card is among the uploads."""
        return self.plan.identity == p.ID_CARD and self.has_identity()

    def party(self) -> letters.Party:
        """The customer as letters and forms name it."""
        if self.plan.organization:
            return letters.company_party(self.company)
        return letters.Party(self.customer.name, self.number)

    def replace(self, role: str, *drawings: Drawing) -> None:
        """Other papers in the place of those of this role."""
        self.uploads[role].pages = [list(drawings)]

    def remove(self, role: str) -> None:
        for known in [known for known in self.uploads if known == role or known.startswith(f"{role}_")]:
            del self.uploads[known]

    def expect(self, outcome: str, code: str, subject: str | None = None) -> None:
        self.outcome = outcome
        self.findings.append({"code": code, **({"subject": subject} if subject else {})})
        self.absent = [one for one in self.absent if one != code]

    def expect_notice(self, code: str) -> None:
        self.findings.append({"code": code})

    def expect_row(self, item: str, status: str) -> None:
        """A needed row without a usable paper, and its finding."""
        self.expect(INCOMPLETE, f"item.{status}", item)
        self.rows[item] = status


def shot(random: Random, plan: Plan, card: bool) -> camera.Shot:
    """Small files: a case is kept in the repository."""
    one = camera.any_shot(random, plan.style)
    return dataclasses.replace(one, long_side=1400 if card else 1700, dots_per_inch=200 if card else 150, grey=False,
                               largest_bytes=100_000 if card else 160_000)
