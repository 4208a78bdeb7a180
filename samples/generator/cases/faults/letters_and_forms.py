"""Letters and paper forms: missing, of or for somebody else, for another matter, out of term, unsigned, with blanks."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random
from typing import Any

from ... import people
from ...papers import letters
from .. import bodies, handing_in, plan as p, services as s, stock
from ..plan import Plan
from ..story import INCOMPLETE, REVIEW, Story
from .fault import fault

OTHER_MATTERS = ("机动车年度检验手续", "银行账户查询业务", "领取快递及信件事宜")


def has_letter(plan: Plan) -> bool:
    """The agent's, in the usual form."""
    return plan.agent and plan.letter == p.LETTER and plan.service not in s.NO_MANDATE


def _has_needed_letter(plan: Plan) -> bool:
    return has_letter(plan) and p.needs_letter(plan)


def _is_introduced(plan: Plan) -> bool:
    return plan.agent and plan.letter == p.INTRODUCTION and p.needs_letter(plan)


def _lets_papers_follow(plan: Plan) -> bool:
    """By a commitment; where everything is on file, it defers nothing."""
    return bool(p.deferred_rows(plan))


def replace_letter(story: Story, random: Random, agent: people.Person | None = None, **changes: Any) -> None:
    """Changes the agent's letter; of an introduction only its agent."""
    if story.letter is None:
        words = s.SERVICES[story.plan.service].words
        story.replace("authority", stock.introduction(story.company, agent or story.agent, words, random))
        return
    if agent:
        changes |= {"agent": agent.name, "agent_number": agent.number}
    drawing = story.uploads["authority"].pages[0][0]
    drawing.data = dataclasses.replace(drawing.data, **changes)


def _letter_of_no_use(story: Story, code: str) -> None:
    story.expect(INCOMPLETE, code)
    story.expect_row("authority", "unusable")


@fault(p.needs_letter)
def letter_missing(story: Story, _: Random) -> None:
    story.remove("authority")
    story.expect_row("authority", "missing")


@fault(lambda plan: has_letter(plan) and not plan.organization)
def letter_of_another(story: Story, random: Random) -> None:
    replace_letter(story, random, principal=letters.person_party(people.another(story.customer, random)))
    story.expect(REVIEW, "authority.principal_differs")


@fault(has_letter)
def letter_for_another_agent(story: Story, random: Random) -> None:
    replace_letter(story, random, people.another(story.agent, random))
    story.expect(REVIEW, "authority.agent_differs")


@fault(has_letter)
def letter_agent_number_differs(story: Story, random: Random) -> None:
    """The agent's name with another person's number."""
    replace_letter(story, random, agent_number=people.another(story.agent, random).number)
    story.expect(REVIEW, "authority.agent_differs")


@fault(has_letter)
def letter_other_matter(story: Story, random: Random) -> None:
    replace_letter(story, random, matter=random.choice(OTHER_MATTERS))
    story.expect(REVIEW, "authority.matter_missing")


@fault(lambda plan: has_letter(plan) and plan.service in (s.SUSPEND, s.RESUME, s.REDUCE, s.RESTORE))
def letter_for_the_contrary(story: Story, random: Random) -> None:
    """To resume where to suspend is asked for, and the like: no mandate."""
    contrary = {s.SUSPEND: s.RESUME, s.RESUME: s.SUSPEND, s.REDUCE: s.RESTORE, s.RESTORE: s.REDUCE}
    replace_letter(story, random, matter=f"{s.SERVICES[contrary[story.plan.service]].words}手续")
    story.expect(REVIEW, "authority.matter_missing")


@fault(_has_needed_letter)
def letter_expired(story: Story, random: Random) -> None:
    replace_letter(story, random, signed_on=datetime.date(2025, 3, 5), term="2025年03月05日至2025年09月04日")
    _letter_of_no_use(story, "authority.expired")


@fault(_has_needed_letter)
def letter_not_yet_valid(story: Story, random: Random) -> None:
    replace_letter(story, random, term="2026年12月15日至2027年06月14日")
    _letter_of_no_use(story, "authority.not_yet_valid")


@fault(has_letter)
def letter_undated(story: Story, random: Random) -> None:
    replace_letter(story, random, signed_on=None, term="2026年11月01日至2027年10月31日")
    story.expect(REVIEW, "authority.undated")


@fault(has_letter)
def letter_with_blanks(story: Story, random: Random) -> None:
    """Anybody could fill in for what it is good."""
    replace_letter(story, random, matter=f"办理{s.SERVICES[story.plan.service].words}及______业务")
    story.expect(REVIEW, "authority.blank_left")


@fault(lambda plan: _has_needed_letter(plan) and not plan.organization)
def letter_unsigned(story: Story, random: Random) -> None:
    replace_letter(story, random, signed=False)
    _letter_of_no_use(story, "signature.missing")


@fault(lambda plan: _has_needed_letter(plan) and plan.organization)
def letter_unsealed(story: Story, random: Random) -> None:
    replace_letter(story, random, sealed=False)
    _letter_of_no_use(story, "seal.missing")


@fault(_is_introduced)
def introduction_unsealed(story: Story, random: Random) -> None:
    words = s.SERVICES[story.plan.service].words
    story.replace("authority", stock.introduction(story.company, story.agent, words, random, sealed=False))
    _letter_of_no_use(story, "seal.missing")


@fault(_is_introduced)
def introduction_expired(story: Story, random: Random) -> None:
    words = s.SERVICES[story.plan.service].words
    story.replace("authority", stock.introduction(story.company, story.agent, words, random, expired=True))
    _letter_of_no_use(story, "authority.expired")


@fault(_is_introduced)
def introduction_other_matter(story: Story, random: Random) -> None:
    matter = random.choice(OTHER_MATTERS)
    story.replace("authority", stock.introduction(story.company, story.agent, "", random, matter=matter))
    story.expect(REVIEW, "authority.matter_missing")


@fault(_lets_papers_follow)
def commitment_missing(story: Story, _: Random) -> None:
    """Nothing lets the papers follow: all of them are missing."""
    story.remove("commitment")
    _nothing_may_follow(story)
    story.rows.pop("commitment_letter", None)


@fault(_lets_papers_follow)
def commitment_unsigned(story: Story, _: Random) -> None:
    """Neither signed nor sealed."""
    drawing = story.uploads["commitment"].pages[0][0]
    drawing.data = dataclasses.replace(drawing.data, signed=False, sealed=False)
    story.expect(INCOMPLETE, "seal.missing" if story.plan.organization else "signature.missing")
    _nothing_may_follow(story)
    story.rows.pop("commitment_letter", None)


def _nothing_may_follow(story: Story) -> None:
    for item in p.deferred_rows(story.plan):
        story.expect_row(item, "missing")
    story.outcome = INCOMPLETE
    story.collect_on_site = []


@fault(_lets_papers_follow)
def commitment_of_another(story: Story, random: Random) -> None:
    stranger = letters.person_party(people.another(story.customer, random))
    if story.plan.organization:
        stranger = letters.company_party(bodies.invent_firm(random, None, sole_trader=False))
    story.replace("commitment", handing_in.commitment_of(story, random, promisor=stranger))
    story.expect(REVIEW, "commitment.promisor_differs")


@fault(_lets_papers_follow)
def commitment_other_matter(story: Story, random: Random) -> None:
    other = handing_in.commitment_of(story, random, matter="车位租用", lacking="停车位号")
    story.replace("commitment", other)
    story.expect(REVIEW, "commitment.matter_missing")


@fault(p.needs_form)
def form_missing(story: Story, _: Random) -> None:
    story.remove("form")
    story.expect_row("form", "missing")
    if story.plan.former_seals:
        story.expect_row("former_subject", "missing")


@fault(lambda plan: p.needs_form(plan) and not plan.former_seals)
def form_unsigned(story: Story, _: Random) -> None:
    """Neither signed nor sealed."""
    drawing = story.uploads["form"].pages[0][0]
    drawing.data = dataclasses.replace(drawing.data, signed=False, sealed=False)
    story.expect(INCOMPLETE, "seal.missing" if story.plan.organization else "signature.missing")
    story.expect_row("form", "unusable")


@fault(lambda plan: p.needs_form(plan) and plan.service not in (*s.RENAMES, *s.TRANSFERS))
def form_of_another(story: Story, random: Random) -> None:
    stranger = letters.person_party(people.another(story.customer, random))
    if story.plan.organization:
        stranger = dataclasses.replace(story.party(), name=story.company.name[:-4] + "实业有限公司")
    story.replace("form", handing_in.form_of(story, customer=stranger))
    story.expect(REVIEW, "company_name.differs_from_application" if story.plan.organization else "name.differs_from_application")


@fault(lambda plan: p.needs_form(plan) and plan.service in (*s.RENAMES, *s.TRANSFERS) and not plan.former_seals)
def form_of_another_former(story: Story, random: Random) -> None:
    """The form names another customer on the books than the application."""
    stranger = letters.person_party(people.another(story.customer, random))
    story.replace("form", handing_in.form_of(story, customer=stranger))
    story.expect(REVIEW, "former_customer.differs")
