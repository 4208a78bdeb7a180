"""Property papers: missing, of somebody else, altered; leases that explain nothing."""

from __future__ import annotations

import dataclasses
from random import Random

from ... import people, places
from ...papers import real_estate
from .. import handing_in, plan as p, services as s, stock
from ..plan import Plan
from ..stock import Drawing
from ..story import INCOMPLETE, REVIEW, Story
from .fault import fault
from .statement import hands_in_property


def _by_certificate(plan: Plan) -> bool:
    return hands_in_property(plan) and plan.title in (p.REAL_ESTATE, p.HOUSE)


def _by_real_estate(plan: Plan) -> bool:
    return hands_in_property(plan) and plan.title == p.REAL_ESTATE


@fault(lambda plan: hands_in_property(plan) and not plan.pdf)
def property_missing(story: Story, _: Random) -> None:
    story.remove("property")
    story.expect_row("property", "missing")


def replace_estate(story: Story, estate: real_estate.Estate) -> None:
    """The certificate may be one page of several."""
    for upload in story.uploads.values():
        for page in upload.pages:
            for drawing in page:
                if isinstance(drawing.data, real_estate.Estate):
                    drawing.data = estate


@fault(lambda plan: _by_certificate(plan) and plan.service not in s.TRANSFERS)
def stranger_owns(story: Story, random: Random) -> None:
    stranger = people.another(story.customer, random)
    replace_estate(story, dataclasses.replace(story.estate, owners=(stranger.name,), share=real_estate.SOLE))
    story.expect(REVIEW, "owner.differs_from_applicant")


@fault(lambda plan: plan.title == p.STATEMENT and hands_in_property(plan) and plan.service not in s.TRANSFERS)
def statement_for_another(story: Story, random: Random) -> None:
    stranger = people.another(story.customer, random)
    estate = dataclasses.replace(story.estate, owners=(stranger.name,))
    _replace_page(story, "property_statement", stock.statement(estate, stranger.number, random))
    story.expect(REVIEW, "owner.differs_from_applicant")


@fault(lambda plan: plan.title == p.STATEMENT and hands_in_property(plan))
def statement_unsealed(story: Story, random: Random) -> None:
    _replace_page(story, "property_statement", stock.statement(story.estate, story.number, random, sealed=False))
    story.expect(INCOMPLETE, "seal.missing")
    story.expect_row("property", "unusable")


def _replace_page(story: Story, paper: str, other: Drawing) -> None:
    for upload in story.uploads.values():
        for page in upload.pages:
            page[:] = [other if drawing.paper == paper else drawing for drawing in page]


@fault(lambda plan: _by_certificate(plan) and plan.service == s.TRANSFER and not plan.firm and not plan.co_owner)
def co_owner_unheard(story: Story, random: Random) -> None:
    owners = (story.customer.name, people.another(story.customer, random).name)
    replace_estate(story, dataclasses.replace(story.estate, owners=owners, share=real_estate.JOINT))
    story.expect(REVIEW, "owner.co_owner_unheard")


@fault(_by_real_estate)
def unit_number_malformed(story: Story, _: Random) -> None:
    """A letter of the unit number that no parcel has."""
    unit = story.estate.unit
    replace_estate(story, dataclasses.replace(story.estate, unit=unit[:12] + "Q" + unit[13:]))
    story.expect(REVIEW, "certificate.number_malformed")


@fault(_by_real_estate)
def certificate_of_another_region(story: Story, random: Random) -> None:
    """The unit number lies in another province than the address."""
    other = random.choice([region for region in places.current_regions() if region.code[:2] != "61"])
    replace_estate(story, dataclasses.replace(story.estate, unit=other.code + story.estate.unit[6:]))
    story.expect(REVIEW, "certificate.region_differs")


# --- leases ------------------------------------------------------------------------------------------------------


def _leased(plan: Plan) -> bool:
    return hands_in_property(plan) and plan.title == p.LEASED


@fault(_leased)
def lease_expired(story: Story, random: Random) -> None:
    """A lease that is over explains nothing."""
    story.replace("lease", handing_in.lease_of(story, random, expired=True))
    story.expect(REVIEW, "owner.differs_from_applicant")
    story.expect_notice("lease.expired")


@fault(_leased)
def lease_for_another(story: Story, random: Random) -> None:
    story.replace("lease", handing_in.lease_of(story, random, tenant=people.another(story.customer, random)))
    story.expect(REVIEW, "lease.tenant_differs")
    story.expect(REVIEW, "owner.differs_from_applicant")


@fault(_leased)
def lease_by_another(story: Story, random: Random) -> None:
    stranger = people.another(story.customer, random).name
    story.replace("lease", handing_in.lease_of(story, random, lessors=(stranger,)))
    story.expect(REVIEW, "lease.lessor_differs")
    story.expect(REVIEW, "owner.differs_from_applicant")
