"""Numbers that stand on papers, with their check characters.

GB 11643-1999 (identity number), GB 32100-2015 (unified code), GB 11714-1997 (organisation code),
GS 15-2006 (15-digit registration number), ICAO Doc 9303 (machine-readable zone), ISO/IEC 7812-1 (cards).
"""

from __future__ import annotations

import datetime
from random import Random

UNIFIED_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
ORGANIZATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def identity_check(first_seventeen: str) -> str:
    """The 18th character of a citizen's number (ISO 7064 MOD 11-2)."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(first_seventeen))
    return "10X98765432"[total % 11]


def identity_number(region: str, birth: datetime.date, male: bool, random: Random) -> str:
    sequence = random.randrange(0, 499) * 2 + (1 if male else 2)
    body = f"{region}{birth:%Y%m%d}{sequence:03d}"
    return body + identity_check(body)


def neighbour_identity_number(number: str, random: Random) -> str:
    """Another person's number: one digit of the sequence differs, birth and sex agree, the check is right."""
    digit = int(number[15])
    other = random.choice([value for value in range(10) if value != digit])
    body = number[:15] + str(other) + number[16]
    return body + identity_check(body)


def organization_check(first_eight: str) -> str:
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(ORGANIZATION_ALPHABET.index(c) * w for c, w in zip(first_eight, weights))
    value = 11 - total % 11
    return {10: "X", 11: "0"}.get(value, str(value))


def organization_code(random: Random) -> str:
    """Nine characters without hyphen; letters only from the unified code's alphabet."""
    if random.random() < 0.6:
        body = "MA" + "".join(random.choice(UNIFIED_ALPHABET) for _ in range(6))
    else:
        body = "".join(random.choice("0123456789") for _ in range(8))
    return body + organization_check(body)


def unified_check(first_seventeen: str) -> str:
    total = sum(UNIFIED_ALPHABET.index(c) * pow(3, place, 31) for place, c in enumerate(first_seventeen))
    return UNIFIED_ALPHABET[(31 - total % 31) % 31]


def unified_code(prefix: str, region: str, random: Random) -> str:
    body = prefix + region + organization_code(random)
    return body + unified_check(body)


def spoil_unified_code(code: str, random: Random) -> str:
    """One digit of the region part changed, so that the check character is wrong."""
    place = random.randrange(5, 8)
    other = random.choice([d for d in "0123456789" if d != code[place]])
    return code[:place] + other + code[place + 1:]


def registration_check(first_fourteen: str) -> str:
    """ISO 7064 MOD 11,10."""
    product = 10
    for digit in first_fourteen:
        total = (product % 11 + int(digit)) % 10 or 10
        product = 2 * total
    return str((1 - product % 11) % 10)


def registration_number(region: str, sole_trader: bool, random: Random) -> str:
    first = random.choice("6789" if sole_trader else "0123")
    body = region + first + f"{random.randrange(10**7):07d}"
    return body + registration_check(body)


def real_estate_unit(region: str, random: Random) -> str:
    """28 characters, GB/T 37346-2019: a flat on state land."""
    parcel = f"{random.randrange(1, 30):03d}{random.randrange(1, 30):03d}GB{random.randrange(1, 999):05d}"
    return f"{region}{parcel}F{random.randrange(1, 40):04d}{random.randrange(1, 200):04d}"


def machine_check(text: str) -> str:
    values = [0 if c == "<" else int(c, 36) for c in text]
    return str(sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10)


def passport_lines(number: str, surname: str, given: str, birth: datetime.date, male: bool,
                   expiry: datetime.date) -> list[str]:
    """The two lines of 44 characters of a passport (TD3)."""
    first = f"POCHN{surname}<<{given}"[:44].ljust(44, "<")
    head = number + machine_check(number)
    dates = f"{birth:%y%m%d}", f"{expiry:%y%m%d}"
    birth_part = dates[0] + machine_check(dates[0])
    expiry_part = dates[1] + machine_check(dates[1])
    optional = "<" * 15
    composite = machine_check(head + birth_part + expiry_part + optional)
    return [first, f"{head}CHN{birth_part}{'M' if male else 'F'}{expiry_part}{optional}{composite}"]


def bank_card(random: Random) -> str:
    """19 digits under the test prefix 999999 that no bank has."""
    body = "999999" + "".join(random.choice("0123456789") for _ in range(12))
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return body + str(-total % 10)


def mobile_number(random: Random) -> str:
    return random.choice(("138", "139", "150", "158", "177", "186", "189")) + f"{random.randrange(10**8):08d}"


def account_number(random: Random) -> str:
    """户号, 10 digits."""
    return "61" + f"{random.randrange(10**8):08d}"
