"""The agent: no paper, somebody else's, too young, or the principal himself."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from ... import numbers, people
from ...papers import id_card
from .. import plan as p, services as s
from ..plan import Plan
from ..story import INCOMPLETE, REVIEW, Story
from .fault import fault
from .identity import replace_card
from .letters_and_forms import has_letter, replace_letter


def _brings_card(plan: Plan) -> bool:
    return p.needs_agent_paper(plan) or (plan.agent and plan.agent_paper and plan.service not in s.NO_MANDATE)


@fault(p.needs_agent_paper)
def agent_card_missing(story: Story, _: Random) -> None:
    story.remove("agent")
    story.expect_row("agent_identity", "missing")


@fault(p.needs_agent_paper)
def agent_card_expired(story: Story, random: Random) -> bool | None:
    term = people.expired_term(story.agent, random)
    if term is None:
        return False
    replace_card(story, "agent", dataclasses.replace(story.agent_card, term=term))
    story.expect(INCOMPLETE, "document.expired")
    story.expect_row("agent_identity", "unusable")
    return True


@fault(lambda plan: p.needs_agent_paper(plan) and not plan.one_sheet)
def agent_one_side_only(story: Story, random: Random) -> None:
    del story.uploads[random.choice(("agent_emblem", "agent_portrait"))]
    story.expect_row("agent_identity", "unusable")


@fault(p.needs_agent_paper)
def agent_card_of_another(story: Story, random: Random) -> None:
    stranger = people.another(story.agent, random)
    replace_card(story, "agent", id_card.card_of(stranger, random))
    story.expect(REVIEW, "agent.differs_from_application")


@fault(_brings_card)
def agent_minor(story: Story, random: Random) -> None:
    """Sixteen years old, with true papers."""
    birth = people.TODAY - datetime.timedelta(days=16 * 365 + random.randrange(30, 300))
    body = f"{story.agent.number[:6]}{birth:%Y%m%d}{story.agent.number[14:17]}"
    number = body + numbers.identity_check(body)
    young = dataclasses.replace(story.agent, birth=birth, number=number)
    replace_card(story, "agent", id_card.card_of(young, random))
    story.application["agent"]["id_number"] = number
    if "authority" in story.uploads:
        replace_letter(story, random, agent=young)
    story.expect(REVIEW, "authority.agent_minor")


@fault(lambda plan: has_letter(plan) and not plan.firm and plan.identity == p.ID_CARD)
def agent_is_principal(story: Story, random: Random) -> None:
    """The letter authorises the one who signs it."""
    replace_letter(story, random, agent=story.customer)
    story.expect(REVIEW, "authority.agent_is_principal")
