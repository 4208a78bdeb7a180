"""Measures for scripts/bench; prints tables of medians. See scripts/bench --help."""

import argparse
import collections
import json
import os
import pathlib
import resource
import statistics
import subprocess
import time

from PIL import Image

KINDS = ("id_card_portrait", "id_card_emblem")
STYLES = ("scan", "photo")
PRECISIONS = {"own": "as it comes", "f32": "pinned to f32 as ours"}
LARGE_PIXELS = 12e6
SAMPLE_CASES = 12
LARGE_CASES = 6
JUDGED_CASES = 400


def run(command, **options) -> str:
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, **options).stdout


class Asked:
    """A program that takes a path a line and answers with a JSON line."""

    def __init__(self, command, **options):
        self.process = subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, **options)

    def ask(self, path: str) -> dict:
        self.process.stdin.write(path + "\n")
        self.process.stdin.flush()
        return self.answer()

    def answer(self) -> dict:
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.process.args[0]} ended with {self.process.wait()}")
        return json.loads(line)

    def end(self) -> None:
        self.process.stdin.close()


def draw_sides(work: pathlib.Path, count: int, seed: int) -> dict[str, list[str]]:
    """Paths of the pictures by style."""
    sides = {}
    for style in STYLES:
        folder = work / style
        kinds = [part for kind in KINDS for part in ("--kind", kind)]
        run(["samples/generate", "pictures", *kinds, "--count", str(count), "--style", style, "--seed", str(seed),
             "--out", str(folder)])
        sides[style] = sorted(str(path) for path in folder.rglob("*.jpg"))
    return sides


def timed(paths: list[str], programs: dict[str, Asked]) -> dict[str, list[dict]]:
    """Each program's answers: every picture once untimed, then once more, by one program after the other."""
    for path in paths:
        for program in programs.values():
            program.ask(path)
    answers = {name: [] for name in programs}
    for path in paths:
        for name, program in programs.items():
            answers[name].append(program.ask(path))
    return answers


def median(values) -> float:
    return statistics.median(list(values))


def print_stages(style: str, lines: list[dict]) -> None:
    stages = collections.defaultdict(list)
    for line in lines:
        for stage, spent in line["stages"].items():
            stages[stage].append(spent)
    print(f"{style}: {len(lines)} ID card sides, median {median(line['processor_ms'] for line in lines):.0f} ms of "
          f"processor time a side ({median(line['elapsed_ms'] for line in lines):.0f} ms by the clock)")
    for stage, values in sorted(stages.items(), key=lambda item: -median(item[1])):
        print(f"    {stage:<14}{median(values):8.1f} ms on {len(values)}")


def print_share(style: str, ours: list[dict], theirs: list[dict], precision: str) -> None:
    pairs = [(mine["processor_ms"], its["processor_ms"]) for mine, its in zip(ours, theirs, strict=True)]
    whole = sum(mine for mine, _ in pairs) / sum(its for _, its in pairs)
    print(f"against RapidOCR, {PRECISIONS[precision]}, {style}: its median {median(its for _, its in pairs):.0f} ms; "
          f"ours / its {whole:.2f} over all, {median(mine / its for mine, its in pairs):.2f} on the median side")


def reading(program: pathlib.Path, peer: str | None, sides: dict[str, list[str]]) -> None:
    """Stages, and with a peer the shares, of both styles and of all sides together."""
    environment = dict(os.environ, OMP_NUM_THREADS="1")
    programs = {"ours": Asked([str(program / "zerotrip_bench_reading")])}
    for precision in PRECISIONS if peer else ():
        programs[precision] = Asked([peer, "tests/bench/rapidocr_pages.py", precision], env=environment)
    mixed = {name: [] for name in programs}
    for style, paths in sides.items():
        answers = timed(paths, programs)
        print_stages(style, answers["ours"])
        for precision in [name for name in PRECISIONS if name in answers]:
            print_share(style, answers["ours"], answers[precision], precision)
        for name, lines in answers.items():
            mixed[name] += lines
    for precision in [name for name in PRECISIONS if name in mixed]:
        print_share("scans and photos mixed", mixed["ours"], mixed[precision], precision)
    for asked in programs.values():
        asked.end()
    print(f"peak memory of reading these: {programs['ours'].answer()['peak_memory_mib']:.0f} MiB")


def sides_a_second(program: pathlib.Path, paths: list[str]) -> None:
    for jobs in (1, 2):
        command = [str(program / "zerotrip"), "read", "--json", "--jobs", str(jobs)]
        start = time.perf_counter()
        run([*command, paths[0]])
        start_up = time.perf_counter() - start
        start = time.perf_counter()
        run([*command, *paths])
        spent = max(time.perf_counter() - start - start_up, 1e-9)
        print(f"zerotrip read --jobs {jobs}: {(len(paths) - 1) / spent:.2f} sides a second by the clock")


def large_cases(work: pathlib.Path, paths: list[str]) -> list[str]:
    """Case folders whose pictures are enlarged to 12 megapixels."""
    cases = []
    for number, path in enumerate(paths[:LARGE_CASES]):
        folder = work / f"large-{number}"
        folder.mkdir()
        with Image.open(path) as picture:
            scale = (LARGE_PIXELS / (picture.width * picture.height)) ** 0.5
            size = (round(picture.width * scale), round(picture.height * scale))
            picture.resize(size, Image.Resampling.BICUBIC).save(folder / "1.jpg", quality=92)
        application = {"case_id": f"large-{number}", "service": "lv_new", "documents": [{"file": "1.jpg"}]}
        (folder / "application.json").write_text(json.dumps(application))
        cases.append(str(folder))
    return cases


def peak_of_verify(program: pathlib.Path, jobs: int, cases: list[str]) -> float:
    """In MiB."""
    command = [str(program / "zerotrip"), "verify", "--json", "--today", "2026-11-23", "--jobs", str(jobs), *cases]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"zerotrip verify ended with {process.returncode}")
    return usage.ru_maxrss / 1024


def peak_memory(program: pathlib.Path, work: pathlib.Path, paths: list[str]) -> None:
    """Large photos of cards, and sheets of every kind: the two things that need room."""
    samples = [str(path) for path in sorted(pathlib.Path("samples/cases").glob("[0-9]*"))[:SAMPLE_CASES]]
    for what, cases in (("pictures of 12 megapixels", large_cases(work, paths)), ("sample cases", samples)):
        for jobs in (1, 2):
            peak = peak_of_verify(program, jobs, cases)
            print(f"zerotrip verify --jobs {jobs}, {len(cases)} {what}: peak {peak:.0f} MiB")


def processor_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def judging(program: pathlib.Path, work: pathlib.Path, seed: int) -> None:
    run(["samples/generate", "judgements", "--count", str(JUDGED_CASES), "--seed", str(seed), "--out", str(work / "judge")])
    lines = work / "judge" / "cases.jsonl"
    environment = dict(os.environ, ZEROTRIP_BENCH_CASES=str(lines))
    report = json.loads(run([str(program / "zerotrip_bench_judging"), "--benchmark_format=json", "--benchmark_repetitions=5",
                             "--benchmark_report_aggregates_only=true"], env=environment))
    for row in report["benchmarks"]:
        if row["aggregate_name"] == "median":
            print(f"{row['run_name']} in process: {row['items_per_second']:.0f} cases a second a core")
    many = work / "many.jsonl"
    many.write_text(lines.read_text() * 10)
    before = processor_seconds()
    with many.open() as source:
        subprocess.run([str(program / "zerotrip"), "judge"], stdin=source, stdout=subprocess.DEVNULL, check=True)
    print(f"zerotrip judge: {10 * JUDGED_CASES / (processor_seconds() - before):.0f} cases a second of processor time, "
          "start included")


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--work", type=pathlib.Path, required=True)
    arguments.add_argument("--bin", type=pathlib.Path, required=True)
    arguments.add_argument("--count", type=int, required=True)
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--peer")
    options = arguments.parse_args()
    sides = draw_sides(options.work, options.count, options.seed)
    reading(options.bin, options.peer, sides)
    sides_a_second(options.bin, [path for paths in sides.values() for path in paths])
    peak_memory(options.bin, options.work, sides["photo"])
    judging(options.bin, options.work, options.seed)


if __name__ == "__main__":
    main()
