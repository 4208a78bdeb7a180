"""Any number of random cases: a third as they should be, the rest with one fault."""

from __future__ import annotations

from pathlib import Path
from random import Random

from . import faults, writing
from .listed import Sample, told
from .story import INCREASE, NEW, ORGANIZATION, RESIDENT, SOLE_TRADER, TRANSFER, Plan, Story


def write(folder: Path, count: int, seed: int) -> None:
    for number in range(1, count + 1):
        sample, story, random = drawn(number, seed)
        writing.write(story, f"2026-9{number:05d}", folder / f"{number:05d}-{sample.name}", random)


def drawn(number: int, seed: int) -> tuple[Sample, Story, Random]:
    """The number-th random case of a seed."""
    sample = _sample(Random(f"{seed}/{number}"))
    return sample, *told(sample, f"{seed}/{number}/story")


def _sample(random: Random) -> Sample:
    """The fault is drawn first, then plans until it fits, so that every fault is as frequent as another."""
    fault = None if random.random() < 0.35 else random.choice(faults.ALL)
    while True:
        plan = _plan(random)
        sample = Sample(f"{plan.service}-{plan.kind}-{_name(fault)}".replace("_", "-"), plan, fault)
        if fault is None or _fits(sample):
            return sample


def _name(fault: faults.Fault | None) -> str:
    return fault.__name__ if fault else "honest"


def _plan(random: Random) -> Plan:
    service = random.choice((NEW, INCREASE, TRANSFER))
    kind = random.choice((RESIDENT, RESIDENT, SOLE_TRADER, ORGANIZATION))
    agent = random.random() < 0.35
    channel = "counter" if random.random() < 0.15 else "online"
    return Plan(service, kind, channel, agent, letter=service == TRANSFER or random.random() < 0.6,
                deferred=service == NEW and random.random() < 0.2,
                identity_on_file=service == INCREASE and random.random() < 0.2,
                property_paper=service != INCREASE or kind != RESIDENT or random.random() < 0.5,
                co_owner=service == TRANSFER and kind == RESIDENT and random.random() < 0.15,
                former_kind=random.choice((RESIDENT, RESIDENT, ORGANIZATION)), old_certificate=random.random() < 0.25,
                one_sheet=random.random() < 0.15, pdf=kind == ORGANIZATION and random.random() < 0.25)


def _fits(sample: Sample) -> bool:
    """Tries a few people: some faults fit some ages or names only."""
    try:
        told(sample, "fits", attempts=5)
    except LookupError:
        return False
    return True
