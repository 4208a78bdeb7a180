"""Are the decisions of sample cases as expected?

Usage: sample_decisions.py PROGRAM FOLDER-OF-CASES [--jobs N]

Every case folder has an expected.json:
  {"today": "2026-11-23", "outcome": "accepted", "findings": [{"code": "…", "subject": "…"}], "absent": ["…"],
   "rows": {"property": "satisfied"}}
`findings` must be there (`subject` only where it is given), codes of `absent` must not, `rows` are items of the
checklist with their status. Prints a line a case; ends with 1 when one is not as expected.
"""

import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import unicodedata


def differences(decision, expected):
    """What of `expected` the decision does not meet, one text each."""
    if "error" in decision:
        return [f"no decision: {json.dumps(decision['error'], ensure_ascii=False)}"]
    found = []
    if decision["outcome"] != expected["outcome"]:
        found.append(f"outcome is not {expected['outcome']}")
    codes = {finding["code"] for finding in decision["findings"]}
    pairs = {(finding["code"], finding["subject"]) for finding in decision["findings"]}
    for wanted in expected.get("findings", []):
        subject = wanted.get("subject")
        there = wanted["code"] in codes if subject is None else (wanted["code"], subject) in pairs
        if not there:
            found.append(f"lacks {wanted['code']}" + (f" on {subject}" if subject else ""))
    found += [f"has {code}" for code in expected.get("absent", []) if code in codes]
    status = {row["item"]: row["status"] for row in decision["checklist"]}
    for item, wanted in expected.get("rows", {}).items():
        if status.get(item) != wanted:
            found.append(f"row {item} is {status.get(item, 'not listed')}, not {wanted}")
    return found


def decisions_of(program, cases, jobs):
    """Case folder → decision, one run of the program for each day that is judged for."""
    by_day = collections.defaultdict(list)
    for case in cases:
        by_day[json.loads((case / "expected.json").read_text(encoding="utf-8"))["today"]].append(case)
    decisions = {}
    for today, folders in sorted(by_day.items()):
        command = [program, "verify", "--json", "--today", today, "--jobs", str(jobs), *map(str, folders)]
        lines = subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout.decode("utf-8").splitlines()
        if len(lines) != len(folders):
            sys.exit(f"{program} verify printed {len(lines)} lines for {len(folders)} cases")
        decisions.update(zip(folders, map(json.loads, lines)))
    return decisions


def padded(text, columns):
    width = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
    return text + " " * max(0, columns - width)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    arguments = parser.parse_args()

    cases = sorted(path.parent for path in arguments.folder.glob("*/expected.json"))
    if not cases:
        sys.exit(f"{arguments.folder}: no cases")
    decisions = decisions_of(arguments.program, cases, arguments.jobs)
    failed = 0
    for case in cases:
        expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
        found = differences(decisions[case], expected)
        failed += bool(found)
        outcome = decisions[case].get("outcome", "error")
        codes = sorted({finding["code"] for finding in decisions[case].get("findings", [])})
        print(padded(case.name, 44), padded(outcome, 13), "as expected " if not found else "NOT EXPECTED", " ".join(codes))
        for text in found:
            print(" " * 44, text)
    print(f"{len(cases) - failed} of {len(cases)} sample cases as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
