"""Files that are no pictures, or did not come."""

from __future__ import annotations

from random import Random

from .. import plan as p, story as stories
from ..plan import Plan
from ..story import INCOMPLETE, Story
from .fault import fault
from .statement import hands_in_property


def _alone(plan: Plan) -> bool:
    return hands_in_property(plan) and not plan.pdf and plan.title != p.LEASED


def _spoil_property_file(story: Story, form: str, code: str) -> None:
    story.uploads["property"].form = form
    story.expect(INCOMPLETE, code)
    story.expect_row("property", "missing")


@fault(_alone)
def file_empty(story: Story, _: Random) -> None:
    _spoil_property_file(story, stories.EMPTY, "file.empty")


@fault(_alone)
def file_is_text(story: Story, _: Random) -> None:
    _spoil_property_file(story, stories.TEXT, "file.unsupported_type")


@fault(_alone)
def file_encrypted(story: Story, _: Random) -> None:
    _spoil_property_file(story, stories.LOCKED_PDF, "file.encrypted")


@fault(_alone)
def file_lost(story: Story, _: Random) -> None:
    """The application lists a file that did not come."""
    _spoil_property_file(story, stories.LOST, "file.missing")
