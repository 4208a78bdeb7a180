"""Chinese names in the Latin letters of a passport: Hanyu Pinyin without tones, ü as YU (GB/T 28039-2011)."""

from __future__ import annotations

import bz2
import functools
import unicodedata
from pathlib import Path

from . import people

READINGS = Path("/usr/share/unicode/Unihan_Readings.txt.bz2")  # of Debian's unicode-data
AS_SURNAME = {"曾": "ZENG", "尉迟": "YUCHI"}  # read otherwise than as a word
TWO_CHARACTERS = tuple(surname for surname in people.RARE_SURNAMES if len(surname) == 2)


@functools.cache
def _readings() -> dict[str, str]:
    found = {}
    with bz2.open(READINGS, "rt", encoding="utf-8") as lines:
        for line in lines:
            if "\tkMandarin\t" in line:
                code, _, reading = line.split("\t")
                found[chr(int(code[2:], 16))] = reading.split()[0]
    return found


def _letters(reading: str) -> str:
    marked = unicodedata.normalize("NFD", reading).replace("u\u0308", "yu")
    return "".join(c for c in marked if c.isascii()).upper()


def pinyin(characters: str) -> str:
    return "".join(_letters(_readings()[c]) for c in characters)


def of_passport(name: str) -> tuple[str, str]:
    """Surname and given names. A name of the form 吐尔逊·艾合买提 has its father's name as a surname."""
    if "·" in name:
        given, surname = name.split("·")
    else:
        length = 2 if name.startswith(TWO_CHARACTERS) else 1
        surname, given = name[:length], name[length:]
    return AS_SURNAME.get(surname) or pinyin(surname), pinyin(given)
