"""Pictures with their truth, and what the program reads on them.

A folder holds truth.jsonl, as `samples/generate pictures` writes it (file, kind, fields in the words of the output), or
labels.jsonl (file, doc_type, fields as printed).
"""

import collections
import dataclasses
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

# labels.jsonl: its words → ours; None: not a field of the output.
KINDS = {"business_license": "business_licence", "id_card_front": "id_card_portrait", "id_card_back": "id_card_emblem",
         "organization_code_certificate": "organization_code_certificate", "passport": "passport"}
LABELS = {"registration_no": "registration_number", "establishment_date_iso": "establishment_date",
          "registration_date": "issue_date", "establishment_date": None, "paid_in_capital": None,
          "licence_serial": None, "legal_representative_label": None, "registered_capital_label": None,
          "qr_payload": None}
# Of a kind, where its papers print further fields or name one otherwise. A list or labelled texts are put together.
ZONE_LINES = ("mrz_line1", "mrz_line2")
LABELS_OF_KIND = {"organization_code_certificate": {"org_code": "organization_code", "certificate_no": None,
                                                    "issuing_authority": "registration_authority"}}
PRINTED_OF_KIND = {"organization_code_certificate": {"registration_no": "登记号", "company_type": "机构类型"}}


@dataclasses.dataclass
class Truth:
    path: pathlib.Path
    kind: str
    fields: dict
    style: str = ""           # of drawn pictures: scan or photo
    seed: int | None = None   # of drawn pictures


def plain(value) -> str:
    """One comparison form for texts, lists and truth values."""
    if isinstance(value, list):
        return "、".join(sorted(plain(part) for part in value))
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", str(value)))


def in_figures(text: str) -> str:
    """二〇一三年十月十六日 as 2013年10月16日."""
    digits = {character: str(value) for value, character in enumerate("〇一二三四五六七八九")}
    text = re.sub(r"([一二三]?)十([一二三四五六七八九]?)",
                  lambda found: (digits[found[1]] if found[1] else "1") + (digits[found[2]] if found[2] else "0"), text)
    return "".join(digits.get(character, character) for character in text)


def iso_date(text: str) -> str:
    """A printed day as YYYY-MM-DD."""
    found = re.fullmatch(r"(\d{4})年(\d{1,2})月(\d{1,2})日", in_figures(plain(text)))
    return "%s-%02d-%02d" % (found[1], int(found[2]), int(found[3])) if found else text


def labelled(entry: dict) -> dict:
    """The fields of a line of labels.jsonl in the words of the output."""
    kind = KINDS[entry["doc_type"]]
    labels = LABELS | LABELS_OF_KIND.get(kind, {})
    printed = PRINTED_OF_KIND.get(kind, {})
    fields = collections.defaultdict(dict)
    for name, value in entry["fields"].items():
        ours = labels.get(name, name)
        if name in printed:
            fields["printed"][printed[name]] = value
        elif name in ZONE_LINES:
            fields["mrz"] = [entry["fields"][line] for line in ZONE_LINES]
        elif ours is not None:
            fields[ours] = in_output_form(ours, value)
    return dict(fields)


def in_output_form(field: str, value):
    if field == "issue_date":
        return iso_date(value)
    return value.replace("-", "") if field == "organization_code" else value


def truths(folder: pathlib.Path, kind: str | None) -> list[Truth]:
    found = []
    if (folder / "truth.jsonl").exists():
        for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            found.append(Truth(folder / entry["file"], entry["kind"], entry["fields"], entry.get("style", ""), entry.get("seed")))
    elif (folder / "labels.jsonl").exists():
        for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            if entry["doc_type"] in KINDS:
                found.append(Truth(folder / entry["file"], KINDS[entry["doc_type"]], labelled(entry)))
    else:
        sys.exit(f"{folder}: neither truth.jsonl nor labels.jsonl")
    return [truth for truth in found if kind in (None, truth.kind)]


def readings(program: str, pictures: list[pathlib.Path]) -> dict[str, dict]:
    command = [program, "read", "--json", *map(str, pictures)]
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
    lines = [json.loads(line) for line in output.splitlines()]
    return {str(path): line for path, line in zip(pictures, lines, strict=True)}
