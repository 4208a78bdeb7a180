"""Pictures with their truth, and what the program reads on them.

A folder holds truth.jsonl, as `samples/generate pictures` writes it (file, kind, fields in the words of the output), or
labels.jsonl (file, doc_type, fields as printed).
"""

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


@dataclasses.dataclass
class Truth:
    path: pathlib.Path
    kind: str
    fields: dict


def plain(value) -> str:
    """One comparison form for texts, lists and truth values."""
    if isinstance(value, list):
        return "、".join(sorted(plain(part) for part in value))
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", str(value)))


def iso_date(text: str) -> str:
    """A printed day as YYYY-MM-DD, where it is one in figures."""
    found = re.fullmatch(r"(\d{4})年(\d{1,2})月(\d{1,2})日", plain(text))
    return "%s-%02d-%02d" % (found[1], int(found[2]), int(found[3])) if found else text


def labelled(entry: dict) -> dict:
    """The fields of a line of labels.jsonl in the words of the output."""
    fields = {}
    for name, value in entry["fields"].items():
        ours = LABELS.get(name, name)
        if ours is not None:
            fields[ours] = iso_date(value) if ours == "issue_date" else value
    return fields


def truths(folder: pathlib.Path, kind: str | None) -> list[Truth]:
    found = []
    if (folder / "truth.jsonl").exists():
        for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            found.append(Truth(folder / entry["file"], entry["kind"], entry["fields"]))
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
