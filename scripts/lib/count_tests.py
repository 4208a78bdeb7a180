"""Prints "PASSED FAILED" of a JUnit report that ctest wrote. Usage: count_tests.py REPORT

Tests that skip themselves or are disabled count as neither; tests that could not be started count as failed.
"""

import sys
import xml.etree.ElementTree


def result_of(case):
    """"passed", "failed" or "skipped"."""
    status = case.get("status")
    if status == "run":
        return "passed"
    skipped = case.find("skipped")
    skipped_itself = skipped is not None and skipped.get("message", "").startswith("SKIP_")
    return "skipped" if skipped_itself or status == "disabled" else "failed"


def main():
    root = xml.etree.ElementTree.parse(sys.argv[1]).getroot()
    results = [result_of(case) for case in root.iter("testcase")]
    if not results:
        sys.exit("no tests in the report")
    print(results.count("passed"), results.count("failed"))


if __name__ == "__main__":
    main()
