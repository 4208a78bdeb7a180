#!/usr/bin/env python3
"""How the licences with an 18-character code of a set of real pictures are read: four numbers as one line of JSON on
stdout, what differs on stderr.

    tests/blackbox/real_licences.py FOLDER PROGRAM
"""

import json
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts/lib"))
from reading_truth import plain, readings, truths  # noqa: E402

KIND = "business_licence"
SURE = 0.9


def fields_read(reading: dict) -> dict:
    """The fields of the licence; none where the picture was not taken for one."""
    return next((document["fields"] for document in reading["documents"] if document["kind"] == KIND), {})


def main() -> None:
    folder, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    licences = [truth for truth in truths(folder, KIND) if "uscc" in truth.fields]
    read = readings(program, [truth.path for truth in licences])
    wrong = {"uscc": 0, "company_name": 0, "legal_representative": 0}
    sure_and_wrong = 0
    for truth in licences:
        fields = fields_read(read[str(truth.path)])
        for name, value in truth.fields.items():
            field = fields.get(name, {})
            got, confidence = plain(field.get("value", "")), field.get("confidence", 0)
            if got == plain(value):
                continue
            if name in wrong:
                wrong[name] += 1
            sure_and_wrong += confidence >= SURE
            print(f"{truth.path.name} {name}: {got} ({confidence:.2f}), is {plain(value)}", file=sys.stderr)
    print(json.dumps({"licences": len(licences), "code": wrong["uscc"], "company": wrong["company_name"],
                      "representative": wrong["legal_representative"], "sure_and_wrong": sure_and_wrong}))


if __name__ == "__main__":
    main()
