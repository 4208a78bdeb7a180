"""How right are decisions? Tallies of cases with a known truth, by the style of their pictures.

The truth is what samples/generate writes: case folders with expected.json, or a folder of `judgements` with
cases.jsonl and expected.jsonl, which are judged as a perfect reader would hand them in.
"""

import collections
import dataclasses
import json
import operator
import pathlib
import subprocess
import sys
import tempfile

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
sys.dont_write_bytecode = True
sys.path.insert(0, str(SAMPLES))

from generator.cases import comparison  # noqa: E402

PERFECT = "perfect reading"
READINGS = "readings.jsonl"  # in a case's folder, once it was read
ASKS_SOMEBODY = ("blocks", "review")


@dataclasses.dataclass
class Count:
    """So many of so many."""
    hits: int = 0
    total: int = 0

    def add(self, hits: int, total: int = 1) -> None:
        self.hits += hits
        self.total += total

    def __iadd__(self, other: "Count") -> "Count":
        self.add(other.hits, other.total)
        return self

    def __str__(self) -> str:
        return f"{self.hits}/{self.total} {self.hits / self.total:.1%}" if self.total else "–"


@dataclasses.dataclass
class Tally:
    outcome: Count = dataclasses.field(default_factory=Count)
    wrongly_accepted: Count = dataclasses.field(default_factory=Count)
    honest_accepted: Count = dataclasses.field(default_factory=Count)
    raised: Count = dataclasses.field(default_factory=Count)
    not_due: Count = dataclasses.field(default_factory=Count)
    kinds: Count = dataclasses.field(default_factory=Count)
    services: collections.Counter = dataclasses.field(default_factory=collections.Counter)

    def __iadd__(self, other: "Tally") -> "Tally":
        for field in dataclasses.fields(self):
            setattr(self, field.name, operator.iadd(getattr(self, field.name), getattr(other, field.name)))
        return self


ROWS = (("right outcome", "outcome"), ("wrongly accepted (of those that must not be)", "wrongly_accepted"),
        ("honest cases accepted without a person", "honest_accepted"),
        ("findings expected that were raised", "raised"),
        ("findings of block or review where none was due, of the checks of honest cases", "not_due"),
        ("kind of paper right", "kinds"))


def decisions_of(program: str, folder: pathlib.Path, wanted: dict, jobs: int, read_once: bool = False) -> list[dict]:
    """Judges the lines of `judgements`; verifies case folders, one run of the program for each day, or judges what was
    read of them before."""
    if (folder / "cases.jsonl").is_file():
        with (folder / "cases.jsonl").open("rb") as lines:
            return _lines_of([program, "judge"], lines)
    if read_once:
        return _judged_again(program, folder, wanted)
    days = collections.defaultdict(list)
    for one in wanted.values():
        days[one["today"]].append(str(folder / one["name"]))
    found = []
    for today, cases in sorted(days.items()):
        found += _lines_of([program, "verify", "--json", "--today", today, "--jobs", str(jobs), *cases])
    return found


def _judged_again(program: str, folder: pathlib.Path, wanted: dict) -> list[dict]:
    """Decisions of `judge`, with what was read, as `verify` gives them."""
    read = []
    with tempfile.TemporaryFile() as lines:
        for one in wanted.values():
            case = folder / one["name"]
            application = json.loads((case / "application.json").read_text(encoding="utf-8"))
            read.append(_readings_of(program, case, application))
            line = {"application": application, "documents": read[-1], "today": one["today"]}
            lines.write(json.dumps(line, ensure_ascii=False).encode("utf-8") + b"\n")
        lines.seek(0)
        decisions = _lines_of([program, "judge"], lines)
    for decision, readings in zip(decisions, read, strict=True):
        decision["documents"] = [{**reading, "file": pathlib.Path(reading["file"]).name} for reading in readings]
    return decisions


def _readings_of(program: str, case: pathlib.Path, application: dict) -> list[dict]:
    kept = case / READINGS
    if not kept.is_file():
        listed = [one["file"] for one in application.get("documents", [])]
        there = [str(case / name) for name in listed if (case / name).is_file()]
        read = subprocess.run([program, "read", "--json", *there], stdout=subprocess.PIPE, check=False) if there else None
        kept.write_bytes(read.stdout if read else b"")
    return [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]


def _lines_of(command: list[str], standard_input=None) -> list[dict]:
    done = subprocess.run(command, stdin=standard_input, stdout=subprocess.PIPE, check=False)
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def tally(wanted: dict, decisions: list[dict], show: int) -> dict[str, Tally]:
    """Style → tally. A case without a decision counts as wrong."""
    tallies: dict[str, Tally] = collections.defaultdict(Tally)
    by_case = {decision.get("case_id") or pathlib.Path(decision.get("case", "")).name: decision for decision in decisions}
    for case_id, truth in wanted.items():
        decision = by_case.get(case_id) or by_case.get(truth["name"]) or {}
        _count(tallies[truth.get("style", PERFECT)], truth, decision)
        found = comparison.differences(decision, truth)
        if found and show > 0:
            show -= 1
            codes = sorted({f"{one['code']}({one['severity']})" for one in decision.get("findings", [])})
            print(f"{truth['name']}: {'; '.join(found)}\n    {' '.join(codes)}")
    return dict(sorted(tallies.items()))


def _count(count: Tally, truth: dict, decision: dict) -> None:
    outcome, findings = decision.get("outcome"), decision.get("findings", [])
    count.services[decision.get("service", "without decision")] += 1
    count.outcome.add(outcome == truth["outcome"])
    if truth["outcome"] == "accepted":
        count.honest_accepted.add(outcome == "accepted")
        asking = [one for one in findings if one["severity"] in ASKS_SOMEBODY]
        count.not_due.add(len(asking), len(decision.get("checks", [])))
    else:
        count.wrongly_accepted.add(outcome == "accepted")
    codes, pairs = {one["code"] for one in findings}, {(one["code"], one["subject"]) for one in findings}
    for one in truth["findings"]:
        count.raised.add((one["code"], one["subject"]) in pairs if "subject" in one else one["code"] in codes)
    _count_kinds(count.kinds, truth.get("kinds", {}), decision.get("documents", []))


def _count_kinds(count: Count, kinds: dict[str, list[str]], readings: list[dict]) -> None:
    """Each paper of a file counts; papers that were found beyond them do not help. Parts of one paper over several
    pages may be one document."""
    found = {reading["file"]: collections.Counter(one["kind"] for one in reading["documents"]) for reading in readings}
    for file, papers in kinds.items():
        for kind, copies in collections.Counter(papers).items():
            count.add(min(found.get(file, collections.Counter())[kind], copies), copies)


def report(tallies: dict[str, Tally]) -> None:
    width = max(len(words) for words, _ in ROWS) + 2
    print(f"{'':<{width}}" + "".join(f"{style:>20}" for style in tallies))
    print(f"{'cases (service codes)':<{width}}" +
          "".join(f"{f'{one.outcome.total} ({len(one.services)})':>20}" for one in tallies.values()))
    for words, name in ROWS:
        print(f"{words:<{width}}" + "".join(f"{str(getattr(one, name)):>20}" for one in tallies.values()))


def measure(program: str, folders: list[pathlib.Path], jobs: int, show: int, read_once: bool) -> bool:
    """Prints one table of all folders; gives whether nothing was wrongly accepted."""
    tallies: dict[str, Tally] = collections.defaultdict(Tally)
    for folder in folders:
        wanted = comparison.wanted_of(folder)
        for style, found in tally(wanted, decisions_of(program, folder, wanted, jobs, read_once), show).items():
            tallies[style] += found
    report(tallies)
    return all(one.wrongly_accepted.hits == 0 for one in tallies.values())


def draw(folder: pathlib.Path, count: int, style: str, seed: int) -> None:
    """Cases drawn by the generator: with pictures of a style, or `perfect`: as judgements."""
    generate = str(SAMPLES / "generate")
    command = [generate, "cases", "--many", str(count), "--style", style]
    if style == "perfect":
        command = [generate, "judgements", "--count", str(count)]
    subprocess.run([*command, "--seed", str(seed), "--out", str(folder)], check=True)
