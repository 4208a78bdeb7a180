"""The applicant stated something else than the papers say, or left something out."""

from __future__ import annotations

from random import Random

from ... import numbers, people, places
from .. import plan as p, services as s
from ..plan import Plan
from ..story import INCOMPLETE, REVIEW, Story
from .fault import fault

LOOKALIKES = (("玮", "伟"), ("喆", "哲"), ("堃", "坤"), ("昇", "升"), ("玥", "月"), ("祎", "炜"), ("晟", "盛"), ("颖", "颍"),
              ("梅", "海"), ("娜", "那"), ("倩", "情"), ("静", "净"), ("志", "智"), ("建", "健"), ("明", "朋"))
NUMBERED = (p.ID_CARD, p.TEMPORARY, p.REGISTER, p.CERTIFICATE)  # papers that print the citizen's number


def hands_in_identity(plan: Plan) -> bool:
    return p.needs_identity(plan) and "identity" not in plan.on_file


def hands_in_subject(plan: Plan) -> bool:
    return p.needs_subject(plan) and "subject" not in plan.on_file


def hands_in_property(plan: Plan) -> bool:
    asked = p.needs_property(plan) and "property" not in plan.on_file
    return asked and plan.title != p.NO_PROPERTY and not plan.deferred


def hands_in_licence(plan: Plan) -> bool:
    return hands_in_subject(plan) and plan.subject == p.LICENCE


def online(plan: Plan) -> bool:
    return plan.channel == s.ONLINE


@fault(hands_in_identity)
def name_differs(story: Story, random: Random) -> bool:
    """One character of the given name is another."""
    name = story.customer.name
    other = random.choice([c for c in people.MALE if c != name[-1]])
    return _state_name(story, _lookalike(name) or name[:-1] + other)


@fault(hands_in_identity)
def name_lookalike(story: Story, _: Random) -> bool:
    """张伟 stated, 张玮 on the card: sounds or looks alike, another name all the same."""
    stated = _lookalike(story.customer.name)
    return stated is not None and _state_name(story, stated)


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


@fault(lambda plan: hands_in_identity(plan) and plan.identity in NUMBERED)
def number_differs(story: Story, random: Random) -> None:
    _state_person(story, "id_number", numbers.neighbour_identity_number(story.customer.number, random))
    story.expect(REVIEW, "id_number.differs_from_application")
    story.rows.pop("authority", None)


@fault(lambda plan: hands_in_identity(plan) and plan.identity in (p.PASSPORT, p.MILITARY))
def paper_number_differs(story: Story, _: Random) -> None:
    """Of a passport or a soldier's paper, one digit."""
    place = next(index for index, character in enumerate(story.number) if character.isdigit())
    other = story.number[:place] + str((int(story.number[place]) + 1) % 10) + story.number[place + 1:]
    _state_person(story, "id_number", other)
    story.expect(REVIEW, "id_number.differs_from_application")


@fault(lambda plan: plan.identity in NUMBERED)
def number_malformed(story: Story, _: Random) -> None:
    number = story.customer.number
    wrong = number[:-1] + ("1" if number[-1] != "1" else "2")
    story.application["customer"]["id_number"] = wrong
    story.expect(INCOMPLETE, "form.field_malformed", "customer.id_number")


@fault(hands_in_property)
def address_differs(story: Story, _: Random) -> None:
    story.application["service_address"] = places.neighbour_address(story.estate.address)
    story.expect(REVIEW, "address.differs_from_application")


@fault(online)
def phone_unverified(story: Story, _: Random) -> None:
    story.application["customer"]["phone_verified"] = False
    story.expect(INCOMPLETE, "form.phone_unverified")


@fault(online)
def agreement_missing(story: Story, _: Random) -> None:
    story.application["customer"]["agreement_accepted"] = False
    story.expect(INCOMPLETE, "form.agreement_missing")


@fault(online)
def phone_missing(story: Story, _: Random) -> None:
    del story.application["customer"]["phone"]
    story.expect(INCOMPLETE, "form.field_missing", "customer.phone")


@fault(lambda plan: plan.service not in s.NEW_SUPPLIES)
def account_missing(story: Story, _: Random) -> None:
    del story.application["account_number"]
    story.expect(INCOMPLETE, "form.field_missing", "account_number")


@fault(lambda plan: plan.service not in s.NEW_SUPPLIES)
def account_malformed(story: Story, _: Random) -> None:
    story.application["account_number"] = story.account[:-1]
    story.expect(INCOMPLETE, "form.field_malformed", "account_number")


@fault(lambda plan: plan.service in s.NEW_SUPPLIES)
def address_missing(story: Story, _: Random) -> None:
    del story.application["service_address"]
    story.expect(INCOMPLETE, "form.field_missing", "service_address")


@fault(hands_in_subject)
def company_differs(story: Story, random: Random) -> None:
    name = story.company.name
    place = min(len(story.company.region.short) + 1, len(name) - 3)
    other = random.choice([c for c in "信远宏利盛达" if c != name[place]])
    story.application["organization"]["name"] = name[:place] + other + name[place + 1:]
    story.expect(REVIEW, "company_name.differs_from_application")
    _forget_what_follows(story)


@fault(hands_in_licence)
def code_differs(story: Story, random: Random) -> None:
    """Another firm's code, right in itself."""
    other = numbers.unified_code(story.company.code[:2], story.company.region.code, random)
    story.application["organization"]["uscc"] = other
    story.expect(REVIEW, "uscc.differs_from_application")
    story.rows.pop("authority", None)


@fault(lambda plan: plan.firm)
def code_malformed(story: Story, random: Random) -> None:
    story.application["organization"]["uscc"] = numbers.spoil_unified_code(story.company.code, random)
    story.expect(INCOMPLETE, "form.field_malformed", "organization.uscc")


@fault(hands_in_licence)
def stated_representative_differs(story: Story, random: Random) -> None:
    other = people.another(story.customer, random)
    story.application["organization"]["legal_representative"] = {"name": other.name, "id_number": other.number}
    story.expect(REVIEW, "legal_representative.differs")
    story.rows.pop("authority", None)


@fault(lambda plan: plan.service in s.HV_SUPPLIES)
def representative_number_missing(story: Story, _: Random) -> None:
    del story.application["organization"]["legal_representative"]["id_number"]
    story.expect(INCOMPLETE, "form.field_missing", "organization.legal_representative.id_number")


@fault(lambda plan: plan.agent)
def agent_number_missing(story: Story, _: Random) -> None:
    del story.application["agent"]["id_number"]
    story.expect(INCOMPLETE, "form.field_missing", "agent.id_number")


@fault(lambda plan: plan.service in s.TRANSFERS)
def property_right_unsaid(story: Story, _: Random) -> None:
    del story.request["property_right_changed"]
    story.expect(INCOMPLETE, "form.field_missing", "request.property_right_changed")


@fault(lambda plan: plan.service in (*s.RENAMES, *s.TRANSFERS) and not plan.former_seals)
def former_name_missing(story: Story, _: Random) -> None:
    del story.application["former_customer"]["name"]
    story.expect(INCOMPLETE, "form.field_missing", "former_customer.name")
    story.rows.pop("former_subject", None)


@fault(lambda plan: plan.service == s.TRANSFER and not plan.firm and plan.former_kind == s.RESIDENT and online(plan))
def same_customer(story: Story, _: Random) -> None:
    story.application["former_customer"] |= {"name": story.customer.name, "id_number": story.number}
    story.expect(REVIEW, "transfer.same_customer")


@fault(lambda plan: plan.service in s.RENAMES)
def rename_other_customer(story: Story, random: Random) -> None:
    """更名 to somebody else: that is a 过户."""
    former = story.application["former_customer"]
    if story.plan.firm:
        former["uscc"] = numbers.unified_code(story.company.code[:2], story.company.region.code, random)
    else:
        former["id_number"] = people.another(story.customer, random).number
    story.expect(REVIEW, "rename.other_customer")


@fault(lambda plan: s.SERVICES[plan.service].channels == (s.COUNTER,) and not plan.former_seals)
def channel_not_offered(story: Story, _: Random) -> None:
    """Asked for online, where it is for the counter only."""
    story.application["channel"] = s.ONLINE
    story.application["customer"] |= {"phone_verified": True, "agreement_accepted": True}
    story.remove("form")
    story.rows.pop("form", None)
    story.expect(INCOMPLETE, "form.channel_not_offered", "channel")
