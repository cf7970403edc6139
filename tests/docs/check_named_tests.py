# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Checks that the tests which a document's tables name exist, and are run.

Usage: check_named_tests.py CTEST BUILD_TREE SOURCE_TREE DOCUMENT...

`tst_x::function` and `test_x::function` are functions of tests/*/tst_x.cpp and test_x.py; others are
tests of CTest. What CTest does not know, or has in the long tier only, is not run.
"""

import json
import pathlib
import re
import subprocess
import sys


def registered_tests(ctest, build):
    """What CTest runs in every run, with the words of its command."""
    listed = subprocess.run([ctest, "--test-dir", build, "--show-only=json-v1"],
                            capture_output=True, check=True, text=True).stdout
    tests = {}
    for test in json.loads(listed)["tests"]:
        properties = {each["name"]: each["value"] for each in test.get("properties", [])}
        if not properties.get("DISABLED") and "long" not in properties.get("LABELS", []):
            tests[test["name"]] = test.get("command", [])
    return tests


def problem_with(proof, tests, source):
    """What is wrong with one name, or None."""
    unit, _, function = proof.partition("::")
    is_python = unit.startswith("test_")
    is_run = any(f"{unit}.py" in word for command in tests.values() for word in command) \
        if is_python else unit in tests
    if not is_run:
        return "CTest does not run it"
    if not function:
        return None
    files = (source / "tests").glob(f"**/{unit}.{'py' if is_python else 'cpp'}")
    pattern = rf"\b(?:void|def) {function}\("
    if not any(re.search(pattern, path.read_text(encoding="utf-8")) for path in files):
        return "it has no such function"
    return None


def main(ctest, build, source, documents):
    tests = registered_tests(ctest, build)
    problems = []
    rows = 0
    for document in documents:
        for line in (source / document).read_text(encoding="utf-8").splitlines():
            if not line.startswith("| ") or line.startswith("| from "):
                continue
            rows += 1
            cells = line.strip().strip("|").split("|")
            proofs = re.findall(r"`(\w+(?:::\w+)?)`", cells[-1])
            for proof in proofs:
                if wrong := problem_with(proof, tests, source):
                    problems.append(f"{document}: {proof}: {wrong}")
            if not proofs and "*open*" not in line and len(cells) > 3:
                problems.append(f"{document}: nothing proves: {line[:60]}")
    print("\n".join(problems))
    print(f"{rows} rows, {len(problems)} problems")
    return 1 if problems or not rows else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), sys.argv[4:]))
