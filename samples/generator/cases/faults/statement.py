"""The applicant stated something else than the papers say, or left something out."""

from __future__ import annotations

from random import Random

from ... import numbers, people, places
from ..story import INCOMPLETE, RESIDENT, REVIEW, TRANSFER, Story

LOOKALIKES = (("玮", "伟"), ("喆", "哲"), ("堃", "坤"), ("昇", "升"), ("玥", "月"), ("祎", "炜"), ("晟", "盛"), ("颖", "颍"),
              ("梅", "海"), ("娜", "那"), ("倩", "情"), ("静", "净"), ("志", "智"), ("建", "健"), ("明", "朋"))


def name_differs(story: Story, random: Random) -> bool:
    """One character of the given name is another."""
    if not story.has_identity():
        return False
    name = story.customer.name
    other = random.choice([c for c in people.MALE if c != name[-1]])
    return _state_name(story, _lookalike(name) or name[:-1] + other)


def name_lookalike(story: Story, _: Random) -> bool:
    """张伟 stated, 张玮 on the card: sounds or looks alike, another name all the same."""
    stated = _lookalike(story.customer.name)
    return story.has_identity() and stated is not None and _state_name(story, stated)


def _state_name(story: Story, stated: str) -> bool:
    _state_person(story, "name", stated)
    story.expect(REVIEW, "name.differs_from_application")
    _forget_what_follows(story)
    return True


def _forget_what_follows(story: Story) -> None:
    """Another name makes the property and the letter somebody else's too; how far is left open."""
    story.absent.remove("owner.differs_from_applicant")
    story.rows.pop("authority", None)


def _lookalike(name: str) -> str | None:
    for one, other in LOOKALIKES:
        for here, there in ((one, other), (other, one)):
            if here in name[1:]:
                return name[0] + name[1:].replace(here, there, 1)
    return None


def _state_person(story: Story, key: str, value: str) -> None:
    story.application["customer"][key] = value
    if "organization" in story.application:
        story.application["organization"]["legal_representative"][key] = value


def number_differs(story: Story, random: Random) -> bool:
    if not story.has_identity():
        return False
    _state_person(story, "id_number", numbers.neighbour_identity_number(story.customer.number, random))
    story.expect(REVIEW, "id_number.differs_from_application")
    return True


def number_malformed(story: Story, _: Random) -> bool:
    number = story.customer.number
    wrong = number[:-1] + ("1" if number[-1] != "1" else "2")
    story.application["customer"]["id_number"] = wrong
    story.expect(INCOMPLETE, "form.field_malformed", "customer.id_number")
    return True


def address_differs(story: Story, _: Random) -> bool:
    if "property" not in story.uploads:
        return False
    story.application["service_address"] = places.neighbour_address(story.estate.address)
    story.expect(REVIEW, "address.differs_from_application")
    return True


def phone_unverified(story: Story, _: Random) -> bool:
    if story.plan.channel != "online":
        return False
    story.application["customer"]["phone_verified"] = False
    story.expect(INCOMPLETE, "form.phone_unverified")
    return True


def agreement_missing(story: Story, _: Random) -> bool:
    if story.plan.channel != "online":
        return False
    story.application["customer"]["agreement_accepted"] = False
    story.expect(INCOMPLETE, "form.agreement_missing")
    return True


def account_missing(story: Story, _: Random) -> bool:
    if "account_number" not in story.application:
        return False
    del story.application["account_number"]
    story.expect(INCOMPLETE, "form.field_missing", "account_number")
    return True


def same_customer(story: Story, _: Random) -> bool:
    plan = story.plan
    if plan.service != TRANSFER or (plan.kind, plan.former_kind, plan.channel) != (RESIDENT, RESIDENT, "online"):
        return False
    story.application["former_customer"] |= {"name": story.customer.name, "id_number": story.customer.number}
    story.expect(REVIEW, "transfer.same_customer")
    return True


def company_differs(story: Story, random: Random) -> bool:
    if not story.company:
        return False
    name = story.company.name
    place = len(story.company.region.short) + 1
    other = random.choice([c for c in "信远宏利盛达" if c != name[place]])
    story.application["organization"]["name"] = name[:place] + other + name[place + 1:]
    story.expect(REVIEW, "company_name.differs_from_application")
    _forget_what_follows(story)
    return True
