"""Letters and paper forms: missing, of or for somebody else, for another matter, expired, unsigned."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from ... import people
from ...papers import letters
from ..story import INCOMPLETE, ORGANIZATION, REVIEW, TRANSFER, Story


def letter_missing(story: Story, _: Random) -> bool:
    if story.plan.service != TRANSFER or "authority" not in story.uploads:
        return False
    del story.uploads["authority"]
    story.expect(INCOMPLETE, "item.missing", "authority")
    story.rows["authority"] = "missing"
    return True


def _replace_letter(story: Story, **changes) -> bool:
    if "authority" not in story.uploads:
        return False
    drawing = story.uploads["authority"].pages[0][0]
    drawing.data = dataclasses.replace(drawing.data, **changes)
    return True


def letter_of_another(story: Story, random: Random) -> bool:
    stranger = people.invent_person(random, minority=False, home=True)
    if story.plan.kind == ORGANIZATION or not _replace_letter(story, principal=letters.person_party(stranger)):
        return False
    story.expect(REVIEW, "authority.principal_differs")
    return True


def letter_for_another_agent(story: Story, random: Random) -> bool:
    stranger = people.invent_person(random, minority=False, home=True)
    if not _replace_letter(story, agent=stranger.name, agent_number=stranger.number):
        return False
    story.expect(REVIEW, "authority.agent_differs")
    return True


def letter_other_matter(story: Story, random: Random) -> bool:
    matter = random.choice(("机动车年度检验手续", "银行账户查询业务", "领取快递及信件事宜"))
    if not _replace_letter(story, matter=matter):
        return False
    story.expect(REVIEW, "authority.matter_missing")
    return True


def letter_expired(story: Story, _: Random) -> bool:
    if story.plan.service != TRANSFER:
        return False
    signed_on, term = datetime.date(2025, 3, 5), "2025年03月05日至2025年09月04日"
    if not _replace_letter(story, signed_on=signed_on, term=term):
        return False
    story.expect(INCOMPLETE, "authority.expired")
    story.expect(INCOMPLETE, "item.unusable", "authority")
    story.rows["authority"] = "unusable"
    return True


def form_unsigned(story: Story, _: Random) -> bool:
    if "form" not in story.uploads:
        return False
    drawing = story.uploads["form"].pages[0][0]
    if drawing.data.customer.body or (drawing.data.successor and drawing.data.successor.body):
        return False
    drawing.data = dataclasses.replace(drawing.data, signed=False)
    story.expect(INCOMPLETE, "signature.missing")
    story.expect(INCOMPLETE, "item.unusable", "form")
    story.rows["form"] = "unusable"
    return True
