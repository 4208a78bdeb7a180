"""Papers of firms: an altered code, another representative, no seal, nothing from the former customer."""

from __future__ import annotations

import dataclasses
from random import Random

from ... import numbers, people
from ..story import INCOMPLETE, ORGANIZATION, REVIEW, TRANSFER, Story


def _replace_licence(story: Story, **changes) -> bool:
    if "subject" not in story.uploads:
        return False
    for page in story.uploads["subject"].pages:
        for drawing in page:
            if drawing.paper == "business_licence":
                drawing.data = dataclasses.replace(drawing.data, **changes)
    return True


def code_tampered(story: Story, random: Random) -> bool:
    if not story.company or not _replace_licence(story, printed_code=numbers.spoil_unified_code(story.company.code, random)):
        return False
    story.expect(REVIEW, "uscc.check_digit")
    return True


def representative_differs(story: Story, random: Random) -> bool:
    other = people.invent_person(random, minority=False, home=True).name
    if not story.company or not _replace_licence(story, printed_principal=other):
        return False
    story.expect(REVIEW, "legal_representative.differs")
    return True


def seal_missing(story: Story, _: Random) -> bool:
    if story.plan.service != TRANSFER or story.plan.kind != ORGANIZATION or not _replace_licence(story, own_seal=False):
        return False
    story.expect(INCOMPLETE, "seal.missing")
    story.expect(INCOMPLETE, "item.unusable", "subject")
    story.rows["subject"] = "unusable"
    return True


def former_papers_missing(story: Story, _: Random) -> bool:
    if "former_subject" not in story.uploads:
        return False
    del story.uploads["former_subject"]
    story.expect(INCOMPLETE, "item.missing", "former_subject")
    story.rows["former_subject"] = "missing"
    return True
