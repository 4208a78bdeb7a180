"""Any number of random cases: a third honest, the rest with one fault, each fault as frequent as another."""

from __future__ import annotations

import itertools
from pathlib import Path
from random import Random

from . import faults, stock, variants, writing
from .listed import Sample, told
from .story import Story

HONEST_SHARE = 0.35


def write(folder: Path, count: int, seed: int, style: str = "mixed") -> None:
    """Case folders with pictures; stories with a paper that cannot be drawn are passed over."""
    written = number = 0
    while written < count:
        number += 1
        sample, story, random = drawn(number, seed, style)
        if not can_be_drawn(story):
            continue
        written += 1
        writing.write(story, f"2026-9{number:05d}", folder / f"{number:05d}-{sample.name}", random)


def can_be_drawn(story: Story) -> bool:
    return all(stock.can_be_drawn(one) for upload in story.uploads.values() for page in upload.pages for one in page)


def drawn(number: int, seed: int, style: str = "mixed") -> tuple[Sample, Story, Random]:
    """The number-th random case of a seed."""
    random = Random(f"{seed}/{number}")
    fault = None if random.random() < HONEST_SHARE else random.choice(faults.ALL)
    if fault is None:
        variant = variants.any_variant(random, style)
        sample = Sample(f"{variant.plan.service}-{variant.name}".replace("_", "-"), variant.plan)
        return sample, *told(sample, f"{seed}/{number}/story")
    return spoilt(fault, style, f"{seed}/{number}/story")


def spoilt(fault: faults.Fault, style: str, seed: str) -> tuple[Sample, Story, Random]:
    """A case with this fault: plans and people are drawn until it fits them."""
    random = Random(seed)
    for attempt in itertools.count():
        plan = variants.any_plan(random, style)
        if not fault.fits(plan):
            continue
        sample = Sample(f"{plan.service}-{plan.kind}-{fault.name}".replace("_", "-"), plan, fault)
        try:
            return sample, *told(sample, f"{seed}/{attempt}", attempts=20)
        except LookupError:  # it fits too few people of this plan
            continue
    raise AssertionError("counts for ever")
