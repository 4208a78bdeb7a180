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

KINDS = ("id_card_portrait", "id_card_emblem")
STYLES = ("scan", "photo")
JUDGED_CASES = 400


def run(command, **options) -> str:
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, **options).stdout


def json_lines(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


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


def stage_table(program: pathlib.Path, sides: dict[str, list[str]]) -> dict[str, float]:
    """Prints each stage's median; gives the median of the whole by style and file."""
    whole = {}
    for style, paths in sides.items():
        *lines, memory = json_lines(run([str(program / "zerotrip_bench_reading"), *paths]))
        stages = collections.defaultdict(list)
        for line in lines:
            whole[line["file"]] = line["elapsed_ms"]
            for stage, spent in line["stages"].items():
                stages[stage].append(spent)
        total = statistics.median(line["elapsed_ms"] for line in lines)
        print(f"{style}: {len(lines)} ID card sides, median {total:.0f} ms a side, peak {memory['peak_memory_mib']:.0f} MiB")
        for stage, values in sorted(stages.items(), key=lambda item: -statistics.median(item[1])):
            print(f"    {stage:<14}{statistics.median(values):8.1f} ms")
    return whole


def peer_table(python: str, sides: dict[str, list[str]], whole: dict[str, float]) -> None:
    environment = dict(os.environ, OMP_NUM_THREADS="1")
    shares = []
    for style, paths in sides.items():
        lines = json_lines(run([python, "tests/bench/rapidocr_pages.py", *paths], env=environment))
        ratios = [whole[line["file"]] / line["elapsed_ms"] for line in lines]
        shares += ratios
        print(f"against RapidOCR, {style}: its median {statistics.median(line['elapsed_ms'] for line in lines):.0f} ms, "
              f"ours / its {statistics.median(ratios):.2f}")
    print(f"against RapidOCR, scans and photos mixed: ours / its {statistics.median(shares):.2f}")


def sides_a_second(program: pathlib.Path, paths: list[str]) -> None:
    for jobs in (1, 2):
        command = [str(program / "zerotrip"), "read", "--json", "--jobs", str(jobs)]
        start = time.perf_counter()
        run([*command, paths[0]])
        start_up = time.perf_counter() - start
        start = time.perf_counter()
        run([*command, *paths])
        spent = max(time.perf_counter() - start - start_up, 1e-9)
        print(f"zerotrip read --jobs {jobs}: {(len(paths) - 1) / spent:.2f} sides a second")


def large_cases(work: pathlib.Path, paths: list[str], copies: int) -> list[str]:
    """Case folders whose pictures are enlarged to 12 megapixels."""
    import cv2
    cases = []
    for number, path in enumerate(paths[:copies]):
        picture = cv2.imread(path)
        scale = (12e6 / (picture.shape[0] * picture.shape[1])) ** 0.5
        folder = work / f"large-{number}"
        folder.mkdir()
        cv2.imwrite(str(folder / "1.jpg"), cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC))
        application = {"case_id": f"large-{number}", "service": "lv_new", "documents": [{"file": "1.jpg"}]}
        (folder / "application.json").write_text(json.dumps(application))
        cases.append(str(folder))
    return cases


def peak_memory(program: pathlib.Path, work: pathlib.Path, paths: list[str]) -> None:
    cases = large_cases(work, paths, 6)
    for jobs in (1, 2):
        command = [str(program / "zerotrip"), "verify", "--json", "--today", "2026-11-23", "--jobs", str(jobs), *cases]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        print(f"zerotrip verify --jobs {jobs}, pictures of 12 megapixels: peak {usage.ru_maxrss / 1024:.0f} MiB")


def judging(program: pathlib.Path, work: pathlib.Path, seed: int) -> None:
    run(["samples/generate", "judgements", "--count", str(JUDGED_CASES), "--seed", str(seed), "--out", str(work / "judge")])
    lines = work / "judge" / "cases.jsonl"
    environment = dict(os.environ, ZEROTRIP_BENCH_CASES=str(lines))
    report = json.loads(run([str(program / "zerotrip_bench_judging"), "--benchmark_format=json", "--benchmark_repetitions=5",
                             "--benchmark_report_aggregates_only=true"], env=environment, stderr=subprocess.DEVNULL))
    for row in report["benchmarks"]:
        if row["aggregate_name"] == "median":
            print(f"{row['run_name']} in process: {row['items_per_second']:.0f} cases a second a core")
    many = work / "many.jsonl"
    many.write_text(lines.read_text() * 10)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with many.open() as source:
        subprocess.run([str(program / "zerotrip"), "judge", "--jobs", "1"], stdin=source, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"zerotrip judge: {10 * JUDGED_CASES / spent:.0f} cases a second of processor time")


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--work", type=pathlib.Path, required=True)
    arguments.add_argument("--bin", type=pathlib.Path, required=True)
    arguments.add_argument("--count", type=int, required=True)
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--peer")
    options = arguments.parse_args()
    sides = draw_sides(options.work, options.count, options.seed)
    whole = stage_table(options.bin, sides)
    if options.peer:
        peer_table(options.peer, sides, whole)
    sides_a_second(options.bin, [path for paths in sides.values() for path in paths])
    peak_memory(options.bin, options.work, sides["photo"])
    judging(options.bin, options.work, options.seed)


if __name__ == "__main__":
    main()
