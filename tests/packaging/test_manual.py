# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""The man pages and `--help` name the same commands, options, variables and exit codes."""

import re
import shutil
import unittest

from buildtree import BIN, BUILD, PROGRAMS, run

GROUPS = ("user", "invitation", "workspace", "project", "member", "dialect")  # of commands


def help_of(program):
    done = run(BIN / program, "--help")
    assert done.returncode == 0, done
    return done.stdout


def page_of(program):
    """As it is written, without the escapes for hyphens and fonts."""
    text = (BUILD / f"packaging/{program}.1").read_text(encoding="utf-8")
    return re.sub(r"\\f[BIRP]", "", text.replace(r"\-", "-"))


def options(text):
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text))


def variables(text):
    return set(re.findall(r"\bLOCKSTEPD?_[A-Z]+", text))


def commands_in_help(program, text):
    found = set()
    for line in re.findall(rf"^  {program} (?:--server URL --user EMAIL )?([a-z].*)$", text, re.M):
        words = re.split(r" {2,}", line)[0].split()
        if words[0] not in GROUPS:
            found.add(words[0])
            continue
        for alternative in " ".join(words[1:]).split(" | "):
            found.add(f"{words[0]} {alternative.split()[0]}")
    return found


class Manual(unittest.TestCase):
    def same(self, program, what, of_help, of_page):
        self.assertTrue(of_help, f"no {what} in {program} --help")
        self.assertEqual(of_help - of_page, set(), f"{what} of {program} --help that its page lacks")
        self.assertEqual(of_page - of_help, set(), f"{what} of the page of {program} that --help lacks")

    def test_the_same_options(self):
        for program in PROGRAMS:
            self.same(program, "options", options(help_of(program)), options(page_of(program)))

    def test_the_same_commands(self):
        for program in ("lockstepd", "lockstep-cli"):
            words = re.findall(rf"^\.TP\n\.B {program} ([a-z-]+) ?([a-z-]*)", page_of(program), re.M)
            of_page = {f"{a} {b}" if a in GROUPS else a for a, b in words if not a.startswith("-")}
            self.same(program, "commands", commands_in_help(program, help_of(program)), of_page)

    def test_the_same_exit_codes(self):
        for program in PROGRAMS:
            of_help = set(re.findall(r"\b(\d) [a-z]", help_of(program).split("Exit codes:")[1])) | {"0"}
            section = re.search(r"^\.SH EXIT STATUS\n(.*?)^\.SH", page_of(program), re.M | re.S)[1]
            self.same(program, "exit codes", of_help, set(re.findall(r"^\.B (\d)$", section, re.M)))

    def test_the_page_has_every_variable(self):
        for program in PROGRAMS:
            missing = variables(help_of(program)) - variables(page_of(program))
            self.assertEqual(missing, set(), program)

    @unittest.skipUnless(shutil.which("man"), "no man")
    def test_man_has_nothing_to_complain_about(self):
        for program in PROGRAMS:
            done = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", BUILD / f"packaging/{program}.1",
                       LC_ALL="C.UTF-8", MANROFFSEQ="", MANWIDTH="80")
            self.assertEqual((done.returncode, done.stderr), (0, ""), program)


if __name__ == "__main__":
    unittest.main(verbosity=2)
