"""Identity papers: expired, altered, one side only, unreadable, or something else altogether."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from ... import camera, people
from ...papers import id_card, others
from ..story import INCOMPLETE, REVIEW, Drawing, Story, Upload


def _replace_card(story: Story, card: id_card.IdCard) -> None:
    for role, upload in story.uploads.items():
        if role.startswith("identity"):
            for page in upload.pages:
                for drawing in page:
                    drawing.data = card


def card_expired(story: Story, random: Random) -> bool:
    term = people.expired_term(story.customer, random)
    if term is None or not story.has_identity():
        return False
    _replace_card(story, dataclasses.replace(story.card, term=term))
    story.expect(INCOMPLETE, "document.expired")
    story.expect(INCOMPLETE, "item.unusable", "identity")
    story.rows["identity"] = "unusable"
    return True


def term_impossible(story: Story, random: Random) -> bool:
    if not story.has_identity():
        return False
    _replace_card(story, dataclasses.replace(story.card, term=people.impossible_term(story.customer, random)))
    story.expect(REVIEW, "id_card.validity_impossible")
    return True


def birth_differs(story: Story, random: Random) -> bool:
    """The printed birth date was changed, the number was not."""
    if not story.has_identity():
        return False
    birth = story.customer.birth
    other = datetime.date(birth.year, birth.month % 12 + 1, min(birth.day, 28))
    _replace_card(story, dataclasses.replace(story.card, printed_birth=other))
    story.expect(REVIEW, "id_number.birth_date_differs")
    return True


def one_side_only(story: Story, random: Random) -> bool:
    if "identity_emblem" not in story.uploads:
        return False
    del story.uploads[random.choice(("identity_emblem", "identity_portrait"))]
    story.expect(INCOMPLETE, "item.unusable", "identity")
    story.rows["identity"] = "unusable"
    return True


def number_cut_off(story: Story, _: Random) -> bool:
    """The lower edge of the card with the number lies outside the picture."""
    upload = story.uploads.get("identity_portrait")
    if upload is None:
        return False
    upload.shot = dataclasses.replace(upload.shot, style="photo", turn=0, fault=camera.CUT_OFF)
    story.expect(INCOMPLETE, "item.unusable", "identity")
    story.rows["identity"] = "unusable"
    return True


def portrait_blurred(story: Story, _: Random) -> bool:
    """So blurred that nobody can read it."""
    upload = story.uploads.get("identity_portrait")
    if upload is None:
        return False
    upload.shot = dataclasses.replace(upload.shot, style="photo", turn=0, fault=camera.BLURRED)
    story.outcome = INCOMPLETE
    story.absent = [code for code in story.absent if not code.startswith("item.")]
    del story.rows["identity"]
    return True


def driving_licence(story: Story, random: Random) -> bool:
    """A driving licence where the identity card should be."""
    if "identity_portrait" not in story.uploads:
        return False
    subject = dataclasses.replace(others.invent(random), person=story.customer)
    shot = story.uploads["identity_portrait"].shot
    licence = Upload([[Drawing("driving_licence", subject)]], shot, declared="id_card_portrait")
    rest = {role: upload for role, upload in story.uploads.items() if not role.startswith("identity")}
    story.uploads = {"identity_portrait": licence, **rest}
    story.expect(INCOMPLETE, "item.missing", "identity")
    story.rows["identity"] = "missing"
    return True
