# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Checks that the tests which a document's tables name exist, and are run; and that no file of tests is left out.

Usage: check_named_tests.py CTEST BUILD_TREE SOURCE_TREE DOCUMENT...

`tst_x::function` and `test_x::function` are functions of tests/*/tst_x.cpp and test_x.py; others are
tests of CTest. What CTest does not know, or has in the long tier only, is not run. Whether they
were, or were skipped, check_ran.py says afterwards.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile


def listed_tests(ctest, build):
    """All that CTest knows; asked from elsewhere, for it writes over the log of the run that this is a part of."""
    with tempfile.TemporaryDirectory() as elsewhere:
        tree = pathlib.Path(build).resolve()
        (pathlib.Path(elsewhere) / "CTestTestfile.cmake").write_text(f'subdirs("{tree}")\n', encoding="utf-8")
        listed = subprocess.run([ctest, "--test-dir", elsewhere, "--show-only=json-v1"],
                                capture_output=True, check=True, text=True).stdout
    return json.loads(listed)["tests"]


def registered_tests(listed):
    """What CTest runs in every run, with the words of its command."""
    tests = {}
    for test in listed:
        properties = {each["name"]: each["value"] for each in test.get("properties", [])}
        if not properties.get("DISABLED") and "long" not in properties.get("LABELS", []):
            tests[test["name"]] = test.get("command", [])
    return tests


def left_out(listed, build, source):
    """Files of tests that no test runs, in the folders that this build has."""
    known = {test["name"] for test in listed}
    known |= {pathlib.PurePath(word).stem for test in listed for word in test.get("command", [])}
    files = sorted([*(source / "tests").glob("**/tst_*.cpp"), *(source / "tests").glob("**/test_*.py")])
    return [path.relative_to(source) for path in files if path.stem not in known
            and (pathlib.Path(build) / path.relative_to(source).parent).is_dir()]


def proofs_of(document):
    """Each row of its tables, with the tests that it names."""
    for line in document.read_text(encoding="utf-8").splitlines():
        if line.startswith("| ") and not line.startswith("| from "):
            cells = line.strip().strip("|").split("|")
            yield line, re.findall(r"`(\w+(?:::\w+)?)`", cells[-1]) if len(cells) > 3 else None


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
    listed = listed_tests(ctest, build)
    tests = registered_tests(listed)
    problems = [f"{path}: no test of CTest runs it" for path in left_out(listed, build, source)]
    rows = 0
    for document in documents:
        for line, proofs in proofs_of(source / document):
            rows += 1
            for proof in proofs or []:
                if wrong := problem_with(proof, tests, source):
                    problems.append(f"{document}: {proof}: {wrong}")
            if proofs == [] and "*open*" not in line:
                problems.append(f"{document}: nothing proves: {line[:60]}")
    print("\n".join(problems))
    print(f"{rows} rows, {len(problems)} problems")
    return 1 if problems or not rows else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), sys.argv[4:]))
