"""Identity papers: expired, altered, one side only, unreadable, or something else altogether."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from ... import camera, numbers, people
from ...papers import id_card, others
from .. import plan as p, services as s, stock
from ..plan import Plan
from ..stock import Drawing
from ..story import INCOMPLETE, REVIEW, Story, Upload
from .fault import fault
from .statement import hands_in_identity


def _by_card(plan: Plan) -> bool:
    return hands_in_identity(plan) and plan.identity == p.ID_CARD


def _by_two_pictures(plan: Plan) -> bool:
    return _by_card(plan) and not plan.one_sheet


def _by(kind: str):
    return lambda plan: hands_in_identity(plan) and plan.identity == kind


def _drawings(story: Story, role: str) -> list[Drawing]:
    return [drawing for known, upload in story.uploads.items() if known.startswith(role) for page in upload.pages
            for drawing in page]


def replace_card(story: Story, role: str, card: id_card.IdCard) -> None:
    """Both sides of the card are another card's. One picture uploaded twice stays one picture."""
    for drawing in _drawings(story, role):
        drawing.data = card


@fault(_by_card)
def card_expired(story: Story, random: Random) -> bool | None:
    term = people.expired_term(story.customer, random)
    if term is None:
        return False
    replace_card(story, "identity", dataclasses.replace(story.card, term=term))
    story.expect(INCOMPLETE, "document.expired")
    story.expect_row("identity", "unusable")
    return True


@fault(_by_card)
def card_not_yet_valid(story: Story, random: Random) -> None:
    """A term that begins next month."""
    start = people.TODAY + datetime.timedelta(days=random.randrange(20, 60))
    term = people.Term(start, people.lawful_end(story.customer, start))
    replace_card(story, "identity", dataclasses.replace(story.card, term=term))
    story.expect(INCOMPLETE, "document.not_yet_valid")
    story.expect_row("identity", "unusable")


@fault(_by_card)
def term_impossible(story: Story, random: Random) -> None:
    replace_card(story, "identity", dataclasses.replace(story.card, term=people.impossible_term(story.customer, random)))
    story.expect(REVIEW, "id_card.validity_impossible")


@fault(_by_card)
def birth_differs(story: Story, _: Random) -> None:
    """The printed birth date was changed, the number was not."""
    birth = story.customer.birth
    other = datetime.date(birth.year, birth.month % 12 + 1, min(birth.day, 28))
    replace_card(story, "identity", dataclasses.replace(story.card, printed_birth=other))
    story.expect(REVIEW, "id_number.birth_date_differs")


@fault(_by_card)
def sex_differs(story: Story, _: Random) -> None:
    other = dataclasses.replace(story.customer, male=not story.customer.male)
    replace_card(story, "identity", dataclasses.replace(story.card, person=other))
    story.expect(REVIEW, "id_number.sex_differs")


@fault(_by_card)
def card_number_altered(story: Story, _: Random) -> None:
    """One digit of the printed number was changed; its check character no longer holds."""
    number = story.customer.number
    altered = number[:16] + str((int(number[16]) + 2) % 10) + number[17]
    replace_card(story, "identity", dataclasses.replace(story.card, person=dataclasses.replace(story.customer, number=altered)))
    story.expect(REVIEW, "id_number.check_digit")


@fault(_by_card)
def region_unknown(story: Story, _: Random) -> None:
    """A number whose first six digits never were a county, stated and printed alike."""
    body = "610799" + story.customer.number[6:17]
    number = body + numbers.identity_check(body)
    replace_card(story, "identity", dataclasses.replace(story.card, person=dataclasses.replace(story.customer, number=number)))
    story.application["customer"]["id_number"] = number
    if "organization" in story.application:
        story.application["organization"]["legal_representative"]["id_number"] = number
    story.expect(REVIEW, "id_number.region_unknown")


@fault(_by_card)
def card_of_a_stranger(story: Story, random: Random) -> None:
    stranger = people.another(story.customer, random)
    replace_card(story, "identity", id_card.card_of(stranger, random))
    story.expect(REVIEW, "name.differs_from_application")
    story.expect(REVIEW, "id_number.differs_from_application")


@fault(_by_two_pictures)
def one_side_only(story: Story, random: Random) -> None:
    del story.uploads[random.choice(("identity_emblem", "identity_portrait"))]
    story.expect_row("identity", "unusable")


@fault(_by_two_pictures)
def number_cut_off(story: Story, _: Random) -> None:
    """The lower edge of the card with the number lies outside the picture."""
    upload = story.uploads["identity_portrait"]
    upload.shot = dataclasses.replace(upload.shot, style="photo", turn=0, fault=camera.CUT_OFF)
    story.expect_row("identity", "unusable")


@fault(_by_two_pictures)
def portrait_blurred(story: Story, _: Random) -> None:
    """So blurred that nobody can read it."""
    upload = story.uploads["identity_portrait"]
    upload.shot = dataclasses.replace(upload.shot, style="photo", turn=0, fault=camera.BLURRED)
    story.outcome = INCOMPLETE
    story.absent = [code for code in story.absent if not code.startswith("item.")]
    del story.rows["identity"]


@fault(_by_two_pictures)
def driving_licence(story: Story, random: Random) -> None:
    """A driving licence where the identity card should be."""
    subject = dataclasses.replace(others.invent(random), person=story.customer)
    shot = story.uploads["identity_portrait"].shot
    licence = Upload([[Drawing("driving_licence", subject)]], shot, declared="id_card_portrait")
    rest = {role: upload for role, upload in story.uploads.items() if not role.startswith("identity")}
    story.uploads = {"identity_portrait": licence, **rest}
    story.expect_row("identity", "missing")


@fault(lambda plan: _by_card(plan) and (plan.service == s.RENAME or (plan.service == s.TARIFF and not plan.organization)))
def copy_for_an_original(story: Story, _: Random) -> None:
    """A black-and-white copy where the manual asks for the original."""
    for drawing in _drawings(story, "identity"):
        drawing.quality = {"copy": "black_white"}
    story.expect(REVIEW, "quality.copy")


@fault(_by_card)
def card_on_a_screen(story: Story, random: Random) -> None:
    quality, code = random.choice((({"screen": True}, "quality.screen"), ({"copy": "screenshot"}, "quality.screenshot")))
    _drawings(story, "identity")[0].quality = quality
    story.expect(REVIEW, code)


@fault(_by_card)
def card_for_another_use(story: Story, random: Random) -> None:
    """A watermark that dedicates the copy to something else, or signs of editing."""
    code = random.choice(("quality.restricted_use", "document.edited"))
    _drawings(story, "identity")[0].problems = (code,)
    story.expect(REVIEW, code)


@fault(hands_in_identity)
def identity_missing(story: Story, _: Random) -> None:
    story.remove("identity")
    story.expect_row("identity", "missing")


@fault(_by(p.PASSPORT))
def passport_expired(story: Story, random: Random) -> None:
    issued = datetime.date(2014, random.randrange(1, 12), 17)
    story.replace("identity", stock.passport(story.customer, story.number, random, issued))
    story.expect(INCOMPLETE, "document.expired")
    story.expect_row("identity", "unusable")


@fault(_by(p.PASSPORT))
def passport_zone_altered(story: Story, random: Random) -> None:
    story.replace("identity", stock.altered_passport(story.customer, story.number, random))
    story.expect(REVIEW, "mrz.check_digit")


@fault(_by(p.PASSPORT))
def passport_print_altered(story: Story, random: Random) -> None:
    """The printed number is the stated one, the machine-readable zone has another."""
    other = stock.passport_number(random)
    story.replace("identity", stock.altered_passport(story.customer, story.number, random, other))
    story.expect(REVIEW, "mrz.differs_from_print")


@fault(_by(p.PASSPORT))
def passport_zone_of_another(story: Story, random: Random) -> None:
    story.replace("identity", stock.passport_of_another_name(story.customer, story.number, random))
    story.expect(REVIEW, "mrz.differs_from_print")


@fault(_by(p.REGISTER))
def register_cancelled(story: Story, _: Random) -> None:
    story.replace("identity", stock.cancelled_register(story.customer))
    story.expect(INCOMPLETE, "household.cancelled")
    story.expect_row("identity", "unusable")


@fault(_by(p.TEMPORARY))
def temporary_card_too_long(story: Story, random: Random) -> None:
    """A temporary card is valid for three months (临时居民身份证管理办法 art. 4)."""
    story.replace("identity", stock.temporary_card(story.customer, random, days=365))
    story.expect(REVIEW, "id_card.validity_impossible")


@fault(_by(p.PERMIT))
def permit_one_side_only(story: Story, random: Random) -> None:
    del story.uploads[random.choice(("identity_1", "identity_2"))]
    story.expect_row("identity", "unusable")
