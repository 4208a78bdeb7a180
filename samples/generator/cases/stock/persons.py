"""Identity papers besides the resident's card."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from ... import latin_names, numbers, people
from ...papers import household_papers, resident_cards, travel_papers
from ...people import TODAY, Person, another, years_later
from .paper import DAY, Drawing


def temporary_card(person: Person, random: Random, days: int = 92) -> Drawing:
    start = TODAY - DAY * random.randrange(5, 50)
    return Drawing("temporary_id_card", resident_cards.TemporaryCard(person, start, start + DAY * days))


def passport_number(random: Random) -> str:
    return travel_papers.passport_number(random)


def passport(person: Person, number: str, random: Random, issued: datetime.date | None = None) -> Drawing:
    issued = issued or TODAY - DAY * random.randrange(100, 3000)
    return Drawing("passport_in_columns", travel_papers.of_person(person, issued, number))


def altered_passport(person: Person, number: str, random: Random, zone_number: str = "") -> Drawing:
    """The zone has another number than the print, or a composite check digit that does not hold."""
    one = passport(person, number, random)
    traveller, until = one.data, years_later(one.data.day, 10)
    zone = numbers.passport_lines(zone_number or number, traveller.surname, traveller.given, person.birth, person.male, until)
    if not zone_number:
        zone[1] = zone[1][:43] + str((int(zone[1][43]) + 1) % 10)
    return Drawing(one.paper, dataclasses.replace(traveller, zone=tuple(zone)))


def passport_of_another_name(person: Person, number: str, random: Random) -> Drawing:
    """The zone bears somebody else's name; the Latin print does too, unless nothing but it tells whose name it is."""
    one = passport(person, number, random)
    while True:
        surname, given = latin_names.of_passport(another(person, random).name)
        if surname != one.data.surname:
            break
    until = years_later(one.data.day, 10)
    zone = numbers.passport_lines(number, surname, given, person.birth, person.male, until)
    traveller = dataclasses.replace(one.data, zone=tuple(zone))
    if "·" not in person.name and random.random() < 0.5:
        traveller = dataclasses.replace(traveller, surname=surname, given=given)
    return Drawing(one.paper, traveller)


def _household(person: Person) -> household_papers.Household:
    return household_papers.Household(person, person, "户主", "002017316", datetime.date(2019, 6, 5))


def household_register(person: Person) -> Drawing:
    return Drawing("household_register_member", _household(person))


def cancelled_register(person: Person) -> Drawing:
    return Drawing("household_register_member", dataclasses.replace(_household(person), cancelled=True))


def household_certificate(person: Person) -> Drawing:
    return Drawing("household_certificate", _household(person))


def military_number(random: Random) -> str:
    return f"军字第{random.randrange(10**6, 10**7)}号"


def military_id(person: Person, number: str, random: Random) -> Drawing:
    issued = TODAY - DAY * random.randrange(60, 900)
    return Drawing("military_id", household_papers.Serviceman(person, "军官证", "军", number, "上尉", issued))


def settled_person(person: Person, random: Random) -> Person:
    """The person as a resident of Hong Kong, Macao or Taiwan, whose numbers begin with 81, 82 or 83."""
    code = random.choice(("810000", "820000", "830000"))
    return dataclasses.replace(person, number=numbers.identity_number(code, person.birth, person.male, random))


def residence_permit(person: Person, random: Random) -> list[Drawing]:
    """Both sides; the permit is valid for five years (港澳台居民居住证申领发放办法 art. 9)."""
    letter = {"81": "H", "82": "M"}.get(person.number[:2], "")
    title = "港澳居民居住证" if letter else "台湾居民居住证"
    number = letter + f"{random.randrange(10**8):08d}"
    start = TODAY - DAY * random.randrange(60, 1500)
    permit = resident_cards.Permit(person, person.number, person.address, title, number, start)
    return [Drawing("residence_permit_front", permit), Drawing("residence_permit_back", permit)]
