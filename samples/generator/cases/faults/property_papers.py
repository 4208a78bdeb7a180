"""Property papers: missing, of somebody else, or files that are no pictures."""

from __future__ import annotations

import dataclasses
from random import Random

from ... import people
from ...papers import real_estate
from .. import story as stories
from ..story import INCOMPLETE, INCREASE, RESIDENT, REVIEW, TRANSFER, Story


def property_missing(story: Story, _: Random) -> bool:
    if story.plan.service == INCREASE or "property" not in story.uploads:
        return False
    del story.uploads["property"]
    _expect_no_property(story)
    return True


def _expect_no_property(story: Story) -> None:
    story.expect(INCOMPLETE, "item.missing", "property")
    story.rows["property"] = "missing"


def stranger_owns(story: Story, random: Random) -> bool:
    if story.plan.service == TRANSFER or "property" not in story.uploads:
        return False
    stranger = people.invent_person(random, minority=False, home=True)
    _replace_estate(story, dataclasses.replace(story.estate, owners=(stranger.name,), share=real_estate.SOLE))
    story.expect(REVIEW, "owner.differs_from_applicant")
    return True


def _replace_estate(story: Story, estate: real_estate.Estate) -> None:
    for page in story.uploads["property"].pages:
        for drawing in page:
            drawing.data = estate


def co_owner_unheard(story: Story, random: Random) -> bool:
    fits = story.plan.service == TRANSFER and story.plan.kind == RESIDENT and not story.plan.co_owner
    if not fits or "property" not in story.uploads:
        return False
    other = people.invent_person(random, minority=False, home=True)
    owners = (story.customer.name, other.name)
    _replace_estate(story, dataclasses.replace(story.estate, owners=owners, share=real_estate.JOINT))
    story.expect(REVIEW, "owner.co_owner_unheard")
    return True


def _spoil_property_file(story: Story, form: str, code: str) -> bool:
    if story.plan.service == INCREASE or "property" not in story.uploads:
        return False
    story.uploads["property"].form = form
    story.expect(INCOMPLETE, code)
    _expect_no_property(story)
    return True


def file_empty(story: Story, _: Random) -> bool:
    return _spoil_property_file(story, stories.EMPTY, "file.empty")


def file_is_text(story: Story, _: Random) -> bool:
    return _spoil_property_file(story, stories.TEXT, "file.unsupported_type")


def file_encrypted(story: Story, _: Random) -> bool:
    return _spoil_property_file(story, stories.LOCKED_PDF, "file.encrypted")


def commitment_unsigned(story: Story, _: Random) -> bool:
    if "commitment" not in story.uploads:
        return False
    drawing = story.uploads["commitment"].pages[0][0]
    if drawing.data.promisor.body:
        return False
    drawing.data = dataclasses.replace(drawing.data, signed=False)
    story.expect(INCOMPLETE, "signature.missing")
    story.collect_on_site = []
    _expect_no_property(story)
    return True
