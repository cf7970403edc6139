# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Checks, after the tests, that those which a document names were run: what was skipped proves nothing.

Usage: check_ran.py SOURCE_TREE BUILD_TREE... -- DOCUMENT...

What was run is read from ctest.log and ctest-output.log of each build tree, which `./dev test` writes;
one build tree is enough. Of a function with rows, one row that was not skipped is enough.
"""

import pathlib
import re
import sys

from check_named_tests import proofs_of


def read(path):
    return path.read_text(encoding="utf-8", errors="replace")


def what_ran(build):
    """The names by which a document may call what was run there."""
    ran = set(re.findall(r"^ *\d+/\d+ Test +#\d+: (\S+) [. ]*(?:Passed|\*\*\*(?!Skipped|Not Run))",
                         read(build / "ctest.log"), re.M))
    # CTest's log calls what was skipped as a whole "passed"; but it has the functions.
    log = read(build / "ctest-output.log")
    for name, rest in re.findall(r"^\d+/\d+ Test: (\S+)\n(.*?)(?=^\d+/\d+ Testing: |\Z)", log, re.M | re.S):
        if name in ran:
            ran |= set(re.findall(r"\b(test_\w+)\.py", rest.split("\n", 1)[0]))
            ran |= {f"{name}::{function}"
                    for function in re.findall(r"^(?:PASS  |FAIL! ) : \w+::(\w+)\(", rest, re.M)}
    return ran


def was_run(proof, ran):
    unit = proof.partition("::")[0]
    # The programs in Python do not say which of their functions they have run: all.
    return proof in ran or unit.startswith("test_") and unit in ran


def main(source, builds, documents):
    ran = set()
    for build in builds:
        ran |= what_ran(build)
    named = {(document, proof) for document in documents
             for _, proofs in proofs_of(source / document) for proof in proofs or []}
    missing = sorted(each for each in named if not was_run(each[1], ran))
    for document, proof in missing:
        print(f"{document}: {proof} was skipped, or not run: nothing is proved by it")
    print(f"{len(named)} tests named, {len(named) - len(missing)} of them run")
    return 1 if missing else 0


if __name__ == "__main__":
    split = sys.argv.index("--")
    sys.exit(main(pathlib.Path(sys.argv[1]), [pathlib.Path(each) for each in sys.argv[2:split]],
                  sys.argv[split + 1:]))
